import { isLead } from '../../language/clauses/announcements.ts';
import {
  hasPredicate,
  isNumberedMember,
  isOpenFrame,
  isReport,
  opensWithSubject,
} from '../../language/clauses/clause-grammar.ts';
import { hangsOnClauseBefore } from '../../language/clauses/clause-links.ts';
import { openingQuote } from '../../language/marks.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { Run } from '../../model/deck/deck.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { beginsHanging, isConnective, isHalfOfPair, isTorn } from '../titles/clauses/headline.ts';
import { leavesWhole } from '../titles/clauses/leaves-whole.ts';
import { partTitle } from '../titles/clauses/part-title.ts';
import { pronounAhead, saidClause } from '../titles/clauses/said-clause.ts';
import {
  aspectOfParts,
  endsAmongMembers,
  nameOfParts,
  wholeOfParts,
} from '../titles/clauses/title-of-parts.ts';
import { definedTerm, goalName, knownTopic, toldTopic } from '../titles/clauses/told-topic.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { headingAbove } from '../titles/headings/top-title.ts';
import { announcedTitle } from '../titles/lead-title.ts';
import { periodTitle } from '../titles/period-title.ts';
import { standsAsTitle } from '../titles/sound-titles.ts';
import { displayLength, totalLength } from './display-length.ts';
import { opensWithMeeting } from './document-formulas.ts';
import { englishTitle, hasEnglishVerb, isEnglishMember } from './english-title.ts';
import { tellsFigure } from './key-figures.ts';
import { ledParagraphs } from './led-paragraphs.ts';
import { reportOf, sentenceFrom } from './sentence-piece.ts';
import { statesGoal } from './sentence-worth.ts';
import { titleSpan } from './whole-clauses.ts';

const longest = { zh: 30, en: 48 };
/** Where nothing else could be the title. */
const longestAtAll = { zh: 44, en: 60 };
const shortest = 5;
/** What comes below the title that a later sentence of a paragraph is. */
const leastBelow = 40;

export interface ParagraphTitle {
  readonly runs: readonly Run[];
  /** What is left to be said below it. */
  readonly sentences: readonly Sentence[];
}

/**
 * The title of a paragraph without a heading: what announces it, else what its first sentence says, else the heading
 * above. Null where there is none of them: never the title of the document, nor what a later sentence says.
 */
export function paragraphTitle(context: PlanContext, sentences: readonly Sentence[]): ParagraphTitle | null {
  const [first] = sentences;
  if (first === undefined) return null;
  const part = partTitle(context, first);
  if (part?.isOfDuty === true) return { runs: slideRuns(context.source, part.where), sentences };
  const own = ownTitle(context, sentences);
  if (own !== null) return own;
  const heading = headingAbove(context, first.span.start);
  if (heading !== null) return { runs: heading, sentences };
  if (part !== null) return { runs: slideRuns(context.source, part.where), sentences };
  const meeting = meetingTitle(context, first);
  if (meeting !== null) return { runs: meeting, sentences };
  const long = firstClause(context, first, longestAtAll, sentences.length > 1);
  if (long !== null) return titledBy(context, long, first, sentences);
  const subject = subjectOf(context, first);
  if (subject !== null) return titledBy(context, subject, first, sentences);
  if (context.language === 'en') return null;
  const period = periodTitle(context, first);
  if (period !== null) return { runs: period, sentences };
  const all = sentences.length > 1 ? wholeOpening(context, first) : null;
  if (all !== null) return titledBy(context, all, first, sentences);
  const hasSections = context.sections.length > 0;
  const said = hasSections
    ? openingClause(context, first)
    : saidClause(context.source.raw, first, first.span.start);
  const isPart = said !== null && endsAmongMembers(context.source.raw, said, first);
  if (said !== null && !isPart && !isTorn(sliceSpan(context.source.raw, said)))
    return { runs: slideRuns(context.source, said), sentences };
  if (hasSections) return null;
  // The title is the first clause, and its sentence stands whole below it.
  const clause = titleSpan(context.source.raw, first, longestAtAll.zh);
  const stands =
    clause !== null &&
    !endsAmongMembers(context.source.raw, clause, first) &&
    standsAsTitle(sliceSpan(context.source.raw, clause), context.language);
  return !stands ? null : { runs: slideRuns(context.source, clause), sentences };
}

/** What the first sentence of an opening says of somebody: in its own words, and no figure, which is one of several. */
function openingClause({ source: { raw } }: PlanContext, sentence: Sentence): Span | null {
  const said = reportOf(raw, sentence) === null ? saidClause(raw, sentence, sentence.span.start) : null;
  return said === null || tellsFigure(sliceSpan(raw, said)) ? null : said;
}

/** Whether the title is only the beginning of the first sentence: it names that, and no other. */
export function isFirstClause(title: ParagraphTitle, [first]: readonly Sentence[]): boolean {
  const [rest] = title.sentences;
  return (
    first !== undefined &&
    rest !== undefined &&
    rest.span.end === first.span.end &&
    rest.span.start > first.span.start
  );
}

/** The first sentence, where it is brief and says something of somebody whom it names: 作为校长，我与你们一样感慨良多. */
function wholeOpening({ source: { raw } }: PlanContext, { clauses, span: own }: Sentence): Span | null {
  const where = trimSpan(raw, span(clauses[0]?.start ?? own.start, own.end));
  const last = clauses.at(-1);
  const text = sliceSpan(raw, where).replace(/[。！？!?]+$/u, '');
  const stands =
    last !== undefined &&
    displayLength(raw, where) <= longest.zh &&
    opensWithSubject(sliceSpan(raw, last)) &&
    hasPredicate(sliceSpan(raw, last)) &&
    !isTorn(text) &&
    !beginsHanging(text) &&
    !isLead(text) &&
    !pronounAhead.test(simplified(text));
  return stands ? span(where.start, where.start + text.length) : null;
}

/** What announces a paragraph, else what its first sentence says; null where neither can be its title. */
export function ownTitle(context: PlanContext, sentences: readonly Sentence[]): ParagraphTitle | null {
  const [first] = sentences;
  if (first === undefined) return null;
  const announced = announcedTitle(context, first.span.start);
  if (announced !== null) return { runs: announced.runs, sentences };
  const made =
    madeKnown(context, first) ??
    goalOf(context, first) ??
    nameOfParts(context, sentences) ??
    aspectOfParts(context, first) ??
    wholeOfParts(context, first);
  if (made !== null) return { runs: made.runs, sentences: [made.rest, ...sentences.slice(1)] };
  const topic = toldTopic(context.source.raw, first);
  if (topic !== null && sentences.length > 1) return { runs: slideRuns(context.source, topic), sentences };
  const term = definedTerm(context.source.raw, first);
  if (term !== null) return { runs: slideRuns(context.source, term), sentences };
  const own = firstClause(context, first, longest, sentences.length > 1);
  return own === null || isMember(context, own, sentences) ? null : titledBy(context, own, first, sentences);
}

/** What a meeting does (会议强调), as the title of the several things that it says: none of them is the title of the others. */
function meetingTitle(context: PlanContext, sentence: Sentence): readonly Run[] | null {
  const { raw } = context.source;
  const report = reportOf(raw, sentence);
  if (report === null || !opensWithMeeting(sliceSpan(raw, sentence.span))) return null;
  return /[；;]/u.test(sliceSpan(raw, sentence.span))
    ? slideRuns(context.source, trimSpan(raw, report))
    : null;
}

/** What all is after by its name (总任务), and what that is; null where the sentence does not begin with it. */
function goalOf(
  { source }: PlanContext,
  sentence: Sentence,
): { readonly runs: readonly Run[]; readonly rest: Sentence } | null {
  const { raw } = source;
  const goal = statesGoal(sliceSpan(raw, sentence.span)) ? goalName(raw, sentence) : null;
  if (goal === null || beginsHanging(sliceSpan(raw, goal.name)) || isReport(sliceSpan(raw, goal.name)))
    return null;
  return { runs: slideRuns(source, goal.name), rest: sentenceFrom(sentence, goal.from) };
}

/** What the sentence makes known before its colon, and what it says after it; null where it does neither. */
function madeKnown(
  { source }: PlanContext,
  sentence: Sentence,
): { readonly runs: readonly Run[]; readonly rest: Sentence } | null {
  const { raw } = source;
  for (const [index, clause] of sentence.clauses.entries()) {
    const next = sentence.clauses[index + 1];
    const what = knownTopic(raw, clause);
    if (what === null || next === undefined || !isColonBetween(raw, clause, next)) continue;
    return { runs: slideRuns(source, what), rest: sentenceFrom(sentence, next.start) };
  }
  return null;
}

function isColonBetween(raw: string, clause: Span, next: Span): boolean {
  return /^\s*[：:]/u.test(raw.slice(clause.end, next.start));
}

/** In English: the place of the first sentence after the opening one that could be a title of what comes after it; null where none could. */
export function laterTitle(context: PlanContext, sentences: readonly Sentence[]): number | null {
  const [first] = sentences;
  if (first === undefined || isEnglishMember(sliceSpan(context.source.raw, first.span))) return null;
  const at = sentences.findIndex((sentence, index) => {
    if (index === 0 || index === sentences.length - 1) return false;
    if (totalLength(context.source.raw, sentences.slice(index + 1)) < leastBelow) return false;
    const where = firstClause(context, sentence, longestAtAll, true);
    return where !== null && hasEnglishVerb(sliceSpan(context.source.raw, where));
  });
  return at < 0 ? null : at;
}

/** What the rest of the sentence says what it is: 推进城镇化，是…，是…. */
function subjectOf({ source: { raw } }: PlanContext, { clauses }: Sentence): Span | null {
  const [subject, said] = clauses;
  if (subject === undefined || said === undefined || !/^是(?!否)/u.test(sliceSpan(raw, said))) return null;
  const text = sliceSpan(raw, subject);
  const stands = !beginsHanging(text) && !isOpenFrame(text);
  return stands && displayLength(raw, subject) <= longest.zh ? trimSpan(raw, subject) : null;
}

function firstClause(
  { source, language }: PlanContext,
  sentence: Sentence,
  limit: Readonly<Record<'zh' | 'en', number>>,
  mayBeAll: boolean,
): Span | null {
  if (language === 'zh') {
    const said = titleSpan(source.raw, sentence, limit.zh, { mayBeAll });
    const where = said === null ? null : withSpeaker(source.raw, said, sentence);
    const length = where === null ? 0 : displayLength(source.raw, where);
    if (where === null || length < shortest || (where !== said && length > limit.zh)) return null;
    return !isHalfOfPair(sliceSpan(source.raw, where)) &&
      opensSentence(source.raw, where, sentence) &&
      leavesWhole(source.raw, where, sentence) &&
      !endsAmongMembers(source.raw, where, sentence)
      ? where
      : null;
  }
  const where = englishTitle(source.raw, sentence.span, limit.en);
  // Alone below its own beginning a sentence would be said twice.
  const isTwice = where !== null && !mayBeAll && where.end < trimSpan(source.raw, sentence.span).end;
  return isTwice ? null : where;
}

/** Words in quotation marks are no title without who says them. */
function withSpeaker(raw: string, said: Span, sentence: Sentence): Span {
  const report = openingQuote.test(raw.charAt(said.start)) ? reportOf(raw, sentence) : null;
  return report === null || report.end > said.start ? said : span(report.start, said.end);
}

/** Whether nothing that the title needs stands before it: a frame may, where the title has its own subject. */
function opensSentence(raw: string, where: Span, { clauses }: Sentence): boolean {
  const before = clauses.filter(({ end }) => end <= where.start).map((each) => sliceSpan(raw, each));
  return (
    before.every((text) => isConnective(text) || isReport(text)) || opensWithSubject(sliceSpan(raw, where))
  );
}

/** What says more of a figure before, and no figure of its own beside it. */
const partOfFirst = /^(?:其中|其(?:余|他)?|分|按|从|主要|比上年|同比|环比|较|占|人均)/u;

function asks(text: string): boolean {
  return /[？?][”’"]?\s*$/u.test(text);
}

/** Whether the clause is one of several of one kind, or has the number of one: it is no title of the others. */
function isMember(context: PlanContext, where: Span, sentences: readonly Sentence[]): boolean {
  const { source, language } = context;
  const text = sliceSpan(source.raw, where);
  if (isNumberedMember(text)) return true;
  const [first] = sentences;
  if (language === 'en' && first !== undefined && opensLedParagraph(context, first)) return false;
  const rivals = [
    ...sentences.slice(1).map((sentence) => sliceSpan(source.raw, sentence.span)),
    ...(first?.clauses ?? [])
      .filter(({ start }) => start > where.start)
      .map((each) => sliceSpan(source.raw, each)),
  ];
  if (language === 'zh' && asks(text) && rivals.some(asks)) return true;
  if (language === 'zh' && tellsFigure(text) && headingAbove(context, where.start) !== null) {
    const peers = rivals.filter((rival) => !partOfFirst.test(rival) && tellsFigure(rival));
    if (peers.some((rival) => opensWithSubject(rival))) return true;
  }
  const opening = language === 'en' ? (/^\S+ \S+/u.exec(text)?.[0] ?? text) : text.slice(0, 1);
  return rivals.filter((rival) => rival.startsWith(opening)).length >= (language === 'en' ? 1 : 2);
}

/** Whether the sentence opens a paragraph that it leads, as those beside it are led. */
function opensLedParagraph(context: PlanContext, { blockId, span: own }: Sentence): boolean {
  const opens = context.blocks.get(blockId)?.sentences[0]?.span.start === own.start;
  return opens && ledParagraphs(context).has(blockId);
}

/** The title, and the sentences without it: what hangs on it stays where it has nothing else to stand with. */
function titledBy(
  { source, language }: PlanContext,
  where: Span,
  of: Sentence,
  sentences: readonly Sentence[],
): ParagraphTitle {
  const isCut = language === 'en' && where.end < trimSpan(source.raw, of.span).end;
  // What an English sentence adds does not stand without its main clause.
  if (isCut) return { runs: slideRuns(source, where), sentences };
  const rest = of.clauses.filter(({ start }) => start >= where.end);
  const [next] = rest;
  const hangs =
    next !== undefined &&
    /^(?!是)/u.test(sliceSpan(source.raw, next)) &&
    hangsOnClauseBefore(sliceSpan(source.raw, next));
  const left =
    next === undefined || (hangs && sentences.length > 1)
      ? []
      : [{ ...of, span: span(next.start, of.span.end), clauses: rest }];
  return {
    runs: slideRuns(source, where),
    sentences: sentences.flatMap((sentence) => (sentence === of ? left : [sentence])),
  };
}
