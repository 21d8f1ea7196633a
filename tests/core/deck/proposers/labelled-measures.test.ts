import { expect, test } from 'vitest';
import { wordsOfRuns } from '../../../../src/core/model/deck/words-of-runs.ts';
import { planText } from '../../planned-document.ts';

const measures = (place: number) =>
  [
    `（1）${place}月底前完成一次全面清理，公布保留的事项和办理时限。（县政务办负责）`,
    `（2）压减申报材料，推行网上预审，群众只跑一次。（县政务办牵头，各部门负责）`,
    `（3）每季度通报办件情况，纳入年度考核。（县督查室负责）`,
  ].join('\n');

test('each task of a plan that divides work has one title over what it demands and its measures', async () => {
  const { deck } = await planText(`青溪县优化服务重点任务分工方案

一、任务分工

（一）简化审批。

1.全面清理审批事项，能取消的坚决取消，能下放的尽快下放，除关系公共安全的项目外，一律不再保留重复审批，对以备案、登记为名的变相审批要在年内整改到位。（县政务办牵头，各部门负责）
主要措施：
${measures(3)}

2.推行不动产登记便利化改革。（县自然资源局负责）
主要措施：
${measures(6)}

（二）改进服务。

3.规范中介收费，斩断利益关联，对强制服务、变相收费的行为严肃查处，让企业和群众明白办事、放心办事，不断提升满意度。（县发展改革局负责）
主要措施：
${measures(9)}`);
  const slides = deck.slides.map(({ slots }) => ({
    title: slots
      .filter(({ role }) => role === 'title')
      .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => wordsOfRuns(runs)))
      .join(''),
    items: slots
      .filter(({ role }) => role === 'item')
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => wordsOfRuns(runs)).join('')),
  }));
  const numbered = (title: string) =>
    slides
      .filter((slide) => slide.title.replace(/（\d\/\d）$/u, '') === title)
      .flatMap(({ items }) => items.filter((item) => item.startsWith('（')))
      .map((item) => item.slice(0, 3));
  for (const title of ['全面清理审批事项', '推行不动产登记便利化改革', '规范中介收费'])
    expect([title, ...numbered(title)]).toEqual([title, '（1）', '（2）', '（3）']);
  // What the title says whole has no slide, and who carries it out is below the title.
  const own = deck.slides.filter(({ slots }) =>
    slots.some(
      ({ role, paragraphs }) => role === 'title' && JSON.stringify(paragraphs).includes('不动产登记'),
    ),
  );
  expect(own).toHaveLength(1);
  expect(JSON.stringify(own[0]?.slots.filter(({ role }) => role === 'subtitle'))).toContain(
    '县自然资源局负责',
  );
  // The label is no head of what the sections above say.
  expect(slides.flatMap(({ items }) => items)).not.toContain('主要措施');
  expect(slides.map(({ items }) => items.join('|')).join('|')).not.toMatch(/动力主要措施|审批主要措施/u);
});
