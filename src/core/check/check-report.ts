import type { LayoutName } from '../model/deck.ts';
import type { Enumeration } from '../model/outline.ts';
import type { Span } from '../model/span.ts';

/** Where on a slide a finding stands; `slotId` is null for notes, and for what belongs to no slot. */
export interface SlidePlace {
  readonly slideId: string;
  readonly slotId: string | null;
}

/** A run that says it is the source's wording, and is not. */
export interface FidelityFinding extends SlidePlace {
  readonly text: string;
  readonly span: Span;
}

export interface FidelityCheck {
  /** Faithful characters of all that claim to be the source's wording; 1 where nothing claims it. */
  readonly ratio: number;
  /** Characters by origin, notes included. */
  readonly literalLength: number;
  readonly changedLength: number;
  readonly userLength: number;
  readonly findings: readonly FidelityFinding[];
}

export type CoverageState = 'slide' | 'notes' | 'left-out';

export interface CoveredSentence {
  readonly span: Span;
  readonly blockId: string;
  readonly state: CoverageState;
}

/** The ledger of the body: sentences, headings and table rows, in order. */
export interface CoverageCheck {
  readonly sentences: readonly CoveredSentence[];
  /** Share of the sentences that stand on slides. */
  readonly shownRatio: number;
  /** Share of the sentences that stand on slides or in notes. */
  readonly reachedRatio: number;
}

/** A counted term: what it declares, what the text lists, what the slides show. */
export interface CountedTerm {
  readonly enumerationId: string;
  readonly name: string;
  readonly status: Enumeration['status'];
  readonly declaredCount: number | null;
  readonly foundCount: number;
  readonly shownCount: number;
}

export interface CountsCheck {
  readonly terms: readonly CountedTerm[];
  /** Terms that list other than they declare, and lists that a slide shows in part. */
  readonly findings: readonly CountedTerm[];
}

/** A number on a slide that stands nowhere in the source. */
export interface NumberFinding extends SlidePlace {
  readonly number: string;
}

export interface NumbersCheck {
  readonly checkedCount: number;
  readonly findings: readonly NumberFinding[];
}

export type FitFindingKind =
  | 'outside-slide'
  | 'too-tall'
  | 'too-wide'
  | 'too-small'
  /** A line that starts with a closing mark, or ends with an opening one. */
  | 'line-edge'
  /** A paragraph of the deck that the scene does not draw. */
  | 'not-drawn';

export interface FitFinding extends SlidePlace {
  readonly kind: FitFindingKind;
  readonly layout: LayoutName;
  /** The line or paragraph in question; empty for a box. */
  readonly text: string;
  /** How far it goes beyond what is allowed, in points; 0 for what has no measure. */
  readonly excessPt: number;
}

export interface FitCheck {
  readonly lineCount: number;
  readonly findings: readonly FitFinding[];
}

/** What the review panel and `tigang check` show. */
export interface CheckReport {
  readonly fidelity: FidelityCheck;
  readonly coverage: CoverageCheck;
  readonly counts: CountsCheck;
  readonly numbers: NumbersCheck;
  /** Null when there was no scene to look at. */
  readonly fit: FitCheck | null;
  /** Findings of all checks; sentences that were left out count. */
  readonly findingCount: number;
}
