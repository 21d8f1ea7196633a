import type { LayoutName } from '../../model/deck/deck.ts';
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
import { factsLayout } from './facts.ts';
import { figureRowsLayout } from './figure-rows.ts';
import { gridLayout } from './grid.ts';
import { lineChartLayout } from './line-chart.ts';
import { matrixLayout } from './matrix.ts';
import { numbersLayout } from './numbers.ts';
import { passageLayout } from './passage.ts';
import { pictureLayout } from './picture.ts';
import { pieChartLayout } from './pie-chart.ts';
import { pillarsLayout } from './pillars.ts';
import { quadrantsLayout } from './quadrants.ts';
import { questionLayout } from './question.ts';
import { quoteLayout } from './quote.ts';
import { scrollsLayout } from './scrolls.ts';
import { sectionLayout } from './section.ts';
import { sentenceCardsLayout } from './sentence-cards.ts';
import { spotlightLayout } from './spotlight.ts';
import { statementLayout } from './statement.ts';
import { tableLayout } from './table.ts';
import { tasksLayout } from './tasks.ts';
import { timelineLayout } from './timeline.ts';
import { twoColumnsLayout } from './two-columns.ts';

/** How every layout of the registry in `model/layouts` draws; one without a drawing does not type-check. */
export const slideLayouts: Readonly<Record<LayoutName, SlideLayout>> = {
  cover: coverLayout,
  agenda: agendaLayout,
  section: sectionLayout,
  statement: statementLayout,
  quote: quoteLayout,
  passage: passageLayout,
  question: questionLayout,
  spotlight: spotlightLayout,
  clauses: clausesLayout,
  'two-columns': twoColumnsLayout,
  cards: cardsLayout,
  'sentence-cards': sentenceCardsLayout,
  scrolls: scrollsLayout,
  grid: gridLayout,
  chain: chainLayout,
  pillars: pillarsLayout,
  quadrants: quadrantsLayout,
  matrix: matrixLayout,
  driver: driverLayout,
  comparison: comparisonLayout,
  numbers: numbersLayout,
  'figure-rows': figureRowsLayout,
  timeline: timelineLayout,
  tasks: tasksLayout,
  facts: factsLayout,
  picture: pictureLayout,
  'bar-chart': barChartLayout,
  'line-chart': lineChartLayout,
  'pie-chart': pieChartLayout,
  table: tableLayout,
  closing: closingLayout,
};
