import type { Figure } from '../../model/outline/outline.ts';
import type { Span } from '../../model/span.ts';
import type { FigureValue } from './values/figure-values.ts';

/** A figure with local offsets. */
export interface LocalFigure {
  readonly figure: FigureValue;
  readonly subject: Span | null;
  readonly predicate: Span | null;
  readonly period: Span | null;
  readonly comparison: Span | null;
  readonly change: Figure['change'];
  readonly confidence: number;
}
