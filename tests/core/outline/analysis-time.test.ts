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
  ['words without a mark', '甲'],
  ['numbers that begin again', '1. 甲乙丙丁\n2. 戊己庚辛\n'],
  ['questions', '问：甲乙丙？\n答：甲乙丙丁。\n'],
  ['dates and signers', '2022-12-20\n平川县政府\n'],
  ['points in brackets', '(1)甲;(2)乙;'],
  ['points without an end', '一是甲，'],
  [
    'terms with their headings',
    '“三大工程”甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸。\n一、甲工程\n',
  ],
  ['clauses that answer each other', '既要甲乙丙，又要丁戊己，'],
  ['definitions', '甲是乙的丙，'],
  ['sentences that return', '我们将甲。乙乙乙。'],
  ['nouns with 的', '甲甲甲甲的乙乙、'],
];
const length = 150_000;
/** A quadratic detector takes minutes on this length, a linear one a fraction of a second. */
const timeout = 60_000;

describe('the time of an analysis', () => {
  it.each(hostile)('stays in proportion to the text: %s', { timeout }, async (_, piece) => {
    const { source } = await outlineOf(piece.repeat(Math.ceil(length / piece.length)));
    expect(source.blocks.length).toBeGreaterThan(0);
  });

  it.each([
    ['10,000 items of one list', `推进${'良种、'.repeat(10_000)}良田建设。`],
    ['10,000 items before a term', `推进${'良种、'.repeat(10_000)}良田“三大工程”。`],
    ['5,000 counted names before one list', `${'三项甲甲工程、'.repeat(5_000)}：一是甲；二是乙；三是丙。`],
    ['5,000 points that all are the first', '一是甲乙丙。'.repeat(5_000)],
    ['quotes inside quotes, never closed', '“‘「『《（'.repeat(20_000)],
    ['one line of 990,000 characters', '各乡镇要提前安排，逐项落实，'.repeat(70_714)],
    ['one word of 990,000 characters', '春'.repeat(990_000)],
    ['990,000 characters of commas', '，'.repeat(990_000)],
  ])('is bounded: %s', { timeout }, async (_, text) => {
    const { source } = await outlineOf(`关于春耕的报告\n${text}`);
    expect(source.blocks.length).toBeGreaterThan(0);
  });
});
