import { type Deck, type LayoutName, layoutNames, type Slide } from '../../../core/model/deck.ts';
import type { MarkupElement } from '../../../core/write/reveal/markup.ts';
import { markupOf, sceneOf } from '../../app/scene.ts';

export interface LayoutPreview {
  readonly layout: LayoutName;
  readonly deck: Deck;
  readonly markup: MarkupElement;
  /** The layout draws the slide by its own design, on one page, without falling back to a plain list. */
  readonly isSuited: boolean;
}

/** What of a deck its slides' looks depend on. */
export type DeckFrame = Omit<Deck, 'slides'>;

/** The slide as each layout would draw it: real pictures, in the order of the layouts, the suited first. */
export function layoutPreviews(frame: DeckFrame, slide: Slide): readonly LayoutPreview[] {
  const previews = layoutNames.flatMap((layout): readonly LayoutPreview[] => {
    const relaid: Slide = slide.layout === layout ? slide : { ...slide, layout };
    const alone: Deck = { ...frame, slides: [relaid] };
    const { diagnostics } = sceneOf(alone);
    const markup = markupOf(alone, relaid, 0, `preview-${layout}`);
    return markup === null ? [] : [{ layout, deck: alone, markup, isSuited: diagnostics.length === 0 }];
  });
  return [...previews.filter(({ isSuited }) => isSuited), ...previews.filter(({ isSuited }) => !isSuited)];
}
