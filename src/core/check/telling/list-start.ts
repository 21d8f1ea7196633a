import { isOneOfSeveral } from '../../model/deck/continued-title.ts';
import type { Slide } from '../../model/deck/deck.ts';
import { isList, itemsOf, mainText, type TellingRule } from './telling-rule.ts';

const digits = '零一二三四五六七八九十';
const numeral =
  /^(?:[（(](?<inBrackets>[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|(?<beforeMark>[一二三四五六七八九十]{1,3})、|(?<arabic>\d{1,2})[.．、](?!\d)|第(?<ordinal>[一二三四五六七八九十]{1,3})[，,、]|(?<isOrdinal>[一二三四五六七八九十])是|(?<circled>[①-⑳]))/u;

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
      const last = numbers.at(-1) ?? null;
      before = last;
      if (numbers.length < 2 || numbers.some((number) => number === null)) return [];
      const wrong = numbers.findIndex((number, index) => number !== expected + index);
      const item = items[wrong];
      return item === undefined ? [] : [{ slideId: slide.id, slotId: item.id, text: mainText(item) }];
    });
  },
};

function numberOf(text: string): number | null {
  const groups = numeral.exec(text.trim())?.groups;
  const found = Object.values(groups ?? {}).find((value) => value !== undefined);
  if (found === undefined) return null;
  if (/^\d/u.test(found)) return Number(found);
  const code = found.codePointAt(0) ?? 0;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  const ten = found.indexOf('十');
  if (ten < 0) return digits.indexOf(found);
  const tens = ten === 0 ? 1 : digits.indexOf(found.charAt(0));
  return tens * 10 + Math.max(0, digits.indexOf(found.charAt(ten + 1) || '零'));
}
