import { describe, expect, it } from 'vitest';
import { clauseGroups, itemSpan } from '../../../../src/core/deck/wording/whole-clauses.ts';
import { isLead } from '../../../../src/core/language/clauses/announcements.ts';
import type { Sentence } from '../../../../src/core/model/outline/outline.ts';
import { span } from '../../../../src/core/model/span.ts';

/** The text as one sentence, its clauses between marks. */
function sentence(text: string): Sentence {
  const clauses = [...text.matchAll(/[^，；：。]+/g)].map((match) =>
    span(match.index, match.index + match[0].length),
  );
  return { id: 's', blockId: 'b', span: span(0, text.length), clauses };
}

const groupsOf = (text: string) =>
  clauseGroups(text, sentence(text)).map(({ span: { start, end } }) => text.slice(start, end));

const whole = (text: string) => [text.replace(/。$/, '')];

describe('a topic stays with what is said of it', () => {
  it.each([
    ['whom a measure is for', '对拖欠工资、以次充好等行为，监察部门要依法查处。'],
    ['what it is for', '对未通过安全评估的渡口，交通部门不得批准开航。'],
    ['a counted group', '沿江三省二市中的47个码头，新建泊位要安装岸电设施。'],
    ['what is explained', '这批桥梁之所以提前老化，根本上讲就是养护没有跟上。'],
    ['a range', '从渡口到桥头，从田间到集市，群众走出了一条致富路。'],
    ['where one stands', '立足本地资源，做强茶叶产业。'],
    ['means', '采取符合山区特点的方式，方便老人取药。'],
    ['a subject', '修建环湖步道，是今年最大的民生项目。'],
    ['a contrast', '提高补贴固然受到欢迎，却给财政带来压力。'],
    ['a further condition', '从两处取得收入的人员，且全年收入超过6万元的，应当申报。'],
    ['the object of its verb', '建立政府引导与市场运作相结合，社会力量多方参与的投入机制。'],
    ['the time before', '主管部门作出处罚决定前，应当听取当事人的意见。'],
    ['all of a condition', '凡涉及渡口安全，可能造成人员伤亡，都要立即报告。'],
    ['means with a word of duty', '要通过录音、录像等形式，对检查过程进行记录。'],
    ['by whose leave', '（四）经县政府批准，交通部门可以征用社会船舶。'],
    ['in view of what', '各县区要结合水位变化、客流大小等因素，确定停航时间。'],
    ['what it is good for', '推广标准化船型，有利于减少事故。'],
    ['the second of two objects', '运营单位对船舶的安全性、适航性，以及人员资质的合法性负责。'],
    ['what is told of a group', '在湖区开展无证载客等经营活动，全部属于违法行为。'],
    ['all parts of a list', '平台提供以下功能：信息查询、网上预约；投诉受理、结果反馈；数据统计。'],
  ])('%s', (_what, text) => {
    expect(groupsOf(text)).toEqual(whole(text));
  });

  it('keeps apart what says something each', () => {
    expect(groupsOf('对沿线企业进行严格的检查，整治占道经营。')).toEqual([
      '对沿线企业进行严格的检查',
      '整治占道经营',
    ]);
  });
});

it('shows a sentence whole rather than a word or two of it', () => {
  const text =
    '落实执法责任，对乱堆乱放、超载运输等行为，交通部门要依法追究有关单位和人员的法律责任并公开通报。';
  const where = itemSpan(text, sentence(text), { preferred: 40, most: 60 });
  expect(where === null ? null : text.slice(where.start, where.end)).toBe(text.replace(/。$/, ''));
});

it.each([
  ['到2027年，沿江码头污水排放量下降到15%以下。', false],
  ['取水口位于县级以下单位。', false],
  ['情节严重的，处五万元以上二十万元以下罚款。', false],
  ['涉及金额较大的，处涉及金额百分之二十以上二倍以下罚款。', false],
  ['由主管部门确定重点排污单位名单（以下简称名单）。', false],
  ['平台应当提供以下功能。', true],
])('%s announces something: %s', (text, expected) => {
  expect(isLead(text)).toBe(expected);
});
