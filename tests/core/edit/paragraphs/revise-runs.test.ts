import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviseParagraph } from '../../../../src/core/edit/paragraphs/revise-paragraph.ts';
import { joinNeighbours, reviseRuns } from '../../../../src/core/edit/paragraphs/revise-runs.ts';
import type { Run } from '../../../../src/core/model/deck/deck.ts';
import { generatedRun, sampleRaw, sourceRun, typographicRun } from '../sample-deck.ts';

const title: readonly Run[] = [sourceRun(0, 5), { ...sourceRun(5, 11), weight: 'term' }, typographicRun];

function expectHonest(runs: readonly Run[]): void {
  for (const { text, prov, edit } of runs) {
    if (prov.type !== 'source') continue;
    const wording = sampleRaw.slice(prov.start, prov.end);
    expect(edit?.original ?? text).toBe(wording);
    expect(text.length).toBe(wording.length);
  }
}

describe('reviseRuns', () => {
  it('gives inserted text to the user and keeps the rest exact', () => {
    expect(reviseRuns(title, '嘉兴要将扛起“两个率先”历史使命，')).toEqual([
      sourceRun(0, 2),
      { text: '要', prov: { type: 'user' } },
      sourceRun(2, 5),
      title[1],
      typographicRun,
    ]);
  });

  it('cuts source runs where text was deleted', () => {
    expect(reviseRuns(title, '嘉兴扛起“两个率先”历史使命，').slice(0, 2)).toEqual([
      sourceRun(0, 2),
      sourceRun(3, 5),
    ]);
  });

  it('keeps the source wording of a piece with typographic change, and drops the mark where there is none', () => {
    expect(reviseRuns([typographicRun], '使命，')).toEqual([
      {
        text: '使命，',
        prov: { type: 'source', start: 13, end: 16 },
        edit: { kind: 'typographic', original: '使命,' },
      },
    ]);
    expect(reviseRuns([typographicRun], '历史')).toEqual([sourceRun(11, 13)]);
  });

  it('gives a changed generated label to the user', () => {
    expect(reviseRuns([generatedRun('第一部分', 'part-label')], '第一章')).toEqual([
      { text: '第一章', prov: { type: 'user' } },
    ]);
  });

  it('claims of an elided run only what stands in the source', () => {
    const elided: Run = {
      text: '嘉兴历史使命',
      prov: { type: 'source', start: 0, end: 15 },
      edit: { kind: 'elided', original: sampleRaw.slice(0, 15) },
    };
    const revised = reviseRuns([elided], '嘉兴历史使命与担当');
    expect(revised[0]).toEqual(elided);
    expect(reviseRuns([elided], '史使命')).toEqual([sourceRun(12, 15)]);
    expect(reviseRuns([elided], '兴历史')).toEqual([{ text: '兴历史', prov: { type: 'user' } }]);
  });

  it('leaves nothing where all was deleted', () => {
    expect(reviseRuns(title, '')).toEqual([]);
  });

  it('shows the new text and never claims what the source has not', () => {
    const character = fc.constantFrom(...'嘉兴将扛起“两个率先”历史使命，,努力🙂 a');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 24 }), (characters) => {
        const text = characters.join('');
        const revised = reviseRuns(title, text);
        expect(revised.map((run) => run.text).join('')).toBe(text);
        expectHonest(revised);
        expectHonest(reviseRuns(revised, '嘉兴历史使命，'));
      }),
      { numRuns: 300, seed: 20221220 },
    );
  });
});

describe('reviseParagraph', () => {
  const edited = { part: 'main', runs: reviseRuns(title, '嘉兴将扛起“两个率先”，'), planned: title } as const;

  it('gives the source back what was deleted and typed again', () => {
    expect(reviseRuns(edited.runs, '嘉兴将扛起“两个率先”历史使命，')).not.toEqual(title);
    expect(reviseParagraph(edited, '嘉兴将扛起“两个率先”历史使命，')).toEqual(title);
  });

  it('keeps what came in from elsewhere', () => {
    const joined = { ...edited, runs: [...edited.runs, sourceRun(18, 29)] };
    const revised = reviseParagraph(joined, `${joined.runs.map((run) => run.text).join('')}！`);
    expect(revised).toEqual([...joined.runs, { text: '！', prov: { type: 'user' } }]);
  });
});

describe('joinNeighbours', () => {
  it('makes of the pieces of a run what it was, with the marks that it was set in', () => {
    const run: Run = {
      text: '统筹推进，狠抓落实',
      prov: { type: 'source', start: 10, end: 19 },
      edit: { kind: 'typographic', original: '统筹推进,狠抓落实' },
    };
    const head = reviseRuns([run], run.text.slice(0, 2));
    const rest = reviseRuns([run], run.text.slice(2));
    expect(joinNeighbours([...head, ...rest])).toEqual([run]);
  });
});
