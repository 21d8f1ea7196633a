import type { Nodes } from 'mdast';
import type { Diagnosed, Diagnostic } from '../../diagnostics.ts';
import type { BlockHint, SourceBlock } from '../../model/source/source-document.ts';
import { mergeSpans, type Span } from '../../model/span.ts';
import type { HtmlParent } from '../html/tree/html-node.ts';
import type { Vocabulary } from '../raw/lines/divided-words.ts';
import { findWrapping, type Wrapping } from '../raw/lines/wrapping/find-wrapping.ts';
import { hiddenLineEnds, wordsAtLineEnds } from '../raw/lines/wrapping/line-joining.ts';
import { type Replacement, rewriteText } from '../raw/rewrite-text.ts';
import { clipSpans, trimVisible } from '../raw/trim-span.ts';
import type { TextBlocks } from '../text/text-format.ts';
import { countBlankLines } from '../text/text-reader.ts';
import { type DecodeReference, referencesIn } from './character-references.ts';
import { isTemplateCall } from './markdown-furniture.ts';
import { collectInlineMarkup, type InlineMarkup } from './markdown-inline.ts';
import { hasTightHeadings } from './markdown-lines.ts';

/** What reads the parts of a text that are not Markdown. */
export interface OtherReaders {
  readonly decode: DecodeReference;
  /** Null where the text has no table in HTML. */
  readonly parseHtml: ((html: string) => HtmlParent) | null;
}

/** Blocks of a Markdown text while they are collected, with what its markup replaces and leaves out. */
export interface Collector extends OtherReaders {
  readonly raw: string;
  readonly wrapping: Wrapping | null;
  readonly words: Vocabulary | null;
  readonly blocks: SourceBlock[];
  readonly replacements: Replacement[];
  imageCount: number;
  struckCount: number;
  mathLosses: number;
  tableCount: number;
  end: number;
  readonly hasTightHeadings: boolean;
}

export const noMarkup: InlineMarkup = {
  strong: [],
  hidden: [],
  imageCount: 0,
  struckCount: 0,
  replacements: [],
  mathLosses: 0,
};

export function newCollector(raw: string, readers: OtherReaders): Collector {
  return {
    ...readers,
    raw,
    wrapping: findWrapping(raw),
    words: wordsAtLineEnds(raw),
    blocks: [],
    replacements: [],
    imageCount: 0,
    struckCount: 0,
    mathLosses: 0,
    tableCount: 0,
    end: 0,
    hasTightHeadings: hasTightHeadings(raw),
  };
}

/** The text as it is read, with its blocks, and what was left out of it. */
export function collected(collector: Collector): Diagnosed<TextBlocks> {
  const counts: readonly (readonly [code: string, count: number])[] = [
    ['images-left-out', collector.imageCount],
    ['struck-text-left-out', collector.struckCount],
    ['formula-in-line', collector.mathLosses],
  ];
  return {
    value: rewriteText({ raw: collector.raw, blocks: collector.blocks }, collector.replacements),
    diagnostics: counts
      .filter(([, count]) => count > 0)
      .map(([code, count]): Diagnostic => ({ code, severity: 'warning', params: { count } })),
  };
}

/** Markup, strong ranges and pictures below a block node; what is replaced or left out is noted. */
export function markupOf(collector: Collector, node: Nodes): InlineMarkup {
  const markup = collectInlineMarkup(collector.raw, node, collector.decode);
  collector.imageCount += markup.imageCount;
  collector.struckCount += markup.struckCount;
  collector.mathLosses += markup.mathLosses;
  collector.replacements.push(...markup.replacements);
  return markup;
}

export function addReferences({ raw, replacements, decode }: Collector, { start, end }: Span): void {
  replacements.push(...referencesIn(raw.slice(start, end), start, decode));
}

/** Adds a block of what is visible in `range`; nothing where that is nothing, or a call of a template. */
export function add(collector: Collector, range: Span, hint: BlockHint | null, markup: InlineMarkup): void {
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
