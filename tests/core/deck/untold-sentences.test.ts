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

/** Titles of slides without their counters, each once, in order. */
async function titlesIn(text: string): Promise<readonly string[]> {
  const { deck } = await planText(text);
  const titles = deck.slides.flatMap(({ slots }) =>
    slots
      .filter(({ role }) => role === 'title')
      .map(({ paragraphs }) =>
        paragraphs
          .flatMap(({ runs }) => runs.map((run) => run.text))
          .join('')
          .replace(/ \(\d+\/\d+\)$/u, ''),
      ),
  );
  return [...new Set(titles)];
}

const ferrySpeech = `# Remarks on the Ferries of the North Coast

Anyone who has waited on the pier in January, with the wind from the sea and no
timetable to look at, knows why the council has spent so much of the past year on
this question and why we mean to go on with it.

So we have drawn up a plan with three lines of work.

First, safety on board.

When the old boats were inspected last spring, after two decades in which hardly
anybody had opened their engine rooms, eleven of them could not leave the harbour.

The yard has since renewed the pumps of every boat that carries more than forty
passengers, and the crews train twice a year.

Second, working with the islands on the timetable.

The islands asked for an early boat on school days. It has sailed since October, and
it has carried some nine hundred pupils a week.

Third, the price of a crossing, which has been the subject of more letters to this
office than any other matter in the ten years that I have worked in it.

A season ticket now costs what four single crossings cost. Whoever lives on an island
pays half of that.
`;

it('tells English paragraphs whose lines are wrapped, each under the point that it explains', async () => {
  const told = await toldIn(ferrySpeech);
  for (const words of [
    'no timetable to look at',
    'eleven of them',
    'renewed the pumps',
    'carried some nine',
    'pays half',
  ])
    expect(told).toContain(words);
  const titles = await titlesIn(ferrySpeech);
  expect(titles).toContain('First, safety on board');
  expect(titles).toContain('Second, working with the islands on the timetable');
});

it('tells English paragraphs before the only heading, and the list that they announce', async () => {
  const told = await toldIn(`# Rural Libraries

Today, the county council, which has been at work on the matter since the spring, released
its strategy for the reading rooms of the villages, together with a first list of repairs.

The strategy focuses on three objectives that the council will review each
year:

-   **Investment:** Rooms that nobody has heated for years are what keeps readers away. The
    council will fund repairs of forty reading rooms. It calls on donors to help it.
-   **Books and Opening Hours:** What a village reads, and when it reads, is a matter that only the village can
    settle. Each will have a committee of readers for both.
-   **Workforce: **The number of branches has doubled, while that of librarians has not. The council
    will train two hundred of them.

***Putting the Strategy into Practice***

The department of transport has lent four buses. They will carry books to the villages.
`);
  for (const words of [
    'first list of repairs',
    'Investment',
    'Books and Opening Hours',
    'Workforce',
    'lent four buses',
  ])
    expect(told).toContain(words);
});
