import type { Page, PageImage, PageLine, Region } from '../lines/page-line.ts';
import { attributeOf } from '../tree/html-node.ts';
import { styleOf } from '../tree/inline-style.ts';

const longestCaption = 40;
/** How far above a line the element may stand that centres it. */
const furthestCentre = 3;

/** Names that authors of pages give to the place of a caption. */
const captionName =
  /(?:^|[-_\s])(?:fig|img|image|pic|photo|picture)?[-_]?(?:caption|descr?|figcaption|shuoming)(?:$|[-_\s])/iu;

/**
 * Lines right below pictures of the article that close like no sentence: in the paragraph of the picture, in an element
 * that is called after captions, in the words that the picture has for who does not see it, or centred. In bold type
 * headings that are centred look the same: they are captions on a page where one of them has no text below it.
 */
export function findPictureCaptions(
  page: Page,
  isOfArticle: (image: PageImage) => boolean,
): ReadonlySet<number> {
  const below = new Set(page.images.filter(isOfArticle).map(({ line }) => line));
  const marked = new Set(
    page.images.filter((image) => isOfArticle(image) && isMarked(page, image)).map(({ line }) => line),
  );
  const found = [...below].filter((index) => !marked.has(index) && isCaption(page, page.lines[index]));
  const bold = found.filter((index) => isBold(page.lines[index]));
  const showsHabit = bold.some((index) => {
    const next = page.lines[index + 1];
    return below.has(index + 1) || next === undefined || isBold(next) || next.kind !== null;
  });
  return new Set([...marked, ...found.filter((index) => showsHabit || !bold.includes(index))]);
}

/** Whether the line below a picture is its caption by where it stands, how its element is called or what it says. */
function isMarked({ lines, regions }: Page, { element, line: below, region }: PageImage): boolean {
  const line = lines[below];
  if (!isBrief(line)) return false;
  const own = regions[line.region]?.element;
  const name = own === undefined ? '' : `${attributeOf(own, 'class') ?? ''} ${attributeOf(own, 'id') ?? ''}`;
  const isAlternative = attributeOf(element, 'alt')?.trim() === line.text.trim();
  const isOfParagraph = region === line.region && own?.tagName === 'p' && lines[below - 1]?.region !== region;
  return captionName.test(name) || isAlternative || isOfParagraph;
}

function isBrief(line: PageLine | undefined): line is PageLine {
  if (line === undefined || line.kind !== null || line.linkCount > 0) return false;
  const text = line.text.trim();
  if (text.length < 2 || text.length > longestCaption) return false;
  return !/[。！？；：，、!?;:]$|^[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]/u.test(text);
}

function isCaption({ regions }: Page, line: PageLine | undefined): boolean {
  return isBrief(line) && isCentred(regions, line.region);
}

function isBold(line: PageLine | undefined): boolean {
  const pieces = (line?.cells.flat() ?? []).filter(({ text }) => text.trim() !== '');
  return pieces.length > 0 && pieces.every(({ strong }) => strong);
}

function isCentred(regions: readonly Region[], innermost: number): boolean {
  let at = innermost;
  for (let count = 0; count < furthestCentre && at !== -1; count += 1) {
    const region = regions[at];
    if (region === undefined) return false;
    const { element, parent } = region;
    const align = styleOf(element).get('text-align') ?? attributeOf(element, 'align')?.toLowerCase();
    if (align !== undefined || element.tagName === 'center')
      return element.tagName === 'center' || align === 'center' || align === 'middle';
    at = parent;
  }
  return false;
}
