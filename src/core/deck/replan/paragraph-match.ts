import type { Paragraph, Run } from '../../model/deck/deck.ts';
import { mergeSpans, type Span, span } from '../../model/span.ts';

/** The runs that were planned, whatever the user made of them. */
function plannedRuns({ runs, planned }: Paragraph): readonly Run[] {
  return planned ?? runs;
}

/** Equal for paragraphs that were planned from the same words in the same part. */
export function paragraphKey(paragraph: Paragraph): string {
  const runs = plannedRuns(paragraph).map(({ prov, text }) =>
    prov.type === 'source' ? `${prov.start}-${prov.end}` : `${prov.type} ${text}`,
  );
  return `${paragraph.part}|${runs.join('|')}`;
}

/** Whether the user had a hand in it: other words, own words, or none. */
export function isEdited({ runs, planned }: Paragraph): boolean {
  return planned !== undefined || runs.length === 0 || runs.some(({ prov }) => prov.type === 'user');
}

export function plannedSpans(paragraphs: readonly Paragraph[]): readonly Span[] {
  return paragraphs.flatMap((paragraph) =>
    plannedRuns(paragraph).flatMap(({ prov }) =>
      prov.type === 'source' ? [span(prov.start, prov.end)] : [],
    ),
  );
}

/** 0…1: how much of the longer of two sets of spans both have; 0 where one has none. */
export function sharedShare(a: readonly Span[], b: readonly Span[]): number {
  const [first, second] = [mergeSpans(a), mergeSpans(b)];
  const longest = Math.max(lengthOf(first), lengthOf(second));
  if (longest === 0) return 0;
  let shared = 0;
  let at = 0;
  for (const each of first) {
    while (at < second.length && (second[at]?.end ?? 0) <= each.start) at += 1;
    for (let index = at; index < second.length; index += 1) {
      const other = second[index];
      if (other === undefined || other.start >= each.end) break;
      shared += Math.min(each.end, other.end) - Math.max(each.start, other.start);
    }
  }
  return shared / longest;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
