import { announcesCount } from '../../../language/clauses/announcements.ts';
import {
  hasPredicate,
  isOpenFrame,
  isReport,
  opensWithSubject,
} from '../../../language/clauses/clause-grammar.ts';
import { hangsOnClauseBefore } from '../../../language/clauses/clause-links.ts';
import type { Run } from '../../../model/deck/deck.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { displayLength } from '../../wording/display-length.ts';
import { tellsFigure } from '../../wording/key-figures.ts';
import { sentenceFrom } from '../../wording/sentence-piece.ts';
import { trimSpan } from '../headings/heading-text.ts';
import { beginsHanging } from './headline.ts';
import { withoutCopula } from './headline-clause.ts';

/** In Han characters. */
const length = { least: 5, leastOfName: 2, most: 30, mostOfBriefPart: 16 };
const fewestParts = 3;

/**
 * What the parts of a sentence are (数量居前三位的行业是：…；…；…), or a label of a few words (办理流程：…), before its colon; null
 * where there are no such parts.
 */
export function nameOfParts(
  context: PlanContext,
  [sentence, ...others]: readonly Sentence[],
): { readonly runs: readonly Run[]; readonly rest: Sentence } | null {
  const { raw } = context.source;
  if (sentence === undefined) return null;
  const at = sentence.clauses.findIndex(({ end }) => /[：:]/u.test(raw.charAt(end)));
  const [first, clause, next] = [sentence.clauses[0], sentence.clauses[at], sentence.clauses[at + 1]];
  if (first === undefined || clause === undefined || next === undefined) return null;
  const where = trimSpan(raw, span(first.start, withoutCopula(context, clause).end));
  const text = sliceSpan(raw, where);
  if (beginsHanging(text) || isOpenFrame(text) || isReport(text)) return null;
  const size = displayLength(raw, where);
  if (size > length.most) return null;
  const parts = sentence.clauses.slice(at + 1);
  // 塔吊：…；施工电梯：…: each part has a label, and the first is none of the others.
  const areLabelled =
    parts.some(({ end }) => /[：:]/u.test(raw.charAt(end))) ||
    others.some(({ span: own }) => labelAhead.test(sliceSpan(raw, own)));
  if (label.test(text) && areLabelled) return null;
  const told = parts.filter((each) => numbered.test(sliceSpan(raw, each)));
  const areApart = at === 0 && Math.max(partsFrom(raw, sentence, next.start), told.length) >= fewestParts;
  const isName =
    (areApart && size >= length.least) ||
    (size >= length.leastOfName && areBriefParts(raw, parts, announcesCount(text))) ||
    (at === 0 && parts.length > 1 && label.test(text));
  return isName ? { runs: slideRuns(context.source, where), rest: sentenceFrom(sentence, next.start) } : null;
}

const label = /^[\u3400-\u9fff]{2,6}$/u;
const labelAhead = /^\s*[\u3400-\u9fff]{2,6}[：:]/u;

/** Clauses that are no sentence of their own but parts, one beside the other: 甲项30分，乙项20分，丙项10分. */
function areBriefParts(raw: string, clauses: readonly Span[], areCounted = false): boolean {
  const texts = clauses.map((clause) => sliceSpan(raw, clause));
  return (
    clauses.length >= fewestParts &&
    clauses.every((clause) => displayLength(raw, clause) <= length.mostOfBriefPart) &&
    texts.slice(1).every((text) => rest.test(text) || !(hangsOnClauseBefore(text) || beginsHanging(text))) &&
    (areCounted ||
      texts.every((text) => figure.test(text)) ||
      texts.every((text) => !hasPredicate(text) || !opensWithSubject(text)))
  );
}

const figure = /\d/u;
/** The last of several parts. */
const rest = /^(?:其[他它余]|另)/u;

/** 第一批…，第二批…，第三批…: parts without semicolons between them. */
const numbered = /^第[一二三四五六七八九十]/u;

function partsFrom(raw: string, { span: own }: Sentence, start: number): number {
  return sliceSpan(raw, span(start, own.end)).split(/[；;]/u).length;
}

const seenFrom = /^从([^，。；：]{2,10}?)(?:上|角度)?(?:来)?看$/u;

/** What the parts of a sentence are seen from (从贸易方式看，…；…), as their title: the first of them is none. */
export function aspectOfParts(
  context: PlanContext,
  sentence: Sentence,
): { readonly runs: readonly Run[]; readonly rest: Sentence } | null {
  const { raw } = context.source;
  const [clause, next] = sentence.clauses;
  if (clause === undefined || next === undefined) return null;
  const [, aspect] = seenFrom.exec(sliceSpan(raw, clause)) ?? [];
  const figures = sentence.clauses.slice(1).filter((each) => figure.test(sliceSpan(raw, each)));
  const parts = Math.max(
    partsFrom(raw, sentence, next.start),
    areBriefParts(raw, figures) ? figures.length : 0,
  );
  if (aspect === undefined || parts < 2) return null;
  const name = span(clause.start + 1, clause.start + 1 + aspect.length);
  return { runs: slideRuns(context.source, name), rest: sentenceFrom(sentence, next.start) };
}

/** 其中：…；…；…: parts of what the paragraph before says in its first sentence, which is the title of all of them. */
export function wholeOfParts(
  context: PlanContext,
  sentence: Sentence,
): { readonly runs: readonly Run[]; readonly rest: Sentence } | null {
  const { source, outline, placeOf } = context;
  const [clause, next] = sentence.clauses;
  if (clause === undefined || next === undefined || sliceSpan(source.raw, clause) !== '其中') return null;
  if (partsFrom(source.raw, sentence, next.start) < fewestParts) return null;
  const at = placeOf.get(sentence.blockId) ?? -1;
  const before = outline.blocks[at - 1];
  const said = before?.kind === 'paragraph' ? before.sentences[0] : undefined;
  if (said === undefined || outline.blocks[at]?.sentences[0]?.span.start !== sentence.span.start) return null;
  const whole = said.clauses.find((each) => tellsFigure(sliceSpan(source.raw, each)));
  const stands = whole !== undefined && displayLength(source.raw, whole) <= length.most;
  return stands ? { runs: slideRuns(source, whole), rest: sentenceFrom(sentence, next.start) } : null;
}

const firstOfSeveral = /^(?:一是|第一|首先|一方面)/u;

/**
 * Whether a title has the first of several members, after a colon, as 一是… or before semicolons, and leaves the others:
 * it is no title of them.
 */
export function endsAmongMembers(raw: string, where: Span, { clauses, span: own }: Sentence): boolean {
  if (!clauses.some(({ start }) => start >= where.end)) return false;
  const rest = raw.slice(where.end, own.end).replace(/[；;。\s]+$/u, '');
  if ((rest.match(/[；;]/gu)?.length ?? 0) >= fewestParts - 1) return true;
  return clauses.some(
    (clause) =>
      clause.start >= where.start &&
      clause.end <= where.end &&
      (/[：:]\s*$/u.test(raw.slice(own.start, clause.start)) || firstOfSeveral.test(sliceSpan(raw, clause))),
  );
}
