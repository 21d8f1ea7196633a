import { simplified } from '../../language/zh/simplified.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { textOf } from '../plan/plan-context.ts';
import { displayLength } from '../wording/display-length.ts';
import { bigrams, overlap } from '../wording/key-sentence.ts';
import { isSmallTalk } from './small-talk.ts';

/*
 * The question of a turn. Who asks in a hall greets, says where he is from, tells what he has read and asks at last
 * (Could you talk about that?): the question is the sentence that asks with the one that says what of.
 */

/** In Han characters: a turn that is shown whole. */
const longestWhole = 56;
/** Of a question as title. */
const longestQuestion = 90;
/** Sentences before one that asks, which say what it speaks of. */
const mostBefore = 2;
/** Two questions that share so much ask the same. */
const sameQuestion = 0.5;

/** Sentences of a turn that ask one thing. */
export interface Asked {
  readonly span: Span;
  /** Whether it says what it speaks of. */
  readonly isWhole: boolean;
}

export function isAsking(context: PlanContext, sentence: Sentence): boolean {
  return /[？?][”"」』)）*_\s]*$/u.test(textOf(context, sentence.span).trimEnd());
}

/** Asks without a question mark beside others that have one. */
const wonders = /\b(?:wonder(?:ing)?|curious) (?:if|whether|how|what|why)\b/iu;
const requests =
  /\b(?:wonder(?:ing)?|curious|ask (?:you|about|if|whether|how|what|why)|want(?:ed)? to (?:ask|know|see if|get your|clarify|follow up)|(?:can|could|would) you|tell (?:us|me)|please (?:tell|explain|describe|share|introduce)|walk us|talk (?:a (?:little )?bit )?(?:more )?about|any (?:comment|reaction|update|thoughts)|question is (?:whether|how|what|why|if|about))\b/iu;
const requestsInChinese =
  /请(?:问|教|您|你|谈|说|介绍|分享|解释|讲|描述|简要|先|给|为|具体|评价|用)|(?:能否|可否|能不能|可不可以|是否|想(?:请)?(?:问|了解|知道|请您|听听)|介绍一?下|谈谈|说说|讲讲|聊聊|分享)/u;

/** Whether a turn asks for something, with or without a question mark. */
export function asksForSomething(context: PlanContext, said: readonly Sentence[]): boolean {
  return said.some((sentence) => {
    const isAsked = isAsking(context, sentence) || isRequest(wordsOf(context, sentence));
    return isAsked && !isTalk(context, sentence);
  });
}

function isRequest(text: string): boolean {
  return requests.test(text) || requestsInChinese.test(simplified(text));
}

/** Could you talk about that? Is it? What is your response? What is asked of stands in the sentence before. */
const pointsBack =
  /\b(?:this|that|it|those|these|them|they|there|him|her|so)\s*[?.]|\b(?:about|on|to|of|in|with|for|behind|around) (?:that|this|it|those|these|them)\b(?! matter)[^?]{0,24}\?|^(?:(?:and|so|but|or|also|then|well)\b,? )*(?:is|was|does|did|do|are|were|will|would|could|can|has|have|had|should|what|how|why|when|where|who)(?:['’]s|['’]re)? (?:that|this|it|they|those|these|he|she)\b|\b(?:does|did|could|can|should|would) (?:it|they)\b|\byour (?:response|reaction|thoughts|view|take|comments?|assessment|message)\b(?: (?:is|here|there))?\s*\?|^(?:\S+ ){0,2}\S+\?$|\b(?:clarify|elaborate|expand)\b[^?]{0,20}\?/iu;
const opensWithPronoun =
  /^(?:那么?|请问|想问|所以|而|但|可是|就|您觉得|您认为|您怎么看|你觉得|[，,\s])*(?:这|该(?:[^不如怎做去]|$)|其(?![他它次实中])|它|他|她|上述|此(?!次)|对此|为此|两者|二者|双方)/u;
/** What asks without a matter: 您怎么看？ 能否介绍一下？ */
const bareAsking =
  /请问|对此|您|你们?|我们|我|大家|网友|发言人|中方|外交部|那么|这个|这些|这种|这样|这|那|其|它们?|他们?|能否|可否|能不能|可不可以|可以|是否|请|给|为|向|跟|和|具体地?|再|详细地?|简要地?|进一步|首先|先|介绍|谈谈|说说|讲讲|聊聊|谈|讲|说|解释|分享|展开|一下|一些|有何|有|什么|哪些|哪|怎么样|怎么|怎样|如何|是|的|了|吗|呢|吧|啊|看待|看法|看|评论|评价|回应|理解|认为|觉得|想法|考虑|问题|情况|方面|建议|意见|体会|感受|会|要|想|做|办|来|下|对|就|也|还|又|都|原因|理由|[\p{P}\s]/gu;
const leastOfMatter = 2;

function needsBefore(context: PlanContext, sentence: Sentence): boolean {
  const text = wordsOf(context, sentence);
  if (context.language === 'en') return pointsBack.test(text);
  const read = simplified(text);
  return opensWithPronoun.test(read) || read.replaceAll(bareAsking, '').length < leastOfMatter;
}

/** What a turn asks, each with the sentences that say what of; without a question mark what it requests, else nothing. */
export function askedIn(context: PlanContext, said: readonly Sentence[]): readonly Asked[] {
  const asking = indexesOf(
    said,
    (sentence) =>
      (isAsking(context, sentence) || wonders.test(wordsOf(context, sentence))) && !isTalk(context, sentence),
  );
  const places =
    asking.length > 0
      ? asking
      : indexesOf(said, (each) => isRequest(wordsOf(context, each)) && !isTalk(context, each));
  const found: Place[] = [];
  for (const to of places) {
    const own = placeOf(context, said, to);
    const last = found.at(-1);
    if (last === undefined || !asksTheSame(context, said, last, own)) found.push(own);
    // What is asked again of the same matter is one question.
    else if (fits(context, said, last.from, to)) found.splice(-1, 1, { ...last, to });
  }
  return found.flatMap(({ from, to, isWhole }): readonly Asked[] => {
    const where = stretch(said, from, to);
    return where === null ? [] : [{ span: shortened(context, withMark(context.source.raw, where)), isWhole }];
  });
}

const asksAgain =
  /(?:[:;,]|[—–-]{1,2})\s+(?:(?:or|and|but|so|then)\s+)?(?=(?:what|how|when|why|who|where|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have)\b)/giu;
const asksInChinese = /[，；：。](?=[^，；：。？]*)/gu;
const leastShortened = 12;

/** Of a question that no title holds its last clauses that ask. */
function shortened(context: PlanContext, question: Span): Span {
  const { raw } = context.source;
  if (displayLength(raw, question) <= longestQuestion) return question;
  const text = textOf(context, question);
  const edges = text.matchAll(context.language === 'en' ? asksAgain : asksInChinese);
  for (const { index, 0: mark } of edges) {
    const rest = span(question.start + index + mark.length, question.end);
    const length = displayLength(raw, rest);
    if (length <= longestQuestion && length >= leastShortened) return withMark(raw, rest);
  }
  return question;
}

/** Sentences of a turn, by their places. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

function placeOf(context: PlanContext, said: readonly Sentence[], to: number): Place {
  let from = to;
  for (let before = to - 1; before >= Math.max(0, to - mostBefore); before--) {
    const [own, first] = [said[before], said[from]];
    if (own === undefined || first === undefined || !needsBefore(context, first)) break;
    if (isTalk(context, own) || !fits(context, said, before, to)) break;
    from = before;
  }
  const first = said[from];
  return { from, to, isWhole: from < to || first === undefined || !needsBefore(context, first) };
}

/** A sentence on one line. */
export function wordsOf(context: PlanContext, sentence: Sentence): string {
  return textOf(context, sentence.span).replace(/\s+/gu, ' ').trim();
}

function asksTheSame(context: PlanContext, said: readonly Sentence[], a: Place, b: Place): boolean {
  const [own, other] = [said[b.to], said[a.to]];
  if (b.from <= a.to || own === undefined || other === undefined) return true;
  return overlap(textOf(context, own.span), bigrams(textOf(context, other.span))) > sameQuestion;
}

/** Whether a title holds the sentences, all of one paragraph. */
function fits(context: PlanContext, said: readonly Sentence[], from: number, to: number): boolean {
  const where = stretch(said, from, to);
  return (
    where !== null &&
    said[from]?.blockId === said[to]?.blockId &&
    displayLength(context.source.raw, where) <= longestQuestion
  );
}

function stretch(said: readonly Sentence[], from: number, to: number): Span | null {
  const [first, last] = [said[from], said[to]];
  return first === undefined || last === undefined ? null : span(first.span.start, last.span.end);
}

/** All that is asked where it is short, else what asks with what it speaks of, as much as a title holds. */
export function questionOf(context: PlanContext, said: readonly Sentence[]): Span | null {
  const question = wholeQuestion(context, said);
  if (question === null) return null;
  const [welcome = ''] = invites.exec(simplified(textOf(context, question))) ?? [];
  return span(question.start + welcome.length, question.end);
}

/** 今天请来三位院长，谈谈…: whom a host has invited is none of the question. */
const invites =
  /^(?:今天|本期|这期|这次|本次)[^，。？]{0,24}(?:请|邀)[^，。？]{0,30}[，,]\s*(?=[^，。？]{4})/u;

function wholeQuestion(context: PlanContext, said: readonly Sentence[]): Span | null {
  const { raw } = context.source;
  const matter = said.filter((sentence) => !isTalk(context, sentence));
  const [first] = matter;
  const last = matter.at(-1);
  if (first === undefined || last === undefined) return null;
  const whole = withMark(raw, span(first.span.start, last.span.end));
  const isOnePiece = said.indexOf(last) - said.indexOf(first) === matter.length - 1;
  if (isOnePiece && first.blockId === last.blockId && displayLength(raw, whole) <= longestWhole) return whole;
  const asked = askedIn(context, said);
  const brief = asked.filter((each) => displayLength(raw, each.span) <= longestQuestion);
  const [chosen] = [...brief.filter(({ isWhole }) => isWhole), ...brief];
  if (chosen === undefined) return asked.at(-1)?.span ?? withMark(raw, statementOf(context, matter).span);
  return withNext(context, chosen, brief);
}

/** With the questions after it, where the title holds them. */
function withNext(context: PlanContext, chosen: Asked, asked: readonly Asked[]): Span {
  const { raw } = context.source;
  let question = chosen.span;
  for (const next of asked.slice(asked.indexOf(chosen) + 1)) {
    const joined = span(question.start, next.span.end);
    if (displayLength(raw, joined) > longestQuestion) break;
    question = joined;
  }
  return question;
}

/** Of a turn that asks nothing what it says at last, in English at first. */
function statementOf(context: PlanContext, said: readonly Sentence[]): Sentence {
  const { raw } = context.source;
  const brief = said.filter((sentence) => displayLength(raw, sentence.span) <= longestQuestion);
  const told = brief.length > 0 ? brief : said;
  const chosen = context.language === 'en' ? told[0] : told.at(-1);
  if (chosen === undefined) throw new Error('A turn has sentences.');
  return chosen;
}

/** Whether a sentence says nothing of the matter: a greeting, thanks, the rules of a call. */
export function isTalk(context: PlanContext, sentence: Sentence): boolean {
  return isSmallTalk(textOf(context, sentence.span));
}

function indexesOf(said: readonly Sentence[], holds: (sentence: Sentence) => boolean): readonly number[] {
  return said.flatMap((sentence, index) => (holds(sentence) ? [index] : []));
}

/** Without white space at both ends; the question mark stays. */
export function withMark(raw: string, where: Span): Span {
  const text = raw.slice(where.start, where.end);
  return span(where.start + (text.length - text.trimStart().length), where.start + text.trimEnd().length);
}
