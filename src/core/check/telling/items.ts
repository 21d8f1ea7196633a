import { isBodySlide, isList, itemsOf, mainText, type TellingRule } from './telling-rule.ts';

const words = /[\p{L}\p{N}]/u;
const lead = /(?:[：:]|如下|[^，。；]{0,6}包括|\b(?:the following|as follows))[。．.]?\s*$/iu;
const dateAlone =
  /^(?:\d{4}\s*[年./-]\s*)?(?:\d{1,2}\s*[月./-]\s*)?(?:\d{1,2}\s*日?)?(?:\d{1,2}[:：]\d{2})?[。.，,]?$/u;

/** An item in which no word stands, or nothing but a date; the first cell of a row may be empty. */
export const emptyItem: TellingRule = {
  name: 'empty-item',
  find: ({ deck }) =>
    deck.slides
      .filter((slide) => isBodySlide(slide) && slide.layout !== 'table')
      .flatMap((slide) =>
        itemsOf(slide)
          .filter((item) => {
            const text = mainText(item).trim();
            return (
              !words.test(text) || (isList(slide) && item.paragraphs.length === 1 && dateAlone.test(text))
            );
          })
          .map((item) => ({ slideId: slide.id, slotId: item.id, text: mainText(item) })),
      ),
};

/** What only announces something, as an item or as all that a slide says. */
export const leadAlone: TellingRule = {
  name: 'lead-alone',
  find: ({ deck }) =>
    deck.slides.filter(isBodySlide).flatMap((slide) => {
      const shown = isList(slide)
        ? itemsOf(slide).filter(({ paragraphs }) => paragraphs.length === 1)
        : slide.slots.filter(({ role }) => slide.layout === 'statement' && role === 'title');
      return shown
        .filter((slot) => lead.test(mainText(slot)))
        .map((slot) => ({ slideId: slide.id, slotId: slot.id, text: mainText(slot) }));
    }),
};
