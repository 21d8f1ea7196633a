import { opensWithWord } from '../../language/whole-words.ts';
import type { Figure } from '../../model/outline/outline.ts';
import { containsSpan, type Span, span } from '../../model/span.ts';
import type { DocumentView } from '../../view/document-view.ts';
import { isWordEdgeAt } from '../../view/words-in.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { separatorOffsets } from '../wording/clause-offsets.ts';
import type { FigureItem, FigurePiece } from './figure-item.ts';

const minConfidence = 0.8;
const maxLabelLength = 34;
const minLabelLength = 2;
const maxContinuationLength = 26;
const maxComparisonLength = 40;

/** Digits with what makes them inexact and a power of ten; nothing that is no plain number. */
const plainValue = /^([约近超逾]?)\s?(\d[\d,，.]*(?:\/\d+)?)(?:\s?[十百千万亿]+)?[余多]?$/u;
const uncounted = /^[年月日天号届次岁]$/u;
const afterFigure = /^(?:左右|以上|以下|以内|上下|[余多])/u;
const qualifier = /(?:超过|超|突破|接近|不足|不到|高达|多达|至少|约|近|逾|总计|共计)$/u;
/** Says only that the figure follows. */
const copula = /(?:达到|达|为|是|有|：|:)$/u;
/** Figures that are handed out to things named together, and ranges. */
const entangling = /分别|依次|各[增达占为有]|[（(）)]|[“”]\d/u;
const noFigureAfter = /(?:第|前|后|[-—–~～−]|\d)$/u;
const noWordsAfter = /^(?:的|以|和|与|及|或|至|到|之|、|[-—–~～−])/u;
/** Digits that count nothing: years, dates, names such as PM2.5, 5G and “1650”. */
const nameDigits =
  /[“][^”]*[”]|\d{4}\s?年(?:\d+月)?(?:\d+日)?|[A-Za-z][A-Za-z.]*\d+(?:\.\d+)?|\d+[A-Za-z]+/gu;
/** Labels that hang on words before them. */
const hangingOpening =
  /^(?:其(?!中)|该|此|这|上述|前述|同期|影响|拉动|抵消|贡献|较|比|同比|环比|增幅|增速|降幅|平均|占|高于|低于)/u;
const hangingLabel =
  /^(?:总额|总数|累计)$|^.{0,2}(?:规模|余额|金额|数量|增量|占比|比重|人数|户数)$|相关(?:交易|业务|金额)|后者|前者/u;
const praise = /^(?:均?居|位居|稳居|位列|总[数量]|占|首次|再创|创)/u;

/** The pieces of a clause, cut at 、 after a figure: 开行中欧班列2286列、增长7.7%. */
export function chinesePieces(
  view: DocumentView,
  clause: Span,
  statedFigures: readonly Figure[],
): readonly FigurePiece[] {
  const { raw } = view.source;
  if (entangling.test(raw.slice(clause.start, clause.end))) {
    return [{ kind: hasDigits(raw, clause) ? 'entangled' : 'words', span: clause }];
  }
  const ends = new Set(statedFigures.map((stated) => figureEnd(raw, stated, clause.end)));
  const cuts = separatorOffsets(raw, clause, /、/).filter((offset) => ends.has(offset));
  const bounds = [clause.start, ...cuts.map((offset) => offset + 1), clause.end];
  const figures = figuresBetween(bounds, statedFigures);
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? end;
    return pieceOf(view, trimSpan(raw, span(start, end)), figures[index] ?? []);
  });
}

/** The figures by the piece in which they begin; they stand nearly in the order of the text. */
function figuresBetween(
  bounds: readonly number[],
  statedFigures: readonly Figure[],
): readonly (readonly Figure[])[] {
  const figures = bounds.slice(1).map((): Figure[] => []);
  let piece = 0;
  for (const stated of statedFigures) {
    const { start } = stated.value;
    if (start < (bounds[piece] ?? 0)) piece = 0;
    while (piece + 1 < figures.length && start >= (bounds[piece + 1] ?? start + 1)) piece += 1;
    figures[piece]?.push(stated);
  }
  return figures;
}

const carryingVerb = /^(?:新|净|增|减|累计|共|再)/u;

/** Whether the verb of the item before holds for this one too, which would say something else alone. */
export function hangsOnVerb(raw: string, before: FigureItem, next: FigureItem, sameClause: boolean): boolean {
  if (before.verb === null || next.verb !== null || next.predicate !== null) return false;
  return sameClause || carryingVerb.test(raw.slice(before.verb.start, before.verb.end));
}

/** Whether a piece without figure praises the figure before: 居全国第一. */
export function isPraise(raw: string, { start, end }: Span): boolean {
  const text = raw.slice(start, end);
  return (
    opensWithWord(text, praise) &&
    !/(?:[为达的约超至到]|比重)$/.test(text) &&
    text.length <= maxContinuationLength / 2
  );
}

function hasDigits(raw: string, { start, end }: Span): boolean {
  return /\d/.test(raw.slice(start, end).replace(nameDigits, ''));
}

function pieceOf(view: DocumentView, piece: Span, statedFigures: readonly Figure[]): FigurePiece {
  const { raw } = view.source;
  const inside = statedFigures.filter(({ value }) => containsSpan(piece, value));
  if (inside.length === 0) return { kind: hasDigits(raw, piece) ? 'entangled' : 'words', span: piece };
  if (inside.length === 1 && isMeasured(raw, piece)) return { kind: 'continuation', span: piece };
  const [first, second] = inside;
  const item =
    first !== undefined && second === undefined
      ? plainItem(view, piece, first)
      : inside.length === 2 && first !== undefined && second !== undefined
        ? comparedItem(view, piece, first, second)
        : null;
  if (item !== null) return { kind: 'item', item };
  const only = inside.length === 1 ? first : undefined;
  const goesOn = only !== undefined && !(only.subject !== null && containsSpan(piece, only.subject));
  return goesOn && piece.end - piece.start <= maxContinuationLength && endsWith(raw, piece, only)
    ? { kind: 'continuation', span: piece }
    : { kind: 'entangled', span: piece };
}

/** 超额完成国家下达的110万人年度任务: the figure is what the one before is measured by. */
const measured =
  /^(?:超额|提前|全面)?(?:完成|实现|超过|超出|高于|好于|低于)[^，]*(?:任务|目标|计划|预期)[^，]{0,4}$/u;

function isMeasured(raw: string, { start, end }: Span): boolean {
  return end - start <= maxContinuationLength && measured.test(raw.slice(start, end));
}

function endsWith(raw: string, piece: Span, stated: Figure): boolean {
  return figureEnd(raw, stated, piece.end) === piece.end;
}

function figureEnd(raw: string, { value, unit }: Figure, limit: number): number {
  const end = Math.max(value.end, unit?.end ?? 0);
  return end + (afterFigure.exec(raw.slice(end, limit))?.[0].length ?? 0);
}

interface FigurePlace {
  readonly start: number;
  readonly end: number;
  readonly digits: Span;
}

function figureOf(raw: string, piece: Span, stated: Figure): FigurePlace | null {
  const { value, unit, amount, confidence } = stated;
  const match = plainValue.exec(raw.slice(value.start, value.end));
  if (match === null || amount === null || confidence < minConfidence) return null;
  const unitText = unit === null ? '' : raw.slice(unit.start, unit.end);
  const isBare = unit === null && /^\d{1,3}$/.test(match[2] ?? '') && !/[百千万亿]/u.test(match[0]);
  if (isBare || uncounted.test(unitText)) return null;
  const start = Math.min(value.start, unit?.start ?? value.start);
  const digitsStart = value.start + match[0].indexOf(match[2] ?? '');
  const digits = span(digitsStart, digitsStart + (match[2]?.length ?? 0));
  return { start, end: figureEnd(raw, stated, piece.end), digits };
}

/** Length of the words of a pattern at the end of a stretch; 0 where there are none, or another word ends so: 节约. */
function lengthAtEnd(view: DocumentView, { start, end }: Span, pattern: RegExp): number {
  const found = pattern.exec(view.source.raw.slice(start, end));
  return found !== null && isWordEdgeAt(view, start + found.index) ? found[0].length : 0;
}

/** What stands before the figure: what is counted, and 超过 where that belongs to the figure. */
function headOf(view: DocumentView, start: number, figureStart: number): { label: Span; from: number } {
  const { raw } = view.source;
  let end = figureStart;
  end -= /(?<!\s)\s*$/u.exec(raw.slice(start, end))?.[0].length ?? 0;
  const cut = lengthAtEnd(view, span(start, end), qualifier);
  end -= cut;
  const from = cut > 0 ? end : figureStart;
  end -= lengthAtEnd(view, span(start, end), copula);
  return { label: trimSpan(raw, span(start, end)), from };
}

function plainItem(view: DocumentView, piece: Span, stated: Figure): FigureItem | null {
  const { raw } = view.source;
  const figure = figureOf(raw, piece, stated);
  const { subject } = stated;
  if (figure === null || subject === null || !containsSpan(piece, subject)) return null;
  if (lengthAtEnd(view, span(piece.start, figure.start), noFigureAfter) > 0) return null;
  const { label: head, from } = headOf(view, piece.start, figure.start);
  const tail = span(figure.end, piece.end);
  const label = [head, trimSpan(raw, tail)].filter(({ start, end }) => end > start);
  // 实施192个帮扶项目: the counted thing follows its figure. Anything else after a figure needs the sentence.
  const isLifted = tail.end > tail.start;
  if (isLifted && !(subject.start >= figure.end && stated.unit !== null)) return null;
  if (isLifted && opensWithWord(raw.slice(tail.start, tail.end), noWordsAfter)) return null;
  if (label.some((words) => hasDigits(raw, words))) return null;
  return item(raw, piece, label, from, figure, [], stated.predicate);
}

/** 从2020年的3.68万亿元增长到2025年的4.93万亿元: what it was stands below what it is. */
function comparedItem(view: DocumentView, piece: Span, was: Figure, is: Figure): FigureItem | null {
  const { raw } = view.source;
  const figure = figureOf(raw, piece, is);
  const { comparison, subject } = is;
  if (figure === null || comparison === null || subject === null) return null;
  if (!containsSpan(piece, subject) || !containsSpan(comparison, was.value)) return null;
  const label = trimSpan(raw, span(piece.start, comparison.start));
  const detail = span(comparison.start, figure.end);
  const isWhole = figure.end === piece.end && subject.end <= comparison.start;
  if (!isWhole || detail.end - detail.start > maxComparisonLength || hasDigits(raw, label)) return null;
  const { from } = headOf(view, comparison.end, figure.start);
  return item(raw, piece, [label], from, figure, [detail], null);
}

function item(
  raw: string,
  piece: Span,
  label: readonly Span[],
  from: number,
  figure: FigurePlace,
  details: readonly Span[],
  predicate: Span | null,
): FigureItem | null {
  const length = label.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length < minLabelLength || length > maxLabelLength) return null;
  const words = label.map(({ start, end }) => raw.slice(start, end)).join('');
  if (opensWithWord(words, hangingOpening) || hangingLabel.test(words)) return null;
  return {
    label,
    before: some(raw, span(from, figure.digits.start)),
    digits: figure.digits,
    after: some(raw, span(figure.digits.end, figure.end)),
    details,
    span: piece,
    predicate,
    verb: predicate !== null && predicate.start - piece.start <= 2 ? predicate : null,
  };
}

function some(raw: string, where: Span): Span | null {
  const text = raw.slice(where.start, where.end);
  const start = where.start + text.length - text.trimStart().length;
  const end = where.end - (text.length - text.trimEnd().length);
  return end > start ? span(start, end) : null;
}
