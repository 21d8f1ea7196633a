import { simplified } from '../../language/zh/simplified.ts';
import type { Run } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, span } from '../../model/span.ts';
import { innerHeadAt, type PlanContext, textOf, topSectionAt } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { beginsHanging } from '../titles/clauses/headline.ts';
import { announces, withoutCopula } from '../titles/clauses/headline-clause.ts';
import { chooseTitleClause } from '../titles/clauses/title-clause.ts';
import { headingText, trimSpan } from '../titles/headings/heading-text.ts';
import { sectionTitleAt } from '../titles/headings/section-title.ts';
import { headingAbove, topTitle } from '../titles/headings/top-title.ts';
import { displayLength } from '../wording/display-length.ts';
import { bigrams } from '../wording/key-sentence.ts';
import { periodOf } from './figure-scope.ts';
import type { FigureUnit } from './figure-units.ts';

const maxTitleLength = 30;
const minTitleLength = 6;

export interface FigureTitle {
  readonly runs: readonly Run[];
  /** Where its words stand in the paragraph; null for words of a heading. */
  readonly span: Span | null;
  /** Whether it is of the very sentence of the figures. */
  readonly isOwn: boolean;
  /** Whether a colon after it announces the figures. */
  readonly isAnnounced: boolean;
}

/**
 * What the figures are shown under: the clause that opens their sentence, the sentence that opens their
 * paragraph, or the heading; with the time that holds for them. Null if that time has no place.
 */
export function figureTitle(
  context: PlanContext,
  sentences: readonly Sentence[],
  units: readonly FigureUnit[],
): FigureTitle | null {
  const [first] = units;
  if (first === undefined) return null;
  const own = units.length === 1 ? ownTitle(context, first) : null;
  const topic = first.place > 0 ? paragraphTitle(context, sentences[0]) : null;
  const heading = headingTitle(context, first.span.start);
  // What opens the sentence says what its figures are of.
  const told = first.opening.filter((clause) => periodOf(context, [clause]) === null);
  if (told.some((clause) => !isOneAct(context, clause)) && own === null) return null;
  const openings = sentences.slice(0, first.place).flatMap(({ clauses }) => clauses.slice(0, 1));
  const before = first.sentence.clauses.filter(({ end }) => end <= (first.items[0]?.span.start ?? 0));
  const period = periodOf(context, before) ?? periodOf(context, openings);
  const isOfAnotherDay = period !== null && !before.some(({ start }) => start === period.start);
  // Nobody can tell whether the last day of a year holds for what follows.
  if (isOfAnotherDay && isDay(textOf(context, period))) return null;
  const title = own ?? topic ?? heading;
  if (period === null) return title;
  const named = [title, topic, heading].find((each) => each !== null && names(context, period, each));
  if (named !== undefined) return named;
  // The title of the document says less than the time.
  const isUntitled = title.span === null && headingAbove(context, first.span.start) === null;
  if (isUntitled) return { ...title, runs: slideRuns(context.source, period), span: period };
  return withPeriod(context, period, title);
}

/** A day up to which something was counted, not a time in which it grew. */
function isDay(time: string): boolean {
  return /^(?:截至|截止|到|至)|[初末底]$/.test(time);
}

/** What was done first of several things: 建成国家基因库, and then what other figures count. It is the title of none of them. */
function isOneAct(context: PlanContext, clause: Span): boolean {
  return !announces(context, clause) && act.test(simplified(textOf(context, clause)).trim());
}

const act =
  /^(?:率先|首次|新|累计)?(?:建成(?!后)|建立|出台|开通|成立|组建|设立|举办|承办|发布|印发|启动|制定|推出|获批|通过(?!.*后))/u;

function ownTitle(context: PlanContext, { opening, span }: FigureUnit): FigureTitle | null {
  if (context.language === 'en' || innerHeadAt(context, span.start) !== null) return null;
  const heading = topSectionAt(context, span.start)?.section.heading ?? null;
  const pairs = bigrams(
    heading === null ? '' : textOf(context, headingText(context.source.raw, heading).whole),
  );
  const told = opening.filter((clause) => periodOf(context, [clause]) === null && !isOneAct(context, clause));
  const chosen = chooseTitleClause(context, told, pairs);
  if (chosen === null) return null;
  const isAnnounced = announces(context, chosen);
  const where = isAnnounced ? withoutCopula(context, chosen) : chosen;
  const runs = belowLead(context, span.start, slideRuns(context.source, where));
  return { runs, span: chosen, isOwn: true, isAnnounced };
}

/** Below the heading that leads the paragraph, of which other slides tell the rest: 促进就业：优化支持政策. */
function belowLead(context: PlanContext, offset: number, runs: readonly Run[]): readonly Run[] {
  const lead = sectionTitleAt(context, offset);
  const prov = lead?.at(-1)?.prov;
  if (lead === null || prov?.type !== 'source' || prov.end > offset) return runs;
  if (context.source.raw.slice(prov.end, offset).includes('\n')) return runs;
  const whole = [...lead, context.labels.within(), ...runs];
  return wordsOfRuns(whole).length <= maxTitleLength ? whole : runs;
}

/** 主要呈以下特点：一是…: the number of a member, and what leads to the first of them. */
const memberMark = /^(?:[^。：:]{2,30}[：:])?\s*[一二三四五六七八九十]{1,3}是(?![^，。]{0,2}[个项])/u;

function paragraphTitle(context: PlanContext, sentence: Sentence | undefined): FigureTitle | null {
  if (sentence === undefined || context.headings.touches(sentence.span)) return null;
  const { raw } = context.source;
  const whole = trimSpan(raw, sentence.span);
  const [number = ''] = memberMark.exec(raw.slice(whole.start, whole.end)) ?? [];
  const where = span(whole.start + number.length, whole.end);
  const text = raw.slice(where.start, where.end);
  const length = displayLength(raw, where);
  if (length < minTitleLength || length > maxTitleLength || /\d\S*[%％元]/.test(text)) return null;
  if (beginsHanging(text.replace(/^这[一二两三四五六七八九十几]*年/, ''))) return null;
  return { runs: slideRuns(context.source, where), span: where, isOwn: false, isAnnounced: false };
}

function headingTitle(context: PlanContext, offset: number): FigureTitle {
  const runs = sectionTitleAt(context, offset) ?? topTitle(context, offset);
  return { runs, span: null, isOwn: false, isAnnounced: false };
}

function wordsOf({ runs }: FigureTitle): string {
  return wordsOfRuns(runs).replace(/\s/g, '');
}

function names(context: PlanContext, period: Span, title: FigureTitle): boolean {
  return wordsOf(title).includes(textOf(context, period).replace(/\s/g, ''));
}

/** The title with the time before it. */
function withPeriod(context: PlanContext, period: Span, title: FigureTitle): FigureTitle | null {
  const { source, labels } = context;
  const time = textOf(context, period).replace(/\s/g, '');
  const timeRuns = slideRuns(source, period);
  const length = time.length + wordsOf(title).length;
  return length > maxTitleLength ? null : { ...title, runs: [...timeRuns, labels.gap(), ...title.runs] };
}
