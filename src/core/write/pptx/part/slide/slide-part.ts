import type { SceneLayout, SceneSlide } from '../../../../model/scene/scene.ts';
import type { SlideTransition } from '../../../../model/theme/theme.ts';
import type { DrawnObjects } from '../../draw/draw-objects.ts';
import type { Look } from '../../node/emitter.ts';
import { presentationNamespaces, xmlHead } from '../../xml/namespaces.ts';
import { contentTypes, type PackagePart, partPaths, relationshipTypes } from '../package-part.ts';
import { type ChartParts, chartRelations } from './chart-parts.ts';
import { imageRelations, type MediaParts } from './media-parts.ts';
import { objectsXml, shapeIds, treeHeadXml } from './shape-tree.ts';
import { transitionXml } from './transition-xml.ts';

export interface SlidePlace {
  /** From 1, in the order of the deck. */
  readonly number: number;
  readonly layoutNumber: number;
  readonly layout: SceneLayout;
  /** Number of its notes part; null for a slide without notes. */
  readonly notesNumber: number | null;
}

export function slidePart(
  slide: SceneSlide,
  place: SlidePlace,
  transition: SlideTransition | null,
  drawn: DrawnObjects,
  media: MediaParts,
  charts: ChartParts,
  look: Look,
): PackagePart {
  const { placeholders } = place.layout;
  const taken = place.notesNumber === null ? 1 : 2;
  const images = imageRelations(slide.nodes, media, taken);
  const { imageRelation } = images;
  const ofCharts = chartRelations(slide.nodes, charts, taken + images.relationships.length);
  const { chartRelation } = ofCharts;
  const nodePlace = { look, placeholders, inLayout: false, imageRelation, chartRelation };
  const objects = objectsXml(slide.nodes, drawn, nodePlace, shapeIds());
  const layout = {
    id: 'rId1',
    type: relationshipTypes.slideLayout,
    target: partPaths.slideLayout(place.layoutNumber),
  };
  const notes =
    place.notesNumber === null
      ? []
      : [{ id: 'rId2', type: relationshipTypes.notesSlide, target: partPaths.notesSlide(place.notesNumber) }];
  return {
    path: partPaths.slide(place.number),
    contentType: contentTypes.slide,
    content:
      `${xmlHead}<p:sld ${presentationNamespaces}><p:cSld><p:spTree>${treeHeadXml}${objects}</p:spTree></p:cSld>` +
      `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>${transitionXml(transition)}</p:sld>`,
    relationships: [layout, ...notes, ...images.relationships, ...ofCharts.relationships],
  };
}
