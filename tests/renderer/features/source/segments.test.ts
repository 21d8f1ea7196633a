import { describe, expect, test } from 'vitest';
import { span } from '../../../../src/core/model/span.ts';
import { segmentsOf } from '../../../../src/renderer/features/source/segments.ts';

const raw = '一二三。四五六。';
const marks = {
  sentences: [
    { span: span(0, 4), coverage: 'slide' as const },
    { span: span(4, 8), coverage: 'notes' as const },
  ],
  terms: [],
  hidden: [],
  exact: [],
};

describe('segmentsOf', () => {
  test('gives back every character of the block, in order', () => {
    const segments = segmentsOf(span(0, 8), {
      ...marks,
      terms: [{ span: span(1, 3), id: 'e1' }],
      hidden: [span(5, 6)],
      exact: [span(2, 5)],
    });
    const text = segments.flatMap(({ pieces }) =>
      pieces.map((piece) => raw.slice(piece.span.start, piece.span.end)),
    );
    expect(text.join('')).toBe(raw);
  });

  test('keeps the state of each sentence', () => {
    expect(segmentsOf(span(0, 8), marks).map(({ coverage }) => coverage)).toEqual(['slide', 'notes']);
  });

  test('links the sentences that the lit words touch, and marks the words alone as exact', () => {
    const [first, second] = segmentsOf(span(0, 8), { ...marks, exact: [span(1, 3)] });
    expect(first?.isLinked).toBe(true);
    expect(second?.isLinked).toBe(false);
    expect(first?.pieces.map(({ isExact }) => isExact)).toEqual([false, true, false]);
  });

  test('says where a counted term ends', () => {
    const [first] = segmentsOf(span(0, 8), { ...marks, terms: [{ span: span(1, 3), id: 'e1' }] });
    expect(first?.pieces.map(({ termId }) => termId)).toEqual([null, 'e1', null]);
  });

  test('keeps text outside sentences as it is', () => {
    const segments = segmentsOf(span(0, 8), { ...marks, sentences: [] });
    expect(segments).toHaveLength(1);
    expect(segments[0]?.coverage).toBeNull();
  });
});
