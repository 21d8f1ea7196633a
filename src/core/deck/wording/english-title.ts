import { tokenise } from '../../language/tokenise.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { displayLength } from './display-length.ts';
import { hangsInEnglish } from './english-prose.ts';

const fewestWords = 4;
/**
 * What only adds to the clause before it: a relative clause, a participle, an example, a reason. What narrows or turns it
 * (but, unless, except, if) is none.
 */
const addition =
  /(?:(?<!\s)\s*[;–—]|\s-{1,2}\s|\s\((?=[^()]*\)(?:[,;:.]|$))|,\s+(?=(?:which|who|whose|whom|where|when|while|whereas|because|since|so|as|including|especially|particularly|such as|for example|e\.g\.|with(?!out)|[a-z]{3,}ing(?! (?:and|or)\b|[,.;:]|$))\b)|,\s+and\s+(?=(?:we|it|they|he|she|you|I|there|this|these)\b)|(?<!\s)\s+(?=(?:because|so that|in order to)\b))/gu;
const dash = /[–—-]/u;
const dashes = /[–—]|\s-{1,2}\s/gu;
/** What the text says of itself, or points to. */
const ofItself =
  /\b(?:below|above|following|(?:this|next|previous|preceding) (?:section|chapter|document|article|post|guide|page)|(?:figure|table|appendix) [\dA-Z])/iu;
const endsOpen =
  /\b(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|but|as|is|are|was|were|be|that|than|its?|their|such|include[sd]?|including)$/iu;
const connected =
  /^(?:whereas|for (?:example|instance)|in (?:addition|fact|contrast|turn|other words|that case)|after all|(?:as|for) (?:a|this|that|these|those) (?:result|reason|purpose|end)s?|to (?:this|that) end|as (?:noted|shown|described|mentioned)|additionally|finally|accordingly|consequently|furthermore|similarly|likewise|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|again|indeed|of course|unfortunately|in (?:it|them)|in th(?:is|ese|at|ose) \w+)\b,?/iu;
const described = /^((?:[\w’'-]+ ){1,6}?)(?:who|which|that|whose)\b([^,;:]*)$/u;
const pronounHead = /^(?:I|we|you|they|he|she|it)\b/iu;
const participle = /\b\w+ed\b/gu;
const asks = /^(?:what|why|how|who|where|when|which)\b/iu;
const speakers = /\b(?:I|me|my|we|us|our|you|your|it|its|this|that|they|them|he|him|she|her)\b/iu;
/** In characters: a longer one says what it turns to. */
const longestTurn = 40;
/** What a speaker says of the talk, or whom the words are said to: I will now turn to schools, Let me conclude, Mr Speaker, …. */
const speaksOfTalk =
  /^(?:(?:now|so|and|finally),? )?(?:(?:let (?:me|us)|(?:allow|permit) me to|I(?:['’]ll| will| shall| would like to| want to| wish to|['’]d like to)) (?:now |also |just |then |first |next )*(?:close|conclude|end|finish|begin|start|open|move|turn|touch|speak|talk|say|share|highlight|elaborate|outline|illustrate|address|return|come|go|give|cite|repeat|reiterate|thank|take|ask|invite|introduce|acknowledge|recogni[sz]e|welcome)\b|(?:Mr|Madam|Mdm|Mrs|Ms)\.? (?:Speaker|President|Chair(?:man|person|woman)?),)/iu;
const subordinate =
  /^(?:the (?:fact|idea|notion|belief|hope) that|what|if|when|while|although|though|because|since|unless|until|as|once|whether|where|in order to|to|even|having|given|according to|based on)\b/iu;

/** A line that is wrapped in its sentence: Markdown and plain text read it as a blank. */
const softBreak = /(?<=\S ?)\n[ \t]*(?=\S)/gu;

/**
 * An English sentence as a title of at most so many Han characters: all of it where it is brief, else its main clause;
 * null where neither can stand.
 */
export function englishTitle(raw: string, sentence: Span, longest: number): Span | null {
  const whole = withoutParagraphNumber(raw, trimSpan(raw, sentence));
  const text = sliceSpan(raw, whole).replace(softBreak, ({ length }) => ' '.repeat(length));
  if (hangsInEnglish(text) || opensConnected(text) || ofItself.test(text) || text.includes('\n')) return null;
  if (isUttered(text) || isEnglishMember(text) || /^\p{Ll}+[\s,]/u.test(text) || speaker.test(text))
    return null;
  if (text.length <= longestTurn && speaksOfTalk.test(text)) return null;
  if (displayLength(raw, whole) <= longest) return isDescription(text) ? null : whole;
  // What a condition or a time opens is whole with the clause after it only.
  if (subordinate.test(text)) return null;
  const ends = [...text.matchAll(addition)]
    .filter((match) => !isOfAside(text, match))
    .map(({ index }) => index);
  for (const end of ends) {
    const clause = trimSpan(raw, span(whole.start, whole.start + end));
    if (
      displayLength(raw, clause) <= longest &&
      isClause(text.slice(clause.start - whole.start, clause.end - whole.start))
    )
      return clause;
  }
  return null;
}

const paragraphNumber = /^(\d{1,3})\.?\s+(?=\p{Lu})/u;
/** In characters: how far the paragraphs before and after are looked for. */
const nearby = 3000;

/** Without its number, where the paragraph before or after it has the one before or after that: 22 But we …, 23 Water is …. */
function withoutParagraphNumber(raw: string, where: Span): Span {
  const [mark = '', digits = ''] = paragraphNumber.exec(raw.slice(where.start, where.start + 8)) ?? [];
  if (mark === '' || !/(?:^|\n)[ \t]*$/u.test(raw.slice(Math.max(0, where.start - 8), where.start)))
    return where;
  const number = Number.parseInt(digits, 10);
  const around = [
    [number - 1, raw.slice(Math.max(0, where.start - nearby), where.start)],
    [number + 1, raw.slice(where.end, where.end + nearby)],
  ] as const;
  const isOneOfMany = around.some(([other, text]) => text.includes(`\n${other} `));
  return isOneOfMany ? span(where.start + mark.length, where.end) : where;
}

const member = /^\(?(?:[a-z]|[ivx]{1,4})[).]\s/u;

/** Whether the sentence has the letter of one of several: b) The port …, (ii) The port …. */
export function isEnglishMember(text: string): boolean {
  return member.test(text.trimStart());
}

/** Who speaks, or what the sentence is, before what it says: Lena Ford: We could …. */
const speaker = /^\p{Lu}[\w.'’-]*(?: \p{Lu}[\w.'’-]*){0,2}: /u;

/** What somebody says in so many words, or asks of those who know what has been said before: Did I do a good job? */
function isUttered(text: string): boolean {
  return /^["“]/u.test(text) || (/\?["”]?$/u.test(text) && (!asks.test(text) || speakers.test(text)));
}

/** Whether the words only describe somebody or something: Women who are victims of violence; A government that is accountable. */
function isDescription(text: string): boolean {
  const [, head = '', rest = ''] = described.exec(text) ?? [];
  if (rest === '' || pronounHead.test(head)) return false;
  return [head, rest].every((part, index) => verbsIn(part.replace(participle, '')) <= index);
}

/** Whether the words say something of somebody by a verb. */
export function hasEnglishVerb(text: string): boolean {
  return verbsIn(text) > 0;
}

function verbsIn(text: string): number {
  return tokenise(text, 'en').filter(({ wordClass }) => wordClass === 'verb').length;
}

/** Whether the dash is one of two: users use it — printed or not — to look up the secret. */
function isOfAside(text: string, { 0: mark }: RegExpExecArray): boolean {
  return dash.test(mark) && (text.match(dashes)?.length ?? 0) % 2 === 0;
}

/** Whether the sentence is connected with the one before, and says so first. */
export function opensConnected(text: string): boolean {
  return connected.test(text);
}

/** Whether the words wait for more: Examples of assertions include. */
export function endsOpenInEnglish(text: string): boolean {
  return endsOpen.test(text);
}

function isClause(text: string): boolean {
  const words = text.split(/\s+/u).length;
  const opened = text.replace(/\([^()]*\)|“[^“”]*”|"[^"]*"/gu, '');
  return (
    words >= fewestWords &&
    !endsOpen.test(text) &&
    !/[()“”"[\]]/u.test(opened) &&
    tokenise(text, 'en').some(({ wordClass }, index) => index > 0 && wordClass === 'verb')
  );
}
