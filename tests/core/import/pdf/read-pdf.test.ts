import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pdfReader } from '../../../../src/core/import/pdf/pdf-reader.ts';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { chineseAt, chineseFont, deflated, stream, type TestPdf, textAt, writeTestPdf } from './pdf-file.ts';

async function read(pdf: TestPdf) {
  const result = await readDocument(writeTestPdf(pdf), '报告.pdf');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return { ...result.value, raw, blocks, texts: blocks.map(({ span }) => sliceSpan(raw, span)) };
}

async function errorOf(bytes: Uint8Array): Promise<string> {
  const result = await readDocument(bytes, '报告.pdf');
  return result.ok ? 'none' : result.error.code;
}

const gbk: Readonly<Record<string, string>> = { 关: 'b9d8', 于: 'd3da', 通: 'cda8', 知: 'd6aa' };

describe('text of PDF files', () => {
  it('reads Chinese type that only names its character map', async () => {
    const content = `BT /F1 16 Tf 90 700 Td <${Object.values(gbk).join('')}> Tj ET ${chineseAt(90, 600, '各省人民政府', 16, 'F2')}`;
    const fonts = { F1: chineseFont('GBK-EUC-H'), F2: chineseFont('UniGB-UCS2-H') };
    expect((await read({ pages: [{ content }], fonts })).texts).toEqual(['关于通知', '各省人民政府']);
  });

  it('says where a block stands on its page', async () => {
    const { blocks } = await read({
      pages: [{ content: '' }, { content: textAt(72, 742, 'A line of text') }],
    });
    const origin = blocks[0]?.origin ?? null;
    expect(origin).toMatchObject({ kind: 'page-box', page: 2, xPt: 72 });
    if (origin?.kind !== 'page-box') throw new Error('no box');
    expect(origin.yPt).toBeLessThan(100);
    expect(origin.yPt + origin.heightPt).toBeGreaterThan(100);
  });

  it('names the pages without text', async () => {
    const { diagnostics } = await read({
      pages: [{ content: '' }, { content: textAt(72, 700, 'Some text') }, { content: '' }, { content: '' }],
    });
    expect(diagnostics).toContainEqual({
      code: 'pdf-pages-without-text',
      severity: 'warning',
      params: { pages: '1, 3–4', count: 3 },
    });
  });

  it('reads a turned page upright, and says so of turned text', async () => {
    const turned = `BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Turned to the left) Tj ET`;
    const whole = await read({ pages: [{ content: turned, entries: '/Rotate 90' }] });
    expect(whole.texts).toEqual(['Turned to the left']);
    expect(whole.diagnostics).toEqual([]);
    const part = await read({
      pages: [{ content: `${textAt(72, 700, 'A longer line that is upright')}${turned}` }],
    });
    expect(part.texts).toEqual(['A longer line that is upright', 'Turned to the left']);
    expect(part.diagnostics.map(({ code }) => code)).toEqual(['pdf-turned-text']);
  });
});

describe('bad PDF files', () => {
  const plain = writeTestPdf({ pages: [{ content: textAt(72, 700, 'Some text') }] });

  const fixture = (name: string): Uint8Array =>
    readFileSync(new URL(`../../../fixtures/pdf/${name}`, import.meta.url));

  it('tells a file that asks for a password, and opens one that only restricts', async () => {
    expect(await errorOf(fixture('password.pdf'))).toBe('pdf-encrypted');
    const restricted = await readDocument(fixture('restricted.pdf'), '报告.pdf');
    expect(restricted.ok && restricted.value.value.raw).toBe('Some secret text');
  });

  it('tells a scan from blank and drawn pages', async () => {
    const picture = (sidePx: number) =>
      stream(
        deflated('\0'.repeat(10)),
        `/Type/XObject/Subtype/Image/Width ${sidePx}/Height ${sidePx}/Filter/FlateDecode`,
      );
    const page = {
      content: 'q 595 0 0 842 0 0 cm /Im Do Q',
      entries: '/Resources<</XObject<</Im 100 0 R>>>>',
    };
    expect(await errorOf(writeTestPdf({ pages: [page], objects: { 100: picture(1200) } }))).toBe(
      'pdf-scanned',
    );
    expect(await errorOf(writeTestPdf({ pages: [page], objects: { 100: picture(40) } }))).toBe(
      'pdf-without-text',
    );
    const drawn = writeTestPdf({ pages: [{ content: '0 0 m 100 100 l S' }, { content: '' }] });
    expect(await errorOf(drawn)).toBe('pdf-without-text');
  });

  it('tells what is no PDF below its header', async () => {
    expect(await errorOf(new TextEncoder().encode('%PDF-1.7\nnothing of the kind'))).toBe('pdf-damaged');
  });

  it('reads what is left of a file that was cut off', async () => {
    const result = await readDocument(
      plain.slice(0, new TextDecoder('latin1').decode(plain).indexOf('xref')),
      '报告.pdf',
    );
    expect(result.ok && result.value.value.raw).toBe('Some text');
    expect(result.ok && result.value.diagnostics.map(({ code }) => code)).toEqual(['pdf-truncated']);
  });

  it('tells glyphs without a meaning', async () => {
    const fonts = {
      F1: '<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+X/Encoding/Identity-H/ToUnicode 100 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/AAAAAA+X/Flags 4>>>>]>>',
    };
    const map =
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <00ff> <e000> endbfrange endcmap end';
    const objects = { 100: `<</Length ${map.length}>>\nstream\n${map}\nendstream` };
    const content = 'BT /F1 12 Tf 72 700 Td <00010002000300040005> Tj ET';
    expect(await errorOf(writeTestPdf({ pages: [{ content }], fonts, objects }))).toBe('pdf-unmapped-text');
  });

  it('refuses streams that unpack to more than memory should hold', async () => {
    const spaces = deflated(new Uint8Array(40 * 1024 * 1024).fill(0x20));
    const once = writeTestPdf({ pages: [{ content: spaces, filter: '/FlateDecode' }] });
    expect(await errorOf(once)).toBe('pdf-too-complex');
    const twice = writeTestPdf({
      pages: [{ content: deflated(spaces), filter: '[/FlateDecode/FlateDecode]' }],
    });
    expect(await errorOf(twice)).toBe('pdf-too-complex');
  });

  it('refuses a key that would take for ever to make, whichever way the file names it', async () => {
    const pages = [{ content: textAt(72, 700, 'Some text') }];
    const mark = (text: string) => `(${text.repeat(32)})`;
    const locked = (length: number) =>
      `<</Filter/Standard/V 2/R 3/Length ${length}/O${mark('o')}/U${mark('u')}/P -4>>`;
    const inside = (length: number) =>
      writeTestPdf({ pages, trailer: `/Encrypt${locked(length)}/ID[(a)(b)]` });
    expect(await errorOf(inside(2_000_000_000))).toBe('pdf-damaged');
    expect(await errorOf(inside(128))).toBe('pdf-encrypted');
    const objects = { 200: locked(2_000_000_000) };
    const outside = writeTestPdf({ pages, objects, trailer: '/Encrypt 200 0 R/ID[(a)(b)]' });
    expect(await errorOf(outside)).toBe('pdf-damaged');
  });

  it('refuses them however their filter is named, and whatever they are', async () => {
    const spaces = deflated(new Uint8Array(34 * 1024 * 1024).fill(0x20));
    const fontBytes = deflated(new Uint8Array(65 * 1024 * 1024));
    const objects = { 200: '/FlateDecode', 201: '[/FlateDecode/FlateDecode]' };
    const pageOf = (content: Uint8Array, filter: string) =>
      writeTestPdf({ pages: [{ content, filter }], objects });
    expect(await errorOf(pageOf(spaces, ' 200 0 R'))).toBe('pdf-too-complex');
    expect(await errorOf(pageOf(spaces, '/Fl#61teDecode'))).toBe('pdf-too-complex');
    expect(await errorOf(pageOf(deflated(spaces), ' 201 0 R'))).toBe('pdf-too-complex');
    expect(await errorOf(pageOf(deflated(spaces), '[200 0 R/FlateDecode]'))).toBe('pdf-too-complex');
    const thrice = deflated(deflated(spaces));
    expect(await errorOf(pageOf(thrice, '[/FlateDecode/FlateDecode/FlateDecode]'))).toBe('pdf-too-complex');
    const runs = deflated(new Uint8Array(4 * 1024 * 1024).map((_, index) => (index % 2 === 0 ? 129 : 32)));
    expect(await errorOf(pageOf(runs, '[/FlateDecode/RunLengthDecode]'))).toBe('pdf-too-complex');
    const font = writeTestPdf({
      pages: [{ content: textAt(72, 700, 'Some text') }],
      fonts: {
        F1: '<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 0/LastChar 255/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontFile2 200 0 R>>>>',
      },
      objects: { 200: stream(fontBytes, '/Filter/FlateDecode/Length1 68157440') },
    });
    expect(await errorOf(font)).toBe('pdf-too-complex');
  });

  it('refuses tables and pages that say they hold more than any document has', async () => {
    const content = textAt(72, 700, 'Some text');
    const link = '<</Subtype/Link/Rect[0 0 612 792]>>';
    const list = `[${link.repeat(5001)}]`;
    const of = (entries: string, objects: Readonly<Record<number, string | Uint8Array>> = {}) =>
      errorOf(writeTestPdf({ pages: [{ content, entries }], objects }));
    expect(await of(`/Annots${list}`)).toBe('pdf-too-complex');
    expect(await of('/Annots 200 0 R', { 200: `[${'201 0 R '.repeat(5001)}]`, 201: link })).toBe(
      'pdf-too-complex',
    );
    const packed = stream(deflated(`200 0 ${list}`), '/Type/ObjStm/N 1/First 6/Filter/FlateDecode');
    expect(await of('/Annots 200 0 R', { 300: packed })).toBe('pdf-too-complex');
    for (const table of ['/Size 2000000000/W[0 0 0]', '/Size 9/Index[0 1 5 2000000000]/W[0 0 0]']) {
      expect(await of('', { 300: stream(new Uint8Array(), `/Type/XRef${table}/Root 1 0 R`) })).toBe(
        'pdf-too-complex',
      );
    }
    const few = { 200: `[${link.repeat(20)}]`, 201: `[${'3 0 R '.repeat(6000)}]` };
    expect(await of('/Annots 200 0 R', few)).toBe('none');
    // Lists that never end, each inside the one before.
    expect(await of('', { 200: '/Annots['.repeat(100_000) })).toBe('none');
  });

  it('marks and counts glyphs that their font gives no meaning', async () => {
    const names = '/Encoding<</Type/Encoding/Differences[130/c130x 131/c131x]>>';
    const fonts = { F1: `<</Type/Font/Subtype/Type1/BaseFont/Helvetica${names}>>` };
    const content = 'BT /F1 12 Tf 72 700 Td (Version \\202.\\203 of the text) Tj ET';
    const { texts, diagnostics } = await read({ pages: [{ content }], fonts });
    expect(texts.map((text) => text.replace(/ /gu, ''))).toEqual(['Version\ufffd.\ufffdofthetext']);
    expect(diagnostics).toContainEqual({
      code: 'pdf-unmapped-text',
      severity: 'warning',
      params: { count: 2 },
    });
  });

  it('reads a text whose outline has more levels than can be copied', async () => {
    const levels = 20_000;
    const first = 5000;
    const items = Array.from({ length: levels }, (_, level) => {
      const below =
        level + 1 < levels ? `/First ${first + level + 1} 0 R/Last ${first + level + 1} 0 R/Count 1` : '';
      return [first + level, `<</Title(Level)/Parent ${first + level - 1} 0 R${below}>>`] as const;
    });
    const root = [first - 1, `<</Type/Outlines/First ${first} 0 R/Last ${first} 0 R/Count 1>>`] as const;
    const { texts } = await read({
      pages: [{ content: textAt(72, 700, 'Some text') }],
      catalog: `/Outlines ${first - 1} 0 R`,
      objects: Object.fromEntries([root, ...items]),
    });
    expect(texts).toEqual(['Some text']);
  });

  it('reads streams that are packed for no harm', async () => {
    const content = textAt(72, 700, 'Some text');
    const objects = { 200: '/FlateDecode' };
    const texts = async (page: TestPdf['pages'][number]) => (await read({ pages: [page], objects })).texts;
    expect(await texts({ content: deflated(content), filter: ' 200 0 R' })).toEqual(['Some text']);
    expect(
      await texts({ content: deflated(deflated(content)), filter: '[/FlateDecode/FlateDecode]' }),
    ).toEqual(['Some text']);
  });

  it('knows PDF by its first bytes, and not a text that speaks of it', async () => {
    expect(await pdfReader.recognises(plain)).toBe(true);
    expect(await pdfReader.recognises(new TextEncoder().encode('A file begins with %PDF-1.7'))).toBe(false);
  });
});
