import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../../src/core/model/span.ts';
import { textAt, writeTestPdf } from '../pdf-file.ts';

async function read(content: string) {
  const result = await readDocument(writeTestPdf({ pages: [{ content }] }), 'report.pdf');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map(({ span, hint, hidden }) => ({
    text: sliceSpan(raw, span),
    depth: hint?.kind === 'list-item' ? hint.depth : null,
    hidden: hidden.map((own) => sliceSpan(raw, own)),
  }));
}

const lines = (texts: readonly (readonly [number, string])[]): string =>
  texts.map(([x, text], index) => textAt(x, 740 - index * 30, text, 11)).join('');

describe('items of a list in a PDF', () => {
  it('are told by their signs, which are no text, and nested by their indent', async () => {
    const found = await read(
      lines([
        [72, 'What the library needs is the following.'],
        [90, '\u0095 Places to read'],
        [108, '- by the window'],
        [108, '- in the garden'],
        [90, '\u0095 A bus stop'],
        [72, 'All of this is in the plan.'],
      ]),
    );
    expect(found.map(({ depth }) => depth)).toEqual([null, 0, 1, 1, 0, null]);
    expect(found[1]).toEqual({ text: '• Places to read', depth: 0, hidden: ['• '] });
    expect(found[2]?.hidden).toEqual(['- ']);
  });

  it('are not a line that begins with a dash, and no negative number', async () => {
    const found = await read(
      lines([
        [72, 'The figures of the year are these.'],
        [72, '-5 per cent in the north of the country'],
        [72, '-3 per cent in the south of the country'],
        [72, 'They are better than those of the year before.'],
        [72, '- and nobody knows why.'],
      ]),
    );
    expect(found.every(({ depth }) => depth === null)).toBe(true);
  });
});
