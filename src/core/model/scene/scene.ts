import type { LayoutName, Paragraph } from '../deck/deck.ts';
import type { SourceImage } from '../source/source-document.ts';
import type { Theme } from '../theme/theme.ts';
import type {
  PlaceholderType,
  SceneAlign,
  SceneAnchor,
  SceneBox,
  SceneFill,
  SceneNode,
  SceneTextStyle,
} from './scene-node.ts';

/**
 * The one geometry. The unit is the point (1/72 inch = 12,700 EMU = 4/3 CSS px); a 16:9 slide is 960 × 540 pt,
 * a 4:3 slide 720 × 540 pt; the origin is the upper left corner. Writers draw nodes in order, and lay out nothing.
 */
export interface Scene {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly theme: Theme;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly author: string;
  /** What belongs to a layout and not to a slide: background, rules, art, placeholders. One per layout in use. */
  readonly layouts: readonly SceneLayout[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly slides: readonly SceneSlide[];
  /** The pictures that image nodes name, each once. */
  readonly images: readonly SceneImageFile[];
}

/** A picture as files embed it. */
export type SceneImageFile = Pick<
  SourceImage,
  'id' | 'altText' | 'mediaType' | 'widthPx' | 'heightPx' | 'base64' | 'crop'
>;

export interface SceneLayout {
  readonly name: LayoutName;
  readonly background: SceneFill;
  readonly nodes: readonly SceneNode[];
  readonly placeholders: readonly ScenePlaceholder[];
}

export interface ScenePlaceholder extends SceneBox {
  readonly type: PlaceholderType;
  /** 0 for the title; unique within a layout. */
  readonly index: number;
  readonly style: SceneTextStyle;
  readonly lineHeightPt: number;
  readonly align: SceneAlign;
  readonly anchor: SceneAnchor;
}

export interface SceneSlide {
  /** Of the deck's slide. A slide that is too full becomes several scene slides, its parts. */
  readonly slideId: string;
  /** 0 for the first part; with `slideId` the identity of the scene slide. */
  readonly part: number;
  readonly partCount: number;
  readonly layout: LayoutName;
  /** Index into `Scene.sections`, or null. */
  readonly sectionIndex: number | null;
  readonly nodes: readonly SceneNode[];
  readonly notes: readonly Paragraph[];
  /** Plain title for outlines and accessibility. */
  readonly title: string;
}
