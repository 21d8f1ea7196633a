import type { Figure, Sentence } from '../../model/outline/outline.ts';
import { containsSpan, type Span, span } from '../../model/span.ts';
import { overlapping } from '../plan/overlapping.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { tellsFigure } from '../wording/key-figures.ts';
import { chinesePieces, hangsOnVerb, isPraise } from './chinese-pieces.ts';
import { englishPieces } from './english-pieces.ts';
import type { FigureItem, FigurePiece } from './figure-item.ts';
import { periodOf } from './figure-scope.ts';

/** A sentence, or the part of it up to a semicolon, with the figures that stand by themselves. */
export interface FigureUnit {
  readonly sentence: Sentence;
  /** Place of the sentence in its paragraph. */
  readonly place: number;
  readonly span: Span;
  /** Clauses without figures before the first one. */
  readonly opening: readonly Span[];
  readonly items: readonly FigureItem[];
  /** A figure that no item holds comes before those of the items. */
  readonly isLaterFigure: boolean;
  /** How many figures there are, those that no item holds included. */
  readonly figureCount: number;
  /** How many clauses after the opening have no figure. */
  readonly wordCount: number;
}

/** After other figures a time holds for those that follow it: it stands with the first of them. */
function withTime(context: PlanContext, item: FigureItem, before: Span | undefined): FigureItem {
  const [first, ...others] = item.label;
  if (before === undefined || first === undefined || periodOf(context, [before]) === null) return item;
  return {
    ...item,
    label: [span(before.start, first.end), ...others],
    span: span(before.start, item.span.end),
  };
}

/** What stands between a figure and what continues from it: a comma, a space. */
const closeBy = 2;

export function figureUnits(
  context: PlanContext,
  sentences: readonly Sentence[],
  statedFigures: readonly Figure[],
): readonly FigureUnit[] {
  const figures = statedFigures
    .map((figure) => ({ figure, span: figure.value }))
    .sort((one, other) => one.span.start - other.span.start);
  const figuresIn = (clause: Span) =>
    overlapping(figures, clause).flatMap(({ figure }) => (containsSpan(clause, figure.value) ? figure : []));
  return sentences.flatMap((sentence, place) =>
    unitsOf(context, sentence).map((clauses) => {
      const pieces = clauses.map((clause) => piecesOf(context, clause, figuresIn(clause)));
      const where = span(clauses[0]?.start ?? 0, clauses.at(-1)?.end ?? 0);
      return { sentence, place, span: where, ...collect(context, clauses, pieces) };
    }),
  );
}

function unitsOf({ source }: PlanContext, { clauses }: Sentence): readonly (readonly Span[])[] {
  const units: Span[][] = [];
  clauses.forEach((clause, index) => {
    const before = source.raw.slice(clauses[index - 1]?.end ?? clause.start, clause.start);
    const last = units.at(-1);
    if (last === undefined || /[；;]/.test(before)) units.push([clause]);
    else last.push(clause);
  });
  return units;
}

function piecesOf(
  { source, view, language }: PlanContext,
  clause: Span,
  inside: readonly Figure[],
): readonly FigurePiece[] {
  return language === 'en' ? englishPieces(source.raw, clause, inside) : chinesePieces(view, clause, inside);
}

function collect(
  context: PlanContext,
  clauses: readonly Span[],
  pieces: readonly (readonly FigurePiece[])[],
): Pick<FigureUnit, 'opening' | 'items' | 'isLaterFigure' | 'figureCount' | 'wordCount'> {
  const { raw } = context.source;
  const items: FigureItem[] = [];
  const opening: Span[] = [];
  let figureCount = 0;
  let wordCount = 0;
  const goOn = (where: Span): boolean => {
    const last = items.at(-1);
    if (last === undefined || last.details.length > 0 || where.start - last.span.end > closeBy) return false;
    items[items.length - 1] = { ...last, details: [where], span: span(last.span.start, where.end) };
    return true;
  };
  pieces.forEach((ofClause, index) => {
    ofClause.forEach((piece, place) => {
      if (piece.kind === 'words') {
        if (isPraise(raw, piece.span)) goOn(piece.span);
        return;
      }
      figureCount += 1;
      const last = items.at(-1);
      const hangs =
        piece.kind === 'item' && last !== undefined && hangsOnVerb(raw, last, piece.item, place > 0);
      const time = place === 0 && items.length > 0 ? clauses[index - 1] : undefined;
      if (piece.kind === 'item' && !hangs) items.push(withTime(context, piece.item, time));
      // A figure that continues from the one before is shown with it, and counts no more than that.
      else if (piece.kind === 'continuation') figureCount -= goOn(piece.span) ? 1 : 0;
      else if (piece.kind === 'item') figureCount -= goOn(piece.item.span) ? 1 : 0;
    });
    const clause = clauses[index];
    if (figureCount === 0 && clause !== undefined) opening.push(clause);
    else if (ofClause.every(({ kind }) => kind === 'words')) wordCount += 1;
  });
  const [first] = items;
  const isLaterFigure =
    first !== undefined &&
    clauses.some(
      (clause) => clause.end <= first.span.start && tellsFigure(raw.slice(clause.start, clause.end)),
    );
  return { items, opening, isLaterFigure, figureCount, wordCount };
}
