import { describe, expect, it } from 'vitest';
import { checkNumbers } from '../../../../src/core/check/numbers.ts';
import { figuresIn } from '../../../../src/core/deck/telling/figure-patterns.ts';
import { plan, slidesOf } from './small-case.ts';

describe('wrapped English', () => {
  it('continues after the point of an abbreviation', async () => {
    const slides = await slidesOf([
      'Road closure',
      '',
      'Mill Lane will be closed on Friday from 9 a.m.',
      'to 4 p.m. Buses stop at Church Road.',
    ]);
    expect(slides.flat().join(' ')).toContain('from 9 a.m. to 4 p.m.');
  });
});

describe('short words', () => {
  it('are sentences in English where they tell something', async () => {
    const slides = await slidesOf([
      'Boiler review',
      '',
      '1. Summary',
      'Thirty boilers were tested. Five failed.',
    ]);
    expect(slides.flat()).toContain('Five failed');
  });

  it('answer a question that asks whether', async () => {
    const slides = await slidesOf([
      'Badge FAQ',
      '',
      'Q: Where do I get a badge?',
      'A: At the front desk, from 8 a.m.',
      '',
      'Q: Can I lend my badge?',
      'A: No. Badges are tied to one person.',
    ]);
    expect(slides.flat()).toContain('No. Badges are tied to one person.');
  });

  it('are members as the others of their sentence', async () => {
    const slides = await slidesOf([
      '写作指南',
      '',
      '每周写一篇，先列提纲再动笔，写完放一天再改。',
      '',
      '常见毛病：把提纲写成口号；段太长；通篇只用一种句式，读来沉闷。',
    ]);
    expect(slides.flat()).toContain('段太长');
  });
});

describe('who speaks', () => {
  it('stands with the words that it follows', async () => {
    const slides = await slidesOf([
      '守艺',
      '',
      '老周做灯笼四十年，徒弟带了九个。',
      '',
      '他有两样宝：一把篾刀、一本图谱。',
      '',
      '“慢一点，稳一点。”老周说。',
    ]);
    expect(slides.flat().join(' ')).toMatch(/“慢一点，稳一点。”(?:老周说)?/u);
    expect(slides.flat().join(' ')).toContain('老周');
  });

  it('stands before the words in quotation marks of a title', async () => {
    const slides = await slidesOf([
      '演出预告',
      '',
      '团长说：“风雨无阻”，时间20:00，地点露天剧场，票价二十元。',
      '',
      '乐队首次合作。',
    ]);
    expect(slides.flat().join(' ')).toContain('团长说：“风雨无阻”');
  });
});

describe('figures', () => {
  it.each([
    ['三季度利润预计在-8万元至15万元之间', '-8万元至15万元'],
    ['Overseas price: US$2,450 per set', 'US$2,450'],
  ])('are whole in their row: %s', (line, figure) => {
    expect(figuresIn(line).map(({ start, end }) => line.slice(start, end))).toContain(figure);
  });

  it('are found in the source where commas part the values of a row', async () => {
    const project = await plan(
      ['姓名,工号,入职', '陈路,B0031,2018-04-02', '宋雨,B0052,2021-09-16'],
      'staff list.txt',
    );
    expect(checkNumbers(project).findings).toEqual([]);
  });
});
