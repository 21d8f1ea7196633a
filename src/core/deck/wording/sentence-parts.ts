import { isOpenFrame, opensWithSubject } from '../../language/clauses/clause-grammar.ts';
import { governsClausesAfter } from '../../language/clauses/clause-links.ts';
import { hasHan } from '../../language/language-of.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { displayLength } from './display-length.ts';
import { sentenceFrom } from './sentence-piece.ts';
import { type ClauseGroup, clauseGroups, type ItemLengths, itemSpan, wholeItem } from './whole-clauses.ts';

/** Semicolons of a sentence that has parts. */
const fewestParted = 2;
/** In Han characters: a sentence that is shown whole, in smaller type, rather than cut. */
export const longestWhole = 280;
/** A part of a sentence in fewer characters says too little for an item. */
const shortestPart = 16;

/**
 * What a list shows of a sentence: all of it as one item where it is short, else as few items as hold all of it, each of
 * whole clauses that stand by themselves; where it has none such, what `itemSpan` shows of it.
 */
export function itemSpans(raw: string, sentence: Sentence, lengths: ItemLengths): readonly Span[] {
  const all = wholeItem(raw, sentence);
  const longest = topic.test(sliceSpan(raw, all)) ? lengths.most : lengths.preferred;
  if (displayLength(raw, all) <= longest) return [all];
  const shown = itemSpan(raw, sentence, lengths);
  // What the sentence ends with is its point more often than what it begins with.
  const isCut = shown === null || shown.end < all.end;
  if (hasHan(sliceSpan(raw, all))) {
    const own = sentenceFrom(sentence, all.start);
    const groups = clauseGroups(raw, own);
    const parts = (mayPart: typeof mayBegin) => partsThatStand(raw, own, groups, lengths.preferred, mayPart);
    const apart = all.end - all.start <= longestGoverned ? parts(mayBeginApart) : null;
    // Parts that only stand in what the first of them opens are told together.
    const found = apart ?? parts(mayBegin);
    if (apart === null && (found !== null || isCut) && displayLength(raw, all) <= longestWhole) return [all];
    if (found !== null) return found;
  }
  return shown === null ? [] : [shown];
}

/** What all the rest of the sentence is about (关于…的处罚，在…方面，存在…争议): no part of it stands alone. */
const topic = /(?:^|[，,])\s*(?:关于|对于|至于)/u;

function waitsForRest(raw: string, { span: own }: ClauseGroup): boolean {
  const text = sliceSpan(raw, own);
  return topic.test(text) || isOpenFrame(text);
}

/** Whether every group of clauses that stands could begin an item: each has a subject, or none needs one. */
export function areOfOneRank(raw: string, groups: readonly ClauseGroup[]): boolean {
  return groups.every(
    (group, index) =>
      (index === groups.length - 1 || !waitsForRest(raw, group)) &&
      (index === 0 ||
        !group.stands ||
        (mayBegin(raw, groups, index) && governedGroups(raw, groups)[index] !== true)),
  );
}

/** Whether an item may begin with the group: it hangs on none before it, nor does it lack the subject of the first. */
function mayBegin(raw: string, groups: readonly ClauseGroup[], index: number): boolean {
  const [first, before, own] = [groups[0], groups[index - 1], groups[index]];
  if (first === undefined || own === undefined || before === undefined) return true;
  return (
    own.stands &&
    !waitsForRest(raw, before) &&
    (!tellsOfSubject(sliceSpan(raw, first.span)) ||
      opensWithSubject(sliceSpan(raw, own.span)) ||
      /[；;]/u.test(raw.slice(before.span.end, own.span.start)))
  );
}

/** When, where, what for or as what: somebody is named after it, whom the next clauses leave out. */
const setting =
  /^\s*(?:近日|日前|近年来|[今去明]年|目前|当前|如今|下一步|接下来|同时|此外|随着|截至|作为|为(?:了|进一步|深入|认真|全面|贯彻|落实|加强|推动|做好|有效|切实)|自[^，]{2,20}?(?:以来|起|后)|[^，]{0,16}(?:以来|期间|之际|之后|[会课途班]前)(?:[，,]|$)|(?:\d{4}年)?\d{1,2}月|\d{4}年|[一二三四五六七八九十百多几]{1,4}年来|在[^，]{2,30}(?:上|中|下|里|内|前|后|时|期间|过程中|领域)(?:[，,]|$))/u;

/** Whether the clause names who does what it says, or sets a scene for it: 近日，学校召开…，围绕…. */
function tellsOfSubject(clause: string): boolean {
  return opensWithSubject(clause) || (setting.test(clause) && !/[：:]/u.test(clause));
}

/** In characters: clauses that begin with the same words are one run of parallels (学懂弄通…，学懂弄通…). */
const alikeFrom = 2;
/** In characters: a longer text without a full stop is no sentence. */
const longestGoverned = 2000;
/** How far before a semicolon the words may stand that the part after it begins with again. */
const nearSemicolon = 300;

/** For the groups of a sentence, whether one before each, since the last semicolon, governs it; found once for all. */
const governed = new WeakMap<readonly ClauseGroup[], readonly boolean[]>();

function governedGroups(raw: string, groups: readonly ClauseGroup[]): readonly boolean[] {
  const known = governed.get(groups);
  if (known !== undefined) return known;
  let governs = false;
  const found = groups.map(({ span: own }, index) => {
    if (isAfterSemicolon(raw, groups, index)) governs = false;
    const isGoverned = governs;
    governs ||= governsClausesAfter(sliceSpan(raw, own));
    return isGoverned;
  });
  governed.set(groups, found);
  return found;
}

function isAfterSemicolon(raw: string, groups: readonly ClauseGroup[], index: number): boolean {
  const [before, own] = [groups[index - 1], groups[index]];
  return (
    before !== undefined && own !== undefined && /[；;]/u.test(raw.slice(before.span.end, own.span.start))
  );
}

/** Whether a part may begin with the group that needs nothing of the parts before it, neither whom it is said of nor a run. */
function mayBeginApart(raw: string, groups: readonly ClauseGroup[], index: number): boolean {
  const [before, own] = [groups[index - 1], groups[index]];
  if (!mayBegin(raw, groups, index)) return false;
  if (before === undefined || own === undefined) return true;
  const opening = (each: ClauseGroup) => raw.slice(each.span.start, each.span.start + alikeFrom);
  const isGoverned = governedGroups(raw, groups);
  if (!isAfterSemicolon(raw, groups, index))
    return opening(own) !== opening(before) && isGoverned[index] !== true;
  // 引导干部深刻认识…；深刻认识…: whom it is said of stands in the first part.
  const governs = isGoverned[index - 1] === true || governsClausesAfter(sliceSpan(raw, before.span));
  if (!governs) return true;
  const near = raw.slice(
    Math.max(groups[0]?.span.start ?? 0, before.span.end - nearSemicolon),
    before.span.end,
  );
  return near.slice(near.lastIndexOf('；') + 1).indexOf(opening(own)) <= 0;
}

/** The sentence in as few parts as are short enough; null where one of them would not stand alone. */
function partsThatStand(
  raw: string,
  sentence: Sentence,
  groups: readonly ClauseGroup[],
  longest: number,
  mayPart: typeof mayBegin,
): readonly Span[] | null {
  const isParted =
    [...raw.slice(sentence.span.start, sentence.span.end)].filter((mark) => /[；;]/u.test(mark)).length >=
    fewestParted;
  const follows = (index: number) =>
    /[；;]/u.test(raw.slice(groups[index - 1]?.span.end, groups[index]?.span.start));
  // Commas part nothing in a sentence that the author has parted by semicolons.
  const starts = groups.flatMap(({ span: own }, index) =>
    mayPart(raw, groups, index) && (index === 0 || !isParted || follows(index)) ? [own.start] : [],
  );
  const [first] = starts;
  if (first === undefined) return null;
  const { end } = sentence.span;
  const length = (from: number, to: number) => displayLength(raw, span(from, to));
  const fewest = Math.ceil(length(first, end) / longest);
  for (let count = fewest; count <= fewest + 1; count++) {
    const cuts = balancedCuts(starts, end, count, length);
    const parts = cuts.map((start, index) => trimSpan(raw, span(start, cuts[index + 1] ?? end)));
    const areItems = parts.every((part) => {
      const size = displayLength(raw, part);
      return size <= longest && size >= shortestPart;
    });
    if (areItems && parts.length > 1) return parts;
  }
  return null;
}

/** Of the places where a part may begin, those that make parts of nearly one length. */
function balancedCuts(
  starts: readonly number[],
  end: number,
  count: number,
  length: (from: number, to: number) => number,
): readonly number[] {
  let total = 0;
  const lengthsBefore = starts.map((start, index) => {
    const before = total;
    total += length(start, starts[index + 1] ?? end);
    return before;
  });
  const cuts = starts.slice(0, 1);
  let last = 0;
  for (let part = 1; part < count && last + 1 < starts.length; part++) {
    const awayFrom = (index: number) => Math.abs((lengthsBefore[index] ?? total) - (total * part) / count);
    let nearest = last + 1;
    for (let next = nearest + 1; next < starts.length && awayFrom(next) <= awayFrom(next - 1); next++)
      if (awayFrom(next) < awayFrom(nearest)) nearest = next;
    cuts.push(starts[nearest] ?? end);
    last = nearest;
  }
  return cuts;
}
