import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readProject } from '../../../src/core/project-file/read-project.ts';
import { writeProject } from '../../../src/core/project-file/write-project.ts';
import { textAt, writeTestPdf } from '../import/pdf/pdf-file.ts';
import { planBytes } from '../planned-document.ts';

const folder = new URL('../../fixtures/readers/', import.meta.url);
const row = (y: number, cells: readonly string[]): string =>
  cells.map((cell, index) => textAt(60 + index * 80, y, cell, 10)).join('');
const groupedTable = [
  row(770, ['Crop', 'Week', 'Year']),
  ...['Wheat', 'Barley', 'Maize', 'Oats'].map((crop, at) =>
    row(755 - at * 15, [crop, `${at}.20`, `${at}.35`]),
  ),
  textAt(48, 690, 'Vegetables', 10),
  row(675, ['Peas', '7.10', '7.25']),
].join('');

const documents: readonly (readonly [string, () => Uint8Array])[] = [
  ...readdirSync(folder)
    .filter((file) => /\.(?:docx|pptx|html|md|txt)$/u.test(file))
    .map((file) => [file, () => new Uint8Array(readFileSync(new URL(file, folder)))] as const),
  ['grouped-table.pdf', () => writeTestPdf({ pages: [{ content: groupedTable }] })],
];

it.each(documents)('a project made from %s opens again as it was', async (file, bytesOf) => {
  const { diagnostics: _, ...project } = await planBytes(bytesOf(), file);
  expect(readProject(writeProject(project), 'a.tigang')).toEqual({ ok: true, value: project });
});
