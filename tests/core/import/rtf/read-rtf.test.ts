import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import type { SourceBlock, SourceDocument } from '../../../../src/core/model/source/source-document.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';

/** Each character is a byte. */
const bytesOf = (rtf: string) => Uint8Array.from(rtf, (character) => character.charCodeAt(0));

async function read(body: string, head = '\\ansi\\ansicpg936') {
  const result = await readDocument(bytesOf(`{\\rtf1${head} ${body}}`), 'a.rtf');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function shown({ raw }: SourceDocument, { hint, span }: SourceBlock): string {
  const text = sliceSpan(raw, span).replaceAll('\t', '|').replaceAll('\n', '⏎');
  if (hint === null) return text;
  if (hint.kind === 'heading') return `h${hint.level} ${text}`;
  if (hint.kind === 'list-item')
    return `${'-'.repeat(hint.depth + 1)}${hint.marker === null ? '' : sliceSpan(raw, hint.marker)} ${text}`;
  if (hint.kind === 'table-row') return `${hint.header ? 'H' : 'R'} ${text}`;
  return `${hint.kind} ${text}`;
}

async function lines(body: string, head?: string): Promise<readonly string[]> {
  const { value } = await read(body, head);
  return value.blocks.map((block) => shown(value, block));
}

/** Characters as Word writes them. */
const u = (text: string) => [...text].map((character) => `\\u${character.charCodeAt(0)}?`).join('');

describe('RTF: characters', () => {
  it('reads Unicode with its fallback, also negative numbers and pairs', async () => {
    expect(await lines(`\\uc1${u('供水')}\\u-10179?\\u-8704?\\par`)).toEqual(['供水😀']);
    expect(await lines(`\\uc2\\u20379\\'b9\\'a9${'\\u27700'}\\'cb\\'ae\\par`)).toEqual(['供水']);
  });

  it('reads bytes by code page and by the character set of the font', async () => {
    expect(await lines("\\'b9\\'a9\\'cb\\'ae\\'b8\\'c4\\'d4\\'ec\\par")).toEqual(['供水改造']);
    expect(await lines('\xb9\xa9\xcb\xae\\par')).toEqual(['供水']);
    const fonts =
      '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset136 PMingLiU;}{\\f2\\fcharset134 SimSun;}}';
    expect(
      await lines(`${fonts}\\f1\\'b4\\'fa\\'b8\\'d5\\f0  caf\\'e9\\f2\\'b9\\'a9\\par`, '\\ansi\\ansicpg1252'),
    ).toEqual(['測試 café供']);
  });

  it('takes the size of Chinese characters from where LibreOffice says it', async () => {
    const line = (text: string, size: number) =>
      `\\pard\\plain\\fs21\\qc{\\rtlch\\afs20 \\ltrch\\hich\\f5\\dbch\\afs${size}\\ab\\dbch ${u(text)}}\\par`;
    const text = `\\pard\\plain\\fs21 ${u('全市供水平稳有序，水质全部达标。'.repeat(4))}\\par`;
    expect((await lines(`${line('全市供水大赛', 36)}${line('报名通知', 36)}${text}`)).slice(0, 2)).toEqual([
      'title 全市供水大赛',
      'title 报名通知',
    ]);
  });

  it('reads a character whose second byte is a letter', async () => {
    expect(await lines("\\'81\\'40\\'81A\\par")).toEqual(['丂丄']);
  });

  it('shows special characters, and symbols of symbol fonts', async () => {
    const fonts = '{\\fonttbl{\\f5\\fnil\\fcharset2 Wingdings;}}';
    expect(
      await lines(`\\ldblquote a\\rdblquote\\emdash b\\~c\\line d\\par ${fonts}{\\f5\\'fe}ok\\par`),
    ).toEqual(['“a”—b\u00a0c', 'd', '☑ok']);
  });
});

describe('RTF: what stands in the text', () => {
  it('leaves out fonts, styles, heads, pictures, what is unknown and what is binary', async () => {
    const body =
      '{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator Riched20;}{\\info{\\title T}}{\\header page 1\\par}' +
      '甲'.replace('甲', u('甲')) +
      '{\\pict\\pngblip 89504e47}{\\*\\unknown x{\\b y}}{\\object{\\*\\objdata 00}}\\bin4 }}{{' +
      `${u('乙')}\\par`;
    const { value, diagnostics } = await read(body);
    expect(value.raw.trim()).toBe('甲乙');
    expect(diagnostics).toEqual([{ code: 'images-left-out', severity: 'warning', params: { count: 1 } }]);
  });

  it('keeps results of fields, not their instructions; knows contents and boxes to tick', async () => {
    const link = '{\\field{\\*\\fldinst HYPERLINK "http://a.b"}{\\fldrslt link}}';
    expect(await lines(`${link} end\\par`)).toEqual(['link end']);
    const toc = '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt One 1\\par Two 2\\par}}Text.\\par';
    expect(await lines(toc)).toEqual(['page-furniture One 1', 'page-furniture Two 2', 'Text.']);
    const box = (state: string) =>
      `{\\field{\\*\\fldinst FORMCHECKBOX{\\*\\formfield{\\fftype1${state}}}}{\\fldrslt}}`;
    expect(await lines(`${box('\\ffres1')}yes ${box('\\ffres25\\ffdefres0')}no\\par`)).toEqual(['☑yes ☐no']);
  });

  it('changes no number: raised, lowered, struck and deleted text', async () => {
    const { value, diagnostics } = await read(
      "3\\'a1\\'c110{\\super 5}t, CO{\\sub 2}, {\\strike 50}60, {\\deleted 1}{\\revised 2}{\\v x}\\par",
    );
    expect(value.raw.trim()).toBe('3×10⁵t, CO₂, 60, 2');
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'changes-accepted',
      'hidden-text-left-out',
      'struck-text-left-out',
    ]);
  });

  it('takes headings from styles and outline levels, and items from their markers', async () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\*\\cs10 Default;}}';
    const item = (marker: string, text: string) =>
      `\\pard\\ls1\\ilvl0{\\listtext\\pard ${marker}\\tab}${text}\\par`;
    expect(
      await lines(
        `${styles}\\pard\\s1 Overview\\par\\pard Text.\\par${item("\\'b7", 'a')}${item("\\'b7", 'b')}\\pard\\outlinelevel1 Sub\\par`,
      ),
    ).toEqual(['h1 Overview', 'Text.', '-• a', '-• b', 'h2 Sub']);
  });

  it('reads tables with merged cells', async () => {
    const row = (edges: readonly string[], cells: readonly string[]) =>
      `\\trowd${edges.join('')}${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`;
    const { value } = await read(
      row(['\\clvmgf\\cellx1000', '\\cellx3000'], ['area', 'length']) +
        row(['\\clvmrg\\cellx1000', '\\cellx2000', '\\cellx3000'], ['', '2023', '2024']) +
        row(['\\cellx1000', '\\cellx2000', '\\cellx3000'], ['east', '12', '18']) +
        '\\pard after\\par',
    );
    const rows = value.blocks.flatMap(({ hint }) => (hint?.kind === 'table-row' ? [hint] : []));
    expect(rows.map(({ header, columns }) => [header, columns])).toEqual([
      [true, undefined],
      [true, [1, 2]],
      [false, undefined],
    ]);
    expect(rows[0]?.spans).toEqual([
      { columns: 1, rows: 2 },
      { columns: 2, rows: 1 },
    ]);
    expect(value.blocks.map((block) => shown(value, block)).at(-1)).toBe('after');
  });

  it('sets footnotes at the end', async () => {
    expect(await lines('Text{\\super\\chftn}{\\footnote\\pard Note.} goes on.\\par')).toEqual([
      'Text goes on.',
      'footnote Note.',
    ]);
  });
});

describe('RTF: bad files', () => {
  it.each(['{\\rtf1', '{\\rtf1 }}}}', '{\\rtf1{\\*\\'])('answers that %s has no words', async (rtf) => {
    const result = await readDocument(bytesOf(rtf), 'a.rtf');
    expect(!result.ok && result.error.code).toBe('text-without-words');
  });

  it('says that a file which only has the name is damaged or another', async () => {
    const result = await readDocument(bytesOf('plain text'), 'a.rtf');
    expect(!result.ok && result.error.code).toBe('file-damaged');
  });

  it('is read under another name', async () => {
    const result = await readDocument(bytesOf('{\\rtf1 text\\par}'), 'a.doc');
    expect(result.ok && result.value.value.format).toBe('rtf');
  });

  it('is read behind the mark of an editor of text', async () => {
    const result = await readDocument(bytesOf('\u00ef\u00bb\u00bf{\\rtf1 text\\par}'), 'a.rtf');
    expect(result.ok && result.value.value.raw.trim()).toBe('text');
  });

  it('reads groups of any depth, and as many as a file has', async () => {
    const deep = `${'{'.repeat(100_000)}deep${'}'.repeat(100_000)} end\\par`;
    expect(await lines(deep)).toEqual(['deep end']);
    const many = '{\\b x}\\cellx1\\trowd'.repeat(100_000);
    expect((await read(`${many}\\par`)).value.raw.trim()).toHaveLength(100_000);
  });

  it('keeps what it has of a table or a note that was cut off', async () => {
    expect(await lines('before\\par\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell b\\cell c')).toEqual([
      'before',
      'R a|b|c',
    ]);
    expect(await lines('\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell b\\par\\row')).toEqual(['R a|b']);
    expect(await lines('text{\\footnote note')).toEqual(['text', 'footnote note']);
  });

  it('jumps over no more than the file has', async () => {
    expect(await lines('a\\bin99999999999 b\\par')).toEqual(['a']);
    expect(await lines('a\\bin-5 b\\par')).toEqual(['ab']);
  });

  it('takes control words that are names of every object for unknown ones', async () => {
    expect(await lines('a\\constructor b\\toString c\\valueOf\\par')).toEqual(['abc']);
  });

  it('reads any number of signs written as bytes in a symbol font', async () => {
    const fonts = '\\ansi{\\fonttbl{\\f1\\fcharset2 Wingdings;}}';
    const signs = "\\'fc".repeat(200_000);
    expect(await lines(`a{\\f1 ${signs}}\\par`, fonts)).toEqual([`a${'✓'.repeat(200_000)}`]);
  });

  it('never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const start = bytesOf(
          '{\\rtf1\\trowd\\cellx9 a\\cell\\row\\u8364?{\\field{\\*\\fldinst TOC}{\\fldrslt b\\par}}',
        );
        const file = new Uint8Array(start.length + bytes.length);
        file.set(start);
        file.set(bytes, start.length);
        await expect(readDocument(file, 'a.rtf')).resolves.toBeDefined();
      }),
    );
  });
});

describe('RTF: what stands beside the text', () => {
  const symbols = '\\ansi{\\fonttbl{\\f0 Arial;}{\\f2\\fcharset2 Symbol;}}';

  it.each([
    [
      'text boxes, after their paragraph',
      `${u('甲')}{\\shp{\\*\\shpinst{\\shptxt ${u('框')}\\par}}}${u('乙')}\\par`,
      ['甲乙', '框'],
    ],
    ['what an object shows', `{\\object{\\*\\objdata 00}{\\result ${u('表')}}}${u('文')}\\par`, ['表文']],
    ['bullets of a symbol font', `{\\pntext\\f2\\'B7\\tab}${u('项')}\\par`, ['-• 项']],
    [
      'equations and characters of fonts',
      `{\\field{\\*\\fldinst EQ \\\\f(1,2)}{\\fldrslt}}{\\field{\\*\\fldinst SYMBOL 97 \\\\f "Symbol"}{\\fldrslt}}\\par`,
      ['1/2α'],
    ],
    [
      'a result, where a field has one',
      `{\\field{\\*\\fldinst SYMBOL 97 \\\\f "Symbol"}{\\fldrslt b}}\\par`,
      ['b'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await lines(body, symbols)).toEqual(expected);
  });
});
