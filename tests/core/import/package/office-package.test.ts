import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isLockedOfficeFile } from '../../../../src/core/import/package/compound-file.ts';
import {
  type OfficePackage,
  openPackage,
  recogniseOfficeKind,
} from '../../../../src/core/import/package/office-package.ts';
import { childElements, textOf } from '../../../../src/core/import/package/xml-tree.ts';
import { contentTypesXml, packageParts, relationshipsXml, zipParts } from './build-package.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const body = `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>`;
const main = 'word/document.xml';
const slidesType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
const cellsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

function open(bytes: Uint8Array): OfficePackage {
  const opened = openPackage(bytes, '文件.docx');
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

function errorOf(bytes: Uint8Array): string | null {
  const opened = openPackage(bytes, '文件.docx');
  if (!opened.ok) return opened.error.code;
  const read = opened.value.readXml(opened.value.mainPart);
  return read.ok ? null : read.error.code;
}

function mainText(bytes: Uint8Array): string {
  const { mainPart, readXml } = open(bytes);
  const read = readXml(mainPart);
  return read.ok ? textOf(read.value) : read.error.code;
}

/** An OLE compound file is told by its signature and its directory; nothing else of it is looked at. */
function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 512 + 128 * index;
    Array.from(name).forEach((character, offset) => {
      bytes[at + offset * 2] = character.charCodeAt(0);
    });
    bytes.set([(name.length + 1) * 2, 0, 2], at + 64);
  });
  return bytes;
}

describe('openPackage', () => {
  it('finds the main part by its relationship, whatever it is called', () => {
    const bytes = zipParts(packageParts('custom/text2.xml', body));
    expect(open(bytes).mainPart).toBe('custom/text2.xml');
    expect(mainText(bytes)).toBe('正文');
  });

  it('reads strict files by the same names', () => {
    const strict = body.replace(word, 'http://purl.oclc.org/ooxml/wordprocessingml/main');
    const parts = packageParts(main, strict);
    parts['_rels/.rels'] =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>';
    const { readXml, kind } = open(zipParts(parts));
    const read = readXml(main);
    expect(kind).toBe('docx');
    expect(read.ok && childElements(read.value).map(({ name }) => name)).toEqual(['w:body']);
  });

  it.each([
    ['docx', main, undefined],
    ['pptx', 'ppt/presentation.xml', slidesType],
    ['xlsx', 'xl/workbook.xml', cellsType],
    ['docx', main, 'application/vnd.ms-word.document.macroEnabled.main+xml'],
    ['docx', main, 'application/xml'],
  ])('tells that a package is %s', (kind, part, type) => {
    expect(recogniseOfficeKind(zipParts(packageParts(part, body, type)))).toBe(kind);
  });

  it('recognises neither other zip files nor other bytes', () => {
    expect(recogniseOfficeKind(zipParts({ 'a.txt': '一' }))).toBe(null);
    expect(recogniseOfficeKind(strToU8('PK'))).toBe(null);
    expect(recogniseOfficeKind(new Uint8Array())).toBe(null);
  });

  it('resolves relationships from the folder of their part', () => {
    const parts = packageParts(main, body);
    parts['word/_rels/document.xml.rels'] = relationshipsXml([
      { id: 'a', type: 'image', target: 'media/%E5%9B%BE%201.png' },
      { id: 'b', type: 'image', target: '../shared/./b.png' },
      { id: 'c', type: 'image', target: '../../../../etc/passwd' },
      { id: 'd', type: 'hyperlink', target: 'https://example.org/', external: true },
    ]);
    const read = open(zipParts(parts)).relationshipsOf(main);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.all.map(({ id, target }) => [id, target])).toEqual([
      ['a', 'word/media/图 1.png'],
      ['b', 'shared/b.png'],
      ['d', 'https://example.org/'],
    ]);
    expect(read.value.find('a', 'styles')).toBe(null);
  });

  it('finds parts in upper and lower case, and in names with backslashes', () => {
    const { '_rels/.rels': rels = '', ...rest } = packageParts(main, body);
    const bytes = zipParts({ ...rest, '_rels\\.rels': rels.replace(main, 'Word/Document.XML') });
    expect(mainText(bytes)).toBe('正文');
  });
});

describe('openPackage: files that are no package', () => {
  it('says what locked files are', () => {
    expect(errorOf(compoundFile('EncryptionInfo', 'EncryptedPackage'))).toBe('file-encrypted');
    expect(errorOf(compoundFile('1Table', 'WordDocument'))).toBe('file-legacy-office');
    expect(errorOf(compoundFile('PowerPoint Document'))).toBe('file-legacy-office');
    expect(errorOf(compoundFile('Something'))).toBe('file-binary');
    expect(errorOf(strToU8('# 标题'))).toBe('file-damaged');
    expect(isLockedOfficeFile(compoundFile('WordDocument'))).toBe(true);
    expect(errorOf(compoundFile('Workbook'))).toBe('file-is-spreadsheet');
    expect(isLockedOfficeFile(compoundFile('Workbook'))).toBe(true);
  });

  it('refuses a zip file with a password', () => {
    const bytes = zipParts(packageParts(main, body));
    const directory = indexOfSignature(bytes, 0x02014b50);
    bytes[directory + 8] = (bytes[directory + 8] ?? 0) | 1;
    expect(errorOf(bytes)).toBe('file-encrypted');
  });

  it('finds a file damaged that ends too early, wherever', () => {
    const bytes = zipParts(packageParts(main, body));
    for (let length = 4; length < bytes.length; length += 1) {
      expect(errorOf(bytes.slice(0, length))).toBe('file-damaged');
    }
  });

  it.each(['[Content_Types].xml', '_rels/.rels', main])('finds a file without %s damaged', (name) => {
    const parts = Object.fromEntries(
      Object.entries(packageParts(main, body)).filter(([part]) => part !== name),
    );
    expect(errorOf(zipParts(parts))).toBe('file-damaged');
  });

  it('finds every changed byte of a part', () => {
    const bytes = zipParts(packageParts(main, body), { level: 0 });
    const at = indexOfText(bytes, 'w:body');
    bytes[at + 2] = 0x42;
    expect(errorOf(bytes)).toBe('file-damaged');
  });

  it.each(['../../evil.xml', '/etc/passwd', 'C:\\evil.xml', 'word/../../x.xml'])(
    'refuses the name %s',
    (name) => {
      expect(errorOf(zipParts({ ...packageParts(main, body), [name]: '<a/>' }))).toBe('file-unsafe');
    },
  );
});

describe('openPackage: bombs', () => {
  /** Patches the unpacked size that the directory declares for the last `count` files. */
  function declare(bytes: Uint8Array, size: number, count: number): Uint8Array {
    const view = new DataView(bytes.buffer);
    let at = bytes.length;
    for (let done = 0; done < count; done += 1) {
      at = lastIndexOfSignature(bytes.subarray(0, at), 0x02014b50);
      view.setUint32(at + 24, size, true);
    }
    return bytes;
  }
  const mebibyte = 1024 * 1024;

  it('refuses declared sizes above the limit without unpacking', () => {
    const files = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`word/${index}.bin`, '']));
    const bytes = zipParts({ ...packageParts(main, body), ...files });
    expect(errorOf(declare(bytes, 20 * mebibyte, 14))).toBe('file-unpacks-too-large');
    expect(errorOf(declare(bytes, 0, 14))).toBe(null);
  });

  it('refuses one part that is packed tighter than any document', () => {
    const bytes = zipParts({ ...packageParts(main, body), 'word/a.bin': 'a' });
    const declared = declare(bytes, 40 * mebibyte, 1);
    expect(errorOf(declared)).toBe('file-unpacks-too-large');
    const opened = openPackage(declared, 'a.docx');
    expect(opened.ok ? null : opened.error.params).toMatchObject({ limitMiB: 32 });
  });

  it('stops at the declared size where it is forged', () => {
    const bytes = zipParts(packageParts(main, body.replace('正文', ' '.repeat(4 * mebibyte))));
    expect(errorOf(bytes)).toBe(null);
    expect(errorOf(declare(bytes, 400, 1))).toBe('file-damaged');
    expect(errorOf(declare(bytes, 8 * mebibyte, 1))).toBe('file-damaged');
  });

  it('refuses files that share their bytes', () => {
    const bytes = zipSync({ a: strToU8('一'), b: strToU8('一') }, { mtime: '2020-01-01T00:00:00' });
    const directory = lastIndexOfSignature(bytes, 0x02014b50);
    new DataView(bytes.buffer).setUint32(directory + 42, 0, true);
    expect(errorOf(bytes)).toBe('file-unsafe');
  });

  it('refuses too many files', () => {
    const files = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`a${index}`, '']));
    expect(errorOf(zipParts(files, { level: 0 }))).toBe('file-too-many-parts');
  });
});

describe('readXml', () => {
  const withMain = (xml: string) => zipParts(packageParts(main, xml));
  const document = (content: string) => body.replace('正文', content);

  it('refuses document types and with them entities', () => {
    const laughs = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${document('&b;')}`;
    const external = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${document('&x;')}`;
    expect(errorOf(withMain(laughs))).toBe('file-unsafe');
    expect(errorOf(withMain(external))).toBe('file-unsafe');
  });

  it('refuses what is too deep', () => {
    const deep = `${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}`;
    expect(errorOf(withMain(body.replace(/<w:p>.*<\/w:p>/u, deep)))).toBe('file-unsafe');
  });

  it.each(['<w:document', '', '<a></b>', 'text', '<a>&unknown;</a>', '<a b=1/>', '<x:a/>', '<a/><a/>'])(
    'finds %j damaged',
    (xml) => {
      expect(errorOf(withMain(xml))).toBe('file-damaged');
    },
  );

  it('leaves out characters that XML forbids, and counts them', () => {
    const opened = open(withMain(document('甲&#0;乙&#xD800;丙\u0001丁&#x4E00;&#128512;')));
    const read = opened.readXml(opened.mainPart);
    expect(read.ok && textOf(read.value)).toBe('甲乙丙丁一😀');
    expect(opened.leftOutCharacters).toBe(3);
  });

  it('reads UTF-16', () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${body}`;
    const bytes = new Uint8Array(new Uint16Array(Array.from(text, (each) => each.charCodeAt(0))).buffer);
    expect(mainText(zipParts({ ...packageParts(main, ''), [main]: bytes }))).toBe('正文');
  });

  it('finds bytes that are no UTF-8 damaged', () => {
    const bytes = strToU8(body);
    bytes[bytes.indexOf(0xe6)] = 0xff;
    expect(errorOf(zipParts({ ...packageParts(main, ''), [main]: bytes }))).toBe('file-damaged');
  });

  it('keeps one of several alternatives', () => {
    const shape = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
    const alternatives = (requires: string, uri: string) =>
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:${requires}="${uri}"><mc:Choice Requires="${requires}"><w:x>选</w:x></mc:Choice><mc:Fallback><w:x>退</w:x></mc:Fallback></mc:AlternateContent>`;
    expect(mainText(withMain(document(`甲${alternatives('s', shape)}乙`)))).toBe('甲选乙');
    expect(mainText(withMain(document(`甲${alternatives('q', 'urn:unknown')}乙`)))).toBe('甲退乙');
  });

  it('keeps white space that is text, and none that only lays out the file', () => {
    const xml = `<w:document xmlns:w="${word}">\n  <w:t>甲</w:t>\n  <w:t> </w:t>\n</w:document>`;
    expect(mainText(withMain(xml))).toBe('甲 ');
  });
});

describe('contentTypes', () => {
  it('takes the type of a part before that of its extension', () => {
    const parts = packageParts(main, body);
    const opened = open(zipParts({ ...parts, 'word/media/a.PNG': new Uint8Array(4) }));
    expect(opened.contentTypeOf('word/media/a.PNG')).toBe('image/png');
    expect(contentTypesXml(main)).toContain(opened.contentTypeOf(main) ?? '-');
  });
});

function indexOfSignature(bytes: Uint8Array, signature: number): number {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at += 1) if (view.getUint32(at, true) === signature) return at;
  throw new Error('no such record');
}

function lastIndexOfSignature(bytes: Uint8Array, signature: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 4; at >= 0; at -= 1) if (view.getUint32(at, true) === signature) return at;
  throw new Error('no such record');
}

function indexOfText(bytes: Uint8Array, text: string): number {
  const at = new TextDecoder('latin1').decode(bytes).indexOf(text);
  if (at < 0) throw new Error('no such text');
  return at;
}
