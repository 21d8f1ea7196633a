import type { Enumeration, Sentence } from '../model/outline.ts';
import { containsSpan, type Span } from '../model/span.ts';
import { beginsHanging } from './headline.ts';
import { type PlanContext, textOf } from './plan-context.ts';

const length = { min: 6, max: 24 };

/**
 * The clause that a list serves: the next in its sentence, past the clauses of other lists; after the last
 * clause, the first of the next sentence. A clause that closes several lists is shown with the first and the
 * last of them.
 */
export function conclusionAfter(
  context: PlanContext,
  list: Enumeration,
  sentence: Sentence,
  lists: readonly Enumeration[],
): Span | null {
  const items = lists.flatMap((other) => other.items.map((item) => item.span));
  const holdsList = (clause: Span) => items.some((item) => containsSpan(clause, item));
  const end = Math.max(list.nameSpan?.end ?? 0, ...list.items.map((item) => item.span.end));
  const later = sentence.clauses.filter((clause) => clause.start >= end);
  const next = later.find((clause) => !holdsList(clause));
  if (next !== undefined) {
    const isBetween =
      later[0] !== next && sentence.clauses.some((clause) => clause.end < startOf(list) && holdsList(clause));
    return !isBetween && stands(context, next) ? next : null;
  }
  if (later.length > 0) return null;
  const following = followingSentence(context, sentence)?.clauses[0];
  return following !== undefined && !holdsList(following) && stands(context, following) ? following : null;
}

function startOf(list: Enumeration): number {
  return list.items[0]?.span.start ?? 0;
}

function followingSentence(context: PlanContext, sentence: Sentence): Sentence | null {
  const next = context.sentences[context.sentences.indexOf(sentence) + 1];
  return next?.blockId === sentence.blockId ? next : null;
}

function stands(context: PlanContext, clause: Span): boolean {
  const text = textOf(context, clause);
  return text.length >= length.min && text.length <= length.max && !beginsHanging(text);
}
