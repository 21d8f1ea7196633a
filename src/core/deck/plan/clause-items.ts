import { cheapestPages } from './cheapest-pages.ts';

/** The body of a slide: at most seven items, and some 200 characters in all. */
export const maxItems = 7;
export const maxBodyLength = 210;
/** What an item shows of a sentence, and how long a sentence may be that cannot be shortened. */
export const itemLengths = { zh: { preferred: 150, most: 210 }, en: { preferred: 110, most: 150 } } as const;

/** In Han characters: what the items of a list that stays on one slide share. */
const roomOfList = 320;
const shortestItem = 60;
const shortestWhole = 100;

/** What an item shows of a sentence where so many stand on a slide: the fewer, the more of it. */
export function itemLengthsFor(
  count: number,
  language: 'zh' | 'en',
): { readonly preferred: number; readonly most: number } {
  const { preferred, most } = itemLengths[language];
  const share = Math.max(shortestItem, Math.floor(roomOfList / Math.max(1, count)));
  return { preferred: Math.min(preferred, share), most: Math.max(Math.min(most, share), shortestWhole) };
}

/** Of a slide: items that are a little too long for one are set smaller on it. */
const roomy = 0.35;

/** Items in groups of nearly one size, none above the limits; an item alone may be longer. */
export function balancedGroups<T>(items: readonly T[], limit: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(items.length / limit));
  const groups: (readonly T[])[] = [];
  let start = 0;
  for (let index = 0; index < count; index++) {
    const size = Math.ceil((items.length - start) / (count - index));
    groups.push(items.slice(start, start + size));
    start += size;
  }
  return groups;
}

/** Items on pages of nearly one length: as many as the lengths and the limits ask for. */
export function pagesByLength<T>(
  items: readonly T[],
  lengthOf: (item: T) => number,
  mostOnPage = maxBodyLength,
): readonly (readonly T[])[] {
  const lengths = items.map(lengthOf);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const count = Math.max(1, Math.ceil(items.length / maxItems), Math.ceil(total / mostOnPage - roomy));
  const pages: T[][] = [];
  let length = 0;
  items.forEach((item, index) => {
    const own = lengths[index] ?? 0;
    const page = pages.at(-1);
    const isFull =
      page === undefined ||
      page.length >= maxItems ||
      (pages.length < count && length + own / 2 > total / count);
    if (isFull) pages.push([item]);
    else page.push(item);
    length = isFull ? own : length + own;
  });
  return pages;
}

/** What a page costs, beside how far it is from the fullness that reads best, and what it costs to begin with what belongs to the page before. */
const pageCost = 1;
const breakCosts = { paragraph: 0, sentence: 0.9, hanging: 1.3, led: 2 };
/** Of a full page. */
const bestFullness = 0.85;
const fullest = 1 + roomy;

/**
 * A line of a page, and what it begins: a paragraph, a sentence in one, a sentence that says nothing without the one
 * before, or what a line before it leads.
 */
export interface PagedItem {
  readonly length: number;
  readonly begins: keyof typeof breakCosts;
}

/** Items on as few pages as hold them that end where paragraphs do, as far as these have room; how many items each page has. */
export function pagesByParagraph(items: readonly PagedItem[], mostItems = maxItems): readonly number[] {
  return cheapestPages(items.length, (start, end) => {
    const page = items.slice(start, end);
    const [first] = page;
    const length = page.reduce((sum, each) => sum + each.length, 0);
    if (page.length > mostItems || (page.length > 1 && length > maxBodyLength * fullest)) return null;
    const breakCost = first === undefined || start === 0 ? 0 : breakCosts[first.begins];
    return pageCost + (length / maxBodyLength - bestFullness) ** 2 + breakCost;
  });
}
