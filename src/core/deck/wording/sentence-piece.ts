import { isReport } from '../../language/clauses/clause-grammar.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span, spansOverlap } from '../../model/span.ts';
import { overlapping } from '../plan/overlapping.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';

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

/** Those of the sentences that end after the offset, the first of them without what stands before it. */
export function sentencesFrom(sentences: readonly Sentence[], from: number): readonly Sentence[] {
  return sentences
    .filter((sentence) => sentence.span.end > from)
    .map((sentence) => sentenceFrom(sentence, from));
}

/** The sentence up to the end of its last clause before the offset; null where it has none there. */
export function sentenceUpTo(sentence: Sentence, to: number): Sentence | null {
  const clauses = sentence.clauses.filter(({ end }) => end <= to);
  const last = clauses.at(-1);
  return last === undefined ? null : { ...sentence, span: span(sentence.span.start, last.end), clauses };
}

/** Two sentences, one right after the other, as one. */
export function joinedSentences(first: Sentence, second: Sentence): Sentence {
  return {
    ...first,
    span: span(first.span.start, second.span.end),
    clauses: [...first.clauses, ...second.clauses],
  };
}

/** All in brackets: what is said of the sentence before (（商务部负责）). */
export function isBracketAlone(text: string): boolean {
  return /^\s*[（(][^（）()]*[）)][。.]?\s*$/u.test(text);
}

/** Who says what the rest of the sentence says: 李明提到，…. Null where nobody does. */
export function reportOf(raw: string, { clauses: [first, second] }: Sentence): Span | null {
  return first !== undefined && second !== undefined && isReport(sliceSpan(raw, first)) ? first : null;
}

/** The sentence without who says so. */
export function withoutReport(raw: string, sentence: Sentence): Sentence {
  const [, said] = sentence.clauses;
  return said === undefined || reportOf(raw, sentence) === null
    ? sentence
    : sentenceFrom(sentence, said.start);
}

/** A sentence or clause without the mark that closes it. */
export function withoutClosingMark(raw: string, where: Span): Span {
  const text = sliceSpan(raw, where).replace(/(?<![\s。；;，,.：:])[\s。；;，,.：:]+$/u, '');
  return trimSpan(raw, span(where.start, where.start + text.length));
}
