import type { ReadContent } from '../document-reader.ts';
import { collectWords } from '../raw/lines/divided-words.ts';
import { type PageLine, readLines } from './lines/page-lines.ts';
import type { FontFaces } from './page/font-faces.ts';
import type { PageText } from './page/text-piece.ts';
import { measureBody, type Precision } from './structure/body-style.ts';
import { findContents } from './structure/contents-lines.ts';
import { collectNoteMarks, findFootnotes, refersToNote } from './structure/footnotes.ts';
import { type Bookmark, findHeadings } from './structure/headings.ts';
import type { LineRole } from './structure/line-role.ts';
import { findPageFurniture } from './structure/page-furniture.ts';
import { joinParagraphs } from './structure/paragraphs.ts';
import { findTables } from './structure/table-rows.ts';
import { writeBlocks } from './structure/write-blocks.ts';

const slideAspect = 1.25;
const fewestSlides = 3;

/**
 * Makes the document of the text of its pages: what is furniture first, then what is judged by its difference
 * from the text that is left. `precision` is for pages whose places are
 * not those of a printer.
 */
export function composeDocument(
  pages: readonly PageText[],
  bookmarks: readonly Bookmark[],
  faces: FontFaces,
  precision?: Precision,
): ReadContent {
  const pageLines = pages.map(readLines);
  const heights = pages.map(({ heightPt }) => heightPt);
  const lines = pageLines.flat();
  const roles = new Map<PageLine, LineRole>();
  const isFree = (line: PageLine): boolean => !roles.has(line);
  const add = (found: ReadonlyMap<PageLine, LineRole>): void => {
    for (const [line, role] of found) if (isFree(line)) roles.set(line, role);
  };
  add(new Map(lines.filter(({ isChart }) => isChart).map((line) => [line, { kind: 'caption' }])));
  add(findPageFurniture(pageLines, heights));
  const contents = findContents(lines);
  add(contents.roles);
  const style = measureBody(lines.filter(isFree), precision);
  add(findTables(lines, isFree));
  const notes = findFootnotes(pageLines, style, isFree);
  add(notes);
  const named = bookmarks.length > 0 ? bookmarks : contents.entries;
  add(findHeadings(lines, style, named, heights, isFree, areSlides(pages)));

  const marks = collectNoteMarks(notes.keys());
  const body = faces.mostlyBold(lines.filter(isFree));
  const { raw, blocks } = writeBlocks(joinParagraphs(lines, roles, style), collectWords(lines), {
    isBold: (run) => !body && (run.overprinted || faces.isBold(run.font)),
    isNoteMark: (run, paragraph) => refersToNote(run, paragraph.lines, marks),
  });
  return { raw, encoding: null, blocks, images: [] };
}

/** Pages as wide as a screen. */
function areSlides(pages: readonly PageText[]): boolean {
  const wide = pages.filter(({ widthPt, heightPt }) => widthPt >= heightPt * slideAspect).length;
  return wide >= fewestSlides && wide * 2 > pages.length;
}
