import { describe, expect, it } from 'vitest';
import { trimSpan } from '../../../../src/core/deck/titles/heading-text.ts';
import { standsAsTitle } from '../../../../src/core/deck/titles/sound-titles.ts';
import { sliceSpan, span } from '../../../../src/core/model/span.ts';

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
