import type { Diagnosed, Diagnostic } from '../../diagnostics.ts';
import type { BlockHint, SourceImage } from '../../model/source/source-document.ts';
import type { ReadContent } from '../document-reader.ts';
import { readDataPicture } from '../pictures/data-pictures.ts';
import { leftOutDiagnostics } from '../pictures/left-out-pictures.ts';
import type { LeftOutPicture } from '../pictures/read-picture.ts';
import { type BlockPlace, RawText, textOfPieces } from '../raw/raw-text.ts';
import type { LineKind, Page, PageImage, PageLine } from './lines/page-line.ts';
import { readPageLines } from './lines/rendered-lines.ts';
import { type Article, findArticle } from './page/article.ts';
import { type FurnitureParts, findFurniture, findLandmarks, withForms } from './page/furniture.ts';
import { withoutLayoutMarks } from './page/layout-marks.ts';
import { findTitleLines } from './page/page-title.ts';
import { findPictureCaptions } from './page/picture-captions.ts';
import { classifyTables } from './tables/table-kinds.ts';
import { attributeOf, type HtmlParent } from './tree/html-node.ts';

/** Pictures that are smaller than this on a side are marks, not pictures. */
const smallestPicturePx = 48;
const ownNumber =
  /^(?:\d{1,3}\s?[.、．)）]|[（(]\s?[\d一二三四五六七八九十]{1,3}\s?[)）]|[一二三四五六七八九十]{1,3}[、，.]|第[\d一二三四五六七八九十百]{1,4}[章节条])/u;

/** The text of a parsed page with its blocks, and what surrounds the article marked as such. */
export function collectHtmlBlocks(root: HtmlParent): Diagnosed<Omit<ReadContent, 'encoding'>> {
  const read = readPageLines(root, classifyTables(root));
  const { parts, article, titleLines } = readParts(root, read);
  const page = article === null ? read : withoutLayoutMarks(read, article, titleLines);
  const text = new RawText();
  const images: SourceImage[] = [];
  const isQuoted = isMostlyQuoted(page.lines);
  const titles = new Set(titleLines);
  const captions = findPictureCaptions(page, (image) => isPicture(image, article, page));
  const leftOut: LeftOutPicture[] = [];
  let nextImage = 0;
  for (let index = 0; index <= page.lines.length; index += 1) {
    for (
      ;
      page.images[nextImage] !== undefined && (page.images[nextImage]?.line ?? 0) <= index;
      nextImage += 1
    ) {
      const image = page.images[nextImage] as PageImage;
      const found = readDataPicture(attributeOf(image.element, 'src') ?? '');
      if (typeof found !== 'string') {
        const altText = attributeOf(image.element, 'alt')?.trim() ?? '';
        images.push({ id: `i${images.length}`, offset: text.end, caption: null, altText, ...found });
      } else if (isPicture(image, article, page)) {
        leftOut.push(found === 'mark' ? 'left-out' : found);
      }
    }
    const line = page.lines[index];
    if (line !== undefined)
      addLine(
        text,
        line,
        captions.has(index) && parts[index] === null && !titles.has(index)
          ? { kind: 'caption' }
          : hintKind(line, parts[index] ?? null, titles.has(index), isQuoted),
      );
  }
  const { raw } = text;
  return {
    value: { raw, blocks: text.blocks, images: images.filter(({ offset }) => offset <= raw.length) },
    diagnostics: [...leftOutDiagnostics(leftOut), ...lossesOf(page)],
  };
}

function lossesOf({ left }: Page): readonly Diagnostic[] {
  const counts: readonly (readonly [code: string, count: number])[] = [
    ['struck-text-left-out', left.struck],
    ['formula-in-line', left.formulaParts.count],
    ['hidden-page-text-read', left.unhidden],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, severity: 'warning', params: { count } }));
}

/** Without an article everything is text, but for the landmarks if something is left without them. */
function readParts(
  root: HtmlParent,
  page: Page,
): {
  readonly parts: FurnitureParts;
  readonly article: Article | null;
  readonly titleLines: readonly number[];
} {
  const landmarks = findLandmarks(page);
  const article = findArticle(page, (line) => landmarks[line] !== null);
  if (article === null) {
    const isAll = page.lines.every(
      ({ kind }, index) => landmarks[index] !== null || kind?.kind === 'page-furniture',
    );
    const parts = isAll
      ? page.lines.map(({ kind }) => (kind?.kind === 'page-furniture' ? kind.part : null))
      : landmarks;
    return { parts: withForms(page, parts), article, titleLines: [] };
  }
  const titleLines = findTitleLines(root, page, article).filter((index) => landmarks[index] === null);
  const parts = findFurniture(page, landmarks, article, titleLines);
  return { parts: withForms(page, parts), article, titleLines };
}

function hintKind(
  { kind }: PageLine,
  part: FurnitureParts[number],
  isTitle: boolean,
  isQuoted: boolean,
): LineKind | null {
  if (part !== null) return { kind: 'page-furniture', part };
  if (isTitle) return { kind: 'title' };
  return kind?.kind === 'quote' && isQuoted ? null : kind;
}

function addLine(
  text: RawText,
  { cells, blankLinesBefore, place: { start, end } }: PageLine,
  kind: LineKind | null,
): void {
  const place: BlockPlace = { origin: { kind: 'file-range', start, end }, blankLinesBefore };
  const pieces = cells[0] ?? [];
  if (kind?.kind === 'table-row') {
    text.addTableRow(cells, kind, place);
  } else if (kind?.kind === 'list-item') {
    const isNumbered = ownNumber.test(textOfPieces(pieces).trimStart());
    text.addListItem(pieces, isNumbered ? { ...kind, marker: '' } : kind, place);
  } else {
    text.addParagraph(cells.flat(), plainHint(kind), place);
  }
}

function plainHint(kind: Exclude<LineKind, { kind: 'list-item' | 'table-row' }> | null) {
  return kind satisfies BlockHint | null;
}

/** Old pages indent whole texts by `<blockquote>`. */
function isMostlyQuoted(lines: readonly PageLine[]): boolean {
  let quoted = 0;
  let total = 0;
  for (const { kind, text } of lines) {
    total += text.length;
    if (kind?.kind === 'quote') quoted += text.length;
  }
  return quoted * 2 > total;
}

function isPicture({ element, line }: PageImage, article: Article | null, { regions }: Page): boolean {
  const isSmall = (name: string) => {
    const size = Number.parseInt(attributeOf(element, name) ?? '', 10);
    return !Number.isNaN(size) && size < smallestPicturePx;
  };
  if (isSmall('width') || isSmall('height')) return false;
  const core = article === null ? undefined : regions[article.core];
  return core === undefined || (line >= core.from && line <= core.to);
}
