import type { Span } from '../../../../model/span.ts';

/** A part of a sentence between semicolons, in clauses; the first one is its head. */
export type Segment = readonly [Span, ...Span[]];

/** The parts of a sentence between semicolons. */
export function splitSegments(text: string, clauses: readonly Span[]): readonly Segment[] {
  const segments: [Span, ...Span[]][] = [];
  let isNew = true;
  for (const clause of clauses) {
    if (isNew) segments.push([clause]);
    else segments.at(-1)?.push(clause);
    isNew = text.charAt(clause.end) === ';';
  }
  return segments;
}
