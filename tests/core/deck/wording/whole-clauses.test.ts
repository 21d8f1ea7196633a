import { describe, expect, it } from 'vitest';
import { englishTitle } from '../../../../src/core/deck/wording/english-title.ts';
import { itemSpans } from '../../../../src/core/deck/wording/sentence-parts.ts';
import { clauseGroups, itemSpan, titleSpan } from '../../../../src/core/deck/wording/whole-clauses.ts';
import type { Sentence } from '../../../../src/core/model/outline/outline.ts';
import { span } from '../../../../src/core/model/span.ts';

/** What takes time with the square of the text takes longer, on any machine. */
const timeout = 30_000;

/** The text as one sentence, its clauses between commas. */
function sentence(text: string): Sentence {
  const clauses = [...text.matchAll(/[^，；：。]+/g)].map((match) =>
    span(match.index, match.index + match[0].length),
  );
  return { id: 's', blockId: 'b', span: span(0, text.length), clauses };
}

const groupsOf = (text: string) =>
  clauseGroups(text, sentence(text)).map(({ span: { start, end } }) => text.slice(start, end));

describe('clauses that are only whole together', () => {
  it.each([
    ['a frame of means', '以高质量发展为主题，深化改革。', ['以高质量发展为主题，深化改革']],
    ['who says so', '会议强调，要抓好春耕生产，保障供应。', ['会议强调，要抓好春耕生产', '保障供应']],
    ['a circumstance', '银行采取限制措施后，应当书面报告。', ['银行采取限制措施后，应当书面报告']],
    ['whom a rule is for', '未按照规定报告的，由主管部门处罚。', ['未按照规定报告的，由主管部门处罚']],
    ['a restriction', '推进试点工作，不得擅自扩大范围。', ['推进试点工作，不得擅自扩大范围']],
    [
      'a condition of several clauses',
      '但是，如果我们希望物价不再飞涨，并且需要稳定市场，那么就会支持计划收购。',
      ['但是，如果我们希望物价不再飞涨，并且需要稳定市场，那么就会支持计划收购'],
    ],
    ['a topic', '对捕鱼养鱼事业，也应当注意发展。', ['对捕鱼养鱼事业，也应当注意发展']],
    [
      'one time of two',
      '什么时候渠道畅通，灌区就增产；什么时候渠道淤塞，灌区就减产。',
      ['什么时候渠道畅通，灌区就增产；什么时候渠道淤塞，灌区就减产'],
    ],
    ['what the clauses before it serve', '带动沿线发展，为开放提供支撑。', ['带动沿线发展，为开放提供支撑']],
    [
      'purposes before what is done',
      '为推动学生学习，弘扬优良传统，县教育局决定举办比赛。',
      ['为推动学生学习，弘扬优良传统，县教育局决定举办比赛'],
    ],
    ['a day', '8月20日起，市政府开启直播月，甄选好物。', ['8月20日起，市政府开启直播月', '甄选好物']],
    [
      'what is set up around others',
      '鼓励发展以企业为主体，以旅游为支撑，有特色的产业集群，形成服务体系。',
      ['鼓励发展以企业为主体，以旅游为支撑，有特色的产业集群', '形成服务体系'],
    ],
    [
      'what something is',
      '新型数据中心是以融合创新为导向，以应用需求为牵引，提供算力服务的基础设施，具有高能效特征。',
      ['新型数据中心是以融合创新为导向，以应用需求为牵引，提供算力服务的基础设施', '具有高能效特征'],
    ],
    [
      'what something shows',
      '治水成就充分说明，我国在防洪上走在前列，各地抓紧修堤。',
      ['治水成就充分说明，我国在防洪上走在前列', '各地抓紧修堤'],
    ],
    ['a need', '围绕农村老人的需求，加大供给。', ['围绕农村老人的需求，加大供给']],
  ])('%s stays with what it is of', (_what, text, groups) => {
    expect(groupsOf(text)).toEqual(groups);
  });
});

const lengths = { preferred: 20, most: 40 };

function item(text: string): string | null {
  const where = itemSpan(text, sentence(text), lengths);
  return where === null ? null : text.slice(where.start, where.end);
}

describe('an item', () => {
  it.each([
    ['the whole of a short sentence', '同时，抓好春耕生产，保障供应。', '抓好春耕生产，保障供应'],
    ['an example with its word', '例如，办好一堂数字课。', '例如，办好一堂数字课'],
    [
      'the clause with the figure',
      '各地持续推进老旧小区改造工作，全年改造老旧小区1200个，惠及居民。',
      '全年改造老旧小区1200个，惠及居民',
    ],
    [
      'the clauses with a figure and its pair',
      '坚持把绿色发展放在首位不动摇，扎实推进各项工作，蓝绿空间占比稳定在70%，开发强度控制在30%。',
      '蓝绿空间占比稳定在70%，开发强度控制在30%',
    ],
    [
      'what the sentence is for, where nobody is named before it',
      '要按照高质量发展的要求推进规划建设，有序疏解非首都功能，建设成为创新驱动发展引领区、开放先行区。',
      '建设成为创新驱动发展引领区、开放先行区',
    ],
    [
      'the opening with its subject, before a rule without one',
      '出口经营者应当妥善保存有关材料，加强内部合规管理，配合开展监督检查工作，不得转移材料。',
      '出口经营者应当妥善保存有关材料',
    ],
    [
      'all of a sentence that cannot be shortened',
      '围绕农村老人增加储备和便利支付的需求，优化助农取款服务。',
      '围绕农村老人增加储备和便利支付的需求，优化助农取款服务',
    ],
    [
      'nothing of one that is too long',
      `围绕${'农村老人增加储备和便利支付'.repeat(4)}的需求，优化助农取款服务。`,
      null,
    ],
  ])('is %s', (_what, text, shown) => {
    expect(item(text)).toBe(shown);
  });
});

describe('the title of a paragraph', () => {
  it.each([
    ['what is said, without who says it', '会议强调，要抓好春耕生产，保障供应。', '要抓好春耕生产，保障供应'],
    ['no frame', '以高质量发展为主题，深化改革开放。', null],
    ['no lead', '重点任务如下：', null],
    ['a brief sentence whole', '开办学院，培养人员。', '开办学院，培养人员'],
  ])('is %s', (_what, text, shown) => {
    const where = titleSpan(text, sentence(text), 14);
    expect(where === null ? null : text.slice(where.start, where.end)).toBe(shown);
  });
});

it('groups the clauses of a sentence without end in time', { timeout }, () => {
  const text = `${'各地开展检查，'.repeat(60_000)}完成整改。`;
  expect(clauseGroups(text, sentence(text)).length).toBeGreaterThan(1000);
});

it('parts a sentence without end into items in time', { timeout }, () => {
  const text = `${'各部门要加强领导，落实责任，确保各项任务'.repeat(36_000)}。`;
  const items = itemSpans(text, sentence(text), { preferred: 60, most: 90 });
  expect(items.length).toBeLessThan(2);
});

it('looks for a title in an English sentence with very many blanks in time', { timeout }, () => {
  const text = `Costs rose by 5 percent${' '.repeat(60_000)}to $3 million.`;
  expect(englishTitle(text, span(0, text.length), 110)).toBeNull();
});
