import { strToU8, unzlibSync, zlibSync } from 'fflate';
import { wholeCharacters } from '../../language/radicals.ts';

/** A map of characters is short; what is longer is a font or a picture. */
const longestMapBytes = 64 * 1024;
const streamHead = /^(\d+) 0 obj\s*<<\s*\/Filter \/FlateDecode\s*\/Length (\d+)\s*>>\s*stream\r?\n/u;

/**
 * The PDF with the characters that its text was made of. A browser engine leads a glyph back to the first character
 * that the font has it for, which for 民 and 长 is a radical: a search would not find them. The corrected maps are
 * appended as an update. A file that is built otherwise comes back as it is.
 */
export function searchablePdf(pdf: Uint8Array): Uint8Array {
  const text = latin1(pdf.subarray(Math.max(0, pdf.length - 1024)));
  const tableStart = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1]);
  const table = Number.isFinite(tableStart) ? latin1(pdf.subarray(tableStart)) : '';
  const trailer = /trailer\s*<<([\s\S]*?)>>/u.exec(table)?.[1];
  if (!/^xref\s+0 \d+\s/u.test(table) || trailer === undefined) return pdf;

  const parts: Uint8Array[] = [pdf];
  const entries: string[] = [];
  let length = pdf.length;
  for (const [, offset] of table.matchAll(/^(\d{10}) \d{5} n/gmu)) {
    const map = characterMap(pdf, Number(offset));
    const corrected = map === null ? null : correctMap(map.text);
    if (map === null || corrected === null) continue;
    const object = streamObject(map.number, corrected);
    parts.push(object);
    entries.push(`${map.number} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
    length += object.length;
  }
  if (entries.length === 0) return pdf;
  parts.push(
    strToU8(
      `xref\n${entries.join('')}trailer\n<<${trailer}\n/Prev ${tableStart}>>\nstartxref\n${length}\n%%EOF\n`,
      true,
    ),
  );
  return joined(parts);
}

function characterMap(pdf: Uint8Array, offset: number): { number: string; text: string } | null {
  const head = streamHead.exec(latin1(pdf.subarray(offset, offset + 200)));
  const size = Number(head?.[2]);
  if (head === null || size > longestMapBytes) return null;
  const start = offset + head[0].length;
  const text = latin1(unzlibSync(pdf.subarray(start, start + size)));
  return text.includes('begincmap') ? { number: head[1] ?? '', text } : null;
}

/** Null for a map without radicals. */
function correctMap(map: string): string | null {
  const corrected = map
    .replace(/beginbfchar([\s\S]*?)endbfchar/gu, (section) =>
      section.replace(
        /<([0-9A-F]{4})>(?=\s*\n)/gu,
        (_, code: string) => `<${wholeCode(Number.parseInt(code, 16))}>`,
      ),
    )
    .replace(/\d+ beginbfrange\n([\s\S]*?)endbfrange/gu, (_, lines: string) => {
      const ranges = lines.trim().split('\n').flatMap(wholeRanges);
      return `${ranges.length} beginbfrange\n${ranges.join('\n')}\nendbfrange`;
    });
  return corrected === map ? null : corrected;
}

/** A range as it is, or one range for each of its characters if a radical is among them. */
function wholeRanges(line: string): readonly string[] {
  const [, from = '', to = '', first = ''] =
    /^<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]{4})>$/u.exec(line) ?? [];
  if (first === '') return [line];
  const glyph = Number.parseInt(from, 16);
  const code = Number.parseInt(first, 16);
  const codes = Array.from({ length: Number.parseInt(to, 16) - glyph + 1 }, (_, index) => code + index);
  if (codes.every((each) => wholeCode(each) === hex(each, 4))) return [line];
  return codes.map((each, index) => {
    const mapped = hex(glyph + index, from.length);
    return `<${mapped}> <${mapped}> <${wholeCode(each)}>`;
  });
}

/** In UTF-16, as maps have it. */
function wholeCode(code: number): string {
  return wholeCharacters(String.fromCharCode(code))
    .split('')
    .map((unit) => hex(unit.charCodeAt(0), 4))
    .join('');
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

function streamObject(number: string, text: string): Uint8Array {
  const packed = zlibSync(strToU8(text, true));
  const head = `${number} 0 obj\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n`;
  return joined([strToU8(head, true), packed, strToU8('\nendstream\nendobj\n', true)]);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
