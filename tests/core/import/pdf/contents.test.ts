import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { type TestPage, textAt, writeTestPdf } from './pdf-file.ts';

async function read(pages: readonly TestPage[]) {
  const result = await readDocument(writeTestPdf({ pages }), 'report.pdf');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map(({ span, hint }) => ({ text: sliceSpan(raw, span), hint }));
}

const lines = (texts: readonly (readonly [number, string])[], top = 740): string =>
  texts.map(([x, text], index) => textAt(x, top - index * 20, text, 11)).join('');
const dots = (name: string, number: number | string): string => `${name} ${'.'.repeat(30)} ${number}`;

describe('the printed contents', () => {
  it('name the headings of the text and their levels', async () => {
    const contents = lines([
      [72, dots('Summary', 2)],
      [72, dots('The library', 2)],
      [90, dots('The building', 3)],
    ]);
    const body = lines([
      [72, 'Summary'],
      [72, 'The council has agreed the budget for the new library of the town this year.'],
      [72, 'The library'],
      [72, 'The building'],
      [72, 'It was designed by a team of young architects from the north of the country.'],
    ]);
    const found = await read([{ content: contents }, { content: body }]);
    expect(found.filter(({ hint }) => hint?.kind === 'heading')).toMatchObject([
      { text: 'Summary', hint: { level: 1 } },
      { text: 'The library', hint: { level: 1 } },
      { text: 'The building', hint: { level: 2 } },
    ]);
    expect(found.filter(({ hint }) => hint?.kind === 'page-furniture')).toHaveLength(3);
  });

  it('are no list of prices, whose figures do not rise', async () => {
    const content = lines([
      [72, dots('Paper', 120)],
      [72, dots('Travel', 350)],
      [72, dots('Meetings', 80)],
    ]);
    expect((await read([{ content }])).map(({ hint }) => hint)).toEqual([null, null, null]);
  });

  it('are no list of prices that happen to rise, but are no headings', async () => {
    const content = lines([
      [72, dots('Paper', 80)],
      [72, dots('Travel', 120)],
      [72, dots('Meetings', 350)],
    ]);
    expect((await read([{ content }])).every(({ hint }) => hint === null)).toBe(true);
  });

  it('are what stands below their title', async () => {
    const content = lines([
      [72, 'Contents'],
      [72, dots('Summary', 'i')],
      [72, dots('The library', 2)],
    ]);
    const body = lines([
      [72, 'The council has agreed the budget for the new library of the town this year.'],
    ]);
    const found = await read([{ content }, { content: body }]);
    expect(found.filter(({ hint }) => hint?.kind === 'page-furniture')).toHaveLength(3);
  });
});
