import { hasHan } from '../../language/language-of.ts';
import { markedUnits } from '../../language/units.ts';
import type { Run, RunWeight } from '../../model/deck/deck.ts';
import { articleNumber } from '../../model/outline/article-numbers.ts';
import type { SourceBlock, SourceDocument } from '../../model/source/source-document.ts';
import { mergeSpans, type Span, span } from '../../model/span.ts';
import { overlapping } from '../plan/overlapping.ts';
import { setFullWidth } from '../wording/typography.ts';

const lineEnd = /(?<![ \t\u3000])[ \t\u3000]*\n\s*/g;
/**
 * All blanks but one, on a line; of blanks of both widths a narrow one remains. Between two Chinese words they are how
 * the author sets these apart.
 */
const extraSpaces =
  /(?<=[^\s\p{sc=Han}][ \u00a0])[ \u00a0\u3000]+(?=\S)|(?<=\p{sc=Han}[ \u00a0])[ \u00a0\u3000]+(?=[^\s\p{sc=Han}])|(?<=\S)\u3000+(?=[ \u00a0]+[^\s\p{sc=Han}])/gu;
/** Without these there is none of them, which is quicker to see. */
const severalBlanks = /[ \u00a0]{2}|\u3000/u;
const latinEnd = /[0-9A-Za-z\u00c0-\u024f.,;:!?'"’”)\]%-]/;
const latinStart = /[0-9A-Za-z\u00c0-\u024f'"‘“([$€£\\*_-]/;
/** Before a line of what a mail or a page of Markdown quotes, hidden by its block. */
const quoteMarks = /^(?:>[ \t]*)+/;
const longestMarks = 24;
const spacedDash = /^(?:[—–]|--)(?= )| (?:[—–]|--)$/;

/** A span of the source as runs of a slide: full-width punctuation, without line ends and hidden markup. */
export function slideRuns(source: SourceDocument, where: Span, weight?: RunWeight): readonly Run[] {
  const quoted = quotedCode(source, where);
  const quote = (text: string): Run => ({
    text,
    prov: { type: 'generated', rule: 'code-quote' },
    ...(weight === undefined ? {} : { weight }),
  });
  return closedUp(source, visiblePieces(source, where)).flatMap((piece): readonly Run[] => {
    const own = pieceRun(source, piece, weight);
    if (quoted.length === 0) return [own];
    return [
      ...(quoted.some(({ start }) => start === piece.start) ? [quote('“')] : []),
      own,
      ...(quoted.some(({ end }) => end === piece.end) ? [quote('”')] : []),
    ];
  });
}

function pieceRun(source: SourceDocument, piece: Span, weight?: RunWeight): Run {
  const original = source.raw.slice(piece.start, piece.end);
  const text = setLineEnds(setFullWidth(source.raw, piece.start, piece.end));
  return {
    text,
    prov: { type: 'source', start: piece.start, end: piece.end },
    ...(text === original ? {} : { edit: { kind: 'typographic', original } as const }),
    ...(weight === undefined ? {} : { weight }),
  };
}

/**
 * What the author has set between marks of code within a sentence of Chinese (别在标题写`紧急`): words that are quoted,
 * and would read as the author's own without a mark.
 */
function quotedCode({ raw, blocks }: SourceDocument, where: Span): readonly Span[] {
  if (!raw.slice(where.start, where.end).includes('`')) return [];
  const marks = overlapping(blocks, where)
    .flatMap(({ hidden }) => hidden)
    .filter(({ start }) => raw.charAt(start) === '`');
  const quoted: Span[] = [];
  for (let at = 0; at + 1 < marks.length; at += 2) {
    const [open, close] = [marks[at], marks[at + 1]];
    if (open === undefined || close === undefined) break;
    const inside = open.start >= where.start && close.end <= where.end;
    const isAll = open.start === where.start && close.end === where.end;
    const isMarked = /[“‘「『《]/u.test(raw.charAt(open.start - 1));
    if (inside && !isAll && !isMarked && hasHan(raw.slice(open.end, close.start)))
      quoted.push(span(open.end, close.start));
  }
  return quoted;
}

/** As `slideRuns`, with quoted terms as runs of weight `term`. */
export function slideRunsWithTerms(source: SourceDocument, where: Span): readonly Run[] {
  const runs: Run[] = [];
  let at = where.start;
  for (const term of quotedTerms(source.raw, where)) {
    runs.push(...slideRuns(source, span(at, term.start)), ...slideRuns(source, term, 'term'));
    at = term.end;
  }
  runs.push(...slideRuns(source, span(at, where.end)));
  return runs;
}

/** A span in its raw wording, as in notes. */
export function rawRuns(source: SourceDocument, where: Span): readonly Run[] {
  return visiblePieces(source, where).map(({ start, end }): Run => {
    const original = source.raw.slice(start, end);
    const text = setLineEnds(original);
    return {
      text,
      prov: { type: 'source', start, end },
      ...(text === original ? {} : { edit: { kind: 'typographic', original } as const }),
    };
  });
}

/** Characters set apart to fill a line (总　则, 张 三, 第 十二 条); 甲 乙 丙 are several words. */
const letterSpaced = new RegExp(
  `^(?:(?![甲乙丙丁戊一二三四五六七八九十 \\u3000]+$)[\\u3400-\\u9fff](?:[ \\u3000]+[\\u3400-\\u9fff]){1,7}|${articleNumber})$`,
  'u',
);

/** A piece that is all characters set apart, without what sets them apart. */
function closedUp({ raw }: SourceDocument, pieces: readonly Span[]): readonly Span[] {
  const [piece, ...others] = pieces;
  if (piece === undefined || others.length > 0) return pieces;
  const text = raw.slice(piece.start, piece.end);
  if (!letterSpaced.test(text)) return pieces;
  return [...text.matchAll(/\S/gu)].map(({ index }) => span(piece.start + index, piece.start + index + 1));
}

/** A line end that is left stands between two words of wrapped Latin text: it reads as a space. */
function setLineEnds(text: string): string {
  return text.replaceAll('\n', ' ');
}

const termsIn = markedUnits({ '“': [1, 14] });

export function quotedTerms(raw: string, where: Span): readonly Span[] {
  return termsIn(raw.slice(where.start, where.end)).map(({ start, end }) =>
    span(where.start + start, where.start + end),
  );
}

/**
 * The span without what readers do not see: inline markup, and line ends with the spaces around them; between
 * two Latin words one line end and one space are kept.
 */
export function visiblePieces({ raw, blocks }: SourceDocument, where: Span): readonly Span[] {
  const gaps = [...lineGaps(raw, where), ...blankGaps(raw, where)];
  let covered = where.start;
  for (const block of overlapping(blocks, where)) {
    gaps.push(...hiddenIn(block, where));
    gaps.push(...markupIn(raw, covered, block.span.start));
    covered = block.span.end;
  }
  if (covered > where.start) gaps.push(...markupIn(raw, covered, where.end));
  gaps.sort((a, b) => a.start - b.start);
  const pieces: Span[] = [];
  let at = where.start;
  for (const gap of gaps) {
    if (gap.start > at) pieces.push(span(at, gap.start));
    at = Math.max(at, gap.end);
  }
  if (at < where.end) pieces.push(span(at, where.end));
  return pieces;
}

/** Line ends with the spaces around them; between two Latin words one line end and one space stay. */
function lineGaps(raw: string, where: Span): readonly Span[] {
  const text = raw.slice(where.start, where.end);
  if (!text.includes('\n')) return [];
  return [...text.matchAll(lineEnd)].flatMap(({ index, 0: gap }) => {
    const start = where.start + index;
    const end = start + gap.length;
    const next = end + (quoteMarks.exec(raw.slice(end, end + longestMarks))?.[0].length ?? 0);
    const isLatin =
      (latinEnd.test(raw.charAt(start - 1)) || spacedDash.test(raw.slice(start - 3, start))) &&
      (latinStart.test(raw.charAt(next)) || spacedDash.test(raw.slice(next, next + 3)));
    const kept = raw.indexOf('\n', start);
    const parts = isLatin ? [span(start, kept), span(kept + 1, end)] : [span(start, end)];
    return parts.filter((part) => part.start < part.end);
  });
}

function blankGaps(raw: string, { start, end }: Span): readonly Span[] {
  const text = raw.slice(start, end);
  if (!severalBlanks.test(text)) return [];
  return [...text.matchAll(extraSpaces)].map(({ index, 0: gap }) =>
    span(start + index, start + index + gap.length),
  );
}

const hiddenOf = new WeakMap<SourceBlock, readonly { readonly span: Span }[]>();

/** The hidden spans of a block as far as they overlap: a row of a wide table is asked for each of its cells. */
function hiddenIn(block: SourceBlock, where: Span): readonly Span[] {
  let hidden = hiddenOf.get(block);
  if (hidden === undefined) {
    hidden = mergeSpans(block.hidden).map((own) => ({ span: own }));
    hiddenOf.set(block, hidden);
  }
  return overlapping(hidden, where).map(({ span: own }) => own);
}

/** What belongs to no block and is no space: the marks that close one block and open the next. */
function markupIn(raw: string, from: number, to: number): readonly Span[] {
  return [...raw.slice(from, to).matchAll(/\S+/gu)].map(({ index, 0: marks }) =>
    span(from + index, from + index + marks.length),
  );
}
