import { type Span, span } from '../../../model/span.ts';
import type { SplitSentence } from '../../../view/sentence-splitter.ts';
import type { LocalFigure } from '../local-figure.ts';
import { type FigureValue, startOf } from '../values/figure-values.ts';
import { readCountedThing } from './counted-things.ts';
import { distributeSubjects, repeatSubjects } from './distributed-subjects.ts';
import { type FigurePlace, placeFigure } from './figure-place.ts';
import { periodClause } from './periods.ts';
import { isWeak, readPredicate } from './predicates.ts';
import { readSubject } from './subjects.ts';

/** A period at the head of a sentence holds no farther than this. */
const farthestPeriod = 240;

/** A figure among those of its sentence, with what the next may share with it. */
interface Link {
  readonly stated: LocalFigure;
  /** Subjects that wait for the values after 分别. */
  readonly waiting: readonly Span[];
  /** Where the value of a 从…到… begins. */
  readonly origin: number | null;
}

/** Reads what the figures of one sentence say. `isSet` tells characters inside short quotes and titles. */
export function readChineseFigures(
  text: string,
  sentence: SplitSentence,
  figures: readonly FigureValue[],
  isSet: (offset: number) => boolean,
): readonly LocalFigure[] {
  const found: LocalFigure[] = [];
  let last: Link | null = null;
  let clause = 0;
  let spoken: Span | null = null;
  for (const [index, figure] of figures.entries()) {
    while ((sentence.clauses[clause]?.end ?? Number.POSITIVE_INFINITY) <= startOf(figure)) {
      const passed = sentence.clauses[clause];
      spoken = (passed === undefined ? null : periodClause(text, passed)) ?? spoken;
      clause += 1;
    }
    const place = placeFigure(text, sentence.span, figure, figures[index - 1], isSet);
    const followers = figures.slice(index + 1, index + 9);
    const link: Link | null =
      nextOfSeries(figure, place, last) ?? readLink(text, figure, place, last, followers, found);
    last = link;
    if (link === null) continue;
    const isNear = spoken !== null && isOneColumn(text, spoken.end, startOf(figure));
    const period = link.stated.period ?? (isNear ? spoken : null);
    if (link.stated.period !== null) spoken = null;
    found.push({ ...link.stated, period });
  }
  return found;
}

/** 7.2%、6.8%和8.7%: a value right after another says the same of the next subject. */
function nextOfSeries(figure: FigureValue, { isListed }: FigurePlace, last: Link | null): Link | null {
  if (!isListed || last === null || figure.kind !== last.stated.figure.kind) return null;
  const [subject = null, ...waiting] = last.waiting;
  return { stated: { ...last.stated, figure, subject }, waiting, origin: null };
}

function readLink(
  text: string,
  figure: FigureValue,
  place: FigurePlace,
  last: Link | null,
  followers: readonly FigureValue[],
  found: readonly LocalFigure[],
): Link | null {
  const { from } = place;
  const start = startOf(figure);
  const relation = readPredicate(text, from, start, figure.kind === 'rank');
  const hasOrigin =
    /[从由自]/.test(text.charAt(relation.from - 1)) &&
    relation.from > from &&
    (relation.predicate === null || figure.kind === 'rank');
  const subjectEnd = hasOrigin ? relation.from - 1 : relation.from;
  const words = text.slice(from, subjectEnd).replace(/^[和及与、,并且以 ]+/u, '');
  const rest = readSubject(text, from, subjectEnd, relation.predicate !== null);
  const counted = readCountedThing(text, figure, place, relation);
  if (counted.kind === 'none') return null;
  const stated = {
    figure,
    predicate: counted.verb ?? relation.predicate ?? rest.verb,
    comparison: relation.comparison,
    period: relation.period ?? rest.period,
    change: relation.change,
  };
  const own = { waiting: [], origin: hasOrigin ? relation.from - 1 : null };
  if (counted.kind === 'thing') {
    // 为14万农户开立账户: for them, not being so many.
    const isFor =
      relation.predicate !== null && text.slice(relation.predicate.start, relation.predicate.end) === '为';
    const predicate = isFor ? counted.verb : stated.predicate;
    return toLink(text, { ...stated, predicate, subject: counted.subject }, own);
  }
  if (relation.isDistributed) {
    const [subject = null, ...waiting] =
      words === ''
        ? repeatSubjects(text, found, figure, followers)
        : distributeSubjects(text, span(from, subjectEnd), figure, followers);
    return toLink(text, { ...stated, subject }, { ...own, waiting });
  }
  if (words === '' && last !== null && relation.predicate !== null && (place.isJoined || place.isDirect)) {
    const { subject, period, predicate } = last.stated;
    const comparison =
      last.origin === null || !place.isDirect ? stated.comparison : span(last.origin, last.stated.figure.end);
    const sharedPeriod = stated.period ?? (predicate === null ? null : period);
    return toLink(text, { ...stated, subject, comparison, period: sharedPeriod }, own);
  }
  return toLink(text, { ...stated, subject: rest.subject }, own);
}

/** Two blanks part columns; a period holds in its own, and not for long. */
function isOneColumn(text: string, from: number, to: number): boolean {
  return to - from <= farthestPeriod && !text.slice(from, to).includes('  ');
}

/** Null for what says too little: a figure that is said of nothing and says nothing. */
function toLink(
  text: string,
  stated: Omit<LocalFigure, 'confidence'>,
  { waiting, origin }: Pick<Link, 'waiting' | 'origin'>,
): Link | null {
  const { figure, subject, predicate } = stated;
  if (subject === null && (predicate === null || figure.kind === 'rank' || isWeak(text, predicate)))
    return null;
  if (figure.kind === 'duration' && (subject === null || predicate === null)) return null;
  if (figure.kind === 'plain' && subject === null) return null;
  const confidence = subject !== null && predicate !== null ? 0.9 : subject !== null ? 0.85 : 0.6;
  return { stated: { ...stated, confidence }, waiting, origin };
}
