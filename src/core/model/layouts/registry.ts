import { agenda } from './agenda.ts';
import { barChart } from './bar-chart.ts';
import { cards } from './cards.ts';
import { chain } from './chain.ts';
import { clauses } from './clauses.ts';
import { closing } from './closing.ts';
import { comparison } from './comparison.ts';
import { cover } from './cover.ts';
import { driver } from './driver.ts';
import { facts } from './facts.ts';
import { figureRows } from './figure-rows.ts';
import { grid } from './grid.ts';
import type { LayoutBody, LayoutDefinition, LayoutTrait } from './layout-definition.ts';
import { lineChart } from './line-chart.ts';
import type { ListShape } from './lists/list-shape.ts';
import { matrix } from './matrix.ts';
import { numbers } from './numbers.ts';
import { passage } from './passage.ts';
import { picture } from './picture.ts';
import { pieChart } from './pie-chart.ts';
import { pillars } from './pillars.ts';
import { quadrants } from './quadrants.ts';
import { question } from './question.ts';
import { quote } from './quote.ts';
import { scrolls } from './scrolls.ts';
import { section } from './section.ts';
import { sentenceCards } from './sentence-cards.ts';
import { spotlight } from './spotlight.ts';
import { statement } from './statement.ts';
import { table } from './table.ts';
import { tasks } from './tasks.ts';
import { timeline } from './timeline.ts';
import { twoColumns } from './two-columns.ts';

/** Every layout there is, in the order of menus. */
const registered = [
  cover,
  agenda,
  section,
  statement,
  quote,
  passage,
  spotlight,
  question,
  clauses,
  twoColumns,
  cards,
  sentenceCards,
  scrolls,
  grid,
  chain,
  pillars,
  quadrants,
  matrix,
  driver,
  comparison,
  numbers,
  figureRows,
  timeline,
  tasks,
  facts,
  picture,
  barChart,
  lineChart,
  pieChart,
  table,
  closing,
] as const;

export type LayoutName = (typeof registered)[number]['name'];
export const layoutDefinitions: readonly LayoutDefinition<LayoutName>[] = registered;
export const layoutNames: readonly LayoutName[] = registered.map(({ name }) => name);

const byName = new Map(layoutDefinitions.map((definition) => [definition.name, definition]));

export function layoutDefinition(name: LayoutName): LayoutDefinition<LayoutName> {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`no layout named ${name}`);
  return found;
}

export function layoutsOf(...bodies: readonly LayoutBody[]): ReadonlySet<LayoutName> {
  return new Set(layoutDefinitions.filter(({ body }) => bodies.includes(body)).map(({ name }) => name));
}

export function layoutsWith(trait: LayoutTrait): ReadonlySet<LayoutName> {
  return new Set(
    layoutDefinitions.filter(({ traits }) => traits?.includes(trait) === true).map(({ name }) => name),
  );
}

/** Layouts that announce or close what a deck tells, and show nothing of the body of the document. */
export const frameLayouts = layoutsOf('frame');

export interface ListChoice {
  readonly name: LayoutName;
  /** From 0 (cannot) to 1. */
  readonly score: number;
  /** Most items on one slide; longer lists continue on others. */
  readonly maxItems: number;
}

/** The layouts that take the list, the best first. */
export function rankListLayouts(shape: ListShape): readonly ListChoice[] {
  return layoutDefinitions
    .flatMap(({ name, list }) =>
      list === undefined ? [] : [{ name, score: list.accepts(shape), maxItems: list.maxItems }],
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** What else tells the list of a layout that has come too often. */
export function lastResort(name: LayoutName, shape: ListShape): LayoutName | null {
  const found = layoutDefinition(name).lastResorts?.find(({ holds }) => holds(shape));
  return layoutDefinitions.find((definition) => definition.name === found?.name)?.name ?? null;
}

export function chooseListLayout(shape: ListShape): ListChoice {
  const [best] = rankListLayouts(shape).filter(({ name }) => layoutDefinition(name).list?.isVariant !== true);
  if (best === undefined) throw new Error('no layout takes every list');
  return best;
}
