import { expect, it } from 'vitest';
import { breaksGreedily } from '../../../../../../src/core/write/pptx/node/text/greedy-break.ts';
import { line, run } from '../../sample-text.ts';

// The type of the sample is 20 pt.
it.each([
  ['no room for a character', '一二三四', '五', 90, true],
  ['room for a character', '一二三四', '五', 100, false],
  ['no room for a character with its closing mark', '一二三四', '五，六', 110, true],
  ['room for both', '一二三四', '五，六', 120, false],
  ['no room for an opening mark with its character', '一二三四', '“五”六', 130, true],
  ['no room for a word', '一二三四', '2023年', 100, true],
  ['room for a word', '一二三四', '2023年', 120, false],
])('%s', (_, before, after, widthPt, expected) => {
  expect(breaksGreedily(line([run(before)]), line([run(after)]), widthPt)).toBe(expected);
});
