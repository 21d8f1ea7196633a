import type { SlideCandidate } from '../plan/candidate.ts';
import type { OffsetMarks } from '../plan/offset-marks.ts';
import type { PlanContext } from '../plan/plan-context.ts';

/** Finds slides that a document could have; `claimed` is what the proposers before it have made slides of. */
export type SlideProposer = (context: PlanContext, claimed: OffsetMarks) => readonly SlideCandidate[];
