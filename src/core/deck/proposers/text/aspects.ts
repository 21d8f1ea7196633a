import { isLead } from '../../../language/clauses/announcements.ts';
import type { Paragraph, SlideSlot } from '../../../model/deck/deck.ts';
import type { ClassifiedBlock, ParallelRun, Sentence } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import { createOffsetMarks, type OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { type FoundTitle, isBrief, titleBefore } from '../../titles/title-before.ts';
import { displayLength } from '../../wording/display-length.ts';
import { withoutClosingMark } from '../../wording/sentence-piece.ts';
import { titleOfSides } from './two-sides.ts';

/** In Han characters: what is said of one of two sides, and of one of several. */
const longestSaid = { sides: 170, cards: 90 };
const shortestSaid = 6;
const longestHead = 22;
const mostOnSlide = 4;
/** What is said beside or after something else stands badly below a head. */
const hangs = /^(?:也|则|还|又|却)/u;
/** A sentence that closes the paragraph stands below its aspects. */
const longestConclusion = 60;
/** Of what a paragraph says of its aspects, the share that is shown. */
const leastShown = 0.6;

/** One side of a matter: its name, what is shown of it, and all sentences that speak of it. */
interface Aspect {
  readonly head: Span;
  readonly said: readonly Span[];
  readonly sentences: readonly Sentence[];
}

/** 在良种方面，…。在农机方面，….: what a paragraph says of each side of a matter below the name of that side. */
export function proposeAspects(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const taken = createOffsetMarks(context.source.raw.length);
  return context.outline.parallels
    .filter(({ reasons }) => reasons.some(({ code }) => code === 'named-aspect'))
    .flatMap((run) => {
      const [first] = run.members;
      const block = first === undefined ? undefined : context.blocks.get(first.blockId);
      if (block === undefined || block.kind === 'heading') return [];
      const slides = aspectSlides(context, run, block);
      const claims = slides.flatMap((slide) => slide.claims);
      const isTaken = claims.some((claim) => claimed.touches(claim) || taken.touches(claim));
      if (isTaken) return [];
      claims.forEach(taken.mark);
      return slides;
    });
}

function aspectSlides(
  context: PlanContext,
  run: ParallelRun,
  block: ClassifiedBlock,
): readonly SlideCandidate[] {
  const { raw } = context.source;
  const aspects = aspectsOf(raw, run, block);
  const start = run.members[0]?.span.start ?? 0;
  const from = block.sentences.findIndex(({ span: { end } }) => end > start);
  const opening = block.sentences[from];
  if (aspects === null || opening === undefined) return [];
  const last = aspects.at(-1)?.sentences.at(-1);
  const after = last === undefined ? [] : block.sentences.slice(block.sentences.indexOf(last) + 1);
  // 对…，…；对…，… in the midst of a paragraph is one thing of several that it says.
  if (aspects.length === 2 && opensWithPreposition(raw, run) && (from > 1 || after.length > 0)) return [];
  const conclusion = conclusionOf(raw, after);
  const heads = aspects.map(({ head }) => head);
  const title =
    titleOf(context, block, from, span(opening.span.start, start)) ??
    (aspects.length === 2 ? titleOfSides(context, heads) : null);
  if (title === null) return [];
  const areSides = aspects.length === 2;
  const groups = areSides ? [aspects] : balancedGroups(aspects, mostOnSlide);
  return groups.map((group, index) => ({
    id: index === 0 ? `aspects-${run.id}` : `aspects-${run.id}-${index + 1}`,
    layout: areSides ? 'comparison' : 'sentence-cards',
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title.runs)),
      ...(areSides ? sideSlots(context, group) : cardSlots(context, group)),
      ...(conclusion === null || index < groups.length - 1
        ? []
        : [slot('conclusion', paragraph(slideRuns(context.source, conclusion)))]),
    ],
    rank: ranks.keyPassage,
    score: 3,
    group: `aspects-${run.id}`,
    offset: start,
    order: 24 + index,
    claims: [
      ...(index === 0 ? (title.claims ?? []) : []),
      ...group.flatMap(({ sentences }) => sentences.map((sentence) => sentence.span)),
      ...(conclusion === null || index < groups.length - 1 ? [] : [conclusion]),
    ],
  }));
}

/** A preposition alone names the aspect, and no word after it: 对农户. */
function opensWithPreposition(raw: string, { members: [first] }: ParallelRun): boolean {
  const topic = first?.slots[0];
  return (
    topic !== undefined &&
    topic.core.end === topic.span.end &&
    /[^\u3400-\u9fff]|^[对针至关]/u.test(raw.slice(topic.span.start, topic.core.start))
  );
}

/** The sentence that is left of the paragraph, where it is one and short. */
function conclusionOf(raw: string, [only, ...others]: readonly Sentence[]): Span | null {
  if (only === undefined || others.length > 0) return null;
  const where = withoutClosingMark(raw, only.span);
  const fits = displayLength(raw, where) <= longestConclusion;
  return fits && !isLead(raw.slice(only.span.start, only.span.end)) ? where : null;
}

/** Each side with the sentences up to the next; null where too much of them would not be shown. */
function aspectsOf(raw: string, { members }: ParallelRun, block: ClassifiedBlock): readonly Aspect[] | null {
  const longest = members.length === 2 ? longestSaid.sides : longestSaid.cards;
  const lengthOf = (spans: readonly Span[]) =>
    spans.reduce((sum, where) => sum + displayLength(raw, where), 0);
  let hasMore = false;
  let left = 0;
  const aspects: Aspect[] = [];
  for (const [index, member] of members.entries()) {
    const [topic] = member.slots;
    const next = members[index + 1]?.span.start ?? null;
    if (topic === undefined) return null;
    const end = member.span.end;
    const [mark = ''] = /^[\s，,、：:]*/u.exec(raw.slice(topic.span.end, end)) ?? [];
    const own = withoutClosingMark(raw, span(topic.span.end + mark.length, end));
    // After the last one the paragraph may continue with something else, unless it has said more of others as well.
    const after = block.sentences.filter(
      ({ span: where }) => where.start >= end && (next === null ? hasMore : where.end <= next),
    );
    hasMore ||= after.length > 0;
    const said = [own];
    for (const { span: where } of after) {
      const sentence = withoutClosingMark(raw, where);
      if (lengthOf([...said, sentence]) > longest) break;
      said.push(sentence);
    }
    left += lengthOf(after.slice(said.length - 1).map((sentence) => sentence.span));
    const head = headOf(raw, topic.core, topic.span);
    const isWhole =
      lengthOf(said) <= longest &&
      displayLength(raw, own) >= shortestSaid &&
      !hangs.test(raw.slice(own.start, own.end));
    if (!isWhole || displayLength(raw, head) > longestHead) return null;
    // What has no room below the last one is told after it (预计全年退税2.5万亿元).
    const told = next === null ? after.slice(0, said.length - 1) : after;
    const sentences = block.sentences.filter(
      (sentence) =>
        (sentence.span.end > member.span.start && sentence.span.start < end) || told.includes(sentence),
    );
    aspects.push({ head, said, sentences });
  }
  const shown = lengthOf(aspects.flatMap(({ said }) => said));
  return shown >= (shown + left) * leastShown ? aspects : null;
}

/** The matter alone; with the words around it in English, and where it is one character (对内) or no name (对拒不改正的). */
function headOf(raw: string, core: Span, whole: Span): Span {
  const name = trimSpan(raw, core);
  const text = raw.slice(name.start, name.end);
  return text.length < 2 || /[的者]$|^\p{Script=Latin}/u.test(text) ? trimSpan(raw, whole) : name;
}

/** What the sentence says before its sides, else what stands before it. */
function titleOf(context: PlanContext, block: ClassifiedBlock, from: number, lead: Span): FoundTitle | null {
  const { raw } = context.source;
  const before = withoutClosingMark(raw, lead);
  if (before.end <= before.start) return titleBefore(context, block, from);
  return isBrief(raw, before) ? { runs: slideRuns(context.source, before) } : null;
}

function sideSlots({ source }: PlanContext, sides: readonly Aspect[]): readonly SlideSlot[] {
  let number = 0;
  return sides.flatMap(({ head, said }, index) => [
    {
      id: `column-head-${index + 1}`,
      role: 'column-head' as const,
      paragraphs: [paragraph(slideRuns(source, head))],
    },
    ...said.map((where): SlideSlot => {
      number += 1;
      return { id: `item-${number}`, role: 'item', paragraphs: [paragraph(slideRuns(source, where))] };
    }),
  ]);
}

function cardSlots({ source }: PlanContext, cards: readonly Aspect[]): readonly SlideSlot[] {
  return numberedSlots(
    'item',
    cards.map(({ head, said }): readonly Paragraph[] => [
      paragraph(slideRuns(source, head)),
      ...said.map((where) => paragraph(slideRuns(source, where), 'detail')),
    ]),
  );
}
