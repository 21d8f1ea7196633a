import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { isRightsNotice } from '../front/rights-lines.ts';
import { readSectionNumber } from '../headings/numbers/numbering-styles.ts';
import type { LineRole } from '../line-role.ts';
import { isEditorsLine, isSitePage, relatedHead } from './page-around.ts';

const mostLinks = 10;
const longestLink = 40;
/** What a page puts into the middle of a text: links to other articles below their head, names of editors, notices of rights. */
export function findRelatedLinks(document: DocumentView): readonly LineRole[] {
  const { blocks } = document;
  const isPage = isSitePage(document);
  const title = blocks.find(({ block }) => block.hint?.kind === 'title')?.index ?? 0;
  const roles: LineRole[] = [];
  for (const view of blocks) {
    if (isEditorsLine(view.text)) roles.push(aboutText(view, 'editors-line', isPage));
    else if (isRightsNotice(view.text)) roles.push(aboutText(view, 'rights-line', isPage));
    if (!isPage || view.text.length > longestLink || !relatedHead.test(view.text)) continue;
    const links: BlockView[] = [];
    for (let at = view.index + 1; links.length < mostLinks; at += 1) {
      const link = blocks[at];
      if (link === undefined || !isLink(link, links[0], view.index < title)) break;
      links.push(link);
    }
    roles.push(role(view, 'related-links'), ...links.map((link) => role(link, 'related-links')));
  }
  return roles;
}

/** On a page furniture; elsewhere a line that says who made the document and whose it is. */
function aboutText(view: BlockView, reason: string, isPage: boolean): LineRole {
  return { ...role(view, reason), kind: isPage ? 'furniture' : 'meta' };
}

/** A line apart from the other links may be a heading of the text; only above the title are items no items of it. */
function isLink(view: BlockView, first: BlockView | undefined, isAboveTitle: boolean): boolean {
  const { text, block } = view;
  if (first !== undefined && block.blankLinesBefore > first.block.blankLinesBefore) return false;
  return (
    text.length <= longestLink &&
    !/[。;:,!…]$|。/u.test(text) &&
    readSectionNumber(text) === null &&
    (block.hint === null || (isAboveTitle && block.hint.kind === 'list-item'))
  );
}

function role({ index }: BlockView, reason: string): LineRole {
  return { blockIndex: index, kind: 'furniture', confidence: 0.96, reason };
}
