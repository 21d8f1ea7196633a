import type { Slide } from '../../model/deck/deck.ts';
import { isTableOfArticles } from '../../model/layouts/lists/article-rows.ts';
import { layoutsWith } from '../../model/layouts/registry.ts';
import { isBodySlide, itemsOf, type TellingRule, titleText } from './telling-rule.ts';

const fewestAfterDivider = 3;
const fewestOfPart = 2;
const mostAlike = 3;

/** A divider before too few slides; the divider of a part, which comes after that of its section, needs fewer. */
export const shortSection: TellingRule = {
  name: 'short-section',
  find: ({ deck: { slides } }) =>
    slides
      .filter((slide, index) => {
        if (slide.layout !== 'section') return false;
        const isSister = ({ layout, sectionIndex }: Slide) =>
          layout === 'section' && sectionIndex === slide.sectionIndex;
        const isPart = slides.slice(0, index).some(isSister);
        const after = slides.slice(index + 1);
        const next = after.findIndex((each) => each.layout === 'section' && (isPart || !isSister(each)));
        const own = (next < 0 ? after : after.slice(0, next)).filter(({ layout }) => layout !== 'section');
        return own.length < (isPart ? fewestOfPart : fewestAfterDivider);
      })
      .map((slide) => ({ slideId: slide.id, slotId: null, text: titleText(slide) })),
};

/** What these show has no other form: an interview, a long table. */
const ownForm = layoutsWith('recurs');

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
