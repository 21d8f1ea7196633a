import { type Deck, type LayoutName, layoutNames, type Slide } from '../../../core/model/deck/deck.ts';
import { listOfSlide } from '../../../core/model/layouts/lists/list-shape.ts';
import { layoutDefinition } from '../../../core/model/layouts/registry.ts';
import type { MarkupElement } from '../../../core/write/reveal/markup.ts';
import { markupOf, sceneOf } from '../../app/store/scene.ts';

export interface LayoutPreview {
  readonly layout: LayoutName;
  readonly deck: Deck;
  readonly markup: MarkupElement;
  /** The layout draws the slide by its own design, on one page, without falling back to a plain list. */
  readonly isSuited: boolean;
}

/** What of a deck its slides' looks depend on. */
export type DeckFrame = Omit<Deck, 'slides'>;

/** The slide as each layout would draw it: real pictures, the suited first, those that tell its list best before the others. */
export function layoutPreviews(frame: DeckFrame, slide: Slide): readonly LayoutPreview[] {
  const previews = layoutNames.flatMap((layout): readonly LayoutPreview[] => {
    const relaid: Slide = slide.layout === layout ? slide : { ...slide, layout };
    const alone: Deck = { ...frame, slides: [relaid] };
    const { diagnostics } = sceneOf(alone);
    const markup = markupOf(alone, relaid, 0, `preview-${layout}`);
    return markup === null ? [] : [{ layout, deck: alone, markup, isSuited: diagnostics.length === 0 }];
  });
  const list = listOfSlide(slide);
  const scoreOf = ({ layout }: LayoutPreview) =>
    list.count === 0 ? 0 : (layoutDefinition(layout).list?.accepts(list) ?? 0);
  return previews.sort((a, b) => Number(b.isSuited) - Number(a.isSuited) || scoreOf(b) - scoreOf(a));
}
