import { expect, it } from 'vitest';
import { itemLengths } from '../../../../src/core/deck/plan/clause-items.ts';
import { itemSpans } from '../../../../src/core/deck/wording/sentence-parts.ts';
import { span } from '../../../../src/core/model/span.ts';

it('shows what a long sentence ends with, where its parts do not stand alone', () => {
  const text =
    '新时期河湖管护要紧扣流域治理这条主线，统筹推进“三水”一体保护，协调推进“干支”一体修复，从全县进入绿色转型期的大局出发，落实节水优先的要求，紧扣建设幸福河湖、打造美丽库区，以寸步不让的劲头、久久为功的耐心，治理不停步，巡查不松劲，在更高水平上推进河湖长制，推动库区管护开创新局面，为全县摸清家底、实现水清岸绿的目标作出新的更大的贡献';
  const clauses = [...text.matchAll(/[^，]+/g)].map((match) =>
    span(match.index, match.index + match[0].length),
  );
  const sentence = { id: 's', blockId: 'b', span: span(0, text.length), clauses };
  const items = itemSpans(text, sentence, itemLengths.zh);
  expect(items.at(-1)?.end).toBe(text.length);
});
