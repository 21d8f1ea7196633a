import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { MarkupElement, MarkupNode } from '../../../../src/core/write/reveal/markup.ts';
import { slideToMarkup } from '../../../../src/core/write/reveal/slide-to-markup.ts';
import { f00Deck, f00Raw } from '../../layout/f00-deck.ts';
import { governmentRed, measurer } from '../../layout/test-theme.ts';

const scene = layoutDeck(f00Deck(), governmentRed, measurer).value;

function elements(node: MarkupNode): readonly MarkupElement[] {
  return typeof node === 'string' ? [] : [node, ...node.children.flatMap(elements)];
}

function textOf(node: MarkupNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

describe('slideToMarkup', () => {
  it('says of every source run where it stands', () => {
    let runs = 0;
    for (const slide of scene.slides) {
      for (const each of elements(slideToMarkup(scene, slide))) {
        const { 'data-start': start, 'data-end': end } = each.attributes;
        if (start === undefined || end === undefined) continue;
        runs += 1;
        const original = f00Raw.slice(Number(start), Number(end)).trimEnd();
        expect(textOf(each).replaceAll('，', ',').replaceAll('：', ':')).toBe(original);
      }
    }
    expect(runs).toBeGreaterThan(80);
  });

  it('names the slot and paragraph of every line that can be edited', () => {
    const cards = scene.slides.find((slide) => slide.layout === 'cards');
    const all = cards === undefined ? [] : elements(slideToMarkup(scene, cards));
    const slots = new Set(all.flatMap((each) => each.attributes['data-slot'] ?? []));
    const deckSlots = f00Deck().slides.find((slide) => slide.layout === 'cards')?.slots ?? [];
    expect([...slots].sort()).toEqual(deckSlots.map((slot) => slot.id).sort());
  });

  it('uses ids that a second copy on the page does not repeat', () => {
    const cover = scene.slides[0];
    if (cover === undefined) throw new Error('no cover');
    const ids = (scope: string) =>
      elements(slideToMarkup(scene, cover, scope)).flatMap((each) => each.attributes.id ?? []);
    expect(ids('stage').length).toBeGreaterThan(0);
    expect(ids('stage').filter((id) => ids('thumbnail').includes(id))).toEqual([]);
  });

  it('draws a title as a heading and the matrix as a table', () => {
    const matrix = scene.slides.find((slide) => slide.layout === 'matrix');
    const roles =
      matrix === undefined ? [] : elements(slideToMarkup(scene, matrix)).map((each) => each.attributes.role);
    expect(roles).toContain('heading');
    expect(roles).toContain('table');
    expect(roles.filter((role) => role === 'row')).toHaveLength(9);
  });
});
