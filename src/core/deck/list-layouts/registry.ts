import { cards } from './cards.ts';
import { chain } from './chain.ts';
import { clauses } from './clauses.ts';
import { grid } from './grid.ts';
import type { ListLayout, ListShape } from './list-layout.ts';
import { pillars } from './pillars.ts';
import { scrolls } from './scrolls.ts';
import { twoColumns } from './two-columns.ts';

/** In order of preference: the first that fits is taken, plain clauses otherwise. */
const listLayouts: readonly ListLayout[] = [cards, scrolls, pillars, grid, twoColumns, chain];

export function chooseListLayout(shape: ListShape): ListLayout {
  return listLayouts.find((layout) => layout.fits(shape)) ?? clauses;
}
