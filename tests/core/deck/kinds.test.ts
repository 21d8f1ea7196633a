import { describe, expect, test } from 'vitest';
import { documentKinds } from '../../../src/core/deck/kinds/document-kinds.ts';
import { planText } from '../planned-document.ts';

const body = '各单位要结合实际抓好落实，明确责任分工，定期开展检查，及时总结经验。'.repeat(3);

const documents: Readonly<Record<string, string>> = {
  speech: `在全市教师节座谈会上的讲话\n\n王明\n\n同志们：\n\n${body}\n\n${body}`,
  notice: `关于开展春季植树活动的通知\n\n各街道办事处：\n\n现将有关事项通知如下。\n\n一、时间\n\n${body}\n\n二、要求\n\n${body}`,
  rules: `社区图书角管理办法\n\n${Array.from({ length: 6 }, (_, index) => `第${'一二三四五六'[index]}条 ${body}`).join('\n\n')}`,
  plan: `乡村物流提升行动方案\n\n一、总体要求\n\n${body}\n\n二、重点任务\n\n${body}\n\n三、保障措施\n\n${body}`,
  'work-report': `2025年街道工作报告\n\n一、2025年工作回顾\n\n${body}\n\n二、2026年工作安排\n\n${body}`,
  minutes: `社区党群联席会议纪要\n\n会议指出，${body}\n\n会议强调，${body}\n\n会议决定，${body}`,
  statistics: `2025年全区国民经济和社会发展统计公报\n\n${body}\n\n${body}`,
  interpretation: `《社区图书角管理办法》解读\n\n一、为什么要制定办法？\n\n${body}\n\n二、办法适用于谁？\n\n${body}\n\n三、如何借书？\n\n${body}`,
  interview: `守护一座桥\n\n记者：您为什么留在这里？\n\n李明：我喜欢这座桥。它陪我长大。\n\n记者：最难的是什么？\n\n李明：是冬天夜里巡查。但习惯了就好。`,
  news: `图书角进社区\n\n本报记者 王明\n\n本报讯（记者 王明）3月1日，${body}\n\n${body}`,
  paper: `社区图书角使用情况研究\n\n摘要：本文研究了社区图书角的使用情况。\n\n关键词：社区；图书角\n\n一、引言\n\n${body}\n\n二、研究方法\n\n${body}`,
  event: `社区读书会活动\n\n时间：5月1日\n地点：图书角\n主办：街道\n\n${body}`,
};

describe('the kind of a document', () => {
  test.each(Object.entries(documents))('%s is recognised, with its reasons', async (name, text) => {
    const { deck } = await planText(text);
    expect(deck.kind?.name).toBe(name);
    expect(deck.kind?.reasons.length).toBeGreaterThan(0);
  });

  // Work with the square of the lines would outlast the time limit of a test.
  test.each(['\n', '\f'])('is looked for in time among very many empty lines: %j', async (line) => {
    const { deck } = await planText(`${documents.minutes}${line.repeat(200_000)}完`);
    expect(deck.kind?.name).toBe('minutes');
  });

  test('an English speech is told with at most one statement in four', async () => {
    const paragraph =
      'We have made progress this year. Our farmers grew more food than ever. We will not stop here. ' +
      'Every village deserves clean water. We owe it to our children.';
    const { deck } = await planText(
      `Remarks at the Harvest Conference\n\nLadies and gentlemen,\n\n${Array(14).fill(paragraph).join('\n\n')}`,
      'full',
    );
    expect(deck.kind?.name).toBe('speech');
    const bodies = deck.slides.filter(
      ({ layout }) => !['cover', 'agenda', 'section', 'closing'].includes(layout),
    );
    const statements = bodies.filter(({ layout }) => layout === 'statement');
    expect(statements.length).toBeLessThanOrEqual(Math.max(2, bodies.length / 4));
  });

  test('a text that shows no kind has none', async () => {
    const { deck } = await planText(`桥\n\n${body}`);
    expect(deck.kind).toBeUndefined();
  });

  test('every kind says what its cover needs and which layouts tell it', () => {
    for (const { cover, tells, evidence } of documentKinds) {
      expect(cover.length).toBeGreaterThan(0);
      expect(tells.length).toBeGreaterThan(1);
      expect(evidence.length).toBeGreaterThan(1);
    }
  });
});
