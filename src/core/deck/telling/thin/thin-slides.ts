import type { Paragraph, Run } from '../../../model/deck/deck.ts';
import { wordsOfRuns } from '../../../model/deck/words-of-runs.ts';
import { layoutsOf } from '../../../model/layouts/registry.ts';
import { containsSpan, type Span } from '../../../model/span.ts';
import type { SlideCandidate } from '../../plan/candidate.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { asList, hasMore, itemsOf, titleOf, widthOfItems } from '../../plan/slide-words.ts';
import { runsFrom } from '../../runs/run-slice.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { ofSections } from '../../titles/continued-titles.ts';
import { commonHeading } from '../../titles/headings/common-heading.ts';
import { widthOf } from '../../wording/display-length.ts';

/** Lists of plain sentences; what a layout says by its form stands alone. */
const plain = layoutsOf('sentences');
/** In Han characters. */
const longest = {
  /** The title of a slide, as the head of a card. */
  head: 24,
  /** As the label of a row. */
  label: 9,
  /** What a slide of one item says, that has too little for a slide. */
  single: 80,
  /** What a slide of two says. */
  pair: 44,
  /** The only item of a slide and those of the slide before it, under one title. */
  together: 170,
  joinedTitle: 28,
  onPanel: 150,
  pairOnPanel: 64,
};
const mostCards = 4;
const mostRows = 6;
const mostItems = 5;

interface Thin {
  readonly slide: SlideCandidate;
  readonly title: readonly Run[];
  readonly words: readonly Paragraph[];
}

/**
 * Neighbours that say a sentence each, in a section or under headings of one level, as one slide: the title of each is
 * the head of its sentence. What is left over of a list stands with the rest of it.
 */
export function gatherThinSlides(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  const gathered: SlideCandidate[] = [];
  let run: Thin[] = [];
  const close = () => {
    gathered.push(...gatheredRun(context, run));
    run = [];
  };
  const joined = withLeftovers(slides);
  for (const [index, slide] of joined.entries()) {
    const thin = continuesSlide(joined[index - 1], slide) ? null : thinOf(slide);
    if (thin === null) {
      close();
      gathered.push(slide);
      continue;
    }
    if (run.length > 0 && !belongTogether(context, run, thin)) close();
    run.push(thin);
  }
  close();
  return gathered.map(onPanel);
}

/** What continues under the title of the slide before belongs to that. */
function continuesSlide(before: SlideCandidate | undefined, slide: SlideCandidate): boolean {
  return (
    before !== undefined &&
    thinOf(before) === null &&
    before.sectionIndex === slide.sectionIndex &&
    wordsOfRuns(titleOf(before)) === wordsOfRuns(titleOf(slide))
  );
}

/** A sentence or two in large type on a panel as high as they are, rather than a list of one in a box. */
function onPanel(slide: SlideCandidate): SlideCandidate {
  const items = itemsOf(slide);
  if (slide.layout !== 'clauses' || hasMore(slide) || items.length > 2) return slide;
  if (items.some(({ paragraphs }) => paragraphs.length !== 1)) return slide;
  const length = widthOfItems(items.map(({ paragraphs }) => paragraphs));
  return length <= (items.length === 1 ? longest.onPanel : longest.pairOnPanel)
    ? { ...slide, layout: 'passage' }
    : slide;
}

/** A single item after a slide of the same title joins its items, where they have room for it. */
function withLeftovers(slides: readonly SlideCandidate[]): readonly SlideCandidate[] {
  const joined: SlideCandidate[] = [];
  for (const slide of slides) {
    const before = joined.at(-1);
    const both = before === undefined ? null : joinedList(before, slide);
    if (both === null) joined.push(slide);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function joinedList(before: SlideCandidate, slide: SlideCandidate): SlideCandidate | null {
  const [own, other] = [itemsOf(before), itemsOf(slide)];
  if (!plain.has(before.layout) || !plain.has(slide.layout)) return null;
  if (own.length !== 1 && other.length !== 1) return null;
  if (
    before.sectionIndex !== slide.sectionIndex ||
    wordsOfRuns(titleOf(before)) !== wordsOfRuns(titleOf(slide))
  )
    return null;
  if (hasMore(before) || hasMore(slide) || own.length + other.length > mostItems) return null;
  const items = [...own, ...other].map(({ paragraphs }) => paragraphs);
  if (items.flat().some(({ part }) => part !== 'main')) return null;
  if (widthOfItems(items) > longest.together) return null;
  return asList(before, items, [...before.claims, ...slide.claims]);
}

function thinOf(slide: SlideCandidate): Thin | null {
  if (!plain.has(slide.layout) || hasMore(slide)) return null;
  const title = titleOf(slide);
  const items = itemsOf(slide);
  const isSourced = title.every(({ prov }) => prov.type === 'source');
  if (title.length === 0 || !isSourced || widthOf(title) > longest.head) return null;
  if (/[：:？?]$/u.test(wordsOfRuns(title)) || items.length === 0 || items.length > 2) return null;
  if (items.some(({ paragraphs }) => paragraphs.length !== 1 || paragraphs[0]?.part !== 'main')) return null;
  const words = items.flatMap(({ paragraphs }) => paragraphs);
  const length = words.reduce((sum, { runs }) => sum + widthOf(runs), 0);
  if (length > (items.length === 1 ? longest.single : longest.pair)) return null;
  return { slide, title, words: words.map((each) => withoutTitle(each, wordsOfRuns(title))) };
}

/** Under the next heading, or in the same section; titles are different, so that each can be a head. */
function belongTogether(context: PlanContext, run: readonly Thin[], next: Thin): boolean {
  const first = run[0]?.slide;
  if (first === undefined) return true;
  if (run.some(({ title }) => wordsOfRuns(title) === wordsOfRuns(next.title))) return false;
  return (
    first.sectionIndex === next.slide.sectionIndex ||
    [...run, next].every(({ title, slide }) => isHeadOfSection(context, title, slide.sectionIndex))
  );
}

/** Whether the title is the heading of a whole section of the deck, so that nothing else of it has a slide. */
function isHeadOfSection(
  { topSections: tops }: PlanContext,
  title: readonly Run[],
  index: number | null,
): boolean {
  const heading = tops.find((top) => top.index === index)?.section.heading;
  const prov = title[0]?.prov;
  return heading != null && prov?.type === 'source' && containsSpan(heading.span, prov);
}

function gatheredRun(context: PlanContext, run: readonly Thin[]): readonly SlideCandidate[] {
  const [first] = run;
  if (first === undefined || run.length < 2) return run.map(({ slide }) => slide);
  const isLabelled = run.every(({ title, words }) => widthOf(title) <= longest.label && words.length === 1);
  const whole = groupsOf(run, isLabelled ? mostRows : mostCards);
  const hasTitles = (groups: readonly (readonly Thin[])[]) =>
    groups.every((group) => group.length < 2 || titleOfGroup(context, group) !== null);
  // Fewer stand together where the names of all are too long for a title.
  const smaller = [3, 2].map((most) => groupsOf(run, most));
  const groups = [whole, ...(isLabelled ? [] : smaller)].find(hasTitles) ?? whole;
  return groups.flatMap((group) => {
    const title = titleOfGroup(context, group);
    const [leader] = group;
    return leader === undefined || title === null || group.length < 2
      ? group.map(({ slide }) => slide)
      : [gatheredSlide(leader.slide, title, group, isLabelled)];
  });
}

/** Groups as even as they can be. */
function groupsOf(run: readonly Thin[], most: number): readonly (readonly Thin[])[] {
  const count = Math.ceil(run.length / most);
  const size = Math.floor(run.length / count);
  const larger = run.length % count;
  const startOf = (index: number) => index * size + Math.min(index, larger);
  return Array.from({ length: count }, (_, index) => run.slice(startOf(index), startOf(index + 1)));
}

function gatheredSlide(
  leader: SlideCandidate,
  title: readonly Run[],
  group: readonly Thin[],
  isLabelled: boolean,
): SlideCandidate {
  const items = group.map((thin): readonly Paragraph[] =>
    isLabelled
      ? [paragraph(thin.title, 'label'), ...thin.words]
      : [paragraph(thin.title), ...thin.words.map(({ runs }) => paragraph(runs, 'detail'))],
  );
  return {
    ...leader,
    layout: isLabelled ? 'facts' : 'sentence-cards',
    slots: [slot('title', paragraph(title)), ...numberedSlots('item', items)],
    claims: group.flatMap(({ slide }) => slide.claims),
    rank: Math.min(...group.map(({ slide }) => slide.rank)),
    group:
      new Set(group.map(({ slide }) => slide.sectionIndex)).size > 1 ? ofSections + startOf(title) : null,
  };
}

function startOf([first]: readonly Run[]): number {
  return first?.prov.type === 'source' ? first.prov.start : 0;
}

/** The heading that stands above all of them; without one their own titles, where they are brief. */
function titleOfGroup(context: PlanContext, group: readonly Thin[]): readonly Run[] | null {
  const heading = commonHeading(
    context,
    group.map(({ slide }) => slide.offset),
  );
  if (heading !== null && !group.some(({ title }) => wordsOfRuns(title) === wordsOfRuns(heading)))
    return heading;
  const titles = group.map(({ title }) => title);
  const width = titles.reduce((sum, title) => sum + widthOf(title) + 1, 0);
  // What a slide took from a sentence for its title names nothing beside another.
  const areHeadings = titles.every(([first]) => {
    const prov = first?.prov;
    return prov?.type === 'source' && context.headings.touches(prov);
  });
  if (heading === null && areHeadings && width <= longest.joinedTitle && !partsList(context, titles))
    return titles.flatMap((title, index) => (index === 0 ? title : [context.labels.and(), ...title]));
  return null;
}

/** Whether the titles are some of the members that the author has counted: a slide of them would look like the list. */
function partsList({ outline: { countedTerms } }: PlanContext, titles: readonly (readonly Run[])[]): boolean {
  const tells = ({ span: own }: { readonly span: Span }) =>
    titles.some((title) =>
      title.some(
        ({ prov }) => prov.type === 'source' && (containsSpan(own, prov) || containsSpan(prov, own)),
      ),
    );
  return countedTerms.some(({ items }) => {
    const told = items.filter(tells).length;
    return told > 1 && told < items.length;
  });
}

const number = /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:\.\d{1,2})*)[）)、．.]?)?\s*/u;

/** What a line says after its own title: AGENCY: Federal …, 二、活动时间：7月27日. */
function withoutTitle(words: Paragraph, title: string): Paragraph {
  const text = wordsOfRuns(words.runs);
  const lead = number.exec(text)?.[0].length ?? 0;
  if (!text.startsWith(title, lead)) return words;
  const [mark = ''] = /^\s*[：:]\s*/u.exec(text.slice(lead + title.length)) ?? [];
  const cut = lead + title.length + mark.length;
  return mark === '' || cut >= text.length ? words : { ...words, runs: runsFrom(words.runs, cut) };
}
