import type { SlideBudget } from '../../model/deck/slide-budget.ts';
import { frameLayouts } from '../../model/layouts/registry.ts';
import { ranks, type SlideCandidate } from './candidate.ts';

/** One slide for so many characters of body. */
const charactersPerSlide = 200;
/** A text that needs few slides is told in smaller steps, up to so many; a shorter one is told by all of its slides. */
const shortDeck = { slides: 14, charactersPerSlide: 90 };
/** Beside the cover, what even a few lines may have: nothing that somebody wrote stands in the notes alone. */
const fewestSlides = 4;
/** Longer documents are told in larger steps. */
const longDocument = { characters: 10_000, charactersPerSlide: 1_250 };
const longestDeck = 60;
const mostForSections = 40;
/** A report of long chapters may have a few more, so that the last of them are told like the first. */
const longestOfChapters = { slides: 72, characters: 30_000, fewest: 3 };
/** Of a text that is told whole: no article of a law is left out for being one of many. */
const longestToldWhole = 120;
/** Where all slides are less than half as many again as the length gives, all are shown: the last of sister sections, or the rest of one, would be missing. */
const nearlyAll = 3 / 2;
/** A deck that is nearly whole is shown whole: what two slides of thirty would tell is missed, and their time is not. */
const fewLeft = 1.1;
/** What the budget `full` ends at; nobody shows more. */
const longestFullDeck = 200;
/** Cover, what the deck is about, and a few slides of it. */
const shortestBrief = 6;

/** What a deck of this budget may grow to; one that is to be brief grows by nothing. */
export function slideLimit(budget: SlideBudget): number {
  if (typeof budget === 'number') return budget;
  if (budget === 'full') return longestFullDeck;
  return budget === null ? longestOfChapters.slides : 0;
}

/** The budget in slides, of at least one. */
export function slideCount(
  budget: SlideBudget,
  bodyLength: number,
  candidates: readonly SlideCandidate[],
): number {
  if (typeof budget === 'number') return budget;
  if (budget === 'full') return longestFullDeck;
  const standard = defaultSlideBudget(bodyLength, candidates);
  if (budget === null) return standard;
  return Math.max(shortestBrief, Math.ceil(Math.min(standard, candidates.length) / 2));
}

/**
 * How many slides a document gets by itself: its length, or its structure where that needs more, or enough to tell a
 * short one in some detail; never more than its length allows at most.
 */
function defaultSlideBudget(bodyLength: number, candidates: readonly SlideCandidate[]): number {
  const structural = candidates.filter(({ rank }) => rank <= ranks.keyPassage).length;
  const short = Math.min(bodyLength, longDocument.characters);
  const proportional = Math.ceil(
    short / charactersPerSlide + (bodyLength - short) / longDocument.charactersPerSlide,
  );
  const isBrief = bodyLength <= fewestSlides * shortDeck.charactersPerSlide;
  const worthy = candidates.filter(({ rank }) => isBrief || rank <= ranks.passage).length;
  const steps = Math.max(fewestSlides, Math.ceil(bodyLength / shortDeck.charactersPerSlide));
  const stepwise = Math.min(shortDeck.slides, steps, worthy);
  // A short text of many lists may take twice the slides; a book gets no more than its length gives it.
  const whole = candidates.filter(({ isToldWhole }) => isToldWhole).length;
  const frame = candidates.filter(({ rank }) => rank < ranks.structure).length;
  // Beside what is told whole no table loses its last columns.
  const hasTables = candidates.some(({ tableId }) => tableId !== undefined);
  const told = whole === 0 ? 0 : hasTables ? structural : whole + frame;
  const longest = whole === 0 ? longestDeck : longestToldWhole;
  const chapters = new Set(candidates.flatMap(({ sectionIndex }) => sectionIndex ?? []));
  // One for each of many brief sections: what stands under the last of them is no less than what stands under the first.
  const eachOnce = Math.min(mostForSections, chapters.size + frame);
  // A report that is mostly tables shows each of them once.
  const tables = candidates.filter(({ tableId, order }) => tableId !== undefined && order === 0).length;
  const tabled = Math.min(mostForSections, eachOnce + tables);
  const most = Math.min(longest, Math.max(20, Math.min(longestDeck, proportional), told, tabled));
  const standard = Math.min(most, Math.max(proportional, structural, stepwise));
  const isLong = bodyLength > longDocument.characters;
  const hasChapters = chapters.size >= longestOfChapters.fewest;
  const isTooLong = isLong && (!hasChapters || bodyLength > longestOfChapters.characters);
  if (isTooLong || (whole > 0 && hasTables)) return standard;
  const limit = isLong ? longestOfChapters.slides : longestDeck;
  const all = selectSlides(candidates, longestFullDeck).length;
  const isShort =
    bodyLength <= shortDeck.slides * shortDeck.charactersPerSlide && chapters.size <= shortDeck.slides;
  // The rows of a long table may stand in the notes, and that is said.
  if (isShort && candidates.every(({ tableId }) => tableId === undefined)) {
    return Math.max(standard, all < shortDeck.slides * nearlyAll ? all : shortDeck.slides);
  }
  if (all <= limit && all < standard * nearlyAll) return Math.max(standard, all);
  // Beyond that details are folded, and no passage: nothing that a text states falls over the edge.
  const weighty = selectSlides(candidates.filter(isWeighty), longestFullDeck).length;
  const kept = Math.max(standard, Math.min(limit, Math.floor(standard * nearlyAll), weighty));
  // A line alone that tells nothing (a formula) is no hole.
  const telling = candidates.filter(
    (each) => isWeighty(each) || each.score > 0 || each.layout !== 'statement',
  );
  const nearlyWhole = selectSlides(telling, longestFullDeck).length;
  return nearlyWhole <= Math.min(limit, kept * fewLeft) ? Math.max(kept, nearlyWhole) : kept;
}

/** Whether it is more than a detail of what others tell. */
function isWeighty({ rank }: SlideCandidate): boolean {
  return rank <= ranks.passage;
}

/** A divider stands before at least so many slides; before one fewer where the sections have so many on average. */
const leastDivided = 3;

/** Fewer sections than this share with a divider look picked at random. */
const mostlyDivided = 0.5;

/**
 * The deck without dividers before one or two slides: they would say little else. None stands before a section while a
 * longer one, or one as long, has none.
 */
export function withoutLonelyDividers(slides: readonly SlideCandidate[]): readonly SlideCandidate[] {
  const counts = new Map<number | null, number>();
  for (const { layout, sectionIndex } of slides) {
    if (layout !== 'section' && sectionIndex !== null)
      counts.set(sectionIndex, (counts.get(sectionIndex) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const least = total / Math.max(1, counts.size) >= leastDivided ? leastDivided - 1 : leastDivided;
  const divided = new Set(
    slides.flatMap(({ layout, sectionIndex }) => (layout === 'section' ? [sectionIndex] : [])),
  );
  const undivided = [...counts].flatMap(([section, count]) => (divided.has(section) ? [] : [count]));
  const from = Math.max(least, ...undivided.map((count) => count + 1));
  const isKept = (section: number | null) => (counts.get(section) ?? 0) >= from;
  const isMost = [...divided].filter(isKept).length >= counts.size * mostlyDivided;
  return slides.filter(
    ({ layout, sectionIndex }) => layout !== 'section' || (isMost && isKept(sectionIndex)),
  );
}

/** Of sister sections so many are told point by point, or none: one told at length beside brief ones looks odd. */
const leastAtLength = 2 / 3;

/**
 * The candidates that the budget keeps, in the order of the deck; groups stay whole or go, but for parts of tables, and what tells a group in
 * brief makes room for it, where it does so for most sister sections.
 */
export function selectSlides(
  candidates: readonly SlideCandidate[],
  budget: number,
): readonly SlideCandidate[] {
  const sections = new Set(
    candidates.flatMap(({ briefOf, rank }) => (rank === ranks.structure ? (briefOf ?? []) : [])),
  );
  const kept = keepByWorth(candidates, budget);
  const atLength = new Set(kept.flatMap(({ group }) => (group !== null && sections.has(group) ? group : [])));
  const isEven = atLength.size === 0 || atLength.size >= sections.size * leastAtLength;
  const even = isEven
    ? kept
    : keepByWorth(
        candidates.filter(({ group }) => group === null || !sections.has(group)),
        budget,
      );
  return [...even].sort((a, b) => compareNumbers(a.offset, b.offset) || a.order - b.order);
}

function keepByWorth(candidates: readonly SlideCandidate[], budget: number): readonly SlideCandidate[] {
  const groups = new Map<string, SlideCandidate[]>();
  for (const candidate of candidates) {
    const key = candidate.group ?? candidate.id;
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const byWorth = [...groups].sort(([, a], [, b]) => compareWorth(a, b));
  const isFirst = ([, [first]]: SlideGroup) => first === undefined || first.rank < ranks.keyPassage;
  let kept: readonly SlideCandidate[] = [];
  const told = new Set<string>();
  const keep = ([key, group]: SlideGroup) => {
    if (group.every(({ briefOf }) => briefOf !== undefined && told.has(briefOf))) return;
    const left = kept.filter(({ briefOf }) => briefOf !== key);
    const room = Math.max(1, budget) - left.length;
    if (group.length <= room) {
      kept = [...left, ...group];
      told.add(key);
    } else if (group[0]?.tableId !== undefined) {
      kept = [...kept, ...group.slice(0, Math.max(0, room))];
    }
  };
  byWorth.filter(isFirst).forEach(keep);
  const lengths = lengthsOfSections(candidates);
  for (const rank of [ranks.keyPassage, ranks.passage, ranks.detail]) {
    const ofRank = byWorth.filter(([, [first]]) => first?.rank === rank);
    // What the author has listed, or put below heads, comes before plain text.
    ofRank.filter((group) => !isPlainText(group)).forEach(keep);
    inTurns(ofRank.filter(isPlainText), kept, lengths).forEach(keep);
  }
  return kept;
}

/** Passages that nothing asks for: no aims or problems, and none of a head that an overview announces. */
function isPlainText([key, slides]: SlideGroup): boolean {
  return slides.every(
    ({ id, group }) => id.startsWith('text-') && (group === null || key.endsWith('-parts')),
  );
}

type SlideGroup = readonly [key: string, slides: readonly SlideCandidate[]];
type SectionIndex = SlideCandidate['sectionIndex'];

/** Characters that slides of each section would show. */
function lengthsOfSections(candidates: readonly SlideCandidate[]): ReadonlyMap<SectionIndex, number> {
  const lengths = new Map<SectionIndex, number>();
  for (const { sectionIndex, claims } of candidates) {
    const length = claims.reduce((sum, { start, end }) => sum + end - start, 0);
    lengths.set(sectionIndex, (lengths.get(sectionIndex) ?? 0) + length);
  }
  return lengths;
}

/**
 * Groups of one rank in the order in which sister sections take turns: the next is of the section that has the fewest
 * slides for its length, and of that the one that is worth most.
 */
function inTurns(
  byWorth: readonly SlideGroup[],
  kept: readonly SlideCandidate[],
  lengths: ReadonlyMap<SectionIndex, number>,
): readonly SlideGroup[] {
  const waiting = new Map<SectionIndex, SlideGroup[]>();
  for (const group of byWorth) {
    const section = group[1][0]?.sectionIndex ?? null;
    const own = waiting.get(section);
    if (own === undefined) waiting.set(section, [group]);
    else own.push(group);
  }
  // Of more sections than a deck has slides the worthiest passages are all that can be told.
  if (waiting.size < 2 || waiting.size > longestDeck) return byWorth;
  const shown = new Map<SectionIndex, number>();
  const count = (section: SectionIndex, slides: number) =>
    shown.set(section, (shown.get(section) ?? 0) + slides);
  for (const { layout, sectionIndex } of kept) if (!frameLayouts.has(layout)) count(sectionIndex, 1);
  const turns: SlideGroup[] = [];
  const shareOf = (section: SectionIndex) => (lengths.get(section) ?? 0) / ((shown.get(section) ?? 0) + 1);
  for (const _ of byWorth) {
    let next: SectionIndex | undefined;
    for (const [section, { length }] of waiting) {
      if (length > 0 && (next === undefined || shareOf(section) > shareOf(next))) next = section;
    }
    const group = next === undefined ? undefined : waiting.get(next)?.shift();
    if (next === undefined || group === undefined) break;
    count(next, group[1].length);
    turns.push(group);
  }
  return turns;
}

function compareWorth(a: readonly SlideCandidate[], b: readonly SlideCandidate[]): number {
  const [firstOfA, firstOfB] = [a[0], b[0]];
  if (firstOfA === undefined || firstOfB === undefined) return 0;
  return (
    firstOfA.rank - firstOfB.rank ||
    totalScore(b) - totalScore(a) ||
    compareNumbers(firstOfA.offset, firstOfB.offset) ||
    firstOfA.order - firstOfB.order
  );
}

/** A whole group outweighs one slide of the same rank. */
function totalScore(group: readonly SlideCandidate[]): number {
  return group.reduce((sum, candidate) => sum + candidate.score, 0);
}

/** Infinities are equal to themselves here. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
