import { type Span, span } from '../../model/span.ts';

const speakerLabel = /^(?:[A-Z][A-Z.'’ -]{1,40}:|Q(?=\s{2}))\s*/;
/** Words of courtesy and fillers of speech that no slide needs. */
const formula =
  /^(?:and |so |well,? |but )?(?:thank(?:s| you)|good (?:morning|afternoon|evening|day)|ladies and gentlemen|dear (?:friends|colleagues)|god bless|welcome|believe me|please|congratulations|hello|(?:yes|no|okay|ok|great|right|of course)(?=[,.!]|$))/i;
/** Longer sentences of courtesy, which say nothing else: It is a pleasure to be here with you today. */
const courtesy =
  /^(?:good (?:morning|afternoon|evening)\b.{0,60}|it(?: is|['’]s) (?:a|my|an) (?:great |real |true )?(?:pleasure|honou?r|privilege) to (?:be|join|welcome|speak)\b.{0,50}|(?:once again,? )?thank you(?: (?:all|very much|so much|again|for|to)\b.{0,90})?|i am (?:very )?(?:pleased|delighted|honou?red) to be (?:here|with you)\b.{0,50})[.!]?$/iu;
/** What is left to pay says something in two words: Unpaid bills £12.50. */
const amount = /^\p{Lu}\p{Ll}+ .*[$£€¥]\s?\d/u;
const longestFormula = 8;
const fewestWords = 4;
/** Where more is to be read, which is on another page. */
const pointer =
  /^(?:(?:read|learn|find out|discover) more\b|read the (?:full|whole|entire)\b)[^.!?]{0,100}[.!]?$/iu;
/** Openings that hang on the sentence before. */
const hanging =
  /^(?:And|But|So|Or|Nor|Yet|Thus|Then|Also|They|That|This(?! (?:year|month|week|morning|afternoon|evening|spring|summer|autumn|fall|winter|decade|century),)|These|Those|It|Its|He|She|His|Her|Their|Which|Because|There|Such|Instead|Otherwise|Therefore|However|Moreover|Nobody|Not)\b/;
const resolve =
  /\b(?:will|must|shall|need to|commit(?:ted)?|pledge|ensure|require[sd]?|decided|agreed|aims? to)\b/;
const figure = /\d|\b(?:million|billion|trillion|percent|per cent|half|third|twice|double)\b/;
const afterLead =
  /(?:[\s:;,(—–-]|\b(?:whether it(?:['’]s| is| was)|namely|including|such as|that is|are|were)(?=[\s:;,(—–-]*$))+$/;
/** The number of the first item: 1), (a), ii., ①. */
const firstMarker = /(?<=[\s:;,—–-])(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.|[①-⑳])\s*$/i;
const pronounAlone =
  /^(?:these|those|they|it|this|that|there|such|which|here)(?: (?:is|are|was|were|include|includes))?$/iu;
const longestLead = 110;
/** A longer sentence does not stand whole on a slide. */
const longestStatement = 170;

/** Sentences that say thanks, greet, or are a mere word or two. */
export function isEnglishFormula(sentence: string): boolean {
  const text = sentence.replace(speakerLabel, '');
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (pointer.test(text.trim())) return true;
  return (
    (words < fewestWords && !(text.endsWith('.') && amount.test(text))) ||
    (words <= longestFormula && formula.test(text))
  );
}

/** What closes a letter, above who signs it. */
const respects =
  /^(?:yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully(?: yours)?|(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|cheers)[,.!]?$/iu;

/** Dear Ms. Park, */
const salutation = /^dear [^.!?]{0,24}(?:\.[^.!?]{1,30})?,$/iu;

/** A sentence of courtesy, of whatever length: nothing of what the text says. */
export function isEnglishCourtesy(sentence: string): boolean {
  const text = sentence.trim();
  return courtesy.test(text) || respects.test(text) || salutation.test(text);
}

/** A few words that are no courtesy (Mozilla currently opposed.): no item by themselves, and what the next may speak of. */
export function isBriefInEnglish(sentence: string): boolean {
  const text = sentence.replace(speakerLabel, '');
  return isEnglishFormula(sentence) && !formula.test(text) && /\s/u.test(text.trim());
}

const statedOf =
  /^(?:the|an?|none|nobody|no one|both|all|most|some|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,.]*%?)\b/iu;
const verbLast = /\b(?:is|are|was|were|has|have|had|can|will)\b|\p{Ll}(?:ed|es|s)[.!]?$/iu;

/** Six failed., The tap leaks.: two or three words that tell what others do not. */
export function statesInBrief(sentence: string): boolean {
  const text = sentence.replace(speakerLabel, '').trim();
  return isBriefInEnglish(sentence) && /\.$/u.test(text) && statedOf.test(text) && verbLast.test(text);
}

/** Whether an English sentence opens with what only the sentence before it explains. */
export function hangsInEnglish(sentence: string): boolean {
  return hanging.test(sentence.replace(speakerLabel, ''));
}

/** How well an English sentence stands by itself; to be added to other measures of one document. */
export function englishScore(sentence: string): number {
  const text = sentence.replace(speakerLabel, '');
  const words = text.split(/\s+/).length;
  return (
    (hangsInEnglish(text) ? -2 : 0) +
    (figure.test(text) ? 1 : 0) +
    (resolve.test(text) ? 1 : 0) +
    (words < 6 ? -2 : words <= 25 ? 1 : 0) +
    (text.length > longestStatement ? -2.5 : 0) +
    (/\?["”]?\s*$/.test(text) ? -1 : 0)
  );
}

/** The words of a sentence that lead up to a place, without colon, dash, is or the number of what stands there; null where they are too many. */
export function leadUpTo(raw: string, sentence: Span, place: number): Span | null {
  const lead = raw.slice(sentence.start, place).replace(firstMarker, '').replace(afterLead, '');
  return lead.length < fewestWords || lead.length > longestLead || leadsAlone(lead)
    ? null
    : span(sentence.start, sentence.start + lead.length);
}

/** Whether the words lead to what comes after them and name nothing: Those are, These include. */
export function leadsAlone(text: string): boolean {
  return pronounAlone.test(text.trim());
}
