import { latinSentenceEnd } from './lines/wrapping/line-marks.ts';

/**
 * A copy of a page sets links and words in bold on lines of their own, in English too: “We will rebuild it,” / Mayor Lee
 * said / . “It was ours…, or in the report of the / City Council / , which…. No paragraph begins with a closing mark, and none
 * ends with the comma of a quotation.
 */

/** A full stop before a blank may be the mark of an item: what is no item is told by the lines around it. */
const closing = /^(?:[.,;]["”’]|[.,]$|\. ?["“‘\p{Lu}\d]|, ?["“‘\p{L}\d]|; \p{Ll})/u;
const dottedItem = /^\. ?\S/u;
const latinEnd = /[\p{Script=Latin}\d”"’')\]]$/u;
const openQuotation = /[,?!]["”]$/u;
const commaOfQuotation = /,["”]$/u;
const quotationStart = /^["“‘]/u;
const says =
  /(?<=^|[\p{L}’'.] )(?:said|says|added|adds|stated|noted|explained|wrote|commented|continued|concluded|remarked|announced|told)\b/u;
const capitals = /^\P{Ll}+$/u;
/** CHICAGO / – The mayor…: where a release comes from, in bold. */
const placeAlone = /^\p{Lu}{3,}(?:[ .,]{1,2}\p{Lu}{2,}){0,3},?$/u;
const textAfterDash = /^[–—-]{1,2} ?["“]?\p{Lu}[^.]{40}/u;
const dashed = /^[–—-]/u;

const longestLink = 60;
const longestTag = 120;
const shortestBefore = 40;
const longestLabel = 30;

/** Whether a line in Latin letters continues on the next one; `above` is the end of its paragraph so far, with the line. */
export function isTornInLatin(above: string, line: string, next: string, below: string): boolean {
  if (next === '' || dottedItem.test(line)) return false;
  if (next === ':') return line.length <= longestLabel && /\p{Script=Latin}{3}$/u.test(line);
  if (placeAlone.test(line) && textAfterDash.test(next)) return !dashed.test(below);
  if (!latinEnd.test(line))
    return line.endsWith(',') && above.length >= shortestBefore && isLink(next, below);
  if (beginsWithClosing(next, below)) return !latinSentenceEnd.test(line) || openQuotation.test(line);
  if (isTag(next)) {
    if (commaOfQuotation.test(line)) return true;
    if (openQuotation.test(line)) return quotationStart.test(below) || beginsWithClosing(below, '');
  }
  if (quotationStart.test(next)) {
    const quoted = above.slice(0, above.length - line.length).trimEnd();
    return openQuotation.test(quoted) && isTag(line) && !latinSentenceEnd.test(line);
  }
  return (
    !latinSentenceEnd.test(line) &&
    !capitals.test(line) &&
    above.length >= shortestBefore &&
    isLink(next, below)
  );
}

/** Whether a line begins with the mark of the sentence above it. */
export function beginsWithClosing(line: string, below: string): boolean {
  return closing.test(line) && !(dottedItem.test(line) && dottedItem.test(below));
}

const isLink = (line: string, below: string): boolean =>
  line.length <= longestLink && !latinSentenceEnd.test(line) && beginsWithClosing(below, '');

/** Mayor Lee said: who has said the words above it. */
const isTag = (line: string): boolean => !quotationStart.test(line) && says.test(line.slice(0, longestTag));
