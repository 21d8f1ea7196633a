import { span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { isDateAlone } from '../../text/dates.ts';
import type { HeadingCandidate, LineRole } from '../line-role.ts';

/** Above the chapters of any of the documents, as annexes stand. */
const documentRank = 5;
const longestTitle = 70;
const longestDay = 24;
/** A document has at least so many lines below its title before another begins. */
const fewestLines = 2;
/** So many lines below its title a document says that it is one. */
const furthestSign = 3;

/** 某局第34号公告, 关于…的通知, 通告（第2号）: what kind of document a line names that is its title. */
const titleOfDocument =
  /第 ?[\d一二三四五六七八九十百]{1,4} ?号(公告|通告|通报|通知|令|决定)$|关于[^。;]{4,60}的(公告|通告|通报|通知|决定|批复|函|意见)$|[\u4e00-\u9fff](公告|通告|通报|通知|令)\((?:第 ?)?[\d一二三四五六七八九十]{1,4} ?号\)$/u;
/** What leads the items of a notice, and whom it is sent to. */
const opensNotice = /如下[:。]?$|^[^。,]{2,40}:$/u;
/** What comes before the text of another document ends a sentence, or is the day of its signature. */
const closes = /[。!?)”]$/u;

/** What a file holds after its first document: several notices that were issued together. */
export interface FurtherDocuments {
  readonly headings: readonly HeadingCandidate[];
  /** The days below their titles, none of which is that of the file. */
  readonly roles: readonly LineRole[];
}

/**
 * Titles of the documents after the first, of one kind with it (第33号公告, 第34号公告), each followed by a day, an
 * address or the sentence that leads its items. Their chapters and items are theirs, and not the first one's.
 */
export function findFurtherDocuments({ blocks }: DocumentView): FurtherDocuments {
  const titles: BlockView[] = [];
  let kind: string | null = null;
  for (const view of blocks) {
    const own = kindOfTitle(view);
    if (own === null || (kind !== null && own !== kind)) continue;
    const last = titles.at(-1);
    if (last !== undefined && (view.index - last.index <= fewestLines || last.text === view.text)) continue;
    if (last !== undefined && !isEnd(blocks[view.index - 1])) continue;
    if (!isOpening(blocks, view)) continue;
    kind = own;
    titles.push(view);
  }
  const further = titles.slice(1);
  return {
    headings: further.filter(({ block }) => block.hint === null).map(headingOf),
    roles: further.flatMap(({ index }) => {
      const day = blocks[index + 1];
      return day === undefined || !isDay(day) ? [] : [dayOf(day)];
    }),
  };
}

function kindOfTitle({ text, block: { hint } }: BlockView): string | null {
  if (text.length > longestTitle || (hint !== null && hint.kind !== 'heading')) return null;
  const [, numbered, about, bracketed] = titleOfDocument.exec(text) ?? [];
  return numbered ?? about ?? bracketed ?? null;
}

function isEnd(view: BlockView | undefined): boolean {
  return view !== undefined && (closes.test(view.text) || isDay(view));
}

function isOpening(blocks: readonly BlockView[], { index }: BlockView): boolean {
  const next = blocks[index + 1];
  if (next !== undefined && isDay(next)) return true;
  return blocks.slice(index + 1, index + 1 + furthestSign).some(({ text }) => opensNotice.test(text));
}

function isDay({ text, block }: BlockView): boolean {
  return text.length <= longestDay && block.hint === null && isDateAlone(text);
}

function headingOf({ index, text }: BlockView): HeadingCandidate {
  return {
    blockIndex: index,
    kind: 'unnumbered',
    marker: null,
    span: span(0, text.length),
    ownLine: true,
    rank: documentRank,
    confidence: 0.9,
    reason: 'further-document',
  };
}

function dayOf({ index }: BlockView): LineRole {
  return { blockIndex: index, kind: 'meta', confidence: 0.96, reason: 'day-of-document' };
}
