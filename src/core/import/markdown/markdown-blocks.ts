import type { List, ListItem, Nodes, Root, Table } from 'mdast';
import type { Diagnosed } from '../../diagnostics.ts';
import type { BlockHint } from '../../model/source/source-document.ts';
import { mergeSpans, type Span, span } from '../../model/span.ts';
import type { MathLosses } from '../math/linear-math.ts';
import { texMath } from '../math/tex-math.ts';
import { trimSpan, trimVisible } from '../raw/trim-span.ts';
import type { TextBlocks } from '../text/text-format.ts';
import {
  add,
  addReferences,
  type Collector,
  collected,
  markupOf,
  newCollector,
  noMarkup,
  type OtherReaders,
} from './block-collector.ts';
import { referencesIn } from './character-references.ts';
import { escapesIn, type FrontMatterField, frontMatterFields, percentFields } from './front-matter.ts';
import { indentedCode, linesOfCode } from './markdown-code.ts';
import {
  isContainerLine,
  isContents,
  isContentsItem,
  lengthOfAlertMark,
  titleOfContainer,
} from './markdown-furniture.ts';
import { htmlLines } from './markdown-html-lines.ts';
import { htmlTablesIn, longestTable, TableEnds, wholeTable } from './markdown-html-table.ts';
import { childrenOf, contentSpan, type InlineMarkup, nodeSpan } from './markdown-inline.ts';
import { breaksIn, cutAt, linesOfParagraph, tightHeading, withoutMarks } from './markdown-lines.ts';

export interface MarkdownTools extends OtherReaders {
  /** Runs of paragraphs without markup, by the place of the paragraph that replaces them. */
  readonly plainRuns: ReadonlyMap<number, readonly Span[]>;
}

interface Context {
  readonly quoted: boolean;
  /** Inside a footnote. */
  readonly noted: boolean;
  readonly listDepth: number;
}

/** Blocks of a parsed document, in order, and the text as it is read. */
export function collectBlocks(
  raw: string,
  root: Root & Nodes,
  { plainRuns, ...readers }: MarkdownTools,
): Diagnosed<TextBlocks> {
  const collector = newCollector(raw, readers);
  const ends = new TableEnds(raw);
  let passed = 0;
  for (const node of childrenOf(root)) {
    if ((nodeSpan(node)?.start ?? passed) < passed) continue;
    const run = node.type === 'paragraph' ? plainRuns.get(nodeSpan(node)?.start ?? -1) : undefined;
    if (run !== undefined) {
      for (const paragraph of run) addPlain(collector, paragraph);
      continue;
    }
    const table = wholeTable(raw, node, ends);
    if (table === null) visitBlock(collector, node, { quoted: false, noted: false, listDepth: 0 });
    else addHtml(collector, table);
    passed = table?.end ?? passed;
  }
  return collected(collector);
}

function visitBlock(collector: Collector, node: Nodes, context: Context): void {
  const own = nodeSpan(node);
  if (own === null) return;
  switch (node.type) {
    case 'yaml':
    case 'toml' as Nodes['type']:
      addFields(collector, frontMatterFields(collector.raw, own));
      return;
    case 'heading':
      addNode(collector, node, { kind: 'heading', level: node.depth });
      return;
    case 'paragraph':
      addParagraph(collector, node, context);
      return;
    case 'list':
      for (const item of node.children) addListItem(collector, node, item, context);
      return;
    case 'table':
      addTable(collector, node);
      return;
    case 'code':
      if (node.lang === 'math') addFormula(collector, node.value, own);
      else addCode(collector, node.value, own);
      return;
    case 'thematicBreak':
      // In pieces (`----  ----`) it is the line below the head of a table.
      if (/\S\s+\S/u.test(collector.raw.slice(own.start, own.end))) collector.end = own.end;
      return;
    case 'html':
      addHtml(collector, own);
      return;
    default: {
      const inner = {
        ...context,
        quoted: context.quoted || node.type === 'blockquote',
        noted: context.noted || node.type === 'footnoteDefinition',
      };
      for (const child of childrenOf(node)) visitBlock(collector, child, inner);
    }
  }
}

function addParagraph(collector: Collector, node: Nodes, { quoted, noted, listDepth }: Context): void {
  const own = nodeSpan(node);
  if (own === null) return;
  const text = collector.raw.slice(own.start, own.end);
  if (isContents(text)) {
    add(collector, own, contents, markupOf(collector, node));
    return;
  }
  const fields = text.startsWith('%') ? percentFields(collector.raw, own) : [];
  if (fields.length > 0) {
    addFields(collector, fields);
    return;
  }
  const code = quoted || noted || listDepth > 0 ? null : indentedCode(collector.raw, own);
  if (code !== null) {
    add(collector, code.span, { kind: 'code' }, { ...noMarkup, hidden: code.hidden });
    return;
  }
  const mark = quoted ? lengthOfAlertMark(text) : 0;
  if (mark >= text.length) return;
  const hint: BlockHint | null = noted ? { kind: 'footnote' } : quoted ? { kind: 'quote' } : null;
  addNode(collector, node, hint, mark === 0 ? undefined : own.start + mark);
}

function addCode(collector: Collector, value: string, own: Span): void {
  const { span: place, hidden } = linesOfCode(collector.raw, value, own);
  add(collector, place, { kind: 'code' }, { ...noMarkup, hidden });
}

function addFormula(collector: Collector, value: string, own: Span): void {
  const { span: place } = linesOfCode(collector.raw, value, own);
  const losses: MathLosses = { count: 0 };
  const text = texMath(value, losses);
  if (text === '') return;
  collector.mathLosses += losses.count;
  collector.replacements.push({ span: place, text });
  add(collector, place, null, noMarkup);
}

/** Adds the text below a node: one block, or one for each line that the author broke by hand. */
function addNode(collector: Collector, node: Nodes, hint: BlockHint | null, from?: number): void {
  const content = contentSpan(node);
  if (content === null) return;
  const markup = markupOf(collector, node);
  // `## Process###`: closing marks without the blank that would make them marks.
  const closing =
    hint?.kind === 'heading'
      ? (/(?<=[^#\\])#{2,6}$/u.exec(collector.raw.slice(content.start, content.end))?.[0].length ?? 0)
      : 0;
  const whole = span(from ?? content.start, content.end - closing);
  const byHand = childrenOf(node).flatMap((child) => (child.type === 'break' ? (nodeSpan(child) ?? []) : []));
  const { raw, wrapping } = collector;
  let nextHint = hint;
  // An item of two lines is one item.
  const isWhole = hint?.kind === 'heading' || hint?.kind === 'list-item';
  const breaks = isWhole ? [] : breaksIn(raw, node);
  const lines = linesOfParagraph(raw, whole, { wrapping, breaks: byHand });
  for (const line of lines.flatMap((own) => cutAt(own, breaks))) {
    if (isContainerLine(raw.slice(line.start, line.end))) {
      addContainerLine(collector, line, markup);
      continue;
    }
    const tight =
      hint === null && collector.hasTightHeadings ? tightHeading.exec(raw.slice(line.start, line.end)) : null;
    if (tight !== null) {
      const level = tight[1]?.length ?? 1;
      add(collector, span(line.start + level, line.end), { kind: 'heading', level }, markup);
      continue;
    }
    if (hint === null && definition.test(raw.slice(line.start, line.start + 8))) {
      if (collector.blocks.at(-1)?.hint?.kind === 'table-row') {
        add(collector, withoutMarks(raw, line), { kind: 'caption' }, markup);
        continue;
      }
      beginTerm(collector);
      nextHint = { ...item, depth: 1 };
    }
    add(collector, withoutMarks(raw, line), nextHint, markup);
    if (hint?.kind === 'list-item') nextHint = { ...hint, marker: null };
  }
}

function addContainerLine(collector: Collector, line: Span, markup: InlineMarkup): void {
  const title = titleOfContainer(collector.raw.slice(line.start, line.end));
  if (title === null) add(collector, line, container, markup);
  else add(collector, span(line.start + title.start, line.start + title.end), null, markup);
}

const contents = { kind: 'page-furniture', part: 'contents' } as const;
const container = { kind: 'page-furniture', part: 'control' } as const;
const definition = /^:[ \t]+\S/u;
const item = { kind: 'list-item', depth: 0, ordered: false, marker: null } as const;
const longestTerm = 40;

/** What stands before a definition is a term, with its definitions as items of it. */
function beginTerm({ blocks }: Collector): void {
  const last = blocks.at(-1);
  if (last?.hint === null && last.span.end - last.span.start <= longestTerm)
    blocks[blocks.length - 1] = { ...last, hint: item };
}

function addPlain(collector: Collector, whole: Span): void {
  const { raw, wrapping } = collector;
  for (const line of linesOfParagraph(raw, whole, { wrapping, breaks: [] })) {
    if (isContainerLine(raw.slice(line.start, line.end))) addContainerLine(collector, line, noMarkup);
    else add(collector, line, null, noMarkup);
  }
}

function addListItem(collector: Collector, list: List, item: ListItem, context: Context): void {
  const own = nodeSpan(item);
  if (own === null) return;
  let marker: Span | null = null;
  const isOfContents = isContentsItem(collector.raw, item);
  for (const [index, child] of item.children.entries()) {
    const place = isOfContents && child.type !== 'list' ? nodeSpan(child) : null;
    if (place !== null) {
      add(collector, place, contents, child.type === 'paragraph' ? markupOf(collector, child) : noMarkup);
    } else if (child.type === 'paragraph') {
      const start = nodeSpan(child)?.start ?? own.start;
      marker = index === 0 ? trimSpan(collector.raw, span(own.start, start)) : null;
      if (marker !== null) countItem(collector, list, item, marker);
      const box = index === 0 && item.checked != null ? boxBefore(collector.raw, own.start, start) : null;
      if (box !== null) {
        collector.replacements.push({ span: box, text: item.checked === true ? '☑' : '☐' });
        marker = trimSpan(collector.raw, span(own.start, box.start));
      }
      const hint: BlockHint = {
        kind: 'list-item',
        depth: context.listDepth,
        ordered: list.ordered === true,
        marker,
      };
      addNode(collector, child, hint, box?.start);
    } else {
      // `- 1. one`: two marks before one item, and no list inside it.
      const isSecondMark = index === 0 && child.type === 'list' && child.children.length === 1;
      const listDepth = context.listDepth + (isSecondMark ? 0 : 1);
      visitBlock(collector, child, { ...context, listDepth });
    }
  }
}

/** Writes the number that a reader sees: an author may begin every item with 1. */
function countItem({ raw, replacements }: Collector, list: List, item: ListItem, { start }: Span): void {
  const digits = list.ordered === true ? /^\d{1,9}/u.exec(raw.slice(start, start + 9))?.[0] : undefined;
  if (digits === undefined) return;
  const number = (list.start ?? 1) + list.children.indexOf(item);
  if (Number(digits) !== number)
    replacements.push({ span: span(start, start + digits.length), text: `${number}` });
}

/** `[x]` between the marker of an item and its text. */
function boxBefore(raw: string, from: number, to: number): Span | null {
  const found = /\[[ xX\t\n]\](?=\s*$)/u.exec(raw.slice(from, to));
  return found === null ? null : span(from + found.index, from + found.index + found[0].length);
}

/** A line right below a table, which the parser takes for a row of it. */
const isSentenceBelow = (row: string): boolean => !row.includes('|') && /[。；：！？.!?]\s*$/u.test(row);

function addTable(collector: Collector, table: Table): void {
  for (const [index, row] of table.children.entries()) {
    const own = nodeSpan(row);
    const [alone] = row.children;
    if (
      own !== null &&
      alone !== undefined &&
      index > 0 &&
      isSentenceBelow(collector.raw.slice(own.start, own.end))
    ) {
      addNode(collector, alone, null);
      continue;
    }
    const cells: Span[] = [];
    const columns: number[] = [];
    const markups: InlineMarkup[] = [];
    for (const [column, cell] of row.children.entries()) {
      const content = contentSpan(cell);
      const markup = markupOf(collector, cell);
      const inner = content === null ? null : trimVisible(collector.raw, content, markup.hidden);
      if (inner === null) continue;
      cells.push(inner);
      columns.push(column);
      markups.push(markup);
    }
    const firstCell = cells[0];
    const lastCell = cells.at(-1);
    if (own === null || firstCell === undefined || lastCell === undefined) continue;
    const between = cells.slice(1).map(({ start }, cell) => span(cells[cell]?.end ?? start, start));
    const hidden = mergeSpans([...markups.flatMap((markup) => markup.hidden), ...between]);
    add(
      collector,
      span(firstCell.start, lastCell.end),
      {
        kind: 'table-row',
        table: collector.tableCount,
        cells,
        ...(cells.length === row.children.length ? {} : { columns }),
        header: index === 0,
      },
      { ...noMarkup, strong: markups.flatMap((markup) => markup.strong), hidden },
    );
  }
  collector.tableCount += 1;
}

function addHtml(collector: Collector, own: Span): void {
  const { raw, parseHtml } = collector;
  const html = raw.slice(own.start, own.end);
  const hasTable = parseHtml !== null && html.length <= longestTable && /<table\b/iu.test(html);
  const tables = hasTable ? htmlTablesIn(parseHtml(html), raw, own.start, collector.tableCount) : [];
  let from = own.start;
  for (const { span: place, rows } of tables) {
    addHtmlLines(collector, span(from, place.start));
    for (const { span: row, hint, hidden, texts, breaks } of rows) {
      for (const place of breaks) collector.replacements.push({ span: place, text: ' ' });
      for (const text of texts) addReferences(collector, text);
      add(collector, row, hint, { ...noMarkup, hidden });
    }
    collector.tableCount += 1;
    from = place.end;
  }
  addHtmlLines(collector, span(from, own.end));
}

function addHtmlLines(collector: Collector, own: Span): void {
  if (own.start >= own.end) return;
  const { raw, decode } = collector;
  const { lines, hidden } = htmlLines(raw, own);
  let tag = 0;
  for (const reference of referencesIn(raw.slice(own.start, own.end), own.start, decode)) {
    while ((hidden[tag]?.end ?? Number.POSITIVE_INFINITY) <= reference.span.start) tag += 1;
    if ((hidden[tag]?.start ?? Number.POSITIVE_INFINITY) >= reference.span.end)
      collector.replacements.push(reference);
  }
  for (const { span: line, hint } of lines) add(collector, line, hint, { ...noMarkup, hidden });
}

function addFields(collector: Collector, fields: readonly FrontMatterField[]): void {
  for (const field of fields) {
    const { name, span: place } = field;
    addReferences(collector, place);
    collector.replacements.push(...escapesIn(collector.raw, field));
    add(collector, place, { kind: 'field', name }, noMarkup);
  }
}
