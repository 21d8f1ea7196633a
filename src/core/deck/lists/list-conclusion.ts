/// <reference path="../../language/raw-imports.d.ts" />
import purposeFile from '../../../../resources/lexicon/zh/purposes.txt?raw';
import { opensWithWord } from '../../language/whole-words.ts';
import { alternation } from '../../language/word-list.ts';
import type { CountedTerm, Sentence } from '../../model/outline/outline.ts';
import { containsSpan, type Span, sliceSpan, span } from '../../model/span.ts';
import { firstEndingAfter } from '../plan/overlapping.ts';
import { type PlanContext, textOf } from '../plan/plan-context.ts';
import { beginsHanging } from '../titles/clauses/headline.ts';
import { displayLength } from '../wording/display-length.ts';
import { withoutClosingMark } from '../wording/sentence-piece.ts';

const length = { min: 6, max: 24 };
/** How clauses begin that say what is done with all of it, or what it leads to: other subjects have their own facts. */
const purpose = new RegExp(`^(?:${alternation(purposeFile)}|[在为以让使])`, 'u');

/**
 * The clause that a list serves: the next in its sentence, past the clauses of other lists; after the last
 * clause, the first of the next sentence. A clause that closes several lists is shown with the first and the
 * last of them.
 */
export function conclusionAfter(
  context: PlanContext,
  list: CountedTerm,
  sentence: Sentence,
  lists: readonly CountedTerm[],
): Span | null {
  const items = lists.flatMap((other) => other.items.map((item) => item.span));
  const holdsList = (clause: Span) => items.some((item) => containsSpan(clause, item));
  const end = Math.max(list.nameSpan?.end ?? 0, ...list.items.map((item) => item.span.end));
  const later = sentence.clauses.filter((clause) => clause.start >= end);
  const done = predicateOf(context, list, sentence, later);
  if (done !== null) return done;
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

const longestPredicate = 60;
const ofAll = /^(?:分别|共同|一致|先后|依次|轮流|一起|[均都皆])/u;

/** What the members do, where the list with its name is the subject of the sentence: …等7位专家，分别作了…的报告. */
function predicateOf(
  { source: { raw } }: PlanContext,
  { nameSpan, items }: CountedTerm,
  sentence: Sentence,
  later: readonly Span[],
): Span | null {
  const [first] = later;
  const last = items.at(-1);
  if (nameSpan === null || last === undefined || first === undefined) return null;
  if (nameSpan.start < last.span.end || !/^[，,\s]*$/u.test(raw.slice(nameSpan.end, first.start)))
    return null;
  const where = withoutClosingMark(raw, span(first.start, sentence.span.end));
  const isSaid = opensWithWord(sliceSpan(raw, where), ofAll);
  return isSaid && displayLength(raw, where) <= longestPredicate ? where : null;
}

function startOf(list: CountedTerm): number {
  return list.items[0]?.span.start ?? 0;
}

function followingSentence(context: PlanContext, sentence: Sentence): Sentence | null {
  const next = context.sentences[firstEndingAfter(context.sentences, sentence.span.end)];
  return next?.blockId === sentence.blockId ? next : null;
}

function stands(context: PlanContext, clause: Span): boolean {
  const text = textOf(context, clause);
  const isFigure = /\d/.test(text);
  return (
    text.length >= length.min &&
    text.length <= length.max &&
    !beginsHanging(text) &&
    !isFigure &&
    purpose.test(text)
  );
}
