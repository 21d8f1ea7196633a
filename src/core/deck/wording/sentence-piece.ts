import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, span, spansOverlap } from '../../model/span.ts';
import { overlapping } from '../plan/overlapping.ts';
import type { PlanContext } from '../plan/plan-context.ts';

/** The first sentence that the span has a part in, cut to that part; null outside body text. */
export function clippedSentence(context: PlanContext, where: Span): Sentence | null {
  const sentence = overlapping(context.sentences, where)[0];
  if (sentence === undefined) return null;
  const clauses = sentence.clauses
    .filter((clause) => spansOverlap(clause, where))
    .map((clause) => span(Math.max(clause.start, where.start), Math.min(clause.end, where.end)));
  if (clauses.length === 0) return null;
  const start = Math.max(sentence.span.start, where.start);
  return { ...sentence, span: span(start, Math.min(sentence.span.end, where.end)), clauses };
}

/** The sentence without what stands before the offset: a number, a name, a heading. It ends after the offset. */
export function sentenceFrom(sentence: Sentence, from: number): Sentence {
  if (sentence.span.start >= from) return sentence;
  const clauses = sentence.clauses
    .filter(({ end }) => end > from)
    .map(({ start, end }) => span(Math.max(start, from), end));
  return { ...sentence, span: span(from, sentence.span.end), clauses };
}

/** All in brackets: what is said of the sentence before (（商务部负责）). */
export function isBracketAlone(text: string): boolean {
  return /^\s*[（(][^（）()]*[）)][。.]?\s*$/u.test(text);
}
