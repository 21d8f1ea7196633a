import type { Run } from '../../model/deck/deck.ts';
import type {
  ClassifiedBlock,
  Outline,
  Section,
  Sentence,
  SpeakerTurn,
} from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import { lastBeginning } from '../plan/overlapping.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { bodyBlocks, descendants, textOf } from '../plan/plan-context.ts';
import { isBracketAlone, joinedSentences } from '../wording/sentence-piece.ts';
import { answererRuns } from './answerer.ts';
import { askedIn, asksForSomething, isAsking, isTalk, questionOf, withMark } from './asked.ts';
import { partsOf } from './parted-answers.ts';
import { closesTalk } from './small-talk.ts';

/** A question with its answer. */
export interface Exchange {
  readonly id: string;
  readonly question: Span;
  /** Where its slides stand: of a second question of a turn where its answer begins. */
  readonly offset: number;
  readonly answer: readonly Sentence[];
  readonly byline: readonly Run[];
  readonly claims: readonly Span[];
}

/** Every title of a slide asks; an outline never changes. */
const spoken = new WeakMap<Outline, SpokenExchanges>();

interface SpokenExchanges {
  readonly all: readonly Exchange[];
  /** The exchange that is the last to begin at an offset or before it. */
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
  const exchanges = { all, at: lastBeginning(all, ({ offset }) => offset) };
  spoken.set(context.outline, exchanges);
  return exchanges;
}

function readTurns(context: PlanContext): readonly Exchange[] {
  const exchanges: (Exchange & { readonly claims: Span[] })[] = [];
  const { speakerTurns } = context.outline;
  const isQuestion = speakerTurns.map((turn) => isAsked(context, turn));
  let open: Span | null = null;
  speakerTurns.forEach((turn, index) => {
    if (isQuestion[index] !== true) return;
    const end = isQuestion.indexOf(true, index + 1);
    const between = speakerTurns.slice(index + 1, end < 0 ? undefined : end);
    const asked = turnSentences(context, turn);
    const answers = answersIn(context, between, end < 0);
    const claims = [asked, ...between.map((each) => turnSentences(context, each))]
      .flat()
      .map((sentence) => sentence.span);
    const own = questionOf(context, asked);
    const isClarifying = open !== null && !asked.some((each) => isAsking(context, each));
    const question = isClarifying ? open : own;
    // Which bridge? asks back: what is said then belongs to the question before.
    open = answers.length === 0 && between.length > 0 ? question : null;
    if (question === null || answers.length === 0) {
      addAll(exchanges.at(-1)?.claims ?? [], claims);
      return;
    }
    const questions = isClarifying ? [] : askedIn(context, asked);
    const parts = answers.flatMap(({ speaker, said }) =>
      partsOf(context, questions, said).map((part) => ({ ...part, speaker })),
    );
    let current = question;
    parts.forEach((part, order) => {
      // What is added afterwards adds to the answer before.
      current = part.question ?? current;
      exchanges.push({
        id: order === 0 ? turn.id : `${turn.id}-${order + 1}`,
        question: current,
        offset: (order === 0 ? current.start : part.answer[0]?.span.start) ?? question.start,
        answer: part.answer,
        byline: answererRuns(context, part.speaker),
        claims: order === 0 ? claims : part.answer.map((each) => each.span),
      });
    });
  });
  addAll(exchanges[0]?.claims ?? [], talkBefore(context, isQuestion.indexOf(true)));
  return exchanges;
}

interface Answer {
  readonly speaker: Span;
  readonly said: readonly Sentence[];
}

/** A long talk has more sentences than a call may have arguments. */
function addAll<T>(items: T[], more: readonly T[]): void {
  for (const item of more) items.push(item);
}

/** What each of those says who answer, one after the other. */
function answersIn(context: PlanContext, turns: readonly SpeakerTurn[], isLast: boolean): readonly Answer[] {
  const answers: (Answer & { readonly said: Sentence[] })[] = [];
  for (const turn of turns) {
    const whole = turnSentences(context, turn);
    const end = isLast ? whole.findIndex((each) => closesTalk(textOf(context, each.span))) : -1;
    const said = whole.slice(0, end < 0 ? undefined : end);
    if (saysNothing(context, turn) || said.every((each) => isTalk(context, each))) continue;
    const last = answers.at(-1);
    const isSame =
      last !== undefined && textOf(context, last.speaker).trim() === textOf(context, turn.speaker).trim();
    if (isSame) addAll(last.said, said);
    else answers.push({ speaker: turn.speaker, said });
  }
  return answers;
}

/** What is said before the first question and is none of the matter: who leads the talk, and greetings. */
function talkBefore(context: PlanContext, first: number): readonly Span[] {
  return context.outline.speakerTurns.slice(0, Math.max(0, first)).flatMap((turn) => {
    const said = turnSentences(context, turn);
    const talk = saysNothing(context, turn) ? said : said.filter((each) => isTalk(context, each));
    return talk.map((sentence) => sentence.span);
  });
}

/** The question whose answer an offset lies in; null where nothing is asked in turns. */
export function questionAt(context: PlanContext, offset: number): Span | null {
  const exchange = exchangesOf(context).at(offset);
  const last = exchange?.answer.at(-1);
  return exchange === null || last === undefined || last.span.end <= offset ? null : exchange.question;
}

/** Who asks by profession asks without a question mark, too: 请介绍…. */
const asker = /记者|提问|网友|^问$|^(?:Q|Question|Reporter|Interviewer)$/iu;
/** Who gives the word to others, and asks in a small circle (MODERATOR: Thank you. Next up, we'll go to …). */
const leader = /^(?:moderator|operator|facilitator)$|主持人?$|^主播$/iu;
/** In letters, without small talk: who asks and says less without asking takes part and opens no new matter. */
const longestRemark = { en: 120, zh: 8 };

function isAsked(context: PlanContext, turn: SpeakerTurn): boolean {
  if (saysNothing(context, turn)) return false;
  const name = textOf(context, turn.speaker).trim();
  return turn.isQuestion || asker.test(name) || leader.test(name);
}

/** Whether a turn says nothing of the matter: of who leads the talk, and thanks of who asks (Okay. Great. Thank you.). */
function saysNothing(context: PlanContext, turn: SpeakerTurn): boolean {
  const name = textOf(context, turn.speaker).trim();
  const leads = leader.test(name);
  if (!leads && !turn.isQuestion && !asker.test(name)) return false;
  const matter = turnSentences(context, turn).filter((each) => !isTalk(context, each));
  if (matter.length === 0) return true;
  if (matter.some((each) => isAsking(context, each)) || asksForSomething(context, matter)) return false;
  if (leads) return true;
  const length = matter.reduce((sum, { span: own }) => sum + own.end - own.start, 0);
  return name !== '问' && length <= longestRemark[context.language];
}

/** Sentences of a turn without the name before. */
function turnSentences(context: PlanContext, turn: SpeakerTurn): readonly Sentence[] {
  const { raw } = context.source;
  const blocks = turn.blockIds.flatMap((id) => context.blocks.get(id) ?? []);
  return blocks.flatMap((block: ClassifiedBlock) =>
    block.sentences.flatMap((sentence): readonly Sentence[] => {
      if (sentence.span.end <= turn.speaker.end) return [];
      if (sentence.span.start >= turn.speaker.end) return [sentence];
      const [mark = ''] =
        /^\**(?:\s*[（(][^（）()]{0,30}[）)])?[\s：:.．、）)】\]*_]*/u.exec(
          raw.slice(turn.speaker.end, sentence.span.end),
        ) ?? [];
      const start = turn.speaker.end + mark.length;
      return start >= sentence.span.end ? [] : [{ ...sentence, span: span(start, sentence.span.end) }];
    }),
  );
}

/** In English only the mark tells: What went well, How we work and Who we are ask nothing. */
const asks = /[？?]$|^(?:为什么|为何|什么是|如何|怎样|怎么|哪些|谁)/u;

/** 问题3：, Q2:: what follows is asked, with a question mark or without. */
const askedMark = /^(?:[^\p{L}]*)(?:.?问|提问|问题|Q\b|Q\d)/u;

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
    const isMarked = marker !== null && askedMark.test(textOf(context, marker));
    if (!isMarked && !asks.test(textOf(context, question))) return [];
    const said = bodyBlocks(context, section)
      .filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
      .flatMap((block) => block.sentences)
      .flatMap((sentence): readonly Sentence[] => {
        if (sentence.span.end <= question.end) return [];
        const [mark = ''] =
          /^[\s*]*(?:答|答复|回答|解答|A|Answer)\s?\d{0,2}\s?[：:][\s*]*/u.exec(
            textOf(context, sentence.span),
          ) ?? [];
        const start = Math.max(sentence.span.start + mark.length, question.end);
        return [{ ...sentence, span: span(start, sentence.span.end) }];
      });
    const answer = joinBrackets(context, said);
    if (answer.length === 0) return [];
    return [
      {
        id: section.id,
        question,
        offset: question.start,
        answer,
        byline: [],
        claims: answer.map((each) => each.span),
      },
    ];
  });
}

/** Who says it, in brackets after the last sentence of a paragraph (（乡卫生院 李红）), stands with that sentence. */
function joinBrackets({ source: { raw } }: PlanContext, sentences: readonly Sentence[]): readonly Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const isTail = last?.blockId === sentence.blockId && isBracketAlone(sliceSpan(raw, sentence.span));
    if (last === undefined || !isTail) joined.push(sentence);
    else joined[joined.length - 1] = joinedSentences(last, sentence);
  }
  return joined;
}

/** Headings are kept without their closing mark. */
function questionEnd(raw: string, end: number): number {
  return /[？?]/u.test(raw.charAt(end)) ? end + 1 : end;
}
