import type { Run } from '../../../model/deck/deck.ts';
import type { ClassifiedBlock, Section, Sentence, SpeakerTurn } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { isShowable } from '../../plan/audience-marks.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, partAt, textOf } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/heading-text.ts';
import { displayLength } from '../../wording/display-length.ts';
import { bigrams, sentenceScore } from '../../wording/key-sentence.ts';

/** Fewer questions are no interview: a speech asks one, too. */
const leastQuestions = 2;
/** In Han characters. A longer question is told by its last sentence that asks. */
const longestQuestion = 56;
const longestSentence = 130;
/** What one slide holds of an answer. */
const mostSentences = 4;
const mostCharacters = 210;
/** A longer answer has a second slide, a very long one a third. */
const answerPerSlide = 420;
const mostSlides = 3;

/** A question with its answer. */
interface Exchange {
  readonly id: string;
  readonly question: Span;
  readonly answer: readonly Sentence[];
  readonly byline: readonly Run[];
  readonly claims: readonly Span[];
}

/**
 * Questions and answers, of an interview or under headings that ask: the question as title, whole sentences of the
 * answer, and who gives it.
 */
export function proposeQuestions(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const spoken = spokenExchanges(context);
  const exchanges = spoken.length >= leastQuestions ? spoken : headedExchanges(context);
  if (exchanges.length < leastQuestions) return [];
  return exchanges
    .filter(({ answer }) => !answer.some((sentence) => claimed.touches(sentence.span)))
    .flatMap((exchange) => exchangeSlides(context, exchange));
}

function spokenExchanges(context: PlanContext): readonly Exchange[] {
  const exchanges: Exchange[] = [];
  const { speakerTurns } = context.outline;
  speakerTurns.forEach((turn, index) => {
    if (!isAsked(context, turn)) return;
    const next = speakerTurns.slice(index + 1);
    const end = next.findIndex((each) => isAsked(context, each));
    const answers = end < 0 ? next : next.slice(0, end);
    const [first] = answers;
    const asked = turnSentences(context, turn);
    const question = questionOf(context, asked);
    const answer = answers.flatMap((each) => turnSentences(context, each));
    if (first === undefined || question === null || answer.length === 0) return;
    exchanges.push({
      id: turn.id,
      question,
      answer,
      byline: isName(textOf(context, first.speaker)) ? slideRuns(context.source, first.speaker) : [],
      claims: [...asked, ...answer].map((sentence) => sentence.span),
    });
  });
  return exchanges;
}

/** Who asks by profession asks without a question mark, too: 请介绍…. */
const asker = /记者|提问|网友|^问$|^(?:Q|Question|Reporter|Interviewer)$/iu;

function isAsked(context: PlanContext, turn: SpeakerTurn): boolean {
  return turn.isQuestion || asker.test(textOf(context, turn.speaker).trim());
}

/** 答, A: no name. */
function isName(speaker: string): boolean {
  return speaker.trim().length >= 2 && !/^(?:回答|答复|Answer)$/u.test(speaker.trim());
}

/** Sentences of a turn without the name in front. */
function turnSentences(context: PlanContext, turn: SpeakerTurn): readonly Sentence[] {
  const { raw } = context.source;
  const blocks = turn.blockIds.flatMap((id) => context.blocks.get(id) ?? []);
  return blocks.flatMap((block: ClassifiedBlock) =>
    block.sentences.flatMap((sentence): readonly Sentence[] => {
      if (sentence.span.end <= turn.speaker.end) return [];
      if (sentence.span.start > turn.speaker.start) return [sentence];
      const [mark = ''] =
        /^[\s：:.．、）)】\]*_]*/u.exec(raw.slice(turn.speaker.end, sentence.span.end)) ?? [];
      const start = turn.speaker.end + mark.length;
      return start >= sentence.span.end ? [] : [{ ...sentence, span: span(start, sentence.span.end) }];
    }),
  );
}

/** All that is asked where it is short, else the last sentence with a question mark. */
function questionOf(context: PlanContext, asked: readonly Sentence[]): Span | null {
  const [first] = asked;
  const last = asked.at(-1);
  if (first === undefined || last === undefined) return null;
  const { raw } = context.source;
  const whole = withMark(raw, span(first.span.start, last.span.end));
  if (first.blockId === last.blockId && displayLength(raw, whole) <= longestQuestion) return whole;
  const asking = asked.filter((sentence) => /[？?][”"]?$/u.test(textOf(context, sentence.span).trimEnd()));
  const chosen = asking.find((sentence) => displayLength(raw, sentence.span) <= longestQuestion * 1.5);
  return withMark(raw, (chosen ?? asking.at(-1) ?? last).span);
}

/** Without white space at both ends; the question mark stays. */
function withMark(raw: string, where: Span): Span {
  const text = raw.slice(where.start, where.end);
  return span(where.start + (text.length - text.trimStart().length), where.start + text.trimEnd().length);
}

const asks =
  /[？?]$|^(?:为什么|为何|什么是|如何|怎样|怎么|哪些|谁|What|Why|How|Who|When|Where|Can|Does|Do|Is|Are)(?![a-z])/u;

/** Sections whose heading asks. */
function headedExchanges(context: PlanContext): readonly Exchange[] {
  const sections = descendants(context.outline.root).filter(
    (section) => section.heading !== null && section.children.length === 0,
  );
  return sections.flatMap((section: Section): readonly Exchange[] => {
    if (section.heading === null) return [];
    const { raw } = context.source;
    const { span: where, marker } = section.heading;
    const question = withMark(raw, span(marker?.end ?? where.start, questionEnd(raw, where.end)));
    if (!asks.test(textOf(context, question))) return [];
    const answer = bodyBlocks(context, section)
      .filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
      .flatMap((block) => block.sentences)
      .flatMap((sentence): readonly Sentence[] => {
        if (sentence.span.end <= question.end) return [];
        const [mark = ''] = /^\s*(?:答|A|Answer)[：:]\s*/u.exec(textOf(context, sentence.span)) ?? [];
        const start = Math.max(sentence.span.start + mark.length, question.end);
        return [{ ...sentence, span: span(start, sentence.span.end) }];
      });
    if (answer.length === 0) return [];
    return [{ id: section.id, question, answer, byline: [], claims: answer.map((each) => each.span) }];
  });
}

/** Headings are kept without their closing mark. */
function questionEnd(raw: string, end: number): number {
  return /[？?]/u.test(raw.charAt(end)) ? end + 1 : end;
}

function exchangeSlides(context: PlanContext, exchange: Exchange): readonly SlideCandidate[] {
  const { raw } = context.source;
  const topic = bigrams(textOf(context, exchange.question));
  const showable = exchange.answer.filter(
    (sentence) =>
      isShowable(context.source, sentence.span) &&
      displayLength(raw, sentence.span) <= longestSentence &&
      !/[：:]\s*$/u.test(textOf(context, sentence.span)),
  );
  const sentences = showable.length > 0 ? showable : exchange.answer.slice(0, 1);
  const length = sentences.reduce((sum, sentence) => sum + displayLength(raw, sentence.span), 0);
  const slideCount = Math.min(mostSlides, Math.max(1, Math.round(length / answerPerSlide)));
  const groups = balancedGroups(sentences, Math.ceil(sentences.length / slideCount))
    .map((group) => keySentences(context, group, topic))
    .filter((group) => group.length > 0);
  return groups.map((group, index) => ({
    id: index === 0 ? `question-${exchange.id}` : `question-${exchange.id}-${index + 1}`,
    layout: 'question',
    sectionIndex: partAt(context, exchange.question.start)?.index ?? null,
    slots: [
      slot(
        'title',
        paragraph([
          ...slideRuns(context.source, exchange.question),
          ...(groups.length > 1 ? [context.labels.page(index + 1, groups.length)] : []),
        ]),
      ),
      ...numberedSlots(
        'item',
        group.map((sentence) => [paragraph(slideRuns(context.source, withMark(raw, sentence.span)))]),
      ),
      ...(exchange.byline.length > 0 ? [slot('byline', paragraph(exchange.byline))] : []),
    ],
    rank: index === 0 ? ranks.structure : ranks.passage,
    score: 5,
    group: index === 0 ? `question-${exchange.id}` : `question-${exchange.id}-${index + 1}`,
    offset: exchange.question.start,
    order: 20 + index,
    claims: exchange.claims,
  }));
}

/** The sentences that say most, in the order of the text; the first is always among them. */
function keySentences(
  context: PlanContext,
  sentences: readonly Sentence[],
  topic: ReadonlySet<string>,
): readonly Sentence[] {
  const scored = sentences.map((sentence, index) => ({
    sentence,
    score:
      sentenceScore(context, sentence, topic, false) +
      (/\d/u.test(textOf(context, sentence.span)) ? 1 : 0) +
      (index === 0 ? 100 : 0),
  }));
  const chosen: Sentence[] = [];
  let length = 0;
  for (const { sentence } of [...scored].sort((a, b) => b.score - a.score)) {
    const own = displayLength(context.source.raw, trimSpan(context.source.raw, sentence.span));
    if (chosen.length > 0 && (chosen.length >= mostSentences || length + own > mostCharacters)) continue;
    if (own < 6) continue;
    chosen.push(sentence);
    length += own;
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}
