import { isLead } from '../../language/clauses/announcements.ts';
import {
  hasPredicate,
  isOpenFrame,
  isPurpose,
  isReport,
  isResolve,
  opensWithSubject,
} from '../../language/clauses/clause-grammar.ts';
import {
  awaitsConsequence,
  closesObject,
  closesRule,
  hangsOnClauseBefore,
  needsSubject,
  servesClauseBefore,
  turnsClauseBefore,
} from '../../language/clauses/clause-links.ts';
import { hasHan } from '../../language/language-of.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import {
  beginsHanging,
  introducesExample,
  isConnective,
  isDroppable,
  isTorn,
  isVocative,
  mustFollow,
} from '../titles/clauses/headline.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { tellsGoal, tellsRule, turnsSentence } from './clause-worth.ts';
import { displayLength } from './display-length.ts';

/** Clauses of a sentence that are only whole together. */
export interface ClauseGroup {
  readonly span: Span;
  /** Whether it can stand without the group before it. */
  readonly stands: boolean;
}

const closed = /[。！!]/u;
/** Clauses of a sentence that says what a document is made for. */
const fewestPurposes = 3;
/** A shorter opening says too little of a sentence that can be shown whole. */
const tooBrief = 0.4;

/** How long an item may be, in Han characters. */
export interface ItemLengths {
  /** Of what is taken from a sentence. */
  readonly preferred: number;
  /** Of a sentence that cannot be shortened. */
  readonly most: number;
}

/** The sentence in groups of clauses that are whole, in order; nothing of it is left out. */
export function clauseGroups(raw: string, { clauses, span: own }: Sentence): readonly ClauseGroup[] {
  const groups: { start: number; end: number; stands: boolean; isOpen: boolean; texts: string[] }[] = [];
  const areWhole = clauses.map(({ start, end }) => isWhole(raw.slice(start, end)));
  const texts = clauses.map(({ start, end }) => raw.slice(start, end));
  const purposes = purposesOf(texts);
  const listFrom = clauses.find((clause) => announcesParts(raw, clause))?.start ?? own.end;
  clauses.forEach((clause, index) => {
    const text = raw.slice(clause.start, clause.end);
    const before = clauses[index - 1];
    const last = groups.at(-1);
    const textBefore = before === undefined ? '' : raw.slice(before.start, before.end);
    const isBound =
      before !== undefined &&
      (areWhole[index - 1] === false ||
        isAnnouncement(raw, before) ||
        before.start >= listFrom ||
        index <= purposes ||
        servesClauseBefore(text) ||
        needsSubject(text) ||
        turnsClauseBefore(text) ||
        closesObject(textBefore, text) ||
        closesRule(textBefore, text) ||
        isOfPair(texts, index) ||
        mustFollow(textBefore, text));
    if (last !== undefined && (isBound || last.isOpen || awaitsConsequence(last.texts))) {
      last.end = clause.end;
      last.texts.push(text);
      last.isOpen = areWhole[index] === false;
    } else {
      const hangs = before !== undefined && (beginsHanging(text) || hangsOnClauseBefore(text));
      groups.push({
        start: clause.start,
        end: clause.end,
        stands: !hangs,
        isOpen: areWhole[index] === false,
        texts: [text],
      });
    }
  });
  const last = groups.at(-1);
  const previous = groups.at(-2);
  if (last?.isOpen === true && previous !== undefined) {
    previous.end = last.end;
    groups.pop();
  }
  return groups.length === 0
    ? [{ span: own, stands: true }]
    : groups.map(({ start, end, stands }) => ({ span: span(start, end), stands }));
}

/**
 * How many clauses only say what the sentence is for (为深入贯彻…，弘扬…，并通过…，学院决定…): none of them says anything without
 * the clause that says what is done. All but the first where there is none.
 */
function purposesOf(texts: readonly string[]): number {
  const [first] = texts;
  if (first === undefined || !isPurpose(first)) return 0;
  const done = texts.findIndex(
    (text, index) => index > 0 && (isResolve(text) || decidesOrMakes.test(text.trim())),
  );
  return Math.max(done, 0);
}

const decidesOrMakes =
  /^(?:现(?!代|实|场)|特(?!别|色)|经.{2,20}(?:研究|同意|批准)|[^，]{2,24}(?:决定|拟|定于|将于|计划|制定|制订))/u;

const whenever = /^\s*(?:什么时候|什麼時候|什么地方|哪里|谁)/u;

/** When one thing holds, and when the other: 什么时候重视，就…；什么时候放松，就…. */
function isOfPair(clauses: readonly string[], index: number): boolean {
  const [own] = whenever.exec(clauses[index] ?? '') ?? [];
  if (own === undefined) return whenever.test(clauses[index - 1] ?? '');
  return clauses.slice(0, index).some((each) => each.trim().startsWith(own.trim()));
}

/** Whether a colon follows: what the clause announces stands after it. */
function isAnnouncement(raw: string, clause: Span): boolean {
  return /^\s*[：:]/u.test(raw.slice(clause.end, clause.end + 2));
}

/** Whether all that follows in the sentence are the parts that the clause announces: 提供以下支撑：…；…. */
function announcesParts(raw: string, clause: Span): boolean {
  return (
    isAnnouncement(raw, clause) &&
    /以下|如下|下列|(?:包括|分为|主要有|主要是|主要表现在|表现为|分别是|分别为|即)$/u.test(
      raw.slice(clause.start, clause.end),
    )
  );
}

/** English sentences are whole; in Chinese a clause has its predicate, and opens no frame. */
function isWhole(clause: string): boolean {
  return !hasHan(clause) || (!isOpenFrame(clause) && hasPredicate(clause));
}

/**
 * What an item shows of a sentence: all of it where it is short, else whole clauses in order, the figure or date
 * with them; all of it, in smaller type, where none of them can stand alone; null where that is too long.
 */
export function itemSpan(raw: string, sentence: Sentence, { preferred, most }: ItemLengths): Span | null {
  const length = (where: Span) => displayLength(raw, where);
  const all = wholeItem(raw, sentence);
  if (length(all) <= preferred) return all;
  const groups = clauseGroups(raw, withoutOpening(raw, sentence, isDroppable));
  const [first] = groups;
  if (first === undefined) return null;
  const runs = groups.flatMap((_, index) => longestRun(raw, groups, index, preferred));
  const [opening] = runs;
  const told = mostTelling(raw, runs);
  const isTold = (instead: Span) =>
    told !== null && telling(raw, told) > telling(raw, instead) && standsFor(raw, told, first.span);
  if (opening !== undefined && opening.start === first.span.start) {
    if (length(opening) < preferred * tooBrief && length(all) <= most) return all;
    return isTold(opening) ? told : opening;
  }
  if (length(all) <= most) return all;
  const whole = trimSpan(raw, first.span);
  return length(whole) <= most && !isTold(whole) ? whole : told;
}

/** All that a sentence says, without what connects it with the one before, and whom it is said to. */
export function wholeItem(raw: string, sentence: Sentence): Span {
  return wholeSpan(
    raw,
    withoutOpening(raw, sentence, (text) => isConnective(text) || isVocative(text)),
  );
}

/**
 * What can stand as the title of a paragraph: its first sentence where that is brief, else the first of its clauses that
 * is whole, without who says so; null where that is too long.
 */
export function titleSpan(
  raw: string,
  sentence: Sentence,
  longest: number,
  { mayBeAll = true }: { readonly mayBeAll?: boolean } = {},
): Span | null {
  const { clauses, span: own } = sentence;
  // 为…，落实…，促进…，特制定本方案: what it is for fills the sentence, and no clause of it is the point.
  const servesOnly =
    clauses.length >= fewestPurposes &&
    isPurpose(raw.slice(clauses[0]?.start ?? 0, clauses[0]?.end ?? 0)) &&
    !clauses.some(({ start, end }) => isResolve(raw.slice(start, end)));
  if (servesOnly || introducesExample(sliceSpan(raw, clauses[0] ?? sentence.span))) return null;
  const said = withoutOpening(raw, sentence, (text) => isDroppable(text) || isReport(text));
  const [first] = clauseGroups(raw, said);
  if (first === undefined) return null;
  const all = wholeSpan(raw, said);
  const where = mayBeAll && displayLength(raw, all) <= longest ? all : trimSpan(raw, first.span);
  if (displayLength(raw, where) > longest) return null;
  const text = raw.slice(where.start, where.end);
  const opening = raw.slice(first.span.start, first.span.end);
  // A whole sentence says something, whatever its words are taken for.
  const isSaid =
    isWhole(opening) ||
    (where.end === all.end &&
      closed.test(raw.slice(own.end - 1, own.end)) &&
      !isOpenFrame(sliceSpan(raw, said.clauses[0] ?? where)));
  const stands =
    !isTorn(text) && !beginsHanging(text) && !hangsOnClauseBefore(text) && isSaid && !isLead(text);
  return stands ? where : null;
}

/** Of the runs of clauses, the first with most figures; without figures the first with a goal, a rule or a turn. */
function mostTelling(raw: string, runs: readonly Span[]): Span | null {
  const counts = runs.map((run) => figuresIn(raw, run));
  const most = Math.max(0, ...counts);
  const found = runs.find((run, index) => (most > 0 ? counts[index] === most : telling(raw, run) > 0));
  return found ?? null;
}

/** Figures tell more than goals, rules and turns; these more than other clauses. */
function telling(raw: string, where: Span): 0 | 1 | 2 {
  const text = raw.slice(where.start, where.end);
  if (figuresIn(raw, where) > 0) return 2;
  return tellsGoal(text) || tellsRule(text) || turnsSentence(text) ? 1 : 0;
}

/** A rule or goal is told without the opening of its sentence only where that names nobody. */
function standsFor(raw: string, told: Span, opening: Span): boolean {
  if (turnsSentence(raw.slice(told.start, told.end))) return true;
  return figuresIn(raw, told) > 0 || !opensWithSubject(raw.slice(opening.start, opening.end));
}

function figuresIn(raw: string, { start, end }: Span): number {
  return raw.slice(start, end).match(/\d[\d.,，]*/gu)?.length ?? 0;
}

function wholeSpan(raw: string, { clauses, span: own }: Sentence): Span {
  return trimSpan(raw, span(clauses[0]?.start ?? own.start, own.end));
}

/** From a group that stands, as many as are short enough; none where the first alone is too long. */
function longestRun(
  raw: string,
  groups: readonly ClauseGroup[],
  from: number,
  limit: number,
): readonly Span[] {
  const first = groups[from];
  if (first === undefined || !first.stands) return [];
  let end: number | null = null;
  for (let index = from; index < groups.length; index++) {
    const group = groups[index] ?? first;
    if (displayLength(raw, span(first.span.start, group.span.end)) > limit) break;
    end = group.span.end;
  }
  return end === null ? [] : [trimSpan(raw, span(first.span.start, end))];
}

/** 现在：…, 目前：…: with a colon the time says of what the rest is. */
function isLabel(raw: string, clause: Span | undefined): boolean {
  return (
    clause !== undefined &&
    /^\s*[：:]/u.test(raw.slice(clause.end, clause.end + 2)) &&
    timeLabel.test(sliceSpan(raw, clause).trim())
  );
}
const timeLabel = /^(?:现在|目前|当前|今天|近年来|下一步|接下来|今后|現在|當前|今後)$/u;

/** The sentence without the clauses that may go at its start: never its last, and none that the next hangs on. */
function withoutOpening(raw: string, sentence: Sentence, mayGo: (clause: string) => boolean): Sentence {
  const { clauses } = sentence;
  const text = (index: number) => {
    const clause = clauses[index];
    return clause === undefined ? '' : raw.slice(clause.start, clause.end);
  };
  let from = 0;
  while (
    from < clauses.length - 1 &&
    !isLabel(raw, clauses[from]) &&
    // Without its word an example would read as a rule.
    !introducesExample(text(from)) &&
    mayGo(text(from)) &&
    !beginsHanging(text(from + 1)) &&
    !hangsOnClauseBefore(text(from + 1))
  ) {
    from++;
  }
  return from === 0 ? sentence : { ...sentence, clauses: clauses.slice(from) };
}
