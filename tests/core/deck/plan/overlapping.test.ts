import { describe, expect, it } from 'vitest';
import { firstEndingAfter, lastBeginning, overlapping } from '../../../../src/core/deck/plan/overlapping.ts';
import { span } from '../../../../src/core/model/span.ts';

const items = [span(0, 4), span(4, 9), span(12, 20)].map((own) => ({ span: own }));

describe('places found by bisection', () => {
  it.each([
    [0, 0],
    [4, 1],
    [9, 2],
    [11, 2],
    [20, 3],
  ])('of the first item that ends after %i', (offset, place) => {
    expect(firstEndingAfter(items, offset)).toBe(place);
  });

  it('of what a span has a part in', () => {
    expect(overlapping(items, span(3, 12))).toEqual(items.slice(0, 2));
    expect(overlapping(items, span(9, 12))).toEqual([]);
  });

  it('of the last item, in their own order, that begins at an offset or before', () => {
    const starts = [5, null, 2, 9, 3];
    const find = lastBeginning(
      starts.map((start, place) => ({ start, place })),
      ({ start }) => start,
    );
    for (let offset = 0; offset < 12; offset += 1) {
      const expected = starts.findLastIndex((start) => start !== null && start <= offset);
      expect(find(offset)?.place ?? -1, `at ${offset}`).toBe(expected);
    }
  });
});
