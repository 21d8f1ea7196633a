import { expect, test } from 'vitest';
import { relativeDay } from '../../../../src/renderer/features/start/relative-day.ts';

const now = new Date(2026, 10, 22, 18, 0);
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

test.each([
  [3, 'zh-CN', '3分钟前'],
  [3, 'en', '3 minutes ago'],
  [0, 'en', 'this minute'],
  [24 * 60, 'zh-CN', '昨天'],
  [10 * 24 * 60, 'en', 'Nov 12'],
])('%i minutes ago in %s is %s', (minutes, language, words) => {
  expect(relativeDay(before(minutes), language, now)).toBe(words);
});

test('names the year of another year', () => {
  expect(relativeDay(new Date(2024, 4, 1, 12).toISOString(), 'zh-CN', now)).toContain('2024');
});
