import type { BlockHint, SourceBlock } from '../../model/source/source-document.ts';
import { type Span, span } from '../../model/span.ts';
import type { TextBlocks } from '../text/text-format.ts';
import { trimVisible } from './trim-span.ts';

/** What replaces a place of the file: `&lt;` for `<`. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/**
 * The text with the replacements made, and its blocks in their new places, each with its place in the file. Where
 * nothing is replaced, text and blocks are what they were.
 */
export function rewriteText({ raw, blocks }: TextBlocks, replacements: readonly Replacement[]): TextBlocks {
  const ordered = inOrder(replacements);
  if (ordered.length === 0) return { raw, blocks };
  const places = new Places(ordered);
  let text = '';
  let from = 0;
  for (const { span: own, text: replacement } of ordered) {
    text += raw.slice(from, own.start) + replacement;
    from = own.end;
  }
  text += raw.slice(from);
  return { raw: text, blocks: blocks.flatMap((block) => moved(text, block, places)) };
}

function moved(raw: string, block: SourceBlock, places: Places): readonly SourceBlock[] {
  const move = (own: Span) => places.move(own);
  const hidden = block.hidden.map(move).filter(({ start, end }) => start < end);
  const visible = trimVisible(raw, move(block.span), hidden);
  if (visible === null) return [];
  return [
    {
      ...block,
      span: visible,
      hint: movedHint(raw, block.hint, hidden, move),
      strong: clipped(block.strong.map(move), visible),
      hidden: clipped(hidden, visible),
      origin: { kind: 'file-range', ...block.span },
    },
  ];
}

function movedHint(
  raw: string,
  hint: BlockHint | null,
  hidden: readonly Span[],
  move: (own: Span) => Span,
): BlockHint | null {
  if (hint?.kind === 'list-item') return { ...hint, marker: hint.marker === null ? null : move(hint.marker) };
  if (hint?.kind !== 'table-row') return hint;
  return { ...hint, cells: hint.cells.map((cell) => trimVisible(raw, move(cell), hidden) ?? move(cell)) };
}

function clipped(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  return spans
    .map((own) => span(Math.min(Math.max(own.start, start), end), Math.min(Math.max(own.end, start), end)))
    .filter((own) => own.start < own.end);
}

function inOrder(replacements: readonly Replacement[]): readonly Replacement[] {
  const ordered: Replacement[] = [];
  for (const next of [...replacements].sort((a, b) => a.span.start - b.span.start)) {
    if (next.span.start >= (ordered.at(-1)?.span.end ?? 0)) ordered.push(next);
  }
  return ordered;
}

/** From offsets before the replacements to those after. */
class Places {
  private readonly replacements: readonly Replacement[];
  /** By how much offsets after each replacement move. */
  private readonly shifts: readonly number[];

  constructor(replacements: readonly Replacement[]) {
    this.replacements = replacements;
    let shift = 0;
    this.shifts = replacements.map(({ span: own, text }) => {
      shift += text.length - (own.end - own.start);
      return shift;
    });
  }

  move({ start, end }: Span): Span {
    return span(this.at(start, 'start'), this.at(end, 'end'));
  }

  /** A place inside a replacement moves to its edge. */
  private at(offset: number, edge: 'start' | 'end'): number {
    let low = 0;
    let high = this.replacements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.replacements[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const before = this.replacements[low - 1];
    const shift = this.shifts[low - 2] ?? 0;
    if (before === undefined) return offset;
    if (offset >= before.span.end) return offset + (this.shifts[low - 1] ?? 0);
    return before.span.start + shift + (edge === 'start' ? 0 : before.text.length);
  }
}
