import governingVerbsFile from '../../../../../../resources/lexicon/zh/governing-verbs.txt?raw';
import type { Token, WordClass } from '../../../../language/token.ts';
import { readWordList } from '../../../../language/word-list.ts';
import { isWordEdge, tokensWithin, wordOf } from '../../../../language/words.ts';
import type { Span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';

/** Words that open no member, and end none: they join it to what stands beside it. */
const joining: ReadonlySet<WordClass> = new Set([
  'preposition',
  'conjunction',
  'particle',
  'pronoun',
  'adverb',
]);
const verbal: ReadonlySet<WordClass> = new Set(['verb', 'verbal-noun']);
/** What a verb has achieved, as a word of its own: 打好, 做强. */
const complements = '好强优大实牢赢住足成出到';
/** What ends a word that the dictionary does not have, and begins none. */
const suffixes = '性化型率度者';
const governing = readWordList(governingVerbsFile);
/** What says that members follow, and is none of the first: 〔是指〕良种、良机; 〔指〕良种. */
const saying = /^(?:是|指|是指|为|有|使|让|将|被)$/u;
/** What becomes of all members stands after the last: 产值、税收、就业〔实现〕三个翻番. */
const results = /(?:实现|达到|做到|形成|完成|取得|成为|迈上)$/u;
/** Where all members are. */
const wholes = /^(?:全[国省市县区州盟旗乡镇村校院厂系]|我[国省市县区州盟旗校院])$/u;
/** One character that leads into a list and may be taken for part of its first word: 在〔册亨〕、罗甸. */
const leadingIn = /^[在从把对向以由按将为与同]/u;
/** Words that what follows may be part of. */
const ofPhrases: ReadonlySet<WordClass> = new Set([
  'noun',
  'adjective',
  'place',
  'organisation',
  'person',
  'other',
  'idiom',
  'number',
]);
/** Members end before a bracket that explains them. */
const bracket = /[([（]/u;

/** Costs of a reading of the first member, in characters of difference from the other members. */
const cost = {
  character: 0.6,
  otherOpening: 4,
  openingOfEven: 2,
  governing: 3.5,
  nominalOpening: 0.5,
  innerVerb: 3,
  joined: 4,
  brokenPhrase: 4,
  pairInPhrase: 3,
  looseVerb: 2,
  shortVerb: 2,
  sameOpening: -3,
} as const;
const widestCost = 3.9;
const longestRatio = 2.4;
/** Of members so long, none is half as long. */
const shortestWhole = 4;
/** So many words more than the longest of the others has are no other shape. */
const spareWords = 3;
/** Where all open with verbs, objects may differ more. */
const spareWordsOfActions = 4;
/** Members of one length, in characters, and so many of them, are a list whatever their words are: 截污、清淤、活水. */
const evenList = { fewest: 3, shortest: 2, longest: 6 };

interface Member {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly length: number;
}

/**
 * Where the first member of a list begins in the words before its first separator, which hold what governs the
 * list as well: 新增〔仙桃〕、潜江. Of the places where a word begins it is the one that makes the member most like
 * the others: as long, opening with a verb only where they do, not cut out of a phrase. Null where none does.
 */
export function startOfFirst(view: BlockView, piece: Span, others: readonly Span[]): number | null {
  const words = readTokens(view, piece);
  const rest = others.map((own) => readMember(view, own));
  const lengths = rest.map(({ length }) => length).sort((a, b) => a - b);
  const usual = lengths[(lengths.length - 1) >> 1] ?? 0;
  const shortest = lengths[0] ?? 0;
  const longest = Math.max(2, lengths.at(-1) ?? 0) * longestRatio;
  const pieceLength = lengthOf(view, piece);
  const shared =
    startOfShared(view, piece, others) ?? startOfRepeated(view, piece, others) ?? startBelow(view, piece);
  if (shared !== null) return shared;
  let best: { readonly start: number; readonly cost: number } | null = null;
  for (const { start, own, before } of readings(view, piece, words)) {
    const length = pieceLength - (start - piece.start);
    if (length > longest || length < shortest / 2 || (length === 1 && shortest > 1)) continue;
    // 推行审批〔替代〕、主动公开: the end of a member.
    const above = before === null || before === 0 ? undefined : words[before];
    const isAfterPhrase = above !== undefined && !governing.has(wordOf(view.text, above));
    if (isAfterPhrase && shortest >= shortestWhole && length * 2 <= shortest) continue;
    const opening = rateOpening(view, own, rest, length - (lengths.at(-1) ?? length));
    if (opening === null || (before !== null && isComplement(view, words, before + 1))) continue;
    const isEven = rest.length + 1 >= evenList.fewest && areEven([length, ...lengths]);
    const isPair =
      own.length === 1 && rest.every(({ tokens, length: other }) => tokens.length === 1 && other === length);
    const apart = before === null ? 0 : rateBefore(view, words, before);
    // 政策工具〔总量〕和结构: single words of one length are members even within a phrase.
    const broken = isPair ? Math.min(apart, cost.pairInPhrase) : apart;
    const unlike = isEven ? Math.min(opening, cost.openingOfEven) : opening;
    const total = Math.abs(length - usual) * cost.character + unlike + rateInside(own, rest) + broken;
    if (best === null || total <= best.cost) best = { start, cost: total };
  }
  return best !== null && best.cost <= widestCost ? best.start : null;
}

/** 内设〔办公室〕、研究室, 分为〔自行采集〕、委托采集, 事项有〔竣工〕: nothing but the parts of a whole stands after them. */
const setsUp =
  /^.*(?:(?:事项|主要|[共计])有|内设|下设|下辖|设有|[分化整合定纳结括解变置并缩]为|分成|分别[是为]|包括|包含|涵盖)(?=[\u4e00-\u9fff]{2})/u;

function startBelow(view: BlockView, { start, end }: Span): number | null {
  const [verb] = setsUp.exec(view.text.slice(start, end)) ?? [];
  return verb === undefined ? null : start + verb.length;
}

interface Reading {
  readonly start: number;
  readonly own: readonly Token[];
  /** Index of the word before it; null where none can be asked. */
  readonly before: number | null;
}

function readings(view: BlockView, piece: Span, words: readonly Token[]): readonly Reading[] {
  const atWords = words.map(({ start }, index) => ({
    start,
    own: words.slice(index),
    before: index === 0 ? null : index - 1,
  }));
  if (!leadingIn.test(view.text.slice(piece.start, piece.end))) return atWords;
  const start = piece.start + 1;
  return isWordEdge(view.tokens, start)
    ? atWords
    : [...atWords, { start, own: tokensWithin(view.tokens, start, piece.end), before: null }];
}

/**
 * Whether spans are members of one list beyond doubt: they begin and end at edges of words, with words that can
 * stand alone, and have one shape: the first has no verb before and the last no tail that the others lack. What the
 * counted name says (三项健康工程) is such a tail too (早预防、早诊治工程).
 */
export function areMembers(view: BlockView, spans: readonly Span[], name: string): boolean {
  const members = spans.map((own) => readMember(view, own));
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return false;
  const isLedIn = leadingIn.test(view.text.charAt(first.start - 1));
  if (!isLedIn && !isWordEdge(view.tokens, first.start)) return false;
  return (
    isWordEdge(view.tokens, last.end) &&
    areFree(members) &&
    haveOneShape(view, members) &&
    !hasTail(view, members, name)
  );
}

/**
 * Whether the last member, longer than all others, ends in what they lack: what follows a quoted name, a word of the
 * counted name; or, where the others are names and no clauses, a verb, or an adverb inside.
 */
function hasTail({ text }: BlockView, members: readonly Member[], name: string): boolean {
  const last = members.at(-1);
  const others = members.slice(0, -1);
  if (last === undefined) return false;
  const says = ({ span: { start, end } }: Member) => text.slice(start, end);
  if (results.test(says(last)) && !others.some((other) => results.test(says(other)))) return true;
  // 革命化、年轻化、专业化〔的干部〕.
  const isAttributive = (member: Member) =>
    says(member).slice(1, -1).includes('的') &&
    !/[》”」]/u.test(text.slice(member.span.end - 1, member.span.end + 1));
  if (isAttributive(last) && !others.some(isAttributive)) return true;
  if (!isLonger(last, others, 0)) return false;
  if (others.some(({ length }) => length >= last.length)) return false;
  const closes = ({ span: { start, end } }: Member) => /[》”]$/u.test(text.slice(start, end));
  if (others.every(closes) && !closes(last)) return true;
  const has = ({ tokens }: Member, wordClass: WordClass) =>
    tokens.some((token) => token.wordClass === wordClass);
  const areNames = !others.some(({ tokens }) =>
    tokens.slice(0, -1).some(({ wordClass }) => wordClass === 'verb'),
  );
  if (
    areNames &&
    (endsInVerb(last) || (has(last, 'adverb') && !others.some((other) => has(other, 'adverb'))))
  )
    return true;
  const lastWord = ({ tokens }: Member) => {
    const word = tokens.at(-1);
    return word === undefined ? '' : wordOf(text, word);
  };
  const ending = lastWord(last);
  return ending.length > 1 && name.includes(ending) && !others.some((other) => lastWord(other) === ending);
}

/** The first does not open, and the last not end, with a word that joins it to its neighbours. */
function areFree(members: readonly Member[]): boolean {
  const opening = members[0]?.tokens[0];
  const closing = members.at(-1)?.tokens.at(-1);
  const middle = members.slice(1, -1);
  const isShort = (token: Token) => token.end - token.start < 2 || token.wordClass === 'localiser';
  if (opening !== undefined && joining.has(opening.wordClass) && isShort(opening)) {
    return middle.some(({ tokens }) => tokens[0]?.wordClass === opening.wordClass);
  }
  if (closing === undefined || !joining.has(closing.wordClass) || !isShort(closing)) return true;
  return middle.some(({ tokens }) => tokens.at(-1)?.wordClass === closing.wordClass);
}

/** All other members begin with the same characters (投小、投长期): so does the first. */
function startOfShared({ text }: BlockView, piece: Span, others: readonly Span[]): number | null {
  const [first = '', ...rest] = others.map(({ start, end }) => text.slice(start, end));
  if (rest.length === 0) return null;
  let shared = 0;
  while (shared < first.length && rest.every((item) => item.charAt(shared) === first.charAt(shared)))
    shared += 1;
  if (shared === 0 || shared >= first.length) return null;
  const at = text.slice(piece.start, piece.end).lastIndexOf(first.slice(0, shared));
  return at === -1 || piece.start + at + shared >= piece.end ? null : piece.start + at;
}

const shortestRepeated = 3;

/** 讲清〔用水的规律〕、用水的办法和管护: the next member begins with the same words up to 的. */
function startOfRepeated({ text }: BlockView, piece: Span, [next]: readonly Span[]): number | null {
  if (next === undefined) return null;
  const words = /^[^的]{2,8}的/u.exec(text.slice(next.start, next.end))?.[0] ?? '';
  const at = words.length < shortestRepeated ? -1 : text.slice(piece.start, piece.end).lastIndexOf(words);
  return at === -1 || piece.start + at + words.length >= piece.end ? null : piece.start + at;
}

function areEven(lengths: readonly number[]): boolean {
  const [first = 0] = lengths;
  return (
    first >= evenList.shortest && first <= evenList.longest && lengths.every((length) => length === first)
  );
}

function haveOneShape(view: BlockView, members: readonly Member[]): boolean {
  if (members.length >= evenList.fewest && areEven(members.map(({ length }) => length))) return true;
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) return false;
  const afterFirst = members.slice(1);
  const beforeLast = members.slice(0, -1);
  const hasVerb = opensWithVerb(view, first) && !afterFirst.some(opensVerbally);
  if (hasVerb && isLonger(first, afterFirst, 0)) return false;
  if (endsVerbally(last) && !beforeLast.some(endsVerbally) && isLonger(last, beforeLast, 1)) return false;
  const isBeforeQuote = /[“「"]/u.test(view.text.charAt(last.span.end));
  if (isBeforeQuote && endsInVerb(last) && !beforeLast.some(endsVerbally)) return false;
  // 争取、用好“两个资金”: verbs of the term, no members.
  const isQuoted = /[”」"]/u.test(view.text.charAt(last.span.end));
  if (members.length === 2 && isBareVerb(view, last) && !isQuoted) return false;
  const spare = members.every(opensVerbally) ? spareWordsOfActions : spareWords;
  return !isLonger(first, afterFirst, spare) && !isLonger(last, beforeLast, spare);
}

function isLonger({ tokens }: Member, others: readonly Member[], spare: number): boolean {
  return tokens.length > Math.max(...others.map((other) => other.tokens.length)) + spare;
}

/** How unlike the others it opens, `excess` characters longer than the longest of them; null where no member opens so. */
function rateOpening(
  view: BlockView,
  own: readonly Token[],
  rest: readonly Member[],
  excess: number,
): number | null {
  const [first] = own;
  if (first === undefined) return null;
  const opens = (wordClass: WordClass) => rest.some(({ tokens }) => tokens[0]?.wordClass === wordClass);
  const isBarred =
    joining.has(first.wordClass) || first.wordClass === 'punctuation' || first.wordClass === 'localiser';
  if (isBarred && !opens(first.wordClass)) return null;
  const [, second] = own;
  const word = wordOf(view.text, first);
  const openAlso = (test: (word: string) => boolean) =>
    rest.some(({ tokens: [other] }) => other !== undefined && test(wordOf(view.text, other)));
  const isShort = first.end - first.start === 1;
  // 实施〔一批〕重点项目, 〔全县〕种子, 〔是〕良种: said of all members.
  if (first.wordClass === 'number' && second?.wordClass === 'measure' && !opens('number')) return null;
  if (own.length > 1 && wholes.test(word) && !openAlso((other) => wholes.test(other))) return null;
  if (saying.test(word) && !openAlso((other) => other === word)) return null;
  // 用〔好〕农机.
  const isLoneComplement = isShort && first.wordClass === 'adjective' && complements.includes(word);
  if (own.length > 1 && isLoneComplement && !opens('adjective')) return null;
  if (isShort && suffixes.includes(word)) return null;
  const verbs = rest.filter(({ tokens }) => tokens.length > 1 && tokens[0]?.wordClass === 'verb').length;
  const isVerbal = own.length > 1 && isVerb(view, own, 0);
  const isRepeated = openAlso((other) => other === word);
  if (isVerbal && isRepeated) return cost.sameOpening;
  const isGoverning =
    governing.has(word) ||
    (first.wordClass === 'adjective' && second !== undefined && governing.has(wordOf(view.text, second)));
  if (own.length > 1 && isGoverning && !isRepeated && verbs * 2 <= rest.length) return cost.governing;
  // 构建〔全流程监测网络〕、预警: longer than the others by its verb or more, which has them all.
  if (isVerbal && word.length > 1 && excess >= word.length) return cost.governing;
  if (verbs * 2 > rest.length) return isVerbal || verbal.has(first.wordClass) ? 0 : cost.otherOpening;
  if (isVerbal && verbs === 0) return cost.otherOpening;
  if (own.length < 2 || first.wordClass !== 'verbal-noun' || opens('verbal-noun')) return 0;
  return cost.nominalOpening;
}

/** Words inside that join or govern, where no other member has one. */
function rateInside(own: readonly Token[], rest: readonly Member[]): number {
  const has = (wordClass: WordClass) =>
    rest.some(({ tokens }) => tokens.some((token) => token.wordClass === wordClass));
  const inside = own.slice(1);
  const isOdd = inside.some(({ wordClass }) => joining.has(wordClass) && !has(wordClass));
  const governs =
    inside
      .slice(0, -1)
      .some((token, index) => isGoverningVerb(token, inside[index + 1], inside[index + 2])) && !has('verb');
  return (isOdd ? cost.joined : 0) + (governs ? cost.innerVerb : 0);
}

/** A verb with its object; with a noun of one character it is a name: 持有权, 使用率. */
function isGoverningVerb(
  { start, end, wordClass }: Token,
  next: Token | undefined,
  afterNext?: Token | undefined,
): boolean {
  const isName =
    next !== undefined && next.wordClass === 'noun' && next.end - next.start === 1 && afterNext === undefined;
  return wordClass === 'verb' && end - start > 1 && !isName;
}

/** A member does not begin in the middle of a phrase. */
function rateBefore(view: BlockView, words: readonly Token[], index: number): number {
  const word = words[index];
  if (isVerb(view, words, index)) {
    const isShort = word !== undefined && word.end - word.start === 1 && !isComplement(view, words, index);
    // 打造创新〔班学部〕: the verb makes a name with the character after it.
    const makesName =
      word !== undefined && index + 2 < words.length && !isGoverningVerb(word, words[index + 1]);
    if (makesName && index > 0 && !isShort && word.wordClass === 'verb') return cost.looseVerb;
    return isShort && index > 0 ? cost.shortVerb : 0;
  }
  // 种子繁育与〔农机检修〕、用水调度: what stands before the conjunction is part of the member.
  if (index > 0 && word !== undefined && '与和及'.includes(wordOf(view.text, word))) return cost.joined;
  const before = word?.wordClass ?? 'other';
  if (before === 'verbal-noun') return cost.looseVerb;
  if (word !== undefined && governing.has(wordOf(view.text, word))) return 0;
  return ofPhrases.has(before) ? cost.brokenPhrase : 0;
}

function isVerb(view: BlockView, words: readonly Token[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  return word.wordClass === 'verb' || isComplement(view, words, index);
}

function isComplement({ text }: BlockView, words: readonly Token[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (word === undefined || before === undefined || word.end - word.start > 1) return false;
  const isAfterVerb = before.wordClass === 'verb' || wordOf(text, before) === '用';
  return complements.includes(wordOf(text, word)) && isAfterVerb;
}

function opensWithVerb(view: BlockView, { tokens }: Member): boolean {
  return tokens.length > 1 && isVerb(view, tokens, 0);
}

function opensVerbally({ tokens }: Member): boolean {
  const [first] = tokens;
  return first !== undefined && verbal.has(first.wordClass);
}

function endsVerbally({ tokens }: Member): boolean {
  const last = tokens.at(-1);
  return tokens.length > 1 && last !== undefined && verbal.has(last.wordClass);
}

function endsInVerb({ tokens }: Member): boolean {
  return tokens.length > 1 && tokens.at(-1)?.wordClass === 'verb';
}

function isBareVerb(view: BlockView, { tokens }: Member): boolean {
  const [first, second] = tokens;
  if (first === undefined || tokens.length > 2) return false;
  if (second === undefined) return first.wordClass === 'verb';
  return first.end - first.start === 1 && complements.includes(wordOf(view.text, second));
}

function readMember(view: BlockView, own: Span): Member {
  return { span: own, tokens: readTokens(view, own), length: lengthOf(view, own) };
}

/** Words up to a bracket that explains. */
function readTokens(view: BlockView, { start, end }: Span): readonly Token[] {
  return tokensWithin(view.tokens, start, start + lengthOf(view, { start, end }));
}

function lengthOf({ text }: BlockView, { start, end }: Span): number {
  const at = text.slice(start + 1, end).search(bracket);
  return at === -1 ? end - start : at + 1;
}
