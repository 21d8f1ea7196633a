import type { Statistic } from '../../model/outline/outline.ts';
import type { Span } from '../../model/span.ts';
import type { Figure } from './numbers/figures.ts';

/** A statistic with local offsets. */
export interface LocalStatistic {
  readonly figure: Figure;
  readonly subject: Span | null;
  readonly predicate: Span | null;
  readonly period: Span | null;
  readonly comparison: Span | null;
  readonly change: Statistic['change'];
  readonly confidence: number;
}
