import type { Sentence } from '../../../model/outline/outline.ts';
import { maxBodyLength } from '../../plan/clause-items.ts';
import type { Passage } from '../passage.ts';

/** In Han characters: paragraphs that share a slide, each and all of them. */
export const together = {
  zh: { eachUpTo: 60, upTo: 150 },
  en: { eachUpTo: Number.POSITIVE_INFINITY, upTo: maxBodyLength * 1.5 },
};
/** More sentences of one paragraph (a document crawled into one line) are several passages. */
export const passageSentences = 6;

/** Sentences of one title, or of one paragraph. */
export interface PassageGroup {
  readonly key: string;
  readonly title: Passage['title'];
  readonly sentences: readonly Sentence[];
  /** All of those that an overview announces get slides, or none. */
  readonly isAnnounced: boolean;
  /** The deck is not without it. */
  readonly isKey?: true;
  /** It says what all is after. */
  readonly isGoal?: true;
  /** A slide of its section comes before it. */
  readonly continues?: true;
}
