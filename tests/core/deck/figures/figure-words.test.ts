import { describe, expect, it } from 'vitest';
import { isExample, isNoFact } from '../../../../src/core/deck/figures/figure-scope.ts';
import { convertDocument } from '../../../../src/core/pipeline.ts';

const options = { themeId: 'government-red', aspect: '16:9', maxSlides: 'full' } as const;

/** The cards of the figures of a paragraph, as label | figure. */
async function cardsOf(paragraph: string): Promise<readonly string[]> {
  const text = ['关于全市经济运行情况的报告', paragraph].join('\n\n');
  const converted = await convertDocument(new TextEncoder().encode(text), 'report.txt', options);
  if (!converted.ok) throw new Error(converted.error.code);
  return converted.value.value.deck.slides
    .filter(({ layout }) => layout === 'numbers')
    .flatMap(({ slots }) => slots)
    .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join(' | '));
}

describe('the words around a figure', () => {
  it('are cut at their edges', async () => {
    expect(
      await cardsOf(
        '招商引资成效明显，全市项目签约120亿元，产业园占地面积达50平方公里，一般公共预算收入约800亿元，规上工业增加值同比增长7.9%。',
      ),
    ).toEqual([
      '招商引资成效明显',
      '全市项目签约 | 120亿元',
      '产业园占地面积 | 50平方公里',
      '一般公共预算收入 | 约800亿元',
      '规上工业增加值同比增长 | 7.9%',
    ]);
  });
});

describe('what a figure is told as', () => {
  it.each(['如某县投入50亿元', '据统计，全市共有50家', '如果投入50亿元'])('%s is an example', (text) => {
    expect(isExample(text, 'zh')).toBe(true);
  });

  it.each(['如期完成投资50亿元', '若干园区投资50亿元'])('%s is none', (text) => {
    expect(isExample(text, 'zh')).toBe(false);
  });

  it.each(['产值将达到50亿元', '要完成投资50亿元', '拟建设粮库50座', '即将完成投资'])(
    '%s is no fact yet',
    (text) => {
      expect(isNoFact(text, 'zh')).toBe(true);
    },
  );

  it.each(['拟订标准50项', '将军路改造完成', '主要指标完成', '要素市场成交50亿元', '摘要50篇'])(
    '%s is a fact',
    (text) => {
      expect(isNoFact(text, 'zh')).toBe(false);
    },
  );
});
