import { expect, it } from 'vitest';
import { metadataAndLines } from '../metadata-and-lines.ts';

const body = '各单位要认真检查机房、档案室和食堂，发现隐患立即整改，并于月底前报送检查情况。';

it('how an office lets others see its document is none of its text, below the signature', async () => {
  const lines = [
    '关于开展消防检查的通知',
    '',
    body,
    body,
    '',
    '东岭市应急管理局',
    '2026年3月4日',
    '',
    '公开方式：主动公开',
  ];
  const { values, linesOf } = await metadataAndLines(lines);
  expect(linesOf('meta')).toContain('公开方式：主动公开');
  expect(linesOf('paragraph')).toEqual([body, body]);
  expect(values.signature).toBe('东岭市应急管理局');
});
