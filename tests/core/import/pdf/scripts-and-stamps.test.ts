import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { stream, type TestPdf, textAt, writeTestPdf } from './pdf-file.ts';

async function textsOf(pdf: TestPdf): Promise<readonly string[]> {
  const result = await readDocument(writeTestPdf(pdf), '报告.pdf');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map(({ span }) => sliceSpan(raw, span));
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A font whose letters a, b, c … mean the characters given. */
function fontOf(characters: string): Pick<TestPdf, 'fonts' | 'objects'> {
  const entries = Array.from(characters, (character, index) => {
    const code = (0x61 + index).toString(16);
    return `<${code}> <${character.charCodeAt(0).toString(16).padStart(4, '0')}>`;
  });
  const map = `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${entries.length} beginbfchar ${entries.join(' ')} endbfchar endcmap`;
  return {
    fonts: {
      F1: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 300 0 R>>',
      F2: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    },
    objects: { 300: stream(latin1(map)) },
  };
}

describe('text from the right', () => {
  it('has its words in the order of reading', async () => {
    // שלום עולם: the words stand from the right, each drawn from its last letter on.
    const pdf = fontOf('שלוםע');
    const content = `${textAt(300, 700, 'dcba', 12, 'F1')}${textAt(260, 700, 'dbce', 12, 'F1')}`;
    expect(await textsOf({ pages: [{ content }], ...pdf })).toEqual(['שלום עולם']);
  });

  it('keeps figures and names of other scripts in their own order', async () => {
    const pdf = fontOf('שלוםע');
    const content = [
      textAt(300, 700, 'dcba', 12, 'F1'),
      textAt(220, 700, 'Annual', 12, 'F2'),
      textAt(262, 700, 'report', 12, 'F2'),
      textAt(180, 700, 'dbce', 12, 'F1'),
    ].join('');
    expect(await textsOf({ pages: [{ content }], ...pdf })).toEqual(['שלום Annual report עולם']);
  });

  it('has the letters of a ligature in their order', async () => {
    // ﳋ stands for لخ in one shape.
    const pdf = fontOf('\ufccbا');
    expect(await textsOf({ pages: [{ content: textAt(300, 700, 'ab', 12, 'F1') }], ...pdf })).toEqual([
      'الخ',
    ]);
  });
});

describe('what lies on a page', () => {
  const appearance = (text: string) =>
    stream(latin1(text), '/Type/XObject/Subtype/Form/BBox[0 0 228 40]/Resources<</Font<</F1 10 0 R>>>>');
  const onPage = async (annotation: string, drawing: string) =>
    textsOf({
      pages: [{ content: textAt(72, 700, 'A page of text.'), entries: '/Annots[100 0 R]' }],
      objects: {
        100: `<</Type/Annot/F 4/Rect[72 500 300 540]/AP<</N 101 0 R>>${annotation}>>`,
        101: appearance(drawing),
      },
    });

  it('is read where only its drawing says it: stamps, signatures, captions of buttons', async () => {
    const lines = 'BT /F1 11 Tf 2 25 Td (Approved by) Tj 0 -14 Td [(Paul) -300 (Frey)] TJ ET';
    expect(await onPage('/Subtype/Stamp', lines)).toEqual(['A page of text.', 'Approved by Paul Frey']);
    expect(await onPage('/Subtype/Widget/FT/Sig/T(a)', lines)).toContain('Approved by Paul Frey');
    const button = 'BT /F1 11 Tf 2 5 Td (Send the form) Tj ET';
    expect(await onPage('/Subtype/Widget/FT/Btn/Ff 65536/T(send)', button)).toContain('Send the form');
  });

  it('is not what a comment says that opens beside the page', async () => {
    const texts = await onPage('/Subtype/Text/Contents(A remark)/Name/Comment', '0 0 10 10 re f');
    expect(texts).toEqual(['A page of text.']);
  });
});

describe('words that were recognised in a picture', () => {
  it('are apart though their sizes leave no gap', async () => {
    const content = `${textAt(72, 700, 'with', 9)}${textAt(89.6, 700, 'each', 12)}${textAt(115.9, 700, 'other', 10)}`;
    expect(await textsOf({ pages: [{ content }] })).toEqual(['with each other']);
  });

  it('are not letters of a first word in small capitals', async () => {
    const content = `${textAt(72, 700, 'R', 14)}${textAt(82.2, 700, 'EPORT', 10)}`;
    expect(await textsOf({ pages: [{ content }] })).toEqual(['REPORT']);
  });
});
