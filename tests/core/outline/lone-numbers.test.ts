import { expect, it } from 'vitest';
import { planText } from '../planned-document.ts';

const said = '踏勘人员应当按照路线逐点核对桩号和高程，并把结果填入当天的记录簿。';

it('reads a number alone at its level as a heading where others of its form name their texts', async () => {
  const { outline, deck } = await planText(
    `关于开展线路踏勘的通知

一、外业安排
${said}
（一）出发准备
${said}
（二）现场踏勘
${said}

二、内业整理
${said}
（一）记录归档
${said}
`,
  );
  expect(outline.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(5);
  const titles = deck.slides.map((slide) =>
    slide.slots
      .filter(({ role }) => role === 'title')
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)))
      .join(''),
  );
  expect(titles).toContain('记录归档');
});

it('keeps a number alone an item where nothing in the text is numbered so above its text', async () => {
  const { outline } = await planText(
    `关于开展线路踏勘的通知

一、外业安排
${said}
1.带齐仪器
${said}

二、内业整理
${said}
`,
  );
  const levels = outline.blocks.filter(({ kind }) => kind === 'heading').length;
  expect(levels).toBe(2);
});
