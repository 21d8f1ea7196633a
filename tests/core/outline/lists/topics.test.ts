import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const filler = '各乡镇要提前安排，逐项落实，确保不误农时，全面完成今年任务。';

/** Parallel runs of a text as `scope: beginning|beginning`. */
async function runsIn(text: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(`关于春耕的报告\n${filler}\n${text}\n${filler}`);
  return outline.parallels
    .filter(({ scope }) => scope !== 'phrase')
    .map(({ scope, members }) => `${scope}: ${members.map(({ span }) => say(span).slice(0, 4)).join('|')}`);
}

describe('words that pieces of text share', () => {
  it.each([
    [
      '江苏省南京市大力推广良种，产量提高。\n江苏省苏州市建设农机中心，服务农户。\n江苏省南通市推行统一配送，降低成本。',
    ],
    [
      '经营者销售种子应当标明产地，不得掺假。\n经营者收购粮食应当公布价格。\n经营者提供农机服务应当培训机手。',
    ],
    ['我们今年种植水稻，我们去年收割小麦。'],
    ['本县所称大型农户，是指中小农户以外的农户，禁止扶持其他农户。'],
  ])('are no shape where they only name what all speak of: %s', async (text) => {
    expect(await runsIn(text)).toEqual([]);
  });

  it.each([
    ['坚持良种优先，坚持良法配套，坚持农机先行。', 'clause: 坚持良种|坚持良法|坚持农机'],
    ['怎样备足种子，怎样检修农机，怎样培训机手。', 'clause: 怎样备足|怎样检修|怎样培训'],
    [
      '让农业成为有奔头的产业，让农民成为有吸引力的职业，让农村成为安居乐业的家园。',
      'clause: 让农业成|让农民成|让农村成',
    ],
  ])('are one where they say something or ask for it: %s', async (text, expected) => {
    expect(await runsIn(text)).toContain(expected);
  });
});
