import { expect, test } from 'vitest';
import { planText } from '../../planned-document.ts';

const slidesOf = async (text: string) =>
  (await planText(text)).deck.slides.map(({ slots }) =>
    slots
      .filter(({ role }) => role === 'item' || role === 'title')
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('|')),
  );

test('the answer to a question of the text stands on the slide of the question', async () => {
  const slides = await slidesOf(`一座老桥的账本
老桥通车五十八年，每天走过两万人。桥面换过四次，桥墩加固过七次。去年的维修用了三百六十万元，比前年多四成。有人提出拆旧建新，有人舍不得桥头的石狮。到底值不值得修？要看今后三十年的账。三十年里修桥的花费只有新建的五分之一。沿岸的老街也离不开这座桥。桥在，街上的生意就在。`);
  const asked = slides.find((slide) => slide.join().includes('值不值得修'));
  expect(asked?.join()).toContain('要看今后三十年的账');
});

test('what something was and became is no list of four members', async () => {
  const slides = await slidesOf(`老厂新生
这座老厂走过了不平凡的路，已经从加工零件的机修车间，成为制造整机的骨干企业；已经从依靠订单吃饭的小厂，成为拥有自主品牌的集团。工人们说，变的是机器，不变的是手艺。`);
  for (const slide of slides)
    expect(slide.some((item) => /^已经从加工零件的机修车间$/u.test(item))).toBe(false);
});
