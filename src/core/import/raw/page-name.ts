import type { SourceBlock } from '../../model/source/source-document.ts';

/** The name of the site after the title that a page gives itself: … | Reed Harbour. */
const siteAfter = /^(.{12,}?) (?:[|–—»·]|-) \P{Nd}[^|]{2,60}$/u;
const longestName = 300;
/** So many blocks below it the headline stands. */
const furthestHeadline = 20;

/** The first line of a text that was copied from a page, where it names the site beside the headline, which stands below. */
export function markPageName(raw: string, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const [first, ...below] = blocks;
  if (first === undefined || first.hint !== null || first.span.end - first.span.start > longestName)
    return blocks;
  const headline = siteAfter.exec(textOf(raw, first))?.[1];
  if (headline === undefined) return blocks;
  const isBelow = below
    .slice(0, furthestHeadline)
    .some((block) => block.span.end - block.span.start <= longestName && textOf(raw, block) === headline);
  return isBelow ? [{ ...first, hint: { kind: 'page-furniture', part: 'page-title' } }, ...below] : blocks;
}

const textOf = (raw: string, { span: { start, end } }: SourceBlock): string => raw.slice(start, end);
