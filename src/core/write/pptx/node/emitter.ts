import type PptxGenJS from 'pptxgenjs';
import type { ScenePlaceholder } from '../../../model/scene/scene.ts';
import type { SceneChart, SceneNode } from '../../../model/scene/scene-node.ts';
import type { PictureCrop } from '../../../model/source/picture-crop.ts';
import type { JpegOrientation } from '../../../pictures/jpeg-orientation.ts';
import type { Palette } from '../style/palette.ts';
import type { TextBase } from '../style/text-base.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** What the emitters know of the file. */
export interface Look {
  readonly palette: Palette;
  readonly language: 'zh' | 'en';
  readonly words: Vocabulary;
  readonly defaultText: TextBase;
}

export interface ImageRelation {
  readonly id: string;
  readonly orientation: JpegOrientation;
  /** Of the picture as it is seen; null for a whole one. */
  readonly crop: PictureCrop | null;
}

/** What the emitters know of the place of a node. */
export interface NodePlace {
  readonly look: Look;
  readonly shapeId: number;
  /** Whether the node stands in a layout, where nothing is read out. */
  readonly inLayout: boolean;
  /** Of the slide's layout; none when the node itself stands in a layout. */
  readonly placeholders: readonly ScenePlaceholder[];
  /** How the part finds the picture. */
  readonly imageRelation: (imageId: string) => ImageRelation;
  /** Id of the relationship by which the part finds the chart. */
  readonly chartRelation: (chart: SceneChart) => string;
}

interface Groupable<N extends SceneNode> {
  /** Whether the node may stand in a group; PowerPoint groups neither placeholders nor tables. */
  readonly groupable: (node: N) => boolean;
}

/**
 * A type of node that pptxgenjs draws: `draw` adds exactly one object to the pptxgenjs slide; `finish` takes from
 * that object what is as it should be, and sets the rest.
 */
export interface DrawnEmitter<N extends SceneNode> extends Groupable<N> {
  readonly draw: (slide: PptxGenJS.Slide, node: N) => void;
  readonly finish: (drawn: XmlElement, node: N, place: NodePlace) => XmlElement;
}

/** A type of node of which nothing of pptxgenjs could stay. */
export interface OwnEmitter<N extends SceneNode> extends Groupable<N> {
  readonly make: (node: N, place: NodePlace) => XmlElement;
}

export type NodeEmitter<N extends SceneNode> = DrawnEmitter<N> | OwnEmitter<N>;
