import { type Span, span } from '../../../model/span.ts';
import type { LocalFigure } from '../local-figure.ts';
import { type FigureValue, startOf } from '../values/figure-values.ts';
import { periodAt } from './periods.ts';

const joint = /、|以及|[和与及]/gu;
const longest = 24;

/**
 * The subjects of values after 分别, in order: 东部、中部和西部地区分别增长7.2%、6.8%和7.6%. Empty unless there
 * is one for each value.
 */
export function distributeSubjects(
  text: string,
  { start, end }: Span,
  first: FigureValue,
  followers: readonly FigureValue[],
): readonly Span[] {
  const from = periodAt(text, start, end)?.end ?? start;
  const members: Span[] = [];
  let at = from;
  for (const match of text.slice(from, end).matchAll(joint)) {
    members.push(span(at, from + match.index));
    at = from + match.index + match[0].length;
  }
  members.push(span(at, end));
  const isNamed = members.every(
    (member) => member.end - member.start >= 2 && member.end - member.start <= longest,
  );
  return members.length >= 2 && isNamed && members.length === countValues(text, first, followers)
    ? members
    : [];
}

/** 游客10.9亿人次、收入1.3万亿元，分别增长15.8%和11.5%: the subjects of as many figures before, in their order. */
export function repeatSubjects(
  text: string,
  found: readonly LocalFigure[],
  first: FigureValue,
  followers: readonly FigureValue[],
): readonly Span[] {
  const count = countValues(text, first, followers);
  const subjects = count < 2 ? [] : found.slice(-count).map(({ subject }) => subject);
  const isClear =
    subjects.length === count && new Set(subjects.map((subject) => subject?.start)).size === count;
  return isClear ? subjects.filter((subject) => subject !== null) : [];
}

function countValues(text: string, first: FigureValue, followers: readonly FigureValue[]): number {
  let end = first.end;
  let count = 1;
  for (const figure of followers) {
    if (!/^ ?(?:[、和及与,]|以及) ?$/u.test(text.slice(end, startOf(figure)))) break;
    count += 1;
    end = figure.end;
  }
  return count;
}
