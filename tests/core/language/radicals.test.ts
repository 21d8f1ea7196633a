import { expect, it } from 'vitest';
import { wholeCharacters } from '../../../src/core/language/radicals.ts';

it.each([
  ['⼀', '一'],
  ['⺠⻄⻓⻛', '民西长风'],
  ['⼾', '户'],
  ['⻳⻤⻝⺟', '龟鬼食母'],
  ['⺡⺾⻌', '氵艹辶'],
  ['\uf90a\uf9b4\ufa10', '金領塚'],
  ['\u{2f804}', '你'],
  // Twelve of the block are ideographs of their own.
  ['\ufa0e', '\ufa0e'],
  ['人民，1０', '人民，1０'],
])('writes %s as %s', (given, written) => {
  expect(wholeCharacters(given)).toBe(written);
});
