import type { LayoutName } from '../../model/deck.ts';
import type { SlideLayout } from '../layout-context.ts';
import { agendaLayout } from './agenda.ts';
import { barChartLayout } from './bar-chart.ts';
import { cardsLayout } from './cards.ts';
import { chainLayout } from './chain.ts';
import { clausesLayout } from './clauses.ts';
import { closingLayout } from './closing.ts';
import { comparisonLayout } from './comparison.ts';
import { coverLayout } from './cover.ts';
import { driverLayout } from './driver.ts';
import { gridLayout } from './grid.ts';
import { lineChartLayout } from './line-chart.ts';
import { matrixLayout } from './matrix.ts';
import { numbersLayout } from './numbers.ts';
import { pictureLayout } from './picture.ts';
import { pieChartLayout } from './pie-chart.ts';
import { pillarsLayout } from './pillars.ts';
import { quoteLayout } from './quote.ts';
import { scrollsLayout } from './scrolls.ts';
import { sectionLayout } from './section.ts';
import { statementLayout } from './statement.ts';
import { tableLayout } from './table.ts';
import { timelineLayout } from './timeline.ts';
import { twoColumnsLayout } from './two-columns.ts';

/** Every layout there is. */
export const slideLayouts: Readonly<Record<LayoutName, SlideLayout>> = {
  cover: coverLayout,
  agenda: agendaLayout,
  section: sectionLayout,
  statement: statementLayout,
  quote: quoteLayout,
  clauses: clausesLayout,
  'two-columns': twoColumnsLayout,
  cards: cardsLayout,
  scrolls: scrollsLayout,
  grid: gridLayout,
  chain: chainLayout,
  pillars: pillarsLayout,
  matrix: matrixLayout,
  driver: driverLayout,
  comparison: comparisonLayout,
  numbers: numbersLayout,
  timeline: timelineLayout,
  picture: pictureLayout,
  'bar-chart': barChartLayout,
  'line-chart': lineChartLayout,
  'pie-chart': pieChartLayout,
  table: tableLayout,
  closing: closingLayout,
};
