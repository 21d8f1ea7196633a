import { hasHan } from '../../language/language-of.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import type { Span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { textOf } from '../plan/plan-context.ts';
import { bigrams } from '../wording/key-sentence.ts';
import { type Asked, isTalk, wordsOf } from './asked.ts';

/** What one of several questions of a turn gets as its answer; without a question of its own it has that of the turn. */
export interface AnswerPart {
  readonly question: Span | null;
  readonly answer: readonly Sentence[];
}

const ordinals: Readonly<Record<string, number>> = {
  first: 0,
  一: 0,
  second: 1,
  other: 1,
  last: 1,
  next: 1,
  二: 1,
  另外一: 1,
  另一: 1,
};
/** Where an answer comes to a question: On your second question, …; Your other question relates to …; 关于第二个问题，…. */
const comesTo =
  /^(?:(?:and|so|but|then|now|okay|yeah|well|as|let me|just)\b,? )*(?:(?:on|to|for|in terms of|with (?:respect|regard) to|regarding|take|start with|answer) )?(?:your|the) (?<word>first|second|other|last|next) (?:question|part of your question|point)\b/iu;
const takesFirst =
  /\blet me (?:just )?(?:take|answer|address|start with) your (?<word>second|other|last) question first\b/iu;
const comesToInChinese =
  /^(?:[那至接着下来再先，,]{0,4})(?:关于|对于|至于|针对|回答|来看)?(?:您|你|刚才)?(?:提|问|说|关心)?(?:到|出)?的?(?:第(?<word>[一二])|(?<other>另外?一))个(?:方面的?)?问题/u;

/**
 * The answer to two questions in parts, where it says where it comes to each; else in one. A part begins with the
 * sentence that says so, and what stands before the first such sentence answers the other question.
 */
export function partsOf(
  context: PlanContext,
  asked: readonly Asked[],
  answer: readonly Sentence[],
): readonly AnswerPart[] {
  if (asked.length < 2) return [{ question: null, answer }];
  return saidParts(context, asked, answer) ?? sharedParts(context, asked, answer);
}

/** By paragraphs: each goes with the question whose words it shares, as long as these come in the order of the questions. */
function sharedParts(
  context: PlanContext,
  asked: readonly Asked[],
  answer: readonly Sentence[],
): readonly AnswerPart[] {
  const words = asked.map((each) => distinctiveWords(textOf(context, each.span)));
  const parts: { question: number | null; answer: Sentence[] }[] = [];
  for (const own of paragraphsOf(answer)) {
    const last = parts.at(-1);
    const question = questionShared(context, asked, words, own);
    const isNext = question !== null && (last === undefined || question > (last.question ?? -1));
    if (last === undefined || isNext) parts.push({ question, answer: own });
    else for (const sentence of own) last.answer.push(sentence);
  }
  return parts.map((part) => ({
    question: part.question === null ? null : (asked[part.question]?.span ?? null),
    answer: part.answer,
  }));
}

function paragraphsOf(answer: readonly Sentence[]): Sentence[][] {
  const paragraphs: Sentence[][] = [];
  for (const sentence of answer) {
    const last = paragraphs.at(-1);
    if (last?.[0]?.blockId === sentence.blockId) last.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs;
}

/** In words, in Chinese in pairs of characters: what an answer shares with its question, more than with any other. */
const fewestShared = 2;

/** The question that sentences share most words with; null where two share as many, or none does. */
function questionShared(
  context: PlanContext,
  asked: readonly Asked[],
  words: readonly ReadonlySet<string>[],
  answer: readonly Sentence[],
): number | null {
  const said = new Set(answer.flatMap((each) => [...distinctiveWords(textOf(context, each.span))]));
  // What all questions speak of tells none from another.
  const shared = words.map(
    (own, index) =>
      [...own].filter((word) => said.has(word) && !words.some((other, at) => at !== index && other.has(word)))
        .length * (asked[index]?.isWhole === true ? 1 : 0),
  );
  const most = Math.max(...shared);
  const [best, second] = [shared.indexOf(most), shared.lastIndexOf(most)];
  return most < fewestShared || best !== second ? null : best;
}

const shortestWord = 5;

function distinctiveWords(text: string): ReadonlySet<string> {
  if (hasHan(text)) return bigrams(text);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= shortestWord && !common.test(word)).map(stem));
}

/** Speak, speaks and speaking are one word. */
function stem(word: string): string {
  return word.slice(0, shortestWord);
}

const common =
  /^(?:about|there|their|these|those|would|could|should|which|where|think|going|other|thing|really|right|first|second|question|people|because|being|after|before|again|something|several|couple|might|month|years|today|every|still|those)/u;

function saidParts(
  context: PlanContext,
  asked: readonly Asked[],
  answer: readonly Sentence[],
): readonly AnswerPart[] | null {
  if (asked.length !== 2) return null;
  const marks = answer.flatMap((sentence, at) => {
    const text = wordsOf(context, sentence);
    const found = comesTo.exec(text) ?? takesFirst.exec(text) ?? comesToInChinese.exec(text);
    const { word: ordinal, other } = found?.groups ?? {};
    const word = ordinal ?? other;
    const question = word === undefined ? undefined : ordinals[word.toLowerCase()];
    return question === undefined ? [] : [{ at, question, isOther: /other|另/iu.test(word ?? '') }];
  });
  const [first, ...later] = marks;
  const others = later.find(({ question, isOther }) => isOther || question !== first?.question);
  if (first === undefined) return null;
  const isOpening = answer.slice(0, first.at).every((each) => isTalk(context, each));
  const cut = isOpening ? others?.at : first.at;
  if (cut === undefined) return null;
  const before = isOpening ? first.question : 1 - first.question;
  const parts = [
    { question: asked[before]?.span ?? null, answer: answer.slice(0, cut) },
    { question: asked[1 - before]?.span ?? null, answer: answer.slice(cut) },
  ];
  const tells = parts.every((part) => part.answer.some((each) => !isTalk(context, each)));
  return tells ? parts : null;
}
