import type { Figure } from '../../model/outline/outline.ts';
import { containsSpan, type Span, span } from '../../model/span.ts';
import type { FigurePiece } from './figure-item.ts';

const minConfidence = 0.75;
const maxLabelLength = 60;
const maxTailLength = 70;
/** 695 million tonnes: a short noun goes with its figure. */
const longestMeasure = 12;
const separator = /[,;:](?=\s)(?: (?:and|while|with) )?|\s[–—-]{1,2}\s| and (?=[A-Za-z][^,;]{6,})/g;
const digitsOf = /\d[\d,.]*/;
const qualifier =
  /(?:more than|less than|nearly|about|almost|over|under|some|around|at least|up to|as much as|close to)\s*$/i;

/** The pieces of a sentence, cut at its marks; a figure in the middle leaves words before and after. */
export function englishPieces(
  raw: string,
  sentence: Span,
  statedFigures: readonly Figure[],
): readonly FigurePiece[] {
  const text = raw.slice(sentence.start, sentence.end);
  const spans: Span[] = [];
  let at = sentence.start;
  for (const match of text.matchAll(separator)) {
    const cut = sentence.start + match.index;
    spans.push(span(at, cut));
    at = cut + match[0].length;
  }
  spans.push(span(at, sentence.end));
  return spans.map((piece) => pieceOf(raw, trimmed(raw, piece), statedFigures));
}

function pieceOf(raw: string, piece: Span, statedFigures: readonly Figure[]): FigurePiece {
  const text = raw.slice(piece.start, piece.end);
  const inside = statedFigures.filter(({ value }) => containsSpan(piece, value));
  const [stated] = inside;
  if (stated === undefined) return { kind: /\d/.test(text) ? 'entangled' : 'words', span: piece };
  const entangled: FigurePiece = { kind: 'entangled', span: piece };
  const { value, unit, amount, confidence, subject } = stated;
  const found = digitsOf.exec(raw.slice(value.start, value.end));
  if (found === null || amount === null || confidence < minConfidence || inside.length > 2) return entangled;
  if (subject === null || !containsSpan(piece, subject)) return entangled;
  const start = Math.min(value.start, unit?.start ?? value.start);
  const isMeasure =
    unit === null && subject.start === value.end + 1 && subject.end - subject.start <= longestMeasure;
  const end = isMeasure ? subject.end : Math.max(value.end, unit?.end ?? value.end);
  const head = raw.slice(piece.start, start);
  const from = start - (qualifier.exec(head)?.[0].length ?? 0);
  const label = trimmed(raw, span(piece.start, from));
  const tail = trimmed(raw, span(end, piece.end));
  const digits = span(value.start + found.index, value.start + found.index + found[0].length);
  const isBare = unit === null && amount < 1000;
  if (isBare || /[-–]$/.test(head) || /^[-–]/.test(raw.slice(end))) return entangled;
  const hasHead = label.end > label.start;
  const hasTail = tail.end > tail.start;
  if (!hasHead && !hasTail) return entangled;
  if (label.end - label.start > maxLabelLength || tail.end - tail.start > maxTailLength) return entangled;
  if (/\d/.test(raw.slice(label.start, label.end))) return entangled;
  if (inside.length === 2 && !/^(?:to|from|or)\b/.test(raw.slice(tail.start, tail.end))) return entangled;
  return {
    kind: 'item',
    item: {
      label: [hasHead ? label : tail],
      before: from < digits.start ? span(from, digits.start) : null,
      digits,
      after: digits.end < end ? span(digits.end, end) : null,
      details: hasHead && hasTail ? [tail] : [],
      span: piece,
      predicate: stated.predicate,
      verb: null,
    },
  };
}

function trimmed(raw: string, where: Span): Span {
  const text = raw.slice(where.start, where.end);
  const start = where.start + text.length - text.trimStart().length;
  const end = where.end - (text.length - text.replace(/(?<![\s.,;:])[\s.,;:]+$/u, '').length);
  return span(Math.min(start, where.end), Math.max(Math.min(start, where.end), end));
}
