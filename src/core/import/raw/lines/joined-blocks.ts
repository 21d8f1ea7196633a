import type { SourceBlock } from '../../../model/source/source-document.ts';
import { type Span, span } from '../../../model/span.ts';

/**
 * A block and those below it as one, of the kind and in the place of the first. `hiddenBetween` says what of a gap is no
 * part of the text; all of it, unless it is given.
 */
export function joinBlocks(
  first: SourceBlock,
  others: readonly SourceBlock[],
  hiddenBetween: (above: SourceBlock, below: SourceBlock) => readonly Span[] = wholeGap,
): SourceBlock {
  const hidden = [...first.hidden];
  let above = first;
  for (const below of others) {
    hidden.push(...hiddenBetween(above, below), ...below.hidden);
    above = below;
  }
  return {
    ...first,
    span: span(first.span.start, above.span.end),
    strong: [first, ...others].flatMap(({ strong }) => strong),
    hidden,
  };
}

function wholeGap(above: SourceBlock, below: SourceBlock): readonly Span[] {
  return [span(above.span.end, below.span.start)];
}
