import { listShape } from '../../model/layouts/list-shape.ts';
import { type LayoutName, rankListLayouts } from '../../model/layouts/registry.ts';
import type { SlideCandidate } from '../plan/candidate.ts';

/** After so many slides of one layout another takes over that holds the same words. */
const mostAlike = 3;
/** A deck of more slides shows at least so many kinds of slides with a body. */
const longDeck = 20;
const leastKinds = 5;

const withoutBody = new Set<LayoutName>(['cover', 'agenda', 'section', 'closing']);
/** Lists may change among these; what a layout says by its form (a timeline, a matrix) keeps it. */
const interchangeable = new Set<LayoutName>([
  'clauses',
  'passage',
  'chain',
  'two-columns',
  'sentence-cards',
  'pillars',
  'grid',
]);
/** Longer items need the plain list, which splits itself. */
const longestRow = 60;
const mostRows = 6;

/** The deck with other layouts where the same one would come a fourth time; only the drawing of slides changes. */
export function varyLayouts(slides: readonly SlideCandidate[]): readonly SlideCandidate[] {
  for (let alike = mostAlike; alike >= 1; alike -= 1) {
    const varied = vary(slides, alike);
    if (slides.length <= longDeck || kindsOf(varied) >= leastKinds || alike === 1) return varied;
  }
  return slides;
}

function kindsOf(slides: readonly SlideCandidate[]): number {
  return new Set(slides.map(({ layout }) => layout).filter((layout) => !withoutBody.has(layout))).size;
}

function vary(slides: readonly SlideCandidate[], mostInRow: number): readonly SlideCandidate[] {
  const recent: LayoutName[] = [];
  return slides.map((slide) => {
    if (withoutBody.has(slide.layout)) return slide;
    const isTired =
      recent.length >= mostInRow && recent.slice(-mostInRow).every((name) => name === slide.layout);
    const other = isTired ? otherLayout(slide) : null;
    const layout = other ?? slide.layout;
    recent.push(layout);
    return layout === slide.layout ? slide : { ...slide, layout };
  });
}

/** The best other layout for the list of a slide; null if it is no list, or only its own layout holds it. */
function otherLayout({ layout, slots }: SlideCandidate): LayoutName | null {
  if (!interchangeable.has(layout)) return null;
  const items = slots.filter(({ role }) => role === 'item').map(({ paragraphs }) => paragraphs);
  const shape = listShape(items);
  const isRoomy = shape.count <= mostRows && shape.longestItem <= longestRow;
  const [best] = rankListLayouts(shape).filter(
    ({ name, maxItems }) =>
      name !== layout && interchangeable.has(name) && shape.count <= maxItems && name !== 'clauses',
  );
  if (best !== undefined) return best.name;
  if (layout === 'chain' && !shape.hasDescriptors) return 'clauses';
  // Rows hold what is a little too long for the planner to choose them.
  return isRoomy && shape.count >= 2 && layout !== 'chain' ? 'chain' : null;
}
