import type PptxGenJS from 'pptxgenjs';
import type { ScenePlaceholder } from '../../../model/scene/scene.ts';
import type { SceneChart, SceneNode } from '../../../model/scene/scene-node.ts';
import type { PictureCrop } from '../../../model/source/picture-crop.ts';
import type { JpegOrientation } from '../../../pictures/jpeg-orientation.ts';
import type { Palette } from '../style/palette.ts';
import type { TextBase } from '../style/text-base.ts';
import type { Vocabulary } from '../vocabulary.ts';

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

/**
 * One type of node. `draw` adds exactly one object to the pptxgenjs slide; `finish` makes of the XML of that
 * object what the file holds.
 */
export interface NodeEmitter<N extends SceneNode> {
  readonly draw: (slide: PptxGenJS.Slide, node: N, look: Look) => void;
  readonly finish: (drawn: string, node: N, place: NodePlace) => string;
  /** Whether the node may stand in a group; PowerPoint groups neither placeholders nor tables. */
  readonly groupable: (node: N) => boolean;
}
