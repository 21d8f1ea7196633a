import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

async function slidesOf(text: string) {
  const { deck } = await planBytes(new TextEncoder().encode(text), 'garden.md');
  return deck.slides.map((slide) => {
    const textsOf = (role: string) =>
      slide.slots
        .filter((slot) => slot.role === role)
        .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(' '));
    return { title: textsOf('title').join(''), items: textsOf('item') };
  });
}

it('items after one with a list of its own reach slides, and so do their lists, in order', async () => {
  const slides = await slidesOf(`# 社区菜园章程

## 加入和退出

- **2.1 如何加入**:
  - **个人加入**:
    1. 居民向管理员提交申请，说明想种的作物。
    2. 管理员在三天内答复，并分配一块菜地。
  - **家庭加入**:
    1. 家庭推选一名成员作为联系人。
    2. 联系人参加一次种植培训，领取工具。
- **2.2 如何退出**: 提前一个月告知管理员，把菜地整理干净后交还。

## 经费

菜园的经费来自居民会费和社区补助，每年公布一次使用情况，接受居民监督。
`);
  const told = slides.filter(({ items }) => items.length > 0);
  const cards = told.flatMap(({ items }) => items);
  expect(cards.find((item) => item.startsWith('个人加入') && item.includes('菜地'))).toContain(
    '向管理员提交申请',
  );
  expect(cards.find((item) => item.startsWith('家庭加入') && item.includes('联系人'))).toContain('领取工具');
  expect(told.map(({ items }) => items.join('')).join('')).toContain('提前一个月告知管理员');
});

it('long items with a dotted number and a name are cards with that name and what is said first', async () => {
  const duty = '负责安排每周的浇水和除草，记录每块菜地的收成，处理居民之间的纠纷，并组织春秋两季的换土和堆肥';
  const slides = await slidesOf(`# 社区菜园章程

## 角色

- **1.1 种植者**: 在菜园里有一块菜地的居民，按照约定种植和照料作物，并参加每月一次的集体劳动。
- **1.2 志愿者**: 没有菜地而愿意帮忙的居民，协助浇水、除草和采收，也可以向种植者学习种植的方法。
- **1.3 管理员**: 管理员${duty}。管理员的任期是**按菜地片区**确定的，即每位管理员只管理自己的片区，不参与其他片区的事务。
- **1.4 监督员**: 由居民会议推选，检查会费的使用，每年向居民会议报告一次，对管理员的工作提出意见和建议。

## 经费

菜园的经费来自居民会费和社区补助，每年公布一次使用情况，接受居民监督。
`);
  const card = slides.flatMap(({ items }) => items).find((item) => item.includes('1.3 管理员'));
  expect(card).toContain('负责安排每周的浇水和除草');
});

it('each list is told whole, with the items that have lists of their own, below what it stands in', async () => {
  const slides = await slidesOf(`# 技术栈
- 1. 分词方法
    - 词级
    - 子词级
        - BPE
        - WordPiece
- 2. 注意力机制
    - 稀疏注意力
    - 线性注意力
- 3. 量化
    - GPTQ
        - 分组量化，并行加速
        - 取消了贪心算法
`);
  expect(slides.slice(1).map(({ title, items }) => [title, ...items])).toEqual([
    [expect.any(String), '分词方法', '注意力机制', '量化'],
    ['分词方法', '词级', '子词级'],
    ['子词级', 'BPE', 'WordPiece'],
    ['注意力机制', '稀疏注意力', '线性注意力'],
    ['量化', '分组量化，并行加速', '取消了贪心算法'],
  ]);
});

const lists = [
  {
    name: 'an item like a report beside one that holds another',
    text: `# 培训计划\n\n## 第一天\n\n- 开通各类账号\n  - 钉钉账号\n- 公司情况介绍\n\n## 第二天\n\n- 团队协作规范\n`,
    told: [
      ['第一天', '开通各类账号 钉钉账号', '公司情况介绍'],
      ['第二天', '团队协作规范'],
    ],
  },
  {
    name: 'words of two characters in a list',
    text: `# 培训计划\n\n## 第一天\n\n- 开通各类账号\n  - 钉钉\n  - 邮箱\n  - 代码库\n- 学习公司制度\n\n## 第二天\n\n- 公司介绍\n- 联系我们\n`,
    told: [
      ['第一天', '开通各类账号 钉钉 邮箱 代码库', '学习公司制度'],
      ['第二天', '公司介绍', '联系我们'],
    ],
  },
  {
    name: 'an item that leads to those below it',
    text: `# 工作要点\n\n## 加强队伍建设\n\n- 开展全员业务培训，提高干部政策水平。\n- 完善考核办法，重点抓好以下工作：\n  - 修订考核细则，明确考核指标。\n  - 建立考核台账，按月通报结果。\n- 落实关爱措施，定期组织谈心谈话。\n\n## 推进重点项目\n\n- 加快建设进度，年底前完成主体工程。\n`,
    told: [
      [
        '加强队伍建设',
        '开展全员业务培训，提高干部政策水平',
        '完善考核办法，重点抓好以下工作 修订考核细则，明确考核指标 建立考核台账，按月通报结果',
        '落实关爱措施，定期组织谈心谈话',
      ],
      ['推进重点项目', '加快建设进度，年底前完成主体工程'],
    ],
  },
  {
    name: 'two short English items',
    text: `# Onboarding plan\n\n## Day one\n\n- Read the handbook\n- Meet the team\n\n## Day two\n\n- Open the accounts\n  - Mail\n  - Chat\n- Team rules\n`,
    told: [
      ['Day one', 'Read the handbook', 'Meet the team'],
      ['Day two', 'Open the accounts Mail Chat', 'Team rules'],
    ],
  },
] as const;

it.each(lists)('tells $name', async ({ text, told }) => {
  const slides = await slidesOf(text);
  expect(slides.slice(1).map(({ title, items }) => [title, ...items])).toEqual(told);
});

const days = Array.from(
  { length: 18 },
  (_, index) =>
    `### 第${index + 1}天\n\n- 学习第${index + 1}部分\n- ${index === 2 ? '参加集体讨论\n- ' : ''}阅读文档\n`,
).join('\n');

it.each([
  ['under the only chapter', `# 培训计划\n\n## 学习计划\n\n${days}`],
  ['under one of two chapters', `# 培训计划\n\n## 目标\n\n- 熟悉各类工具\n\n## 学习计划\n\n${days}`],
])('tells each of eighteen days %s, with lessons that other days have too', async (_, text) => {
  const told = (await slidesOf(text)).flatMap(({ title, items }) => [title, ...items]).join('\n');
  for (let day = 1; day <= 18; day++)
    expect(told).toMatch(new RegExp(`第${day}天[^天]*学习第${day}部分[^天]*阅读文档`, 'u'));
});

it('reads a plan in Chinese of many Latin names and addresses as Chinese', async () => {
  const address = 'https://docs.example.org/en/stable/topics/http/views';
  const slides = await slidesOf(
    `# 培训计划\n\n## Week 1\n\n- 熟悉Python\n- 参考[${address}](${address})\n\n## Week 2\n\n- Docker and Jenkins\n- RabbitMQ, Redis, PostgreSQL\n`,
  );
  expect(slides.flatMap(({ items }) => items).join('\n')).toMatch(
    /熟悉Python[\s\S]*Docker and Jenkins[\s\S]*PostgreSQL/u,
  );
});

it('tells days of a long plan in their order, and what a card says on no other slide', async () => {
  const slides = await slidesOf(
    `# 培训计划\n\n## 目标\n\n- 熟悉各类工具\n\n## 学习计划\n\n### 第0天\n\n- 开通账号\n  - 邮箱\n  - 代码库\n- 公司介绍\n\n${days}`,
  );
  const told = slides.slice(2).map(({ title, items }) => [title, ...items].join('\n'));
  const first = told.map((text) => Number(/第(\d+)天/u.exec(text)?.[1]));
  expect(first).toEqual(first.toSorted((one, other) => one - other));
  expect(told.filter((text) => text.includes('参加集体讨论'))).toHaveLength(1);
  expect(told.join('\n')).toMatch(/邮箱[\s\S]*代码库/u);
});

it('does not list the heads of an overview once more by the count of its first sentence', async () => {
  const slides = await slidesOf(
    `# 某研究\n\n## 健康指标\n\n根据问卷，我们可以分析居民的血压水平、糖代谢状态、血脂水平和尿酸水平等4项健康状况。\n\n### 血压水平\n\n根据收缩压和舒张压计算血压水平。\n\n### 糖代谢状态\n\n根据空腹血糖值计算糖代谢状态。\n\n### 血脂水平\n\n根据胆固醇的值计算血脂水平。\n\n### 尿酸水平\n\n根据尿酸值计算尿酸水平。\n\n## 合理建议\n\n应该保持健康的生活作息。\n`,
  );
  expect(slides.filter(({ items }) => items.some((item) => item.startsWith('血脂水平')))).toHaveLength(1);
});

it('keeps the divider that names the points of a chapter beside the overview that tells them', async () => {
  const said = '各部门要结合实际制定具体办法，明确时间表和路线图，把责任落实到岗位和个人。'.repeat(6);
  const points = (names: readonly string[]) =>
    names.map((name) => `### ${name}\n\n${name}要在年底前完成。${said}\n`).join('\n');
  const slides = await slidesOf(
    `# 某方案\n\n## 第一章\n\n${points(['网络建设', '主体培育', '冷链发展'])}\n## 第二章\n\n${points(['资金保障', '人才引进', '监督检查'])}`,
  );
  for (const chapter of ['第一章', '第二章']) expect(slides.map(({ title }) => title)).toContain(chapter);
});
