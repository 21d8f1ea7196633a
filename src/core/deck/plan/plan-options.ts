import type { SlideBudget } from '../../model/deck/slide-budget.ts';

export interface PlanOptions {
  readonly themeId: string;
  readonly aspect: '16:9' | '4:3';
  readonly maxSlides: SlideBudget;
  /** Name of a kind that a person has said; see `kinds/document-kinds.ts`. */
  readonly kind?: string | null;
}
