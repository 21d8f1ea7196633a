import { isBareLead, isLead } from '../../language/clauses/announcements.ts';
import { hasPredicate } from '../../language/clauses/clause-grammar.ts';
import { readListNumber } from '../../language/clauses/list-number.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { Run } from '../../model/deck/deck.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { containsSpan, type Span, sliceSpan, span } from '../../model/span.ts';
import { articleNumberOf } from '../articles/read-articles.ts';
import { longestNeededLead } from '../plan/lines/lead-lines.ts';
import { firstEndingAfter } from '../plan/overlapping.ts';
import { type PlanContext, sentenceAt, textOf } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { displayLength } from '../wording/display-length.ts';
import { isAddressLine } from '../wording/document-formulas.ts';
import { hangsInEnglish } from '../wording/english-prose.ts';
import { endsOpenInEnglish } from '../wording/english-title.ts';
import { clippedSentence } from '../wording/sentence-piece.ts';
import { headlineSpan, isVocative, standsAlone } from './clauses/headline.ts';
import { announces, withoutCopula } from './clauses/headline-clause.ts';
import { leavesWhole } from './clauses/leaves-whole.ts';
import { knownTopic, toldTopic } from './clauses/told-topic.ts';
import { trimSpan } from './headings/heading-text.ts';
import { sectionTitleAt } from './headings/section-title.ts';
import { headingAbove, topTitle } from './headings/top-title.ts';

const length = { min: 4, max: 30 };
/** 优点：, 缺点：: a word that is a line of its own, where no heading stands above it. */
const shortestLabel = 2;

export interface LeadTitle {
  readonly runs: readonly Run[];
  /** The sentence that became the title, if one did. */
  readonly claims: readonly Span[];
}

/**
 * The title of what begins at an offset: the sentence that leads to it, else the heading above. Where a line below the
 * title shows the lead, it is the title only whole.
 */
export function leadTitle(context: PlanContext, offset: number, { hasLine = false } = {}): LeadTitle {
  const above = () => sectionTitleAt(context, offset) ?? topTitle(context, offset);
  const label = countedLabel(context, offset);
  if (label !== null) return label;
  const lead = leadSentence(context, offset);
  const isTitle = lead !== null && !(hasLine && fitsLine(context, lead));
  return (isTitle ? titleOfLead(context, lead) : null) ?? { runs: above(), claims: [] };
}

/** 实验一：水的净化, 案例2 …: a line that counts what the lists below it tell. */
const counted =
  /^\s*(?:实验|案例|任务|活动|项目|方案|课程|模块|单元|阶段|情形|步骤|练习|课题|Experiment|Case|Example|Exercise|Task|Module|Unit|Part|Step)\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?![\d.、]|年|月)/iu;

/** The line of its own that counts the list below it (实验一, 实验二), of several under one heading; null where there is none. */
function countedLabel(context: PlanContext, offset: number): LeadTitle | null {
  const { sentences, source, blocks } = context;
  const index = firstEndingAfter(sentences, offset);
  const [before, own] = [sentences[index - 1], sentences[index]];
  if (before === undefined || own === undefined || own.blockId === before.blockId) return null;
  if (blocks.get(own.blockId)?.kind !== 'list-item' || blocks.get(before.blockId)?.kind !== 'paragraph')
    return null;
  if (context.headings.touches({ start: before.span.start, end: offset })) return null;
  const where = trimSpan(source.raw, before.span);
  const isAlone = blocks.get(before.blockId)?.sentences.length === 1;
  const text = textOf(context, where);
  const stands = isAlone && counted.test(text) && displayLength(source.raw, where) <= length.max;
  return stands ? { runs: slideRuns(source, where), claims: [before.span] } : null;
}

/** The title of what a sentence before announces (…如下：); null where none does. */
export function announcedTitle(context: PlanContext, offset: number): LeadTitle | null {
  const lead = leadSentence(context, offset);
  const text = lead === null ? '' : textOf(context, lead.span);
  return lead !== null && isLead(text) && !isAddressLine(text) ? titleOfLead(context, lead) : null;
}

/** What announces a list and is too long for a title. */
export interface LeadLine {
  readonly runs: readonly Run[];
  /** The number of the article that begins with it: 第三条. */
  readonly title: readonly Run[] | null;
  readonly claims: readonly Span[];
}

/** The whole sentence that announces what begins at an offset (下列所得…：), where no title can be made of it. */
export function leadLine(context: PlanContext, offset: number): LeadLine | null {
  const { raw } = context.source;
  const lead = leadInSentence(context, offset) ?? leadSentence(context, offset);
  if (lead === null || !isLead(textOf(context, lead.span))) return null;
  const before = sentenceBefore(context, lead);
  // Including: adds nothing to the sentence that it speaks of.
  const last = isBareLead(sliceSpan(raw, lead.span)) ? (before ?? lead) : lead;
  const whole = trimSpan(raw, span((before ?? lead).span.start, last.span.end));
  const article = articleNumberOf(raw, whole);
  const words = span(article?.saidFrom ?? whole.start, whole.end);
  if (words.end <= words.start || displayLength(raw, words) > longestNeededLead) return null;
  // Including:, In particular: such words alone lead nowhere.
  const said = sliceSpan(raw, words);
  if (context.language === 'en' && (!/\s/u.test(said) || isBareLead(said))) return null;
  return {
    runs: slideRuns(context.source, words),
    title: article === null ? null : slideRuns(context.source, article.number),
    claims: before === null ? [lead.span] : [before.span, lead.span],
  };
}

/** The sentence that an English lead speaks of (There are seven offices. These are:), of the same paragraph. */
function sentenceBefore({ source: { raw }, blocks }: PlanContext, lead: Sentence): Sentence | null {
  const said = sliceSpan(raw, lead.span);
  if (!hangsInEnglish(said) && !isBareLead(said)) return null;
  const { sentences = [] } = blocks.get(lead.blockId) ?? {};
  const place = sentences.findIndex(({ span: own }) => own.start === lead.span.start);
  const before = sentences[place - 1];
  const both = before === undefined ? 0 : displayLength(raw, span(before.span.start, lead.span.end));
  return before !== undefined && both <= longestNeededLead ? before : null;
}

/** What stands before a colon in the sentence that a list continues: …主要职责包括：(一)…. */
function leadInSentence(context: PlanContext, offset: number): Sentence | null {
  const { raw } = context.source;
  const own = sentenceAt(context, span(offset, offset + 1));
  if (own === null || own.span.start >= offset) return null;
  const before = raw.slice(own.span.start, offset);
  if (!/[\p{L}\p{N}][^：:]*[：:]\s*$/u.test(before)) return null;
  // English articles that run into each other: …of samples.Article 2 ….
  const start = [...before.matchAll(/[a-z)][.;:：]\s?(?=\p{Lu})/gu)].at(-1);
  const from = own.span.start + (start === undefined ? 0 : start.index + start[0].length);
  return clippedSentence(context, span(from, offset));
}

/** Words that wait for what the colon announces. */
const endsOpen =
  /(?:基于|在于|来自|源于|出于|包括|包含|不限于|[，,](?:确定|提出|形成|要求|发现|认为|决定)|主要|分别|以及)$/u;

/** Whether more clauses of the lead come after the title, and none of them is said by it. */
function isCut(context: PlanContext, lead: Sentence, where: Span): boolean {
  return lead.clauses.some(({ start }) => start > where.end) && !announces(context, where);
}

/** Cases whose consequence the rest of the lead says: 具有下列情形之一，…的，可以认定…. */
const oneOfCases = /(?:下列|以下|如下)[^，]{0,8}$/u;

/** Whether the last clause of a lead of several announces by itself, and a line below a title holds them all. */
function fitsLine(context: PlanContext, lead: Sentence): boolean {
  const last = lead.clauses.at(-1);
  return (
    last !== undefined &&
    lead.clauses.length > 2 &&
    oneOfCases.test(simplified(textOf(context, last))) &&
    displayLength(context.source.raw, lead.span) <= longestNeededLead
  );
}

function titleOfLead(context: PlanContext, lead: Sentence): LeadTitle | null {
  const { source } = context;
  const topic = toldTopic(source.raw, lead) ?? knownTopic(source.raw, lead.clauses.at(-1));
  const clause = topic ?? trimSpan(source.raw, headlineSpan(source.raw, lead, length.max));
  const where = announces(context, clause) ? withoutCopula(context, clause) : clause;
  const size = displayLength(source.raw, where);
  const text = textOf(context, where);
  const said = textOf(context, lead.span);
  if (isAddressLine(said) || isBareLead(said)) return null;
  const block = context.blocks.get(lead.blockId);
  const isLabel =
    context.language === 'zh' &&
    block?.sentences.length === 1 &&
    /^[\u3400-\u9fff]{2,3}[：:]\s*$/u.test(sliceSpan(source.raw, block.span).trim()) &&
    headingAbove(context, lead.span.start) === null;
  const stands =
    size >= (isLabel ? shortestLabel : length.min) &&
    size <= length.max &&
    standsAlone(text) &&
    !endsOpen.test(simplified(text)) &&
    !endsOpenInEnglish(text) &&
    !(oneOfCases.test(simplified(text)) && isCut(context, lead, where)) &&
    !(
      topic === null &&
      isCut(context, lead, where) &&
      !(hasPredicate(text) && leavesWhole(source.raw, where, lead))
    );
  return stands ? { runs: slideRuns(source, where), claims: [lead.span] } : null;
}

const pointsBelow = /(?:下列|以下|如下)[^，。；]{0,10}。\s*$/u;

/**
 * The sentence before, in the same block, or a line of its own that announces what follows; whom the text is
 * addressed to announces nothing.
 */
function leadSentence(context: PlanContext, offset: number): Sentence | null {
  const { sentences, source, outline } = context;
  const { addressee } = outline.metadata;
  const index = firstEndingAfter(sentences, offset);
  const own = sentences[index];
  const before = sentences[index - 1];
  if (own === undefined || before === undefined) return null;
  if (addressee !== undefined && containsSpan(addressee.span, before.span)) return null;
  if (isVocative(textOf(context, before.span))) return null;
  if (own.blockId === before.blockId) return before;
  // What a section announces at its end (a table) is not in the next.
  if (context.headings.touches({ start: before.span.end, end: offset + 1 })) return null;
  const text = sliceSpan(source.raw, before.span);
  if (/[：:]\s*$/u.test(text)) return before;
  // 应当遵守以下条件。 above 一、: a full stop in place of the colon.
  const begins = readListNumber(sliceSpan(source.raw, own.span))?.value === 1;
  return begins && pointsBelow.test(simplified(text)) ? before : null;
}
