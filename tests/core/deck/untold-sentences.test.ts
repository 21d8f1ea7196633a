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

/** All that the slides say, without what is in their notes. */
async function toldIn(text: string): Promise<string> {
  const { deck } = await planText(text);
  return deck.slides
    .flatMap(({ slots }) => slots)
    .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')))
    .join('\n');
}

it('tells all paragraphs of a short text without headings, and whom it is for on none', async () => {
  const duties = [
    '各单位要落实防汛责任，主要负责同志亲自部署。要开展隐患排查，建立问题清单。',
    '各镇要组织人员在重点堤段值守，严禁擅自离岗。汛期要提倡错峰出行。',
    '水利部门要加强巡护，发现险情及时处置。气象部门要做好预报预警。',
    '各单位请于5月20日前将工作方案报县防汛办。',
  ];
  const told = await toldIn(
    `关于做好防汛工作的通知\n各镇人民政府，县直各部门：\n${duties.join('\n')}\n县防汛指挥部办公室\n2026年5月1日\n`,
  );
  for (const sentence of duties.join('').split('。')) expect(told).toContain(sentence);
  expect(told).not.toContain('各镇人民政府');
});

it('tells both sentences of a paragraph without a heading', async () => {
  const told = await toldIn(
    '# 全市开展桥梁检查\n\n近日，市政府部署开展桥梁检查，要求各县区全面排查隐患。检查为期三个月，覆盖所有跨河桥梁。\n\n交通部门组织专家深入山区，对重点桥梁逐一会诊。住建部门对在建桥梁的塔吊、脚手架进行抽查。\n',
  );
  for (const words of ['要求各县区全面排查隐患', '检查为期三个月', '逐一会诊', '脚手架进行抽查'])
    expect(told).toContain(words);
});
