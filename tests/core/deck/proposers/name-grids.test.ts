import { expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const rowsOf = (slide: Slide) => slotTexts(slide, 'item');

const titleOf = (slide: Slide) =>
  slide.slots
    .find(({ role }) => role === 'title')
    ?.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('');

it('tells names in lines below a head once, a cell each', async () => {
  const { deck } = await planText(
    `关于公布文明宿舍的通知

经评比，现将本学期文明宿舍名单公布如下：

南区：

松园（3）室 松园（8）室  松园（11）室 竹园（2）室

竹园（6）室 竹园（9）室 梅园（1）室

北区：

荷园（4）室 荷园（5）室

菊园（12）室　菊园（10）室

学生处

2026年5月8日
`,
  );
  const south = deck.slides.filter((slide) => titleOf(slide)?.startsWith('南区') === true);
  expect(south.map(({ layout }) => layout)).toEqual(['table']);
  expect(south.flatMap(rowsOf)).toEqual([
    '松园（3）室|松园（8）室|松园（11）室|竹园（2）室',
    '竹园（6）室|竹园（9）室|梅园（1）室|',
  ]);
  const all = deck.slides.flatMap(rowsOf).join();
  expect(all.split('菊园（10）室')).toHaveLength(2);
});

it('reads a line of many persons as names and never as a title', async () => {
  const { deck } = await planText(
    `关于公布志愿者名单的公告

现将本次活动志愿者名单公布如下：

张小明 李建国 王丽华 赵文静 陈志强

刘洋 孙晓燕 周磊 吴敏 郑海涛

请以上人员按时报到，领取证件和服装，参加统一培训。
`,
  );
  expect(titleOf(deck.slides[0] as Slide)).toBe('关于公布志愿者名单的公告');
  expect(deck.slides.flatMap(rowsOf)).toContain('张小明|李建国|王丽华|赵文静|陈志强');
});

it('leaves verses and slogans what they are', async () => {
  const { deck } = await planText(
    `校园文化建设方案

一、办学理念

校训用八个字概括办学的追求，全校师生都要熟记并落实到行动之中。

勤奋 求实 开拓 创新

二、校歌

春风吹绿杨柳岸 书声响彻读书台

少年立下凌云志 他日栋梁此处来
`,
  );
  expect(deck.slides.filter(({ layout }) => layout === 'table')).toEqual([]);
});
