import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../../src/core/deck/telling/figure-patterns.ts';
import { tokenise } from '../../../../src/core/language/tokenise.ts';
import { figureText } from '../../../../src/core/layout/parts/figures/figure-text.ts';
import { readUnit } from '../../../../src/core/outline/figures/values/units.ts';

const found = (text: string) => figuresIn(text).map(({ start, end }) => text.slice(start, end));

describe('the unit of a figure', () => {
  it.each([
    ['连续6个月未参加活动', '6个月'],
    ['培训满40个学时', '40个学时'],
    ['每24个小时巡查一次', '24个小时'],
    ['新建6个站点', '6个'],
    ['每套5000日元', '5000日元'],
    ['浓度降到35微克', '35微克'],
  ])('is whole: %s', (text, figure) => {
    expect(found(text)).toEqual([figure]);
    const [start, end] = [text.search(/\d/u), text.search(/\d/u) + figure.length];
    const item = {
      role: 'item',
      id: 'item-1',
      paragraphs: [{ part: 'main', runs: [{ text, prov: { type: 'source', start: 0, end: text.length } }] }],
    } as unknown as Parameters<typeof figureText>[0];
    const shown = figureText(item)
      ?.figure.runs.map((run) => run.text)
      .join('');
    expect(shown).toBe(text.slice(start, end));
  });

  it('is a duration, and no count of things', () => {
    const text = '6个月';
    expect(readUnit(text, 1, tokenise(text, 'zh'))).toEqual({ kind: 'duration', span: { start: 1, end: 3 } });
  });

  it.each([
    ['审批时间由120个工作日压减到45个工作日', ['45个工作日']],
    ['产量从120吨增至150吨，增长25%', ['150吨', '25%']],
    ['churn fell from 3.1% to 2.4%', ['2.4%']],
    ['全线仅能保证15%至20%的运力', ['15%至20%']],
    ['从120个村选出3个代表', ['120个', '3个']],
  ])('is that of the end of a change: %s', (text, figures) => {
    expect(found(text)).toEqual(figures);
  });
});
