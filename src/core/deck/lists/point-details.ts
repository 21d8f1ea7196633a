import { isLead } from '../../language/clauses/announcements.ts';
import { isNumberedMember, isOpenFrame } from '../../language/clauses/clause-grammar.ts';
import type { Section, Sentence } from '../../model/outline/outline.ts';
import { containsSpan, type Span, sliceSpan, span, spansOverlap } from '../../model/span.ts';
import { createOffsetMarks, type OffsetMarks } from '../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, pointsOf, sentenceAt } from '../plan/plan-context.ts';
import { beginsHanging } from '../titles/clauses/headline.ts';
import { headingText, trimSpan } from '../titles/headings/heading-text.ts';
import { displayLength, totalLength } from '../wording/display-length.ts';
import { tellsFigure } from '../wording/key-figures.ts';
import { isBracketAlone } from '../wording/sentence-piece.ts';
import { clauseGroups, itemSpan, wholeItem } from '../wording/whole-clauses.ts';
import { isBareItem } from './bare-items.ts';
import { listDepths } from './list-items.ts';
import { isMeasureLabel } from './measure-label.ts';

/** More of them leave no room for what is said of each. */
export const mostPoints = 5;
/** A point of which more is said, in Han characters, has a slide of its own. */
const longestPoint = 110;
/** What is said of a point, in Han characters. */
const longestDetail = 56;
const longestFirst = 88;
/** The heads of the parts of a point together, in Han characters. */
const longestHeads = 112;
/** Each has a line of its own in a card that several others stand beside. */
const mostHeads = 7;
/** Sentences of a point among which those to show are looked for. */
const mostRead = 6;
/** All that is shown of a point, by how many share a slide: fewer have more room. */
const roomOfDetails = [120, 120, 120, 116, 112];
const mostSaid = 3;
/** Of brief items of a list. */
const mostItems = 5;
/** A shorter sentence only leads to the next (从衔接角度。). */
const shortestSaid = 7;
/** In Han characters: a sentence that heads its paragraph, and what is said before such paragraphs. */
const longestInnerHead = 18;
const shortestLead = 12;
const fewestHeaded = 3;
const mostlyHeaded = 0.6;

/** What is said of a point, in paragraphs, and the sentences that it is taken from. */
export interface PointDetail {
  readonly shown: readonly Span[];
  readonly sentences: readonly Span[];
}

/** What a few brief points say, to be shown below their headings; null where one says nothing, too much, or is shown elsewhere. */
export function pointDetails(
  context: PlanContext,
  points: readonly Section[],
  claimed: OffsetMarks,
): readonly PointDetail[] | null {
  if (points.length > mostPoints) return null;
  // A heading alone has no slide of its own: where the others are brief, the list of them all is the only one to show it.
  const bare = points.filter((point) => isBare(context, point));
  const elsewhere = bare.length === 0 ? claimed : createOffsetMarks(0);
  if (bare.length * 2 > points.length) return null;
  const details = points.map((point) =>
    bare.includes(point) ? { shown: [], sentences: [] } : detailOf(context, point, elsewhere),
  );
  return details.every((detail) => detail !== null) ? details : null;
}

/** What each of several points says first; `mostTogether` of them share a slide. */
export function firstDetails(
  context: PlanContext,
  points: readonly Section[],
  mostTogether: number,
): readonly (PointDetail | null)[] {
  const { raw } = context.source;
  const room = roomOfDetails[Math.min(mostTogether, points.length)] ?? longestDetail;
  const texts = points.map((point) => {
    const { heading } = point;
    return heading === null
      ? []
      : sentencesOf(context, point, heading.span).map(({ span: { start, end } }) => raw.slice(start, end));
  });
  // What several of them say tells none of them apart; the items of their lists are told, as days have the same lesson.
  const isOwn = ({ start, end }: Span) =>
    isListed(context, span(start, end)) ||
    texts.filter((own) => own.some((text) => text.includes(raw.slice(start, end)))).length <= 1;
  return points.map((point) => firstDetail(context, point, room, isOwn));
}

function isListed(context: PlanContext, where: Span): boolean {
  const block = context.blocks.get(sentenceAt(context, where)?.blockId ?? '');
  return block !== undefined && isBareItem(context.source.raw, block, where);
}

/**
 * What a point says: its parts where it has nothing but those, else its first sentence with a figure or a deadline,
 * else its first, and of the others what there is room for beside so many points; null where it says nothing, or
 * nothing that is whole.
 */
function firstDetail(
  context: PlanContext,
  point: Section,
  room: number,
  isOwn: (where: Span) => boolean,
): PointDetail | null {
  const { raw } = context.source;
  if (point.heading === null) return null;
  const sentences = sentencesOf(context, point, point.heading.span);
  const [first] = sentences;
  if (first === undefined) return null;
  if (isPart(raw, point, first)) return partsOf(context, point, sentences);
  const own = outerItems(
    context,
    leadOf(raw, sentences).filter((sentence) => !isPart(raw, point, sentence)),
  );
  const areItems = own.every(({ span: where }) => isListed(context, where));
  return saidFirst(raw, own, room, isOwn, areItems ? mostItems : mostSaid);
}

/** Without what stands below the items of a list, where the list has several and they are no sentences. */
function outerItems(context: PlanContext, sentences: readonly Sentence[]): readonly Sentence[] {
  const depths = listDepths(context.source);
  const isOuter = ({ blockId }: Sentence) => (depths.get(blockId) ?? 0) === 0;
  const outer = sentences.filter(isOuter);
  const areItems = outer.length >= 2 && outer.every(({ span: own }) => isListed(context, own));
  return areItems && sentences.every(({ blockId }) => depths.has(blockId)) ? outer : sentences;
}

/**
 * Of sentences that explain a head: the first with a figure or a deadline, else the first, and others that there is
 * room for; null where none of them is whole.
 */
export function saidFirst(
  raw: string,
  sentences: readonly Sentence[],
  room: number,
  isOwn: (where: Span) => boolean = () => true,
  most = mostSaid,
): PointDetail | null {
  const told = sentences.slice(0, mostRead).flatMap((sentence, index): readonly PointDetail[] => {
    const text = raw.slice(sentence.span.start, sentence.span.end);
    if (isLead(text) || isBracketAlone(text) || (index > 0 && beginsHanging(text))) return [];
    const all = wholeItem(raw, sentence);
    const shown =
      displayLength(raw, all) <= room
        ? all
        : itemSpan(raw, sentence, { preferred: longestDetail, most: Math.max(room, longestFirst) });
    return shown === null ? [] : [{ shown: [shown], sentences: [sentence.span] }];
  });
  const isBrief = ({ shown }: PointDetail) =>
    shown.every((where) => displayLength(raw, where) < shortestSaid);
  const best =
    told.find((each) => hasFigure(raw, each)) ?? told.find((each) => !isBrief(each)) ?? told[0] ?? null;
  const own = told.filter((each) => each === best || each.shown.every(isOwn));
  return best === null ? null : withMore(raw, own, best, { room, most });
}

/** The best with others of the same point, those with figures first, in the order of the text. */
function withMore(
  raw: string,
  told: readonly PointDetail[],
  best: PointDetail,
  { room, most }: { readonly room: number; readonly most: number },
): PointDetail {
  const lengthOf = ({ shown }: PointDetail) =>
    shown.reduce((sum, where) => sum + displayLength(raw, where), 0);
  const kept = new Set([best]);
  let length = lengthOf(best);
  for (const each of [...told.filter((detail) => hasFigure(raw, detail)), ...told]) {
    if (kept.has(each) || kept.size >= most || length + lengthOf(each) > room) continue;
    kept.add(each);
    length += lengthOf(each);
  }
  const all = told.filter((each) => kept.has(each));
  return {
    shown: all.flatMap(({ shown }) => shown),
    sentences: all.flatMap(({ sentences }) => sentences),
  };
}

function hasFigure(raw: string, { shown }: PointDetail): boolean {
  return shown.some((where) => tellsFigure(raw.slice(where.start, where.end)));
}

/** What is said before paragraphs that short sentences head (提升积极的财政政策效能。今年…): they are of these, and not of the point. */
function leadOf(raw: string, sentences: readonly Sentence[]): readonly Sentence[] {
  const opening = sentences.filter(({ blockId }) => blockId === sentences[0]?.blockId);
  const later = sentences.filter(
    ({ blockId }, index) => index >= opening.length && blockId !== sentences[index - 1]?.blockId,
  );
  const headed = later.filter(({ span: own }) => displayLength(raw, own) <= longestInnerHead);
  const isLead = totalLength(raw, opening) >= shortestLead;
  return isLead && later.length >= fewestHeaded && headed.length >= later.length * mostlyHeaded
    ? opening
    : sentences;
}

/** Whether the sentence is one of several by its number, or stands below a heading of its own. */
function isPart(raw: string, point: Section, { span: own, blockId }: Sentence): boolean {
  return (
    isNumberedMember(raw.slice(own.start, own.end)) ||
    (pointsOf(point).length >= 2 && !point.blockIds.includes(blockId))
  );
}

/** The heads of all parts; of too many or too long ones the first that there is room for; null where there are none. */
function partsOf(context: PlanContext, point: Section, sentences: readonly Sentence[]): PointDetail | null {
  const { raw } = context.source;
  const below = pointsOf(point).filter(
    ({ heading }) => heading === null || !isMeasureLabel(sliceSpan(raw, heading.span).trim()),
  );
  const heads =
    below.length >= 2
      ? below.flatMap(({ heading }) => (heading === null ? [] : [headingText(raw, heading).first]))
      : sentences
          .filter(({ span: own }) => isNumberedMember(raw.slice(own.start, own.end)))
          .flatMap((sentence) => headOfMember(raw, sentence));
  if (heads.length < 2) return null;
  let length = 0;
  const shown = heads.slice(0, mostHeads).filter((head) => {
    length += displayLength(raw, head);
    return length <= longestHeads;
  });
  return shown.length === 0 ? null : { shown: shown.map((head) => trimSpan(raw, head)), sentences: shown };
}

/** The first clause of a numbered sentence, with the next where it only says when or under what condition. */
function headOfMember(raw: string, sentence: Sentence): readonly Span[] {
  const [first] = sentence.clauses;
  if (first === undefined) return [];
  return isOpenFrame(raw.slice(first.start, first.end))
    ? [clauseGroups(raw, sentence)[0]?.span ?? first]
    : [first];
}

/** Whether a point has nothing but its heading. */
function isBare(context: PlanContext, point: Section): boolean {
  return point.heading !== null && sentencesOf(context, point, point.heading.span).length === 0;
}

function sentencesOf(context: PlanContext, point: Section, heading: Span): readonly Sentence[] {
  const { raw } = context.source;
  return descendants(point)
    .flatMap((section) => bodyBlocks(context, section))
    .flatMap((block) => (block.kind === 'table-row' ? [] : block.sentences))
    .map((sentence) => afterHeading(raw, heading, sentence))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(raw.slice(sentence.span.start, sentence.span.end)));
}

function detailOf(context: PlanContext, point: Section, claimed: OffsetMarks): PointDetail | null {
  const { raw } = context.source;
  if (point.children.length > 0 || point.heading === null) return null;
  const heading = point.heading.span;
  const sentences = sentencesOf(context, point, heading);
  const [first] = sentences;
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return null;
  if (sentences.some((sentence) => claimed.touches(sentence.span))) return null;
  const whole = trimSpan(raw, span(first.span.start, last.span.end));
  if (displayLength(raw, whole) > longestPoint) return null;
  const said = first.blockId === last.blockId ? [briefly(raw, whole, first)] : paragraphsOf(raw, sentences);
  return { shown: said, sentences: sentences.map((sentence) => sentence.span) };
}

/** Sentences as the paragraphs that they stand in. */
function paragraphsOf(raw: string, sentences: readonly Sentence[]): readonly Span[] {
  const blocks = new Map<string, Span>();
  for (const { blockId, span: own } of sentences) {
    blocks.set(blockId, span(blocks.get(blockId)?.start ?? own.start, own.end));
  }
  return [...blocks.values()].map((own) => trimSpan(raw, own));
}

/** All that is said where it is short, else the whole clauses of its first sentence. */
export function briefly(raw: string, said: Span, first: Sentence): Span {
  const whole = trimSpan(raw, said);
  if (displayLength(raw, whole) <= longestFirst) return whole;
  return itemSpan(raw, first, { preferred: longestDetail, most: longestPoint }) ?? whole;
}

/** A sentence without the heading that leads it, and without the mark between them (按需设点：以…). */
function afterHeading(raw: string, heading: Span, sentence: Sentence): Sentence {
  if (!spansOverlap(heading, sentence.span)) return sentence;
  const [mark = ''] = /^[\s：:。.，,—–*_-]*/u.exec(raw.slice(heading.end, sentence.span.end)) ?? [];
  const start = Math.min(heading.end + mark.length, sentence.span.end);
  const rest = span(containsSpan(heading, sentence.span) ? sentence.span.end : start, sentence.span.end);
  return {
    ...sentence,
    span: rest,
    clauses: sentence.clauses.filter((clause) => clause.start >= rest.start),
  };
}
