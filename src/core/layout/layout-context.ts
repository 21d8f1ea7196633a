import type { Deck, Slide } from '../model/deck/deck.ts';
import type { SceneImageFile } from '../model/scene/scene.ts';
import type {
  PlaceholderType,
  SceneAlign,
  SceneAnchor,
  SceneBox,
  SceneFill,
  SceneNode,
} from '../model/scene/scene-node.ts';
import type { BrandLogo } from '../model/theme/brand.ts';
import type { Theme } from '../model/theme/theme.ts';
import type { ColorToken, TypeRole } from '../model/theme/theme-tokens.ts';
import type { TextMeasurer } from '../ports.ts';
import type { Frame } from './frame.ts';

/** All that a layout may look at besides the slide itself. */
export interface LayoutContext {
  readonly theme: Theme;
  readonly measurer: TextMeasurer;
  readonly frame: Frame;
  readonly language: Deck['language'];
  /** Words of the section headings, in order. */
  readonly sectionTitles: readonly string[];
  /** Pictures of the document, by id. */
  readonly images: ReadonlyMap<string, SceneImageFile>;
  /** Of the deck's brand. */
  readonly logo: BrandLogo | null;
}

/** Colours of text on a ground. */
export interface Palette {
  readonly ink: ColorToken;
  readonly quiet: ColorToken;
  /** For words that stand out. */
  readonly emphasis: ColorToken;
  /** For rules and marks, not for words. */
  readonly mark: ColorToken;
}

export const paperPalette: Palette = { ink: 'ink', quiet: 'inkQuiet', emphasis: 'primary', mark: 'accent' };
export const fieldPalette: Palette = {
  ink: 'onField',
  quiet: 'onFieldAccent',
  emphasis: 'onFieldAccent',
  mark: 'onFieldAccent',
};

/** What is the same on every slide of a layout. */
export interface LayoutStage {
  readonly background: SceneFill;
  readonly nodes: readonly SceneNode[];
  readonly palette: Palette;
  /** Of the title, where it has a ground of its own. */
  readonly titlePalette?: Palette;
  /** Where the title stands, unless the slide needs it elsewhere. */
  readonly title: SceneBox & {
    readonly role: TypeRole;
    readonly placeholder: PlaceholderType;
    readonly align: SceneAlign;
    readonly anchor: SceneAnchor;
  };
  /** Where the title stands if plain lines follow; if absent, the same. */
  readonly titleOverList?: LayoutStage['title'];
  /** Where plain lines go. */
  readonly body: SceneBox;
  /** Where a new slide has its picture and the text beside it, on the layout that asks for one. */
  readonly picture?: { readonly image: SceneBox; readonly text: SceneBox };
  /** Left edge of the footer; null for no footer. */
  readonly footer: { readonly leftPt: number; readonly ticks: boolean } | null;
}

/** How a layout draws its slides; its name is the key of the registry. */
export interface SlideLayout {
  readonly stage: (context: LayoutContext) => LayoutStage;
  /**
   * Every word of the slide in its place, or null if this layout cannot hold them: then a plain list will,
   * as it does for the layout without a `place`.
   */
  readonly place: ((slide: Slide, context: LayoutContext) => readonly SceneNode[] | null) | null;
}
