import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/import/registry.ts';
import { zipParts } from './package/build-package.ts';

async function codeOf(bytes: Uint8Array, file: string): Promise<string | false> {
  const result = await readDocument(bytes, file);
  return !result.ok && result.error.code;
}

const openDocument = (kind: string) =>
  zipParts({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<a/>' }, { level: 0 });

describe('files of other office programs', () => {
  it('are told from documents by what they hold, whatever their name', async () => {
    expect(await codeOf(zipParts({ 'Index/Document.iwa': 'x' }), 'a.pages')).toBe('file-is-other-office');
    expect(await codeOf(zipParts({ 'Index/Document.iwa': 'x' }), 'a.docx')).toBe('file-is-other-office');
    expect(await codeOf(openDocument('presentation'), 'a.odt')).toBe('file-is-other-office');
    expect(await codeOf(openDocument('spreadsheet'), 'a.odt')).toBe('file-is-spreadsheet');
  });

  it('are named with what makes a document of them', async () => {
    expect(await codeOf(strToU8('xxxx'), 'a.wps')).toBe('file-legacy-office');
    expect(await codeOf(strToU8('plain words'), 'a.doc')).toBe('file-legacy-office');
    expect(await codeOf(strToU8('not rtf'), 'a.rtf')).toBe('file-damaged');
    expect(await codeOf(strToU8('not a zip'), 'a.odt')).toBe('file-damaged');
  });

  it('are archives and programs also under the name of a document', async () => {
    expect(await codeOf(zipParts({ 'a.zip': 'x', '说明.txt': 'x' }), 'a.docx')).toBe('file-is-archive');
    expect(await codeOf(zipParts({ 'word/a.xml': 'x' }), 'a.docx')).toBe('file-damaged');
    expect(await codeOf(strToU8('MZ\x90\0\x03', true), 'a.docx')).toBe('file-binary');
    expect(await codeOf(strToU8('\x7fELF\x02', true), 'a.txt')).toBe('file-binary');
  });

  it('are read where they are a page or RTF under another name', async () => {
    const page = await readDocument(strToU8('<html><body><p>网页文字。</p></body></html>'), 'a.doc');
    expect(page.ok && page.value.value.format).toBe('html');
  });
});
