import type { SlideSlot } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { layoutsOf } from '../../model/layouts/registry.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import type { Labels } from '../plan/labels.ts';
import { spansOf, titleOf } from '../plan/slide-words.ts';

/** Their titles are their words, or stand once. */
const untouched = layoutsOf('frame', 'words');

/** How the group is called of slides that tell several sections under the heading above these. */
export const ofSections = 'sections-';

/** Slides of a section that have one title, or of several under one heading, tell which of them each is: （2/3）. */
export function markContinued(slides: readonly SlideCandidate[], labels: Labels): readonly SlideCandidate[] {
  const groups = new Map<string, SlideCandidate[]>();
  let before = '';
  let place = -1;
  for (const slide of slides) {
    if (untouched.has(slide.layout)) continue;
    const isOfSections = slide.group?.startsWith(ofSections) === true;
    const own = `${isOfSections ? slide.group : slide.sectionIndex}|${wordsOfRuns(titleOf(slide))}`;
    if (own !== before) place = placeOf(slide);
    before = own;
    // 要点 stands above whatever has no title of its own, wherever that is in the section.
    const key = isLabel(slide) ? own : `${own}|${place}`;
    groups.set(key, [...(groups.get(key) ?? []), slide]);
  }
  const marked = new Map<SlideCandidate, SlideCandidate>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    group.forEach((slide, index) => {
      const mark = labels.page(index + 1, group.length);
      const slots = slide.slots.map((slot): SlideSlot => {
        const [last, ...before] = [...slot.paragraphs].reverse();
        if (slot.role !== 'title' || last === undefined) return slot;
        return { ...slot, paragraphs: [...before.reverse(), { ...last, runs: [...last.runs, mark] }] };
      });
      marked.set(slide, { ...slide, slots });
    });
  }
  return slides.map((slide) => marked.get(slide) ?? slide);
}

/** Whether the title is a word of the deck's own: 要点, 概述. */
function isLabel(slide: SlideCandidate): boolean {
  return titleOf(slide).every(({ prov }) => prov.type === 'generated');
}

/** Where the title stands in the text: the same words of two places (应对策略) head two things. */
function placeOf(slide: SlideCandidate): number {
  return spansOf(titleOf(slide))[0]?.start ?? -1;
}
