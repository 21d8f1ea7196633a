import { expect, test } from 'vitest';
import { planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const titlesOf = async (text: string) => {
  const { deck } = await planText(text);
  return deck.slides.slice(1).flatMap((slide) => slotTexts(slide, 'title'));
};

const rest = `

村里的水渠修了三年，今年春天全线通水，两岸的稻田都浇上了头遍水，老人们说这样的光景几十年没有见过。全村的粮食产量比前年多了两成，家家户户添置了新的农具。
`;

test('a paragraph without a heading is named by no bare speaker and by no clause from the middle of a sentence', async () => {
  const titles = await titlesOf(
    `水渠边的村庄

谈到今后几年全村水利设施的管护任务和资金来源，王芳要求，要把每一段渠道包给农户，管护费用由村集体和用水户共同承担。要在每年开春以前检查一次闸门，发现漏水马上修补。
${rest}`,
  );
  expect(titles.join('\n')).not.toMatch(/^王芳要求$/mu);
});

test('the first sentence is the title where none of its clauses can be one', async () => {
  const titles = await titlesOf(
    `水渠边的村庄

全村的老人对拆除旧闸门和改种旱稻这两件事并无太多争议，却一直因为分水的先后顺序而争执不下。村委会昨天宣布，各家代表达成了一致意见，先上游后下游，每户每轮用水两个小时。
${rest}`,
  );
  expect(titles).toContain(
    '全村的老人对拆除旧闸门和改种旱稻这两件事并无太多争议，却一直因为分水的先后顺序而争执不下',
  );
});
