import { proposeFactSections, proposeFacts } from './figures/facts.ts';
import { proposeFigureCharts } from './figures/figure-charts.ts';
import { proposeFormTables } from './figures/form-tables.ts';
import { proposeNumbers } from './figures/numbers.ts';
import { proposePictures } from './figures/pictures.ts';
import { proposeTables } from './figures/tables.ts';
import { proposeTimelines } from './figures/timelines.ts';
import { proposeAgenda } from './frame/agenda.ts';
import { proposeClosing } from './frame/closing.ts';
import { proposeCover } from './frame/cover.ts';
import { proposeOverviews } from './frame/overviews.ts';
import { proposeSectionSlides } from './frame/section-slides.ts';
import { proposeCountedTerms } from './lists/counted-terms.ts';
import { proposeHeldLists } from './lists/held-lists.ts';
import { proposeLabelledMeasures } from './lists/labelled-measures.ts';
import { proposeListLines } from './lists/list-lines.ts';
import { proposeListsInLists } from './lists/lists-in-lists.ts';
import { proposeLongPoints } from './lists/long-points.ts';
import { proposeMatrices } from './lists/matrices.ts';
import { proposeNameGrids } from './lists/name-grids.ts';
import { proposeNestedLists } from './lists/nested-lists.ts';
import { proposeOrdinalLists } from './lists/ordinal-lists.ts';
import { proposeParallelLists } from './lists/parallel-lists.ts';
import { proposeProcesses } from './lists/processes.ts';
import { proposeInnerPoints, proposeRunInPoints } from './lists/run-in-points.ts';
import type { SlideProposer } from './proposer.ts';
import { proposeActions } from './text/actions.ts';
import { proposeArticles } from './text/articles.ts';
import { proposeAspects } from './text/aspects.ts';
import { proposeAttendance } from './text/attendance.ts';
import { proposeBriefTexts } from './text/brief-texts.ts';
import { proposeContacts } from './text/contacts.ts';
import { proposeMeetingWords } from './text/meeting-words.ts';
import { proposeParagraphRuns } from './text/paragraph-runs.ts';
import { proposePassages } from './text/passages.ts';
import { proposeQuestions } from './text/questions.ts';
import { proposeQuotes } from './text/quotes.ts';
import { proposeEnglishSections } from './text/section-provisions.ts';
import { proposeSourceSlides } from './text/source-slides.ts';
import { proposeTasks } from './text/tasks.ts';
import { proposeTwoSides } from './text/two-sides.ts';

/** In order of precedence: what one has claimed the next leave alone. Passages take what is left, of a few lines alone all of it. */
export const slideProposers: readonly SlideProposer[] = [
  proposeCover,
  proposeArticles,
  proposeEnglishSections,
  proposeTimelines,
  proposeFactSections,
  proposeAgenda,
  proposeSectionSlides,
  proposeSourceSlides,
  proposeTables,
  proposeLabelledMeasures,
  proposeListsInLists,
  proposeQuestions,
  proposeAttendance,
  proposeContacts,
  proposeFacts,
  proposeNameGrids,
  proposeMatrices,
  proposeTasks,
  proposeMeetingWords,
  proposeActions,
  proposeTwoSides,
  proposeAspects,
  proposeParagraphRuns,
  proposeInnerPoints,
  proposeNestedLists,
  proposeFigureCharts,
  proposeNumbers,
  proposeCountedTerms,
  proposeOrdinalLists,
  proposeProcesses,
  proposeListLines,
  proposeLongPoints,
  proposeParallelLists,
  proposeOverviews,
  proposeRunInPoints,
  proposeFormTables,
  proposePictures,
  proposeClosing,
  proposeQuotes,
  proposeHeldLists,
  proposePassages,
  proposeBriefTexts,
];
