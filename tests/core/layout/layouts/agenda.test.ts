import { expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { Deck, Run } from '../../../../src/core/model/deck/deck.ts';
import { f00Deck } from '../f00-deck.ts';
import { governmentRed, measurer } from '../test-theme.ts';

const run = (text: string): Run => ({ text, prov: { type: 'user' } });

it('numbers an entry by its own section, though the title of another begins alike', () => {
  const titles = ['准备材料和工具', '准备材料', '开通', '开通'];
  const deck: Deck = {
    ...f00Deck(),
    sections: titles.map((title, index) => ({ id: `s${index}`, title: [run(title)] })),
    slides: [
      {
        id: 'agenda',
        layout: 'agenda',
        sectionIndex: null,
        locked: false,
        notes: [],
        slots: [
          { id: 'title', role: 'title', paragraphs: [{ part: 'main', runs: [run('目录')] }] },
          ...titles.map((title, index) => ({
            id: `item-${index + 1}`,
            role: 'item' as const,
            paragraphs: [{ part: 'main' as const, runs: [run(title)] }],
          })),
        ],
      },
    ],
  };
  const { value } = layoutDeck(deck, governmentRed, measurer);
  const words = value.slides
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) =>
      node.type === 'text' ? [node.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')] : [],
    );
  expect(words.filter((text) => /^[一二三四]$/u.test(text))).toEqual(['一', '二', '三', '四']);
});
