import { expect, test } from 'vitest';
import { planText } from '../../planned-document.ts';

const sentences = (place: string) =>
  [
    `${place}要建立台账，逐项明确牵头单位和完成时间，每季度向县政府书面报告一次办理情况，不得漏报迟报`,
    `${place}对逾期没有完成的事项要说明原因，提出补救措施，由督查室跟踪到办结为止并在内网公布结果`,
    `${place}的经费由县财政统一安排，不得向企业和群众摊派，年终接受审计机关和人大代表的监督检查`,
  ].join('。');

test('slides of plain sentences do not look alike one after the other, and equals have no lead', async () => {
  const { deck } = await planText(
    `关于办理建议提案的意见\n\n${['一', '二', '三', '四', '五', '六', '七']
      .map((numeral) => `${numeral}、办理工作之${numeral}\n\n${sentences('承办单位')}。`)
      .join('\n\n')}`,
  );
  const layouts = deck.slides.filter(({ id }) => id.startsWith('text')).map(({ layout }) => layout);
  expect(layouts.length).toBeGreaterThan(5);
  for (let at = 2; at < layouts.length; at += 1)
    expect(new Set(layouts.slice(at - 2, at + 1)).size).toBeGreaterThan(1);
  expect(layouts).not.toContain('spotlight');
});

test('many plain sentences on slide after slide are set as rows once in a while', async () => {
  const many = [
    '牵头单位要建立台账，逐项明确责任单位和完成时间，每季度向县政府书面报告一次办理情况，不得漏报迟报，并在内网公布办理结果和群众评价',
    ...['甲', '乙', '丙', '丁', '戊'].map(
      (kind) => `${kind}类事项由分管负责同志牵头办理，完成一件销号一件，结果报督查室备案`,
    ),
  ].join('。');
  const { deck } = await planText(
    `关于办理建议提案的意见\n\n${['一', '二', '三', '四', '五', '六']
      .map((numeral) => `${numeral}、办理工作之${numeral}\n\n${many}。`)
      .join('\n\n')}`,
  );
  const layouts = deck.slides.filter(({ id }) => id.startsWith('text')).map(({ layout }) => layout);
  for (let at = 3; at < layouts.length; at += 1)
    expect(new Set(layouts.slice(at - 3, at + 1)).size).toBeGreaterThan(1);
});
