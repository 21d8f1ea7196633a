import { describe, expect, it } from 'vitest';
import { headingsOf } from '../headings-of.ts';

const text = (about: string) =>
  `${about}，各镇今年先后新建和改造了一批设施，配齐人员和车辆，实行统一调度，群众办事的路更近了，时间也更短了。`;

describe('headings with dashes', () => {
  it('are sentences on lines of their own, each above its paragraphs', async () => {
    expect(
      await headingsOf([
        '山乡公交发展综述',
        text('说起山乡'),
        '网络越织越密',
        text('说起出行'),
        '——不断方便老人和学生出行。',
        text('说起老人'),
        text('说起学生'),
        '——及时抢修受损的道路。',
        text('说起道路'),
      ]),
    ).toEqual([
      '1 unnumbered 网络越织越密',
      '2 dash ——不断方便老人和学生出行',
      '2 dash ——及时抢修受损的道路',
    ]);
  });

  it('are the labels of neighbouring paragraphs', async () => {
    expect(
      await headingsOf([
        '山乡公交年度报告',
        '一、安全运行',
        text('说起安全'),
        '——雨雪天气停运：依据预报，全线路分为三个等级预警，由各站长决定停运和恢复的时间，并通知乘客。',
        '——车辆检修：每月检修一次，雨季增加一次。',
        '二、服务乘客',
        text('说起乘客'),
      ]),
    ).toEqual([
      '1 numbered 一、安全运行',
      '2 dash ——雨雪天气停运',
      '2 dash ——车辆检修',
      '1 numbered 二、服务乘客',
    ]);
  });

  it('are calls that end in dashes above what they lead to', async () => {
    expect(
      await headingsOf([
        '山乡公交发展综述',
        text('说起山乡'),
        '网络越织越密',
        text('说起出行'),
        '以改革提效率——',
        text('说起改革'),
        '以竞争促服务——',
        text('说起竞争'),
      ]),
    ).toEqual(['1 unnumbered 网络越织越密', '2 unnumbered 以改革提效率', '2 unnumbered 以竞争促服务']);
  });

  it('are no single line of a quotation', async () => {
    expect(await headingsOf(['山乡公交', text('说起出行'), '——一位乘客的话。', text('说起乘客')])).toEqual(
      [],
    );
  });
});

describe('sentences above their paragraphs', () => {
  it('may stand anywhere if they open with one clause', async () => {
    expect(
      await headingsOf([
        '山乡公交发展综述',
        '十年来，线路不断增加。',
        text('说起线路'),
        text('说起站点'),
        '十年来，车辆全部更新。',
        text('说起车辆'),
        text('说起能耗'),
        text('说起检修'),
        '十年来，乘客逐年增多。',
        text('说起乘客'),
      ]),
    ).toEqual([
      '1 unnumbered 十年来，线路不断增加',
      '1 unnumbered 十年来，车辆全部更新',
      '1 unnumbered 十年来，乘客逐年增多',
    ]);
  });
});
