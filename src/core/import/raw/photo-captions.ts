import { tokenise } from '../../language/tokenise.ts';
import { wordOf } from '../../language/words.ts';
import { type Span, span } from '../../model/span.ts';

const person = '[\\p{Script=Han}·]{2,5}';
/** Who took a picture: 新华社记者 鞠鹏/摄, 本报记者张三摄, （李四 摄）. */
const credit = new RegExp(
  `(?:(?:[\\p{Script=Han}]{2,8})?记者\\s?${person}(?:[、\\s]${person}){0,3}\\s?[/／]?\\s?(?<![拍航抓录])(?:摄影报道|摄影|摄)|(?<=[。”）\\s])${person}\\s?[/／]\\s?摄|[（(]${person}\\s?[/／]?\\s?摄[）)])(?![制像录入取影])`,
  'gu',
);
/** How the sentences begin that say what a picture shows. */
const pictured = /^\s*(?:图为|上图|下图|左图|右图|这是|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日)/u;
const mostSentences = 4;
const longestCaption = 400;

/** Captions that a copy has left between the sentences of a text, from their first sentence to who took the picture. */
export function findPhotoCaptions(text: string): readonly Span[] {
  if (!text.includes('摄')) return [];
  const captions: Span[] = [];
  for (const { index, 0: words } of text.matchAll(credit)) {
    const before = captions.at(-1)?.end ?? 0;
    captions.push(span(captionStart(text, index, before), index + words.length));
  }
  return captions;
}

/** The farthest of the sentences before the credit that begins as a caption does. */
function captionStart(text: string, credit: number, before: number): number {
  let found = credit;
  let end = credit;
  for (let count = 0; count < mostSentences; count += 1) {
    const start = sentenceStart(text, end, Math.max(before, credit - longestCaption));
    if (start === null) break;
    const sentence = text.slice(start, end);
    if (pictured.test(sentence) || (found === end && tellsOfSame(sentence, text.slice(end, credit))))
      found = start;
    end = start;
  }
  return found;
}

/** The sentence before 这是… that says what the one whom the picture shows did there; the text itself is not about them. */
function tellsOfSame(sentence: string, shown: string): boolean {
  if (!/^\s*(?:这是|图为)/u.test(shown)) return false;
  const words = tokenise(shown, 'zh');
  const comma = words.findIndex((token) => wordOf(shown, token) === '，');
  const [name, next] = words.slice(comma + 1);
  if (name === undefined || next === undefined) return false;
  const isName = name.wordClass === 'person' || next.wordClass === 'preposition';
  return isName && name.end - name.start >= 2 && sentence.includes(wordOf(shown, name));
}

function sentenceStart(text: string, end: number, from: number): number | null {
  let index = end;
  while (index > from && /[\s。！？]/u.test(text.charAt(index - 1))) index -= 1;
  while (index > from && !/[。！？]/u.test(text.charAt(index - 1))) index -= 1;
  if (index <= from)
    return from > 0 && from === index && /[摄）)]/u.test(text.charAt(from - 1)) ? from : null;
  while (/[”’）)]/u.test(text.charAt(index)) && index < end) index += 1;
  return index < end ? index : null;
}
