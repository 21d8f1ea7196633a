import { tokenise } from '../../../language/tokenise.ts';
import type { SourceBlock } from '../../../model/source/source-document.ts';
import { type Span, span } from '../../../model/span.ts';
import { beginsWithClosing, isTornInLatin } from '../torn-latin.ts';
import { joinBlocks } from './joined-blocks.ts';
import { closesBracket, closingStart, openingEnd } from './torn-lines.ts';
import { openWords } from './wrapping/line-marks.ts';

/**
 * Chinese sentences that the end of a line, a blank line or a comment tears: 扎实推进“十四五”及年 / 度各项重点工作, 主题“新格局 /
 * 新作为”研讨会. Other lines without a closing mark may be heads, or have lost the mark: they stay apart.
 */

const shortestTorn = 15;
/** As far from the line end as the longest words reach. */
const reach = 8;
const longestQuoted = 40;
const hanEnd = /\p{Script=Han}$/u;
const wordEnd = /[\p{Script=Han}\p{N}”》）」』】]$/u;
const hanStart = /^\p{Script=Han}/u;
/** Words that no line ends with unless it was torn. */
const openEnd = /(?:以及|及|和|与|或|把|被|将|并且|而且)$/u;
const openLatinEnd = new RegExp(`[\\p{Ll}\\d,] (?:${openWords})$`, 'u');
const reachOfWords = 24;
const reachOfLines = 240;
const opened = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
] as const;
/** An article or a part begins: a mark that nothing closes above it is a fault of the scan. */
const numbered = /^(?:第[\d一二三四五六七八九十百]+[编章节条]|[一二三四五六七八九十]+、)/u;
const commentAlone = /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/u;

/** Whether the end of a line divides a word of a sentence, or stands after a word that others must follow. */
export function tearsSentence(line: string, next: string): boolean {
  if (line.length < shortestTorn || !hanEnd.test(line) || !hanStart.test(next) || !/[，。；]/u.test(next))
    return false;
  if (!/[，、。；：“”]/u.test(line)) return false;
  return openEnd.test(line) || dividesWord(line, next);
}

/** Whether a word has up to `most` characters on the line; longer pieces are words themselves (各项工作 / 人员). */
function dividesWord(line: string, next: string, most = 1): boolean {
  const head = line.slice(-reach);
  const tokens = tokenise(head + next.slice(0, reach), 'zh');
  return tokens.some(
    ({ start, end }) => start >= head.length - most && start < head.length && end > head.length,
  );
}

/** Paragraphs that are one sentence, with a blank line inside an open quotation mark or a comment between them, are whole again. */
export function joinTornSentences(raw: string, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return joinWhere(blocks, (last, next, after) =>
    isTorn(raw, last, next, after) ? join(raw, last, next) : null,
  );
}

/** Paragraphs of a document that end within a word, where whoever typed it ended each line, are whole again. */
export function joinDividedWords(raw: string, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return joinWhere(blocks, (last, next) => {
    if (last.hint !== null || next.hint !== null) return null;
    const end = endOf(raw, last.span);
    const isDivided =
      /[，、。；]/u.test(end) && tearsSentence(end.trim(), raw.slice(next.span.start, next.span.end));
    return isDivided ? joinBlocks(last, [next]) : null;
  });
}

/** `joined` answers both blocks as one, or null where they stand apart; `last` is what has been joined so far. */
function joinWhere(
  blocks: readonly SourceBlock[],
  joined: (last: SourceBlock, next: SourceBlock, after: SourceBlock | undefined) => SourceBlock | null,
): readonly SourceBlock[] {
  const whole: SourceBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = whole.at(-1);
    const both = last === undefined ? null : joined(last, block, blocks[index + 1]);
    if (both === null) whole.push(block);
    else whole[whole.length - 1] = both;
  }
  return whole.length === blocks.length
    ? blocks
    : whole.map((block, index) => ({ ...block, id: `b${index}` }));
}

function isTorn(raw: string, last: SourceBlock, next: SourceBlock, after: SourceBlock | undefined): boolean {
  if (last.hint !== null || next.hint !== null || next.blankLinesBefore > 3) return false;
  const gap = raw.slice(last.span.end, next.span.start);
  const isComment = gap.includes('<!--') && commentAlone.test(gap);
  if (!isComment && next.blankLinesBefore !== 1) return false;
  if (endsOpenInLatin(raw, last.span, next.span, isComment)) return true;
  if (!isComment && isTornAround(raw, last, next, after)) return true;
  const above = lastSentence(raw, last.span);
  const below = raw.slice(next.span.start, Math.min(next.span.end, next.span.start + longestQuoted));
  if (closesQuotation(above, below) || continuesSentence(endOf(raw, last.span), below)) return true;
  if (!isComment || !hanStart.test(below)) return false;
  const text = raw.slice(last.span.start, last.span.end);
  if (/[，、]$/u.test(text)) return true;
  if (text.length < shortestTorn || !hanEnd.test(text)) return false;
  // Some pages set a comment after every so many characters, inside words too.
  return openEnd.test(text) || dividesWord(text, below, reach) || isWithin(text, gap);
}

/** Running text, with no blank line beside the comment that interrupts it. */
function isWithin(text: string, gap: string): boolean {
  return /[，。；]/u.test(text.slice(-reachOfWords * 2)) && !/\n\s*\n/u.test(gap);
}

/** 张云 / ：我们团队…: a bold name or a link on a line of its own, in the middle of a sentence. */
function continuesSentence(above: string, below: string): boolean {
  if (openingEnd.test(above)) return hanStart.test(below);
  return wordEnd.test(above) && (closingStart.test(below) || closesBracket(above, below));
}

/** … meeting held in / the village hall: the line ends with a word that others must follow, and they do in small letters. */
function endsOpenInLatin(raw: string, last: Span, next: Span, isComment: boolean): boolean {
  if (isComment || last.end - last.start < shortestTorn) return false;
  const end = raw.slice(Math.max(last.start, last.end - reachOfWords), last.end);
  return openLatinEnd.test(end) && /^\p{Ll}{2}/u.test(raw.slice(next.start, next.start + 2));
}

/** A link or a speaker between blank lines. */
function isTornAround(
  raw: string,
  last: SourceBlock,
  next: SourceBlock,
  below: SourceBlock | undefined,
): boolean {
  const headOf = ({ span: { start, end } }: SourceBlock) =>
    raw.slice(start, Math.min(end, start + reachOfLines));
  const above = raw.slice(Math.max(last.span.start, last.span.end - reachOfLines), last.span.end);
  const line = above.slice(above.lastIndexOf('\n') + 1);
  return isTornInLatin(above, line, headOf(next), below === undefined ? '' : headOf(below));
}

const endOf = (raw: string, { start, end }: Span): string =>
  raw.slice(Math.max(start, end - longestQuoted * 2), end);

/** What a paragraph says after its last full stop. */
function lastSentence(raw: string, whole: Span): string {
  return /[^。！？\n]*$/u.exec(endOf(raw, whole))?.[0] ?? '';
}

/** Whether the sentence above has an open mark, which the text below closes before any other. */
function closesQuotation(above: string, below: string): boolean {
  if (!/[\p{Script=Han}，、]$/u.test(above) || numbered.test(below)) return false;
  return opened.some(([open, close]) => {
    const at = above.lastIndexOf(open);
    if (at === -1 || at < above.lastIndexOf(close)) return false;
    const end = below.indexOf(close);
    return end > 0 && hanStart.test(below) && !/[。！？\n“《（]/u.test(below.slice(0, end));
  });
}

/** The gap is hidden; its first line end is the space that parts the slogans of a quotation (新格局 新作为). */
function join(raw: string, last: SourceBlock, next: SourceBlock): SourceBlock {
  const above = lastSentence(raw, last.span);
  const isLatin = /\p{Script=Latin}[,?!]?[”"]?$/u.test(above);
  const isSpaced =
    isLatin || /\p{Script=Han} \p{Script=Han}+$/u.test(above.slice(above.lastIndexOf('“') + 1));
  const below = raw.slice(next.span.start, next.span.start + longestQuoted);
  const isClosed = beginsWithClosing(below, '');
  const kept = isSpaced && !isClosed ? 1 : 0;
  return joinBlocks(last, [next], () => [span(last.span.end + kept, next.span.start)]);
}
