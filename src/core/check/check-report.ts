import type { LayoutName } from '../model/deck/deck.ts';
import type { CountedTerm } from '../model/outline/outline.ts';
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
  /** A sentence, heading or row of the body. */
  readonly isBody: boolean;
  readonly state: CoverageState;
}

/** A piece of the document that is on no slide, in no notes and no detail of the document. */
export interface LeftOutPiece extends Span {
  /** UTF-16 units that are visible, of those between `start` and `end`. */
  readonly length: number;
  /** As it reads, in one line. */
  readonly text: string;
  /**
   * Why: `not-placed` for a sentence of the body that nothing shows, `shortened` for what is left of one, `no-words`
   * for signs alone, else the strongest reason why the outline took it for no body; words under `reason.<code>`.
   */
  readonly reason: string;
  /** Null between blocks. */
  readonly blockId: string | null;
  /** Reads as a statement: these come first wherever it is shown. */
  readonly isSentence: boolean;
  /**
   * No part of the text, and no fault of the deck: the file's own markup says that it stands around it (a running head,
   * a page number, a menu), or it is the title a second time.
   */
  readonly isAround: boolean;
}

/** Where every visible character is, in UTF-16 units; the four parts add up to the total. */
export interface Ledger {
  readonly total: number;
  readonly onSlides: number;
  readonly inNotes: number;
  /** Details of the document (author, date …) that stand on no slide. */
  readonly metadata: number;
  /** In order. */
  readonly leftOut: readonly LeftOutPiece[];
}

/** Sentences, headings, table rows and other lines, in order, and the shares of the ledger. */
export interface CoverageCheck {
  readonly sentences: readonly CoveredSentence[];
  /** Share of the characters that stand on slides. */
  readonly shownRatio: number;
  /** Share of the characters that are not left out; what the file marks as furniture counts in neither. */
  readonly reachedRatio: number;
}

/** A counted term: what it declares, what the text lists, what the slides show. */
export interface TermCount {
  readonly termId: string;
  readonly name: string;
  readonly status: CountedTerm['status'];
  readonly declaredCount: number | null;
  readonly foundCount: number;
  readonly shownCount: number;
}

/** A term that lists other than it declares, or a list that slides show in part. */
export interface CountsFinding extends TermCount {
  readonly kind: 'mismatch' | 'missing';
  /** The slide that lists the members; null where none does. */
  readonly slideId: string | null;
  /** Members there are: in the text for a mismatch, on the slides else. */
  readonly actualCount: number;
  /** Members that the slide lacks, in the source. */
  readonly missing: readonly Span[];
}

export interface CountsCheck {
  /** Those with a declared number. */
  readonly terms: readonly TermCount[];
  readonly findings: readonly CountsFinding[];
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

export type SlideRule =
  /** A figure or date other than planned. */
  | 'figure-changed'
  /** A person whom the document names is no longer named. */
  | 'name-changed'
  | 'reworded'
  | 'half-width-mark'
  | 'empty-slide'
  /** A picture that neither file nor caption describes. */
  | 'no-alt-text';

/** Something on a slide that a person should look at. */
export interface SlideFinding {
  readonly rule: SlideRule;
  readonly slideId: string;
  readonly slotId: string | null;
  readonly paragraphIndex: number | null;
  /** The wording as planned; null where it is not about wording. */
  readonly before: string | null;
  readonly after: string;
}

/** A fault that whoever looks at the slides sees; `rule` is the name of what found it. */
export interface TellingFinding extends SlidePlace {
  readonly rule: string;
  readonly text: string;
}

export interface TellingCheck {
  readonly findings: readonly TellingFinding[];
}

/** What the review panel and `tigang check` show. */
export interface CheckReport {
  readonly fidelity: FidelityCheck;
  readonly coverage: CoverageCheck;
  readonly ledger: Ledger;
  readonly counts: CountsCheck;
  readonly numbers: NumbersCheck;
  /** Null when there was no scene to look at. */
  readonly fit: FitCheck | null;
  readonly slides: readonly SlideFinding[];
  /** Findings of all checks but those of slides and telling, which advise; pieces that were left out count unless they are short lines that are no body. */
  readonly telling: TellingCheck;
  readonly findingCount: number;
}
