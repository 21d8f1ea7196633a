import { closingMarks, openingMarks } from '../../../../language/marks.ts';
import { tokensWithin } from '../../../../language/words.ts';
import { parseNumeral } from '../../../../language/zh/numerals.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import { largest, smallest } from '../../../text/extremes.ts';
import { sentenceAt } from '../../../text/sentence-at.ts';
import type { LocalItem } from '../found-counted-term.ts';
import type { CountedName } from '../names/counted-names.ts';
import type { ListBeside } from './list-before.ts';
import {
  completeLast,
  splitPieces,
  trimPiece,
  withoutJointPredicate,
  withoutMarkers,
} from './list-pieces.ts';

const longestItem = 60;
const longestRatio = 4;
const longestCue = 40;
const cue =
  /^[\u4e00-\u9fff]{0,8}?(?:[:(]|——|,(?:由|从|按)[\u4e00-\u9fff]{2,8}(?:依次|分别)[为是]|,?(?:依次为|依次是|(?<![立随当旋])即(?![将时可使日便刻])|分别是|分别为|包括|就是|也就是|具体是|具体为|主要包括|主要是|指的是|是指|指(?![引导出示挥标数向定战]))[:]?)(?:(?:是指|指的是|指|即|分别是|分别为|包括)[:]?(?=[^、,;]{2}))?/u;
/** A clause that begins so continues with the story: what stands beside it is no member of a list. */
const narrative =
  /^(?:[去今明前]年|目前|截至|其中|近年|已|正在|同时|此外|但|而|从而|进而|并且|因此|所以|由于|不过|[我你他她它]|这|那|首批|上半年|下半年|\d)/u;

/** 三项办法。即甲、乙、丙。: a name alone in its sentence, and its members in the next. */
const nextSentence = /^。(?:即|也就是|分别是|分别为|包括)[:]?/u;
/** 两个文件，一个是甲，另一个是乙; 两块内容，一是甲，一是乙: what follows is said of both. */
const oneAndOther =
  /^[,:]?(一[个项种类条套块部方所]?是)([^,;。:]{2,60})[,;](另?一[个项种类条套块部方所]?是)([^,;。:]{2,60})(?=[,;。])/u;

/** 从九个方面提出了目标,即:甲;乙;丙: what stands far behind its name has both marks. */
const farCue = /^[\u4e00-\u9fff“”]{0,30},(?:即|分别是|分别为|包括):/u;
/** “四级”为省、市、县、乡: said of quoted names only. */
const quotedCue = /^为(?=[^、,。;:]{1,12}、)/u;

/** The list that a term announces: “三个坚持”：甲、乙、丙; 四个自信（…）. Only a list of exactly the count is one. */
export function findListAfter(term: CountedName): ListBeside | null {
  const { view, outer, count, quoted } = term;
  const { text } = view;
  const pair = count === 2 ? readPair(text, outer.end) : null;
  if (pair !== null) return pair;
  const isAlone = sentenceAt(view.sentences, outer.start)?.span.start === outer.start;
  const after = text.slice(outer.end, outer.end + longestCue);
  const announced =
    cue.exec(after.slice(0, 24))?.[0] ??
    farCue.exec(after)?.[0] ??
    (quoted && count > 2 ? quotedCue.exec(after)?.[0] : undefined) ??
    (isAlone ? nextSentence.exec(after.slice(0, 6))?.[0] : undefined);
  return announced === undefined ? null : readAnnounced(term, view, outer.end + announced.length, announced);
}

/** 六大行动：, and in the next line 指甲、乙、丙。: entries of a glossary. */
export function findListInNextLine(term: CountedName, { blocks }: DocumentView): readonly LocalItem[] | null {
  const { view, outer } = term;
  const next = blocks[view.index + 1];
  const rest = /^[\u4e00-\u9fff]{0,8}:$/u.exec(view.text.slice(outer.end, outer.end + 10))?.[0];
  if (next === undefined || rest === undefined || outer.end + rest.length < view.text.trimEnd().length)
    return null;
  const opening = /^(?:指的是|是指|指|即|分别是|分别为|包括)/u.exec(next.text)?.[0];
  const found = opening === undefined ? null : readAnnounced(term, next, opening.length, rest);
  return found?.items.map((item) => ({ view: next, span: item })) ?? null;
}

/** The list that begins at a place and belongs to a term; `announced` are the words that lead to it. */
function readAnnounced(
  { count, noun }: CountedName,
  view: BlockView,
  start: number,
  announced: string,
): ListBeside | null {
  const { text } = view;
  const end = announced.endsWith('(')
    ? text.indexOf(')', start)
    : (sentenceAt(view.sentences, start)?.span.end ?? start);
  const within = endOfEnclosure(text, span(start, end));
  if (within <= start || within - start > count * longestItem + 20) return null;
  const whole = trimEnd(text, span(start, within));
  const fitting = [';', ',', '、']
    .map((separator) => ({
      separator,
      pieces: readList(text, upToWiderMark(text, whole, separator), separator, count),
    }))
    .flatMap(({ separator, pieces }) => (pieces === null ? [] : [{ separator, pieces }]))
    .filter(({ pieces }, index, all) => !all.slice(0, index).some((other) => areSame(pieces, other.pieces)));
  // Where the count fits two ways of reading, only members that are built alike tell which one is meant.
  const alike = fitting.length > 1 ? fitting.filter(({ pieces }) => shareAnEdge(text, pieces)) : fitting;
  const [list] = alike;
  if (list === undefined || alike.length > 1 || isGoverned(view, list.pieces, noun)) return null;
  const own = withoutSharedWords(text, withoutMarkers(text, list.pieces), { count, noun, announced });
  const items = list.separator === '、' ? withoutJointPredicate(text, own) : own;
  return {
    items: items.map((piece, index) =>
      trimPiece(text, index === items.length - 1 ? withoutEtc(text, piece) : piece),
    ),
  };
}

const counted = /(\d{1,2}|[二两三四五六七八九十]{1,2}) ?[个项条大类][\u4e00-\u9fff]{1,6}$/u;

/**
 * What is said of all members stands before the first and after the last: “四早”工程：〔慢性病〕早预防、…、早诊治〔工程〕;
 * 甲、乙、丙〔三个项目〕; 建好、管好、护好〔农田〕.
 */
function withoutSharedWords(
  text: string,
  pieces: readonly Span[],
  { count, noun, announced }: { readonly count: number; readonly noun: string; readonly announced: string },
): readonly Span[] {
  const [first, ...others] = pieces;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return pieces;
  const areMarked =
    noun.length === 1 && others.length > 1 && others.every(({ start }) => text.charAt(start) === noun);
  const at =
    areMarked && text.charAt(first.start) !== noun
      ? text.slice(first.start, first.end - 1).lastIndexOf(noun)
      : -1;
  const number = counted.exec(text.slice(last.start, last.end));
  const tail = /^[\u4e00-\u9fff]{2,8}(?=:)/u.exec(announced)?.[0] ?? '';
  const endsAlike = ({ start, end }: Span) => text.slice(start, end).endsWith(tail);
  const { end } = last;
  const words = text.slice(last.start, end);
  const shared = text.charAt(first.end - 1);
  const areClosed =
    others.length > 1 && pieces.slice(0, -1).every((piece) => text.charAt(piece.end - 1) === shared);
  let length = words.length;
  if (number !== null && parseNumeral(number[1] ?? '') === count) length = number.index;
  else if (tail !== '' && endsAlike(last) && !pieces.slice(0, -1).some(endsAlike)) length -= tail.length;
  // 建好、管好、护好〔农田〕.
  else if (areClosed && words.indexOf(shared, 1) > 0) length = words.lastIndexOf(shared) + 1;
  const own = span(last.start, last.start + length);
  return [
    at > 0 ? span(first.start + at, first.end) : first,
    ...others.slice(0, -1),
    length < 2 ? last : own,
  ];
}

/** 乱停车、乱搭建、乱张贴等现象: what closes the list is none of its last member. */
const etc = /(?<![平同对中高初优何相均不上头])等[\u4e00-\u9fff]{0,4}$/u;

function withoutEtc(text: string, { start, end }: Span): Span {
  const found = etc.exec(text.slice(start, end));
  return found === null || found.index < 2 ? span(start, end) : span(start, start + found.index);
}

/**
 * 增加水稻、蔬菜种植面积: a verb before the first that has the others as its objects too, and so has the word that the name
 * counts (“两稳”：稳定花生和烤烟产量).
 */
function isGoverned({ tokens, text }: BlockView, pieces: readonly Span[], noun: string): boolean {
  const separated = pieces.slice(1).every(({ start }) => /[、和与及]/u.test(text.charAt(start - 1)));
  if (!separated || shareAnEdge(text, pieces)) return false;
  const [first, ...others] = pieces.map(({ start, end }) => tokensWithin(tokens, start, end));
  const opensWithVerb = (words: typeof first) => words?.[0]?.wordClass === 'verb';
  const [named, ...rest] = pieces.map(({ start }) => noun.length === 1 && text.charAt(start) === noun);
  if (named && !rest.some(Boolean)) return true;
  // Members with verbs of their own are clauses, which no verb before them governs.
  const areNames = !others.some((words) => words.some(({ wordClass }) => wordClass === 'verb'));
  return opensWithVerb(first) && (first?.length ?? 0) > 1 && areNames;
}

/** Where the bracket or quotation closes that a list stands in: （“两增”：增花生、增烤烟）, 《“三进”报告团——进村记》. */
function endOfEnclosure(text: string, { start, end }: Span): number {
  let depth = 0;
  for (let index = start; index < end; index += 1) {
    if (openingMarks.includes(text.charAt(index))) depth += 1;
    if (closingMarks.includes(text.charAt(index))) depth -= 1;
    if (depth < 0) return index;
  }
  return end;
}

function readPair(text: string, from: number): ListBeside | null {
  const match = oneAndOther.exec(text.slice(from, from + 140));
  const [whole = '', cueOfOne = '', one = '', cueOfOther = '', other = ''] = match ?? [];
  if (match === null || (cueOfOther !== cueOfOne && !cueOfOther.startsWith('另'))) return null;
  const end = from + whole.length;
  const firstEnd = end - other.length - cueOfOther.length - 1;
  return { items: [span(firstEnd - one.length, firstEnd), span(end - other.length, end)] };
}

function areSame(pieces: readonly Span[], others: readonly Span[]): boolean {
  return pieces.every(
    ({ start, end }, index) => start === others[index]?.start && end === others[index]?.end,
  );
}

function readList(text: string, range: Span, separator: string, count: number): readonly Span[] | null {
  const pieces = completeLast(text, splitPieces(text, range, separator), count);
  if (pieces.length !== count || !isHomogeneous(text, pieces)) return null;
  return separator === ',' && isListWithSequel(text, pieces) ? null : pieces;
}

/** A list by 、 in the first clause, and clauses after it that have none: 即甲、乙、丙,狠抓落实,务求实效. */
function isListWithSequel(text: string, pieces: readonly Span[]): boolean {
  const [first, ...others] = pieces.map((piece) => splitPieces(text, piece, '、').length);
  return (
    first !== undefined && first > 1 && others.every((length) => length === 1) && !shareAnEdge(text, pieces)
  );
}

/** Members begin or end with the same character. */
function shareAnEdge(text: string, pieces: readonly Span[]): boolean {
  const edges = [
    pieces.map(({ start }) => text.charAt(start)),
    pieces.map(({ end }) => text.charAt(end - 1)),
  ];
  return edges.some((characters) => new Set(characters).size === 1);
}

/** A list by 、 ends at the first , and one by , at the first ; for what follows is said of the whole list. */
function upToWiderMark(text: string, range: Span, separator: string): Span {
  const wider = separator === '、' ? [',', ';'] : separator === ',' ? [';'] : [];
  return wider.reduce((list, mark) => splitPieces(text, list, mark)[0] ?? list, range);
}

function trimEnd(text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && /[。.;！!？? ]/u.test(text.charAt(to - 1))) to -= 1;
  return span(start, to);
}

/** Members of one list are built alike; clauses of a narrative are not. */
function isHomogeneous(text: string, pieces: readonly Span[]): boolean {
  const lengths = pieces.map(({ start, end }) => end - start);
  const shortest = smallest(lengths);
  const longest = largest(lengths);
  if (shortest < 1 || longest > longestItem || longest > Math.max(6, shortest * longestRatio)) return false;
  if (pieces.some(({ start, end }) => narrative.test(text.slice(start, end)))) return false;
  // 一方面,…;另一方面,…: the first words are no member.
  if (pieces.some(({ start, end }) => /^另?一方面$/u.test(text.slice(start, end)))) return false;
  return pieces.every(
    ({ start, end }) => !/[。;:]/u.test(text.slice(start, end)) && !/^等/u.test(text.slice(start, end)),
  );
}
