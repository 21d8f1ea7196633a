import type { SlideCandidate } from '../candidate.ts';
import type { OffsetMarks } from '../offset-marks.ts';
import type { PlanContext } from '../plan-context.ts';

/** Finds slides that a document could have; `claimed` is what the proposers before it have made slides of. */
export type SlideProposer = (context: PlanContext, claimed: OffsetMarks) => readonly SlideCandidate[];
