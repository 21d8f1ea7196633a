import { describe, expect, it } from 'vitest';
import { isHalfOfPair } from '../../../../src/core/deck/titles/clauses/headline.ts';
import type { Deck } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';

const titles = (deck: Deck) =>
  deck.slides.map(({ slots }) =>
    slots
      .filter(({ role }) => role === 'title')
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)))
      .join(''),
  );

describe('half of a pair', () => {
  it.each(['只要我们勠力同心', '虽然任务艰巨繁重', '不仅要看当前的困难', '既要看到成绩', '由于形势复杂多变'])(
    '%s',
    (text) => {
      expect(isHalfOfPair(text)).toBe(true);
    },
  );

  it.each([
    '只有改革才有出路',
    '不仅要看当前也要看长远',
    '若干政策措施',
    '既有建筑节能改造',
    '因地制宜发展产业',
  ])('is not %s', (text) => {
    expect(isHalfOfPair(text)).toBe(false);
  });
});

describe('titles of slides', () => {
  it('are no condition without what it leads to', async () => {
    const { deck } = await planText(
      '工作报告\n\n我们坚信，只要我们坚定不移沿着正确方向砥砺前行，只要我们勠力同心汇聚八千五百万人民的奋进力量，就一定能在风雨洗礼中发展、在历经考验中壮大，一定能为现代化建设再谱华章！\n',
    );
    expect(titles(deck).filter((title) => title.startsWith('只要'))).toEqual([]);
  });

  it.each([
    ['四大专项行动', '全省以产业升级、科技攻关、乡村建设、生态修复四大专项行动为抓手，推动高质量发展。'],
    ['主要目标', '主要目标是：经济增长、就业稳定、物价平稳、收支平衡。全年工作按此部署，各项任务落到实处。'],
  ])('name a list without the frame of its sentence: %s', async (name, text) => {
    const { deck } = await planText(`工作方案\n\n${text}\n`);
    const [, ...shown] = titles(deck);
    expect(shown.join('|')).toContain(name);
    expect(shown.filter((title) => /为抓手$|是$/u.test(title))).toEqual([]);
  });

  it('leave out the number of the line that a list belongs to', async () => {
    const { deck } = await planText(
      '工作情况\n\n各项政策措施有序落地，社会反响良好。\n\n（三）注重宣传引导，及时回应公众关切\n\n一是保持信息公开透明。二是加强宣传和沟通。三是提供专业的政策咨询服务。\n',
    );
    expect(titles(deck)).toContain('注重宣传引导，及时回应公众关切');
  });
});
