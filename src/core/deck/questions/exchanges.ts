import type { Run } from '../../model/deck/deck.ts';
import type {
  ClassifiedBlock,
  Outline,
  Section,
  Sentence,
  SpeakerTurn,
} from '../../model/outline/outline.ts';
import { type Span, span } from '../../model/span.ts';
import { lastBeginning } from '../plan/overlapping.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { bodyBlocks, descendants, textOf } from '../plan/plan-context.ts';
import { displayLength } from '../wording/display-length.ts';
import { answererRuns } from './answerer.ts';
import { isSmallTalk } from './small-talk.ts';

/** In Han characters. A longer question is told by its last sentence that asks. */
const longestQuestion = 56;

/** A question with its answer. */
export interface Exchange {
  readonly id: string;
  readonly question: Span;
  readonly answer: readonly Sentence[];
  readonly byline: readonly Run[];
  readonly claims: readonly Span[];
}

/** Every title of a slide asks; an outline never changes. */
const spoken = new WeakMap<Outline, SpokenExchanges>();

interface SpokenExchanges {
  readonly all: readonly Exchange[];
  /** The exchange whose question is the last to begin at an offset or before it. */
  readonly at: (offset: number) => Exchange | null;
}

/** What is asked and answered in turns. */
export function spokenExchanges(context: PlanContext): readonly Exchange[] {
  return exchangesOf(context).all;
}

function exchangesOf(context: PlanContext): SpokenExchanges {
  const known = spoken.get(context.outline);
  if (known !== undefined) return known;
  const all = readTurns(context);
  const exchanges = { all, at: lastBeginning(all, ({ question }) => question.start) };
  spoken.set(context.outline, exchanges);
  return exchanges;
}

function readTurns(context: PlanContext): readonly Exchange[] {
  const exchanges: (Exchange & { readonly claims: Span[] })[] = [];
  const { speakerTurns } = context.outline;
  speakerTurns.forEach((turn, index) => {
    if (!isAsked(context, turn)) return;
    const next = speakerTurns.slice(index + 1);
    const end = next.findIndex((each) => isAsked(context, each));
    const between = end < 0 ? next : next.slice(0, end);
    const answers = between.filter((each) => !handsOver(context, each));
    const [first] = answers;
    const asked = turnSentences(context, turn);
    const question = questionOf(context, asked);
    const answer = answers.flatMap((each) => turnSentences(context, each));
    const before = exchanges.at(-1);
    if (first === undefined && before !== undefined && !asked.some((each) => isAsking(context, each))) {
      // Thanks of the interviewer say nothing of the matter.
      before.claims.push(...asked.map((sentence) => sentence.span));
    }
    if (first === undefined || question === null || answer.length === 0) return;
    exchanges.push({
      id: turn.id,
      question,
      answer,
      byline: answererRuns(context, first.speaker),
      claims: [...asked, ...answer].map((sentence) => sentence.span),
    });
  });
  const opening = speakerTurns.findIndex((turn) => isAsked(context, turn)) - 1;
  const handingOver = speakerTurns.filter((turn, index) => index >= opening && handsOver(context, turn));
  exchanges[0]?.claims.push(
    ...handingOver.flatMap((turn) => turnSentences(context, turn)).map((sentence) => sentence.span),
  );
  return exchanges;
}

/** The question whose answer an offset lies in; null where nothing is asked in turns. */
export function questionAt(context: PlanContext, offset: number): Span | null {
  const exchange = exchangesOf(context).at(offset);
  const last = exchange?.answer.at(-1);
  return exchange === null || last === undefined || last.span.end <= offset ? null : exchange.question;
}

/** Who asks by profession asks without a question mark, too: 请介绍…. */
const asker = /记者|提问|网友|^问$|^(?:Q|Question|Reporter|Interviewer)$/iu;

function isAsked(context: PlanContext, turn: SpeakerTurn): boolean {
  if (handsOver(context, turn)) return false;
  return turn.isQuestion || asker.test(textOf(context, turn.speaker).trim());
}

/** Who gives the word to others (MODERATOR: Thank you. Next up, we'll go to …). */
const leader = /^(?:moderator|operator|facilitator)$/iu;
/** Letters; a longer turn of who asks says something of the matter, with or without a question mark. */
const longestThanks = 50;

/** Whether a turn says nothing of the matter: of who leads the talk, and thanks of who asks (Okay. Great. Thank you.). */
function handsOver(context: PlanContext, turn: SpeakerTurn): boolean {
  const name = textOf(context, turn.speaker).trim();
  if (!leader.test(name) && (context.language === 'zh' || !asker.test(name))) return false;
  const said = turnSentences(context, turn);
  if (said.some((each) => isAsking(context, each))) return false;
  const length = said.reduce((sum, { span: own }) => sum + own.end - own.start, 0);
  return leader.test(name) || length <= longestThanks;
}

/** Sentences of a turn without the name before. */
function turnSentences(context: PlanContext, turn: SpeakerTurn): readonly Sentence[] {
  const { raw } = context.source;
  const blocks = turn.blockIds.flatMap((id) => context.blocks.get(id) ?? []);
  return blocks.flatMap((block: ClassifiedBlock) =>
    block.sentences.flatMap((sentence): readonly Sentence[] => {
      if (sentence.span.end <= turn.speaker.end) return [];
      if (sentence.span.start > turn.speaker.start) return [sentence];
      const [mark = ''] =
        /^\**(?:\s*[（(][^（）()]{0,30}[）)])?[\s：:.．、）)】\]*_]*/u.exec(
          raw.slice(turn.speaker.end, sentence.span.end),
        ) ?? [];
      const start = turn.speaker.end + mark.length;
      return start >= sentence.span.end ? [] : [{ ...sentence, span: span(start, sentence.span.end) }];
    }),
  );
}

function isAsking(context: PlanContext, sentence: Sentence): boolean {
  return /[？?][”"]?$/u.test(textOf(context, sentence.span).trimEnd());
}

/** Could you talk about that? Can you clarify? What is asked stands in the sentence before. */
const pointsBack = /\b(?:this|that|it|those|these|them|there|clarify|elaborate|on)\s*\?/iu;

/** All that is asked where it is short, else the last sentence with a question mark. */
function questionOf(context: PlanContext, said: readonly Sentence[]): Span | null {
  const begins = said.findIndex((sentence) => !isSmallTalk(textOf(context, sentence.span)));
  const asked = said.slice(Math.max(0, begins));
  const [first] = asked;
  const last = asked.at(-1);
  if (first === undefined || last === undefined) return null;
  const { raw } = context.source;
  const whole = withMark(raw, span(first.span.start, last.span.end));
  if (first.blockId === last.blockId && displayLength(raw, whole) <= longestQuestion) return whole;
  const asking = asked.filter((sentence) => isAsking(context, sentence));
  const brief = asking.filter((sentence) => displayLength(raw, sentence.span) <= longestQuestion * 1.5);
  const chosen = brief.find((sentence) => !pointsBack.test(textOf(context, sentence.span))) ?? brief[0];
  return withMark(raw, (chosen ?? asking.at(-1) ?? last).span);
}

/** Without white space at both ends; the question mark stays. */
export function withMark(raw: string, where: Span): Span {
  const text = raw.slice(where.start, where.end);
  return span(where.start + (text.length - text.trimStart().length), where.start + text.trimEnd().length);
}

/** In English only the mark tells: What went well, How we work and Who we are ask nothing. */
const asks = /[？?]$|^(?:为什么|为何|什么是|如何|怎样|怎么|哪些|谁)/u;

/** Sections whose heading asks. */
export function headedExchanges(context: PlanContext): readonly Exchange[] {
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
