import { expect, it } from 'vitest';
import { planText } from '../planned-document.ts';

it('tells the sentences of a paragraph without a heading, where one of them would leave much to the notes', async () => {
  const sentences = [
    '“十四五”期间，全县累计改造农村公路三百公里，惠及行政村一百二十个，群众出行时间平均缩短半小时以上',
    '财政部门采取以奖代补的办法，对按期完成改造任务并通过验收的乡镇给予每公里五万元的补助',
    '交通部门建立了养护台账，每季度巡查一次，发现的问题在十个工作日内整改完毕并向社会公布',
  ];
  const { deck } = await planText(
    `农村公路改造取得成效\n\n${sentences.join('。')}。\n\n下一步，全县将继续加大投入，确保两年内实现村村通客车，并同步完善候车亭等设施。`,
  );
  const told = deck.slides
    .flatMap(({ slots }) => slots)
    .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')))
    .join('\n');
  for (const sentence of sentences) expect(told).toContain(sentence.slice(-24));
});
