import { expect, it } from 'vitest';
import { withoutWordGaps } from '../../../../src/core/import/text/segmented-words.ts';

it('closes the blanks of a text with one after each word, and keeps those of lines and numbers', () => {
  const line = '各 单位 要 加强 领导 ， 明确 责任 ， 按期 完成 １２月 的 检查 。\n';
  const closed = withoutWordGaps(`      防汛 工作 通知\n${line.repeat(4)}1 检查 泵站 。\n`);
  expect(closed?.text).toBe(
    `      防汛工作通知\n${'各单位要加强领导，明确责任，按期完成１２月的检查。\n'.repeat(4)}1 检查泵站。\n`,
  );
});

it('leaves the blanks between names and after marks alone', () => {
  expect(withoutWordGaps(`出席：张三 李四 王五，赵六 钱七，孙八 周九。\n`.repeat(6))).toBeNull();
  expect(withoutWordGaps('各单位要加强领导， 明确责任， 按期完成。'.repeat(6))).toBeNull();
});
