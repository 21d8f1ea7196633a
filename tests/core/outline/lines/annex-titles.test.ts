import { expect, test } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const letter = [
  '青岚县人民政府办公室关于印发青岚县集市升级改造实施方案的通知',
  '各乡镇人民政府：',
  '《青岚县集市升级改造实施方案》已经县政府同意，现印发给你们，请认真组织实施。',
  '青岚县人民政府办公室',
  '2024年3月8日',
];
const plan = [
  '为改善群众购物环境，结合本县实际，制定本方案。',
  '一、总体要求',
  '坚持政府引导、市场运作，分期分批推进，做到改造一处、提升一处。',
  '二、重点任务',
  '改造供水供电设施，完善消防通道，规范经营秩序，方便群众生活。',
];

test('the title of what a notice forwards, over two lines, is one heading of all below it', async () => {
  const { outline, say } = await outlineOf(
    [...letter, '青岚县集市升级改造', '实施方案', ...plan].join('\n\n'),
  );
  const [annex] = outline.root.children;
  expect(annex?.heading == null ? null : say(annex.heading.span).replace(/\s/gu, '')).toBe(
    '青岚县集市升级改造实施方案',
  );
  expect(annex?.children.map(({ heading }) => (heading === null ? null : say(heading.span)))).toEqual(
    expect.arrayContaining(['一、总体要求', '二、重点任务']),
  );
});

test('lines that are not together what the notice forwards are no title of it', async () => {
  const { outline } = await outlineOf([...letter, '青岚县集市升级', '工作要点', ...plan].join('\n\n'));
  expect(outline.blocks.flatMap(({ reasons }) => reasons.map(({ code }) => code))).not.toContain(
    'annex-title-line',
  );
});
