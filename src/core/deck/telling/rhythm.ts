import type { SlideSlot } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { isTableOfArticles } from '../../model/layouts/lists/article-rows.ts';
import { type ListShape, listShape } from '../../model/layouts/lists/list-shape.ts';
import {
  frameLayouts,
  type LayoutName,
  lastResort,
  layoutsWith,
  rankListLayouts,
} from '../../model/layouts/registry.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { itemsOf, titleOf } from '../plan/slide-words.ts';

/** After so many slides of one layout another takes over that holds the same words. */
const mostAlike = 3;
/** Of plain lists, which look like walls of text, fewer. */
const mostPlain = 2;
/** A deck of more slides shows at least so many kinds of slides with a body. */
const longDeck = 20;
const leastKinds = 5;

/**
 * Lists may change among these; what a layout says by its form (a timeline, a matrix) keeps it, and none of equals is
 * set large above the others for a change.
 */
const interchangeable = layoutsWith('takes-turns');
const ofRows = layoutsWith('holds-longer');
/** Longer items need the plain list, which splits itself. */
const longestRow = 60;
const mostRows = 6;

/** The deck with other layouts where the same one would come too often; only the drawing of slides changes. */
export function varyLayouts(slides: readonly SlideCandidate[]): readonly SlideCandidate[] {
  for (let alike = mostAlike; alike >= 1; alike -= 1) {
    const varied = vary(slides, alike);
    if (slides.length <= longDeck || kindsOf(varied) >= leastKinds || alike === 1) return varied;
  }
  return slides;
}

function kindsOf(slides: readonly SlideCandidate[]): number {
  return new Set(slides.map(({ layout }) => layout).filter((layout) => !frameLayouts.has(layout))).size;
}

function vary(slides: readonly SlideCandidate[], mostInRow: number): readonly SlideCandidate[] {
  const recent: LayoutName[] = [];
  let before: SlideCandidate | null = null;
  return slides.map((slide) => {
    if (frameLayouts.has(slide.layout)) {
      before = null;
      return slide;
    }
    const most = slide.layout === 'clauses' ? Math.min(mostPlain, mostInRow) : mostInRow;
    const isTired = recent.length >= most && recent.slice(-most).every((name) => name === slide.layout);
    // One list over several slides keeps its picture, up to the limit.
    const partOfList = before !== null && isSameList(before, slide) ? recent.at(-1) : undefined;
    const others = partOfList === undefined && isTired ? otherLayouts(slide) : [];
    const chosen = keptLayout(slide, partOfList) ?? leastRecent(others, recent) ?? slide.layout;
    const isOnceMore =
      recent.length >= mostAlike && recent.slice(-mostAlike).every((name) => name === chosen);
    const layout = isOnceMore ? anotherLayout(slide, chosen, recent) : chosen;
    recent.push(layout);
    before = slide;
    return layout === slide.layout ? slide : drawnAs(slide, layout);
  });
}

function isSameList(before: SlideCandidate, slide: SlideCandidate): boolean {
  return (
    slide.group !== null &&
    before.group === slide.group &&
    before.layout === slide.layout &&
    wordsOfRuns(titleOf(before)) === wordsOfRuns(titleOf(slide))
  );
}

function keptLayout(slide: SlideCandidate, layout: LayoutName | undefined): LayoutName | null {
  if (layout === undefined || layout === slide.layout) return null;
  return otherLayouts(slide).includes(layout) ? layout : null;
}

/** The one that was shown longest ago; of those never shown, the first. */
function leastRecent(names: readonly LayoutName[], recent: readonly LayoutName[]): LayoutName | null {
  const [best] = [...names].sort((a, b) => recent.lastIndexOf(a) - recent.lastIndexOf(b));
  return best ?? null;
}

/** Its own, or one that holds the list; else whatever holds the words at all. */
function anotherLayout(slide: SlideCandidate, tired: LayoutName, recent: readonly LayoutName[]): LayoutName {
  if (slide.layout !== tired) return slide.layout;
  const others = otherLayouts(slide).filter((name) => name !== tired);
  return leastRecent(others, recent) ?? instead(slide) ?? tired;
}

function instead(slide: SlideCandidate): LayoutName | null {
  const items = itemsOf(slide).map(({ paragraphs }) => paragraphs);
  return isTableOfArticles(items) ? null : lastResort(slide.layout, listShape(items));
}

/** Labels are the heads of cards. */
function drawnAs(slide: SlideCandidate, layout: LayoutName): SlideCandidate {
  if (slide.layout !== 'facts') return { ...slide, layout };
  return {
    ...slide,
    layout,
    slots: slide.slots.map((each) => (each.role === 'item' ? headedByLabel(each) : each)),
  };
}

function headedByLabel(item: SlideSlot): SlideSlot {
  const parts = { label: 'main', main: 'detail' } as const;
  return {
    ...item,
    paragraphs: item.paragraphs.map((each) =>
      each.part === 'label' || each.part === 'main' ? { ...each, part: parts[each.part] } : each,
    ),
  };
}

/** Other layouts for the list of a slide, the best first; none if it is no list, or only its own layout holds it. */
function otherLayouts(slide: SlideCandidate): readonly LayoutName[] {
  const { layout } = slide;
  if (!interchangeable.has(layout)) return [];
  const shape = listShape(itemsOf(slide).map(({ paragraphs }) => paragraphs));
  const ranked = rankListLayouts(shape)
    .filter(
      ({ name, maxItems }) =>
        name !== layout && name !== 'clauses' && interchangeable.has(name) && shape.count <= maxItems,
    )
    .map(({ name }) => name);
  return [...ranked, ...rows(layout, shape, ranked)];
}

/** Rows hold what is a little too long for the planner to choose them; a list takes the place of rows. */
function rows(layout: LayoutName, shape: ListShape, ranked: readonly LayoutName[]): readonly LayoutName[] {
  if (ofRows.has(layout)) return ranked.length === 0 && !shape.hasDescriptors ? ['clauses'] : [];
  const isRoomy = shape.count >= 2 && shape.count <= mostRows && shape.widestItem <= longestRow;
  return isRoomy ? [...ofRows].filter((name) => !ranked.includes(name)) : [];
}
