import { hasHan } from '../../../../language/language-of.ts';
import { partingMark, proseMark, statementEnd } from '../../../../language/marks.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { withoutClosingMark } from '../../../text/closing-marks.ts';
import { isLatinSentence } from '../../text-evidence.ts';
import { saysDuty } from '../unnumbered/duty-sentences.ts';
import {
  isBracketed,
  readAmongLetters,
  readSectionNumber,
  type SectionNumber,
  stepRank,
} from './numbering-styles.ts';

/** Of a heading on its own line. */
export const longestLine = 70;
/** One without a mark inside may be as long as this. */
const longestUnbrokenLine = 120;
/** Of a heading that leads a paragraph. */
export const longestLead = 60;
/** Of an article (第一条　加大支持。…). */
const longestCaption = 14;
/** `一、元旦：…`: a colon closes a heading that is this short. */
const longestBeforeColon = 16;
/** （一）改造码头（牵头单位：…）: a colon inside brackets closes nothing. */
const openBracket = /[([〔][^)\]〕]*$/u;
/** 5. Minutes of the last meeting: … in Latin letters. */
const longestLatinBeforeColon = 60;
/** So many numbered lines on either side. */
const reachOfSlip = 12;
/** So many headings of the file show that its author marks headings. */
const fewestMarked = 3;

/** § 5. This order takes effect at noon.: the rule itself, and no name of its section. */
const saysSo =
  /\b(?:shall|is|are|was|were|be|has|have|may|must|will|takes?|appl(?:y|ies)|means?|includes?|hereby)\b/u;
/** 11 Planning: a number that has lost its point. */
const pointless = /^\d{1,2} \p{Lu}[\p{L} ,&’'-]{2,60}:$/u;

/** A line that begins with a section number, and what of it would be a heading. */
export interface NumberedLine {
  readonly view: BlockView;
  readonly number: SectionNumber;
  /** Where the heading would end. */
  readonly end: number;
  readonly ownLine: boolean;
  /** The paragraph is a whole clause without a lead: it counts in the sequence and heads nothing. */
  readonly bare: boolean;
}

/** The lines with a section number that are not set aside, in order. */
export function readNumberedLines(
  blocks: readonly BlockView[],
  setAside: ReadonlySet<number>,
): readonly NumberedLine[] {
  // Among headings of the file, what is quoted has its numbers from another text.
  const isMarked = blocks.filter(({ block }) => block.hint?.kind === 'heading').length >= fewestMarked;
  return blocks
    .filter(({ index, block }) => !setAside.has(index) && !(isMarked && block.hint?.kind === 'quote'))
    .map(readNumbered)
    .filter((entry) => entry !== null)
    .map(asLetter)
    .map(asPointed)
    .filter((entry) => entry !== null);
}

/** I. after H. is a letter, and no numeral. */
function asLetter(entry: NumberedLine, index: number, all: readonly NumberedLine[]): NumberedLine {
  const { view } = entry;
  const letter = readAmongLetters(view.text);
  const before = all[index - 1];
  if (letter === null || before === undefined || before.view.index !== view.index - 1) return entry;
  const last = readAmongLetters(before.view.text) ?? before.number;
  const follows = last.style.name === letter.style.name && last.value === letter.value - 1;
  return follows ? { ...entry, number: letter } : entry;
}

/** 11 Planning: between 10. and 12. is one of them, and elsewhere no heading. */
function asPointed(entry: NumberedLine, index: number, all: readonly NumberedLine[]): NumberedLine | null {
  const { number, view } = entry;
  if (!pointless.test(view.text)) return entry;
  const step = (other: NumberedLine | undefined) =>
    other?.number.style.name === 'arabic' ? other.number.value - number.value : 0;
  const near = [
    ...all.slice(Math.max(0, index - reachOfSlip), index).toReversed(),
    ...all.slice(index + 1, index + reachOfSlip),
  ];
  const beside = near.find((other) => Math.abs(step(other)) === 1);
  return beside === undefined ? null : { ...entry, number: { ...number, style: beside.number.style } };
}

function readNumbered(view: BlockView): NumberedLine | null {
  const { hint } = view.block;
  if (hint !== null && hint.kind !== 'heading' && hint.kind !== 'quote') return null;
  const number = readSectionNumber(view.text);
  // Of steps that are headings of the file its markup says the level.
  if (number === null || (hint?.kind === 'heading' && number.style.rank === stepRank)) return null;
  if (isBoldItem(view, number)) {
    const end = withoutClosingMark(view.text, view.text.length);
    return { view, number, end, ownLine: true, bare: false };
  }
  // A number with a full stop (一. 总体情况) may look like a sentence of its own.
  const first = view.sentences.find((sentence) => sentence.span.end > number.length);
  if (first === undefined) return null;
  const isWhole = first.span.end >= view.text.length;
  const isArticle = number.style.name === 'article';
  const named = isArticle ? /^【[^】]{2,30}】/u.exec(view.text.slice(number.length))?.[0] : undefined;
  if (named !== undefined) return lead(view, number, number.length + named.length);
  // An article without a caption is a rule, not the heading of one.
  const isRule = isArticle && first.span.end - number.length > longestCaption;
  if (isArticle && (isRule || (isWhole && /[。;:]$/u.test(view.text)))) {
    return { view, number, end: number.length, ownLine: false, bare: true };
  }
  const isClosed = /[。;,:!]$/u.test(view.text) && !pointless.test(view.text);
  if (number.style.ownLineOnly === true && (!isWhole || isClosed)) return null;
  if (isWhole && view.text.length <= longestOwnLine(view.text)) {
    const colon = leadEnd(view.text, number);
    if (colon !== null && colon < view.text.length - 1) return lead(view, number, colon);
    const end = withoutClosingMark(view.text, view.text.length);
    const isSaid = isClause(view, number.length) || isLatinSentence(view.text.slice(number.length).trim());
    const bare = hint === null && !view.isStrong && isSaid;
    return { view, number, end, ownLine: true, bare };
  }
  const colon = leadEnd(view.text, number) ?? aspectEnd(view.text, number);
  if (colon !== null && colon < first.span.end - 1) return lead(view, number, colon);
  const isLead =
    !isWhole &&
    first.span.end <= longestLead + number.length &&
    !(number.style.name === 'english-section' && saysRule(view.text.slice(number.length, first.span.end)));
  if (
    isLead &&
    (view.isStrong ||
      leadsSpeech(view, number, first.span.end) ||
      !saysDuty(view, number.length, first.span.end))
  ) {
    return lead(view, number, withoutClosingMark(view.text, first.span.end));
  }
  return { view, number, end: number.length, ownLine: false, bare: true };
}

function isSpoken({ name }: SectionNumber['style']): boolean {
  return name === 'ordinal-clause' || name === 'ordinal-part' || name === 'ordinal-word';
}

/** 第一，我们必须敢于斗争。 before the sentences of a speech that explain it. */
function leadsSpeech({ text }: BlockView, { style, length }: SectionNumber, end: number): boolean {
  return isSpoken(style) && text.length - end >= (end - length) / 2;
}

/** 议题2、新增两个仓：甲；乙: a numbered item of business in bold, with what it names. */
function isBoldItem({ text, isStrong, block }: BlockView, { style }: SectionNumber): boolean {
  return (
    isStrong &&
    block.hint === null &&
    style.name === 'boxed' &&
    text.length <= longestUnbrokenLine &&
    !/[。！!]$/u.test(text)
  );
}

/** A sentence of several clauses that is closed by its mark, or one that says who has to do what. */
function isClause(view: BlockView, from: number): boolean {
  const text = view.text.slice(from);
  return statementEnd.test(text) && (partingMark.test(text) || saysDuty(view, from, view.text.length));
}

function longestOwnLine(text: string): number {
  // 7. Adoption of the accounts and the rules of the fund: names what comes after it.
  const named = hasHan(text) ? text : text.replace(/:$/u, '');
  return proseMark.test(named) && !/\?$/u.test(named) ? longestLine : longestUnbrokenLine;
}

function lead(view: BlockView, number: SectionNumber, end: number): NumberedLine {
  return { view, number, end, ownLine: false, bare: false };
}

function leadEnd(text: string, { style, length: markerLength }: SectionNumber): number | null {
  const colon = text.slice(markerLength).search(/(?<!\d):|:(?!\d)/u) + markerLength;
  const isItem = hasHan(text) || isBracketed(style);
  const longest = isItem ? longestBeforeColon : longestLatinBeforeColon;
  if (colon < markerLength || colon - markerLength > longest) return null;
  const led = text.slice(markerLength, colon);
  return /[,。;、“]/u.test(led) || openBracket.test(led) ? null : colon;
}

/** 第一，从任务看，…: what the point looks at names it. */
function aspectEnd(text: string, { style, length }: SectionNumber): number | null {
  const [aspect] = /^从[^,。;:]{2,12}看(?=,)/u.exec(text.slice(length)) ?? [];
  return aspect === undefined || !isSpoken(style) ? null : length + aspect.length;
}

/** Whether a section of English rules says something, and does not only name what it is about. */
export function saysRule(text: string): boolean {
  return saysSo.test(text);
}
