import { drawingNamespace, presentationNamespaces, xmlHead } from '../../xml/namespaces.ts';
import { xmlText } from '../../xml/writable-text.ts';
import { contentTypes, type PackagePart } from '../package-part.ts';

export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  readonly language: 'zh' | 'en';
  /** Day of the source document, `YYYY-MM-DD`; null where it is unknown. No clock: the same deck, the same file. */
  readonly date: string | null;
  readonly slideCount: number;
  readonly notesCount: number;
}

/** Title, author and date as the file's properties. */
export function propertyParts(properties: DocumentProperties): readonly PackagePart[] {
  return [
    corePart(properties),
    extendedPart(properties),
    presentationProperties,
    viewProperties,
    tableStyles,
  ];
}

function corePart({ title, author, language, date }: DocumentProperties): PackagePart {
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return {
    path: 'docProps/core.xml',
    contentType: contentTypes.coreProperties,
    content:
      `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>` +
      `<cp:lastModifiedBy>${xmlText(author)}</cp:lastModifiedBy>` +
      `${date === null ? '' : moment('created') + moment('modified')}` +
      `<dc:language>${language === 'zh' ? 'zh-CN' : 'en-US'}</dc:language></cp:coreProperties>`,
  };
}

function extendedPart({ slideCount, notesCount }: DocumentProperties): PackagePart {
  return {
    path: 'docProps/app.xml',
    contentType: contentTypes.extendedProperties,
    content:
      `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      `<TotalTime>0</TotalTime><Application>Tigang</Application><Slides>${slideCount}</Slides>` +
      `<Notes>${notesCount}</Notes><HiddenSlides>0</HiddenSlides></Properties>`,
  };
}

const presentationProperties: PackagePart = {
  path: 'ppt/presProps.xml',
  contentType: contentTypes.presentationProperties,
  content: `${xmlHead}<p:presentationPr ${presentationNamespaces}/>`,
};

const viewProperties: PackagePart = {
  path: 'ppt/viewProps.xml',
  contentType: contentTypes.viewProperties,
  content: `${xmlHead}<p:viewPr ${presentationNamespaces}/>`,
};

const tableStyles: PackagePart = {
  path: 'ppt/tableStyles.xml',
  contentType: contentTypes.tableStyles,
  content: `${xmlHead}<a:tblStyleLst xmlns:a="${drawingNamespace}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
};
