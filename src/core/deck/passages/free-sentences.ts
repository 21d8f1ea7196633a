import { isLead } from '../../language/clauses/announcements.ts';
import type { ClassifiedBlock, Section, Sentence } from '../../model/outline/outline.ts';
import { containsSpan, type Span, sliceSpan, span } from '../../model/span.ts';
import { isBareItem } from '../lists/bare-items.ts';
import { isShowable } from '../plan/lines/audience-marks.ts';
import type { OffsetMarks } from '../plan/offset-marks.ts';
import { overlapping } from '../plan/overlapping.ts';
import { bodyBlocks, type PlanContext } from '../plan/plan-context.ts';
import { headingText } from '../titles/headings/heading-text.ts';
import { isTitleWhole } from '../titles/headings/section-title.ts';
import { framesText, isAttendance, isIssuingFormula } from '../wording/document-formulas.ts';
import { isBriefInEnglish, isEnglishFormula, statesInBrief } from '../wording/english-prose.ts';
import { sentenceFrom } from '../wording/sentence-piece.ts';

/** A longer heading is about something else, unless it ends with the word: “十五五”时期经济社会发展的主要目标. */
const longestAims = { anywhere: 16, atEnd: 30 };
/** Of a sentence of aims, clauses that no other slide shows. */
const fewestLeft = 3;

/** A block of a section with those of its sentences that passages may tell. */
export interface FreeBlock {
  readonly block: ClassifiedBlock;
  readonly sentences: readonly Sentence[];
}

/** The blocks of a section with what no structure has shown of them. */
export function freeBlocks(
  context: PlanContext,
  section: Section,
  claimed: OffsetMarks,
): readonly FreeBlock[] {
  const tellsAims = isAims(context, section);
  return bodyBlocks(context, section).map((each) => {
    const block = belowHeading(context, section, each);
    const said = saidInHeading(context, section, block, claimed);
    const free = [...said, ...freeSentences(context, section, block, claimed)];
    return { block, sentences: tellsAims ? aimSentences(block, free, claimed) : free };
  });
}

/** What somebody does or has to do: the predicate of what the title names. */
const predicate = /^(?:由|应当?|须|需|可以?|将|按照?|凭|依法)/u;

/**
 * What a heading that leads its paragraph says of what the title of the slide names, where the title is only its first
 * clause: 个体工商户，由所在地的工商所出具证明。…. No slide would say it.
 */
function saidInHeading(
  { source: { raw } }: PlanContext,
  { heading }: Section,
  block: ClassifiedBlock,
  claimed: OffsetMarks,
): readonly Sentence[] {
  const [first] = block.sentences;
  if (heading === null || first === undefined || heading.blockId !== block.id) return [];
  const { whole, rest } = headingText(raw, heading);
  if (rest === null || isTitleWhole(raw, whole) || !containsSpan(first.span, rest)) return [];
  if (!predicate.test(sliceSpan(raw, rest)) || claimed.touches(rest)) return [];
  return [sentenceFrom(first, rest.start)];
}

const aims =
  /(?:总体|指导|基本)(?:要求|思想|思路)|(?:总体|工作|主要|发展|奋斗|具体|预期|阶段|目标)(?:目标|任务)|^目标/u;

const aimsAtEnd = /的(?:总体要求|指导思想|总体思路|(?:主要|总体|奋斗|发展)目标)$/u;

/** Aims and guiding thought: what people know of a plan before they have read it. */
export function isAims({ source: { raw } }: PlanContext, { heading }: Section): boolean {
  if (heading === null) return false;
  const { whole } = headingText(raw, heading);
  const length = whole.end - whole.start;
  const text = sliceSpan(raw, whole);
  return (
    (length <= longestAims.anywhere && aims.test(text)) ||
    (length <= longestAims.atEnd && aimsAtEnd.test(text))
  );
}

/**
 * Sentences that no structure has shown; a title or heading that leads its paragraph is shown as such, and whom the
 * text is addressed to stands in the notes.
 */
function freeSentences(
  { source, outline, language }: PlanContext,
  section: Section,
  block: ClassifiedBlock,
  claimed: OffsetMarks,
): readonly Sentence[] {
  const heading = section.heading?.blockId === block.id ? section.heading.span : null;
  const titles = [heading, outline.metadata.title?.span ?? null].flatMap((title) =>
    title === null ? [] : [span(title.start, title.end + 1)],
  );
  const { addressee } = outline.metadata;
  const laughs = laughsIn(source.raw, outline.audienceMarks, block.span);
  const hasMore = outline.root.children.length > 0;
  // Wear gloves.: what a section says, however little.
  const isAll =
    section.heading !== null &&
    block.sentences.length === 1 &&
    section.blockIds.every((id) => id === block.id || id === section.heading?.blockId);
  const own =
    section.heading === null && hasMore ? block.sentences.map(decisionOf(source.raw)) : block.sentences;
  return own.filter((sentence) => {
    if (addressee !== undefined && containsSpan(addressee.span, sentence.span)) return false;
    if (titles.some((title) => containsSpan(title, sentence.span))) return false;
    if (heading !== null && closesWith(source.raw, sentence.span, heading)) return false;
    const text = sliceSpan(source.raw, sentence.span);
    if (framesText(text)) return false;
    if ((hasMore && isIssuingFormula(text)) || isAttendance(text)) return false;
    if (!isShowable(source, sentence.span)) return false;
    if (isLaughedAt(source.raw, sentence, laughs)) return false;
    const isBrief = language === 'en' && isEnglishFormula(text);
    const isKept =
      isBareItem(source.raw, block, sentence.span) || (isAll ? isBriefInEnglish(text) : statesInBrief(text));
    if (isBrief && !isKept) return false;
    return !claimed.touches(sentence.span);
  });
}

/** 现就有关事宜通知如下: the last clause of what a notice has decided and why. */
const madeKnown = /^\s*(?:现|特)[^，。]{0,20}(?:通知|公告|通告|通报|公示|说明|部署)如下\s*[。：:]?\s*$/u;
const decides =
  /(?:决定|拟|将)(?:于|在|从|对|面向|联合|继续|组织)?[^，。；]{0,30}(?:举办|召开|开展|举行|组织|实施|调整|启动|设立|成立|表彰|授予|印发|开放|征集|招聘|选拔)/u;

/** What a notice has decided, and why, without the clause that only leads to its items. */
function decisionOf(raw: string): (sentence: Sentence) => Sentence {
  return (sentence) => {
    const { clauses } = sentence;
    const [first, last, told] = [clauses[0], clauses.at(-1), clauses.at(-2)];
    if (first === undefined || last === undefined || told === undefined || clauses.length < 3)
      return sentence;
    if (!madeKnown.test(raw.slice(last.start, sentence.span.end))) return sentence;
    const where = span(sentence.span.start, told.end);
    return decides.test(sliceSpan(raw, where))
      ? { ...sentence, span: where, clauses: clauses.slice(0, -1) }
      : sentence;
  };
}

/** Where the audience laughed. */
function laughsIn(raw: string, marks: readonly Span[], block: Span): readonly Span[] {
  return marks.length === 0
    ? []
    : overlapping(
        marks.map((mark) => ({ span: mark })),
        block,
      )
        .map((mark) => mark.span)
        .filter((mark) => laughter.test(sliceSpan(raw, mark)));
}

const laughter = /laugh|笑/iu;

/** Whether people laughed right at the sentence: without that a joke would stand there as a fact. */
function isLaughedAt(raw: string, { span: own }: Sentence, laughs: readonly Span[]): boolean {
  return laughs.some(
    ({ start, end }) =>
      end > own.start &&
      start >= own.start &&
      !/[\p{L}\p{N}]/u.test(raw.slice(Math.min(own.end, start), start)),
  );
}

/** A sentence whose last words name what comes after it has done so as the title. */
function closesWith(raw: string, sentence: Span, heading: Span): boolean {
  const after = raw.slice(heading.end, sentence.end);
  return heading.start > sentence.start && heading.end < sentence.end && (after.length <= 2 || isLead(after));
}

/** The block with what its first sentence says after the heading that it begins with: 一、信息公开：每月公布…. */
function belowHeading(
  { source: { raw } }: PlanContext,
  { heading }: Section,
  block: ClassifiedBlock,
): ClassifiedBlock {
  const [first, ...others] = block.sentences;
  if (first === undefined || heading?.blockId !== block.id) return block;
  const { start, end } = first.span;
  const [mark = ''] = /^\s*[：:。.，,]\s*/u.exec(raw.slice(heading.span.end, end)) ?? [];
  const from = heading.span.end + mark.length;
  const opens = heading.span.start >= start && /^[\s*_#]*$/u.test(raw.slice(start, heading.span.start));
  return opens && from < end ? { ...block, sentences: [sentenceFrom(first, from), ...others] } : block;
}

/** Sentences of aims without the clauses that other slides show: what comes before those is told all the same. */
function aimSentences(
  block: ClassifiedBlock,
  free: readonly Sentence[],
  claimed: OffsetMarks,
): readonly Sentence[] {
  return block.sentences.flatMap((sentence): readonly Sentence[] => {
    if (free.includes(sentence)) return [sentence];
    const taken = sentence.clauses.findIndex((clause) => claimed.touches(clause));
    const left = sentence.clauses.slice(0, Math.max(0, taken));
    const [first, last] = [left[0], left.at(-1)];
    if (first === undefined || last === undefined || left.length < fewestLeft) return [];
    return [{ ...sentence, span: span(first.start, last.end), clauses: left }];
  });
}
