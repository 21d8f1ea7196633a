import type { CountedItem, Figure, Heading, Outline } from '../../core/model/outline/outline.ts';
import type { SourceDocument } from '../../core/model/source/source-document.ts';
import { type Span, sliceSpan } from '../../core/model/span.ts';

interface ReportedHeading {
  readonly level: number;
  readonly text: string;
  readonly kind: string;
}

interface ReportedCountedTerm {
  readonly name: string;
  readonly declaredCount: number | null;
  readonly items: readonly string[];
  readonly descriptions?: readonly string[];
  readonly status: string;
}

interface ReportedFigure {
  readonly subject: string | null;
  readonly predicate: string | null;
  readonly value: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly comparison: string | null;
  readonly text: string;
}

interface ReportedTable {
  readonly caption: string | null;
  readonly rowCount: number;
  readonly headerRowCount: number;
  readonly columnCount: number;
}

/** What `tigang structure FILE --json` prints: the interface of the test bench, so its shape is kept stable. */
export interface StructureReport {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly author: string | null;
  readonly authorTitle: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly source: string | null;
  readonly documentNumber: string | null;
  readonly addressee: string | null;
  readonly signature: string | null;
  readonly headings: readonly ReportedHeading[];
  readonly enumerations: readonly ReportedCountedTerm[];
  readonly namedOnly: readonly string[];
  readonly parallels: readonly { readonly scope: string; readonly items: readonly string[] }[];
  readonly ordinalLists: readonly { readonly lead: string | null; readonly items: readonly string[] }[];
  readonly statistics: readonly ReportedFigure[];
  readonly tables: readonly ReportedTable[];
  /** Time and what happened then. */
  readonly timeline: readonly (readonly [string, string])[];
  readonly quotes: readonly string[];
  readonly slogans: readonly string[];
  readonly boilerplate: readonly string[];
  readonly captions: readonly string[];
  readonly speakers: readonly { readonly speaker: string; readonly isQuestion: boolean }[];
}

export function structureReport(source: SourceDocument, outline: Outline): StructureReport {
  const say = visibleText(source);
  const { metadata } = outline;
  const linesOf = (kind: string) =>
    outline.blocks
      .filter((block) => block.kind === kind)
      .map(({ span, reasons }) =>
        // A field for other programs is left out with its name.
        reasons[0]?.code === 'front-matter' ? wholeLine(source.raw, span) : say(span),
      );
  return {
    title: metadata.title?.value ?? null,
    subtitle: metadata.subtitle?.value ?? null,
    author: metadata.author?.value ?? null,
    authorTitle: metadata.authorTitle?.value ?? null,
    date: metadata.date?.value ?? null,
    time: metadata.time?.value ?? null,
    source: metadata.source?.value ?? null,
    documentNumber: metadata.documentNumber?.value ?? null,
    addressee: metadata.addressee?.value ?? null,
    signature: metadata.signature?.value ?? null,
    headings: headingsOf(source, outline).map(({ level, span, kind }) => ({ level, text: say(span), kind })),
    enumerations: outline.countedTerms
      .filter(({ status }) => status !== 'named-only')
      .map(({ name, declaredCount, items, status }) => ({
        name,
        declaredCount,
        items: items.map(({ span }) => say(span)),
        ...(items.some(({ descriptors }) => descriptors.length > 0)
          ? { descriptions: items.map((item) => describeItem(item, say)) }
          : {}),
        status,
      })),
    namedOnly: outline.countedTerms.filter(({ status }) => status === 'named-only').map(({ name }) => name),
    parallels: outline.parallels.map(({ scope, members }) => ({
      scope,
      items: members.map(({ span }) => say(span)),
    })),
    ordinalLists: outline.ordinalLists.map(({ lead, items }) => ({
      lead: lead === null ? null : say(lead),
      items: items.map(({ span }) => say(span)),
    })),
    statistics: outline.figures.map((figure) => reportFigure(figure, say)),
    tables: outline.tables.map(({ caption, rowIds, headerRowCount, columnCount }) => ({
      caption: caption === null ? null : say(caption),
      rowCount: rowIds.length,
      headerRowCount,
      columnCount,
    })),
    timeline: outline.timeSequences.flatMap(({ entries }) =>
      entries.map(({ time, event }): readonly [string, string] => [say(time), say(event)]),
    ),
    quotes: outline.quotations.map(({ span }) => say(span)),
    slogans: outline.slogans.map(({ span }) => say(span)),
    boilerplate: [...linesOf('furniture'), ...linesOfMarkup(source)],
    captions: linesOf('caption'),
    speakers: outline.speakerTurns.map(({ speaker, isQuestion }) => ({ speaker: say(speaker), isQuestion })),
  };
}

function wholeLine(raw: string, { start, end }: Span): string {
  const to = raw.indexOf('\n', end);
  return raw.slice(raw.lastIndexOf('\n', start) + 1, to === -1 ? raw.length : to).trim();
}

function reportFigure(
  { subject, predicate, value, unit, period, comparison, span }: Figure,
  say: (span: Span) => string,
): ReportedFigure {
  const sayOrNull = (piece: Span | null) => (piece === null ? null : say(piece));
  return {
    subject: sayOrNull(subject),
    predicate: sayOrNull(predicate),
    value: say(value),
    unit: sayOrNull(unit),
    period: sayOrNull(period),
    comparison: sayOrNull(comparison),
    text: say(span),
  };
}

interface ReportedSpan {
  readonly level: number;
  readonly span: Span;
  readonly kind: string;
}

/** The headings in order, with the names of groups of rows in tables, each below the heading before it. */
function headingsOf({ blocks }: SourceDocument, { root }: Outline): readonly ReportedSpan[] {
  const headings: Heading[] = [];
  const pending = [...root.children].reverse();
  for (let section = pending.pop(); section !== undefined; section = pending.pop()) {
    if (section.heading !== null) headings.push(section.heading);
    for (const child of [...section.children].reverse()) pending.push(child);
  }
  const names = blocks.flatMap(({ hint }) => {
    const [name] = hint?.kind === 'table-row' && hint.namesGroup === true ? hint.cells : [];
    return name === undefined ? [] : [name];
  });
  if (names.length === 0) return headings;
  let at = 0;
  const found: ReportedSpan[] = [];
  for (const name of names) {
    for (let next = headings[at]; next !== undefined && next.span.start < name.start; next = headings[++at])
      found.push(next);
    found.push({ level: (headings[at - 1]?.level ?? 0) + 1, span: name, kind: 'table-group' });
  }
  return [...found, ...headings.slice(at)];
}

function describeItem({ descriptors }: CountedItem, say: (span: Span) => string): string {
  return descriptors.map(say).join('、');
}

/** Lines of a Markdown file that hold no text: fields for other programs, tags, pictures. */
function linesOfMarkup({ format, raw, blocks }: SourceDocument): readonly string[] {
  if (format !== 'markdown') return [];
  const lines: string[] = [];
  let at = 0;
  let start = 0;
  for (const line of raw.split('\n')) {
    const end = start + line.length;
    while (at < blocks.length && (blocks[at]?.span.end ?? 0) <= start) at += 1;
    const next = blocks[at]?.span.start ?? Number.POSITIVE_INFINITY;
    if (next >= end && /[\p{L}\p{N}]/u.test(line)) lines.push(line.trim());
    start = end + 1;
  }
  return lines;
}

/** Reads spans without the markup inside them. */
function visibleText({ raw, blocks }: SourceDocument): (span: Span) => string {
  const hidden = blocks.flatMap((block) => block.hidden);
  return (span) => {
    let text = '';
    let from = span.start;
    for (const mark of hidden) {
      if (mark.end <= span.start || mark.start >= span.end) continue;
      text += raw.slice(from, Math.max(from, mark.start));
      from = Math.max(from, mark.end);
    }
    return text + sliceSpan(raw, { start: from, end: Math.max(from, span.end) });
  };
}
