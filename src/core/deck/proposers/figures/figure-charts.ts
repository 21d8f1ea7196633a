import type { Paragraph } from '../../../model/deck/deck.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import type { Span } from '../../../model/span.ts';
import { type DistributedFigures, distributedFigures } from '../../figures/distributed-figures.ts';
import { type FigureSlide, fewSlides } from '../../figures/few-slides.ts';
import { figureTitle } from '../../figures/figure-title.ts';
import { isTrue } from '../../figures/figure-truth.ts';
import type { FigureUnit } from '../../figures/figure-units.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import {
  bodyBlocks,
  descendants,
  type PlanContext,
  type TopSection,
  textOf,
} from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { chartForTable } from '../../tables/chart-for-table.ts';

/** How the figures were got: shown beside the unit, no title. */
const method = /^(?:按|从|分|据).{1,14}(?:计算|统计|口径|来?看)$/u;
/** Says no more than the chart does. */
const copula = /^(?:为|是|有|达|达到)$/u;
/** Of the words of its sentence, what the chart must show. */
const leastShare = 0.4;

/** Sentences that give several names a figure each (分别): a chart of them. */
export function proposeFigureCharts(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  if (context.language === 'en') return [];
  const found = context.topSections.flatMap((top) =>
    descendants(top.section).flatMap((section) =>
      bodyBlocks(context, section)
        .filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
        .flatMap(({ sentences }) =>
          sentences.flatMap((_, place): readonly FigureSlide[] => {
            const candidate = chartSlide(context, top, sentences, place, claimed);
            return candidate === null ? [] : [{ candidate, top }];
          }),
        ),
    ),
  );
  return fewSlides(context, found.filter(isFirst));
}

/** Summaries say the figures of a report once more. */
function isFirst({ candidate }: FigureSlide, index: number, all: readonly FigureSlide[]): boolean {
  const rows = ({ slots }: SlideCandidate) =>
    slots
      .flatMap(({ role, paragraphs }) => (role === 'item' ? paragraphs : []))
      .flatMap(({ runs }) => runs.map(({ text }) => text))
      .join('|');
  return all.findIndex((other) => rows(other.candidate) === rows(candidate)) === index;
}

function chartSlide(
  context: PlanContext,
  top: TopSection,
  sentences: readonly Sentence[],
  place: number,
  claimed: OffsetMarks,
): SlideCandidate | null {
  const sentence = sentences[place];
  if (sentence === undefined || claimed.touches(sentence.span)) return null;
  const figures = distributedFigures(context.view, sentence.span);
  if (figures === null) return null;
  const length = figures.span.end - figures.span.start;
  if (length < (sentence.span.end - sentence.span.start) * leastShare) return null;
  const opening = sentence.clauses.filter(({ end }) => end <= figures.span.start);
  const isMethod = (clause: Span) => method.test(textOf(context, clause));
  const methods = opening.filter(isMethod);
  const unit = unitOf(
    sentence,
    place,
    figures,
    opening.filter((clause) => !isMethod(clause)),
  );
  const title = figureTitle(context, sentences, [unit]);
  if (methods.length > 1 || title === null || !isTrue(context, unit, sentences, title)) return null;
  const rows = rowSlots(context, figures);
  const layout = chartForTable(rows);
  if (layout === null) return null;
  return {
    id: `figures-${sentence.id}`,
    layout,
    sectionIndex: top.index,
    slots: [
      slot('title', paragraph(title.runs)),
      ...methods.map((clause) => slot('subtitle', paragraph(slideRuns(context.source, clause)))).slice(0, 1),
      ...rows,
    ],
    rank: ranks.keyPassage,
    score: figures.names.length + (title.isOwn ? 1 : 0),
    group: null,
    offset: figures.span.start,
    order: 27,
    claims: [sentence.span],
  };
}

/** The figures as one piece of their sentence. */
function unitOf(
  sentence: Sentence,
  place: number,
  { span, values, measure }: DistributedFigures,
  opening: readonly Span[],
): FigureUnit {
  const digits = values[0] ?? span;
  const item = {
    label: [measure],
    before: null,
    digits,
    after: null,
    details: [],
    span,
    predicate: null,
    verb: null,
  };
  return {
    sentence,
    place,
    span: sentence.span,
    opening,
    items: [item],
    isLaterFigure: false,
    figureCount: 1,
    wordCount: 0,
  };
}

function rowSlots(context: PlanContext, { names, measure, predicate, values }: DistributedFigures) {
  const { source } = context;
  const said = copula.test(textOf(context, predicate)) ? [] : slideRuns(source, predicate);
  const head: Paragraph = paragraph([...slideRuns(source, measure), ...said]);
  return [
    ...numberedSlots('column-head', [[paragraph([])], [head]]),
    ...numberedSlots(
      'item',
      names.map((name, index) => {
        const value = values[index];
        return [
          paragraph(slideRuns(source, name)),
          paragraph(value === undefined ? [] : slideRuns(source, value), 'detail'),
        ];
      }),
    ),
  ];
}
