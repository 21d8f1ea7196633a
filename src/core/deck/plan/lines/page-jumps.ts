import { type Span, span } from '../../../model/span.ts';

const jump =
  /[（(][ \u3000]*(?:下转|上接|紧接)第?[ ]?[A-Z]?[\d０-９一二三四五六七八九十]{1,3}(?:、[\d一二三四五六七八九十]{1,3})?(?:版|页)[ \u3000]*[）)][ \u3000]*/gu;

/** Where a text that a newspaper prints on two pages continues, and where it comes from: （下转第三版）, （上接第1版）. */
export function findPageJumps(raw: string): readonly Span[] {
  if (!/(?:下转|上接|紧接)/u.test(raw)) return [];
  return [...raw.matchAll(jump)].map(({ index, 0: { length } }) => span(index, index + length));
}
