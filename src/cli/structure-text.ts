import type { StructureReport } from './structure-report.ts';

/** What the states of a counted term look like beside its count. */
const statusMarks: Readonly<Record<string, string>> = { verified: '✓', mismatch: '≠', listed: '·' };

/** The structure for a reader at a terminal: metadata, the tree of headings, then lists with their counts. */
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
  const dropped = report.boilerplate.map((line) => `✗ ${line}`);
  const parts = [metadata, headings, [...lists, ...runs, ...ordinals], dropped].filter(
    (part) => part.length > 0,
  );
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}
