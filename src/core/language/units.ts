import { closerOf } from './marks.ts';

/** Words that a pair of marks sets apart, with the marks; offsets in UTF-16 units. */
export interface MarkedUnit {
  readonly start: number;
  readonly end: number;
  /** Without the marks. */
  readonly words: string;
}

/** For each opening mark the least and the greatest length of what stands between it and its closing mark. */
type Lengths = Readonly<Record<string, readonly [number, number]>>;

/**
 * What a pair of marks sets apart is one unit, whatever words it is cut into: “四大行动”, 《红船》. Answers what finds such
 * units in a text, in order; none has marks of its own kind inside.
 */
export function markedUnits(lengths: Lengths): (text: string) => readonly MarkedUnit[] {
  const pairs = Object.entries(lengths).map(([open, [least, most]]) => {
    const close = closerOf[open] ?? open;
    return `${open}[^${open}${close}]{${least},${most}}${close}`;
  });
  const pattern = new RegExp(pairs.join('|'), 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map(({ index, 0: unit }) => ({
      start: index,
      end: index + unit.length,
      words: unit.slice(1, -1),
    }));
}
