/** A part of the package with what the package must know of it. */
export interface PackagePart {
  /** Without leading slash. */
  readonly path: string;
  readonly contentType: string;
  readonly relationships?: readonly PartRelationship[];
  /** Text is XML. */
  readonly content: string | Uint8Array;
  /** True for a part whose content is compressed already. */
  readonly incompressible?: boolean;
}

export interface PartRelationship {
  readonly id: string;
  readonly type: string;
  /** Path of the target part, without leading slash. */
  readonly target: string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const relationshipTypes = {
  officeDocument: `${office}/officeDocument`,
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  extendedProperties: `${office}/extended-properties`,
  slide: `${office}/slide`,
  slideLayout: `${office}/slideLayout`,
  slideMaster: `${office}/slideMaster`,
  notesSlide: `${office}/notesSlide`,
  notesMaster: `${office}/notesMaster`,
  theme: `${office}/theme`,
  image: `${office}/image`,
  chart: `${office}/chart`,
  package: `${office}/package`,
  presentationProperties: `${office}/presProps`,
  viewProperties: `${office}/viewProps`,
  tableStyles: `${office}/tableStyles`,
  customXml: `${office}/customXml`,
  customXmlProperties: `${office}/customXmlProps`,
} as const;

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml';
const office2006 = 'application/vnd.openxmlformats-officedocument';

export const contentTypes = {
  presentation: `${presentation}.presentation.main+xml`,
  slide: `${presentation}.slide+xml`,
  slideLayout: `${presentation}.slideLayout+xml`,
  slideMaster: `${presentation}.slideMaster+xml`,
  notesSlide: `${presentation}.notesSlide+xml`,
  notesMaster: `${presentation}.notesMaster+xml`,
  presentationProperties: `${presentation}.presProps+xml`,
  viewProperties: `${presentation}.viewProps+xml`,
  tableStyles: `${presentation}.tableStyles+xml`,
  theme: `${office2006}.theme+xml`,
  chart: `${office2006}.drawingml.chart+xml`,
  workbook: `${office2006}.spreadsheetml.sheet`,
  customXmlProperties: `${office2006}.customXmlProperties+xml`,
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: `${office2006}.extended-properties+xml`,
  xml: 'application/xml',
} as const;

/** Where each part stands. */
export const partPaths = {
  presentation: 'ppt/presentation.xml',
  slideMaster: 'ppt/slideMasters/slideMaster1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  theme: 'ppt/theme/theme1.xml',
  notesTheme: 'ppt/theme/theme2.xml',
  slide: (number: number) => `ppt/slides/slide${number}.xml`,
  slideLayout: (number: number) => `ppt/slideLayouts/slideLayout${number}.xml`,
  notesSlide: (number: number) => `ppt/notesSlides/notesSlide${number}.xml`,
} as const;
