import {
  clauseMarks,
  closingMarks,
  closingQuote,
  openingMarks,
  openingQuote,
  sentenceMarks,
} from '../../../../language/marks.ts';
import { tokenIndexAt, tokensWithin } from '../../../../language/words.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { largest, smallest } from '../../../text/extremes.ts';
import type { CountedName } from '../names/counted-names.ts';
import { classesOf } from './classed-members.ts';
import {
  completeLast,
  splitAtAlso,
  splitPieces,
  trimPiece,
  withoutJointPredicate,
  withoutMarkers,
} from './list-pieces.ts';
import { areMembers, startOfFirst } from './member-edges.ts';

/** A list beside its term, with local offsets. */
export interface ListBeside {
  readonly items: readonly Span[];
  /** The author leaves the list open (等). */
  readonly isOpen?: boolean;
}

/** Before which a list does not reach. */
const edges = clauseMarks + sentenceMarks;
const reach = 420;
const longestItem = 32;
const widestPair = 1.7;
const widestList = 4;
const widestWhole = 6;
const longestQuoted = 60;
/** What links a list to its term; no longer than `longestLink`, and without the marks of a clause. */
const bridge = /(?:等(?:一系列|所有|全部)?|这|上述|以上|共|共计|为主的)$/u;

const achieved = /(?:实现|达到|做到)$/u;
const longestLink = 4;
/** What a bracket says of the list before it: 甲、乙、丙（以下统称“三项制度”）. */
const calledSo = /(\((?:以下|下文|并)?(?:统称|合称|简称|统称为|合称为|简称为|称为|称))$/u;
const longestCall = 8;
const otherList = /等(?:\d{1,3}|[二两三四五六七八九十]{1,2})[个项条大类]/u;
const longestDoubleCount = 4;
const shortestAttributed = 4;

/**
 * The list that ends where a term begins: 教育、科技、人才三位一体; 甲和乙两个大局. Null where the words
 * before the term are no list, or where its first item cannot be told from the sentence around it.
 */
export function findListBefore(term: CountedName): ListBeside | null {
  if (isSaidOfPair(term)) return null;
  const { text } = term.view;
  const from = Math.max(0, term.outer.start - longestCall);
  const [, call] = calledSo.exec(text.slice(from, term.outer.start)) ?? [];
  if (call !== undefined) return readListUpTo(term.view, term.outer.start - call.length, term);
  return findRoles(term) ?? readListBefore(term, bridge) ?? findAttributed(term);
}

const ofPair = /^[两二2双](?:[个大项种类条层方轮端手翼只]|基|支)/u;

/** A quoted saying of two things (“两头在外”) tells what they do, and counts them by the way. */
function isSaidOfPair({ quoted, count, view, span: where }: CountedName): boolean {
  return quoted && count === 2 && !ofPair.test(view.text.slice(where.start, where.end));
}

/** Levels of administration from above, a character each. */
const levels = ['国', '省', '市州盟', '县区旗', '乡镇街', '村社', '组', '户'];

/** Where the levels begin that stand run together before their number (县乡村三级). */
function startOfLevels(text: string, end: number): number {
  let at = end;
  for (let below = levels.length; at > 0; at -= 1) {
    const level = levels.findIndex((names) => names.includes(text.charAt(at - 1)));
    if (level === -1 || level >= below) break;
    below = level;
  }
  return at;
}

/** 以甲为核心、乙为骨架、丙为延伸的三级体系: what has a part in it; 以甲、乙、丙作为今年的三大抓手: what all of it is. */
function findRoles(term: CountedName): ListBeside | null {
  const { text } = term.view;
  const end = startOfLevels(text, term.outer.start);
  if (text.charAt(end - 1) !== '的') return null;
  const from = startOfClause(text, end);
  const opening = text.slice(from, end).indexOf('以');
  if (opening === -1) return null;
  const pieces = splitPieces(text, span(from + opening + 1, end - 1), '、');
  if (pieces.length !== term.count || pieces.length < 2) return null;
  const whole = wholeRole(text, pieces);
  if (whole !== null) return whole.every((item) => isItem(text, item)) ? { items: whole } : null;
  const items = pieces.map(({ start, end: to }) => {
    const length = text.slice(start, to).indexOf('为');
    return length > 0 && start + length + 1 < to ? span(start, start + length) : null;
  });
  return items.every((item) => item !== null) && items.every((item) => isItem(text, item)) ? { items } : null;
}

/** Members up to 作为 in the last piece; null where another has it too. */
function wholeRole(text: string, pieces: readonly Span[]): readonly Span[] | null {
  const at = pieces.map(({ start, end }) => text.slice(start, end).indexOf('作为'));
  const last = pieces.at(-1);
  const cut = at.at(-1) ?? -1;
  if (last === undefined || cut < 1 || at.slice(0, -1).some((other) => other !== -1)) return null;
  return [...pieces.slice(0, -1), span(last.start, last.start + cut)];
}

/** Members of one length before 的: 产业兴旺、生态宜居、乡风文明的三大要求. */
function findAttributed(term: CountedName): ListBeside | null {
  const { text } = term.view;
  if (text.charAt(term.outer.start - 1) !== '的') return null;
  const found = readListUpTo(term.view, term.outer.start - 1, term);
  if (found === null || found.items.length !== term.count || term.count < 3) return null;
  const lengths = found.items.map(({ start, end }) => end - start);
  const isEven = smallest(lengths) === largest(lengths) && smallest(lengths) >= shortestAttributed;
  return isEven || term.quoted ? found : null;
}

/** Members of a name that counts more than once: as many as its numbers sum up to (三区十群: 13). */
export function findCompoundMembers(term: CountedName): readonly Span[] | null {
  // What a name of classes counts begins with its mark (两强一优), or is none of them.
  const marks = classesOf(term);
  const found = readListBefore(term, bridge);
  if (found?.items.length !== term.count) return null;
  const { text } = term.view;
  const own = found.items.filter(({ start }, index) => text.charAt(start) === marks?.[index]);
  return own.length === 0 || own.length === term.count ? found.items : null;
}

/** Members of which a double count tells what each does: 面积、总产、单产实现“两增一稳”. */
export function findSubjects(term: CountedName): readonly Span[] | null {
  if (!term.quoted || term.span.end - term.span.start > longestDoubleCount) return null;
  const found = readListBefore(term, achieved);
  return found !== null && found.items.length === term.count ? found.items : null;
}

function readListBefore(term: CountedName, linking: RegExp): ListBeside | null {
  const { view, outer, quoted } = term;
  const { text } = view;
  const inQuotes = quotedListBefore(term);
  if (inQuotes !== null) return { items: inQuotes };
  // Quoted names side by side are a series of their own: “双减”“双碳”“双控”.
  if (quoted && closingQuote.test(text.charAt(outer.start - 1))) return null;
  const before = text.slice(Math.max(0, outer.start - longestLink), outer.start);
  const link =
    linking.exec(before)?.[0] ?? (quoted && term.count > 2 ? (achieved.exec(before)?.[0] ?? '') : '');
  if (linking === achieved && link === '') return null;
  const end = outer.start - link.length;
  const list = readListUpTo(view, end, term, link);
  // What has achieved it is the subject, which begins the clause.
  if (achieved.test(link) && linking !== achieved && list?.items[0]?.start !== startOfClause(text, end))
    return null;
  const name = text.slice(term.span.start, term.span.end);
  return list !== null && quoted && isOfBareName(text, list.items, name) ? null : list;
}

/** The list that ends at a place; `link` is what stands between it and the term that counts it, if one does. */
export function readListUpTo(
  view: BlockView,
  end: number,
  { count, isCompound, span: named }: Partial<CountedName> = {},
  link = '',
): ListBeside | null {
  const { text } = view;
  const name = named === undefined ? '' : text.slice(named.start, named.end);
  const clauseStart = startOfClause(text, end);
  if (end <= clauseStart || /[、和与及]$/u.test(text.slice(clauseStart, end))) return null;

  const separated = splitPieces(text, span(clauseStart, end), '、');
  const pieces = isCompound === true ? splitGroups(view, separated) : separated;
  const isOpen = link.startsWith('等');
  const items = readMembers(view, completeLast(text, pieces, count), name);
  if (items?.length === count || isCompound === true || count === undefined) return found(items, isOpen);
  return found(readLastMembers(view, separated, count, name) ?? items, isOpen);
}

const found = (items: readonly Span[] | null, isOpen: boolean): ListBeside | null =>
  items === null ? null : { items, isOpen };

/** 把甲、乙整体打造〔丙〕、丁和戊三大…: the list that a verb begins in the middle of a clause, after another list. */
function readLastMembers(
  view: BlockView,
  pieces: readonly Span[],
  count: number,
  name: string,
): readonly Span[] | null {
  for (const length of [count, count - 1]) {
    if (length < 2 || pieces.length <= length) continue;
    const items = readMembers(view, completeLast(view.text, pieces.slice(-length), count), name);
    const start = items?.[0]?.start ?? 0;
    const isLedIn = view.tokens[tokenIndexAt(view.tokens, start - 1)]?.wordClass === 'verb';
    if (items?.length === count && isLedIn && start > (pieces.at(-length)?.start ?? start)) return items;
  }
  return null;
}

function readMembers(view: BlockView, pieces: readonly Span[], name: string): readonly Span[] | null {
  const { text } = view;
  const [first, ...others] = withoutJointPredicate(text, pieces);
  if (first === undefined || others.length === 0) return null;
  const start = firstStart(view, first, others);
  if (start === null) return null;
  const all = [trimPiece(text, span(start, first.end)), ...others];
  if (isHalfQuoted(text, all) || saysRole(text.slice(first.start, first.end))) return null;
  const isWhole = all[0]?.start === first.start;
  if (!all.every((item) => isItem(text, item)) || !isBalanced(all, isWhole) || !areMembers(view, all, name))
    return null;
  // 设计等四个、北斗等五个产业: two lists.
  if (otherList.test(text.slice(first.start, first.end))) return null;
  return withoutMarkers(text, all);
}

/** Whether words end with what something has a part as (以甲为核心). */
function saysRole(words: string): boolean {
  const last = words.slice(words.lastIndexOf('、') + 1);
  const opening = last.indexOf('以');
  return opening !== -1 && last.lastIndexOf('为') > opening + 1;
}

/**
 * Two groups with 以及 between them: 甲、乙、丙区域以及丁、戊. What the first group is together (区域) is no part of its last
 * member.
 */
function splitGroups({ text, tokens }: BlockView, pieces: readonly Span[]): readonly Span[] {
  const at = pieces.findIndex((piece) => splitAtAlso(text, piece).length === 2);
  const joint = pieces[at];
  if (joint === undefined) return pieces;
  const [last = joint, next = joint] = splitAtAlso(text, joint);
  const [word, tail, ...more] = tokensWithin(tokens, last.start, last.end);
  const areWords = pieces
    .slice(1, at)
    .every(({ start, end }) => tokensWithin(tokens, start, end).length === 1);
  const isJoint = at > 1 && areWords && word !== undefined && tail?.wordClass === 'noun' && more.length === 0;
  return [...pieces.slice(0, at), isJoint ? span(word.start, word.end) : last, next, ...pieces.slice(at + 1)];
}

/** All members in one pair of quotation marks: “资源、客源、服务”三大要素. */
function quotedListBefore({ view, outer, count }: CountedName): readonly Span[] | null {
  const { text } = view;
  const close = outer.start - (/[”」"]的$/u.test(text.slice(outer.start - 2, outer.start)) ? 2 : 1);
  const mark = '“「"'.charAt('”」"'.indexOf(text.charAt(close)));
  if (mark === '' || close < 1) return null;
  const open = text.lastIndexOf(mark, close - 1);
  if (open === -1 || close - open >= longestQuoted) return null;
  const inside = span(open + 1, close);
  if (/[“”「」"]/u.test(text.slice(inside.start, inside.end))) return null;
  for (const separator of ['、', ',', '—', '-', '·']) {
    const items = completeLast(text, splitPieces(text, inside, separator), count);
    if (items.length === count && items.every((item) => isItem(text, item))) return items;
  }
  return null;
}

function startOfClause(text: string, end: number): number {
  let depth = 0;
  for (let index = end - 1; index >= Math.max(0, end - reach); index -= 1) {
    const character = text.charAt(index);
    if (closingMarks.includes(character)) depth += 1;
    else if (openingMarks.includes(character)) {
      if (depth === 0) return index + 1;
      depth -= 1;
    } else if (depth === 0 && edges.includes(character)) return index + 1;
  }
  return Math.max(0, end - reach);
}

function firstStart(view: BlockView, first: Span, others: readonly Span[]): number | null {
  const piece = view.text.slice(first.start, first.end);
  const closing = /[”」』"]$/u.test(piece)
    ? Math.max(...['“', '「', '『', '"'].map((mark) => piece.lastIndexOf(mark, piece.length - 2)))
    : -1;
  return closing > 0
    ? first.start + closing
    : startOfFirst(view, afterEnclosed(view.text, first, others), others);
}

/** Of words much longer than a member, those after the last title or bracket: 《纲要（2020年）》对〔推行公示制度〕. */
function afterEnclosed(text: string, first: Span, others: readonly Span[]): Span {
  const longest = largest(others.map(({ start, end }) => end - start));
  if (first.end - first.start <= longest * 2) return first;
  const words = text.slice(first.start, first.end - 2);
  const closing = Math.max(...['》', ')', '】'].map((mark) => words.lastIndexOf(mark)));
  return closing === -1 ? first : span(first.start + closing + 1, first.end);
}

/** Quoted names beside plain words are objects of several verbs, not members of one list. */
function isHalfQuoted(text: string, items: readonly Span[]): boolean {
  const quoted = items.filter(
    ({ start, end }) => openingQuote.test(text.charAt(start - 1)) && closingQuote.test(text.charAt(end)),
  );
  return quoted.length > 0 && quoted.length < items.length;
}

/** “三保”, “五老”: a name of one character that says what all members have, or else they are of like size. */
function isOfBareName(text: string, items: readonly Span[], name: string): boolean {
  const mark = /^[一二两三四五六七八九十]([^一二两三四五六七八九十])$/u.exec(name)?.[1];
  const quoted = items.map(({ start, end }) => text.slice(start, end));
  const lengths = quoted.map(({ length }) => length);
  const isUneven = largest(lengths) > smallest(lengths) * widestPair;
  return mark !== undefined && isUneven && !quoted.every((item) => item.includes(mark));
}

/**
 * Two members are of like size; a short one beside a long one is part of a sentence, unless the sentence begins with the
 * list.
 */
function isBalanced(items: readonly Span[], isWhole: boolean): boolean {
  const lengths = items.map(({ start, end }) => end - start);
  const ratio = largest(lengths) / Math.max(1, smallest(lengths));
  // A first item that is cut short is the end of a word that stands in another line.
  const isCut = (lengths[0] ?? 0) < smallest(lengths.slice(1)) / 2;
  const widest = isWhole && items.length > 2 ? widestWhole : widestList;
  return !isCut && ratio <= (items.length === 2 ? widestPair : widest);
}

function isItem(text: string, { start, end }: Span): boolean {
  const item = text.slice(start, end);
  return end > start && end - start <= longestItem && !/[,;。:]/u.test(item) && !isCutQuotation(item);
}

/** 标争先”计划: the mark that opens it stands before the item. */
function isCutQuotation(item: string): boolean {
  const closing = item.search(/[”》」』]/u);
  return closing !== -1 && !/[“《「『]/u.test(item.slice(0, closing));
}
