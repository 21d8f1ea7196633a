import { statementEnd } from '../../../language/marks.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

const longestEntry = 80;
const mostEntries = 400;
/** So many of the lines below 目录 come again in the text, or these are no contents. */
const recurringShare = 0.6;
/** Page numbers of so many entries may break the order (a list with parts of its own). */
const mostFalls = 0.1;
const head = /^\W{0,2}(?:目 *录|目 *次|Contents|CONTENTS|Table of Contents)\W{0,2}$/u;
/** Leaders and a page number. */
const leadered = /^(.{1,80}?)[ ]*(?:[.·]{4,}|…{2,}|\t)[ ]*\(?(\d{1,3})\)?$/u;

/** A page, a number of Roman numerals, or the word that there is none. */
const pagedEntry =
  /^.{1,150}?[ ]*(?:[.·]{4,}|…{2,}|[ \t])[ \t.·…]*\(?(?:[\p{Lu}]{1,3}-?)?(?:\d{1,3}|[ivxlc]{1,7}|[IVXLC]{1,7}|n\/a|N\/A)\)?$/u;
const fewestPaged = 3;
const mostMissed = 5;

/**
 * Tables of contents: lines with leaders and page numbers that rise, or the lines below 目录. Either is one only if
 * its entries are headings to come: a list of expenses has leaders and numbers as well.
 */
export function findContentsLists({ blocks }: DocumentView): readonly LineRole[] {
  const listed = findListBelowHead(blocks);
  const taken = new Set(listed.map(({ index }) => index));
  const run = findLeaderedLines(blocks).filter(({ index }) => !taken.has(index));
  const heads = findHeadsOfLinks(blocks).filter(({ index }) => !taken.has(index));
  return [...listed, ...run, ...heads].map(({ index }) => ({
    blockIndex: index,
    kind: 'furniture',
    confidence: 0.95,
    reason: 'contents-line',
  }));
}

const namesContents = /contents|\btoc\b|\bindex\b|on this page|目 ?[录錄次]/iu;

/** A heading below which nothing but contents stands, up to the next heading; the first line of a text is its title. */
function findHeadsOfLinks(blocks: readonly BlockView[]): readonly BlockView[] {
  const isContents = ({ block: { hint } }: BlockView) =>
    hint?.kind === 'page-furniture' && hint.part === 'contents';
  const first = blocks.findIndex(({ block }) => block.hint?.kind !== 'page-furniture');
  return blocks.filter(({ index, block, text }) => {
    if (block.hint?.kind !== 'heading') return false;
    if (index === first && !namesContents.test(text)) return false;
    let end = index + 1;
    for (let view = blocks[end]; view !== undefined && isContents(view); view = blocks[end]) end += 1;
    return end > index + 1 && blocks[end]?.block.hint?.kind === 'heading';
  });
}

/** Without leaders: it ends where its first entry stands again, or at a line that is no entry. */
function findListBelowHead(blocks: readonly BlockView[]): readonly BlockView[] {
  const start = blocks.findIndex(({ text }) => head.test(text));
  const first = blocks[start + 1];
  if (start === -1 || first === undefined) return [];
  const entries: string[] = [];
  for (const { text } of blocks.slice(start + 1, start + 1 + mostEntries)) {
    const entry = text.length > longestEntry ? '' : entryOf(text);
    if (entry === '' || statementEnd.test(text) || entries[0] === entry) break;
    entries.push(entry);
  }
  const paged = pagedLines(blocks.slice(start + 1, start + 1 + mostEntries));
  if (paged.length >= fewestPaged) return blocks.slice(start, (paged.at(-1)?.index ?? start) + 1);
  const later = linesFrom(blocks, start + 1 + entries.length);
  while (entries.length > 0 && !later.has(entries.at(-1) ?? '')) entries.pop();
  const recurring = entries.filter((entry) => later.has(entry)).length;
  if (entries.length < 2 || recurring < entries.length * recurringShare) return [];
  return blocks.slice(start, start + 1 + entries.length);
}

/**
 * Below 目录 lines with a page number or none (N/A) after a tab or leaders are contents, whether they come again or not;
 * a line between two of them has lost its number.
 */
function pagedLines(below: readonly BlockView[]): readonly BlockView[] {
  const paged: BlockView[] = [];
  let missed = 0;
  for (const view of below) {
    if (view.text.length <= longestEntry * 2 && pagedEntry.test(view.text)) {
      paged.push(view);
      missed = 0;
    } else {
      missed += 1;
      if (missed > mostMissed || view.text.length > longestEntry) break;
    }
  }
  return paged;
}

function findLeaderedLines(blocks: readonly BlockView[]): readonly BlockView[] {
  const lines = blocks.flatMap((view) => {
    const match = view.text.length > longestEntry * 2 ? null : leadered.exec(view.text);
    return match === null ? [] : [{ view, page: Number(match[2]) }];
  });
  const last = lines.at(-1)?.view.index;
  if (last === undefined || lines.length < 2) return [];
  const falls = lines.filter(({ page }, at) => page < (lines[at - 1]?.page ?? 0)).length;
  if (falls > lines.length * mostFalls) return [];
  const later = linesFrom(blocks, last + 1);
  const recurring = lines.filter(({ view }) => later.has(entryOf(view.text))).length;
  return recurring < lines.length * recurringShare ? [] : lines.map(({ view }) => view);
}

function linesFrom(blocks: readonly BlockView[], start: number): ReadonlySet<string> {
  const short = blocks.slice(start).filter(({ text }) => text.length <= longestEntry);
  return new Set(short.map(({ text }) => entryOf(text)));
}

/** Words of an entry without spaces, leaders and page number. */
function entryOf(text: string): string {
  return text.replace(/[ \t.·…]*(?:\(?\d{1,3}\)?)?$/u, '').replace(/[ \t]/gu, '');
}
