import { readDocument } from '../../../../src/core/import/registry.ts';
import type { SourceDocument } from '../../../../src/core/model/source/source-document.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import {
  packageParts,
  type RelationshipParts,
  relationshipsXml,
  zipParts,
} from '../package/build-package.ts';

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** Parts beside the text, as the inner XML of their root; pictures by name. */
export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
}

/** A small .docx with a given body. Pictures have their names as relationship ids. */
export function buildDocx(body: string, { pictures = {}, ...parts }: DocxParts = {}): Uint8Array {
  const main = `<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`;
  const files: Record<string, string | Uint8Array> = packageParts('word/document.xml', main);
  const relationships: RelationshipParts[] = [];
  for (const [type, content] of Object.entries(parts)) {
    const root = type === 'header' ? 'hdr' : type;
    files[`word/${type}.xml`] = `<w:${root} ${namespaces}>${content}</w:${root}>`;
    relationships.push({ id: type, type, target: `${type}.xml` });
  }
  for (const [name, bytes] of Object.entries(pictures)) {
    files[`word/media/${name}`] = bytes;
    relationships.push({ id: name, type: 'image', target: `media/${name}` });
  }
  files['word/_rels/document.xml.rels'] = relationshipsXml(relationships);
  return zipParts(files);
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** `content` is text, or XML of runs where it begins with `<`. */
export function paragraph(content: string, properties = ''): string {
  const runs = content === '' || content.startsWith('<') ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export function styled(style: string, content: string): string {
  return paragraph(content, `<w:pStyle w:val="${style}"/>`);
}

export function paragraphStyle(id: string, name: string, inner = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
}

export function numbered(numId: number, level: number, content: string): string {
  return paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

export interface LevelParts {
  readonly format: string;
  readonly text: string;
  /** XML of further properties. */
  readonly more?: string;
  readonly start?: number;
}

/** One definition with its levels in order, and `nums` instances of it, numbered from `id` on. */
export function numbering(id: number, levels: readonly LevelParts[], overrides = ''): string {
  const inner = levels.map(
    ({ format, text, more = '', start = 1 }, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return (
    `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum>` +
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`
  );
}

export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<w:tc>${cell.startsWith('<w:') ? cell : paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  const result = await readDocument(bytes, '文件.docx');
  if (!result.ok) throw new Error(result.error.code);
  return result.value.value;
}

export async function readBody(body: string, parts: DocxParts = {}): Promise<SourceDocument> {
  return readDocx(buildDocx(body, parts));
}

export function linesOf({ raw, blocks }: SourceDocument): readonly string[] {
  return blocks.map(({ span }) => sliceSpan(raw, span));
}

export function strongOf({ raw, blocks }: SourceDocument): readonly string[] {
  return blocks.flatMap(({ strong }) => strong.map((each) => sliceSpan(raw, each)));
}
