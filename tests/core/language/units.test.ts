import { expect, it } from 'vitest';
import { markedUnits } from '../../../src/core/language/units.ts';

const unitsIn = markedUnits({ '“': [2, 6], '《': [2, 12], '"': [2, 6] });

it('finds what a pair of marks sets apart, of the length that is asked for', () => {
  const text = '实施“三进三问”行动，印发《水域保护办法》，开展“一”项';
  expect(unitsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '“三进三问”',
    '《水域保护办法》',
  ]);
  expect(unitsIn(text)[0]?.words).toBe('三进三问');
});

it('takes marks that open and close alike in pairs', () => {
  expect(unitsIn('打造"花海"和"果园"两个品牌').map(({ words }) => words)).toEqual(['花海', '果园']);
});

it('finds nothing where a mark is not closed', () => {
  expect(unitsIn('开展“送医下乡活动')).toEqual([]);
});
