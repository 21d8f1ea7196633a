import type { Page, PageImage, PageLine, Region } from '../lines/page-line.ts';
import { attributeOf } from '../tree/html-node.ts';
import { styleOf } from '../tree/inline-style.ts';

const longestCaption = 40;
/** How far above a line the element may stand that centres it. */
const furthestCentre = 3;

/**
 * Lines that stand centred right below pictures of the article and close like no sentence. In bold type headings look
 * the same: they are captions on a page where one of them has no text below it.
 */
export function findPictureCaptions(
  page: Page,
  isOfArticle: (image: PageImage) => boolean,
): ReadonlySet<number> {
  const below = new Set(page.images.filter(isOfArticle).map(({ line }) => line));
  const found = [...below].filter((index) => isCaption(page, page.lines[index]));
  const bold = found.filter((index) => isBold(page.lines[index]));
  const showsHabit = bold.some((index) => {
    const next = page.lines[index + 1];
    return below.has(index + 1) || next === undefined || isBold(next) || next.kind !== null;
  });
  return new Set(found.filter((index) => showsHabit || !bold.includes(index)));
}

function isCaption({ regions }: Page, line: PageLine | undefined): boolean {
  if (line === undefined || line.kind !== null || line.linkCount > 0) return false;
  const text = line.text.trim();
  const isShort = text.length >= 2 && text.length <= longestCaption;
  return (
    isShort &&
    !/[。！？；：，、!?;:]$|^[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]/u.test(text) &&
    isCentred(regions, line.region)
  );
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
