import { proposeAgenda } from './agenda.ts';
import { proposeArticles } from './articles.ts';
import { proposeClosing } from './closing.ts';
import { proposeCover } from './cover.ts';
import { proposeEnumerations } from './enumerations.ts';
import { proposeFacts } from './facts.ts';
import { proposeFigureCharts } from './figure-charts.ts';
import { proposeListLines } from './list-lines.ts';
import { proposeMatrices } from './matrices.ts';
import { proposeNumbers } from './numbers.ts';
import { proposeOrdinalLists } from './ordinal-lists.ts';
import { proposeOverviews } from './overviews.ts';
import { proposeParallelLists } from './parallel-lists.ts';
import { proposePassages } from './passages.ts';
import { proposePictures } from './pictures.ts';
import type { SlideProposer } from './proposer.ts';
import { proposeQuestions } from './questions.ts';
import { proposeQuotes } from './quotes.ts';
import { proposeRunInPoints } from './run-in-points.ts';
import { proposeSectionSlides } from './section-slides.ts';
import { proposeTables } from './tables.ts';
import { proposeTasks } from './tasks.ts';
import { proposeTimelines } from './timelines.ts';

/** In order of precedence: what one has claimed the next leave alone. Passages take what is left. */
export const slideProposers: readonly SlideProposer[] = [
  proposeCover,
  proposeTimelines,
  proposeAgenda,
  proposeSectionSlides,
  proposeTables,
  proposeQuestions,
  proposeFacts,
  proposeMatrices,
  proposeTasks,
  proposeFigureCharts,
  proposeNumbers,
  proposeEnumerations,
  proposeOrdinalLists,
  proposeListLines,
  proposeParallelLists,
  proposeOverviews,
  proposeArticles,
  proposeRunInPoints,
  proposePictures,
  proposeClosing,
  proposeQuotes,
  proposePassages,
];
