import type { Span } from '../../model/span.ts';

/** Offsets of a text that are marked; asking costs no more than the length of the span. */
export interface OffsetMarks {
  readonly has: (offset: number) => boolean;
  /** Whether any offset of the span is marked. */
  readonly touches: (where: Span) => boolean;
  /** Whether all of them are. */
  readonly covers: (where: Span) => boolean;
}

export interface MutableOffsetMarks extends OffsetMarks {
  readonly mark: (where: Span) => void;
}

export function createOffsetMarks(length: number): MutableOffsetMarks {
  const marked = new Uint8Array(length);
  return {
    has: (offset) => marked[offset] === 1,
    touches: ({ start, end }) => marked.subarray(start, end).includes(1),
    covers: ({ start, end }) => !marked.subarray(start, end).includes(0),
    mark: ({ start, end }) => {
      marked.fill(1, start, end);
    },
  };
}
