import { strToU8, zlibSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { searchablePdf } from '../../../../src/core/write/pages/searchable-pdf.ts';

/** A file as Chromium writes it: objects in a row, a table of their places, one font with a map of characters. */
function pdfWithMap(map: string, codes: string): Uint8Array {
  const stream = (text: string, filter: string, bytes = strToU8(text, true)) =>
    `<<${filter}/Length ${bytes.length}>> stream\n${String.fromCharCode(...bytes)}\nendstream`;
  const packed = zlibSync(
    strToU8(`1 begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n${map}\nendcmap\n`),
  );
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>',
    stream(`BT /F 9 Tf 9 9 Td <${codes}> Tj ET`, ''),
    '<</Type /Font /Subtype /TrueType /BaseFont /Sans /ToUnicode 6 0 R>>',
    stream('', '/Filter /FlateDecode\n', packed),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = String(file.length).padStart(10, '0');
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const end = `xref\n0 7\n0000000000 65535 f \n${places.join('')}trailer\n<</Size 7\n/Root 1 0 R>>\n`;
  return strToU8(`${file}${end}startxref\n${file.length}\n%%EOF\n`, true);
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
  return text;
}

describe('searchablePdf', () => {
  it('writes the characters that radicals stand for', async () => {
    const pdf = pdfWithMap('2 beginbfchar\n<41> <2EA0>\n<42> <4EBA>\nendbfchar', '4241');
    expect(await textOf(pdf)).toBe('人⺠');
    expect(await textOf(searchablePdf(pdf))).toBe('人民');
  });

  it('takes ranges apart where radicals are among them', async () => {
    const pdf = pdfWithMap('2 beginbfrange\n<41> <42> <2F12>\n<43> <44> <4E00>\nendbfrange', '41424344');
    expect(await textOf(searchablePdf(pdf))).toBe('力勹一丁');
  });

  it('leaves alone what has no radicals, and what is no PDF of this kind', () => {
    const pdf = pdfWithMap('1 beginbfchar\n<41> <4EBA>\nendbfchar', '41');
    expect(searchablePdf(pdf)).toBe(pdf);
    const other = strToU8('%PDF-1.7\nstartxref\n99\n%%EOF\n');
    expect(searchablePdf(other)).toBe(other);
  });
});
