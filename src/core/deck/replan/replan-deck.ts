import type { Diagnosed, Diagnostic } from '../../diagnostics.ts';
import { canonicalJson } from '../../model/canonical-json.ts';
import type { Deck, DeckSection, Slide } from '../../model/deck/deck.ts';
import { kindByHand } from '../../model/deck/kind-by-hand.ts';
import type { SlideBudget } from '../../model/deck/slide-budget.ts';
import { frameLayouts } from '../../model/layouts/registry.ts';
import type { Outline } from '../../model/outline/outline.ts';
import type { SourceDocument } from '../../model/source/source-document.ts';
import { planDeck } from '../plan-deck.ts';
import { keepReach } from './keep-reach.ts';
import { mergeSlide } from './merge-slide.ts';
import { insertAfterPredecessor, inverted, pairUp } from './pairing.ts';
import { isEdited, paragraphKey, plannedSpans, sharedShare } from './paragraph-match.ts';

/** A source as corrected, with its outline and the budget that its plan keeps to. */
export interface Understanding {
  readonly source: SourceDocument;
  readonly outline: Outline;
  readonly maxSlides: SlideBudget;
}

/**
 * The deck of a corrected outline, or of another budget, with the edits that the user made on the deck of the outline before: a merge of
 * the two plans and the edited deck. Slides that nobody edited follow the new plan. What the user wrote, left out,
 * moved and added stays; edits that the new plan has no place for stay as a slide of the user's, which a
 * diagnostic names. `said` is the kind of document that a person says it is, null to have it recognised. The same outline and budget give the same deck.
 */
export function replanDeck(
  before: Understanding,
  after: Understanding,
  ours: Deck,
  said: string | null = kindByHand(ours),
): Diagnosed<Deck> {
  const { themeId, aspect } = ours;
  const base = planDeck(before.source, before.outline, {
    themeId,
    aspect,
    kind: kindByHand(ours),
    maxSlides: before.maxSlides,
  }).value;
  const { value: theirs, diagnostics } = planDeck(after.source, after.outline, {
    themeId,
    aspect,
    kind: said,
    maxSlides: after.maxSlides,
  });
  if (canonicalJson(base) === canonicalJson(theirs)) return { value: ours, diagnostics: [] };
  const { slides, kept } = mergeSlides(base, theirs, ours);
  const isFooterPlanned = canonicalJson(ours.footer) === canonicalJson(base.footer);
  const { kind: _, ...unnamed } = ours;
  const deck: Deck = {
    ...unnamed,
    ...(theirs.kind === undefined ? {} : { kind: theirs.kind }),
    footer: isFooterPlanned ? theirs.footer : ours.footer,
    sections: theirs.sections,
    slides: keepReach(after.source, after.outline, slides, { planned: base, edited: ours }),
  };
  const news = kept.map((slideId): Diagnostic => ({ code: 'edit-kept-as-slide', severity: 'info', slideId }));
  return { value: deck, diagnostics: [...diagnostics, ...news] };
}

const alikeShare = 0.5;
const sameId = (a: Slide, b: Slide) => a.id === b.id;
const isAlike = (a: Slide, b: Slide) => sharedShare(slideSpans(a), slideSpans(b)) >= alikeShare;

function slideSpans({ slots }: Slide) {
  return plannedSpans(slots.flatMap(({ paragraphs }) => paragraphs));
}

function mergeSlides(
  base: Deck,
  theirs: Deck,
  ours: Deck,
): { readonly slides: readonly Slide[]; readonly kept: readonly string[] } {
  const ourOf = pairUp(base.slides, ours.slides, [sameId, isAlike]);
  const baseOfTheirs = inverted(pairUp(base.slides, theirs.slides, [sameId, isAlike]));
  const baseOfOurs = inverted(ourOf);
  const sectionNow = sectionMapping(ours.sections, theirs.sections);
  const placed = new Map<Slide, Slide>();
  const unplaced = new Set<Slide>();
  // Kept with its edits while no plan had it: a larger budget may have it again.
  const returning = ({ id }: Slide) => ours.slides.find((own, at) => own.id === id && !baseOfOurs.has(at));
  const planned = theirs.slides.flatMap((slide, index) => {
    const at = baseOfTheirs.get(index);
    const before = base.slides[at ?? -1];
    if (at === undefined || before === undefined) {
      const back = returning(slide);
      if (back === undefined) return [slide];
      const merged = mergeSlide({ base: slide, theirs: slide, ours: back }).slide;
      placed.set(back, merged);
      return [merged];
    }
    const own = ours.slides[ourOf.get(at) ?? -1];
    if (own === undefined) return isTheSame(before, slide) ? [] : [slide];
    const merged = mergeSlide({ base: before, theirs: slide, ours: own });
    if (!merged.isWhole) {
      unplaced.add(own);
      return [slide];
    }
    const moved = own.sectionIndex !== before.sectionIndex;
    const section = moved ? sectionNow(own.sectionIndex) : undefined;
    const result = { ...merged.slide, sectionIndex: section === undefined ? slide.sectionIndex : section };
    placed.set(own, result);
    return [result];
  });
  ours.slides.forEach((own, index) => {
    const isOwn = !baseOfOurs.has(index);
    if (!placed.has(own) && (isOwn || hasEdits(own))) unplaced.add(own);
  });
  const ordered = orderSlides(base.slides, ours.slides, planned, { placed, unplaced, ourOf });
  const kept = ours.slides.filter((own, index) => unplaced.has(own) && baseOfOurs.has(index));
  return named(ordered, new Set(planned), sectionNow, new Set(kept));
}

/** Whether the new plan shows no more than a slide did that the user took out. */
function isTheSame(before: Slide, now: Slide): boolean {
  if (frameLayouts.has(now.layout) && before.id === now.id) return true;
  const keys = ({ slots }: Slide) => slots.flatMap(({ paragraphs }) => paragraphs.map(paragraphKey));
  return canonicalJson(keys(before)) === canonicalJson(keys(now));
}

function hasEdits({ slots, notes, locked }: Slide): boolean {
  return locked || [...slots.flatMap(({ paragraphs }) => paragraphs), ...notes].some(isEdited);
}

interface Placement {
  /** By our slide: what became of it in the new plan. */
  readonly placed: ReadonlyMap<Slide, Slide>;
  /** Our slides that stay beside the new plan. */
  readonly unplaced: ReadonlySet<Slide>;
  readonly ourOf: ReadonlyMap<number, number>;
}

/** In the order of the new plan, unless the user moved slides; then in theirs, with the rest where it belongs. */
function orderSlides(
  base: readonly Slide[],
  ours: readonly Slide[],
  planned: readonly Slide[],
  { placed, unplaced, ourOf }: Placement,
): readonly Slide[] {
  const order = ours.map((own) => placed.get(own) ?? own);
  const places = base.flatMap((_, index) => ourOf.get(index) ?? []);
  const isMoved = places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  if (!isMoved) return insertAfterPredecessor(planned, order, unplaced);
  const left = new Set(placed.values());
  const kept = order.filter((slide) => left.has(slide) || unplaced.has(slide));
  return insertAfterPredecessor(kept, planned, new Set(planned.filter((slide) => !left.has(slide))));
}

/** From an index into the old sections to one into the new; undefined where the heading is none any more. */
function sectionMapping(
  before: readonly DeckSection[],
  now: readonly DeckSection[],
): (index: number | null) => number | null | undefined {
  const key = ({ title }: DeckSection) => paragraphKey({ part: 'main', runs: title });
  const indices = new Map(now.map((section, index) => [key(section), index]));
  return (index) => {
    if (index === null) return null;
    const section = before[index];
    return section === undefined ? undefined : indices.get(key(section));
  };
}

/** Ids that occur once, the planned ones first; slides beside the plan join a section. */
function named(
  ordered: readonly Slide[],
  planned: ReadonlySet<Slide>,
  sectionNow: (index: number | null) => number | null | undefined,
  kept: ReadonlySet<Slide>,
): { readonly slides: readonly Slide[]; readonly kept: readonly string[] } {
  const taken = new Set([...planned].map(({ id }) => id));
  const keptIds: string[] = [];
  let section: number | null = null;
  const slides = ordered.map((slide) => {
    if (planned.has(slide)) {
      section = slide.sectionIndex;
      return slide;
    }
    let { id } = slide;
    for (let number = 1; taken.has(id); number += 1) id = `own-${number}`;
    taken.add(id);
    if (kept.has(slide)) keptIds.push(id);
    const mapped = sectionNow(slide.sectionIndex);
    return { ...slide, id, sectionIndex: mapped === undefined ? section : mapped };
  });
  return { slides, kept: keptIds };
}
