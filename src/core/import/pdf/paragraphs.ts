import type { BlockHint } from '../../model/source-document.ts';
import type { BodyStyle } from './body-style.ts';
import { continuesParagraph } from './line-breaks.ts';
import type { PageLine } from './page-lines.ts';

/** Lines of one block. */
export interface Paragraph {
  readonly lines: readonly PageLine[];
  readonly hint: BlockHint | null;
}

/**
 * Joins the lines of running text to paragraphs, across columns and pages. Lines with a hint of their own stand
 * apart: they are blocks by themselves, and text goes on around those that stand between pages.
 */
export function joinParagraphs(
  lines: readonly PageLine[],
  hints: ReadonlyMap<PageLine, BlockHint>,
  style: BodyStyle,
): readonly Paragraph[] {
  const paragraphs: { lines: PageLine[]; hint: BlockHint | null }[] = [];
  const open = new Map<string, { lines: PageLine[]; hint: BlockHint | null }>();
  for (const line of lines) {
    const hint = hints.get(line) ?? null;
    const flow = flowOf(hint);
    const current = flow === null ? undefined : open.get(flow);
    if (current !== undefined && continuesParagraph(current.lines, line, style)) {
      current.lines.push(line);
      continue;
    }
    const paragraph = { lines: [line], hint };
    paragraphs.push(paragraph);
    if (flow !== null) open.set(flow, paragraph);
    if (hint?.kind === 'table-row' || hint?.kind === 'caption') open.delete('text');
  }
  return paragraphs;
}

/** Text flows on beside footnotes, and footnotes beside text; what is a line by itself does not flow. */
function flowOf(hint: BlockHint | null): string | null {
  if (hint === null) return 'text';
  return hint.kind === 'footnote' ? 'footnote' : null;
}
