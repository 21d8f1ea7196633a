import type { Run } from '../../../model/deck/deck.ts';
import { type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { questionAt } from '../../questions/exchanges.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { shortTitle } from '../document-title.ts';
import { sectionTitle, sectionTitleAt } from './section-title.ts';

/** The heading above an offset, of its innermost section; null where there is none. */
export function headingAbove(context: PlanContext, offset: number): readonly Run[] | null {
  const section = topSectionAt(context, offset)?.section ?? null;
  return sectionTitleAt(context, offset) ?? (section === null ? null : sectionTitle(context, section));
}

/** The question that an offset answers, or the heading above it; the title of the document where there is neither. */
export function topTitle(context: PlanContext, offset: number): readonly Run[] {
  const question = questionAt(context, offset);
  if (question !== null) return slideRuns(context.source, question);
  const section = topSectionAt(context, offset)?.section ?? null;
  return (section === null ? null : sectionTitle(context, section)) ?? shortTitle(context);
}
