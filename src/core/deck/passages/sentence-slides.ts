import { isLead, isNumberedMember } from '../../language/clause-grammar.ts';
import type { SlideSlot } from '../../model/deck/deck.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { paragraph, slot } from '../runs/slots.ts';
import { slideRunsWithTerms } from '../runs/source-runs.ts';
import { beginsHanging } from '../titles/headline.ts';
import { sectionTitle } from '../titles/section-title.ts';
import { hangsInEnglish } from '../wording/english-prose.ts';
import { headlineListSlides } from './headline-list.ts';
import { candidate, type Passage } from './passage.ts';
import { maxEnglishStatementLines, maxStatementLines, statementLines } from './statement-lines.ts';

const minStatementLength = 12;

/** The sentence that speaks for the passage as a statement where it is short; what the sentences say one by one otherwise. */
export function sentenceSlides(context: PlanContext, passage: Passage): readonly SlideCandidate[] {
  if (passage.title === null) {
    const key = keySentence(context, passage);
    const lines = key === null ? null : linesOf(context, key);
    if (key !== null && lines !== null) {
      if (key.span.end - key.span.start < minStatementLength) return [];
      return [candidate(passage, 0, 'statement', statementSlots(context, passage, lines))];
    }
  }
  return headlineListSlides(context, passage);
}

function linesOf({ source, language }: PlanContext, key: Sentence): readonly Span[] | null {
  return statementLines(source.raw, key, language === 'en' ? maxEnglishStatementLines : maxStatementLines);
}

/** The best of the sentences that stand alone; null where all of them hang on another or announce one. */
function keySentence(context: PlanContext, { sentences, scores }: Passage): Sentence | null {
  const standing = sentences
    .map((sentence, index) => ({ sentence, score: scores[index] ?? 0 }))
    .filter(({ sentence }) => standsAlone(context, sentence));
  const best = Math.max(...standing.map(({ score }) => score));
  return standing.find(({ score }) => score === best)?.sentence ?? null;
}

function standsAlone({ source, language }: PlanContext, { span }: Sentence): boolean {
  const text = sliceSpan(source.raw, span);
  return (
    !isLead(text) &&
    !isNumberedMember(text) &&
    !(language === 'en' ? hangsInEnglish(text) : beginsHanging(text))
  );
}

/** Below a statement stands the heading of its section; the date of the document would read as that of a saying. */
function statementSlots(
  context: PlanContext,
  { part }: Passage,
  lines: readonly Span[],
): readonly SlideSlot[] {
  const origin = sectionTitle(context, part.section) ?? [];
  return [
    slot('title', ...lines.map((line) => paragraph(slideRunsWithTerms(context.source, line)))),
    ...(origin.length === 0 ? [] : [slot('source', paragraph(origin))]),
  ];
}
