import type { SourceBlock, SourceDocument } from '../../../model/source/source-document.ts';
import { mergeSpans, type Span, span, spansOverlap } from '../../../model/span.ts';
import { overlapping } from '../overlapping.ts';

const dashBefore = /[ \u00a0]*(?:--|[—–]-?)[ \u00a0]*$/u;
const dashAfter = /^[ \u00a0]*(?:--|[—–]-?)[ \u00a0]*/u;
const spaceBefore = /[ \u00a0]*$/u;
const reach = 8;

/** The document with marks (of the audience, of references) hidden, as inline markup is: slides leave them out. */
export function withoutMarks(source: SourceDocument, marks: readonly Span[]): SourceDocument {
  if (marks.length === 0) return source;
  const gaps = marks.map((mark) => ({ span: gapOf(source.raw, mark) }));
  return {
    ...source,
    blocks: source.blocks.map((block) => {
      const own = overlapping(gaps, block.span);
      return own.length === 0
        ? block
        : {
            ...block,
            hidden: merge(
              block,
              own.map((gap) => gap.span),
            ),
          };
    }),
  };
}

/** Whether anything of a span is left to show. */
export function isShowable(source: SourceDocument, where: Span): boolean {
  let at = where.start;
  const hidden = overlapping(source.blocks, where).flatMap((block) =>
    block.hidden.filter((gap) => spansOverlap(gap, where)),
  );
  if (hidden.length === 0) return true;
  for (const gap of [...hidden, span(where.end, where.end)]) {
    if (/[\p{L}\p{N}]/u.test(source.raw.slice(at, Math.min(gap.start, where.end)))) return true;
    at = Math.max(at, gap.end);
  }
  return false;
}

/** A mark with the space before it; one dash of the two around it goes, too: Accord -- (applause) -- and. */
function gapOf(raw: string, { start, end }: Span): Span {
  const before = raw.slice(Math.max(0, start - reach), start);
  const after = raw.slice(end, end + reach);
  const opening = dashBefore.exec(before);
  const closing = dashAfter.exec(after);
  if (opening !== null && closing !== null) return span(start, end + closing[0].length);
  if (opening !== null && /^(?:[.,;:!?。，；：！？\n]|$)/u.test(after))
    return span(start - opening[0].length, end);
  return span(start - (spaceBefore.exec(before)?.[0].length ?? 0), end);
}

function merge({ hidden, span: own }: SourceBlock, gaps: readonly Span[]): readonly Span[] {
  const clipped = gaps.map((gap) => span(Math.max(gap.start, own.start), Math.min(gap.end, own.end)));
  return mergeSpans([...hidden, ...clipped]);
}
