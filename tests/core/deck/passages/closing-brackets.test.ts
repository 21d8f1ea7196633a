import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';

const textsOf = (slide: Slide | undefined, role: string) =>
  (slide?.slots ?? [])
    .filter((slot) => slot.role === role)
    .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
const titleOf = (slide: Slide) => textsOf(slide, 'title').join('');

const more = [
  '每月十日之前把进度报到县政府办公室，由县政府办公室汇总之后向全县通报一次，通报同时抄送各镇和有关部门',
  '对进度落后的单位由分管副县长约谈主要负责人，约谈之后一个月仍然没有起色的，取消当年评先评优的资格',
  '对群众反映集中的问题实行清单管理，办结一件销号一件，办理结果在渔港公告栏公示，接受船东和旅客监督',
].join('。');
const plan = (said: string) =>
  [
    '白沙县渔港整治工作方案',
    '为改善渔港面貌，方便船东和旅客，制定本方案。',
    '一、总体要求',
    '坚持先急后缓、量力而行，把船东和旅客最盼望的事情办好，三年时间使渔港面貌有明显变化。',
    '二、重点任务',
    '（一）改造公共码头（牵头单位：县港航局）',
    `1.清理航道。全面打捞航道两侧的沉船和废旧网具，保证大船小船进出顺畅。每年组织两次水深测量，结果向船东公布。${said}（责任单位：县港航局、县水利局，各镇人民政府）`,
    '2.修缮泊位。恢复客运泊位六处，增设夜间照明和防撞护舷。（责任单位：县交通局）',
    '（二）完善配套设施（牵头单位：县农业局、县商务局）',
    `3.建设冷库。围绕鲜活水产品的收购、分拣和外运，统一布局冷库和制冰站。年内建成两座，其余列入明年计划。${said}（县农业局负责）`,
    '4.整治岸线。对港区内的油污和废弃网箱分段清理，推行渔船垃圾上岸积分。（责任单位：县环境局）',
  ].join('\n\n');

describe('who is responsible', () => {
  it('stands below the name of a part, and is none of it', async () => {
    const { deck } = await planText(plan(''));
    const part = deck.slides.find((slide) => titleOf(slide) === '改造公共码头');
    expect(textsOf(part, 'subtitle')).toEqual(['牵头单位：县港航局']);
    expect(deck.slides.map(titleOf).filter((title) => title.includes('牵头'))).toEqual([]);
  });

  it('is an item of its own after several points, and stands with one alone', async () => {
    const { deck } = await planText(plan(`${more}。`));
    const itemsOf = (title: string) =>
      textsOf(
        deck.slides.find((slide) => titleOf(slide) === title),
        'item',
      );
    expect(itemsOf('清理航道').slice(-2)).toEqual([
      more.slice(more.lastIndexOf('。') + 1),
      '（责任单位：县港航局、县水利局，各镇人民政府）',
    ]);
    expect(itemsOf('修缮泊位')).toEqual(['恢复客运泊位六处，增设夜间照明和防撞护舷。（责任单位：县交通局）']);
    expect(itemsOf('建设冷库').at(-1)).toBe('（县农业局负责）');
  });
});
