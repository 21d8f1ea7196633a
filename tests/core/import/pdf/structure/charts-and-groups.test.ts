import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../../src/core/model/span.ts';
import { textAt, writeTestPdf } from '../pdf-file.ts';

async function read(content: string): Promise<readonly string[]> {
  const result = await readDocument(writeTestPdf({ pages: [{ content }] }), 'prices.pdf');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map(({ hint, span }) => `${hint?.kind ?? 'text'}: ${sliceSpan(raw, span)}`);
}

const row = (y: number, cells: readonly string[]): string =>
  cells.map((cell, index) => textAt(60 + index * 80, y, cell, 10)).join('');
const crops = ['Wheat', 'Barley', 'Maize', 'Oats'];
const rowsOf = (from: number): string =>
  crops.map((crop, index) => row(from - index * 15, [crop, `${index + 1}.20`, `${index + 1}.35`])).join('');
const tableRows = crops.map((crop, index) => `table-row: ${crop}\t${index + 1}.20\t${index + 1}.35`);

describe('charts beside a table', () => {
  it('keep their labels out of its rows', async () => {
    const axis = [0, 1, 2, 3, 4, 5].map((at) => textAt(400, 735 - at * 12, `${60 - at * 10}`, 10)).join('');
    const title = textAt(420, 755, 'Wheat, last year', 10);
    const found = await read(`${row(770, ['Crop', 'Week', 'Year'])}${rowsOf(730)}${title}${axis}`);
    expect(found.filter((each) => each.startsWith('table-row')).slice(-4)).toEqual(tableRows);
    expect(found.filter((each) => each.startsWith('caption'))).toEqual([
      'caption: Wheat, last year',
      ...['60', '50', '40', '30', '20', '10'].map((label) => `caption: ${label}`),
    ]);
  });

  it('are none where numbers in equal steps are a column of it', async () => {
    const years = [0, 1, 2, 3, 4, 5].map((at) =>
      row(730 - at * 15, [`Field ${at}`, 'Wheat', `${2020 + at}`]),
    );
    const found = await read(years.join(''));
    expect(found).toEqual([0, 1, 2, 3, 4, 5].map((at) => `table-row: Field ${at}\tWheat\t${2020 + at}`));
  });
});

describe('groups of a table', () => {
  it('may have a row or two, below the line that names them, which is a row of the table', async () => {
    const head = row(770, ['Crop', 'Week', 'Year']);
    const group = textAt(48, 665, 'Vegetables', 10);
    const more = row(650, ['Peas', '7.10', '7.25']);
    expect(await read(`${head}${rowsOf(730)}${group}${more}`)).toEqual([
      'table-row: Crop\tWeek\tYear',
      ...tableRows,
      'table-row: Vegetables',
      'table-row: Peas\t7.10\t7.25',
    ]);
  });

  it('have the first of their names too, where another follows', async () => {
    const head = row(760, ['Crop', 'Week', 'Year']);
    const grains = textAt(48, 745, 'Grains', 10);
    const group = textAt(48, 665, 'Vegetables', 10);
    const more = row(650, ['Peas', '7.10', '7.25']);
    expect(await read(`${head}${grains}${rowsOf(730)}${group}${more}`)).toEqual([
      'table-row: Crop\tWeek\tYear',
      'table-row: Grains',
      ...tableRows,
      'table-row: Vegetables',
      'table-row: Peas\t7.10\t7.25',
    ]);
  });

  it('may say something of all their rows beside their name', async () => {
    const wide = (y: number, cells: readonly string[]): string =>
      cells.map((cell, index) => textAt(60 + index * 80, y, cell, 10)).join('');
    const rows = [0, 1, 2, 3].map((at) =>
      wide(730 - at * 15, [`Crop ${at}`, `${at}.20`, `${at}.35`, 'Market']),
    );
    const name = textAt(48, 670, 'Vegetables', 10) + textAt(300, 670, 'Report', 10);
    const more = wide(655, ['Peas', '7.10', '7.25', 'Farm']);
    const found = await read(`${rows.join('')}${name}${more}`);
    expect(found.slice(-2)).toEqual(['table-row: Vegetables\tReport', 'table-row: Peas\t7.10\t7.25\tFarm']);
  });

  it.each([
    ['2. Vegetables', 48, 665, 10],
    ['Table 2 Vegetables', 48, 665, 10],
    ['Prices of vegetables fell again.', 48, 665, 10],
    ['Vegetables', 48, 665, 14],
    ['Vegetables', 300, 665, 10],
  ])('are not named by what is a heading, a sentence, or set elsewhere: %s', async (line, x, y, size) => {
    const head = row(770, ['Crop', 'Week', 'Year']);
    const more = row(650, ['Peas', '7.10', '7.25']);
    const found = await read(`${head}${rowsOf(730)}${textAt(x, y, line, size)}${more}`);
    expect(found).not.toContain(`table-row: ${line}`);
    expect(found.some((each) => each.endsWith(line))).toBe(true);
  });
});

describe('a name, a day and an office on top of a page', () => {
  it('are a line each', async () => {
    const top =
      textAt(60, 770, 'Weekly Crop Prices', 12) +
      textAt(260, 770, 'Fri, Feb 24, 2017', 12) +
      textAt(420, 770, 'Market News', 12);
    expect(await read(`${top}${rowsOf(730)}`)).toEqual([
      'title: Weekly Crop Prices',
      'text: Fri, Feb 24, 2017',
      'text: Market News',
      ...tableRows,
    ]);
  });
});
