import { isLead } from '../../language/clauses/announcements.ts';
import { isNumberedMember, isReport } from '../../language/clauses/clause-grammar.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { SlideSlot } from '../../model/deck/deck.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { paragraph, slot } from '../runs/slots.ts';
import { slideRuns, slideRunsWithTerms } from '../runs/source-runs.ts';
import { beginsHanging } from '../titles/clauses/headline.ts';
import { sectionTitle } from '../titles/headings/section-title.ts';
import { isRitual } from '../wording/clause-worth.ts';
import { hangsInEnglish } from '../wording/english-prose.ts';
import { isBracketAlone, reportOf, withoutReport } from '../wording/sentence-piece.ts';
import { headlineListSlides } from './headline-list.ts';
import { candidate, type Passage } from './passage.ts';
import { maxEnglishStatementLines, maxStatementLines, statementLines } from './statement-lines.ts';

const minStatementLength = 12;
/** Somebody whom only the text before names. */
const saysSomebody = /^[他她它其][^，。]{0,12}(?:说|表示|认为|介绍|指出|强调)[，：:]/u;

/** The sentence that speaks for the passage as a statement where it is short; what the sentences say one by one otherwise. */
export function sentenceSlides(context: PlanContext, passage: Passage): readonly SlideCandidate[] {
  if (passage.title === null) {
    const key = keySentence(context, passage);
    const lines = key === null ? null : linesOf(context, key);
    if (key !== null && lines !== null) {
      if (key.span.end - key.span.start < minStatementLength) return [];
      return [candidate(passage, 0, 'statement', statementSlots(context, passage, key, lines))];
    }
  }
  return headlineListSlides(context, passage);
}

function linesOf({ source, language }: PlanContext, key: Sentence): readonly Span[] | null {
  const said = withoutReport(source.raw, key);
  return statementLines(source.raw, said, language === 'en' ? maxEnglishStatementLines : maxStatementLines);
}

/** The best of the sentences that stand alone; null where all of them hang on another or announce one. */
function keySentence(context: PlanContext, { sentences, scores }: Passage): Sentence | null {
  const standing = sentences
    .map((sentence, index) => ({ sentence, score: scores[index] ?? 0 }))
    .filter(({ sentence }) => standsAlone(context, sentence))
    .filter(
      ({ sentence }) => sentences.length === 1 || !isQuestion(sliceSpan(context.source.raw, sentence.span)),
    );
  const defined = definitionAfterRitual(
    context,
    standing.map(({ sentence }) => sentence),
  );
  if (defined !== null) return defined;
  const best = Math.max(...standing.map(({ score }) => score));
  return standing.find(({ score }) => score === best)?.sentence ?? null;
}

const ritualFrame = /^\s*(?:要|必须)?(?:坚持)?以.+为(?:指导|指引|遵循)/u;
const definition = /^[^，]{2,16}是(?!否)[^。]{6,}[，,](?:主要)?包括|是指/u;

/** What something is, where the sentence before it only says under what thought it is done. */
function definitionAfterRitual(
  { source: { raw } }: PlanContext,
  sentences: readonly Sentence[],
): Sentence | null {
  const texts = sentences.map(({ span: { start, end } }) => simplified(raw.slice(start, end)));
  if (!texts.some((text) => ritualFrame.test(text) || isRitual(text))) return null;
  const place = texts.findIndex((text) => definition.test(text) && !ritualFrame.test(text));
  return sentences[place] ?? null;
}

/** What the text or its reporter says of itself: 本文介绍…, 记者采访了…. */
const ofItself =
  /^\s*(?:本(?:文|序文|前言|章|节|手册|指南|文档|附录)|这篇文章|[\u3400-\u9fff]{0,8}记者)|记者[^。，]{0,16}(?:采访|专访)/u;
const bareOpening = /^\s*[“‘]?(?:他|她|它|此(?!外|次))/u;

/** 联系人：王芳: a line of a form. */
const labelled = /^\s*[\u3400-\u9fff]{2,6}[：:](?![“‘])/u;
/** A question is no saying without its answer. */
function isQuestion(text: string): boolean {
  return /[？?][”’"]?\s*$/u.test(text);
}

function standsAlone({ source, language }: PlanContext, { span }: Sentence): boolean {
  const text = sliceSpan(source.raw, span);
  return (
    !labelled.test(text) &&
    !isBracketAlone(text) &&
    !isLead(text) &&
    !isNumberedMember(text) &&
    !isReport(text.replace(/(?<![。：:，,\s])[。：:，,\s]+$/u, '')) &&
    !saysSomebody.test(text) &&
    !ofItself.test(simplified(text)) &&
    !bareOpening.test(simplified(text)) &&
    !(language === 'en' ? hangsInEnglish(text) : beginsHanging(text))
  );
}

/** Below a statement stands who says it, else the heading of its section; the date of the document would read as that of a saying. */
function statementSlots(
  context: PlanContext,
  { top }: Passage,
  key: Sentence,
  lines: readonly Span[],
): readonly SlideSlot[] {
  const report = reportOf(context.source.raw, key);
  const origin =
    report === null ? (sectionTitle(context, top.section) ?? []) : slideRuns(context.source, report);
  return [
    slot('title', ...lines.map((line) => paragraph(slideRunsWithTerms(context.source, line)))),
    ...(origin.length === 0 ? [] : [slot('source', paragraph(origin))]),
  ];
}
