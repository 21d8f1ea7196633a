import { isOneOfSeveral } from '../../model/deck/continued-title.ts';
import { isBodySlide, type TellingRule, titleText } from './telling-rule.ts';

const itself = /[^\p{L}\p{N}]/gu;

/** A slide in the body that has the title of the document, beside others that tell it. */
export const titleOfDocument: TellingRule = {
  name: 'title-of-document',
  find: ({ deck }) => {
    const cover = deck.slides.find(({ layout }) => layout === 'cover');
    const title = cover === undefined ? '' : titleText(cover).replace(itself, '');
    const body = deck.slides.filter(isBodySlide);
    const alike = body.filter((slide) => title !== '' && titleText(slide).replace(itself, '') === title);
    // A document that is one table.
    if (alike.length === body.length) return [];
    return alike.map((slide) => ({ slideId: slide.id, slotId: 'title', text: titleText(slide) }));
  },
};

/** Two slides of one title that do not tell which of them each is. */
export const duplicateTitle: TellingRule = {
  name: 'duplicate-title',
  find: ({ deck }) => {
    const seen = new Set<string>();
    return deck.slides.flatMap((slide) => {
      const title = titleText(slide);
      if (!isBodySlide(slide) || title === '' || isOneOfSeveral(slide)) return [];
      const key = `${slide.sectionIndex} ${title}`;
      if (seen.has(key)) return [{ slideId: slide.id, slotId: 'title', text: title }];
      seen.add(key);
      return [];
    });
  },
};
