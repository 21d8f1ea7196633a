import type { BlockHint } from '../../../model/source/source-document.ts';
import { type Span, span } from '../../../model/span.ts';

/** Marks that Word and mail programs set before items, and nobody before a heading. */
const bullet = /^\s*[•‣◦∙][^\S\n]*(?=\S)/u;

/** A line with the mark of an item beside another such line: what it is, and where its mark stands. */
export function readBullet(
  raw: string,
  { start, end }: Span,
  before: string,
  after: string,
): { readonly hint: BlockHint; readonly mark: Span } | null {
  const mark = bullet.exec(raw.slice(start, end))?.[0].length ?? 0;
  if (mark === 0 || !(bullet.test(before) || bullet.test(after))) return null;
  const where = span(start, start + mark);
  return { hint: { kind: 'list-item', depth: 0, ordered: false, marker: null }, mark: where };
}
