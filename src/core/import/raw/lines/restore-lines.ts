import type { Diagnosed } from '../../../diagnostics.ts';
import { tokenise } from '../../../language/tokenise.ts';
import { parseNumeral } from '../../../language/zh/numerals.ts';
import type { BlockHint, SourceBlock } from '../../../model/source/source-document.ts';
import { type Span, span } from '../../../model/span.ts';
import { findPhotoCaptions } from '../photo-captions.ts';
import { clipSpans, trimVisible } from '../trim-span.ts';
import { firstItemCut, gluedCuts, gluedHeadings, reachOfSecond } from './glued-lines.ts';
import { joinLabels } from './labels-above.ts';
import { headingEnd } from './run-on-headings.ts';

/** A line that is longer than this and holds section numbers has lost its line ends on the way. */
const shortestCrushed = 1000;
/** One that is the whole document may be shorter. */
const shortestAlone = 120;
/** A paragraph may hold points; one that is longer than this is a text without paragraphs. */
const shortestRun = 4000;
/** A short paragraph with so many lists, each with points of its own, is a whole text in one line. */
const fewestRuns = 3;
const longestFront = 160;
const longestLead = 240;
const longestPoint = 1500;
const summary = /(?<=[。！？”])(?:以上|上述)(?:这?些|[一二三四五六七八九十几]{0,2}[个条点项])/u;
const longestTail = 120;

const numerals = '一二三四五六七八九十';
const numberPatterns: readonly RegExp[] = [
  new RegExp(`第([${numerals}]{1,3})个(?:问题|方面)[，、,：:]`, 'gu'),
  new RegExp(`第([${numerals}]{1,3})[，、,：]`, 'gu'),
  new RegExp(`(?<![${numerals}第、])([${numerals}]{1,3})、`, 'gu'),
  new RegExp(`[（(]([${numerals}]{1,3})[）)]`, 'gu'),
];
/** Points of a speech, each with sentences of its own. */
// The numeral is looked for first: from every blank the way back to a mark would be long.
const pointPattern = new RegExp(`(?=[${numerals}])(?<=[。！？”摄）)]\\s*)([${numerals}]{1,2})是(?!的)`, 'gu');
const firstOrdinal = /一是/gu;
const greeting =
  /(?:尊敬的|各位|同志们|女士们|先生们|朋友们|同学们|老师们|乡亲们)[^。！：:!？]{0,30}[！：:!]/gu;
const greetingEnd = /(?:各位|同志们|女士们|先生们|朋友们|同学们|老师们|乡亲们)[！!]$/u;
const frontDate = /[（(][^（）()]{0,12}\d{4}年\d{1,2}月\d{1,2}日[^（）()]{0,40}[）)]/u;
/** A title with the mark of its note. */
const markedTitle = /^[^。！？；，]{6,60}[※†①]/u;
/** A title that says what kind of document it is, before a blank: 关于…的报告. */
const namedTitle =
  /^[^。！？；，：\s]{0,24}关于[^。！？；：\s]{4,50}的(?:通知|报告|意见|请示|函|方案|决定|通报|公告|批复|情况汇报)(?=\s)/u;
const addressee = /^\s+[^。！？；\s]{2,30}[：:](?=\s)/u;
/** Who signs, and when, after the last sentence. */
const tailSigner = /(?<=[。！？])\s+([\u4e00-\u9fff]{3,20})\s+(?=\d{4}年\d{1,2}月\d{1,2}日\s*$)/gu;
/** The note of a title, after the last sentence: ※这是…的讲话。 */
const closingNote = /(?<=[。！？”])[※†①]\s?这是/gu;
const longestName = 4;
const tailSource =
  /(?:[（(](?:新华社|据|记者)[^（）()]{0,40}[）)]|《\s?[^《》]{2,20}\s?》\s?[（(][^（）()]{0,40}[）)])/gu;

/**
 * Breaks lines that a crawler or a copy has run together, where a new line must have begun: at section
 * numbers in sequence and at bold leads after a sentence, at greetings, and between title, date, name and
 * the first words of a speech. Blocks that are not overlong stay as they are.
 */
export function restoreLines(raw: string, blocks: readonly SourceBlock[]): Diagnosed<readonly SourceBlock[]> {
  const joined = joinLabels(raw, blocks);
  const restored = cutHeadings(raw, joined).flatMap((block, _, all) =>
    splitBlock(raw, block, all.length === 1 ? shortestAlone : shortestCrushed),
  );
  const count = restored.length - joined.length;
  return {
    value:
      joined === blocks && count === 0
        ? blocks
        : restored.map((block, index) => ({ ...block, id: `b${index}` })),
    diagnostics: count === 0 ? [] : [{ code: 'lines-restored', severity: 'info', params: { count } }],
  };
}

function splitBlock(raw: string, block: SourceBlock, shortest: number): readonly SourceBlock[] {
  const { start, end } = block.span;
  if (block.hint !== null) return [block];
  const text = raw.slice(start, end);
  const isShort = end - start < shortestCrushed;
  const captions = findPhotoCaptions(text);
  const runs = numberPatterns.flatMap((pattern) => findRuns(text, pattern, block, captions));
  const runsOfPoints = findRuns(text, pointPattern, block, captions);
  const isText =
    end - start >= shortest ||
    runs.length + runsOfPoints.length >= fewestRuns ||
    captions.some(({ start: from, end: to }) => from > 0 && to < text.length);
  if (!isText) {
    const glued = gluedCuts(text);
    return glued.length === 0 ? [block] : piecesOf(raw, block, glued, []);
  }
  const numbers = runs.flat();
  const headings = numbers.flatMap((number) => headingEnd(text, number) ?? []);
  const pointRuns = isShort || end - start >= shortestRun ? runsOfPoints : [];
  const points = pointRuns.flat();
  const leads = boldLeadCuts(text, block, numbers);
  if (numbers.length + leads.length + points.length === 0) return [block];
  const cuts = [
    ...numbers,
    ...headings,
    ...points,
    ...leadCuts(text, [...runs, ...pointRuns], captions),
    ...summaryCuts(text, [...runs, ...pointRuns]),
    ...leads,
    ...greetingCuts(text, captions),
    ...frontCuts(text),
    ...tailCuts(text),
    ...captions.flatMap((caption) => [caption.start, caption.end]),
  ];
  return piecesOf(raw, block, cuts, captions);
}

/** Headings that have run into the end of the paragraph above them (…移送有关部门。四、严格监管), and first items into headings. */
function cutHeadings(raw: string, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const next = gluedHeadings();
  const textAt = ({ span: { start, end } }: SourceBlock) =>
    raw.slice(start, Math.min(end, start + longestFront));
  return blocks.flatMap((block, index) => {
    const { start, end } = block.span;
    const after = blocks.slice(index + 1, index + 1 + reachOfSecond).map(textAt);
    const cut = next(raw.slice(start, end), after);
    if (block.hint !== null || block.origin !== null) return [block];
    const item = firstItemCut(textAt(block), after);
    const cuts = [cut, item].filter((each) => each !== null);
    return cuts.length === 0 ? [block] : piecesOf(raw, block, cuts, []);
  });
}

/** A block as the blocks between the cuts. */
function piecesOf(
  raw: string,
  block: SourceBlock,
  cuts: readonly number[],
  captions: readonly Span[],
): readonly SourceBlock[] {
  const { start, end } = block.span;
  const text = raw.slice(start, end);
  const offsets = [...new Set(cuts)].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b);
  return [0, ...offsets].flatMap((from, index) => {
    const piece = trimVisible(raw, span(start + from, start + (offsets[index] ?? text.length)), block.hidden);
    if (piece === null) return [];
    return [
      {
        ...block,
        hint: hintOf(text, from, captions) ?? block.hint,
        span: piece,
        strong: clipSpans(block.strong, piece),
        hidden: clipSpans(block.hidden, piece),
        blankLinesBefore: index === 0 ? block.blankLinesBefore : 0,
      },
    ];
  });
}

/** What a piece is that begins there; null for text. */
function hintOf(text: string, from: number, captions: readonly Span[]): BlockHint | null {
  if (captions.some((caption) => caption.start === from)) return { kind: 'caption' };
  return from > 0 && /^[※†①]\s?这是/u.test(text.slice(from, from + 4)) ? { kind: 'footnote' } : null;
}

/**
 * The last sentence before the first point of a list begins a line: it says what the list is about, and does not belong
 * to the last point of the list before.
 */
function leadCuts(
  text: string,
  runs: readonly (readonly number[])[],
  captions: readonly Span[],
): readonly number[] {
  return runs.flatMap(([first = 0]) => {
    const end = captions.find((caption) => caption.end === first)?.start ?? first;
    const before = /[。！？][”’）)]?[^。！？]*[。：！？:]\s*$/u.exec(
      text.slice(Math.max(0, end - longestLead), end),
    );
    if (before === null) return [];
    const [mark = ''] = /^[。！？][”’）)]?/u.exec(before[0]) ?? [];
    const cut = end - before[0].length + mark.length;
    // A greeting has begun the line already.
    return greetingEnd.test(text.slice(0, cut).slice(-longestFront)) ? [] : [cut];
  });
}

/** What is said of all points of a list begins a line after the last of them: 以上这些经验弥足珍贵。 */
function summaryCuts(text: string, runs: readonly (readonly number[])[]): readonly number[] {
  return runs.flatMap((run) => {
    const last = run.at(-1) ?? 0;
    const found = summary.exec(text.slice(last, last + longestPoint));
    return found === null ? [] : [last + found.index];
  });
}

/** Runs of section numbers after the end of a sentence that count up from one, and again from one in the next section. */
function findRuns(
  text: string,
  pattern: RegExp,
  block: SourceBlock,
  captions: readonly Span[],
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const { index, 1: number } of text.matchAll(pattern)) {
    if (!isAfterSentence(text, index) && !isBoldStart(block, index) && !endsAt(captions, index)) continue;
    const run = runs.at(-1);
    const value = parseNumeral(number ?? '');
    if (run !== undefined && value === run.length + 1) run.push(index);
    else if (value === 1) runs.push([index]);
  }
  return runs.filter(({ length }) => length >= 2);
}

const endsAt = (captions: readonly Span[], index: number): boolean =>
  captions.some(({ end }) => end === index);

function isAfterSentence(text: string, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && /[\s*]/u.test(text.charAt(before))) before -= 1;
  return before < 0 || /[。！？：；”!?:;]/u.test(text.charAt(before));
}

function isBoldStart(block: SourceBlock, index: number): boolean {
  return block.strong.some(({ start }) => start === block.span.start + index);
}

/**
 * A bold run after a sentence begins a line. Where it carries a section number and no closing mark the line
 * ends with it, or before the 一是 that it runs into.
 */
function boldLeadCuts(text: string, block: SourceBlock, numbers: readonly number[]): readonly number[] {
  const numbered = new Set(numbers);
  const cuts: number[] = [];
  for (const strong of block.strong) {
    const from = strong.start - block.span.start;
    const to = strong.end - block.span.start;
    const isNumbered = numbered.has(from);
    if (!isNumbered && !isAfterSentence(text, from)) continue;
    cuts.push(from);
    if (!isNumbered) continue;
    const inner = innerBreak(text, span(from, to), block);
    if (inner !== null) cuts.push(inner);
    else if (!/[。：:！？]$/u.test(text.slice(from, to))) cuts.push(to);
  }
  return cuts;
}

function innerBreak(text: string, { start, end }: Span, block: SourceBlock): number | null {
  const marks = clipSpans(block.hidden, span(block.span.start + start + 1, block.span.start + end - 1));
  const mark = marks.at(-1);
  if (mark !== undefined) return mark.end - block.span.start;
  for (const { index } of text.slice(start, end).matchAll(firstOrdinal)) {
    if (index > 4) return start + index;
  }
  return null;
}

function greetingCuts(text: string, captions: readonly Span[]): readonly number[] {
  return [...text.matchAll(greeting)].flatMap(({ index, 0: words }) => {
    const isFront = index < longestFront && /[：:]$/u.test(words);
    return isFront || isAfterSentence(text, index) || endsAt(captions, index)
      ? [index, ...(isFront ? [index + words.length] : [])]
      : [];
  });
}

/** Title, bracketed date and name before a speech, or a title that has a note. */
function frontCuts(text: string): readonly number[] {
  const front = text.slice(0, longestFront);
  const named = namedTitle.exec(front)?.[0];
  if (named !== undefined) {
    const [addressed = ''] = addressee.exec(front.slice(named.length)) ?? [];
    return [named.length, ...(addressed === '' ? [] : [named.length + addressed.length])];
  }
  const marked = markedTitle.exec(front);
  if (marked !== null) return withName(text, [], marked[0].length);
  const date = frontDate.exec(front);
  if (date === null || /[。！？]/u.test(front.slice(0, date.index))) return [];
  return withName(text, [date.index], date.index + date[0].length);
}

/** The place after the title or its date, and that after the name of the author, where one stands there. */
function withName(text: string, before: readonly number[], at: number): readonly number[] {
  const ahead = text.slice(at, at + 2 * longestName);
  const beforeNumber = /^\p{Script=Han}{2,3}(?=[一（(])/u.exec(ahead)?.[0].length ?? 0;
  const [first] = tokenise(ahead, 'zh');
  const isPerson = first?.wordClass === 'person' && first.start === 0 && first.end >= 2;
  const length = isPerson && first.end <= longestName ? first.end : beforeNumber;
  return [...before, at, at + length];
}

/** Agency and newspaper after the last sentence, or the note of the title. */
function tailCuts(text: string): readonly number[] {
  const from = Math.max(0, text.length - longestTail);
  const tail = text.slice(from);
  return [
    ...[tailSource, tailSigner].flatMap((pattern) =>
      [...tail.matchAll(pattern)].flatMap(({ index, 0: words }) => [
        from + index,
        from + index + words.length,
      ]),
    ),
    ...[...tail.matchAll(closingNote)].map(({ index }) => from + index),
  ];
}
