import { simplified } from '../../../language/zh/simplified.ts';
import type { ClassifiedBlock, Section } from '../../../model/outline/outline.ts';
import { isVocative } from '../../titles/clauses/headline.ts';

type Blocks = ReadonlyMap<string, ClassifiedBlock>;

/**
 * The tree of sections in which what closes a list of points is a section without a heading beside them: paragraphs
 * below the last of one-paragraph points that headings lead (what holds for all holidays, after 七、国庆节…), those that
 * speak of all of the points (两份材料均须…), and what the whole document asks for at its end (各地区、各部门要…本意见…). The
 * heading of the last point is no title for them.
 */
export function withClosings(root: Section, raw: string, blocks: Blocks): Section {
  const textOf = (id: string) => {
    const where = blocks.get(id)?.span;
    return where === undefined ? '' : raw.slice(where.start, where.end);
  };
  return afterAddress(endsWithAppeal(apart(root, textOf), textOf), textOf);
}

/** In characters: a shorter rest is a formula. */
const fewestAfterAddress = 40;
/** Points in a text; chapters are numbered, and what closes one of them may begin so, too. */
const ofPoints: ReadonlySet<string> = new Set(['dash', 'ordinal', 'run-in']);

const addressSuffix = '-address';

/** Whether the section is what a speaker says after the last of the points or chapters, turning to all again. */
export function isAfterAddress({ id, heading }: Section): boolean {
  return heading === null && id.endsWith(addressSuffix);
}

/**
 * Whom a speaker turns to again below the last of the points, or in the last chapter (各位代表！面对艰巨任务，各级政府要…),
 * hears of something else: what follows has none of their headings.
 */
function afterAddress(root: Section, textOf: (id: string) => string): Section {
  const [only] = root.children;
  // A title that is read as a heading holds all chapters.
  if (only !== undefined && root.children.length === 1)
    return only.children.length < 2 ? root : { ...root, children: [afterAddress(only, textOf)] };
  const children = root.children.flatMap((child, index) => {
    const isLast = index === root.children.length - 1;
    const isPoint = ofPoints.has(child.heading?.kind ?? '') && child.children.length === 0;
    if (isPoint) return partedAtAddress(child, textOf);
    if (!isLast || child.heading === null) return [child];
    const parts = partedAtAddress(child, textOf);
    return parts.length > 1 ? parts : partedAtFarewell(child, textOf);
  });
  return children.length === root.children.length ? root : { ...root, children };
}

function partedAtAddress(section: Section, textOf: (id: string) => string): readonly Section[] {
  const ids = blocksBelow(section);
  const addressed = ids.findIndex((id, index) => index > 0 && addresses(textOf(id)));
  const from = addressed < 0 ? callsFrom(ids.map(textOf)) : addressed;
  const rest = from < 0 ? [] : ids.slice(from);
  const length = rest.reduce((sum, id) => sum + textOf(id).length, 0);
  const gone = new Set(rest);
  const isAfter = pointsBelow(section).every((point) => !gone.has(point.blockIds[0] ?? ''));
  if (rest.length === 0 || length < fewestAfterAddress || !isAfter) return [section];
  return [
    withoutBlocks(section, gone),
    { id: `${section.id}${addressSuffix}`, heading: null, blockIds: rest, children: [] },
  ];
}

/** 我们要坚持…, 让我们…: what a speaker calls all to at the end, where the address itself is left out. */
const call = /^\s*(?:让?我们(?:要(?!求)|必须|一定)|让我们)/u;
/** Whether a paragraph calls all who hear the text to something. */
export function callsAll(text: string): boolean {
  return call.test(text);
}

const fewestCalls = 3;
const mostlyCalls = 0.6;

/** Where the last paragraphs of a text begin that call for one thing after the other; negative where they do not. */
function callsFrom(texts: readonly string[]): number {
  const first = texts.findIndex((text, index) => index > 0 && call.test(text));
  const rest = first < 0 ? [] : texts.slice(first);
  const calls = rest.filter((text) => call.test(text)).length;
  return calls >= fewestCalls && calls >= rest.length * mostlyCalls ? first : -1;
}

/** Paragraphs with which a speaker ends. */
const longestFarewell = 5;

/** The last paragraphs of the last point of a speech, from the only one that turns to the hearers (同学们，你们…). */
function partedAtFarewell(section: Section, textOf: (id: string) => string): readonly Section[] {
  const ids = blocksBelow(section);
  const turns = ids.filter((id, index) => index > 0 && turnsTo(textOf(id)));
  const from = ids.indexOf(turns[0] ?? '');
  const rest = ids.slice(from);
  if (turns.length !== 1 || rest.length > longestFarewell || section.children.length > 0) return [section];
  if (rest.reduce((sum, id) => sum + textOf(id).length, 0) < fewestAfterAddress) return [section];
  return [
    withoutBlocks(section, new Set(rest)),
    { id: `${section.id}${addressSuffix}`, heading: null, blockIds: rest, children: [] },
  ];
}

/** Whether a paragraph begins with whom it is said to, before a comma: 同学们，…. */
function turnsTo(text: string): boolean {
  const [, first] = /^([^！!：:。，,、]{1,8}们)[，,]/u.exec(text.trim()) ?? [];
  return first !== undefined && isVocative(`${first}：`);
}

/** Whether a paragraph begins with whom it is said to: 各位代表！ */
export function addresses(text: string): boolean {
  const [first = ''] = /^[^！!：:。，,]{2,30}[！!：:，,]/u.exec(text.trim()) ?? [];
  return first !== '' && isVocative(first.trim());
}

function blocksBelow({ blockIds, children }: Section): readonly string[] {
  return [...blockIds, ...children.flatMap(blocksBelow)];
}

function pointsBelow({ children }: Section): readonly Section[] {
  return children.flatMap((child) => [...(child.heading === null ? [] : [child]), ...pointsBelow(child)]);
}

function withoutBlocks(section: Section, gone: ReadonlySet<string>): Section {
  return {
    ...section,
    blockIds: section.blockIds.filter((id) => !gone.has(id)),
    children: section.children
      .map((child) => withoutBlocks(child, gone))
      .filter(
        ({ heading, blockIds, children }) => heading !== null || blockIds.length > 0 || children.length > 0,
      ),
  };
}

function apart(section: Section, textOf: (id: string) => string): Section {
  const children = seriesApart(section.children.map((child) => apart(child, textOf)));
  const points = children.slice(0, -1);
  const last = children.at(-1);
  if (last === undefined || points.length === 0) return { ...section, children };
  const areLed = points.every((point) => leads(point) && point.blockIds.length === 1) && leads(last);
  const place = areLed ? 1 : closingPlace(children, last, textOf);
  return place === null
    ? { ...section, children }
    : { ...section, children: [...points, ...splitAt(last, place)] };
}

const fewestOfSeries = 3;

/**
 * Two series of one-paragraph points (——…, then 一是…): what stands below the last of the first leads to the second
 * (主要做了以下工作。), and what short sentences head below the last of the second is beside it.
 */
function seriesApart(children: readonly Section[]): readonly Section[] {
  const kinds = children.map(({ heading }) => heading?.kind);
  let start = 0;
  return children.flatMap((child, index) => {
    if (kinds[index] === kinds[index + 1]) return [child];
    const before = children.slice(start, index);
    start = index + 1;
    const isSeries = before.length + 1 >= fewestOfSeries;
    if (!isSeries || !before.every((point) => leads(point) && point.blockIds.length === 1)) return [child];
    if (index + 1 < children.length && leads(child)) return splitAt(child, 1);
    const ownsHeads =
      kinds[index] === 'ordinal' &&
      child.children.length > 0 &&
      child.children.every(({ heading }) => heading === null || heading.kind === 'run-in');
    return ownsHeads ? [{ ...child, children: [] }, ...child.children] : [child];
  });
}

/** Where what is said of all of the points begins in the last of them; null where nothing is. */
function closingPlace(
  points: readonly Section[],
  last: Section,
  textOf: (id: string) => string,
): number | null {
  if (points.some(({ heading, children }) => heading === null || children.length > 0)) return null;
  const place = last.blockIds.findIndex(
    (id, index) =>
      index > 0 && id !== last.heading?.blockId && speaksOfAll(simplified(textOf(id)), points.length),
  );
  return place > 0 ? place : null;
}

const ofAbove = /^[\s\u3000]*[^，。；：]{0,8}(?:以上|上述|前述|上列)(?![\d一二三四五六七八九十])/u;
const counted =
  /^[\s\u3000]*(?:这|上面)?([两二三四五六七八九十])[\u3400-\u9fff]{1,8}?(?:均|都|皆|一律|须|应|同时|需)/u;
const inEnglish =
  /^\s*(?:both|all (?:of )?(?:the above|these|them|(?:two|three|four|five|six))|the above|each of (?:the above|these|them))\b/iu;

/** Whether a paragraph speaks of so many points before it: 上述…, 两份材料均…, Both files must…. */
function speaksOfAll(text: string, count: number): boolean {
  const [, number = ''] = counted.exec(text) ?? [];
  return (
    ofAbove.test(text) ||
    inEnglish.test(text) ||
    (number !== '' && '零一二三四五六七八九十'.indexOf(number === '两' ? '二' : number) === count)
  );
}

function leads({ heading, blockIds, children }: Section): boolean {
  return heading !== null && heading.blockId === blockIds[0] && children.length === 0;
}

function splitAt(section: Section, place: number): readonly Section[] {
  const rest = section.blockIds.slice(place);
  if (rest.length === 0) return [section];
  return [
    { ...section, blockIds: section.blockIds.slice(0, place) },
    { id: `${section.id}-closing`, heading: null, blockIds: rest, children: [] },
  ];
}

const appeal = /^[\s\u3000]*各[^，。；]{1,40}要/u;
const itself = /本(?:意见|通知|方案|规划|计划|办法|决定|纲要|措施)/u;

/** The last paragraph of a document, not the only one of its section, that tells all whom it is for to carry it out. */
function endsWithAppeal(section: Section, textOf: (id: string) => string): Section {
  const last = section.children.at(-1);
  if (last === undefined) return section;
  if (last.children.length > 0) {
    return { ...section, children: [...section.children.slice(0, -1), endsWithAppeal(last, textOf)] };
  }
  const place = last.blockIds.findIndex((id, index) => {
    const text = textOf(id);
    return index > 0 && appeal.test(text) && itself.test(text);
  });
  const isLast = place >= 0 && place >= last.blockIds.length - mostAfterAppeal;
  if (last.heading === null || section.heading === null || !isLast) return section;
  return { ...section, children: [...section.children.slice(0, -1), ...splitAt(last, place)] };
}

/** The appeal, and a note after it (（本文有删减）). */
const mostAfterAppeal = 2;
