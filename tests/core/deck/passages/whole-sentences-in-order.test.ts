import { expect, it } from 'vitest';
import { planText } from '../../planned-document.ts';

async function slidesOf(text: string): Promise<readonly { title: string; items: readonly string[] }[]> {
  const { deck } = await planText(text);
  return deck.slides.map(({ slots }) => {
    const wordsOf = (role: string) =>
      slots
        .filter((slot) => slot.role === role)
        .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(''));
    return { title: wordsOf('title').join(''), items: wordsOf('item') };
  });
}

const water = '要把每一方水都用在田里，灌溉之前先看墒情，灌溉之后及时关闸，不让一滴水白白流走';
const about = '各地要加强渠道巡查，及时清理淤泥，保证农田用水。各单位要做好放水计划，提前通知农户。';

it('what somebody is led to see is not cut from whom it is said of', async () => {
  const governed =
    '把常态化巡查作为管好渠道的过程，作为练好本领、提高判断力和执行力的过程，引导广大管水员深刻认识节约用水是灌区发展的根本要求，保证渠道安全是灌区的生命；深刻认识灌区这些年取得的成绩和发生的变化，根本在于有一支能吃苦的队伍守着渠首，在于有一套管用的制度。';
  const slides = await slidesOf(
    `关于加强灌区管理的意见\n\n一、总体要求\n\n${governed}${water}。${about}\n\n二、重点任务\n\n${about}${water}。\n\n三、保障措施\n\n${about}\n`,
  );
  const items = slides.flatMap((slide) => slide.items);
  expect(items.filter((item) => item.startsWith('保证渠道安全'))).toEqual([]);
  expect(items.filter((item) => item.startsWith('深刻认识灌区'))).toEqual([]);
  expect(items.some((item) => item.includes('在于有一套管用的制度'))).toBe(true);
});

it('points that a sentence counts come before what is told of the first', async () => {
  const slides = await slidesOf(
    `工作总结\n\n${about}\n\n一、工作心得\n\n管了一年的渠道，觉得有两点非常重要。一是要学会沟通，二是要学会记账。在和农户商量放水的时候，需要先听他们讲哪块田最缺水。当时发现只要先听后说，放水的时间就好定下来。\n\n${water}。\n\n二、下一步打算\n\n${about}\n`,
  );
  const at = (words: string) => slides.findIndex(({ items }) => items.some((item) => item.includes(words)));
  expect(at('要学会沟通')).toBeGreaterThan(0);
  expect(at('要学会沟通')).toBe(at('要学会记账'));
  expect(at('要学会沟通')).toBeLessThan(at('在和农户商量放水'));
});

it('sentences that a line has counted head what stands below them, on one agenda', async () => {
  const point = `${about}${water}。`;
  const slides = await slidesOf(
    `在灌区培训班上的讲话\n\n${point}\n\n临别之际，有三点期待与大家共勉：\n\n当以细致之心守好渠道。\n\n${point}\n\n${point}\n\n当以节约之心用好水源。\n\n${point}\n\n当以公平之心分好水量。\n\n${point}\n\n${point}\n`,
  );
  expect(slides[1]?.items).toEqual(['当以细致之心守好渠道', '当以节约之心用好水源', '当以公平之心分好水量']);
});

it('a title of several slides is the heading, not the first clause of the first sentence', async () => {
  const sentences = Array.from(
    { length: 6 },
    (_, index) =>
      `第${'一二三四五六'.charAt(index)}段渠道已经清理完毕，沿线农户都说今年的水来得比往年早，也比往年足，秧苗长得很好。`,
  ).join('');
  const slides = await slidesOf(
    `关于灌区的报告\n\n${about}\n\n一、工作开展情况\n\n灌区领导小组坚持统一调度，${water}。${sentences}\n\n二、下一步打算\n\n${about}\n`,
  );
  const titles = slides
    .filter(({ items }) => items.some((item) => item.includes('段渠道')))
    .map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(1);
  expect(titles.every((title) => title.startsWith('工作开展情况'))).toBe(true);
});

it('three of a kind at the end of a point take neither its title nor its demands', async () => {
  const slides = await slidesOf(
    `关于节约用水的倡议书\n\n全体村民：\n\n${about}\n\n一是做巡渠的参与者。${about}\n\n二是做护渠的守望者。${about}\n\n三是做节水的带头人。科学安排放水时间，按时开闸、按时关闸，主动与邻近农户商量放水次序；减少漫灌，改用滴灌、喷灌，就是对下游最大的支持，就是对邻里最大的体谅，就是对庄稼最大的爱护。\n\n河东村村民委员会\n2026年3月9日\n`,
  );
  const third = slides.filter(({ title }) => title.includes('做节水的带头人'));
  expect(third.flatMap(({ items }) => items).join('')).toContain('主动与邻近农户商量放水次序');
});
