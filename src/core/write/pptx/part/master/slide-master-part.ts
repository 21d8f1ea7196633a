import type { Look } from '../../node/emitter.ts';
import { fillXml } from '../../style/fill.ts';
import { placeholderBase } from '../../style/text-base.ts';
import { presentationNamespaces, xmlHead } from '../../xml/namespaces.ts';
import { contentTypes, type PackagePart, partPaths, relationshipTypes } from '../package-part.ts';
import { shapeIds, treeHeadXml } from '../slide/shape-tree.ts';
import { nineLevelsXml } from './list-style.ts';
import type { MasterDesign, MasterType } from './master-design.ts';
import { placeholderShapeXml } from './placeholder-shape.ts';

export const colorMapXml =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** Ids of master, layouts and slides live in one space each, from the numbers that the schema sets. */
const firstMasterId = 2147483648;

export const slideMasterId = firstMasterId;

const masterOrder: readonly MasterType[] = ['title', 'body', 'ftr', 'sldNum'];

export function slideMasterPart(
  design: MasterDesign,
  layoutCount: number,
  footer: string,
  look: Look,
): PackagePart {
  const nextId = shapeIds();
  const shapes = masterOrder.map((type) =>
    placeholderShapeXml(
      {
        placeholder: { ...design[type], type, index: masterIndexes[type] },
        parent: null,
        shapeId: nextId(),
        name: look.words.placeholders[type],
        text: type === 'ftr' ? footer : look.words.prompts[type],
      },
      look,
    ),
  );
  const levels = (type: MasterType) =>
    nineLevelsXml(placeholderBase(design[type]), look.palette, look.language);
  const layoutIds = Array.from(
    { length: layoutCount },
    (_, index) => `<p:sldLayoutId id="${firstMasterId + 1 + index}" r:id="rId${index + 1}"/>`,
  );
  const xml =
    `${xmlHead}<p:sldMaster ${presentationNamespaces}><p:cSld name="${look.words.master}">` +
    `<p:bg><p:bgPr>${masterBackgroundXml(look)}<a:effectLst/></p:bgPr></p:bg>` +
    `<p:spTree>${treeHeadXml}${shapes.join('')}</p:spTree></p:cSld>${colorMapXml}` +
    `<p:sldLayoutIdLst>${layoutIds.join('')}</p:sldLayoutIdLst>` +
    `<p:txStyles><p:titleStyle>${levels('title')}</p:titleStyle><p:bodyStyle>${levels('body')}</p:bodyStyle>` +
    `<p:otherStyle>${nineLevelsXml(look.defaultText, look.palette, look.language)}</p:otherStyle></p:txStyles></p:sldMaster>`;
  return {
    path: partPaths.slideMaster,
    contentType: contentTypes.slideMaster,
    content: xml,
    relationships: [
      ...Array.from({ length: layoutCount }, (_, index) => ({
        id: `rId${index + 1}`,
        type: relationshipTypes.slideLayout,
        target: partPaths.slideLayout(index + 1),
      })),
      { id: `rId${layoutCount + 1}`, type: relationshipTypes.theme, target: partPaths.theme },
    ],
  };
}

/** The paper of the theme; layouts that stand on it leave their background to the master. */
export function masterBackgroundXml(look: Look): string {
  return fillXml({ type: 'solid', color: { token: 'paper' } }, look.palette);
}

const masterIndexes: Readonly<Record<MasterType, number>> = { title: 0, body: 1, ftr: 3, sldNum: 4 };
