import { expect, test } from 'vitest';
import { wholePercents } from '../../../src/renderer/ui/coverage-bar.tsx';

test.each([[[1 / 3, 1 / 3, 1 / 3]], [[0.424, 0.576, 0]], [[0.995, 0.005, 0]], [[1, 0, 0]]])(
  'percentages of %j add up to 100',
  (shares) => {
    expect(wholePercents(shares).reduce((sum, percent) => sum + percent, 0)).toBe(100);
  },
);
