import { lineEnd } from '../../../language/marks.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { Claim } from '../claim.ts';
import { pageTitle } from '../front/titles/titles.ts';
import type { LineRole } from '../line-role.ts';

const longestColumn = 20;
/** More than a line of the head that nothing explains, less than one that says what it is. */
const columnStrength = -5;

/** On a web page a heading above the title that the page names may be the name of the site. */
export function siteName(
  { index, block: { hint }, text }: BlockView,
  { blocks }: DocumentView,
): Claim | null {
  if (hint?.kind !== 'heading' && hint?.kind !== 'title') return null;
  const page = pageTitle(blocks);
  if (page === null || page.startsWith(text)) return null;
  const role: LineRole = {
    blockIndex: index,
    kind: 'furniture',
    confidence: 0.7,
    reason: 'page-furniture',
  };
  return { label: 'furniture', places: ['head'], strength: 0, role, heading: null };
}

/** A short line above the title of a web page, which nothing explains: the column that it stands in, a choice of sites. */
export function columnName({ index, block, text }: BlockView, { source }: DocumentView): Claim | null {
  if (source.format !== 'html' || block.hint !== null || text.length > longestColumn) return null;
  if (lineEnd.test(text)) return null;
  const role: LineRole = {
    blockIndex: index,
    kind: 'furniture',
    confidence: 0.6,
    reason: 'page-furniture',
  };
  return { label: 'furniture', places: ['head'], strength: columnStrength, role, heading: null };
}
