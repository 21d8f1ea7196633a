import { type Span, span } from '../../../model/span.ts';
import type { BlockView } from '../../text/document-view.ts';
import { largest, smallest } from '../../text/extremes.ts';
import type { CountedName } from './counted-names.ts';
import {
  completeLast,
  splitPieces,
  trimPiece,
  withoutJointPredicate,
  withoutMarkers,
} from './list-pieces.ts';
import { areMembers, startOfFirst } from './member-edges.ts';

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
const longestQuoted = 60;
const bridge = /(?:等一系列|等|这|上述|以上|共|共计|为主的)$/u;

const achieved = /(?:实现|达到|做到)$/u;
const longestDoubleCount = 4;

/**
 * The list that ends where a term begins: 教育、科技、人才三位一体; 甲和乙两个大局. Null where the words
 * before the term are no list, or where its first item cannot be told from the sentence around it.
 */
export function findListBefore(term: CountedName): FoundItems | null {
  return readListBefore(term, bridge);
}

/** Members of which a double count tells what each does: 面积、总产、单产实现“两增一稳”. */
export function findSubjects(term: CountedName): readonly Span[] | null {
  if (!term.quoted || term.span.end - term.span.start > longestDoubleCount) return null;
  const found = readListBefore(term, achieved);
  return found !== null && found.items.length === term.count ? found.items : null;
}

function readListBefore(term: CountedName, linking: RegExp): FoundItems | null {
  const { view, outer, quoted, count } = term;
  const { text } = view;
  const inQuotes = quotedListBefore(term);
  if (inQuotes !== null) return { items: inQuotes, open: false };
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
  const start = firstStart(view, first, others);
  if (start === null) return null;
  const all = [trimPiece(text, span(start, first.end)), ...others];
  if (isHalfQuoted(text, all) || /以[^、]+为[^、]*$/u.test(text.slice(first.start, first.end))) return null;
  if (!all.every((item) => isItem(text, item)) || !isBalanced(all) || !areMembers(view, all)) return null;
  return { items: withoutMarkers(text, all), open: link.startsWith('等') };
}

/** All members in one pair of quotation marks: “资源、客源、服务”三大要素. */
function quotedListBefore({ view, outer, count }: CountedName): readonly Span[] | null {
  const { text } = view;
  const mark = '“「"'.charAt('”」"'.indexOf(text.charAt(outer.start - 1)));
  if (mark === '' || outer.start === 0) return null;
  const open = text.lastIndexOf(mark, outer.start - 2);
  if (open === -1 || outer.start - open > longestQuoted) return null;
  const inside = span(open + 1, outer.start - 1);
  if (/[“”「」"]/u.test(text.slice(inside.start, inside.end))) return null;
  const items = completeLast(text, splitPieces(text, inside, '、'), count);
  return items.length === count && items.every((item) => isItem(text, item)) ? items : null;
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

function firstStart(view: BlockView, first: Span, others: readonly Span[]): number | null {
  const chunk = view.text.slice(first.start, first.end);
  const closing = /[”」』"]$/u.test(chunk)
    ? Math.max(...['“', '「', '『', '"'].map((mark) => chunk.lastIndexOf(mark, chunk.length - 2)))
    : -1;
  return closing > 0 ? first.start + closing : startOfFirst(view, first, others);
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
