import { expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';

const itemsOf = ({ slots }: Slide) =>
  slots
    .filter(({ role }) => role === 'item')
    .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));

const channels =
  '居民可以登录“云溪办”小程序（路径：首页-民生服务-住房补助-我要申请）、云溪县政务服务网（网址：https://zw.yunxi.example/zhufang；路径：个人办事-住房保障-补助申请）、“云溪民政”手机应用等渠道提出申请，也可以带上身份证和户口簿到所在乡镇的便民服务中心窗口当面提出申请';
const papers = ['已婚的', '离异的', '与父母同住的'].map(
  (who) =>
    `${who}还应当提交由民政部门或者村民委员会开具的家庭成员关系证明以及近三个月以内的家庭收入情况说明原件`,
);

const text = `云溪县住房补助问答

一、怎样申请住房补助？

${channels}。

申请受理后五个工作日内审核办结。

二、申请时要带什么材料？

一般带身份证。${papers.join('；')}。

三、哪些人可以申请？

符合下列条件之一的居民：

1.本县户籍的低收入家庭；

2.在本县工作满三年的职工。`;

it('tells answers whole: long sentences, those in parts, and what announces the points', async () => {
  const { deck } = await planText(text);
  const told = deck.slides.flatMap(itemsOf);
  expect(told).toContain(`${channels}。`);
  for (const paper of papers) expect(told.some((item) => item.startsWith(paper))).toBe(true);
  expect(told.join('')).toContain('符合下列条件之一的居民');
});
