import type { StructureReport } from './structure-report.ts';

/** What the states of a counted term look like beside its count. */
const statusMarks: Readonly<Record<string, string>> = { verified: '✓', mismatch: '≠', listed: '·' };

/**
 * The structure for a reader at a terminal: metadata, the tree of headings, lists with their counts, then figures,
 * tables, times and words that are set off.
 */
export function structureText(report: StructureReport): string {
  const metadata = [
    report.title,
    report.subtitle,
    [report.authorTitle, report.author].filter((value) => value !== null).join(' '),
    [report.documentNumber, report.source, report.time ?? report.date]
      .filter((value) => value !== null)
      .join('  '),
  ].filter((line) => line !== null && line !== '');
  const headings = report.headings.map(({ level, text }) => `${'  '.repeat(level - 1)}# ${text}`);
  const lists = report.enumerations.map(({ name, declaredCount, items, status }) => {
    const count = declaredCount === null ? `${items.length}` : `${items.length}/${declaredCount}`;
    return `${statusMarks[status] ?? '?'} ${name} ${count}: ${items.join(' | ')}`;
  });
  const runs = report.parallels.map(({ scope, items }) => `= ${scope} ×${items.length}: ${items[0] ?? ''}`);
  const ordinals = report.ordinalLists.map(({ lead, items }) => `1. ${lead ?? ''} ×${items.length}`);
  const figures = report.statistics.map(
    ({ subject, predicate, value, unit, period }) =>
      `% ${[period, subject, predicate].filter((piece) => piece !== null).join(' ')} ${isBefore(unit) ? `${unit}${value}` : `${value}${unit ?? ''}`}`,
  );
  const tables = report.tables.map(
    ({ caption, rowCount, columnCount }) => `▦ ${caption ?? ''} ${rowCount}×${columnCount}`,
  );
  const times = report.timeline.map(([time, event]) => `@ ${time}: ${event}`);
  const words = [...report.quotes, ...report.slogans].map((said) => `“ ${said}`);
  const dropped = report.boilerplate.map((line) => `✗ ${line}`);
  const parts = [
    metadata,
    headings,
    [...lists, ...runs, ...ordinals],
    [...figures, ...tables, ...times, ...words],
    dropped,
  ].filter((part) => part.length > 0);
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** $ and 百分之 stand before their number. */
function isBefore(unit: string | null): boolean {
  return unit !== null && /^(?:\p{Sc}|[A-Z]+\$|百分之)/u.test(unit);
}
