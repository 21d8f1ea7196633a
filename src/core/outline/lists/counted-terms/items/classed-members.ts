import { parseNumeral } from '../../../../language/zh/numerals.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { CountedName } from '../names/counted-names.ts';
import { splitPieces } from './list-pieces.ts';

const shortestMember = 2;
const longestMember = 12;
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
  const from = Math.max(0, term.outer.start - marks.length * (longestMember + 1));
  const pieces = splitPieces(text, span(from, term.outer.start), '、').slice(-marks.length);
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
