import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { Deck, SlideSlot, SlideSlotRole } from '../../../../src/core/model/deck/deck.ts';
import type { SceneText } from '../../../../src/core/model/scene/scene-node.ts';
import { f00Deck } from '../f00-deck.ts';
import { sceneProblems } from '../scene-problems.ts';
import { governmentRed, measurer } from '../test-theme.ts';

function lay(slots: readonly (readonly [SlideSlotRole, string])[], aspect: Deck['aspect'] = '16:9') {
  const deck: Deck = {
    ...f00Deck(),
    aspect,
    slides: [
      {
        id: 's',
        layout: 'quote',
        sectionIndex: 0,
        locked: false,
        notes: [],
        slots: slots.map(
          ([role, text]): SlideSlot => ({
            id: role,
            role,
            paragraphs: [{ part: 'main', runs: [{ text, prov: { type: 'user' } }] }],
          }),
        ),
      },
    ],
  };
  const { value, diagnostics } = layoutDeck(deck, governmentRed, measurer);
  const texts = value.slides.flatMap(({ nodes }) => nodes).filter((node) => node.type === 'text');
  const sizeOf = (node: SceneText | undefined) => node?.lines[0]?.runs[0]?.style.sizePt ?? 0;
  return {
    found: [...diagnostics.map(({ code }) => code), ...sceneProblems(value, deck)],
    at: (id: string) => texts.find((node) => node.id === id),
    size: sizeOf(texts.find((node) => node.id === 'title')),
    marks: value.layouts.flatMap(({ nodes }) => nodes).filter(({ group }) => group === 'quote-mark'),
  };
}

const words = '乡亲们都讲‘好日子是干出来的’，我们村从一条路、一座桥干起，';

describe('a quote', () => {
  it('stands large under an opening mark, its speaker below, at both aspects', () => {
    for (const aspect of ['16:9', '4:3'] as const) {
      const { found, at, size, marks } = lay(
        [
          ['title', words],
          ['byline', '老支书王大山'],
          ['source', '来源：《今日浙江》杂志'],
        ],
        aspect,
      );
      expect(found).toEqual([]);
      expect(size).toBeGreaterThan(28);
      expect(marks).toHaveLength(2);
      expect((at('title')?.yPt ?? 0) + (at('title')?.heightPt ?? 0)).toBeLessThan(at('byline')?.yPt ?? 0);
    }
  });

  it('gets smaller where it is long, and a plain list where it is too long', () => {
    const long = lay([
      ['title', words.repeat(4)],
      ['byline', '老支书王大山'],
    ]);
    expect(long.found).toEqual([]);
    expect(long.size).toBeLessThan(lay([['title', words]]).size);
    expect(lay([['title', words.repeat(11)]]).found).toContain('layout-as-list');
  });

  it('does not suit slides with items', () => {
    const { found } = lay([
      ['title', words],
      ['item', '完成总体验收'],
    ]);
    expect(found).toEqual(['layout-as-list']);
  });
});
