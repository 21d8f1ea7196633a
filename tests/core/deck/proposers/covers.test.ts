import { expect, it } from 'vitest';
import { planText } from '../../planned-document.ts';

async function coverOf(text: string): Promise<Readonly<Record<string, string>>> {
  const { deck } = await planText(text);
  return Object.fromEntries(
    (deck.slides[0]?.slots ?? []).map(({ role, paragraphs }) => [
      role,
      paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(''),
    ]),
  );
}

const body = '各地要加强渠道巡查，及时清理淤泥，保证农田用水。各单位要做好放水计划，提前通知农户。';

it('offices that issue a document together stand on the cover once', async () => {
  const cover = await coverOf(
    `水利部 财政部 农业农村部关于加强灌区管理的意见\n\n一、总体要求\n\n${body}\n\n二、重点任务\n\n${body}\n\n水利部 财政部 农业农村部\n2026年3月5日\n`,
  );
  expect(cover.title).toBe('水利部 财政部 农业农村部关于加强灌区管理的意见');
  expect(cover.byline).toBeUndefined();
});

it('since when rules hold stands on their cover', async () => {
  const articles = ['一', '二', '三', '四', '五', '六']
    .map((number) => `第${number}条　${body}`)
    .join('\n\n');
  const cover = await coverOf(
    `灌区用水管理办法\n\n${articles}\n\n第七条　本办法自2026年7月1日起施行。《灌区供水规定》同时废止。\n`,
  );
  expect(cover.source).toContain('自2026年7月1日起施行');
});

it('the day of a page is none of the law on it', async () => {
  const articles = ['一', '二', '三', '四', '五', '六']
    .map((number) => `第${number}条　${body}`)
    .join('\n\n');
  const cover = await coverOf(
    `灌区用水管理法\n\n发布时间：2018-05-17\n\n2018年3月20日，水利会议表决通过了《灌区用水管理法》。\n\n${articles}\n\n第七条　本法自公布之日起施行。\n`,
  );
  expect(cover.source).toContain('2018年3月20日');
  expect(cover.source).not.toContain('2018-05-17');
});

it('an agency stands beside the title that it sends, not before it', async () => {
  const cover = await coverOf(
    `新华网北京4月9日电 题：灌区里的新书房\n\n${body}\n\n书房每天开放八小时，村民可以借书。\n`,
  );
  expect(cover.title).toBe('灌区里的新书房');
  expect(cover.source).toContain('新华网北京4月9日电');
});

it('the name of the plan that a notice sends out is none of its sections', async () => {
  const { deck } = await planText(
    `水利部关于印发《灌区现代化改造规划》的通知\n\n各省水利厅：\n\n现将《灌区现代化改造规划》印发给你们，请认真执行。\n\n水利部\n2026年3月5日\n\n灌区现代化改造规划\n\n为推进灌区改造，制定本规划。${body}\n\n一、总体要求\n\n${body}\n\n二、重点任务\n\n${body}\n\n三、保障措施\n\n${body}\n`,
  );
  expect(deck.sections.map(({ title }) => title.map(({ text }) => text).join(''))).toEqual([
    '总体要求',
    '重点任务',
    '保障措施',
  ]);
});
