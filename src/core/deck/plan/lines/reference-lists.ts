import type { ClassifiedBlock, Outline, Section } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';

const listHead =
  /^[\s\d.、一二三四五六七八九十（）()#*]*(?:(?:主要)?参考(?:文献|资料|书目)|引用文献|References?|Bibliography|Works Cited|Literature Cited|參考(?:文獻|資料|書目))[\s：:*]*$/iu;
/** Of the notes that raised numbers in the text point to. */
const noteHead = /^[\s#*]*(?:foot ?notes|end ?notes|脚注|尾注)[\s：:*]*$/iu;
/** [1], 1., ①, ¹: the number of an entry. */
const entryNumber = /^\s*(?:\d{0,3}[⁰¹²³⁴-⁹]{1,3}|[[［【]\d{1,3}[\]］】]|\d{1,3}[.．、)）]|[①-⑳]|[•*-])\s*/u;
/** A kind of publication, a year with pages or in brackets, an address, a title in marks. */
const source =
  /[[［][A-Z](?:\/[A-Z]{2})?[\]］]|\b(?:19|20)\d{2}\b|https?:\/\/|\bdoi\b|《[^》]+》|\bet al\b|出版社|\bpp?\.\s*\d/iu;
/** An entry that is one by its marks: [1] 李明. 数据平台建设[J]. 数据研究, 2019. */
const bracketed = /^\s*[[［]\d{1,3}[\]］].*(?:[[［][A-Z](?:\/[A-Z]{2})?[\]］]|(?:19|20)\d{2}|https?:)/u;
const fewestEntries = 2;
const longestListHead = 24;
const sharedByEntries = 0.6;
/** Under which licence a text may be used. */
const legalHead =
  /^[\s#*]*(?:licen[sc]e|licensing|copyright(?: notice)?|版权(?:声明|说明|信息)?|许可(?:证|协议|声明)?)[\s：:*]*$/iu;
const legal = /licen[sc]e|copyright|版权|许可协议|授权/iu;
const mostLegal = 3;
const fewestMarks = 2;
/** Where the text names its sources: 三个[1], platforms [2, 3]. */
const mark = /[ \u00a0]?[[［]\d{1,3}(?:\s?[-–—,，、]\s?\d{1,3}){0,6}[\]］]/gu;

/** What stands after a text and is no part of it, its sources and its licence: the notes have them, and no slide. */
export interface ReferenceLists {
  /** The sections without the lists. */
  readonly root: Section;
  /** Where the text names entries of a numbered list. */
  readonly marks: readonly Span[];
}

/** `1 See the first report. ↩` */
const note = /^\s*\d{1,3}\s+\S|↩\W*$/u;

/** Finds the sections that list what the text has been made from, and the marks that point to them. */
export function readReferenceLists({ root, blocks }: Outline, raw: string): ReferenceLists {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const below = blocksBelowText(root, byId, raw);
  const lists = root.children.length < 2 ? [] : listsIn(root, byId, raw);
  if (lists.length === 0 && below.size === 0) return { root, marks: [] };
  const entries = [...lists.flatMap((list) => entriesOf(list, byId, raw)), ...below];
  const marks = marksIn(blocks, new Set([...below, ...lists.flatMap(({ blockIds }) => blockIds)]), raw);
  const isNumbered =
    marks.length >= fewestMarks &&
    marks.every((where) =>
      (sliceSpan(raw, where).match(/\d+/gu) ?? []).every((each) => Number(each) <= entries.length),
    );
  return { root: without(root, new Set(lists), below), marks: isNumbered ? marks : [] };
}

function listsIn(
  section: Section,
  blocks: ReadonlyMap<string, ClassifiedBlock>,
  raw: string,
): readonly Section[] {
  return section.children.flatMap((child) => {
    const { heading } = child;
    const head = heading === null ? '' : sliceSpan(raw, heading.span);
    if (heading === null || (child.children.length > 0 && !listHead.test(head) && !noteHead.test(head)))
      return listsIn(child, blocks, raw);
    const entries = entriesOf(child, blocks, raw);
    const isList =
      (listHead.test(head) && namesSources(entries)) ||
      (noteHead.test(head) && entries.every((text) => entryNumber.test(text) || note.test(text))) ||
      (legalHead.test(head) && entries.length <= mostLegal && entries.every((text) => legal.test(text)));
    return isList ? [child] : listsIn(child, blocks, raw);
  });
}

function entriesOf(
  { blockIds, heading, children }: Section,
  blocks: ReadonlyMap<string, ClassifiedBlock>,
  raw: string,
): readonly string[] {
  const own = blockIds.flatMap((id) => {
    const block = blocks.get(id);
    return block === undefined || heading?.blockId === id ? [] : [sliceSpan(raw, block.span)];
  });
  // An entry may look like a heading.
  const below = children.flatMap((child) => [
    ...(child.heading === null ? [] : [sliceSpan(raw, child.heading.span)]),
    ...entriesOf(child, blocks, raw),
  ]);
  return [...own, ...below];
}

function namesSources(entries: readonly string[]): boolean {
  const found = entries.filter((text) => entryNumber.test(text) || source.test(text)).length;
  return entries.length > 0 && found >= entries.length * sharedByEntries;
}

/** Entries below a line that heads them (参考文献：) at the end of a section, or several that need none, by their ids. */
function blocksBelowText(
  { blockIds, children }: Section,
  blocks: ReadonlyMap<string, ClassifiedBlock>,
  raw: string,
): ReadonlySet<string> {
  if (children.length > 0) {
    return new Set(children.flatMap((child) => [...blocksBelowText(child, blocks, raw)]));
  }
  const texts = blockIds.map((id) => sliceSpan(raw, blocks.get(id)?.span ?? span(0, 0)));
  const head = texts.findIndex((text) => text.length <= longestListHead && listHead.test(text));
  const first = texts.findLastIndex((text) => !bracketed.test(text)) + 1;
  const ownFrom = texts.length - first >= fewestEntries ? first : -1;
  const from = head >= 0 && namesSources(texts.slice(head + 1)) ? head : ownFrom;
  return new Set(from > 0 ? blockIds.slice(from) : []);
}

function without(section: Section, gone: ReadonlySet<Section>, below: ReadonlySet<string>): Section {
  return {
    ...section,
    blockIds: section.blockIds.filter((id) => !below.has(id)),
    children: section.children
      .filter((child) => !gone.has(child))
      .map((child) => without(child, gone, below)),
  };
}

function marksIn(blocks: readonly ClassifiedBlock[], own: ReadonlySet<string>, raw: string): readonly Span[] {
  return blocks.flatMap(({ id, kind, span: where }) =>
    own.has(id) || (kind !== 'paragraph' && kind !== 'list-item')
      ? []
      : [...sliceSpan(raw, where).matchAll(mark)]
          .filter(({ index }) => index > 0)
          .map(({ index, 0: { length } }) => span(where.start + index, where.start + index + length)),
  );
}
