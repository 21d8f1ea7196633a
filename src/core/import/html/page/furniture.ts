import type { FurniturePart } from '../../../model/source/source-document.ts';
import type { Page, PageLine, Region } from '../lines/page-line.ts';
import { attributeOf, type HtmlElement, isElement } from '../tree/html-node.ts';
import { type Article, isLinkLine, isRegistration, proseLength } from './article.ts';
import { furnitureByName } from './furniture-names.ts';
import { runningSums, sumOver } from './running-sums.ts';

/** What of a page is no part of its article, by line; null for text. */
export type FurnitureParts = readonly (FurniturePart | null)[];

const landmarks: ReadonlyMap<string, FurniturePart> = new Map(
  Object.entries<FurniturePart>({
    nav: 'navigation',
    navigation: 'navigation',
    menubar: 'navigation',
    menu: 'navigation',
    banner: 'header',
    header: 'header',
    footer: 'footer',
    contentinfo: 'footer',
    aside: 'navigation',
    complementary: 'navigation',
    search: 'control',
    form: 'control',
    button: 'control',
    select: 'control',
    toolbar: 'control',
    dialog: 'control',
  }),
);
/** Landmarks that a text may stand in: what is written in them decides. */
const doubtful = new Set(['form', 'header', 'footer', 'aside', 'complementary', 'menu', 'dialog', 'banner']);
const shareOfLinks = 0.5;
const fewestLinks = 3;
const shareOfProse = 0.15;
/** A header with more lines than these holds menus beside the title. */
const mostHeaderLines = 12;
const fewestIcons = 2;
const longestToolbar = 60;
const longestIntroduction = 60;
const countAlone = /^\s*\d{1,7}\s*$/u;
const languageChoice =
  /^\s*(?:中文|简体(?:中文)?|繁[體体](?:中文)?|english|en)(?:\s*[|/·]\s*(?:中文|简体(?:中文)?|繁[體体](?:中文)?|english|en))+\s*$/iu;
/** What a site wants its readers to install. */
const promotion = /^(?:点击)?(?:安装|下载|打开).{1,16}(?:客户端|app)|下载客户端/iu;
const longestPromotion = 120;
const longestRecord = 60;
/** Longer than the name of a person or a source. */
const shortestPhrase = 24;
const nearText = 2;
const relatedWords =
  /相关|延伸|推荐|链接|更多|往期|热点|热门|专题|related|read (?:more|also|next)|more (?:from|on|stories)|see also|recommended|you (?:may|might)|popular|trending|latest/iu;
/** A date, a source or an author, which may stand in one line with the buttons below a title. */
const recordLine = /\d{4}|来源|作者|source|author|^by\b/iu;
const commentHeading =
  /^(?:全部|最新|网友|精彩|热门|讀者|读者)?(?:留言|评论|評論|跟帖|跟贴|回复|回應|回响|迴響)(?:列表|区|區|板)?\s*[（(]?\s*\d*\s*条?[)）]?$|^\d+\s*(?:条?(?:评论|留言|回复)|comments?|responses?|replies|thoughts on\b.*)$|^(?:comments?|responses|leave a (?:comment|reply)|join the discussion)\b[\s(:\d)]*$/iu;
const longestCommentHeading = 60;
const longestTailHead = 24;
const fewestTeasers = 2;
/** What readers write stands below most of what the author wrote. */
const leastProseBeforeComments = 0.4;
const trailSeparator = /[>›»→＞]/u;

/** Landmarks of HTML and ARIA alone: what they hold is no article, whatever it says. */
export function findLandmarks({ lines, regions }: Page): FurnitureParts {
  const parts = lines.map(ownPart);
  const prose = runningSums(lines.map(proseLength));
  const total = sumOver(prose, 0, lines.length);
  for (const region of regions) {
    const name = attributeOf(region.element, 'role') ?? region.element.tagName;
    const part = landmarks.get(name);
    if (part === undefined || isOfQuotation(region.element)) continue;
    const own = sumOver(prose, region.from, region.to);
    if (own > 0 && own >= total * (doubtful.has(name) ? shareOfProse : 0.5)) continue;
    const isHeader = part === 'header';
    if (isHeader && (isArticleHeader(regions, region) || holdsTitle(lines, region))) continue;
    mark(parts, region, part, () => true);
  }
  return parts;
}

/** The foot of a quotation names its source: it is no foot of the page. */
function isOfQuotation({ tagName, parentNode }: Region['element']): boolean {
  return (
    tagName === 'footer' &&
    parentNode !== null &&
    isElement(parentNode) &&
    /^(?:blockquote|figure)$/u.test(parentNode.tagName)
  );
}

/** Adds to the landmarks what links, names and places say of the lines around an article, and in it. */
export function findFurniture(
  { lines, regions }: Page,
  landmarksFound: FurnitureParts,
  article: Article,
  titleLines: readonly number[],
): FurnitureParts {
  const parts = [...landmarksFound];
  const core = regions[article.core];
  if (core === undefined) return parts;
  const firstTitle = titleLines[0] ?? core.from;
  const isProtected = (index: number) =>
    index >= firstTitle && index < core.from && !isLinkLine(lines[index] as PageLine);
  const sums = {
    prose: runningSums(lines.map(proseLength)),
    links: runningSums(lines.map((line) => line.linkedLength + line.localLinkLength)),
    linkLines: runningSums(lines.map((line) => (isLinkLine(line) ? line.linkCount : 0))),
    lengths: runningSums(lines.map(({ text }) => text.length)),
    registrations: runningSums(lines.map(({ text }) => (isRegistration(text) ? 1 : 0))),
  };
  const total = sumOver(sums.prose, 0, lines.length);
  let markedTo = 0;
  for (const region of regions) {
    const { from, to } = region;
    if (from >= to || to <= markedTo || (from <= article.from && to >= article.to)) continue;
    const isProse = sumOver(sums.prose, from, to) >= total * shareOfProse;
    const named = furnitureByName(region.element);
    if (named !== null && !isProse) {
      const isBar = (index: number) => named === 'control' && !recordLine.test(lines[index]?.text ?? '');
      mark(parts, region, named, (index) => isBar(index) || !isProtected(index));
      markedTo = to;
      continue;
    }
    const isMenu =
      sumOver(sums.linkLines, from, to) >= fewestLinks &&
      sumOver(sums.links, from, to) >= sumOver(sums.lengths, from, to) * shareOfLinks &&
      sumOver(sums.prose, from, to) === 0;
    if (isMenu && !isIntroduced(lines, article, from)) {
      const part = isContents(lines, region) ? 'contents' : 'navigation';
      mark(parts, region, part, (index) => !isProtected(index));
      markedTo = to;
      continue;
    }
    const isFoot = from >= article.to && sumOver(sums.registrations, from, to) > 0;
    if (isFoot && !isProse) {
      mark(parts, region, 'footer', () => true);
      markedTo = to;
    }
  }
  markOutside(parts, { lines, regions }, article, isProtected);
  markTail(parts, { lines, regions }, sums.prose);
  markComments(parts, lines, sums.prose);
  if (titleLines.length > 0) markSiteNames(parts, lines, firstTitle);
  for (const [index, line] of lines.entries()) {
    const leadsAway = index > firstTitle && !titleLines.includes(index) && isDetour(line, index, article);
    parts[index] ??= leadsAway ? 'navigation' : singleLine(line, index, article);
  }
  // Some pages have the day and the source of the text in their head.
  const record = lines.findLastIndex(
    (line, index) => index < article.from && isRecord(line) && !isLinkLine(line),
  );
  if (record !== -1 && parts[record] === 'header') parts[record] = null;
  return parts;
}

const buttonWords = /^(?:提交|重置|取消|保存|确定|返回|打印|submit|reset|cancel|save|ok|send)$/iu;

/** A page with nothing but a form below its headings has been saved for what is filled in: that is its text. */
export function withForms({ lines, regions }: Page, parts: FurnitureParts): FurnitureParts {
  const isText = (line: PageLine, index: number) => parts[index] === null && line.kind?.kind !== 'heading';
  if (lines.some(isText)) return parts;
  const released = [...parts];
  for (const { element, from, to } of regions) {
    if (element.tagName !== 'form') continue;
    for (let index = from; index < to; index += 1)
      if (parts[index] === 'control' && !buttonWords.test(lines[index]?.text ?? '')) released[index] = null;
  }
  return released;
}

/** Lines outside the column of the article: what has no sentences and no labels is furniture. */
function markOutside(
  parts: (FurniturePart | null)[],
  { lines, regions }: { readonly lines: readonly PageLine[]; readonly regions: readonly Region[] },
  { column, to: articleEnd }: Article,
  isProtected: (index: number) => boolean,
): void {
  const inside = regions[column];
  if (inside === undefined) return;
  let index = Math.max(inside.to, articleEnd);
  // What follows the text directly (来源：, 责任编辑：) is for the judge to read.
  while (index < lines.length && parts[index] === null && !isLinkLine(lines[index] as PageLine)) index += 1;
  const tail = index;
  for (const [at, line] of lines.entries()) {
    const isInside = at >= inside.from && at < tail;
    if (isInside || parts[at] !== null || isProtected(at) || proseLength(line) > 0 || isLabelled(line))
      continue;
    parts[at] = at < inside.from ? 'header' : 'footer';
  }
}

/** Texts of other pages below the article: a link each, with what it leads to beside it, from the line that heads them. */
function markTail(
  parts: (FurniturePart | null)[],
  { lines, regions }: { readonly lines: readonly PageLine[]; readonly regions: readonly Region[] },
  prose: Float64Array,
): void {
  const total = sumOver(prose, 0, lines.length);
  const links = runningSums(lines.map((line) => (isLinkLine(line) ? 1 : 0)));
  const isTeaser = (at: number, from: number, to: number) =>
    sumOver(prose, at, at + 1) === 0 || sumOver(links, Math.max(from, at - 2), Math.min(to, at + 2)) > 0;
  const others = runningSums(lines.map((_, at) => (isTeaser(at, 0, lines.length) ? 0 : 1)));
  for (const [head, line] of lines.entries()) {
    const { text } = line;
    if (parts[head] !== null || text.length > longestTailHead || !relatedWords.test(text)) continue;
    if (sumOver(prose, 0, head) < total * leastProseBeforeComments || /[。；;,，]/u.test(text)) continue;
    const from = head + 1;
    const to = endAround(regions, line.region, from);
    if (sumOver(links, from, to) < fewestTeasers || sumOver(others, from, to) > 0) continue;
    // At both ends links outside are no neighbours.
    if (![from, from + 1, to - 1].every((at) => isTeaser(at, from, to))) continue;
    for (let at = head; at < to; at += 1) parts[at] ??= 'navigation';
  }
}

/** The end of the innermost region around a line that has more lines after it. */
function endAround(regions: readonly Region[], innermost: number, after: number): number {
  for (let index = innermost; index !== -1; index = regions[index]?.parent ?? -1) {
    const to = regions[index]?.to ?? after;
    if (to > after) return to;
  }
  return after;
}

/** What readers have written below an article, from the heading that says so to the next heading of its rank. */
function markComments(
  parts: (FurniturePart | null)[],
  lines: readonly PageLine[],
  prose: Float64Array,
): void {
  const total = sumOver(prose, 0, lines.length);
  for (let index = 0; index < lines.length; index += 1) {
    const { text, kind } = lines[index] as PageLine;
    if (parts[index] !== null || text.length > longestCommentHeading || !commentHeading.test(text)) continue;
    const level = kind?.kind === 'heading' ? kind.level : null;
    if (level === null || sumOver(prose, 0, index) < total * leastProseBeforeComments) continue;
    parts[index] = 'control';
    for (; index + 1 < lines.length; index += 1) {
      const next = lines[index + 1]?.kind;
      if (next?.kind === 'heading' && next.level <= level) break;
      parts[index + 1] ??= 'control';
    }
  }
}

/** Headings above the title that lead elsewhere: the name of the site, which leads to its first page. */
function markSiteNames(
  parts: (FurniturePart | null)[],
  lines: readonly PageLine[],
  firstTitle: number,
): void {
  for (let index = 0; index < firstTitle; index += 1) {
    const line = lines[index] as PageLine;
    if (line.kind?.kind === 'heading' && isLinkLine(line)) parts[index] ??= 'header';
  }
}

/** Buttons before the text, each with a drawing of a font of icons. */
function isToolbar(text: string): boolean {
  const icons = text.match(/[\ue600-\ue9ff]/gu) ?? [];
  return icons.length >= fewestIcons && text.length <= longestToolbar && !/[。！？；，.!?;]/u.test(text);
}

function singleLine(line: PageLine, index: number, article: Article): FurniturePart | null {
  const { text, linkCount, linkedLength, localLinkLength } = line;
  const links = linkedLength + localLinkLength;
  if (line.isControl || languageChoice.test(text)) return 'control';
  const isOutside = index < article.from || index >= article.to;
  if (index < article.from && isToolbar(text)) return 'control';
  // How many have read, shared or answered.
  if (isOutside && countAlone.test(text) && line.kind === null) return 'control';
  if (links === 0) return null;
  if (text.length <= longestPromotion && promotion.test(text)) return 'control';
  if (isOutside && localLinkLength >= text.length * 0.5) return 'control';
  if (index < article.from && linkCount >= 1 && trailSeparator.test(text) && links >= text.length * 0.3)
    return 'navigation';
  if (linkCount >= fewestLinks && links >= text.length * 0.6) return 'navigation';
  return links >= text.length * 0.4 &&
    relatedWords.test(text.slice(0, longestIntroduction)) &&
    isOpening(text)
    ? 'navigation'
    : null;
}

/** `2019-12-10 07:57:40 来源：新华网` */
function isRecord({ text }: PageLine): boolean {
  return (
    text.length <= longestRecord && /(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}.*来源\s?[:：]/u.test(text)
  );
}

/** One line right above the text that leads elsewhere, such as to the same text in another language. */
function isDetour(line: PageLine, index: number, { from }: Article): boolean {
  const { text, kind } = line;
  if (index >= from || from - index > nearText || !isLinkLine(line)) return false;
  if (kind !== null && (kind.kind !== 'heading' || kind.level === 1)) return false;
  return text.length >= shortestPhrase && !recordLine.test(text) && text.split(/\s+/u).length > 2;
}

/** `Related: …`, `相关阅读：…`: a link after words that announce it. */
function isOpening(text: string): boolean {
  const colon = text.search(/[:：]/u);
  return colon > 0 && colon < 24 && relatedWords.test(text.slice(0, colon));
}

/** A list of links that a sentence of the text announces, is part of it. */
function isIntroduced(lines: readonly PageLine[], { from, to }: Article, first: number): boolean {
  const before = lines[first - 1];
  if (before === undefined || first <= from || first > to) return false;
  return /[:：]$/u.test(before.text) && !relatedWords.test(before.text);
}

/** Links to places on the page. */
function isContents(lines: readonly PageLine[], { from, to }: Region): boolean {
  let local = 0;
  let linked = 0;
  for (const line of lines.slice(from, to)) {
    local += line.localLinkLength;
    linked += line.linkedLength;
  }
  return local > linked;
}

/** A label with its value, as records of documents have them: 索引号：…, Date: …. */
function isLabelled({ text, linkedLength }: PageLine): boolean {
  return linkedLength === 0 && /^[\p{L}\s\u3000]{2,16}[:：]/u.test(text);
}

/** The main heading of a page that is no link home, with its byline. */
function holdsTitle(lines: readonly PageLine[], { from, to }: Region): boolean {
  const own = lines.slice(from, to);
  const isTitle = ({ kind, linkedLength }: PageLine) =>
    kind?.kind === 'heading' && kind.level === 1 && linkedLength === 0;
  return own.length <= mostHeaderLines && own.some(isTitle);
}

/** `<header>` within `<article>` or `<main>` holds the title. */
function isArticleHeader(regions: readonly Region[], { parent }: Region): boolean {
  for (let index = parent; index !== -1; index = regions[index]?.parent ?? -1) {
    const element = regions[index]?.element;
    if (element !== undefined && isMainPart(element)) return true;
  }
  return false;
}

function isMainPart(element: HtmlElement): boolean {
  const role = attributeOf(element, 'role');
  return element.tagName === 'article' || element.tagName === 'main' || role === 'main' || role === 'article';
}

function ownPart({ kind }: PageLine): FurniturePart | null {
  return kind?.kind === 'page-furniture' ? kind.part : null;
}

function mark(
  parts: (FurniturePart | null)[],
  { from, to }: Region,
  part: FurniturePart,
  isMeant: (index: number) => boolean,
): void {
  for (let index = from; index < to; index += 1) if (isMeant(index)) parts[index] ??= part;
}
