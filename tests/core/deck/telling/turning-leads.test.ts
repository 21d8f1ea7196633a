import { expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planBytes } from '../../planned-document.ts';

const wordsOf = ({ slots }: Slide, isWanted: (role: string) => boolean) =>
  slots
    .filter(({ role }) => isWanted(role))
    .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')))
    .join('|');

const plan = async (body: string) => {
  const text = `# 关于公共停车场的说明\n\n## 基本情况\n\n本市公共停车场由区里统一管理，收费标准向社会公布。\n\n## 有关要求\n\n${body}\n`;
  return (await planBytes(new TextEncoder().encode(text), '说明.md')).deck.slides;
};

it.each([
  {
    says: 'points in a paragraph with sentences of their own',
    body: 'Call the office for current openings. APPLICATIONS UNDER THIS NOTICE WILL NOT BE CONSIDERED FOR THE FOLLOWING: (1) Contract work at care facilities. These uses are seldom filled. (2) Time-limited employment to meet temporary needs. Centers recruit locally for these needs. (3) Supervisory positions. Such positions are filled from within.',
    point: 'Contract work',
    lead: 'WILL NOT BE CONSIDERED',
  },
  {
    says: 'lines',
    body: '驾驶人在场内停放车辆的时候，除执行紧急任务的特种车辆和经管理单位书面同意的施工车辆以外，任何时候都不得有下列任何一种妨碍他人通行的行为：\n\n- 占用消防通道\n- 占用无障碍车位\n- 堵塞出入口',
    point: '占用消防通道',
    lead: '不得',
  },
  {
    says: 'points in a paragraph of Chinese',
    body: '停车场方便周边居民，夜间开放。经查实有下列情形之一的车辆，管理单位在登记以后不予办理月卡，并告知理由：（一）号牌被遮挡的车辆；（二）欠费三次以上的车辆；（三）超过核定尺寸的车辆。',
    point: '号牌被遮挡',
    lead: '不予办理月卡',
  },
])('shows no points without a lead that turns their meaning: $says', async ({ body, point, lead }) => {
  const slides = await plan(body);
  const shown = slides.filter((slide) => wordsOf(slide, (role) => role === 'item').includes(point));
  for (const slide of shown) expect(wordsOf(slide, () => true)).toContain(lead);
  expect(shown.length).toBeGreaterThan(0);
});

it('shows what stands before such a lead, and what it alone announces with it', async () => {
  const slides = await plan(
    '许多小区在网站上链接了本说明，这么做很好。但如果你管理的是小区的网站，请在链接附近注明：\n\n**本说明不代替当面咨询！**\n\n少了这句话的小区常常接到投诉电话，管理单位为此专门派人接听。',
  );
  const shown = slides.map((slide) => wordsOf(slide, (role) => role === 'item')).join('|');
  expect(shown).toContain('许多小区在网站上链接了本说明');
  expect(shown).toContain('但如果你管理的是小区的网站，请在链接附近注明：本说明不代替当面咨询');
});

it('keeps warnings below the condition that they hold under', async () => {
  const slides = await plan(
    '小心选择停车的地方。如果有下述的做法，你的月卡很可能被注销：\n\n- 在消防通道上过夜停放车辆。\n- 把月卡借给外单位的车辆使用。\n- 在充电车位上停放燃油车辆。',
  );
  for (const slide of slides.filter((each) =>
    wordsOf(each, (role) => role === 'item').includes('借给外单位'),
  ))
    expect(wordsOf(slide, () => true)).toContain('如果有下述的做法');
});

it('says such a lead once', async () => {
  const slides = await plan('禁止下列行为：\n\n- 占用消防通道\n- 占用无障碍车位\n- 堵塞出入口');
  const shown = slides.filter((slide) => wordsOf(slide, (role) => role === 'item').includes('占用消防通道'));
  expect(shown.map((slide) => wordsOf(slide, () => true).split('禁止').length - 1)).toEqual([1]);
});
