/*
 * The text of a document as every stage reads it: folded, in sentences and clauses, cut into words, in one language. The
 * view of a source is made once and carried along; what a block needs of it is computed on first use. Whoever asks for
 * words or clauses asks here, and splits, folds and tells languages by no means of its own.
 */
import { hasHan, languageOf } from '../language/language-of.ts';
import { withoutRadicals } from '../language/radicals.ts';
import type { Language, Token } from '../language/token.ts';
import { tokenise } from '../language/tokenise.ts';
import { simplified } from '../language/zh/simplified.ts';
import type { SourceBlock, SourceDocument } from '../model/source/source-document.ts';
import { type Span, span } from '../model/span.ts';
import { countBefore } from './bisect.ts';
import { foldText } from './folded-text.ts';
import { type SplitSentence, splitSentences } from './sentence-splitter.ts';

/** A block as detectors read it: visible text, folded, with the way back to offsets of the document. */
export interface BlockView {
  readonly index: number;
  readonly block: SourceBlock;
  /** Folded text without hidden markup, in simplified characters. Local offsets count its UTF-16 units. */
  readonly text: string;
  /** The same characters as they stand in the document. */
  readonly visible: string;
  /** By whose rules detectors read it: by those of Chinese as soon as it has Han letters, whatever the document is in. */
  readonly language: Language;
  /** Local spans; computed once, on first use. */
  readonly sentences: readonly SplitSentence[];
  /** Words, with local offsets; cut once, on first use. */
  readonly tokens: readonly Token[];
  /** The whole block is bold. */
  readonly isStrong: boolean;
  /** Span in the document of a local span that is not empty; markup at its edges is left out. */
  rawSpan(local: Span): Span;
  /** Local offset of the first visible character at or after an offset of the document. */
  localOffset(rawOffset: number): number;
}

/** In characters: a longer one is a passage of its own. */
const longestLiteral = 240;

export interface DocumentView {
  readonly source: SourceDocument;
  /** Of the document as a whole. */
  readonly language: Language;
  readonly blocks: readonly BlockView[];
}

const views = new WeakMap<SourceDocument, DocumentView>();

/** The view of a source; every stage that asks for it gets the same. */
export function viewDocument(source: SourceDocument): DocumentView {
  const made = views.get(source) ?? makeView(source);
  views.set(source, made);
  return made;
}

function makeView(source: SourceDocument): DocumentView {
  const language = languageOf(source.raw);
  return {
    source,
    language,
    blocks: source.blocks.map((block, index) => viewBlock(source.raw, block, index, language)),
  };
}

function viewBlock(raw: string, block: SourceBlock, index: number, language: Language): BlockView {
  const offsets = block.hidden.length === 0 ? null : visibleOffsets(block);
  const { start, end } = block.span;
  const visible = offsets === null ? raw.slice(start, end) : visibleText(raw, block);
  // Lines of Chinese among English ones, as in minutes that name files, have their own words.
  const own = language === 'en' && /[\u3400-\u9fff]{2}/u.test(visible) ? languageOf(visible) : language;
  const text = own === 'zh' ? simplified(withoutRadicals(foldText(visible))) : foldText(visible);
  let sentences: readonly SplitSentence[] | null = null;
  let tokens: readonly Token[] | null = null;
  let read: Language | null = null;
  const strongLength = block.strong.reduce((sum, strong) => sum + strong.end - strong.start, 0);
  return {
    index,
    block,
    text,
    visible,
    get language() {
      read ??= hasHan(text) ? 'zh' : 'en';
      return read;
    },
    get sentences() {
      sentences ??= splitSentences(text, offsets === null ? [] : literalsOf(raw, block, offsets));
      return sentences;
    },
    get tokens() {
      tokens ??= tokenise(text, own);
      return tokens;
    },
    isStrong: strongLength > 0 && strongLength >= text.trim().length,
    rawSpan: (local) =>
      offsets === null
        ? span(start + local.start, start + local.end)
        : span(offsets[local.start] ?? end, (offsets[local.end - 1] ?? end - 1) + 1),
    localOffset: (rawOffset) =>
      offsets === null
        ? rawOffset - start
        : countBefore(offsets.length, (at) => (offsets[at] ?? 0) < rawOffset),
  };
}

function visiblePieces({ span: { start, end }, hidden }: SourceBlock): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const mark of hidden) {
    if (mark.start > from) pieces.push(span(from, Math.min(mark.start, end)));
    from = Math.max(from, mark.end);
  }
  if (from < end) pieces.push(span(from, end));
  return pieces;
}

function visibleText(raw: string, block: SourceBlock): string {
  return visiblePieces(block)
    .map(({ start, end }) => raw.slice(start, end))
    .join('');
}

/** Words between marks of code, as local spans: `有人能帮我吗？` is quoted, and ends no sentence. */
function literalsOf(raw: string, { hidden }: SourceBlock, offsets: Int32Array): readonly Span[] {
  const literals: Span[] = [];
  let open: Span | null = null;
  for (const mark of hidden) {
    if (raw.charAt(mark.start) !== '`') continue;
    if (open === null) open = mark;
    else {
      const { start, end } = { start: open.end, end: mark.start };
      const local = (at: number) => countBefore(offsets.length, (index) => (offsets[index] ?? 0) < at);
      if (end - start <= longestLiteral) literals.push(span(local(start), local(end)));
      open = null;
    }
  }
  return literals;
}

function visibleOffsets(block: SourceBlock): Int32Array {
  const pieces = visiblePieces(block);
  const offsets = new Int32Array(pieces.reduce((sum, { start, end }) => sum + end - start, 0));
  let index = 0;
  for (const { start, end } of pieces) {
    for (let offset = start; offset < end; offset += 1) {
      offsets[index] = offset;
      index += 1;
    }
  }
  return offsets;
}
