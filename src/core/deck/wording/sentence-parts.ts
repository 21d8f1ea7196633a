import { isOpenFrame, opensWithSubject } from '../../language/clauses/clause-grammar.ts';
import { governsClausesAfter } from '../../language/clauses/clause-links.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { displayLength } from './display-length.ts';
import { sentenceFrom } from './sentence-piece.ts';
import { type ClauseGroup, clauseGroups, type ItemLengths, itemSpan, wholeItem } from './whole-clauses.ts';

/** English sentences are whole: their clauses are no items. */
const han = /[\u3400-\u9fff]/u;
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
  const parts = (mayPart: typeof mayBegin) =>
    han.test(sliceSpan(raw, all))
      ? partsThatStand(raw, sentenceFrom(sentence, all.start), lengths.preferred, mayPart)
      : null;
  const apart = parts(mayBeginApart);
  if (apart !== null) return apart;
  // Parts that only stand in what the first of them opens are told together.
  const hanging = parts(mayBegin);
  if (hanging !== null) return displayLength(raw, all) <= longestWhole ? [all] : hanging;
  const shown = itemSpan(raw, sentence, lengths);
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
      (index === 0 || !group.stands || (mayBegin(raw, groups, index) && !isGoverned(raw, groups, index))),
  );
}

/** Whether an item may begin with the group: it hangs on none before it, nor does it lack the subject of the first. */
function mayBegin(raw: string, groups: readonly ClauseGroup[], index: number): boolean {
  const [first, before, own] = [groups[0], groups[index - 1], groups[index]];
  if (first === undefined || own === undefined || before === undefined) return true;
  return (
    own.stands &&
    !waitsForRest(raw, before) &&
    (!opensWithSubject(sliceSpan(raw, first.span)) ||
      opensWithSubject(sliceSpan(raw, own.span)) ||
      /[；;]/u.test(raw.slice(before.span.end, own.span.start)))
  );
}

/** What stands before a place of the sentence in the same part between semicolons. */
function sinceSemicolon(raw: string, start: number, end: number): string {
  const text = raw.slice(start, end);
  return text.slice(Math.max(text.lastIndexOf('；'), text.lastIndexOf(';')) + 1);
}

/** In characters: clauses that begin with the same words are one run of parallels (学懂弄通…，学懂弄通…). */
const alikeFrom = 2;

function isGoverned(raw: string, groups: readonly ClauseGroup[], index: number): boolean {
  const [first, own] = [groups[0], groups[index]];
  if (first === undefined || own === undefined) return false;
  return governsClausesAfter(sinceSemicolon(raw, first.span.start, own.span.start));
}

/** Whether a part may begin with the group that needs nothing of the parts before it, neither whom it is said of nor a run. */
function mayBeginApart(raw: string, groups: readonly ClauseGroup[], index: number): boolean {
  const [first, before, own] = [groups[0], groups[index - 1], groups[index]];
  if (!mayBegin(raw, groups, index)) return false;
  if (first === undefined || before === undefined || own === undefined) return true;
  const opening = (each: ClauseGroup) => raw.slice(each.span.start, each.span.start + alikeFrom);
  if (!/[；;]/u.test(raw.slice(before.span.end, own.span.start)))
    return opening(own) !== opening(before) && !isGoverned(raw, groups, index);
  // 引导干部深刻认识…；深刻认识…: whom it is said of stands in the first part.
  const said = sinceSemicolon(raw, first.span.start, before.span.end);
  return said.indexOf(opening(own)) <= 0 || !governsClausesAfter(said);
}

/** The sentence in as few parts as are short enough; null where one of them would not stand alone. */
function partsThatStand(
  raw: string,
  sentence: Sentence,
  longest: number,
  mayPart: typeof mayBegin,
): readonly Span[] | null {
  const groups = clauseGroups(raw, sentence);
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
