import { withoutEnd } from '../../../../language/marks.ts';
import { parseNumeral } from '../../../../language/zh/numerals.ts';
import { type Span, span } from '../../../../model/span.ts';
import { sentenceAt } from '../../../text/sentence-at.ts';
import type { CountedName } from '../names/counted-names.ts';
import { splitPieces } from './list-pieces.ts';

const shortestMember = 2;
const longestMember = 12;
const longestMemberAfter = 30;
const longestCue = 14;
/** 早种、早管、晚收等“两早一晚”. */
const bridge = /[等这]$/u;
const cue = /^[\u4e00-\u9fff]{0,10}(?::|\(|,?即)(?:是指|指|即|包括)?/u;
const kind = /([一二两三四五六七八九十])([^一二两三四五六七八九十]+)/gu;
const part = /([一二两三四五六七八九十])([^一二两三四五六七八九十])/gu;

/** What the members of a name of classes begin with, in order: 三高一低 → 高高高低. Null for other names. */
export function classesOf({ quoted, view, span: { start, end } }: CountedName): readonly string[] | null {
  const name = view.text.slice(start, end);
  const parts = [...name.matchAll(part)];
  const isWhole = parts.map(([whole]) => whole).join('') === name;
  if (!quoted || parts.length < 2 || !isWhole) return null;
  return parts.flatMap(([, count = '', mark = '']) => new Array<string>(parseNumeral(count) ?? 0).fill(mark));
}

/**
 * Members before a name that says what each begins with: 高环保、高质量、高效率、低成本“三高一低”. The first begins at
 * its mark, whatever stands before it.
 */
export function findClassedMembers(term: CountedName): readonly Span[] | null {
  const marks = classesOf(term);
  if (marks === null) return null;
  const { text } = term.view;
  const link = bridge.exec(text.slice(Math.max(0, term.outer.start - 2), term.outer.start))?.[0] ?? '';
  const to = term.outer.start - link.length;
  const from = Math.max(0, to - marks.length * (longestMember + 1));
  const pieces = splitPieces(text, span(from, to), '、').slice(-marks.length);
  const [first, ...others] = pieces;
  if (first === undefined || pieces.length < marks.length) return null;
  const words = text.slice(first.start, first.end - shortestMember + 1);
  const at = words.lastIndexOf(marks[0] ?? '');
  if (at === -1) return null;
  const members = [span(first.start + at, first.end), ...others];
  const areClassed = members.every(
    ({ start, end }, index) =>
      text.charAt(start) === marks[index] &&
      end - start >= shortestMember &&
      end - start <= longestMember &&
      !/[,。;:“”()]/u.test(text.slice(start, end)),
  );
  return areClassed ? members : null;
}

/**
 * Members after a name that counts more than once, in which each number has its words: “三通一码”：县通、村通、户通、农码;
 * “两聚焦两强化”：聚焦甲，强化乙；聚焦丙，强化丁. As many members have the words of a number as it says.
 */
export function findClassedListAfter({
  quoted,
  view,
  outer,
  span: named,
  count,
}: CountedName): readonly Span[] | null {
  const kinds = [...view.text.slice(named.start, named.end).matchAll(kind)];
  if (!quoted || kinds.map(([whole]) => whole).join('').length !== named.end - named.start) return null;
  const announced = cue.exec(view.text.slice(outer.end, outer.end + longestCue))?.[0];
  if (announced === undefined) return null;
  const start = outer.end + announced.length;
  const sentenceEnd = sentenceAt(view.sentences, start)?.span.end ?? start;
  const closing = announced.includes('(') ? view.text.indexOf(')', start) : sentenceEnd;
  const end = Math.min(sentenceEnd, closing === -1 ? start : closing);
  if (end <= start || end - start > count * (longestMemberAfter + 1)) return null;
  const pieces = [';', ',', '、'].reduce<readonly Span[]>(
    (all, mark) => all.flatMap((piece) => splitPieces(view.text, piece, mark)),
    [span(start, withoutStop(view.text, start, end))],
  );
  const says = (words: string) =>
    pieces.filter((piece) => view.text.slice(piece.start, piece.end).includes(words));
  const areClassed =
    pieces.length === count &&
    pieces.every((piece) => piece.end - piece.start >= shortestMember) &&
    kinds.every(([, number = '', words = '']) => says(words).length >= (parseNumeral(number) ?? 0));
  return areClassed ? pieces : null;
}

function withoutStop(text: string, start: number, end: number): number {
  return start + withoutEnd(text.slice(start, end), '。;. ').length;
}
