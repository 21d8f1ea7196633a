import type { Diagnosed } from '../../../core/diagnostics.ts';
import { createDeckLayouter } from '../../../core/layout/layout-deck.ts';
import type { Deck, Slide } from '../../../core/model/deck/deck.ts';
import type { Scene, SceneImageFile, SceneSlide } from '../../../core/model/scene/scene.ts';
import type { Theme } from '../../../core/model/theme/theme.ts';
import type { MarkupElement } from '../../../core/write/reveal/markup.ts';
import { slideToMarkup } from '../../../core/write/reveal/slide-to-markup.ts';
import { measurerFor, themeOfDeck } from '../../../shared/built-in-themes.ts';

type Layouter = (deck: Deck) => Diagnosed<Scene>;

const layouters = new WeakMap<readonly SceneImageFile[], WeakMap<Theme, Layouter>>();
const scenes = new WeakMap<Deck, SceneOfDeck>();

interface SceneOfDeck {
  readonly images: readonly SceneImageFile[];
  readonly scene: Diagnosed<Scene>;
}

/** Pictures of the document in this window: a deck names them, and has none itself. */
let images: readonly SceneImageFile[] = [];

/** Call it with every document that comes into the window, before its deck is drawn. */
export function setImages(ofDocument: readonly SceneImageFile[]): void {
  // Without what else the source knows of them: a show takes pictures as they are drawn, and nothing more.
  images = ofDocument.map(({ id, altText, mediaType, widthPx, heightPx, base64, crop }) => ({
    id,
    altText,
    mediaType,
    widthPx,
    heightPx,
    base64,
    ...(crop === undefined ? {} : { crop }),
  }));
}

function layouterFor(theme: Theme): Layouter {
  const ofImages = layouters.get(images) ?? new WeakMap<Theme, Layouter>();
  layouters.set(images, ofImages);
  const known = ofImages.get(theme);
  if (known !== undefined) return known;
  const made = createDeckLayouter(theme, measurerFor(theme), images);
  ofImages.set(theme, made);
  return made;
}

/** The scene of a deck; slides that did not change are not laid out again. */
export function sceneOf(deck: Deck): Diagnosed<Scene> {
  const known = scenes.get(deck);
  if (known !== undefined && known.images === images) return known.scene;
  const scene = layouterFor(themeOfDeck(deck))(deck);
  scenes.set(deck, { images, scene });
  return scene;
}

interface DrawnSlide {
  readonly footer: Deck['footer'];
  readonly sections: Deck['sections'];
  readonly markup: MarkupElement;
}

const drawn = new WeakMap<Slide, Map<string, DrawnSlide>>();

/**
 * The picture of one scene slide. Equal references as long as the slide, its page number and the deck around
 * it stay, so that an edit draws one picture again, not all.
 */
export function markupOf(deck: Deck, slide: Slide, sceneIndex: number, scope: string): MarkupElement | null {
  const scene = sceneOf(deck).value;
  const sceneSlide: SceneSlide | undefined = scene.slides[sceneIndex];
  if (sceneSlide === undefined) return null;
  const theme = themeOfDeck(deck).id;
  const { aspect, language } = deck;
  const key = [scope, sceneIndex, sceneSlide.part, theme, language, aspect, sceneSlide.sectionIndex].join(
    ' ',
  );
  const pictures = drawn.get(slide) ?? new Map<string, DrawnSlide>();
  drawn.set(slide, pictures);
  const known = pictures.get(key);
  if (known !== undefined && known.footer === deck.footer && known.sections === deck.sections) {
    return known.markup;
  }
  const markup = slideToMarkup(scene, sceneSlide, scope);
  pictures.set(key, { footer: deck.footer, sections: deck.sections, markup });
  return markup;
}
