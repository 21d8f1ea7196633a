import { hasHan } from '../../../../language/language-of.ts';
import { sentenceEnd, statementMark } from '../../../../language/marks.ts';
import { articleNumber } from '../../../../model/outline/article-numbers.ts';
import { span } from '../../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import { withoutMarks } from '../../../speech/audience-marks.ts';
import { closesRelease } from '../../front/english/record-lines.ts';
import { areNames, nameLength, ornamentLength } from '../../front/names.ts';
import { isRightsLine } from '../../front/rights-lines.ts';
import { namesFigure } from '../../furniture/captions.ts';
import type { HeadingCandidate, LineRole } from '../../line-role.ts';
import { isGreeting, isSalutation } from '../../text-evidence.ts';
import { dayPlan } from '../day-plans.ts';
import { findLookalikes } from '../lookalikes.ts';
import { sentenceHead } from './sentence-headings.ts';

const shortestHeading = 3;
/** Parts of a document that two characters or a word name. */
const partName =
  /^(?:前言|引言|导言|序言|绪论|结语|结束语|结论|后记|附则|摘要|致谢|executivesummary|summary|abstract|introduction|conclusions?|overview|foreword|preface)$/iu;
const longestHeading = 70;
const shortestBody = 40;
/** A shorter paragraph counts if it closes like one. */
const shortestSentence = 18;
/** With more lines of this kind than this share of the body the text is verse, minutes or a list. */
const largestShare = 0.45;
/** Shorter lines may be headings, which close without a mark too. */
const shortestWrapped = 25;
const fewestWrapped = 20;
const wrappedShare = 0.5;
/** So wide a gap stands between columns, not between words. */
const columnGap = / {5,}/u;
const fewestTurns = 3;
/** An item by letters or Roman numerals. */
const letteredItem = /^(?:[ivx]{1,4}[.)]|\(?[a-z]\)) \S/u;
/** The number of an entry in a list of sources: [1] 李明. 数据平台建设[J]. */
const entryNumber = /^\[\d{1,3}\]/u;
const opensWithArticle = new RegExp(`^${articleNumber}(?:[ 、:]|$)`, 'u');
const rank = 23;
/** Of lines below the first head of the notes to a release. */
const noteRank = 23.5;
const notesHead =
  /^(?:notes? (?:for|to) (?:the )?editors?|editors?['’]s? notes?|background(?: notes?)?|(?:media |press )?(?:contacts?|enquiries|inquiries)|for (?:more|further) information):?$/iu;

/**
 * Lines of their own without a number: short, no sentence, and a paragraph follows that is one. `taken` are
 * the blocks with another role; `headings` the ones already found;
 * lines above `firstText` may be the title.
 */
export function findUnnumberedHeadings(
  { source, blocks }: DocumentView,
  taken: ReadonlyMap<number, LineRole>,
  headings: readonly HeadingCandidate[],
  firstText: number,
): readonly HeadingCandidate[] {
  // On slides short lines are the rule, and titles say what the headings are.
  if (source.format === 'pptx') return [];
  const ownLines = new Set(headings.filter(({ ownLine }) => ownLine).map(({ blockIndex }) => blockIndex));
  const body = blocks.filter(({ index }) => !taken.has(index));
  const isWrapped = isHardWrapped(body);
  const speakers = recurringSpeakers(blocks);
  const lookalikes = findLookalikes(blocks);
  const events = new Set(
    headings.flatMap(({ blockIndex, reason }) => (reason === dayPlan ? [blockIndex] : [])),
  );
  const sentenceHeads = new Set(
    headings.flatMap(({ blockIndex, reason }) => (reason === sentenceHead ? [blockIndex] : [])),
  );
  const isFree = ({ index }: BlockView) =>
    !taken.has(index) && !ownLines.has(index) && !events.has(index - 1);
  const found = body.filter(
    (view) =>
      isFree(view) &&
      (!isWrapped || view.block.blankLinesBefore > 0) &&
      isHeadingLine(view) &&
      !lookalikes.has(view.index) &&
      !speakers.has(latinLabel(view.text)) &&
      !(ownLines.has(view.index - 1) && namesTable(view, blocks[view.index + 1])) &&
      !isOneOfPairs(view, blocks[view.index - 1]) &&
      isAfterSentence(blocks, view, ownLines) &&
      isFollowedByText(blocks, view, sentenceHeads),
  );
  const named = found.filter(({ text }) => namesOnePerson(text));
  // A person with an office on the only such line: whom a picture or the lines around it show.
  const heads = named.length === 1 ? found.filter((view) => !named.includes(view)) : found;
  const below = heads.filter(({ index }) => index >= firstText);
  if (below.length > Math.max(2, blocks.length * largestShare)) return [];
  // What stands below the end of a release is for editors.
  const ends = blocks.findIndex(({ text }) => closesRelease(text));
  const notes =
    ends === -1 ? [] : body.filter((view) => isFree(view) && view.index > ends && notesHead.test(view.text));
  const noteHeads = new Set(notes);
  const firstNote = notes[0]?.index ?? blocks.length;
  const isBelowNotes = (view: BlockView) => view.index > firstNote && !noteHeads.has(view);
  const all = [...heads.filter((view) => !noteHeads.has(view)), ...notes].sort((a, b) => a.index - b.index);
  return all.map((view) => ({
    blockIndex: view.index,
    kind: 'unnumbered',
    marker: ornamentLength(view.text) === 0 ? null : span(0, ornamentLength(view.text)),
    span: span(0, view.text.replace(/:$/u, '').length),
    ownLine: true,
    rank: isBelowNotes(view) ? noteRank : rank,
    confidence: view.block.blankLinesBefore > 0 || view.isStrong ? 0.85 : 0.7,
    reason: 'line-without-sentence',
  }));
}

/** 各县区任务表 right above its rows; below another heading it is no part of its own. */
function namesTable({ text }: BlockView, next: BlockView | undefined): boolean {
  return next?.block.hint?.kind === 'table-row' && /表(?:\([^()]{1,20}\))?$/u.test(text);
}

/** 大学教授、研究所所长李明 */
function namesOnePerson(text: string): boolean {
  const length = nameLength(text);
  return length !== null && text.length > length;
}

/**
 * Whether sentences run over the ends of lines: the text comes from a page with fixed lines, and a line without
 * a closing mark says nothing.
 */
function isHardWrapped(body: readonly BlockView[]): boolean {
  const lines = body.filter(({ text, block }) => block.hint === null && text.length >= shortestWrapped);
  const open = lines.filter(({ text }) => !/[。！？!?.:;…”’)】]$/u.test(text));
  return lines.length >= fewestWrapped && open.length > lines.length * wrappedShare;
}

/** 前言, 结语: names of parts that need no others like them. */
export function namesPart(text: string): boolean {
  return partName.test(text.replace(/\s/gu, ''));
}

/** Also for lines between title and body, which may be a first heading or a caption. */
export function isHeadingLine({ text: line, block: { hint } }: BlockView): boolean {
  const text = withoutMarks(line).trim();
  if (hint !== null || text.length > longestHeading) return false;
  if (text.length < shortestHeading) return namesPart(text);
  // The number of an article heads what the article says, and no section; one with a name is found by its number.
  if (opensWithArticle.test(text) || entryNumber.test(text)) return false;
  if (
    columnGap.test(text) ||
    isOpen(text) ||
    isRightsLine(text) ||
    namesFigure(text) ||
    isSalutation(text) ||
    areNames(text) ||
    /[。;,:、!…—]$|^“[^“”]*(?:…|\.{3})”$/u.test(text) ||
    statementMark.test(text)
  )
    return false;
  if (!hasHan(text)) return isLatinHeading(text);
  if (isLabelled(text)) return false;
  return !/^[-*·>(\d]/u.test(text) || /^\d{4}年/u.test(text);
}

/** The end of the line breaks what a bracket or a quotation mark opens. */
function isOpen(text: string): boolean {
  const at = Math.max(text.lastIndexOf('《'), text.lastIndexOf('('), text.lastIndexOf('“'));
  return at !== -1 && !/[》)”]/u.test(text.slice(at));
}

/** `Anna:`, `TO:` before what is said, again and again, as in minutes. */
function recurringSpeakers(blocks: readonly BlockView[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) {
    const name = latinLabel(text);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= fewestTurns).map(([name]) => name));
}

function latinLabel(text: string): string {
  const start = text.slice(0, 30);
  return (start.includes(': ') && /^(\p{L}[\p{L}. ]{0,24}): /u.exec(start)?.[1]) || '';
}

/** A name, a role or another label before: 记者：…, 电话：…. */
function isLabelled(text: string): boolean {
  return /^[\u4e00-\u9fff· ]{1,8}:./u.test(text);
}

const dashed = /^[^.!?]{2,40} [–—-] [^.!?]{2,40}$/u;

/** Ana Reyes – Rowing, below Ben Otto – Hockey: the last of a list heads nothing. */
function isOneOfPairs({ text }: BlockView, before: BlockView | undefined): boolean {
  return dashed.test(text) && before !== undefined && dashed.test(before.text);
}

/** A line in the middle of a broken sentence is no heading. */
function isAfterSentence(
  blocks: readonly BlockView[],
  view: BlockView,
  ownLines: ReadonlySet<number>,
): boolean {
  const before = blocks[view.index - 1];
  if (before === undefined || ownLines.has(before.index) || before.block.hint !== null) return true;
  return before.text.length < shortestBody || /[。！？!?.:;…”’)】]$/u.test(before.text);
}

function isLatinHeading(text: string): boolean {
  const words = text.split(' ');
  // How? asks what the paragraph below it says.
  if (words.length === 1 && text.endsWith('?')) return false;
  return words.length <= 12 && /^[\p{Lu}\d]/u.test(text) && !/[.!]$/u.test(text) && /\p{L}{2}/u.test(text);
}

function isFollowedByText(
  blocks: readonly BlockView[],
  view: BlockView,
  sentenceHeads: ReadonlySet<number>,
): boolean {
  for (let index = view.index + 1; index < Math.min(blocks.length, view.index + 3); index += 1) {
    const next = blocks[index];
    if (next === undefined) return false;
    if (sentenceHeads.has(index) || (index === view.index + 1 && isGreeting(next.text))) return true;
    const { hint } = next.block;
    if (hint?.kind === 'list-item' || hint?.kind === 'table-row') return true;
    if (letteredItem.test(next.text)) return true;
    const isLong = next.text.length >= Math.max(shortestBody, view.text.length * 1.2);
    const isSentence = next.text.length >= shortestSentence && sentenceEnd.test(next.text);
    if (isSentence || (isLong && /[。！？!?.]/u.test(next.text))) return true;
    if (!isHeadingLine(next)) return false;
  }
  return false;
}
