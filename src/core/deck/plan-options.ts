import type { SlideBudget } from '../model/slide-budget.ts';

export interface PlanOptions {
  readonly themeId: string;
  readonly aspect: '16:9' | '4:3';
  readonly maxSlides: SlideBudget;
}
