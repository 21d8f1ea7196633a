/** A half-open range `[start, end)` of UTF-16 offsets in `SourceDocument.raw`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function sliceSpan(raw: string, { start, end }: Span): string {
  return raw.slice(start, end);
}

export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** In order, with overlapping and touching spans joined; empty ones are left out. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const next of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (next.start >= next.end) continue;
    const last = merged.at(-1);
    if (last !== undefined && next.start <= last.end) {
      merged[merged.length - 1] = span(last.start, Math.max(last.end, next.end));
    } else {
      merged.push(next);
    }
  }
  return merged;
}
