import { describe, expect, it } from 'vitest';
import { createDeckLayouter, layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import {
  type Deck,
  layoutNames,
  type Paragraph,
  type Slide,
  type SlideSlot,
} from '../../../../src/core/model/deck/deck.ts';
import type { SceneImageFile, SceneSlide } from '../../../../src/core/model/scene/scene.ts';
import { imageFile } from '../../sample-pictures.ts';
import { f00Deck } from '../f00-deck.ts';
import { sceneProblems } from '../scene-problems.ts';
import { governmentRed, measurer } from '../test-theme.ts';

const wide = imageFile('wide', 1600, 900, '一座桥');
const tall = imageFile('tall', 600, 1200);
const small = imageFile('small', 40, 40);
const line = imageFile('line', 1, 5000);
const images = [wide, tall, small, line];
const caption = '图1 建设中的高铁新城站前广场';

function words(text: string): Paragraph {
  return { part: 'main', runs: text === '' ? [] : [{ text, prov: { type: 'user' } }] };
}

function slideOf(imageId: string, captionText = caption, items: readonly string[] = []): Slide {
  const picture: SlideSlot = { id: 'picture', role: 'picture', imageId, paragraphs: [words(captionText)] };
  const listed = items.map(
    (item, index): SlideSlot => ({
      id: `item-${index + 1}`,
      role: 'item',
      paragraphs: [words(item)],
    }),
  );
  const title: SlideSlot = { id: 'title', role: 'title', paragraphs: [words('重大项目加快推进')] };
  return {
    id: 's',
    layout: 'picture',
    sectionIndex: null,
    locked: false,
    notes: [],
    slots: [title, picture, ...listed],
  };
}

const deckOf = (slide: Slide, aspect: Deck['aspect'] = '16:9'): Deck => ({
  ...f00Deck(),
  aspect,
  slides: [slide],
});
const laidOut = (deck: Deck, files: readonly SceneImageFile[] = images) =>
  layoutDeck(deck, governmentRed, measurer, files);
const imagesOf = ({ nodes }: SceneSlide) => nodes.flatMap((node) => (node.type === 'image' ? [node] : []));

describe('the picture layout', () => {
  const clauses = ['总投资120亿元', '预计2025年底建成投用', '日均客流可达八万人次'];

  it.each(['16:9', '4:3'] as const)('keeps the proportions of every picture at %s', (aspect) => {
    for (const file of [wide, tall, small]) {
      for (const items of [[], clauses]) {
        const deck = deckOf(slideOf(file.id, caption, items), aspect);
        const { value, diagnostics } = laidOut(deck);
        expect(diagnostics).toEqual([]);
        expect(sceneProblems(value, deck)).toEqual([]);
        const [image, ...others] = imagesOf(value.slides[0] as SceneSlide);
        expect(others).toEqual([]);
        expect((image?.widthPt ?? 0) / (image?.heightPt ?? 1)).toBeCloseTo(file.widthPx / file.heightPx, 1);
        expect(value.images).toEqual([file]);
      }
    }
  });

  it('does not blow a small picture up', () => {
    const { value } = laidOut(deckOf(slideOf('small')));
    expect(imagesOf(value.slides[0] as SceneSlide)[0]?.widthPt).toBeLessThanOrEqual(40);
  });

  it('draws a picture of one pixel by thousands on the slide', () => {
    const deck = deckOf(slideOf('line'));
    const { value } = laidOut(deck);
    expect(sceneProblems(value, deck)).toEqual([]);
    expect(imagesOf(value.slides[0] as SceneSlide)[0]?.widthPt).toBeGreaterThan(0);
  });

  it('reads out what the document says of the picture, or else its caption, never a path', () => {
    const alt = (file: SceneImageFile) =>
      imagesOf(laidOut(deckOf(slideOf(file.id)), [file]).value.slides[0] as SceneSlide)[0]?.altText;
    expect(alt(wide)).toBe('一座桥');
    expect(alt(tall)).toBe(caption);
    for (const path of [
      'C:\\Users\\wang\\图片\\桥.jpg',
      'image1.png',
      'file:///home/wang/a',
      '\\\\server\\a b',
    ]) {
      expect(alt({ ...wide, altText: path })).toBe(caption);
    }
  });

  it('sets the caption as text where the file has no such picture', () => {
    const deck = deckOf(slideOf('gone'));
    const { value } = laidOut(deck);
    expect(sceneProblems(value, deck)).toEqual([]);
    expect(value.images).toEqual([]);
  });

  it('gives a picture a page of its own where the words leave it no room', () => {
    for (const slide of [
      slideOf(
        'wide',
        caption,
        Array.from({ length: 14 }, () => '深入推进全域“污水零直排区”建设，'.repeat(3)),
      ),
      slideOf('wide', '一'.repeat(900)),
    ]) {
      const deck = deckOf(slide);
      const { value } = laidOut(deck);
      expect(sceneProblems(value, deck)).toEqual([]);
      expect(value.slides.map((part) => imagesOf(part).length)).toEqual([
        1,
        ...Array.from({ length: value.slides.length - 1 }, () => 0),
      ]);
      expect(value.slides.length).toBeGreaterThan(1);
    }
  });
});

describe('a picture in another layout', () => {
  it.each(layoutNames.filter((name) => name !== 'picture'))('is drawn by %s, which says so', (layout) => {
    for (const aspect of ['16:9', '4:3'] as const) {
      const deck = deckOf({ ...slideOf('tall', caption, ['甲', '乙']), layout }, aspect);
      const { value, diagnostics } = laidOut(deck);
      expect(sceneProblems(value, deck)).toEqual([]);
      expect(value.slides.flatMap(imagesOf)).toHaveLength(1);
      expect(diagnostics.map(({ code }) => code)).toContain('picture-apart');
    }
  });
});

it('lays a deck out again with the same pictures', () => {
  const deck = deckOf(slideOf('wide'));
  const layout = createDeckLayouter(governmentRed, measurer, images);
  expect(layout(deck)).toEqual(laidOut(deck));
});
