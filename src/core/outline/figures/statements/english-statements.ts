import { type Span, span } from '../../../model/span.ts';
import type { SplitSentence } from '../../../view/sentence-splitter.ts';
import type { LocalFigure } from '../local-figure.ts';
import type { FigureValue } from '../values/figure-values.ts';

const rise =
  'grew|grow|grows|growing|rose|rise|rises|rising|increase[sd]?|increasing|climbed|jumped|up|gained|expanded|surged|doubled|added|raised|boosted|improved';
const fall =
  'fell|fall|falls|falling|dropped|drops?|declined?|declines|decreased?|shrank|cut|cuts|reduced?|reduces|down|lost|slowed|lowered';
const level =
  'reached|reaches|reach|totall?ed|totals|exceed(?:s|ed)?|stood at|stands at|amounted to|averaged|accounts? for|accounted for|is|are|was|were|remained|cost|costs|hit|topped|surpassed|created?|employs?|employed|covers?|covered|serves?|served|built|delivered|completed|invested|spent|raised';
const degree =
  '(?: by| to| at| of| for| in| about| around| nearly| almost| roughly| approximately| some| over| more than| less than| at least| up to| only| just| an estimated| as many as| as much as| close to| a total of| another)*';
const said = new RegExp(`\\b((?:${rise})|(?:${fall})|(?:${level}))(${degree}) ?$`, 'iu');
/** The United States reduced its carbon emissions by 18 percent: what changes is the object. */
const saidOfObject = new RegExp(
  `\\b(${rise}|${fall})\\b (?:(?:its|their|our|the|his|her) )?([a-z][\\w-]*(?: [a-z][\\w-]*){0,4} ?)(?: by| to)(?: about| around| nearly| almost| over| more than| at least| up to)? ?$`,
  'iu',
);
const estimate =
  /\b(?:as many as|as much as|more than|less than|at least|up to|over|nearly|almost|about|around|roughly|approximately|close to|an estimated|some) ?$/iu;
const changeAfter =
  /^(?: |-)(reduction|increase|decline|drop|rise|cut|growth|decrease|jump|gain|loss)(?: in ([a-z][\w-]*(?: [a-z][\w-]*){0,3} ?))?/iu;
const worthOf = /^ (?:in|of|worth of) ([A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,4} ?)/u;
const period =
  /\b(?:(?:in|by|since|until|during|after|before) (?:the year )?(?:1[89]|20|21)\d\d|(?:between|from) (?:the years? )?(?:1[89]|20)\d\d (?:and|to) (?:1[89]|20)\d\d|(?:last|this|next) (?:year|quarter|month)|(?:per|a) year(?! earlier| ago| later)|annually|over the (?:past|last|next) (?:\w+ )?(?:years?|decades?|months))\b/giu;
const comparison =
  /\b(?:from (?:1[89]|20)\d\d levels|year[- ]on[- ]year|year[- ]over[- ]year|from a year earlier|compared (?:with|to) [\w' ]{3,30}|than (?:in )?(?:1[89]|20)\d\d|than a year earlier)\b/giu;
/** What is counted: two adjectives at most before a plural. */
const counted =
  /^ ((?:(?!of |in |to |and |or |the |by |from |at |on |for )[a-z][a-z-]* ){0,2}(?!years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|seconds?\b|times\b|is\b|was\b|has\b|this\b|its\b|years)(?:[a-z][a-z-]{2,}s|people|children|women|men|households))\b/u;
const lead =
  /^(?:and|but|while|that|so|because|as|which|in fact|for example|however|also|this year|last year|meanwhile)[ ,]+/iu;
const trailing =
  /(?: (?:has|have|had|will|would|could|should|may|might|can|is|are|was|were|be|been|being|also|already|now|then|it|likely|about to|able to|expected to|projected to|only|have been))+$/iu;
const noSubject =
  /\b(?:who|which|that|if|when|because|where|what|how|not|it|they|we|you|he|she|I|this|there|these|those|said|says|us|them)\b/u;
const mostWords = 7;

/** Reads what the figures of one English sentence say. */
export function readEnglishFigures(
  text: string,
  { span: sentence, clauses }: SplitSentence,
  figures: readonly FigureValue[],
): readonly LocalFigure[] {
  const found: LocalFigure[] = [];
  let end = sentence.start;
  for (const [index, figure] of figures.entries()) {
    const next = figures[index + 1]?.value.start ?? sentence.end;
    const clause = clauses.findLast(({ start }) => start <= figure.value.start) ?? sentence;
    const stated = readFigure(text, figure, span(Math.max(end, clause.start), next), sentence);
    if (stated === null) continue;
    found.push(stated);
    end = stated.figure.end;
  }
  return found;
}

/** `place` goes from the beginning of the clause, or the figure before, to the next figure. */
function readFigure(text: string, figure: FigureValue, place: Span, sentence: Span): LocalFigure | null {
  const start = figure.kind === 'money' && figure.unit !== null ? figure.unit.start : figure.value.start;
  const from = Math.max(place.start, start - 100);
  const before = text.slice(from, start);
  const after = text.slice(figure.end, Math.min(place.end, figure.end + 60)).replace(/[.,;:!?()].*$/su, '');
  const object = saidOfObject.exec(before);
  const verb = object === null ? said.exec(before) : null;
  const hedge = object === null && verb === null ? estimate.exec(before) : null;
  const change = changeAfter.exec(after);
  const thing = figure.kind === 'plain' ? counted.exec(after) : null;
  if (figure.kind === 'plain' && thing === null) return null;
  const worth = figure.kind === 'money' ? worthOf.exec(after) : null;
  const match = object ?? verb ?? hedge;
  let predicate =
    match === null
      ? null
      : span(from + match.index, from + match.index + (object?.[1] ?? match[0]).trimEnd().length);
  let subject: Span | null = null;
  if (thing !== null) subject = located(figure.end, thing, thing[1]);
  else if (worth !== null) subject = nounPhrase(text, located(figure.end, worth, worth[1]));
  else if (object !== null) subject = nounPhrase(text, located(from, object, object[2]));
  else if (change !== null) {
    subject = change[2] === undefined ? null : nounPhrase(text, located(figure.end, change, change[2]));
    predicate = located(figure.end, change, change[1]);
  } else if (verb !== null) subject = readSubject(text, from, from + verb.index);
  if (subject === null && (predicate === null || hedge !== null || change !== null)) return null;
  const words = predicate === null ? '' : text.slice(predicate.start, predicate.end);
  return {
    figure,
    subject,
    predicate,
    period: nearestPeriod(text, sentence, figure, place),
    comparison: findIn(text, span(figure.end, place.end), comparison),
    change: changeOf(words),
    confidence: subject !== null && predicate !== null ? 0.85 : subject !== null ? 0.75 : 0.55,
  };
}

function located(offset: number, match: RegExpExecArray, words = ''): Span {
  const start = offset + match.index + match[0].lastIndexOf(words);
  return span(start, start + words.trimEnd().length);
}

/** Cut before a preposition or auxiliary that begins the next phrase. */
function nounPhrase(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const stop = words.search(
    / (?:by|to|for|from|in|on|at|with|that|which|while|has|have|is|are|was|were|all|as|would|will|could|according|since|until|between)\b/u,
  );
  const kept = (stop === -1 ? words : words.slice(0, stop)).replace(/(?: (?:and|or))? *$/u, '');
  return kept.length < 2 || noSubject.test(kept) ? null : span(start, start + kept.length);
}

function readSubject(text: string, from: number, to: number): Span | null {
  let start = from;
  const skip = () => lead.exec(text.slice(start, to))?.[0].length ?? 0;
  while (/\s/u.test(text.charAt(start))) start += 1;
  for (let length = skip(); length > 0; length = skip()) start += length;
  const words = text.slice(start, to).trimEnd().replace(trailing, '');
  if (words.length < 2 || words.split(' ').length > mostWords || noSubject.test(words)) return null;
  return /^[A-Za-z“"']/u.test(words) && !/[()“”"]/u.test(words) ? span(start, start + words.length) : null;
}

/** A period right after the figure, or one that leads the sentence. */
function nearestPeriod(text: string, sentence: Span, figure: FigureValue, place: Span): Span | null {
  const after = findIn(text, span(figure.end, Math.min(place.end, figure.end + 60)), period);
  if (after !== null) return after;
  const opening = findIn(
    text,
    span(sentence.start, Math.min(figure.value.start, sentence.start + 60)),
    period,
  );
  return opening !== null && /^[,]/u.test(text.slice(opening.end)) ? opening : null;
}

function findIn(text: string, { start, end }: Span, pattern: RegExp): Span | null {
  if (end <= start) return null;
  const [match] = text.slice(start, end).matchAll(pattern);
  return match === undefined ? null : span(start + match.index, start + match.index + match[0].length);
}

const risen = new RegExp(`^(?:${rise}|increase|rise|growth|jump|gain)\\b`, 'iu');
const fallen = new RegExp(`^(?:${fall}|reduction|decline|drop|cut|decrease|loss)\\b`, 'iu');

function changeOf(words: string): LocalFigure['change'] {
  if (fallen.test(words)) return 'decrease';
  return risen.test(words) ? 'increase' : null;
}
