import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline-of.ts';

/** Shapes that detectors look for, repeated in one line or in many: each once took time with the square of the text. */
const hostile: readonly (readonly [string, string])[] = [
  ['terms without end', '甲、乙、丙三大工程'],
  ['quoted terms', '“三大工程”'],
  ['announced lists', '主要目标是：甲甲，乙乙，丙丙，'],
  ['ordinals', '一是甲。二是乙。'],
  ['lost lines', '。第一，甲乙。第二，丙丁。'],
  ['clauses that echo', '甲从来没有像今天这样，从来没有像今天这样乙，'],
  ['parts of a sentence', '要甲乙;要丙丁;'],
  ['open quotes', '甲“（'],
  ['paragraphs alike', '以甲为牵引，乙乙乙乙乙乙，在打造丙高地中勇攀高峰。\n'],
  ['headings', '一、甲乙丙丁。戊己庚辛壬癸。\n'],
  ['figures in one sentence', '产值从1.5%增长到2.5%、'],
  ['figures shared by subjects', '甲区、乙区分别增长1%、2%和3%，'],
  ['numbers without an end', '1,234 567.8/9-0:'],
  ['Chinese numerals', '一亿三千万'],
  ['quotations', '他指出“甲，乙”'],
  ['calls', '“甲乙丙丁、戊己庚辛”'],
  ['times', '2024年，甲乙；'],
  ['rows', '甲乙\t丙丁\t12\n'],
  ['English figures', 'rose by 5 percent of $3 billion in '],
  ['dates and signers', '2022-12-20\n平川县政府\n'],
];
const length = 150_000;
/** A quadratic detector takes minutes on this length, a linear one a fraction of a second. */
const limitMs = 15_000;

describe('the time of an analysis', () => {
  it.each(hostile)('stays in proportion to the text: %s', { timeout: limitMs * 4 }, async (_, piece) => {
    const start = performance.now();
    await outlineOf(piece.repeat(Math.ceil(length / piece.length)));
    expect(performance.now() - start).toBeLessThan(limitMs);
  });
});
