import type { LineLabel, Place } from './claim.ts';

/**
 * All strengths of the decision on lines: whole numbers, on one scale. 50 is what a sign that is nearly always right
 * is worth; they were set on half of the corpus and checked on the other half.
 */

/** A claim of a detector that is this sure (0…1). */
export function strengthOf(confidence: number): number {
  return Math.round((confidence - 0.5) * 100);
}

/** How much speaks for text in the body. */
export const textStrength = {
  /** Of a markup that only text has: an item, a row, code. */
  markup: 50,
  /** Long, with the marks of sentences. */
  prose: 70,
  sentence: 45,
  salutation: 45,
  /** Closes like a sentence, but is short. */
  closed: 15,
  line: 0,
} as const;

/** Against a line of text outside the body. */
export const outsideBody = {
  prose: -300,
  sentence: -150,
  line: { head: -7, front: -15, back: -25 },
} as const;

/** By the reason of a heading; others by their confidence. */
export const headingStrength: Readonly<Record<string, number>> = {
  'section-number': 60,
  'section-number-lead': 60,
  'annex-title': 50,
  'further-document': 70,
  question: 55,
  'asker-question': 80,
  'lone-item': 75,
  'question-topic': 50,
  'markup-heading': 35,
  'bold-line': 25,
  'recurring-label': 30,
  'slide-title': 30,
  'sentence-above-text': 55,
  'boxed-label': 65,
  'line-without-sentence': 15,
  'like-other-headings': 35,
};

export const titleStrength = {
  /** The file's own markup names it. */
  markup: 300,
  /** Before the signs of the line are counted, each of them times `sign`. */
  base: 30,
  sign: 10,
  furtherLine: 20,
  lastLine: 40,
} as const;

export const signatureStrength = { date: 45, signer: 35, possibleSigner: 5 } as const;

/** A caption or subtitle that only the lines beside it explain. */
export const placedLine = { subtitle: 8, translatedTitle: 45, caption: 8 } as const;

/** What a person has said. */
export const byHand = { inPlace: 5000, aside: 4900 } as const;

const never = Number.NEGATIVE_INFINITY;

/** What it costs to come from one place to another; in their order it costs nothing. */
export function changeOfPlace(from: Place, fromLabel: LineLabel, to: Place, toReason: string): number {
  if (from !== 'back' || to !== 'body') return 0;
  // After a signature an annex may follow, or another document.
  if (toReason === 'annex-title' || toReason === 'further-document') return 0;
  return fromLabel === 'signature-date' ? -40 : -400;
}

/** What it costs for a label to follow another. */
export function changeOfLabel(from: LineLabel, to: LineLabel): number {
  if (to === 'title') return from === 'title' || from === 'title-line' ? never : 0;
  if (from === 'signer' && to === 'signature-date') return 20;
  if (from === 'signer' && to !== 'signer') return -150;
  if (from === 'heading' && to === 'heading') return -5;
  return 0;
}

/** What it costs to end with a label. */
export function endWith(label: LineLabel): number {
  return label === 'signer' ? -150 : label === 'possible-signer' ? never : 0;
}
