import type { PageLine } from '../lines/page-lines.ts';
import type { BodyStyle } from './body-style.ts';
import { startsNote } from './footnotes.ts';
import { continuesHeading } from './headings.ts';
import { continuesParagraph } from './line-breaks.ts';
import type { LineRole } from './line-role.ts';

/** Lines of one block. */
export interface Paragraph {
  readonly lines: readonly PageLine[];
  readonly role: LineRole | null;
}

/**
 * Joins the lines of running text to paragraphs, across columns and pages. Text continues around furniture and
 * notes, and ends at headings and tables.
 */
export function joinParagraphs(
  lines: readonly PageLine[],
  roles: ReadonlyMap<PageLine, LineRole>,
  style: BodyStyle,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open = new Map<string, { readonly lines: PageLine[]; readonly role: LineRole | null }>();
  for (const [index, line] of lines.entries()) {
    const role = paragraphs.slice(-mostBeside).some((before) => isBeside(before, line))
      ? null
      : (roles.get(line) ?? null);
    const flow = role?.kind ?? 'text';
    const current = open.get(flow);
    if (current !== undefined && continues(current, line, lines[index + 1], role, style)) {
      current.lines.push(line);
      continue;
    }
    const paragraph = { lines: [line], role };
    paragraphs.push(paragraph);
    if (flow !== 'page-furniture' && flow !== 'footnote') open.clear();
    open.set(flow, paragraph);
  }
  return paragraphs;
}

/** Pieces on the line of the title. */
const mostBeside = 2;

/** A day on the line of the title is none of it. */
function isBeside({ lines, role }: Paragraph, { page, baseline }: PageLine): boolean {
  const last = lines.at(-1);
  return role?.kind === 'title' && last?.page === page && last.baseline === baseline;
}

function continues(
  { lines, role: before }: { readonly lines: readonly PageLine[]; readonly role: LineRole | null },
  next: PageLine,
  after: PageLine | undefined,
  role: LineRole | null,
  style: BodyStyle,
): boolean {
  const last = lines.at(-1);
  if (last === undefined) return false;
  switch (role?.kind) {
    case undefined:
      return continuesParagraph(lines, next, after, style);
    case 'footnote':
      return !startsNote(next);
    case 'title':
      return true;
    case 'heading':
      return before?.kind === 'heading' && before.level === role.level && continuesHeading(last, next, style);
    default:
      return false;
  }
}
