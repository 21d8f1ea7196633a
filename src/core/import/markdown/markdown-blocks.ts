import type { List, ListItem, Nodes, Root, Table } from 'mdast';
import type { Diagnosed, Diagnostic } from '../../diagnostics.ts';
import type { BlockHint, SourceBlock } from '../../model/source/source-document.ts';
import { type Span, span } from '../../model/span.ts';
import type { HtmlParent } from '../html/tree/html-node.ts';
import type { Vocabulary } from '../raw/divided-words.ts';
import {
  findWrapping,
  hiddenLineEnds,
  joinWrappedLines,
  splitLines,
  type Wrapping,
  wordsAtLineEnds,
} from '../raw/line-joining.ts';
import { type Replacement, rewriteText } from '../raw/rewrite-text.ts';
import { clipSpans, trimSpan, trimVisible } from '../raw/trim-span.ts';
import type { TextBlocks } from '../text/text-format.ts';
import { countBlankLines } from '../text/text-reader.ts';
import { type DecodeReference, referencesIn } from './character-references.ts';
import { linesOfCode } from './markdown-code.ts';
import { htmlLines } from './markdown-html-lines.ts';
import { htmlTablesIn, longestTable, TableEnds, wholeTable } from './markdown-html-table.ts';
import {
  childrenOf,
  collectInlineMarkup,
  type InlineMarkup,
  mergeSpans,
  nodeSpan,
} from './markdown-inline.ts';

interface Collector {
  readonly raw: string;
  readonly wrapping: Wrapping | null;
  readonly words: Vocabulary | null;
  readonly blocks: SourceBlock[];
  readonly decode: DecodeReference;
  readonly parseHtml: MarkdownTools['parseHtml'];
  readonly replacements: Replacement[];
  imageCount: number;
  struckCount: number;
  mathLosses: number;
  tableCount: number;
  end: number;
}

/** What reads the parts of a text that are not Markdown. */
export interface MarkdownTools {
  readonly decode: DecodeReference;
  /** Null where the text has no table in HTML. */
  readonly parseHtml: ((html: string) => HtmlParent) | null;
  /** Runs of paragraphs without markup, by the place of the paragraph that replaces them. */
  readonly plainRuns: ReadonlyMap<number, readonly Span[]>;
}

interface Context {
  readonly quoted: boolean;
  /** Inside a footnote. */
  readonly noted: boolean;
  readonly listDepth: number;
}

const noMarkup: InlineMarkup = {
  strong: [],
  hidden: [],
  imageCount: 0,
  struckCount: 0,
  replacements: [],
  mathLosses: 0,
};
const longestCall = 400;
const latinEdge = /[\p{Script=Latin}\p{N},.;:'"()-]/u;
const fieldLine = /^([\w\u4e00-\u9fff-]+)[ \t]*[:=][ \t]*["']?(.*?)["']?[ \t]*$/u;
/** Fields of front matter that have an item a line. */
const listedFields = new Set(['author', 'authors', 'by', '作者']);
const listedField = /^[ \t]*-[ \t]+["']?(.*?)["']?[ \t]*$/u;
/** Calls of the program that makes pages from the text, on lines of their own: `{{< img src="x" >}}`, `{% include x %}`. */
const templateCall = /^(?:\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\})$/u;

/** Blocks of a parsed document, in order, and the text as it is read. */
export function collectBlocks(
  raw: string,
  root: Root & Nodes,
  { decode, parseHtml, plainRuns }: MarkdownTools,
): Diagnosed<TextBlocks> {
  const collector: Collector = {
    raw,
    wrapping: findWrapping(raw),
    words: wordsAtLineEnds(raw),
    blocks: [],
    decode,
    parseHtml,
    replacements: [],
    imageCount: 0,
    struckCount: 0,
    mathLosses: 0,
    tableCount: 0,
    end: 0,
  };
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
  const counts: readonly (readonly [code: string, count: number])[] = [
    ['images-left-out', collector.imageCount],
    ['struck-text-left-out', collector.struckCount],
    ['formula-in-line', collector.mathLosses],
  ];
  return {
    value: rewriteText({ raw, blocks: collector.blocks }, collector.replacements),
    diagnostics: counts
      .filter(([, count]) => count > 0)
      .map(([code, count]): Diagnostic => ({ code, severity: 'warning', params: { count } })),
  };
}

function visitBlock(collector: Collector, node: Nodes, context: Context): void {
  const own = nodeSpan(node);
  if (own === null) return;
  switch (node.type) {
    case 'yaml':
    case 'toml' as Nodes['type']:
      addFields(collector, own);
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
      addCode(collector, node.value, own);
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

function markupOf(collector: Collector, node: Nodes): InlineMarkup {
  const markup = collectInlineMarkup(collector.raw, node, collector.decode);
  collector.imageCount += markup.imageCount;
  collector.struckCount += markup.struckCount;
  collector.mathLosses += markup.mathLosses;
  collector.replacements.push(...markup.replacements);
  return markup;
}

/** The place where a table of contents is to be made. */
const contentsMark = /^\[\[?_?toc_?\]\]?$/iu;
/** A paragraph of links into the same page and nothing else: a table of contents, or the way to the top. */
const jumps =
  /^(?:\s|&emsp;|&ensp;|&nbsp;|[|·•、,，;；/])*(?:\[[^[\]\n]{1,200}\]\(#[^()\n]{1,200}\)(?:\s|&emsp;|&ensp;|&nbsp;|[|·•、,，;；/])*)+$/u;
/** `::: details 目录`, `:::` and `@tab 章节`: the boxes and tabs into which the program that makes pages puts a text. */
const containerLine = /^[ \t]*(?::{3,}[ \t]*(?:[\w-]+(?:[ \t].{0,80})?)?|@tab(?::\w+)?(?:[ \t].{0,80})?)$/u;
/** The kind of a note in a quotation (`[!NOTE]`), as GitHub has them. */
const alertMark = /^\[![A-Za-z]{3,12}\][^\S\n]*(?:\n[\s>]*|$)/u;

function addParagraph(collector: Collector, node: Nodes, { quoted, noted }: Context): void {
  const own = nodeSpan(node);
  if (own === null) return;
  const text = collector.raw.slice(own.start, own.end);
  if (contentsMark.test(text) || jumps.test(text)) {
    add(collector, own, { kind: 'page-furniture', part: 'contents' }, noMarkup);
    return;
  }
  const mark = quoted ? (alertMark.exec(text)?.[0].length ?? 0) : 0;
  if (mark >= text.length) return;
  const hint: BlockHint | null = noted ? { kind: 'footnote' } : quoted ? { kind: 'quote' } : null;
  addNode(collector, node, hint, mark === 0 ? undefined : own.start + mark);
}

function addCode(collector: Collector, value: string, own: Span): void {
  const { span: place, hidden } = linesOfCode(collector.raw, value, own);
  add(collector, place, { kind: 'code' }, { ...noMarkup, hidden });
}

/** Adds the text below a node: one block, or one for each line that the author broke by hand. */
function addNode(collector: Collector, node: Nodes, hint: BlockHint | null, from?: number): void {
  const children = childrenOf(node);
  const first = children[0] === undefined ? null : nodeSpan(children[0]);
  const last = children.at(-1);
  const lastSpan = last === undefined ? null : nodeSpan(last);
  if (first === null || lastSpan === null) return;
  const markup = markupOf(collector, node);
  // `## Process###`: closing marks without the blank that would make them marks.
  const closing =
    hint?.kind === 'heading'
      ? (/(?<=[^#\\])#{2,6}$/u.exec(collector.raw.slice(first.start, lastSpan.end))?.[0].length ?? 0)
      : 0;
  const whole = span(from ?? first.start, lastSpan.end - closing);
  const hasBreaks = children.some(({ type }) => type === 'break');
  const paragraphs = isFormula(collector.raw, whole)
    ? [whole]
    : hasBreaks
      ? splitLines(collector.raw, whole)
      : joinSoftBreaks(collector, whole);
  let nextHint = hint;
  for (const paragraph of paragraphs) {
    if (containerLine.test(collector.raw.slice(paragraph.start, paragraph.end))) {
      add(collector, paragraph, { kind: 'page-furniture', part: 'control' }, markup);
      continue;
    }
    if (hint === null && definition.test(collector.raw.slice(paragraph.start, paragraph.start + 8))) {
      beginTerm(collector);
      nextHint = { ...item, depth: 1 };
    }
    add(collector, withoutMarks(collector.raw, paragraph), nextHint, markup);
    if (hint?.kind === 'list-item') nextHint = { ...hint, marker: null };
  }
}

const definition = /^:[ \t]+\S/u;
const item = { kind: 'list-item', depth: 0, ordered: false, marker: null } as const;
const longestTerm = 40;

/** What stands before a definition is a term, with its definitions as items of it. */
function beginTerm({ blocks }: Collector): void {
  const last = blocks.at(-1);
  if (last?.hint === null && last.span.end - last.span.start <= longestTerm)
    blocks[blocks.length - 1] = { ...last, hint: item };
}

/** A paragraph that is a formula, over lines. */
function isFormula(raw: string, { start, end }: Span): boolean {
  return raw.startsWith('$$', start) && /^\$\$[^$]+\$\$$/u.test(raw.slice(start, end).trim());
}

function addPlain(collector: Collector, whole: Span): void {
  for (const paragraph of joinSoftBreaks(collector, whole)) {
    const isBox = containerLine.test(collector.raw.slice(paragraph.start, paragraph.end));
    add(collector, paragraph, isBox ? { kind: 'page-furniture', part: 'control' } : null, noMarkup);
  }
}

/** A definition, an item by letters or Roman numerals, or a day alone: no line continues with it. */
const ownLine =
  /^:[ \t]+\S|^(?:[ivx]{1,4}[.)]|\(?[a-z]\)|\([ivx]{1,4}\)) \S|^(?:\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}|\p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4})$/u;

/** Lines of boxes stand alone; what stands between them is joined. */
function joinSoftBreaks(collector: Collector, whole: Span): readonly Span[] {
  const { raw } = collector;
  const boxes = splitLines(raw, whole).filter(({ start, end }) => containerLine.test(raw.slice(start, end)));
  if (boxes.length === 0) return joinLines(collector, whole);
  const parts: Span[] = [];
  let from = whole.start;
  for (const box of boxes) {
    if (box.start > from) parts.push(...joinLines(collector, span(from, box.start)));
    parts.push(box);
    from = box.end;
  }
  if (from < whole.end) parts.push(...joinLines(collector, span(from, whole.end)));
  return parts.filter(({ start, end }) => raw.slice(start, end).trim() !== '');
}

/** Markdown joins lines of Latin text; lines of Chinese text are joined only where they were wrapped. */
function joinLines({ raw, wrapping }: Collector, whole: Span): readonly Span[] {
  const paragraphs: Span[] = [];
  for (const paragraph of joinWrappedLines(raw, whole, wrapping)) {
    const last = paragraphs.at(-1);
    const isLatin =
      last !== undefined &&
      latinEdge.test(raw.charAt(last.end - 1)) &&
      latinEdge.test(raw.charAt(paragraph.start));
    const isOwn = ownLine.test(raw.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40)));
    if (last !== undefined && isLatin && !isOwn)
      paragraphs[paragraphs.length - 1] = span(last.start, paragraph.end);
    else paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** Without the marks of quotations, and the colon before a definition. */
function withoutMarks(raw: string, { start, end }: Span): Span {
  const marks =
    /^(?:>\s*)*(?::[ \t]+(?=\S))?/u.exec(raw.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0;
  return span(start + marks, end);
}

function addListItem(collector: Collector, list: List, item: ListItem, context: Context): void {
  const own = nodeSpan(item);
  if (own === null) return;
  let marker: Span | null = null;
  const isJumps = holdsJumps(collector.raw, item);
  for (const [index, child] of item.children.entries()) {
    const place = isJumps ? nodeSpan(child) : null;
    if (place !== null) {
      add(collector, place, { kind: 'page-furniture', part: 'contents' }, noMarkup);
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

/** An item of links into the page, with or without a label of them (第1~20条：). */
function holdsJumps(raw: string, { children }: ListItem): boolean {
  const isJump = (child: Nodes) => {
    const own = nodeSpan(child);
    return child.type === 'paragraph' && own !== null && jumps.test(raw.slice(own.start, own.end));
  };
  const [first, ...others] = children;
  if (first === undefined) return false;
  if (others.length === 0) return isJump(first);
  const own = nodeSpan(first);
  const isLabel = own !== null && /^[^\n]{1,40}[:：]$/u.test(raw.slice(own.start, own.end));
  return first.type === 'paragraph' && (isLabel || isJump(first)) && others.every(isJump);
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

function addTable(collector: Collector, table: Table): void {
  for (const [index, row] of table.children.entries()) {
    const own = nodeSpan(row);
    const cells: Span[] = [];
    const columns: number[] = [];
    const markups: InlineMarkup[] = [];
    for (const [column, cell] of row.children.entries()) {
      const first = cell.children[0] === undefined ? null : nodeSpan(cell.children[0]);
      const last = cell.children.at(-1);
      const lastSpan = last === undefined ? null : nodeSpan(last);
      const markup = markupOf(collector, cell);
      const inner =
        first === null || lastSpan === null
          ? null
          : trimVisible(collector.raw, span(first.start, lastSpan.end), markup.hidden);
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
      for (const { start, end } of texts)
        collector.replacements.push(...referencesIn(raw.slice(start, end), start, collector.decode));
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

/** Front matter: `key: value` lines, and lists of authors; anything deeper is for other programs. */
function addFields(collector: Collector, own: Span): void {
  let list: string | null = null;
  for (const line of splitLines(collector.raw, own)) {
    const text = collector.raw.slice(line.start, line.end);
    const [, name, value] = fieldLine.exec(text) ?? [];
    const [, item] = list === null ? [] : (listedField.exec(text) ?? []);
    if (name !== undefined) list = value === '' && listedFields.has(name.toLowerCase()) ? name : null;
    const found = value ?? item;
    const field = name ?? list;
    if (field === null || found === undefined || found === '') continue;
    const start = line.start + text.lastIndexOf(found);
    const place = span(start, start + found.length);
    collector.replacements.push(...referencesIn(found, start, collector.decode));
    add(collector, place, { kind: 'field', name: field.toLowerCase() }, noMarkup);
  }
}

function isTemplateCall(raw: string, { start, end }: Span): boolean {
  return raw.startsWith('{', start) && end - start <= longestCall && templateCall.test(raw.slice(start, end));
}

function add(collector: Collector, range: Span, hint: BlockHint | null, markup: InlineMarkup): void {
  const { raw, blocks, words } = collector;
  const lineEnds =
    hint?.kind === 'code' ? [] : hiddenLineEnds(raw, range, { isQuote: hint?.kind === 'quote', words });
  const hidden = lineEnds.length === 0 ? markup.hidden : mergeSpans([...markup.hidden, ...lineEnds]);
  const visible = trimVisible(raw, range, hidden);
  if (visible === null || isTemplateCall(raw, visible)) return;
  blocks.push({
    id: `b${blocks.length}`,
    span: visible,
    hint,
    strong: clipSpans(markup.strong, visible),
    hidden: clipSpans(hidden, visible),
    blankLinesBefore: countBlankLines(raw, collector.end, visible.start),
    origin: null,
  });
  collector.end = visible.end;
}
