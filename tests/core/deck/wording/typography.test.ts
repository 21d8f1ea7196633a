import { describe, expect, it } from 'vitest';
import { setFullWidth } from '../../../../src/core/deck/wording/typography.ts';

/** What takes time with the square of the text takes longer, on any machine. */
const timeout = 30_000;

function set(text: string): string {
  return setFullWidth(text, 0, text.length);
}

describe('setFullWidth', () => {
  it.each([
    ['坚持稳中求进,推动发展', '坚持稳中求进，推动发展'],
    ['全体(扩大)会议', '全体（扩大）会议'],
    ['来源:《今日浙江》杂志', '来源：《今日浙江》杂志'],
    ['怎么办?加油!', '怎么办？加油！'],
    ['一是快;二是稳', '一是快；二是稳'],
    ['发展(GDP)总量', '发展（GDP）总量'],
    ['他说“好”,大家同意', '他说“好”，大家同意'],
    ['增长5.2％,好', '增长5.2%，好'],
  ])('sets %s as %s', (raw, shown) => {
    expect(set(raw)).toBe(shown);
  });

  it.each([
    '总额1,234.5亿元',
    '于12:54发布',
    'We must act now, or else (soon).',
    '3:2',
    '坚持、推动。“好”',
    '系数：(a+b)×c',
    '矩阵：(1, 2; 3, 4)',
    '存放在 D:\\共享\\报装?表格 目录',
    'A note, “A plan for reading,” Library Journal',
    'the “green line,” he said',
    'Is it “open”? (Yes.)',
  ])('leaves %s alone', (raw) => {
    expect(set(raw)).toBe(raw);
  });

  it('looks at what stands around the piece, and keeps its length', () => {
    const raw = '坚持稳中求进,推动发展';
    expect(setFullWidth(raw, 6, 7)).toBe('，');
    expect(set('发展(GDP),好')).toHaveLength(9);
  });
});

describe('straight quotation marks', () => {
  it.each([
    ['要办好"一件事"，用好"一张网"。', '要办好“一件事”，用好“一张网”。'],
    ['称为"5G"网络', '称为“5G”网络'],
    ['他说:"好。"', '他说：“好。”'],
    ['推进"一网通办"，学习O\'Neil的做法。', "推进“一网通办”，学习O'Neil的做法。"],
  ])('are curled in Chinese: %s', (raw, shown) => {
    expect(set(raw)).toBe(shown);
    expect(set(raw)).toHaveLength(raw.length);
  });

  it.each([
    'He said "yes" to all of it.',
    'The word "你好" is a greeting in Chinese.',
    '身高5\'10"，屏幕12"。',
    '屏幕12"和15"两种',
    '办好"一件事，用好一张网。',
    '运行 `set "名称"` 即可',
    '配置为{"名称": "值"}即可',
  ])('stay in %s', (raw) => {
    expect(set(raw)).toBe(raw);
  });

  it('are paired by the paragraph, not by the piece', () => {
    const raw = '甲。\n要办好"一件事"，用好"一张网"。';
    const close = raw.indexOf('"，');
    expect(setFullWidth(raw, close, close + 1)).toBe('”');
  });

  it('are read in the time that their paragraph takes, however long the text is', { timeout }, () => {
    const raw = `${'办好"一件事"，'.repeat(400_000)}\n办好"一件事"。`;
    for (let piece = 0; piece < 30_000; piece += 1) setFullWidth(raw, 1_600_000, 1_600_020);
    expect(setFullWidth(raw, raw.length - 8, raw.length)).toBe('办好“一件事”。');
  });
});

it('reads a bracket that nothing closes in time', { timeout }, () => {
  const raw = `(${'+'.repeat(240_000)}`;
  expect(set(raw)).toBe(raw);
});
