import type { LayoutName } from '../../../../model/deck/deck.ts';
import type { SceneLayout } from '../../../../model/scene/scene.ts';
import type { PlaceholderType } from '../../../../model/scene/scene-node.ts';
import type { DrawnObjects } from '../../draw/draw-objects.ts';
import type { Look } from '../../node/emitter.ts';
import { shapeName } from '../../node/node-name.ts';
import { fillXml } from '../../style/fill.ts';
import { presentationNamespaces, xmlHead } from '../../xml/namespaces.ts';
import { xmlText } from '../../xml/writable-text.ts';
import { contentTypes, type PackagePart, partPaths, relationshipTypes } from '../package-part.ts';
import { imageRelations, type MediaParts } from '../slide/media-parts.ts';
import { objectsXml, shapeIds, treeHeadXml } from '../slide/shape-tree.ts';
import { type MasterDesign, masterType } from './master-design.ts';
import { placeholderShapeXml } from './placeholder-shape.ts';
import { masterBackgroundXml } from './slide-master-part.ts';

/** `ST_SlideLayoutType` where PowerPoint knows the kind; it offers the first one of a kind on Ctrl+M. */
const knownTypes: Readonly<Partial<Record<LayoutName, string>>> = {
  cover: 'title',
  section: 'secHead',
  picture: 'picTx',
};

/** Background, decoration and placeholders of one of the deck's layouts. */
export function slideLayoutPart(
  number: number,
  layout: SceneLayout,
  drawn: DrawnObjects,
  design: MasterDesign,
  footer: string,
  media: MediaParts,
  look: Look,
): PackagePart {
  const nextId = shapeIds();
  const { imageRelation, relationships } = imageRelations(layout.nodes, media, 1);
  const chartRelation = () => {
    throw new Error('no layout has a chart');
  };
  const nodePlace = { look, placeholders: [], inLayout: true, imageRelation, chartRelation };
  const art = objectsXml(layout.nodes, drawn, nodePlace, nextId);
  const placeholders = layout.placeholders.map((placeholder) =>
    placeholderShapeXml(
      {
        placeholder,
        parent: design[masterType(placeholder.type)],
        shapeId: nextId(),
        name: shapeName(look.words.placeholders[placeholder.type], String(placeholder.index)),
        text: placeholderText(layout.name, placeholder.type, footer, look),
      },
      look,
    ),
  );
  const background = fillXml(layout.background, look.palette);
  const ownBackground =
    background === masterBackgroundXml(look)
      ? ''
      : `<p:bg><p:bgPr>${background}<a:effectLst/></p:bgPr></p:bg>`;
  const xml =
    `${xmlHead}<p:sldLayout ${presentationNamespaces} type="${layoutType(layout)}" preserve="1" userDrawn="1">` +
    `<p:cSld name="${xmlText(look.words.layouts[layout.name])}">${ownBackground}` +
    `<p:spTree>${treeHeadXml}${art}${placeholders.join('')}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>';
  return {
    path: partPaths.slideLayout(number),
    contentType: contentTypes.slideLayout,
    content: xml,
    relationships: [
      { id: 'rId1', type: relationshipTypes.slideMaster, target: partPaths.slideMaster },
      ...relationships,
    ],
  };
}

function placeholderText(layout: LayoutName, type: PlaceholderType, footer: string, look: Look): string {
  if (type === 'ftr') return footer;
  // An agenda is called one: there is nothing to ask for.
  if (layout === 'agenda' && type === 'title') return look.words.layouts.agenda;
  return look.words.prompts[type];
}

function layoutType({ name, placeholders }: SceneLayout): string {
  const known = knownTypes[name];
  if (known !== undefined) return known;
  const bodies = placeholders.filter(({ type }) => type === 'body').length;
  const hasTitle = placeholders.some(({ type }) => type === 'title');
  if (!hasTitle || bodies > 1) return 'cust';
  return bodies === 1 ? 'obj' : 'titleOnly';
}
