import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import type { Deck } from '../../../src/core/model/deck/deck.ts';
import type { SceneBox } from '../../../src/core/model/scene/scene-node.ts';
import type { Brand } from '../../../src/core/model/theme/brand.ts';
import { brandKey } from '../../../src/core/model/theme/brand-key.ts';
import { imageFile } from '../sample-pictures.ts';
import { f00Deck } from './f00-deck.ts';
import { sceneProblems } from './scene-problems.ts';
import { governmentRed, measurer } from './test-theme.ts';

const { widthPx, heightPx, base64 } = imageFile('logo', 480, 120);
const brand: Brand = {
  name: '本单位',
  primary: '#9B1B1F',
  headingFont: null,
  bodyFont: null,
  footer: null,
  logo: { mediaType: 'image/png', widthPx, heightPx, base64 },
};

function intersect(a: SceneBox, b: SceneBox): boolean {
  return (
    a.xPt < b.xPt + b.widthPt &&
    b.xPt < a.xPt + a.widthPt &&
    a.yPt < b.yPt + b.heightPt &&
    b.yPt < a.yPt + a.heightPt
  );
}

describe('the logo of a brand', () => {
  it.each(['16:9', '4:3'] as const)('stands on the layouts at %s, and slides make room for it', (aspect) => {
    const deck: Deck = { ...f00Deck(), aspect, brand };
    const { value } = layoutDeck(deck, governmentRed, measurer);
    expect(sceneProblems(value, deck)).toEqual([]);
    expect(value.images.map(({ id }) => id)).toEqual(['brand-logo']);
    for (const layout of value.layouts) {
      const logos = layout.nodes.flatMap((node) => (node.type === 'image' ? [node] : []));
      expect(logos, layout.name).toHaveLength(layout.name === 'agenda' ? 0 : 1);
      for (const logo of logos) {
        expect(logo.widthPt / logo.heightPt).toBeCloseTo(4, 1);
        const slides = value.slides.filter((slide) => slide.layout === layout.name);
        for (const node of slides.flatMap(({ nodes }) => nodes)) {
          if (node.type === 'text') expect(intersect(node, logo), `${layout.name} ${node.id}`).toBe(false);
        }
      }
    }
    expect(value.slides.flatMap(({ nodes }) => nodes).filter(({ type }) => type === 'image')).toEqual([]);
  });

  it('tells brands apart without being part of their name', () => {
    const { logo, ...plain } = brand;
    const key = brandKey(brand);
    expect(key).not.toBe(brandKey(plain));
    expect(key).toBe(brandKey({ ...brand, logo: { ...(logo ?? imageFileLogo()) } }));
    expect(key).not.toBe(brandKey({ ...brand, logo: imageFileLogo() }));
    expect(key.length).toBeLessThan(300);
  });
});

function imageFileLogo() {
  const other = imageFile('other', 480, 121);
  return { mediaType: 'image/png', widthPx: 480, heightPx: 121, base64: other.base64 } as const;
}
