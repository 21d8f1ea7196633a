import { memberEnd, statementMark } from '../../../../language/marks.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import type { LocalItem } from '../found-counted-term.ts';
import type { CountedName } from '../names/counted-names.ts';

const marker = /^(?:[-*•·▪◦] +|—{2,} *|[(（]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.、)）] *|[①-⑳] *)/u;
/** What may follow the term in its line: (three measures) for the year:, or nothing. */
const announcing = /^[^.;!?。,，、]{0,80}[:：]$/u;
/** 重点把握四个方面。 and lines with dashes. */
const closed = /^[\u4e00-\u9fff]{0,8}[。:]$/u;
const dash = /^—{2,}/u;
const longestPlainLine = 120;
/** A name and its address: library:https://…. */
/** 使用者：…, Founders: …, 使用者——…, 使用者。…. */
const described = /^([^:。;,—]{1,24}?) ?(?::|—{1,2}|。(?=.))[^/]/u;
const named = /^([^\s:]{1,60}):\S/u;

/**
 * Items in the lines below a counted term that ends its line: five measures: and five lines that are items of a list,
 * that stand in one block of code, or that are plain names, no sentences.
 */
export function findListLines(term: CountedName, { blocks }: DocumentView): readonly LocalItem[] | null {
  const { view, outer, count } = term;
  const rest = view.text.slice(outer.end).trimEnd();
  const next = blocks[view.index + 1];
  if (next === undefined) return null;
  if (closed.test(rest) && dash.test(next.text)) return dashedLines(blocks, view.index + 1, count);
  if (rest !== '' && !announcing.test(rest)) return null;
  const items = linesOfCode(next) ?? markedLines(blocks, view.index + 1, count);
  if (items?.length === count) return upToDescription(items);
  return plainLines(blocks, view.index + 1, count);
}

/** Exactly as many lines with dashes, up to their first sentences. */
function dashedLines(blocks: readonly BlockView[], from: number, count: number): readonly LocalItem[] | null {
  const lines: BlockView[] = [];
  for (const line of blocks.slice(from, from + count + 1)) {
    if (!dash.test(line.text)) break;
    lines.push(line);
  }
  if (lines.length !== count) return null;
  return lines.map((view) => {
    const { start, end } = itemOf(view);
    return { view, span: span(start, Math.min(end, start + firstSentence(view.text.slice(start, end)))) };
  });
}

function firstSentence(text: string): number {
  const at = text.search(statementMark);
  return at === -1 ? text.length : at;
}

/** Where every line names its matter and then describes it, the names are the items: 使用者：使用过…. */
function upToDescription(items: readonly LocalItem[]): readonly LocalItem[] {
  const lengths = items.map(
    ({ view, span: own }) => described.exec(view.text.slice(own.start, own.end))?.[1]?.length,
  );
  return items.map((item, index) => {
    const length = lengths[index];
    const isNamed = length !== undefined && lengths.every((other) => other !== undefined);
    return isNamed ? { ...item, span: span(item.span.start, item.span.start + length) } : item;
  });
}

function linesOfCode(view: BlockView): readonly LocalItem[] | null {
  if (!view.visible.includes('\n')) return null;
  return [...view.visible.matchAll(/[^\n]+/gu)].flatMap(({ index, 0: line }) => {
    const own = line.trim();
    const start = index + line.indexOf(own);
    return own === '' ? [] : [{ view, span: span(start, start + own.length) }];
  });
}

function markedLines(blocks: readonly BlockView[], from: number, count: number): readonly LocalItem[] {
  const items: LocalItem[] = [];
  const depth = depthOf(blocks[from]);
  for (let index = from; depth !== null && items.length <= count; index += 1) {
    const line = blocks[index];
    const own = depthOf(line);
    if (line === undefined || own === null || own < depth) break;
    if (own === depth) items.push({ view: line, span: itemOf(line) });
  }
  return items;
}

/** Exactly as many lines that are no sentences, up to one that is a sentence or has a number. */
function plainLines(blocks: readonly BlockView[], from: number, count: number): readonly LocalItem[] | null {
  const lines: BlockView[] = [];
  for (const line of blocks.slice(from, from + count + 1)) {
    if (!isPlainLine(line)) break;
    lines.push(line);
  }
  // Names with addresses end where a line has none.
  const isAddress = ({ text }: BlockView) => text.includes('://');
  if (lines.length > count && lines.slice(0, count).every(isAddress)) {
    lines.length = lines.findIndex((line) => !isAddress(line)) === count ? count : lines.length;
  }
  if (lines.length !== count) return null;
  const names = lines.map(({ text }) => named.exec(text)?.[1]);
  return lines.map((view, index) => {
    const name = names[index];
    const areNamed = names.every((other) => other !== undefined);
    return { view, span: areNamed && name !== undefined ? span(0, name.length) : itemOf(view) };
  });
}

function isPlainLine({ text, block }: BlockView): boolean {
  if (block.hint !== null && block.hint.kind !== 'quote') return false;
  const own = text.trim();
  return own !== '' && own.length <= longestPlainLine && !memberEnd.test(own) && !marker.test(own);
}

/** How deep a list line stands; null for other lines. */
function depthOf(view: BlockView | undefined): number | null {
  if (view === undefined) return null;
  const { hint } = view.block;
  if (hint?.kind === 'list-item') return hint.depth;
  return hint === null && marker.test(view.text) ? 0 : null;
}

function itemOf({ text, block }: BlockView): Span {
  const from = block.hint?.kind === 'list-item' ? 0 : (marker.exec(text)?.[0].length ?? 0);
  const start = from + text.slice(from).search(/\S|$/u);
  const end = text.replace(/[;,.。；，！!]*(?:(?<=[;,]) +(?:and|or))?[ ]*$/u, '').length;
  return span(start, Math.max(start + 1, end));
}
