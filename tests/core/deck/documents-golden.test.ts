import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import { measurerFor, themeOfDeck } from '../../../src/shared/built-in-themes.ts';
import { expectGoldenText } from '../../golden-file.ts';
import { deckLines, sceneLines } from '../../golden-lines.ts';
import { outlineLines } from '../../golden-outline.ts';
import { planBytes } from '../planned-document.ts';

const root = join(import.meta.dirname, '../../..');

/** Beside the sample: what offices get every day, and what a foreign office sends. */
const documents = {
  notice: 'tests/fixtures/real/f01-holiday-notice-2019.html',
  'english-statement': 'tests/fixtures/real/f05-paris-statement-en.html',
} as const;

describe.each(Object.entries(documents))('%s', (name, file) => {
  it('becomes the same outline, deck and scene', async () => {
    const { outline, deck, source } = await planBytes(readFileSync(join(root, file)), basename(file));
    const theme = themeOfDeck(deck);
    const scene = layoutDeck(deck, theme, measurerFor(theme), source.images).value;
    expectGoldenText(`${name}.outline.txt`, outlineLines(source.raw, outline));
    expectGoldenText(`${name}.deck.txt`, deckLines(deck));
    expectGoldenText(`${name}.scene.txt`, sceneLines(scene));
    expect(deck.slides.length).toBeGreaterThan(2);
  });
});
