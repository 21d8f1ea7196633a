import { deflateSync } from 'node:zlib';

/** What a page of a test shows: content stream operators, and entries of its dictionary. */
export interface TestPage {
  readonly content: string | Uint8Array;
  /** More entries of the page's dictionary, such as `/Rotate 90`. */
  readonly entries?: string;
  /** Filter of the content when it is packed already; plain text is left as it is. */
  readonly filter?: string;
}

export interface TestPdf {
  readonly pages: readonly TestPage[];
  /** The fonts of all pages by their names; Helvetica as `F1` and bold as `F2` without it. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** Objects by number from 100, for what fonts and pages refer to. */
  readonly objects?: Readonly<Record<number, string | Uint8Array>>;
  readonly catalog?: string;
  readonly trailer?: string;
}

const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);

const helvetica: Readonly<Record<string, string>> = {
  F1: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  F2: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
};

/** A PDF written by hand: uncompressed, with a cross-reference table, A4 pages. */
export function writeTestPdf({
  pages,
  fonts = helvetica,
  objects = {},
  catalog = '',
  trailer = '',
}: TestPdf): Uint8Array {
  const bodies = new Map<number, Uint8Array>();
  const names = Object.entries(fonts);
  const fontNumbers = names.map((_, index) => 10 + index);
  const resources = `/Resources<</Font<<${names.map(([name], index) => `/${name} ${fontNumbers[index]} 0 R`).join('')}>>>>`;
  for (const [index, [, font]] of names.entries()) bodies.set(10 + index, latin1(font));
  for (const [number, body] of Object.entries(objects)) {
    bodies.set(Number(number), typeof body === 'string' ? latin1(body) : body);
  }
  const kids = pages.map((page, index) => {
    const number = 1000 + index * 2;
    const content = typeof page.content === 'string' ? latin1(page.content) : page.content;
    bodies.set(
      number,
      latin1(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${number + 1} 0 R${resources}${page.entries ?? ''}>>`,
      ),
    );
    bodies.set(number + 1, stream(content, page.filter === undefined ? '' : `/Filter${page.filter}`));
    return `${number} 0 R`;
  });
  bodies.set(1, latin1(`<</Type/Catalog/Pages 2 0 R${catalog}>>`));
  bodies.set(2, latin1(`<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages.length}>>`));
  return assemble(bodies, trailer);
}

export function stream(data: Uint8Array, entries = ''): Uint8Array {
  return concat([latin1(`<<${entries}/Length ${data.length}>>\nstream\n`), data, latin1('\nendstream')]);
}

export const deflated = (text: string | Uint8Array): Uint8Array =>
  new Uint8Array(deflateSync(text, { level: 9 }));

/** Operators that show a line of Latin text: place from the lower left corner, size and text. */
export function textAt(x: number, y: number, text: string, size = 12, font = 'F1'): string {
  return show(x, y, `(${text.replace(/[\\()]/gu, '\\$&')})`, size, font);
}

/** The same for a font with the map UniGB-UCS2-H. */
export function chineseAt(x: number, y: number, text: string, size = 12, font = 'F1'): string {
  return show(x, y, `<${ucs2(text)}>`, size, font);
}

function show(x: number, y: number, text: string, size: number, font: string): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${text} Tj ET\n`;
}

/** Big-endian UTF-16 as hexadecimal digits, for fonts with the map UniGB-UCS2-H. */
export function ucs2(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');
}

/** A Chinese font as Windows programs name one: not embedded, with a character map of ISO 32000 and no ToUnicode. */
export function chineseFont(map: string, name = 'FangSong'): string {
  return `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/${map}/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/${name}/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 683/StemV 80>>>>]>>`;
}

function assemble(bodies: ReadonlyMap<number, Uint8Array>, trailer: string): Uint8Array {
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
  let length = parts[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  for (const [number, body] of bodies) {
    const own = concat([latin1(`${number} 0 obj\n`), body, latin1('\nendobj\n')]);
    offsets.set(number, length);
    parts.push(own);
    length += own.length;
  }
  const size = Math.max(...bodies.keys()) + 1;
  const entries = [...offsets].sort((a, b) => a[0] - b[0]);
  const table = entries.map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  parts.push(
    latin1(
      `xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return concat(parts);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
