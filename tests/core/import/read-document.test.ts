import { describe, expect, it } from 'vitest';
import {
  fileSizeLimitMiB,
  readableExtensions,
  readableFormats,
  readDocument,
} from '../../../src/core/import/registry.ts';
import type { SourceDocument } from '../../../src/core/model/source/source-document.ts';
import { sourceFormats } from '../../../src/core/model/source/source-document.ts';
import { sliceSpan } from '../../../src/core/model/span.ts';

/** 提纲：中文标题 in GB18030 (and GBK, GB2312): there is no encoder for it in the runtime. */
const gbkTitle = [0xcc, 0xe1, 0xb8, 0xd9, 0xa3, 0xba, 0xd6, 0xd0, 0xce, 0xc4, 0xb1, 0xea, 0xcc, 0xe2];

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, index) => text.charCodeAt(index))];
  return Uint8Array.from(
    units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function read(bytes: Uint8Array, fileName: string | null = '讲话.txt'): Promise<SourceDocument> {
  const result = await readDocument(bytes, fileName);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.value;
}

async function errorOf(bytes: Uint8Array, fileName: string | null = '讲话.txt') {
  const result = await readDocument(bytes, fileName);
  return result.ok ? null : result.error;
}

function linesOf({ raw, blocks }: SourceDocument): readonly string[] {
  return blocks.map(({ span }) => sliceSpan(raw, span));
}

describe('readDocument: encodings', () => {
  const text = '提纲：中文标题\n第一段。';
  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\ufeff${text}`)],
    ['utf-16le', utf16(text, false, true)],
    ['utf-16be', utf16(text, true, true)],
    ['utf-16le', utf16(text, false, false)],
    ['utf-16be', utf16(text, true, false)],
  ])('reads %s', async (encoding, bytes) => {
    const document = await read(bytes);
    expect(document.raw).toBe(text);
    expect(document.encoding).toBe(encoding);
  });

  it.each([
    ['UTF-16 before UTF-8', [0xff, 0xfe, ...utf8(text)], 'utf-8'],
    ['UTF-8 before UTF-16', [0xef, 0xbb, 0xbf, ...utf16(text, false, true)], 'utf-16le'],
  ])('looks behind the mark of %s', async (_, bytes, encoding) => {
    expect(await read(Uint8Array.from(bytes))).toMatchObject({ raw: text, encoding });
  });

  it('reads UTF-16 with halves of characters, and says how many are lost', async () => {
    const damaged = `${'各村抓紧灌溉，清理沟渠。'.repeat(3)}\ud83d\n`.repeat(20);
    const result = await readDocument(utf16(damaged, true, true), 'a.txt');
    expect(result.ok && result.value.value.raw).toBe(damaged.replaceAll('\ud83d', '\ufffd'));
    expect(result.ok && result.value.diagnostics).toMatchObject([
      { code: 'characters-unreadable', params: { count: 20 } },
    ]);
    expect(await errorOf(utf16('\ud83d\ud83d\ud83d沟渠', true, true))).toMatchObject({
      code: 'text-undecodable',
    });
  });

  it('takes bytes that are no UTF-8 for GB18030, and says that it guessed', async () => {
    const result = await readDocument(Uint8Array.from([...gbkTitle, 0x0d, 0x0a, 0x41]), 'a.txt');
    expect(result.ok && result.value.value.raw).toBe('提纲：中文标题\nA');
    expect(result.ok && result.value.value.encoding).toBe('gb18030');
    expect(result.ok && result.value.diagnostics.map(({ code }) => code)).toEqual(['encoding-guessed']);
  });

  it('keeps characters of the four-byte plane', async () => {
    const document = await read(Uint8Array.from([...gbkTitle, 0x95, 0x32, 0x82, 0x36]));
    expect(document.raw).toBe('提纲：中文标题\u{20000}');
  });

  it('makes every line end a line feed and drops what cannot be seen', async () => {
    const document = await read(utf8('一\u200b行\r\n二行\r三行\u2028四\ufeff行'));
    expect(document.raw).toBe('一行\n二行\n三行\n四行');
  });
});

describe('characters that nobody sees', () => {
  it.each([
    [
      'orders that turn the line around',
      '付款\u202e元万百一\u202c给\u2066甲方\u2069',
      '付款元万百一给甲方',
      ['characters-left-out'],
    ],
    ['escapes of a terminal', '\u001b[31m红\u001b[0m字\u0007', '红字', ['characters-left-out']],
    ['soft hyphens', 'The munici\u00adpality', 'The municipality', []],
    ['joiners and marks among letters', '总\u200d体情\u200c况\u200e\u200f\u061c\u{e0041}', '总体情况', []],
    [
      'joiners that are seen',
      '家👨\u200d👩\u200d👧می\u200cخواهم\u200f',
      '家👨\u200d👩\u200d👧می\u200cخواهم\u200f',
      [],
    ],
  ])('%s', async (_, text, expected, codes) => {
    for (const name of ['a.txt', 'a.md']) {
      const result = await readDocument(utf8(text), name);
      expect(result.ok && result.value.value.raw).toBe(expected);
      expect(result.ok && result.value.diagnostics.map(({ code }) => code)).toEqual(codes);
    }
    const page = await read(utf8(`<html><meta charset="utf-8"><p>${text}</p></html>`), 'a.html');
    expect(page.raw.trim()).toBe(expected);
  });
});

describe('readDocument: bad input', () => {
  // Work with the square of the blanks would outlast the time limit of a test.
  it('comes to the end of very many blanks', async () => {
    const document = await read(utf8(`正文${' '.repeat(1_000_000)}如下\n${'\u3000'.repeat(200_000)}\n完`));
    expect(document.blocks).toHaveLength(2);
  });

  it.each([
    ['file-empty', new Uint8Array()],
    ['text-without-words', utf8(' \n\u3000\t\u00a0\n')],
    ['text-without-words', utf8('。，！\n———')],
    ['file-binary', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])],
    ['file-is-picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['file-binary', Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32)],
    ['text-undecodable', Uint8Array.from([0xe6, 0x8f, 0x90, 0xff, 0xff, 0x41, 0x20, 0xff, 0x20])],
  ])('answers %s', async (code, bytes) => {
    expect(await errorOf(bytes)).toMatchObject({ code, params: { file: '讲话.txt' } });
  });

  it('names the limit for a file that is too large', async () => {
    const limitMiB = 4;
    expect(limitMiB).toBeLessThanOrEqual(fileSizeLimitMiB);
    const bytes = new Uint8Array(limitMiB * 1024 * 1024 + 1).fill(0x41);
    expect(await errorOf(bytes)).toEqual({
      code: 'file-too-large',
      params: { file: '讲话.txt', limitMiB },
    });
  });

  it.each(['报告.xyz', '报告', '.txt.', 'a.txt/b'])('does not know %s', async (fileName) => {
    expect(await errorOf(utf8('正文'), fileName)).toMatchObject({ code: 'file-unknown-format' });
  });

  it.each([
    ['照片.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'file-is-picture'],
    ['照片.docx', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'file-is-picture'],
    ['照片.pdf', utf8('RIFF\0\0\0\0WEBPVP8 '), 'file-is-picture'],
    ['会议.mp4', utf8('\0\0\0\u0020ftypisom'), 'file-is-recording'],
    ['材料.rar', utf8('Rar!\u001a\u0007'), 'file-is-archive'],
    ['材料.zip', Uint8Array.from([0x50, 0x4b, 0x03, 0x04]), 'file-is-archive'],
    ['台账.xlsx', utf8('PK\u0003\u0004xl/workbook.xml'), 'file-is-spreadsheet'],
    ['公文.ofd', utf8('PK\u0003\u0004OFD.xml'), 'file-is-fixed-layout'],
  ])('says what %s is', async (fileName, bytes, code) => {
    expect(await errorOf(bytes, fileName)).toEqual({ code, params: { file: fileName } });
  });

  it('reads pasted text, which has no name, as plain text', async () => {
    expect((await read(utf8('# 正文'), null)).format).toBe('text');
  });

  it('has a reader for every format of the model, which is what the start page names', () => {
    expect([...readableFormats].sort()).toEqual([...sourceFormats].sort());
  });

  it('chooses the reader by extension whatever its case', async () => {
    expect(readableExtensions).toEqual(expect.arrayContaining(['txt', 'md']));
    expect((await read(utf8('# 标题'), 'A.MD')).format).toBe('markdown');
  });
});

describe('plain text', () => {
  it('makes each line a block, without the spaces around it', async () => {
    const document = await read(utf8('　　标题　\n\n\u00a0\n　　正文一。\n正文二。'));
    expect(linesOf(document)).toEqual(['标题', '正文一。', '正文二。']);
    expect(document.blocks.map(({ blankLinesBefore }) => blankLinesBefore)).toEqual([0, 2, 0]);
    expect(document.blocks.map(({ id }) => id)).toEqual(['b0', 'b1', 'b2']);
  });
});

describe('wrapped lines', () => {
  it('joins Chinese lines of one width, and keeps paragraphs by their indent', async () => {
    const text = [
      '关于做好春耕备耕工作的意见',
      '　　各乡镇要把春耕备耕摆在重要位置，提早安排农资调运和农机',
      '检修，组织技术人员下到田间地头，帮助农户解决生产中遇到的困难，',
      '确保不误农时。',
      '　　各有关部门要加强协作，压实责任，及时通报进展，把各项措施',
      '落到实处，做到人员到位、资金到位、服务到位，让农户放心种田，',
      '安心生产，力争全年粮食总产量稳定在去年水平之上，为全县经济社',
      '会发展打好基础。',
    ].join('\n');
    const document = await read(utf8(text));
    expect(linesOf(document).map((line) => line.replaceAll(/\s/gu, ''))).toEqual([
      '关于做好春耕备耕工作的意见',
      '各乡镇要把春耕备耕摆在重要位置，提早安排农资调运和农机检修，组织技术人员下到田间地头，帮助农户解决生产中遇到的困难，确保不误农时。',
      '各有关部门要加强协作，压实责任，及时通报进展，把各项措施落到实处，做到人员到位、资金到位、服务到位，让农户放心种田，安心生产，力争全年粮食总产量稳定在去年水平之上，为全县经济社会发展打好基础。',
    ]);
  });

  it('leaves lines of many lengths as they are', async () => {
    const text = '议程\n一、主持人讲话\n二、代表发言\n三、总结\n会后请各位代表到一楼合影。\n联系人：李明';
    expect(linesOf(await read(utf8(text)))).toHaveLength(6);
  });
});

describe('line ends inside a paragraph', () => {
  it('are hidden beside Chinese characters and kept between Latin words', async () => {
    const chinese = Array.from({ length: 8 }, () => '各乡镇要把春耕备耕摆在重要位置提早安排农资调运').join(
      '\n',
    );
    const [wrapped] = (await read(utf8(chinese))).blocks;
    expect(wrapped?.hidden).toHaveLength(7);
    const latin = Array.from({ length: 8 }, () => 'the village makes ready for the spring and').join('\n');
    const [english] = (await read(utf8(latin))).blocks;
    expect(english?.span.end).toBe(latin.length);
    expect(english?.hidden).toHaveLength(0);
  });
});
