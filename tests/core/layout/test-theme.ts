import { readFileSync } from 'node:fs';
import { type AdvanceWidthTables, createTableMeasurer } from '../../../src/core/layout/measure.ts';
import type { Theme } from '../../../src/core/model/theme/theme.ts';

function resource(path: string): string {
  return readFileSync(new URL(`../../../resources/${path}`, import.meta.url), 'utf8');
}

export const governmentRed: Theme = JSON.parse(resource('themes/government-red/theme.json'));
const tables: AdvanceWidthTables = JSON.parse(resource('fonts/advance-widths.json'));
export const measurer = createTableMeasurer(tables, governmentRed.fonts);
