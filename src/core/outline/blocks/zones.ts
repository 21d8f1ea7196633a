import type { BlockHint } from '../../model/source-document.ts';
import type { BlockView, DocumentView } from '../text/document-view.ts';
import { readBackMatter } from './back-matter.ts';
import { hasPageAround, readFurniture } from './boilerplate.ts';
import { type ByHand, isBodyByHand } from './by-hand.ts';
import { readDeliveryLine } from './delivery-lines.ts';
import type { HeadingCandidate, LineRole } from './line-role.ts';
import { isPageFurniture } from './page-furniture.ts';

/** Block indices `[bodyStart, bodyEnd)` hold the body; before it stand title and meta lines, after it the signature. */
export interface Zones {
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

const shortestParagraph = 45;
/** A shorter line is body where it closes as a Chinese sentence. */
const shortestSentence = 24;
const longestFront = 40;
const longestBack = 30;
const longestSalutation = 60;
const longestLatinTitle = 140;
const audience =
  /^(?:各|尊敬|亲爱)|们|同志|代表|委员|先生|女士|单位|部门|机构|政府|公司|院校|(?:[厅局委办会部院])[:：]$|^Dear|^Ladies|^Members/u;
const metaLabel = /^[\u4e00-\u9fff ]{1,8}:/u;

/** Finds where the body begins and ends by the first and last line that can be nothing but body. */
export function findZones(
  document: DocumentView,
  headings: readonly HeadingCandidate[],
  byHand: ByHand,
  setAside: ReadonlySet<number>,
): Zones {
  const { blocks } = document;
  const page = hasPageAround(document) ? blocks : null;
  const isBodyLine = (view: BlockView) => isBodyText(view, page);
  const numbered = new Set(
    headings.filter(({ kind, rank }) => kind === 'numbered' && rank > 6).map(({ blockIndex }) => blockIndex),
  );
  const isBody = (view: BlockView) =>
    isBodyByHand(byHand, view.index) !== false &&
    !setAside.has(view.index) &&
    (numbered.has(view.index) || isBodyLine(view));
  const isLast = (view: BlockView) =>
    isBodyByHand(byHand, view.index) ??
    (!setAside.has(view.index) && (isBody(view) || endsAsBody(view, page)));
  const firstLong = blocks.findIndex(isBody);
  const headed = firstHeadedLine(document, setAside);
  const first = headed !== -1 && (firstLong === -1 || headed < firstLong) ? headed : firstLong;
  if (first === -1 || countText(blocks.slice(0, first)) > longestFront) {
    const firstText = Math.max(
      0,
      blocks.findIndex((view) => !isPageFurniture(view)),
    );
    return { bodyStart: Math.min(firstText + 1, blocks.length - 1), bodyEnd: blocks.length };
  }
  const last = blocks.findLastIndex(isLast);
  const hasLongBack = countText(blocks.slice(last + 1)) > longestBack;
  return { bodyStart: first, bodyEnd: hasLongBack ? blocks.length : last + 1 };
}

/** Menus around a text and notes below it make its front and back no longer. */
function countText(blocks: readonly BlockView[]): number {
  return blocks.reduce((count, view) => (isPageFurniture(view) || isFootnote(view) ? count : count + 1), 0);
}

/** A note below the text, which explains it and says nothing of the document. */
export function isFootnote({ block: { hint } }: BlockView): boolean {
  return hint?.kind === 'footnote';
}

const notBody = new Set<BlockHint['kind']>([
  'heading',
  'field',
  'title',
  'subtitle',
  'caption',
  'page-furniture',
  'footnote',
]);

/** The zones as they are once the title is known: the first line of body by hand below it begins the body. */
export function zonesByHand(zones: Zones, byHand: ByHand, titled: ReadonlyMap<number, LineRole>): Zones {
  let lastTitle = -1;
  for (const [index, { kind }] of titled) if (kind === 'title') lastTitle = Math.max(lastTitle, index);
  const bodyStart = [...byHand.roles.keys(), ...byHand.headings.keys()]
    .filter((index) => index > lastTitle && isBodyByHand(byHand, index) === true)
    .reduce((first, index) => Math.min(first, index), zones.bodyStart);
  return bodyStart === zones.bodyStart ? zones : { ...zones, bodyStart };
}

/**
 * The first line below a heading that is marked as one and is not the title: what follows it is text, however short.
 * On a web page the first headings may be the site's and the title's.
 */
function firstHeadedLine({ source, blocks }: DocumentView, setAside: ReadonlySet<number>): number {
  if (source.format === 'html') return -1;
  let isTitled = false;
  for (const { index, block } of blocks) {
    if (block.hint?.kind === 'title') isTitled = true;
    if (block.hint?.kind !== 'heading' || setAside.has(index)) continue;
    if (isTitled) return index;
    isTitled = true;
  }
  return -1;
}

function isBodyText(view: BlockView, page: readonly BlockView[] | null): boolean {
  const {
    text,
    block: { hint },
  } = view;
  if (hint?.kind === 'list-item' || hint?.kind === 'table-row' || hint?.kind === 'code') return true;
  if (hint !== null && notBody.has(hint.kind)) return false;
  if (isSurrounding(view, page)) return false;
  if (text.length >= shortestParagraph && isProse(text)) return true;
  if (text.length >= shortestSentence && text.endsWith('。') && /[\u4e00-\u9fff]/.test(text)) return true;
  return isSalutation(text);
}

/** Chinese prose has a sentence mark; in Latin text a full stop may belong to an abbreviation. */
function isProse(text: string): boolean {
  if (/[\u4e00-\u9fff]/u.test(text)) return /[。！？!?;]/u.test(text);
  return /[.!?]["”)]?$/u.test(text) || text.length >= longestLatinTitle;
}

/** `各位代表:`, `各省、自治区…:` */
export function isSalutation(text: string): boolean {
  if (!audience.test(text)) return false;
  return (
    text.endsWith(':') &&
    text.length >= 3 &&
    text.length <= longestSalutation &&
    !/[。?!]|如下:$/u.test(text) &&
    !metaLabel.test(text.slice(0, -1)) &&
    !/[【(]/u.test(text.charAt(0)) &&
    !/^(?:相关|附件?|字号|第?[一二三四五六七八九十\d]+[条章、.])/u.test(text)
  );
}

/** `女士们、先生们、同志们`, `各位代表`: the words to an audience, wherever they stand. */
export function isGreeting(text: string): boolean {
  return (
    text.length <= 30 && /^(?:尊敬的|各位|各界|同志们|女士们|先生们|朋友们|同学们|老师们|乡亲们)/u.test(text)
  );
}

/** Lines that say of themselves that they are no body, however they end. */
function isSurrounding(view: BlockView, page: readonly BlockView[] | null): boolean {
  return (
    readDeliveryLine(view) !== null ||
    readBackMatter(view) !== null ||
    (page !== null && readFurniture(view, page) !== null)
  );
}

function endsAsBody(view: BlockView, page: readonly BlockView[] | null): boolean {
  const {
    text,
    block: { hint },
  } = view;
  if ((hint !== null && notBody.has(hint.kind)) || isSurrounding(view, page)) return false;
  return (
    hint?.kind === 'list-item' ||
    hint?.kind === 'table-row' ||
    (text.length >= 12 && /[。！？!?]$/u.test(text))
  );
}
