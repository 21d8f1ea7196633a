import { expect, test } from 'vitest';
import { wordsOfRuns } from '../../../../src/core/model/deck/words-of-runs.ts';
import { planText } from '../../planned-document.ts';

test('a counted term inside one point of a list leaves the list its points', async () => {
  const { deck } = await planText(`关于做好粮种供应工作的意见

粮种关系全年收成。工作上突出抓好四件事：一是摸清各乡镇的用种需求。二是健全种子检验制度，加强田间巡查。三是搞好加工与销售，做到“四统一”，即统一质量标准，统一加工要求，统一包装标识，统一挂牌销售。四是加强市场监管，严格执法，加大对假冒种子的打击力度。

各地要在播种前完成供应。`);
  const slide = deck.slides.find(({ slots }) =>
    slots.some(({ paragraphs }) => paragraphs.some(({ runs }) => wordsOfRuns(runs).startsWith('二是健全'))),
  );
  const words = slide?.slots.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => wordsOfRuns(runs)));
  for (const point of ['一是摸清', '二是健全', '三是搞好', '四是加强'])
    expect(words?.join('\n')).toContain(point);
});

test('a title without the members that stand in quotation marks has no mark alone', async () => {
  const { deck } = await planText(`青溪农校推进教学改革

全校以培养新型农民为目标，重点打造“线上与线下相结合、课堂与田间相结合、讲授与实训相结合”三位一体教学模式，深受学员欢迎。

各专业都要结合实际抓好落实。`);
  const titles = deck.slides.flatMap(({ slots }) =>
    slots
      .filter(({ role }) => role === 'title')
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => wordsOfRuns(runs)).join('')),
  );
  for (const title of titles) expect(title).not.toMatch(/“[^”]*$/u);
});

test('a time is no member of a list of goals', async () => {
  const { deck } = await planText(`青溪县粮食工作规划

今后五年的奋斗目标是：到2030年，粮食总产达到三十万吨，农民人均收入翻一番，初步建成高效的购销体系。

各乡镇要把目标分解到村，逐年检查落实情况。`);
  const items = deck.slides.flatMap(({ slots }) =>
    slots
      .filter(({ role }) => role === 'item')
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => wordsOfRuns(runs)).join('')),
  );
  expect(items).not.toContain('到2030年');
});
