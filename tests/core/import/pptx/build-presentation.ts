import { packageParts, relationshipsXml, zipParts } from '../package/build-package.ts';

const presentationMain = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
const namespaces = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
].join(' ');

export interface TestSlide {
  /** Shapes as XML. */
  readonly shapes: string;
  /** Type of the slide's layout: `title`, `secHead`, `obj`. */
  readonly layout?: string;
  /** Paragraphs of the speaker notes. */
  readonly notes?: readonly string[];
  /** Further parts of the slide, by relationship type: name, and XML or bytes. */
  readonly related?: readonly {
    readonly id: string;
    readonly type: string;
    readonly part: string;
    readonly xml: string | Uint8Array;
  }[];
}

/** A presentation with one master, and for each slide a layout of its own. */
export function buildPresentation(slides: readonly TestSlide[]): Uint8Array {
  const parts: Record<string, string | Uint8Array> = packageParts(
    'ppt/presentation.xml',
    `<p:presentation ${namespaces}><p:sldIdLst>${slides
      .map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index}"/>`)
      .join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/></p:presentation>`,
    presentationMain,
  );
  parts['ppt/_rels/presentation.xml.rels'] = relationshipsXml(
    slides.map((_, index) => ({ id: `s${index}`, type: 'slide', target: `slides/slide${index}.xml` })),
  );
  parts['ppt/slideMasters/m.xml'] =
    `<p:sldMaster ${namespaces}>${tree('')}<p:txStyles><p:bodyStyle><a:lvl1pPr><a:buChar char="•"/></a:lvl1pPr><a:lvl2pPr><a:buChar char="–"/></a:lvl2pPr></p:bodyStyle></p:txStyles></p:sldMaster>`;
  for (const [index, { shapes, layout = 'obj', notes, related = [] }] of slides.entries()) {
    parts[`ppt/slides/slide${index}.xml`] = `<p:sld ${namespaces}>${tree(shapes)}</p:sld>`;
    parts[`ppt/slideLayouts/l${index}.xml`] =
      `<p:sldLayout ${namespaces} type="${layout}">${tree(placeholderBoxes)}</p:sldLayout>`;
    parts[`ppt/slideLayouts/_rels/l${index}.xml.rels`] = relationshipsXml([
      { id: 'm', type: 'slideMaster', target: '../slideMasters/m.xml' },
    ]);
    if (notes !== undefined) {
      parts[`ppt/notesSlides/n${index}.xml`] =
        `<p:notes ${namespaces}>${tree(shape('sldNum', ['1']) + shape('body', notes))}</p:notes>`;
    }
    for (const { part, xml } of related) parts[part] = xml;
    parts[`ppt/slides/_rels/slide${index}.xml.rels`] = relationshipsXml([
      { id: 'l', type: 'slideLayout', target: `../slideLayouts/l${index}.xml` },
      ...(notes === undefined
        ? []
        : [{ id: 'n', type: 'notesSlide', target: `../notesSlides/n${index}.xml` }]),
      ...related.map(({ id, type, part }) => ({ id, type, target: `/${part}` })),
    ]);
  }
  return zipParts(parts);
}

function tree(shapes: string): string {
  return `<p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
}

const placeholderBoxes =
  shape('title', ['Click'], { x: 500_000, y: 300_000, width: 9_000_000, height: 900_000 }) +
  shape('body', ['Click'], { x: 500_000, y: 1_500_000, width: 9_000_000, height: 4_000_000 });

/** A shape; `type` null is a text box. A paragraph that begins with `<` is its XML. */
export function shape(
  type: string | null,
  paragraphs: readonly string[],
  box?: Box,
  sizePt?: number,
): string {
  const placeholder = type === null ? '' : `<p:ph type="${type}"${type === 'body' ? ' idx="1"' : ''}/>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr>${
    box === undefined ? '' : `<a:xfrm>${placeOf(box)}</a:xfrm>`
  }</p:spPr><p:txBody>${paragraphs.map((text) => paragraph(text, '', sizePt)).join('')}</p:txBody></p:sp>`;
}

export function placeOf({ x, y, width = 3_000_000, height = 500_000 }: Box): string {
  return `<a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/>`;
}

export function paragraph(text: string, properties = '', sizePt?: number): string {
  if (text.startsWith('<')) return text;
  const size = sizePt === undefined ? '' : ` sz="${sizePt * 100}"`;
  return `<a:p>${properties}<a:r><a:rPr${size}/><a:t>${text}</a:t></a:r></a:p>`;
}

export function frame(uri: string, content: string, box: Box): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="t"/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${placeOf(
    box,
  )}</p:xfrm><a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></p:graphicFrame>`;
}
