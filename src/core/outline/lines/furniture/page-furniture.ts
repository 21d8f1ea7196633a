import type { FurniturePart } from '../../../model/source/source-document.ts';
import { span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { lineNamedByPage } from '../front/titles/titles.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';

/** After the title of the article a page names its site: `… | Site`, `… _ 网站`. */
const siteName = /(?<!\s)\s*(?:[|_»—–]|\s-+\s).*$/u;
/** A page that is called by its site alone: 北方新闻网. */
const siteAlone =
  /^(?:[\u4e00-\u9fff]{2,12}(?:新闻网|网站|信息网|门户网?|官网|在线|频道|首页|主页|客户端)|首页|新闻(?:中心|动态)?)$/u;
/** Less than anything that the text itself says. */
const pageTitleConfidence = 0.35;

/** What the file's markup says is around the text. The title of a page can still name the document. */
export function findPageFurniture({ source, blocks }: DocumentView): readonly LineRole[] {
  const named = lineNamedByPage(blocks);
  return blocks
    .filter((view) => view !== named)
    .map((view) => readPageFurniture(view, source.format === 'html'))
    .filter((role) => role !== null);
}

export function isPageFurniture({ block: { hint } }: BlockView): boolean {
  return hint?.kind === 'page-furniture';
}

function readPageFurniture(view: BlockView, isPage: boolean): LineRole | null {
  const { hint } = view.block;
  if (hint?.kind !== 'page-furniture') return null;
  const role = { blockIndex: view.index, kind: 'furniture', confidence: 0.98 } as const;
  if (hint.part !== 'page-title') return { ...role, reason: reasonFor(hint.part, isPage) };
  return { ...role, reason: 'page-title', fields: titleField(view.text) };
}

function reasonFor(part: Exclude<FurniturePart, 'page-title'>, isPage: boolean): string {
  switch (part) {
    case 'page-number':
      return 'page-number';
    case 'contents':
      return 'contents-line';
    case 'header':
    case 'footer':
      return isPage ? 'markup-furniture' : 'running-line';
    case 'navigation':
    case 'control':
      return 'markup-furniture';
  }
}

function titleField(text: string): readonly FieldCandidate[] {
  const end = text.replace(siteName, '').length;
  if (end === 0 || siteAlone.test(text.slice(0, end))) return [];
  return [{ name: 'title', span: span(0, end), confidence: pageTitleConfidence }];
}
