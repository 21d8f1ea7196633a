import type { Paragraph } from '../../../../model/deck/deck.ts';
import { wordsOfRuns } from '../../../../model/deck/words-of-runs.ts';
import type { SceneBox } from '../../../../model/scene/scene-node.ts';
import { isRightToLeft } from '../../../../model/scene/text-direction.ts';
import type { Look } from '../../node/emitter.ts';
import { nonVisualXml } from '../../node/non-visual.ts';
import { languageAttributes } from '../../style/text-properties.ts';
import { presentationNamespaces, xmlHead } from '../../xml/namespaces.ts';
import { xmlText } from '../../xml/writable-text.ts';
import { nineLevelsXml } from '../master/list-style.ts';
import { placeholderPlaceXml } from '../master/placeholder-shape.ts';
import { colorMapXml } from '../master/slide-master-part.ts';
import { contentTypes, type PackagePart, partPaths, relationshipTypes } from '../package-part.ts';
import { treeHeadXml } from './shape-tree.ts';

/** The notes page: 7.5 × 10 inches, as in a new file of PowerPoint. */
export const notesPage = { widthPt: 540, heightPt: 720 };

const imageBox = (ratio: number): SceneBox => {
  const widthPt = Math.min(432, 243 * ratio);
  return { xPt: (notesPage.widthPt - widthPt) / 2, yPt: 60, widthPt, heightPt: widthPt / ratio };
};
const textBox: SceneBox = { xPt: 54, yPt: 330, widthPt: 432, heightPt: 330 };

/** `slideRatio`: width of a slide by its height. */
export function notesMasterPart(slideRatio: number, look: Look): PackagePart {
  const { words } = look;
  const base = {
    ...look.defaultText,
    style: { ...look.defaultText.style, sizePt: 12 },
  };
  const shapes =
    imageShape(2, words.slideImage, ' idx="2"', placeholderPlaceXml(imageBox(slideRatio))) +
    `<p:sp><p:nvSpPr>${nonVisualXml({ shapeId: 3, name: words.notes, description: null })}` +
    '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr>' +
    `<p:spPr>${placeholderPlaceXml(textBox)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    '<p:txBody><a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"/><a:lstStyle/>' +
    `<a:p><a:r><a:rPr ${languageAttributes(look.language)}/><a:t>${xmlText(words.prompts.body)}</a:t></a:r></a:p></p:txBody></p:sp>`;
  return {
    path: partPaths.notesMaster,
    contentType: contentTypes.notesMaster,
    content:
      `${xmlHead}<p:notesMaster ${presentationNamespaces}><p:cSld>` +
      '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>' +
      `<p:spTree>${treeHeadXml}${shapes}</p:spTree></p:cSld>${colorMapXml}` +
      `<p:notesStyle>${nineLevelsXml(base, look.palette, look.language)}</p:notesStyle></p:notesMaster>`,
    relationships: [{ id: 'rId1', type: relationshipTypes.theme, target: partPaths.notesTheme }],
  };
}

/** The notes of one slide, a paragraph for each of the deck's. */
export function notesSlidePart(
  number: number,
  slideNumber: number,
  notes: readonly Paragraph[],
  look: Look,
): PackagePart {
  const language = languageAttributes(look.language);
  const paragraphs = notes.map(({ runs }) => {
    const text = xmlText(wordsOfRuns(runs));
    const run = text === '' ? '' : `<a:r><a:rPr ${language}/><a:t>${text}</a:t></a:r>`;
    const direction = isRightToLeft(text) ? '<a:pPr algn="r" rtl="1"/>' : '';
    return `<a:p>${direction}${run}<a:endParaRPr ${language}/></a:p>`;
  });
  const shapes =
    imageShape(2, look.words.slideImage, '', '') +
    `<p:sp><p:nvSpPr>${nonVisualXml({ shapeId: 3, name: look.words.notes, description: null })}` +
    '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>' +
    `<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>`;
  return {
    path: partPaths.notesSlide(number),
    contentType: contentTypes.notesSlide,
    content:
      `${xmlHead}<p:notes ${presentationNamespaces}><p:cSld><p:spTree>${treeHeadXml}${shapes}</p:spTree></p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>',
    relationships: [
      { id: 'rId1', type: relationshipTypes.notesMaster, target: partPaths.notesMaster },
      { id: 'rId2', type: relationshipTypes.slide, target: partPaths.slide(slideNumber) },
    ],
  };
}

function imageShape(shapeId: number, name: string, place: string, box: string): string {
  const geometry =
    box === ''
      ? '<p:spPr/>'
      : `<p:spPr>${box}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>` +
        '<a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr>';
  return (
    `<p:sp><p:nvSpPr>${nonVisualXml({ shapeId, name, description: null })}` +
    '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="sldImg"${place}/></p:nvPr></p:nvSpPr>${geometry}</p:sp>`
  );
}
