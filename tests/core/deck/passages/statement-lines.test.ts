import { describe, expect, it } from 'vitest';
import { statementLines } from '../../../../src/core/deck/passages/statement-lines.ts';
import { span } from '../../../../src/core/model/span.ts';

function lines(text: string): readonly string[] | null {
  const clauses = [...text.matchAll(/[^，；：。]+/g)].map((match) =>
    span(match.index, match.index + match[0].length),
  );
  return (
    statementLines(text, { id: 's', blockId: 'b', span: span(0, text.length), clauses })?.map((line) =>
      text.slice(line.start, line.end),
    ) ?? null
  );
}

describe('statementLines', () => {
  it('sets a clause a line, with its comma', () => {
    expect(lines('坚持稳中求进，推动高质量发展。')).toEqual(['坚持稳中求进，', '推动高质量发展']);
  });

  it('breaks long clauses between long pieces', () => {
    expect(lines('努力在全省奋进“两个先行”中勇当先锋、打造“八个高地”中勇攀高峰。')).toEqual([
      '努力在全省奋进“两个先行”中勇当先锋、',
      '打造“八个高地”中勇攀高峰',
    ]);
  });

  it('breaks in front of a series of equal pieces', () => {
    expect(lines('与奋力谱写现代化新篇章内在逻辑相通、目标指引相合、实践要求相融。')).toEqual([
      '与奋力谱写现代化新篇章',
      '内在逻辑相通、目标指引相合、实践要求相融',
    ]);
  });

  it('lets an elaborating end go where the sentence is too long', () => {
    expect(
      lines('打造长三角城市群重要中心城市，全面提升发展能级，不断增强城市功能，是我们的重要任务。'),
    ).toEqual(['打造长三角城市群重要中心城市，', '全面提升发展能级，', '不断增强城市功能']);
  });

  it('counts a clause that is too long for a line as two', () => {
    expect(lines(`${'推动高质量发展'.repeat(4)}。`)).toHaveLength(1);
    expect(lines(`${'推动高质量发展'.repeat(4)}，${'推动高质量发展'.repeat(4)}。`)).toBeNull();
  });

  it('gives up on what does not fit three lines', () => {
    expect(lines('坚持稳中求进，推动发展，深化改革，扩大开放，改善民生。')).toBeNull();
    expect(lines(`${'推动高质量发展'.repeat(10)}。`)).toBeNull();
  });
});
