import { describe, expect, it } from 'vitest';
import { drawLedger } from '../../../../src/core/check/ledger.ts';
import { lostBody } from '../../lost-body.ts';
import { planText } from '../../planned-document.ts';

const speech = [
  'Remarks on the Harvest',
  '',
  'Dear friends, the county -- (applause) -- has brought in its largest harvest for thirty years. (Laughter.)',
  '',
  '(Cheers and applause.)',
  '',
  'We will build a granary in every district before the winter comes, and we will pay for it ourselves (applause).',
].join('\n');

describe('marks of the audience', () => {
  it('stand in notes, not on slides', async () => {
    const project = await planText(speech, 12);
    const { deck } = project;
    const say = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('');
    const shown = deck.slides.flatMap(({ slots }) =>
      slots.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => say(runs))),
    );
    const notes = deck.slides.flatMap((slide) => slide.notes.map(({ runs }) => say(runs))).join('\n');

    expect(shown.join('\n')).not.toMatch(/applause|laughter|cheers/i);
    expect(shown.join('\n')).toContain('the county -- has brought in its largest harvest');
    expect(shown.join('\n')).toMatch(/pay for it ourselves\.?$/m);
    expect(notes).toContain('(Laughter.)');
    expect(notes).toContain('(Cheers and applause.)');
    expect(lostBody(drawLedger(project))).toEqual([]);
  });
});
