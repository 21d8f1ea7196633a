import type { Page, PageLine, Region } from '../lines/page-line.ts';
import { runningSums, sumOver } from './running-sums.ts';

/** The part of a page that it was written for. */
export interface Article {
  /** Index of the smallest region that holds the text. */
  readonly core: number;
  /** Index of the region around the core that is still more text than links; -1 for the whole page. */
  readonly column: number;
  /** The lines of prose from the first to after the last one. */
  readonly from: number;
  readonly to: number;
}

const shortestProse = 25;
const shortestArticle = 60;
const shareOfCore = 0.75;
/** A step outwards that adds so many lines, mostly links, leaves the text. */
const fewestMenuLines = 3;
const shareOfMenu = 0.5;
/** Menus weigh less against text that is longer than they are. */
const shareOfProse = 0.25;
const sentenceMark = /[。！？；，,.!?;]/u;

/**
 * Finds the text of a page: the smallest element that holds most of its prose, and the widest one around it that
 * no menu is part of. Null where nothing on the page is prose.
 */
export function findArticle(
  { lines, regions }: Page,
  isFurniture: (line: number) => boolean,
): Article | null {
  const proseOf = lines.map((line, index) => (isFurniture(index) ? 0 : proseLength(line)));
  const prose = runningSums(proseOf);
  const total = sumOver(prose, 0, lines.length);
  if (total < shortestArticle) return null;
  let core = -1;
  let coreSize = Number.POSITIVE_INFINITY;
  for (const [index, { from, to }] of regions.entries()) {
    if (to - from > coreSize || sumOver(prose, from, to) < total * shareOfCore) continue;
    core = index;
    coreSize = to - from;
  }
  if (core === -1) return null;
  const inner = regions[core];
  const from = proseOf.findIndex((length, index) => length > 0 && index >= (inner?.from ?? 0));
  const to = proseOf.findLastIndex((length, index) => length > 0 && index < (inner?.to ?? 0)) + 1;
  return { core, column: widen(lines, regions, core, prose), from, to };
}

const registration =
  /ICP备?\s*\d|公网安备|版权所有|网站标识码|copyright\s*(?:©|\(c\)|\d)|©\s*\d{4}|all rights reserved/iu;
/** In these words Chinese sites say so in one line, which no article has. */
const chineseRegistration = /ICP备|公网安备|版权所有|网站标识码/u;
const longestRegistration = 400;

/** Whether a line says whose the site is and under which number it is registered. */
export function isRegistration(text: string): boolean {
  return registration.test(text.slice(0, longestRegistration));
}

/** Characters of a line outside links, if it reads as text. */
export function proseLength({ text, kind, linkedLength, localLinkLength, fileLinkLength }: PageLine): number {
  if (kind?.kind === 'page-furniture') return 0;
  const length = text.length - linkedLength - localLinkLength - fileLinkLength;
  const isProse = length >= shortestProse && length * 2 > text.length && sentenceMark.test(text);
  return isProse && !(text.length <= longestRegistration && chineseRegistration.test(text)) ? length : 0;
}

function widen(
  lines: readonly PageLine[],
  regions: readonly Region[],
  core: number,
  prose: Float64Array,
): number {
  const links = runningSums(lines.map((line) => line.linkedLength + line.localLinkLength));
  const lengths = runningSums(lines.map(({ text }) => text.length));
  const linkLines = runningSums(lines.map((line) => (isLinkLine(line) ? 1 : 0)));
  const added = (sums: Float64Array, outer: Region, inner: Region) =>
    sumOver(sums, outer.from, inner.from) + sumOver(sums, inner.to, outer.to);
  let column = core;
  for (let index = core; index !== -1; index = regions[index]?.parent ?? -1) {
    const inner = regions[column];
    const outer = regions[index];
    if (inner === undefined || outer === undefined) break;
    const isMenu =
      added(linkLines, outer, inner) >= fewestMenuLines &&
      added(links, outer, inner) >= added(lengths, outer, inner) * shareOfMenu;
    if (isMenu && added(prose, outer, inner) < sumOver(prose, inner.from, inner.to) * shareOfProse)
      return column;
    column = index;
  }
  return -1;
}

/** A line that is nothing but links. */
export function isLinkLine({ text, linkedLength, localLinkLength }: PageLine): boolean {
  return linkedLength + localLinkLength >= text.length * 0.8;
}
