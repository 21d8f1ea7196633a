import type { BlockHint, BlockOrigin, CellSpan, SourceBlock } from '../../model/source/source-document.ts';
import { mergeSpans, type Span, span } from '../../model/span.ts';
import type { ReadContent } from '../document-reader.ts';
import { hiddenLineEnds } from './lines/wrapping/line-joining.ts';
import { clipSpans, trimSpan } from './trim-span.ts';
import { withoutUnseen } from './unseen-characters.ts';

/** A piece of a paragraph in one weight. Line ends in it are breaks within the paragraph. */
export interface TextPiece {
  readonly text: string;
  readonly strong: boolean;
}

export function textOfPieces(pieces: readonly Pick<TextPiece, 'text'>[]): string {
  return pieces.map(({ text }) => text).join('');
}

const single: CellSpan = { columns: 1, rows: 1 };

type PlainHint = Exclude<BlockHint, { readonly kind: 'list-item' | 'table-row' }>;

/** What a row is beside its cells. */
export interface TableRowParts {
  readonly table: number;
  readonly header: boolean;
  /** Where cells stand that are not in sequence. */
  readonly columns?: readonly number[];
  readonly spans?: readonly CellSpan[];
}

export interface BlockPlace {
  readonly origin: BlockOrigin | null;
  readonly blankLinesBefore: number;
}

/**
 * Puts `raw` and its blocks together for a format whose text is not the file: a block a line, blank lines as
 * asked for. Characters that nobody sees (controls, zero-width spaces) are left out; blocks without a visible
 * character are not made.
 */
export class RawText {
  readonly blocks: SourceBlock[] = [];
  private readonly lines: string[] = [];
  private length = 0;

  /** Offset of whatever is added next. */
  get end(): number {
    return this.length;
  }

  get raw(): string {
    return this.lines.join('');
  }

  /** Adds a paragraph; returns its block, or null if it has nothing to see. */
  addParagraph(pieces: readonly TextPiece[], hint: PlainHint | null, place: BlockPlace): SourceBlock | null {
    return this.add('', [pieces], () => hint, place);
  }

  /** Adds an item of a list; `marker` is what stands before it for readers (`1.`), empty for a bullet. */
  addListItem(
    pieces: readonly TextPiece[],
    {
      marker,
      depth,
      ordered,
    }: { readonly marker: string; readonly depth: number; readonly ordered: boolean },
    place: BlockPlace,
  ): SourceBlock | null {
    const lineStart = (from: number) => (marker === '' ? null : span(from, from + marker.length));
    return this.add(
      marker === '' ? '' : `${marker} `,
      [pieces],
      (from) => ({ kind: 'list-item', depth, ordered, marker: lineStart(from) }),
      place,
    );
  }

  /** Adds a row of a table; cells without text have no span. */
  addTableRow(
    cells: readonly (readonly TextPiece[])[],
    { table, header, columns, spans: reach }: TableRowParts,
    place: BlockPlace,
  ): SourceBlock | null {
    const hintOf = (_: number, spans: readonly Span[], kept: readonly number[]): BlockHint => ({
      kind: 'table-row',
      table,
      cells: spans,
      ...(columns === undefined && kept.length === cells.length
        ? {}
        : { columns: kept.map((index) => columns?.[index] ?? index) }),
      ...spansOf(kept.map((index) => reach?.[index])),
      header,
    });
    return this.add('', cells, hintOf, place);
  }

  /**
   * Adds a document that another holds, with the text as its own reader found it; `table` is the number of its first
   * table here. Returns how many tables it has.
   */
  addDocument(
    { raw, blocks }: Pick<ReadContent, 'raw' | 'blocks'>,
    table: number,
    origin: BlockOrigin,
  ): number {
    const from = this.length;
    const shift = ({ start, end }: Span) => span(from + start, from + end);
    let tables = 0;
    for (const block of blocks) {
      const { hint } = block;
      if (hint?.kind === 'table-row') tables = Math.max(tables, hint.table + 1);
      this.blocks.push({
        ...block,
        id: `b${this.blocks.length}`,
        span: shift(block.span),
        hint:
          hint?.kind === 'table-row'
            ? { ...hint, table: table + hint.table, cells: hint.cells.map(shift) }
            : hint?.kind === 'list-item'
              ? { ...hint, marker: hint.marker === null ? null : shift(hint.marker) }
              : hint,
        strong: block.strong.map(shift),
        hidden: block.hidden.map(shift),
        origin,
      });
    }
    const line = raw.endsWith('\n') ? raw : `${raw}\n`;
    this.lines.push(line);
    this.length += line.length;
    return tables;
  }

  private add(
    lead: string,
    cells: readonly (readonly TextPiece[])[],
    hintOf: (from: number, cells: readonly Span[], kept: readonly number[]) => BlockHint | null,
    { origin, blankLinesBefore }: BlockPlace,
  ): SourceBlock | null {
    const blanks = this.blocks.length === 0 ? 0 : blankLinesBefore;
    const isRow = cells.length > 1;
    const from = this.length + blanks;
    let line = lead;
    const strong: Span[] = [];
    const spans: Span[] = [];
    const kept: number[] = [];
    for (const [index, pieces] of cells.entries()) {
      if (spans.length > 0) line += '\t';
      const start = line.length;
      for (const piece of pieces) {
        const shown = visibleText(piece.text);
        // Lines of a cell stay apart: they are paragraphs, not lines that a page has wrapped.
        const text = isRow ? shown.replace(/\s*\n\s*/gu, ' ') : shown;
        if (piece.strong && text !== '') strong.push(span(line.length, line.length + text.length));
        line += text;
      }
      const own = trimSpan(line, span(start, line.length));
      if (own === null) line = line.slice(0, start > lead.length ? start - 1 : start);
      else {
        spans.push(own);
        kept.push(index);
      }
    }
    const first = spans[0];
    const last = spans.at(-1);
    if (first === undefined || last === undefined) return null;
    const shifted = ({ start, end }: Span) => span(from + start, from + end);
    const whole = span(first.start, last.end);
    const hidden = spans.flatMap((own, index) => {
      const lineEnds = hiddenLineEnds(line, own);
      const next = spans[index + 1];
      return next === undefined ? lineEnds : [...lineEnds, span(own.end, next.start)];
    });
    const block: SourceBlock = {
      id: `b${this.blocks.length}`,
      span: shifted(whole),
      hint: hintOf(from, spans.map(shifted), kept),
      strong: mergeSpans(clipSpans(strong, whole)).map(shifted),
      hidden: hidden.map(shifted),
      blankLinesBefore: blanks,
      origin,
    };
    this.blocks.push(block);
    this.lines.push('\n'.repeat(blanks), line, '\n');
    this.length = from + line.length + 1;
    return block;
  }
}

const otherLineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** A half of a surrogate pair without the other. */
const loneSurrogate = /\p{Surrogate}/gu;

function visibleText(text: string): string {
  return withoutUnseen(text.replace(otherLineEnds, '\n')).text.replace(loneSurrogate, '\ufffd');
}

/** Nothing, where no cell is merged. */
function spansOf(spans: readonly (CellSpan | undefined)[]): { readonly spans?: readonly CellSpan[] } {
  const whole = spans.map((each) => each ?? single);
  return whole.some(({ columns, rows }) => columns > 1 || rows > 1) ? { spans: whole } : {};
}
