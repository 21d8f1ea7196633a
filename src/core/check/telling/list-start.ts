import { readListNumber } from '../../language/clauses/list-number.ts';
import { isOneOfSeveral } from '../../model/deck/continued-title.ts';
import type { Slide } from '../../model/deck/deck.ts';
import { isList, itemsOf, mainText, type TellingRule } from './telling-rule.ts';

/** A list whose first number is not one, or whose numbers leave one out. */
export const listStart: TellingRule = {
  name: 'list-start',
  find: ({ deck }) => {
    let before: number | null = null;
    return deck.slides.flatMap((slide: Slide) => {
      const items = itemsOf(slide);
      const numbers = items.map((item) => numberOf(mainText(item)));
      if (!isList(slide)) {
        // The list may continue in another form.
        before = numbers.at(-1) ?? null;
        return [];
      }
      // Slides of one title may hold lists of their own.
      const expected = isOneOfSeveral(slide) && before !== null && numbers[0] !== 1 ? before + 1 : 1;
      // What a number begins may be told in several items.
      before = numbers.findLast((number) => number !== null) ?? null;
      if (numbers.length < 2 || numbers.some((number) => number === null)) return [];
      const wrong = numbers.findIndex((number, index) => number !== expected + index);
      const item = items[wrong];
      return item === undefined ? [] : [{ slideId: slide.id, slotId: item.id, text: mainText(item) }];
    });
  },
};

function numberOf(text: string): number | null {
  return readListNumber(text)?.value ?? null;
}
