import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../outline-of.ts';

/** Lists of a text as `name status item|item`. */
async function listsIn(text: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(
    `关于春耕的报告\n${text}\n${'此外，各乡镇按时报送进展。'.repeat(5)}`,
  );
  return outline.countedTerms
    .filter(({ status }) => status !== 'named-only')
    .map(({ name, status, items }) => `${name} ${status} ${items.map(({ span }) => say(span)).join('|')}`);
}

describe('members begin and end where words do', () => {
  it.each([
    ['全省新增仙桃、潜江、宜都、大冶4个千亿县。', '4个千亿县 verified 仙桃|潜江|宜都|大冶'],
    ['构建省、市、县、乡、村五级服务网络。', '五级服务网络 verified 省|市|县|乡|村'],
    ['从供给和需求两端同时发力。', '两端 verified 供给|需求'],
    ['从增加供给和抑制需求两方面入手。', '两方面 verified 增加供给|抑制需求'],
    ['围绕“资源、客源、服务”三大要素。', '三大要素 verified 资源|客源|服务'],
    ['襄阳、宜昌两家高新区进入全国前列。', '两家高新区 verified 襄阳|宜昌'],
    ['在册亨、罗甸、望谟3个重点县建设果园。', '3个重点县 verified 册亨|罗甸|望谟'],
    [
      '把学习教育、调查研究、检视问题三项重点举措贯穿全过程。',
      '三项重点举措 verified 学习教育|调查研究|检视问题',
    ],
    ['充分发挥好"融资"和"结算"两项金融核心功能。', '两项金融核心功能 verified 融资|结算'],
    ['将其分为研发、制造和服务三个子类展开分析。', '三个子类 verified 研发|制造|服务'],
    ['农机按来源分为自行购置、委托租赁、合作共用三类。', '三类 verified 自行购置|委托租赁|合作共用'],
    [
      '共享类型包括无条件共享、有条件共享、不予共享三种类型。',
      '三种类型 verified 无条件共享|有条件共享|不予共享',
    ],
    [
      '要尽快构建全流程用水监测、节水调度、支撑保障3个体系。',
      '3个体系 verified 全流程用水监测|节水调度|支撑保障',
    ],
    [
      '把春耕流程调整为前期准备、集中播种、田间管理三个阶段。',
      '三个阶段 verified 前期准备|集中播种|田间管理',
    ],
    [
      '推动种子、农机调度、节水灌溉三大县级服务中心建设。',
      '三大县级服务中心 verified 种子|农机调度|节水灌溉',
    ],
    ['统筹推进青山、白塔、石桥三地春耕。', '三地 verified 青山|白塔|石桥'],
    ['強調政府須具備「透明」、「參與」、「協作」三項原則。', '三項原則 verified 透明|參與|協作'],
  ])('%s', async (text, expected) => {
    expect(await listsIn(text)).toEqual([expected]);
  });
});

describe('a first member is not cut out of a word or a quotation', () => {
  it.each([
    ['以县里“对标争先”计划和农办“两项活动”为导向抓春耕。'],
    ['推行审批替代、主动公开、行业自律、信用修复四型承诺制。'],
    ['全县举办种子繁育与农机检修、节水灌溉、病虫防治三个专题培训。'],
  ])('%s', async (text) => {
    const [first = ''] = await listsIn(text);
    expect(first).not.toMatch(/verified (?:标争先|替代|农机检修)/u);
  });
});

describe('a last member with a tail that the others lack is none beyond doubt', () => {
  it.each([
    ['我们加快建设农村公路、农村水利、农村电网实现三大工程全覆盖。'],
    ['积极培育装备制造、绿色石化、现代纺织初步形成三大产业集群。'],
    ['全市推出歌剧《红船》、话剧《秋收》、电影《南湖》荣获国家级奖项三部文艺作品。'],
    ['深入实施早预防、早发现、早诊治工程三项健康工程。'],
    ['持续开展打好蓝天、碧水、净土保卫战三大保卫战。'],
  ])('%s', async (text) => {
    expect((await listsIn(text)).filter((list) => list.includes('verified'))).toEqual([]);
  });

  it.each([
    [
      '肩负着推进现代化建设、完成水网配套、维护渠道安全与促进共同发展三大任务。',
      '三大任务 verified 推进现代化建设|完成水网配套|维护渠道安全与促进共同发展',
    ],
    [
      '面临三大挑战：虚拟账户循环干扰调控、现金减少导致结算脱节、新旧技术难以兼容。',
      '三大挑战 verified 虚拟账户循环干扰调控|现金减少导致结算脱节|新旧技术难以兼容',
    ],
  ])('but clauses differ: %s', async (text, expected) => {
    expect(await listsIn(text)).toEqual([expected]);
  });
});

describe('words beside a term that are no members of it', () => {
  it.each([
    ['统筹做好“三农”工作，市场、资源两头在外。'],
    ['畅通国内大循环、联通国内国际双循环。'],
    ['中共中央总书记、国家主席、中央军委主席对做好“三农”工作提出要求。'],
    ['争取、用好“两新”资金。'],
    ['具有决定性意义、坚决做到“两个维护”。'],
    ['技改投资增长11.5%，连续24个月保持两位数增长。'],
    ['十大产业集群初步形成，50部文艺作品获得国家级奖项，早诊早治工程推进，四好农村路实现全覆盖。'],
  ])('%s', async (text) => {
    expect(await listsIn(text)).toEqual([]);
  });
});

describe('lines below a term', () => {
  const end = '各乡镇要提前安排，逐项落实，确保不误农时，全面完成今年任务。';

  it.each([
    [`同意新增两个仓库：\n种子仓\n农机仓\n${end}`, '两个仓库 verified 种子仓|农机仓'],
    [
      `农户分为三种类型：\n\n- 大户：种五十亩以上\n- 中户：种十亩以上\n- 小户：种十亩以下\n\n${end}`,
      '三种类型 verified 大户|中户|小户',
    ],
  ])('are its items: %s', async (text, expected) => {
    const { outline, say } = await outlineOf(`# 关于春耕的报告\n\n${text}`, 'a.md');
    expect(
      outline.countedTerms.map(
        ({ name, status, items }) => `${name} ${status} ${items.map(({ span }) => say(span)).join('|')}`,
      ),
    ).toContain(expected);
  });

  it('are not if they are sentences', async () => {
    expect(await listsIn(`会议讨论了两个问题：\n种子不足怎么办。\n农机不够怎么办。`)).toEqual([]);
  });
});
