import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));

async function read(hex: string) {
  const result = await readDocument(bytesOf(hex), 'a.txt');
  if (!result.ok) throw new Error(result.error.code);
  const { value, diagnostics } = result.value;
  return { raw: value.raw, encoding: value.encoding, codes: diagnostics.map(({ code }) => code) };
}

describe('texts that a copy has cut off', () => {
  it.each([
    ['utf-8', 'e5b7a5e4bd9ce68aa5e5918aefbc8ce5', '工作报告，'],
    ['utf-8', '5265706f727420e280', 'Report '],
    ['utf-16le', '520065007000610072007400200061006200630064006500660067004e', 'Repart abcdefg'],
    ['gb18030', 'b9a4d7f7b1a8b8e6a3accbb5c3f7d6', '工作报告，说明'],
  ])('keep what is whole: %s', async (encoding, hex, text) => {
    const { raw, encoding: found, codes } = await read(hex);
    expect([raw, found]).toEqual([text, encoding]);
    expect(codes).toContain('characters-unreadable');
  });
});

describe('texts in an encoding that they do not name', () => {
  it.each([
    [
      'big5',
      '全市管網一千二百公里，服務人口三百萬。',
      'a5fea5abbadebaf4a440a464a447a6caa4bda8bda141aa41b0c8a448a466a454a6cab855a143',
    ],
    [
      'shift_jis',
      '全市の水道管は千二百キロメートルです。',
      '91538e7382cc908593b98ac782cd90e793f19553834c838d8381815b8367838b82c582b78142',
    ],
    [
      'euc-jp',
      '全市の水道管は千二百キロメートルです。',
      'c1b4bbd4a4cebfe5c6bbb4c9a4cfc0e9c6f3c9b4a5ada5eda5e1a1bca5c8a5eba4c7a4b9a1a3',
    ],
    [
      'euc-kr',
      '전체 상수도관은 천이백 킬로미터이며 공급하고 있습니다.',
      'c0fcc3bc20bbf3bcf6b5b5b0fcc0ba20c3b5c0ccb9e920c5b3b7ceb9ccc5cdc0ccb8e720b0f8b1dec7cfb0ed20c0d6bdc0b4cfb4d92e',
    ],
    [
      'windows-1252',
      'The café “Zoë” had a good year – at €3 each.',
      '54686520636166e920935a6feb9420686164206120676f6f642079656172209620617420803320656163682e',
    ],
    [
      'gb18030',
      '全市管网一千二百公里，由𠀀村和䶮县共同承担。',
      'c8abcad0b9dccdf8d2bbc7a7b6feb0d9b9abc0efa3acd3c995328236b4e5bacdfe9fcfd8b9b2cdacb3d0b5a3a1a3',
    ],
    [
      'gb18030',
      '赵钱孙李 周吴郑王 冯陈褚卫 蒋沈韩杨',
      'd5d4c7aecbefc0ee20d6dccee2d6a3cdf520b7ebb3c2f1d2cec020bdafc9f2baabd1ee',
    ],
  ])('are read as what their characters tell: %s', async (encoding, text, hex) => {
    expect(await read(hex)).toEqual({ raw: text, encoding, codes: ['encoding-guessed'] });
  });
});

describe('a few bytes that are none of the encoding', () => {
  const utf8 = (text: string) => [...new TextEncoder().encode(text)];
  const utf16 = (text: string) =>
    Array.from({ length: text.length }, (_, at) => [
      text.charCodeAt(at) & 255,
      text.charCodeAt(at) >> 8,
    ]).flat();

  it.each([
    ['a stray byte', [...utf8('今年以来，全市供水平稳，'), 0xff, ...utf8('水质提升。')], '，\ufffd水质'],
    [
      'a torn character',
      [...utf8('今年以来，全市供水平稳，'), 0xe6, 0xb0, ...utf8('水质提升。')],
      '，\ufffd水质',
    ],
    ['half of a pair', utf16('\ufeff今年以来，供水\ud800平稳。'), '供水\ufffd平稳'],
    [
      'pairs in UTF-8',
      [...utf8('今年供水平稳'), 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80, ...utf8('水质提升。')],
      '\ufffd水质提升',
    ],
  ])('cost themselves alone: %s', async (_, bytes, expected) => {
    const result = await readDocument(Uint8Array.from(bytes), 'a.txt');
    expect(result.ok && result.value.value.raw).toContain(expected);
    expect(result.ok && result.value.diagnostics.map(({ code }) => code)).toEqual(['characters-unreadable']);
  });

  it('reads Japanese that shifts between its characters and ASCII', async () => {
    const result = await readDocument(bytesOf('1b2442467c4b5c386c1b2842206f6b'), 'a.txt');
    expect(result.ok && result.value.value.raw).toBe('日本語 ok');
  });
});

describe('bytes that are words in no encoding', () => {
  it.each(['e68fffff8080ff41', 'fdfeff80ff81fffd8f9d41ff42', '80ff80ff80ff80ff'])(
    'are refused: %s',
    async (hex) => {
      const result = await readDocument(bytesOf(hex), 'a.txt');
      expect(result.ok ? result.value.value.raw : result.error.code).toMatch(
        /^(?:text-undecodable|file-binary)$/u,
      );
    },
  );
});
