import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const shown = async (lines: readonly string[]) => {
  const { deck } = await planBytes(bytes(lines), 'minutes.md');
  return deck.slides.map(({ slots }) =>
    slots.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))),
  );
};

const names = ['Ann Reed', 'Bo Hale', 'Cy Low', 'Di Moss', 'Ed Nash', 'Flo Orr', 'Gil Pym', 'Hal Quist'];

it('who was at a meeting stands on one slide, however many', async () => {
  const slides = await shown([
    '# Board Meeting 2024-03-05',
    '',
    '## Present',
    '',
    ...names.map((name) => `* ${name} (Board)`),
    '',
    '## Apologies',
    '',
    '* Ian Rowe',
    '',
    '## Decisions',
    '',
    '* The board agreed to publish the budget in May.',
    '* Ann will write to the members before the end of April.',
  ]);
  const present = slides.filter((slide) => names.some((name) => slide.join(' ').includes(name)));
  expect(present).toHaveLength(1);
  expect(present[0]?.join(' ')).toMatch(/Ann Reed \(Board\), Bo Hale \(Board\).*Apologies.*Ian Rowe/u);
});

it('参会人员不论多少，都在一张幻灯片上', async () => {
  const people = ['陈宇轩', '厉哲恺', '喻一人', '王小川', '李梅', '赵刚', '孙悦', '周平'];
  const slides = await shown([
    '# 项目推进会议纪要',
    '',
    '## 参会人员',
    '',
    ...people.map((name) => `- ${name}`),
    '',
    '## 议定事项',
    '',
    '- 5月5日前完成接口联调。',
    '- 每周五下午沟通进度。',
  ]);
  const present = slides.filter((slide) => people.some((name) => slide.join(' ').includes(name)));
  expect(present).toHaveLength(1);
  expect(present[0]).toContain(people.join('、'));
});

it('an item with items below it heads them, with what it stands below where it is short', async () => {
  const slides = await shown([
    '# Technical meeting',
    '',
    '## Agenda',
    '',
    '* doc: change fetch from experimental to stable #45',
    '  * Ann, blocked because streams are still experimental.',
    '  * Robert',
    '    * Streams are tricky and few people work on them.',
    '    * Performance is the only problem that is left.',
    '* stream: expose stream symbols #46',
    '  * Ann plans to take a look at it next week.',
    '  * Suggestions will be added to the request.',
  ]);
  const titles = slides.map(([title]) => title);
  expect(titles).toContain('stream: expose stream symbols #46');
  expect(titles.filter((title) => title?.startsWith('doc: change fetch'))).toHaveLength(2);
  expect(
    slides
      .find((slide) => slide.join(' ').includes('Performance'))
      ?.slice(0, 2)
      .join(' '),
  ).toMatch(/doc: change fetch.* Robert/u);
});

it('一句话里的出席人员，一人一条，标题说做什么', async () => {
  const slides = await shown([
    '市图书馆新馆开馆',
    '市图书馆新馆今天正式开馆，首日接待读者两万余人次，新馆藏书一百二十万册，设有少儿、古籍和盲文三个专区。',
    '市委副书记周立明，副市长罗平，市文旅局局长宋岩，何秀英同志，市教育局局长韩青等出席了开馆仪式。',
  ]);
  expect(slides.find(([title]) => title === '出席了开馆仪式')?.slice(1)).toEqual([
    '市委副书记周立明',
    '副市长罗平',
    '市文旅局局长宋岩',
    '何秀英同志',
    '市教育局局长韩青等',
  ]);
});

it('一句话里说的不是人，就不是出席名单', async () => {
  const slides = await shown([
    '市图书馆新馆开馆',
    '市图书馆新馆今天正式开馆，首日接待读者两万余人次，新馆藏书一百二十万册，设有少儿、古籍和盲文三个专区。',
    '新馆开设了夜读区，开放时间延长到晚上十点，周边公交同步延时，欢迎广大读者参加开馆活动。',
  ]);
  expect(slides.map(([title]) => title)).not.toContain('参加开馆活动');
});
