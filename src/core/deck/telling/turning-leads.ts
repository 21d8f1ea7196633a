import { isLead } from '../../language/clauses/announcements.ts';
import { turningWords } from '../../language/clauses/turning-words.ts';
import type { SlideSlot } from '../../model/deck/deck.ts';
import { layoutsOf } from '../../model/layouts/registry.ts';
import type { ClassifiedBlock, OrdinalList } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span, spansOverlap } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { itemLengths } from '../plan/clause-items.ts';
import { longestNeededLead } from '../plan/lines/lead-lines.ts';
import { type PlanContext, sentenceAt } from '../plan/plan-context.ts';
import { spansOf, spansOfSlots } from '../plan/slide-words.ts';
import { paragraph, slot } from '../runs/slots.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { displayLength } from '../wording/display-length.ts';

/** They have no points, or show what an article says with its words around it. */
const untouched = layoutsOf('frame', 'form');
const numbered =
  /^\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[）)]|(?:\d{1,2}|[a-z])[.)、．](?!\d)|[①-⑳•·–—-])/u;

interface Led {
  readonly item: SlideSlot;
  /** The lead that the slide does not show though it turns what the item says. */
  readonly lead: Span | null;
}

/**
 * Slides on which no point stands without a lead that turns its meaning (不得有下列行为：, not considered for the
 * following:): where nothing on the slide says it, the lead stands above the points, and apart from others.
 */
export function withTurningLeads(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  const find = leadFinder(context);
  return slides.flatMap((slide) => {
    if (untouched.has(slide.layout)) return [slide];
    const shown = spansOfSlots(slide.slots);
    const missing = (where: Span | undefined): Span | null => {
      const lead = where === undefined ? null : find(where.start);
      return lead === null || lead.words.every((word) => shown.some((each) => spansOverlap(each, word)))
        ? null
        : lead.span;
    };
    const items = slide.slots
      .filter(({ role }) => role === 'item')
      .map((item): Led => ({ item, lead: missing(spansOf(item.paragraphs[0]?.runs ?? [])[0]) }));
    const sound = items.map((each) => (each.lead === null ? withoutDetails(each, missing) : each));
    const isSame =
      sound.every((each, index) => each === items[index]) && items.every(({ lead }) => lead === null);
    return isSame ? [slide] : ledSlides(context, slide, withOwnLeads(context, sound));
  });
}

/** Below a head of its own, points of such a lead are left to the notes. */
function withoutDetails(led: Led, missing: (where: Span | undefined) => Span | null): Led {
  const paragraphs = led.item.paragraphs.filter(
    (each, index) => index === 0 || missing(spansOf(each.runs)[0]) === null,
  );
  return paragraphs.length === led.item.paragraphs.length
    ? led
    : { ...led, item: { ...led.item, paragraphs } };
}

/** Of several items one that alone stands below a lead of its own is told with it: 请注明：本站不提供支持服务。 */
function withOwnLeads({ source, language }: PlanContext, items: readonly Led[]): readonly Led[] {
  const { raw } = source;
  return items.map((each) => {
    const { item, lead } = each;
    const others = items.filter((other) => other !== each && other.lead?.start === lead?.start);
    const [first, ...more] = item.paragraphs;
    const own = spansOf(first?.runs ?? []);
    const [start, end] = [own[0]?.start, own.at(-1)?.end];
    if (lead === null || items.length === 1 || others.length > 0 || more.length > 0) return each;
    if (first === undefined || start === undefined || end === undefined) return each;
    const both = span(trimSpan(raw, lead).start, end);
    const isNext = !/[\p{L}\p{N}]/u.test(raw.slice(lead.end, start));
    if (!isNext || displayLength(raw, both) > itemLengths[language].most) return each;
    const runs = slideRuns(source, both);
    return { lead: null, item: { ...item, paragraphs: [{ ...first, runs }] } };
  });
}

/** The slide in parts, each below its lead. */
function ledSlides(
  context: PlanContext,
  slide: SlideCandidate,
  items: readonly Led[],
): readonly SlideCandidate[] {
  const parts: Led[][] = [];
  for (const each of items) {
    const last = parts.at(-1);
    if (last !== undefined && last[0]?.lead?.start === each.lead?.start) last.push(each);
    else parts.push([each]);
  }
  const others = slide.slots.filter(({ role }) => role !== 'item');
  return parts.map((part, index) => {
    const lead = part[0]?.lead ?? null;
    const around = index === 0 ? others : others.filter(({ role }) => role === 'title');
    const said =
      lead === null
        ? []
        : [paragraph(slideRuns(context.source, brief(context, trimSpan(context.source.raw, lead))))];
    const slots = around.filter(({ role }) => role !== 'subtitle');
    const before = around.filter(({ role }) => role === 'subtitle').flatMap(({ paragraphs }) => paragraphs);
    const subtitle = [...before, ...said];
    return {
      ...slide,
      id: index === 0 ? slide.id : `${slide.id}-part-${index + 1}`,
      slots: [
        ...slots.filter(({ role }) => role === 'title' || role === 'kicker'),
        ...(subtitle.length === 0 ? [] : [slot('subtitle', ...subtitle)]),
        ...slots.filter(({ role }) => role !== 'title' && role !== 'kicker'),
        ...part.map(({ item }, at) => ({ ...item, id: `item-${at + 1}` })),
      ],
      claims: index === 0 ? [...slide.claims, ...(lead === null ? [] : [lead])] : lead === null ? [] : [lead],
    };
  });
}

/** Where a long lead may be cut: after a sentence, at a wider blank, else at the end of a clause. */
const cuts = [/[。；;！？]|[.!?](?=\s)|\s{2,}(?=\p{Lu})/gu, /[，,]/gu];

/** The lead, or of a long one what stands around the word that turns, up to its end. */
function brief({ source: { raw } }: PlanContext, lead: Span): Span {
  if (displayLength(raw, lead) <= longestNeededLead) return lead;
  const text = raw.slice(lead.start, lead.end);
  const before = text.slice(0, turningWords(text)[0]?.start ?? 0);
  for (const cut of cuts) {
    const last = [...before.matchAll(cut)].at(-1);
    if (last === undefined) continue;
    return trimSpan(raw, span(lead.start + last.index + last[0].length, lead.end));
  }
  return lead;
}

/** What follows from the sentence holds without its condition: 难以阅读的问题会被忽略，所以：. */
const concludes = /(?:所以|因此|为此|于是)[，,：:\s]*$/u;

interface TurningLead {
  readonly span: Span;
  /** The words that turn what follows. */
  readonly words: readonly Span[];
}

/** Finds the lead of the list that a place of the text belongs to, where it turns what the list says. */
function leadFinder(context: PlanContext): (offset: number) => TurningLead | null {
  const { source, outline } = context;
  const found = new Map<number, TurningLead | null>();
  const read = (lead: Span | null): TurningLead | null => {
    if (lead === null) return null;
    const text = source.raw.slice(lead.start, lead.end);
    if (!isLead(text) || concludes.test(text)) return null;
    const words = turningWords(text).map(({ start, end }) => span(lead.start + start, lead.start + end));
    return words.length === 0 ? null : { span: lead, words };
  };
  const lists = listPlaces(source.raw.length, outline.ordinalLists);
  return (offset) => {
    const list = outline.ordinalLists[lists[offset] ?? -1];
    const first = list?.items[0]?.marker.start ?? firstOfLines(context, offset);
    if (!found.has(first)) found.set(first, read(leadBefore(context, first)));
    return found.get(first) ?? null;
  };
}

/** For each offset, the place of the first list that has it in an item; -1 where none has. */
function listPlaces(length: number, lists: readonly OrdinalList[]): Int32Array {
  const places = new Int32Array(length).fill(-1);
  for (const [place, { items }] of [...lists.entries()].reverse()) {
    for (const { marker, span: own } of items) places.fill(place, marker.start, own.end);
  }
  return places;
}

/** Where the list of lines begins that the place is in; the place itself where there is none. */
function firstOfLines(context: PlanContext, offset: number): number {
  const { source, outline, placeOf } = context;
  const sentence = sentenceAt(context, span(offset, offset + 1));
  const own = sentence === null ? undefined : placeOf.get(sentence.blockId);
  if (own === undefined) return offset;
  const isLine = (block: ClassifiedBlock | undefined) =>
    block !== undefined &&
    (block.kind === 'list-item' ||
      (block.kind === 'paragraph' && numbered.test(sliceSpan(source.raw, block.span))));
  let at = own;
  while (isLine(outline.blocks[at]) && isLine(outline.blocks[at - 1])) at -= 1;
  return isLine(outline.blocks[at]) ? (outline.blocks[at]?.span.start ?? offset) : offset;
}

/** What stands before a place and announces it: in its sentence, its paragraph or on the line above. */
function leadBefore(context: PlanContext, first: number): Span | null {
  const { source, outline, placeOf } = context;
  const { raw } = source;
  const sentence = sentenceAt(context, span(first, first + 1));
  if (sentence === null) return null;
  const ahead = trimSpan(raw, span(sentence.span.start, first));
  if (/[\p{L}\p{N}]{2}/u.test(raw.slice(ahead.start, ahead.end))) {
    const colon = /[：:]\s*$/u.test(raw.slice(ahead.start, first));
    return colon ? span(sentence.span.start, first) : null;
  }
  const place = placeOf.get(sentence.blockId) ?? -1;
  const block = outline.blocks[place];
  const before =
    block?.sentences.findLast(({ span: own }) => own.end <= sentence.span.start) ??
    outline.blocks[place - 1]?.sentences.at(-1);
  return before?.span ?? null;
}
