import { type Span, span } from '../../model/span.ts';
import { largest, smallest } from '../text/extremes.ts';
import type { CountedTerm } from './counted-terms.ts';
import { firstItemStart, isLeadWord } from './item-boundaries.ts';
import {
  completeLast,
  splitPieces,
  trimPiece,
  withoutJointPredicate,
  withoutMarkers,
} from './list-pieces.ts';

/** Items of a list beside its term, with local offsets. */
export interface FoundItems {
  readonly items: readonly Span[];
  /** The author leaves the list open (等). */
  readonly open: boolean;
}

const reach = 420;
const longestItem = 32;
const widestPair = 1.7;
const widestList = 4;
const bridge = /(?:等一系列|等|这|上述|以上|共|共计|为主的)$/u;

const achieved = /(?:实现|达到|做到)$/u;
const longestDoubleCount = 4;

/**
 * The list that ends where a term begins: 教育、科技、人才三位一体; 甲和乙两个大局. Null where the words
 * before the term are no list, or where its first item cannot be told from the sentence around it.
 */
export function findListBefore(term: CountedTerm): FoundItems | null {
  return readListBefore(term, bridge);
}

/** Members of which a double count tells what each does: 面积、总产、单产实现“两增一稳”. */
export function findSubjects(term: CountedTerm): readonly Span[] | null {
  if (!term.quoted || term.span.end - term.span.start > longestDoubleCount) return null;
  const found = readListBefore(term, achieved);
  return found !== null && found.items.length === term.count ? found.items : null;
}

function readListBefore({ view, outer, quoted, count }: CountedTerm, linking: RegExp): FoundItems | null {
  const { text } = view;
  // Quoted names side by side are a series of their own: “双减”“双碳”“双控”.
  if (quoted && /[”」』]/u.test(text.charAt(outer.start - 1))) return null;
  const clauseStart = startOfClause(text, outer.start);
  const before = text.slice(clauseStart, outer.start);
  const link = linking.exec(before)?.[0] ?? '';
  if (linking === achieved && link === '') return null;
  const end = outer.start - link.length;
  if (end <= clauseStart || /[、和与及]$/u.test(text.slice(clauseStart, end))) return null;

  const pieces = splitPieces(text, span(clauseStart, end), '、');
  const items = withoutJointPredicate(text, completeLast(text, pieces, count));
  const [first, ...others] = items;
  if (first === undefined || others.length === 0) return null;
  const texts = others.map((item) => text.slice(item.start, item.end));
  const start = firstStart(text, first, texts);
  if (start === null) return null;
  const all = [trimPiece(text, span(first.start + start, first.end)), ...others];
  const open = link.startsWith('等');
  if (texts.some(isLeadWord) || isHalfQuoted(text, all)) return null;
  if (/以[^、]+为[^、]*$/u.test(text.slice(first.start, first.end))) return null;
  return all.every((item) => isItem(text, item)) && isBalanced(all)
    ? { items: withoutMarkers(text, all), open }
    : null;
}

function startOfClause(text: string, end: number): number {
  let depth = 0;
  for (let index = end - 1; index >= Math.max(0, end - reach); index -= 1) {
    const character = text.charAt(index);
    if ('”」』’》)】'.includes(character)) depth += 1;
    else if ('“「『‘《(【'.includes(character)) {
      if (depth === 0) return index + 1;
      depth -= 1;
    } else if (depth === 0 && ',;:。！？!?'.includes(character)) return index + 1;
  }
  return Math.max(0, end - reach);
}

function firstStart(text: string, first: Span, others: readonly string[]): number | null {
  const chunk = text.slice(first.start, first.end);
  const closing = /[”」』]$/u.test(chunk)
    ? Math.max(...['“', '「', '『'].map((mark) => chunk.lastIndexOf(mark)))
    : -1;
  return closing > 0 ? closing : firstItemStart(chunk, others);
}

/** Quoted names beside plain words are objects of several verbs, not members of one list. */
function isHalfQuoted(text: string, items: readonly Span[]): boolean {
  const quoted = items.filter(
    ({ start, end }) => /[“「『]/u.test(text.charAt(start - 1)) && /[”」』]/u.test(text.charAt(end)),
  );
  return quoted.length > 0 && quoted.length < items.length;
}

/** Two members are of like size; a short one beside a long one is part of a sentence. */
function isBalanced(items: readonly Span[]): boolean {
  const lengths = items.map(({ start, end }) => end - start);
  const ratio = largest(lengths) / Math.max(1, smallest(lengths));
  // A first item that is cut short is the end of a word that stands in another line.
  const isCut = (lengths[0] ?? 0) < smallest(lengths.slice(1)) / 2;
  return !isCut && ratio <= (items.length === 2 ? widestPair : widestList);
}

function isItem(text: string, { start, end }: Span): boolean {
  return end > start && end - start <= longestItem && !/[,;。:]/u.test(text.slice(start, end));
}
