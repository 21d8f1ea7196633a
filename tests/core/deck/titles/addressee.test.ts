import { describe, expect, it } from 'vitest';
import { planText } from '../../planned-document.ts';

const notice = `关于做好冬季供暖工作的通知

各区县人民政府，市政府各部门：

冬季供暖是保障群众生活的重要工作。各单位要提前检修设备，保证按时供暖。热源企业要备足燃料，严防断供。

一、加强组织领导

各单位要明确责任，专人负责，每天报告情况。`;

describe('whom a notice is addressed to', () => {
  it('is the title of no slide', async () => {
    const { deck } = await planText(notice);
    const titles = deck.slides.flatMap(({ slots }) =>
      slots
        .filter(({ role }) => role === 'title')
        .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')),
    );
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.filter((title) => title.includes('各区县'))).toEqual([]);
  });
});
