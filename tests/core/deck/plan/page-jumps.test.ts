import { expect, test } from 'vitest';
import { findPageJumps } from '../../../../src/core/deck/plan/lines/page-jumps.ts';

const jumpsIn = (raw: string) => findPageJumps(raw).map(({ start, end }) => raw.slice(start, end));

test('the line that says where a newspaper continues a text is no part of it', () => {
  expect(jumpsIn('提供了行动指南。（下转第四版）（紧接第一版） 我们坚持')).toEqual([
    '（下转第四版）',
    '（紧接第一版） ',
  ]);
  expect(jumpsIn('(上接A2版)会议强调')).toEqual(['(上接A2版)']);
});

test('brackets that say something else stay', () => {
  expect(jumpsIn('材料（上接水利、下转农业）一并报送。详见（第三版）')).toEqual([]);
});
