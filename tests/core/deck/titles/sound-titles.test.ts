import { describe, expect, it } from 'vitest';
import { trimSpan } from '../../../../src/core/deck/titles/headings/heading-text.ts';
import { standsAsTitle } from '../../../../src/core/deck/titles/sound-titles.ts';
import { sliceSpan, span } from '../../../../src/core/model/span.ts';
import { planText } from '../../planned-document.ts';

describe('words that are no title by themselves', () => {
  it.each([
    '有几个理由可以支持这点',
    '有几个很好的理由支持我们采用这种办法',
    '无独有偶，英国的李博灏也有着类似的经历',
    '面对外部压力加大的复杂严峻形势',
    '虽然一年的工作有了很大的进步',
  ])('%s', (text) => {
    expect(standsAsTitle(text, 'zh')).toBe(false);
  });

  it.each(['供水能力达到这样的水平', '要解决好这个难题', '坚持改革开放'])('are not %s', (text) => {
    expect(standsAsTitle(text, 'zh')).toBe(true);
  });
});

it.each([
  ['——坚持立德树人', '坚持立德树人'],
  ['—— 保持战略定力。', '保持战略定力'],
  ['1921—2021', '1921—2021'],
])('a title has no dash of a list: %s', (raw, title) => {
  expect(sliceSpan(raw, trimSpan(raw, span(0, raw.length)))).toBe(title);
});

it('paragraphs before the first head go by their periods, and heads by what only they say', async () => {
  const told =
    '团结带领广大青年投身火热实践，为独立和解放冲锋陷阵、抛洒热血，展现出昂扬向上的精神风貌。广大青年在各条战线上奋勇争先。';
  const periods = ['新民主主义革命时期', '社会主义革命和建设时期', '改革开放新时期'];
  const heads = ['塑造了坚守理想信念的政治之魂', '塑造了投身伟大事业的奋进之力', '塑造了勇立潮头的先锋之态'];
  const text = [
    '在庆祝成立大会上的讲话',
    ...periods.map((name) => `${name}，共青团${told}`),
    ...heads.map((name) => `——百年征程，${name}。${told}`),
  ];
  const { deck } = await planText(`${text.join('\n\n')}\n`);
  const shown = (role: string, index?: number) =>
    deck.slides
      .filter((_, at) => index === undefined || at === index)
      .flatMap(({ slots }) => slots.filter((slot) => slot.role === role))
      .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')));
  expect(shown('title')).toEqual(expect.arrayContaining(periods));
  expect(shown('item', 1)).toEqual(heads);
});
