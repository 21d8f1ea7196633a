import type { Scene } from '../../../../model/scene/scene.ts';
import type { Look } from '../../node/emitter.ts';
import { presentationNamespaces, xmlHead } from '../../xml/namespaces.ts';
import { emu } from '../../xml/units.ts';
import { xmlText } from '../../xml/writable-text.ts';
import { nineLevelsXml } from '../master/list-style.ts';
import { slideMasterId } from '../master/slide-master-part.ts';
import { contentTypes, type PackagePart, partPaths, relationshipTypes } from '../package-part.ts';
import { notesPage } from '../slide/notes-parts.ts';
import { sectionListXml, slideId } from './slide-sections.ts';

/** Marks that never begin and never end a line (GB/T 15834), which PowerPoint keeps with the file. */
const neverFirst = '!),.:;?]}、。—ˇ¨〃々～‖…’”〕〉》」』〗】∶！＂＇），．：；？］｀｜｝·％‰℃°%';
const neverLast = '([{‘“〔〈《「『〖【（［｛．·￥＄£$';

/** `customXmlTarget`: the part with the embedded deck. */
export function presentationPart(scene: Scene, customXmlTarget: string, look: Look): PackagePart {
  const slideCount = scene.slides.length;
  const slideIds = scene.slides.map(
    (_, index) => `<p:sldId id="${slideId(index + 1)}" r:id="rId${index + 2}"/>`,
  );
  const afterSlides = (offset: number) => `rId${slideCount + 2 + offset}`;
  const isFourToThree = scene.widthPt * 3 === scene.heightPt * 4;
  const sections = sectionListXml(scene, look.words);
  const extensions = sections === '' ? '' : `<p:extLst>${sections}</p:extLst>`;
  const xml =
    `${xmlHead}<p:presentation ${presentationNamespaces} saveSubsetFonts="1">` +
    `<p:sldMasterIdLst><p:sldMasterId id="${slideMasterId}" r:id="rId1"/></p:sldMasterIdLst>` +
    `<p:notesMasterIdLst><p:notesMasterId r:id="${afterSlides(0)}"/></p:notesMasterIdLst>` +
    `<p:sldIdLst>${slideIds.join('')}</p:sldIdLst>` +
    `<p:sldSz cx="${emu(scene.widthPt)}" cy="${emu(scene.heightPt)}"${isFourToThree ? ' type="screen4x3"' : ''}/>` +
    `<p:notesSz cx="${emu(notesPage.widthPt)}" cy="${emu(notesPage.heightPt)}"/>` +
    `<p:kinsoku lang="zh-CN" invalStChars="${xmlText(neverFirst)}" invalEndChars="${xmlText(neverLast)}"/>` +
    `<p:defaultTextStyle>${nineLevelsXml(look.defaultText, look.palette, look.language)}</p:defaultTextStyle>` +
    `${extensions}</p:presentation>`;
  return {
    path: partPaths.presentation,
    contentType: contentTypes.presentation,
    content: xml,
    relationships: [
      { id: 'rId1', type: relationshipTypes.slideMaster, target: partPaths.slideMaster },
      ...scene.slides.map((_, index) => ({
        id: `rId${index + 2}`,
        type: relationshipTypes.slide,
        target: partPaths.slide(index + 1),
      })),
      { id: afterSlides(0), type: relationshipTypes.notesMaster, target: partPaths.notesMaster },
      { id: afterSlides(1), type: relationshipTypes.presentationProperties, target: 'ppt/presProps.xml' },
      { id: afterSlides(2), type: relationshipTypes.viewProperties, target: 'ppt/viewProps.xml' },
      { id: afterSlides(3), type: relationshipTypes.theme, target: partPaths.theme },
      { id: afterSlides(4), type: relationshipTypes.tableStyles, target: 'ppt/tableStyles.xml' },
      { id: afterSlides(5), type: relationshipTypes.customXml, target: customXmlTarget },
    ],
  };
}
