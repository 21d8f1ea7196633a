import type { LayoutName, Slide } from '../../model/deck/deck.ts';
import { isTableOfArticles } from '../../model/layouts/article-rows.ts';
import { isBodySlide, itemsOf, type TellingRule, titleText } from './telling-rule.ts';

const fewestAfterDivider = 3;
const mostAlike = 3;

/** A divider before fewer slides than it is worth. */
export const shortSection: TellingRule = {
  name: 'short-section',
  find: ({ deck: { slides } }) =>
    slides
      .filter((slide, index) => {
        if (slide.layout !== 'section') return false;
        const after = slides.slice(index + 1);
        const next = after.findIndex(({ layout }) => layout === 'section');
        return (next < 0 ? after.length : next) < fewestAfterDivider;
      })
      .map((slide) => ({ slideId: slide.id, slotId: null, text: titleText(slide) })),
};

/** What these show has no other form: an interview, a long table. */
const ownForm = new Set<LayoutName>(['question', 'table']);

/** Slide after slide in one layout. */
export const alikeInARow: TellingRule = {
  name: 'alike-in-a-row',
  find: ({ deck }) => {
    let run: Slide[] = [];
    return deck.slides.flatMap((slide) => {
      run = run.at(-1)?.layout === slide.layout ? [...run, slide] : [slide];
      const hasOwnForm =
        ownForm.has(slide.layout) || isTableOfArticles(itemsOf(slide).map(({ paragraphs }) => paragraphs));
      return isBodySlide(slide) && !hasOwnForm && run.length > mostAlike
        ? [{ slideId: slide.id, slotId: null, text: titleText(slide) }]
        : [];
    });
  },
};
