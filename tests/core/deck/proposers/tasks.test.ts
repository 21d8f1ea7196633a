import { expect, test } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';

const paragraphsOf = (slide: Slide | undefined, part: string) =>
  (slide?.slots ?? [])
    .filter(({ role }) => role === 'item')
    .flatMap(({ paragraphs }) => paragraphs.filter((each) => each.part === part))
    .map(({ runs }) => runs.map(({ text }) => text).join(''));

const more = '完善标准规范，健全长效机制，推动各项任务落地见效，方便群众就近办理各类事项';
const plan = [
  '青岚县社区食堂建设工作方案',
  '为方便老年人就餐，制定本方案。',
  '一、重点任务',
  `（一）建设社区食堂。${more}。到2027年底，乡镇覆盖率达到九成。${more}。（责任单位：县民政局、县财政局）`,
  `（二）规范运营管理。2026年6月底前，完成备案登记。（责任单位：县市场监管局）`,
  `（三）加强资金保障。${more}。${more}。（责任单位：县财政局）`,
  '二、组织保障',
  `各乡镇要加强领导。${more}。`,
].join('\n\n');

test('a day in one of the sentences of a task is no day of the whole task', async () => {
  const { deck } = await planText(plan);
  const table = deck.slides.find(({ layout }) => layout === 'tasks');
  expect(paragraphsOf(table, 'label')).toEqual(['县民政局、县财政局', '县市场监管局', '县财政局']);
  expect(paragraphsOf(table, 'goal')).toEqual(['2026年6月底前']);
});

test('the table stands after the slides of all of its tasks', async () => {
  const { deck } = await planText(plan);
  const titles = deck.slides.map(({ slots }) =>
    (slots.find(({ role }) => role === 'title')?.paragraphs ?? [])
      .flatMap(({ runs }) => runs.map(({ text }) => text))
      .join(''),
  );
  const table = deck.slides.findIndex(({ layout }) => layout === 'tasks');
  const last = titles.findLastIndex((title) => title.startsWith('加强资金保障'));
  expect(table).toBeGreaterThan(last);
});

test('who leads a task is not called who is responsible for it', async () => {
  const { deck } = await planText(
    plan
      .replace('（责任单位：县民政局、县财政局）', '（牵头单位：县民政局；责任单位：各乡镇）')
      .replace(
        '（责任单位：县财政局）',
        `（牵头单位：县财政局；责任单位：${'各乡镇财政所、'.repeat(14)}县审计局）`,
      ),
  );
  const table = deck.slides.find(({ layout }) => layout === 'tasks');
  expect(paragraphsOf(table, 'label')).toEqual([
    '牵头单位：县民政局；责任单位：各乡镇',
    '县市场监管局',
    '牵头单位：县财政局',
  ]);
});

test('a bracket with brackets in it, or of another kind, says who answers for the task', async () => {
  const { deck } = await planText(
    plan.replace('（责任单位：县市场监管局）', '〔牵头单位：县市场监管局、食品研究院（东岭）〕'),
  );
  const table = deck.slides.find(({ layout }) => layout === 'tasks');
  expect(paragraphsOf(table, 'label')).toEqual([
    '县民政局、县财政局',
    '牵头单位：县市场监管局、食品研究院（东岭）',
    '县财政局',
  ]);
});
