import type { LayoutName, Slide, SlideSlot } from '../../model/deck/deck.ts';
import { isBodySlide, itemsOf, paragraphText, type TellingRule, titleText } from './telling-rule.ts';

const fewestBehindDivider = 3;
const mostAlike = 3;

/** A divider before fewer slides than it is worth. */
export const shortSection: TellingRule = {
  name: 'short-section',
  find: ({ deck: { slides } }) =>
    slides
      .filter((slide, index) => {
        if (slide.layout !== 'section') return false;
        const behind = slides.slice(index + 1);
        const next = behind.findIndex(({ layout }) => layout === 'section');
        return (next < 0 ? behind.length : next) < fewestBehindDivider;
      })
      .map((slide) => ({ slideId: slide.id, slotId: null, text: titleText(slide) })),
};

/** What these show has no other form: an interview, a long table. */
const ownForm = new Set<LayoutName>(['question', 'table']);

/** 第五条 before each item: a table of articles, over as many slides as it needs. */
function isTableOfArticles(slide: Slide): boolean {
  const items = itemsOf(slide);
  const labelOf = ({ paragraphs }: SlideSlot) => {
    const label = paragraphs.find(({ part }) => part === 'label');
    return label === undefined ? '' : paragraphText(label);
  };
  return items.length > 0 && items.every((item) => /^第.+条/u.test(labelOf(item)));
}

/** Slide after slide in one layout. */
export const alikeInARow: TellingRule = {
  name: 'alike-in-a-row',
  find: ({ deck }) => {
    let run: Slide[] = [];
    return deck.slides.flatMap((slide) => {
      run = run.at(-1)?.layout === slide.layout ? [...run, slide] : [slide];
      const hasOwnForm = ownForm.has(slide.layout) || isTableOfArticles(slide);
      return isBodySlide(slide) && !hasOwnForm && run.length > mostAlike
        ? [{ slideId: slide.id, slotId: null, text: titleText(slide) }]
        : [];
    });
  },
};
