import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/core/check/check-project.ts';
import type { Paragraph, Slide } from '../../../src/core/model/deck/deck.ts';
import { planBytes, planText } from '../planned-document.ts';

const text = ({ runs }: Paragraph) => runs.map((run) => run.text).join('');

/** A slide as its layout, its title, and its items with their paragraphs. */
function shown({ layout, slots }: Slide): readonly [string, string, ...string[]] {
  const of = (role: string) =>
    slots.filter((slot) => slot.role === role).map(({ paragraphs }) => paragraphs.map(text));
  return [layout, of('title').flat().join(''), ...of('item').map((item) => item.join(' | '))];
}

async function slidesOf(file: string) {
  const folder = ['readers', 'lines', 'pdf/cases'].find((each) => {
    try {
      return readFileSync(`tests/fixtures/${each}/${file}`).length > 0;
    } catch {
      return false;
    }
  });
  const project = await planBytes(new Uint8Array(readFileSync(`tests/fixtures/${folder}/${file}`)), file);
  return { project, slides: project.deck.slides.map(shown) };
}

const slidesOfText = async (lines: readonly string[]) =>
  (await planText(lines.join('\n'))).deck.slides.map(shown);

describe('a few lines', () => {
  it.each([
    ['strike.docx', ['目标是完成60公里', '全大写abc']],
    ['form-checkbox.docx', ['是否同意：☑同意　☐不同意']],
    ['mathml.html', ['流量为a/b，x²', '质能E=mc²关系', '矢量文字']],
  ])('have a slide beside the cover: %s', async (file, lines) => {
    const { slides } = await slidesOf(file);
    expect(slides).toHaveLength(2);
    for (const line of lines) expect(slides[1]?.join('')).toContain(line);
  });

  it('in English too', async () => {
    const slides = await slidesOfText(['Parking at the office', '', 'Gate B is closed. Use gate C.']);
    expect(slides.slice(1).flat().join(' ')).toContain('Gate B is closed');
  });

  it('are a list where they are many and short', async () => {
    const { slides, project } = await slidesOf('math.docx');
    expect(slides.flatMap((slide) => slide.slice(2))).toHaveLength(14);
    expect(slides.flat()).toContain('加括号 | (a+b)×c');
    expect(project.diagnostics).toEqual([]);
  });
});

describe('tables of a few rows', () => {
  it.each(['dot-leaders.txt', 'dot-leaders-small.txt'])(
    'that leaders set apart are tables: %s',
    async (file) => {
      const { slides } = await slidesOf(file);
      const table = slides.find(([layout]) => layout === 'table');
      expect(table?.slice(0, 2)).toEqual(['table', '具体数目']);
      expect(table?.slice(2).map((row) => row.split(' | ')[0])).toEqual([
        '办公费',
        '差旅费',
        '会议费',
        '培训费',
        '维修费',
      ]);
    },
  );

  it('that blanks set apart have their heads', async () => {
    const slides = await slidesOfText([
      '各区教育情况',
      '',
      '各区学校数量如下表：',
      '区名    学校    学生',
      '城东    12      3400',
      '城西    15      4100',
      '',
      '以上数据截至六月底，由教育局提供，供各部门参考使用。',
    ]);
    expect(slides).toContainEqual(['table', '各区学校数量', '城东 | 12 | 3400', '城西 | 15 | 4100']);
  });

  it.each([
    ['merged-form.docx', '各片区改造情况'],
    ['merged-note-row.docx', '各片区改造情况'],
    ['merged-two-row-head.docx', '各片区改造情况'],
    ['merged-table.html', '改造进度'],
    ['excel-paste.html', 'excel-paste'],
    ['short-toc.docx', '表1　改造进度'],
    ['superscript.docx', '表格'],
  ])('have the title that their sentence gives them: %s', async (file, title) => {
    const { slides, project } = await slidesOf(file);
    expect(slides.find(([layout]) => layout === 'table')?.[1]).toBe(title);
    expect(checkProject(project, null).telling.findings).toEqual([]);
  });

  it('say that rows are in the notes only where some are', async () => {
    const note = '其余各行见备注';
    const source = async (file: string) =>
      JSON.stringify((await slidesOf(file)).project.deck.slides).includes(note);
    expect(await source('native-chart.docx')).toBe(false);
    expect(await source('table-40-rows.docx')).toBe(true);
  });
});

describe('labels and what they name', () => {
  it('are no title where there is nothing else', async () => {
    const { slides } = await slidesOf('form-only.pdf');
    expect(slides).toEqual([
      ['cover', 'form-only'],
      ['passage', 'Overview', 'name: Mary Miller'],
    ]);
  });

  it('on lines of their own are facts', async () => {
    const { slides } = await slidesOf('short-lines-labels.txt');
    expect(slides[1]).toEqual([
      'facts',
      '时间、地点、对象',
      '时间 | 7月10日至8月20日',
      '地点 | 少年儿童图书馆二楼',
      '对象 | 全市小学三至六年级学生',
    ]);
  });

  it('as headings are facts, and need no agenda', async () => {
    const { slides } = await slidesOf('short-lines-en.md');
    expect(slides.map(([layout]) => layout)).toEqual(['cover', 'facts', 'passage']);
    expect(slides[1]?.slice(2)).toEqual([
      'Date | Friday, 6 June',
      'Place | Third floor, room 12',
      'Contact | Mary in the front office',
    ]);
  });
});

describe('steps with arrows between them', () => {
  it.each([
    [
      ['办理流程', '', '受理→审核→批准→用印→归档'],
      ['受理', '审核', '批准', '用印', '归档'],
    ],
    [
      ['印章管理', '', '用印流程：申请 -> 审核 -> 盖章。'],
      ['申请', '审核', '盖章'],
    ],
    [
      ['How to apply', '', 'Process: apply → review → sign'],
      ['apply', 'review', 'sign'],
    ],
  ])('are a process: %j', async (lines, steps) => {
    const slides = await slidesOfText(lines);
    expect(slides.find(([layout]) => layout === 'timeline')?.slice(2)).toEqual(steps);
  });

  it('stay in their sentence', async () => {
    const { slides } = await slidesOf('furniture-arrows.txt');
    expect(slides.flat()).toContain('年底前完成系统升级，实现申请→查勘→验收→通水一网通办，确保群众少跑腿');
  });
});

describe('texts of one sign', () => {
  it.each([
    ['tabs', `${'\t'.repeat(300_000)}a`],
    ['numerals', '一'.repeat(100_000)],
  ])(
    'are planned in time with their length: %s',
    async (_what, raw) => {
      expect((await planText(raw)).deck.slides.length).toBeGreaterThan(0);
    },
    30_000,
  );
});

describe('addresses, abbreviations and marks', () => {
  it.each([
    ['urls.txt', 'D:\\共享\\报装?表格 目录，邮箱为 a.b@example.com'],
    ['urls.txt', 'https://ws.example.gov.cn/apply?type=new&id=12 办理报装'],
    ['urls.txt', 'http://dl.example.com/pkg;v=2/setup.exe 下载'],
    ['urls.txt', '联系人No.1先生，电话0571-88886666!8001'],
    ['urls-en.txt', 'Citizens can apply at https://ws.example.gov/apply?type=new&id=12 any day'],
    ['urls-en.txt', 'Dr. Li of Example Inc. leads it, e.g. with staff from the U.S. office'],
    [
      'english-abbreviations.txt',
      'Dr. Mary Miller and Mr. John F. Kennedy met Prof. A. B. Smith in Washington, D.C. on Monday',
    ],
    [
      'english-quote-comma.md',
      '“The risk is real,” the director told the council on Monday, “but we have planned for it.”',
    ],
    [
      'english-quote-comma.md',
      'S. G. Fisher and R. I. Fisher, “A plan for reading,” Library Journal, vol. 23, no. 38, pp. 6524–6534, 2004',
    ],
  ])('are whole on slides: %s', async (file, expected) => {
    const { slides } = await slidesOf(file);
    expect(slides.flat().filter((line) => line.includes(expected))).toHaveLength(1);
  });
});

describe('questions of a few words', () => {
  it('are none where an English heading has no question mark', async () => {
    const slides = await slidesOfText([
      '# Third quarter',
      '',
      '## What went well',
      '- The billing engine shipped early',
      '- The backlog is down',
      '',
      '## What did not',
      '1. The mobile release slipped',
      '2. Two customers left',
    ]);
    expect(slides.filter(([layout]) => layout === 'question')).toEqual([]);
  });

  it('leave out the thanks of who asks, and the role after a name', async () => {
    const slides = await slidesOfText(
      [
        '访谈',
        '陈雅（采访人）：您之前听说过这个项目吗？',
        '张敏（受访人）：有听过，算比较了解，前几年参加过两次。',
        '陈雅：您的主要经历是怎样的？',
        '张敏：一开始创办这个超市是为了挣钱，后来转型做仓储。',
        '陈雅：非常感谢您的配合和支持。再次感谢您的参与！',
      ].flatMap((line) => [line, '']),
    );
    expect(slides.filter(([layout]) => layout === 'question').map(([, title]) => title)).toEqual([
      '您之前听说过这个项目吗？',
      '您的主要经历是怎样的？',
    ]);
    expect(slides.flat().join(' ')).not.toMatch(/感谢|采访人|受访人/u);
  });

  it('have a brief answer with its list on one slide, and name a document without a title', async () => {
    const slides = await slidesOfText([
      '记者：请问今年的就业形势怎么样？',
      '局长：总体稳定，但也有压力。',
      '记者：有哪些具体举措？',
      '局长：主要有三个方面。首先是拓岗位，募集岗位8万个。其次是强服务，组织招聘2000场。最后是兜底线，实行实名帮扶。',
    ]);
    expect(slides[0]?.[1]).toBe('请问今年的就业形势怎么样？');
    expect(slides.find(([, title]) => title === '有哪些具体举措？')?.slice(2)).toEqual([
      '主要有三个方面。',
      '首先是拓岗位，募集岗位8万个。',
      '其次是强服务，组织招聘2000场。',
      '最后是兜底线，实行实名帮扶。',
    ]);
  });
});

describe('a text without headings', () => {
  it('has all its paragraphs on slides where it is short, and no salutation', async () => {
    const lines = [
      '关于开展春季防火工作的通知',
      '各镇人民政府，市直各部门：',
      '各单位要落实防火责任，主要负责同志亲自部署。要开展隐患排查，建立问题清单。',
      '各镇要组织人员在重点路口值守，严禁携带火种进山。清明期间要提倡文明祭扫。',
      '林业部门要加强巡护，发现火情及时处置。气象部门要做好预报预警。',
      '各单位请于3月20日前将工作方案报市防火办。',
      '市防火指挥部办公室',
      '2025年3月1日',
    ];
    const shown = (await slidesOfText(lines)).flat().join('\n');
    for (const sentence of lines.slice(2, 6).flatMap((line) => line.split('。').filter(Boolean))) {
      expect(shown).toContain(sentence);
    }
    expect(shown).not.toContain('市直各部门');
  });

  it('shows every sentence of a paragraph that has a slide', async () => {
    const slides = await slidesOfText([
      '# 拓展新市场',
      '',
      '机构与多个国家的伙伴开展合作。',
      '',
      '在东亚地区，机构与公司达成合作，用户可在超过100万家商户内扫码支付。双方的网络与资源形成合力，既吸引了国际用户，也带来了客流与交易。',
    ]);
    const shown = slides.flat().join('\n');
    expect(shown).toContain('用户可在超过100万家商户内扫码支付');
    expect(shown).toContain('既吸引了国际用户，也带来了客流与交易');
  });
});

describe('tables that are forms', () => {
  it('show labels with their values, and prose of a cell below its label', async () => {
    const slides = await slidesOfText([
      '| 会议时间： | 3月16日晚9:00 | | |',
      '|---|---|---|---|',
      '| 会议地点： | 新主楼6层 | | |',
      '| 主持人： | 陈明 | 记录人： | 李红 |',
      '| 主要内容 | | | |',
      '| 讨论并完成软件计划书初稿，对选题有一个初步的讨论。设想整个实验所要完成的工作，让所有人查阅有关资料。随后布置下一阶段的任务，明确每个人的分工和完成时间，并商定下次会议的议题。 | | | |',
    ]);
    expect(slides.find(([layout]) => layout === 'facts')?.slice(2)).toEqual([
      '会议时间 | 3月16日晚9:00',
      '会议地点 | 新主楼6层',
      '主持人 | 陈明',
      '记录人 | 李红',
    ]);
    expect(slides.find(([, title]) => title === '主要内容')?.slice(2)).toHaveLength(3);
  });
});

describe('list items of several sentences', () => {
  it('all have slides, whether their first clause makes a title or not', async () => {
    const lines = [
      '# 圈规',
      '',
      '1. 请在发言时使用善意的措辞，避开粗字和人身攻击。如果有任何问题，欢迎联系管理员。',
      '',
      '2. 由于圈子里有各个年龄段的人，因此公开内容都要确保人人能够接受。严禁违反国家法律的内容。',
      '',
      '3. 对于闲聊区的内容，超过一个月的不可讨论，对于问答区的内容直至问题解决才不可讨论。精华帖不受限。',
    ];
    const shown = (await slidesOfText(lines)).flat().join('\n');
    expect(shown).toContain('严禁违反国家法律的内容');
    expect(shown).toContain('精华帖不受限');
  });
});

describe('minutes', () => {
  it('have the day of the meeting on the cover, and keep what it says in brief with what it heard', async () => {
    const { deck } = await planText(
      '市政府第36次常务会议纪要\n\n2026年4月12日上午，市长王强主持召开市政府第36次常务会议。现纪要如下：\n\n一、关于老旧小区改造工作\n会议听取了市住建局关于改造计划的汇报。会议指出，老旧小区改造是重大民生工程。会议决定：（一）原则同意改造计划，由市住建局印发实施；（二）安排财政资金1.2亿元，由市财政局于5月底前拨付到位；（三）各区要在6月15日前全面开工。\n\n二、关于教育集团化办学\n会议原则通过了实施意见。会议要求，市教育局在8月20日前完成12个教育集团组建。\n',
    );
    const cover = deck.slides[0]?.slots.find(({ role }) => role === 'source');
    expect(cover?.paragraphs.map(text)).toEqual(['2026年4月12日']);
    expect(deck.slides.map(shown)).toContainEqual([
      expect.any(String),
      '关于老旧小区改造工作（1/2）',
      '会议听取了市住建局关于改造计划的汇报',
      '会议指出，老旧小区改造是重大民生工程',
    ]);
  });
});

describe('a sentence about one thing', () => {
  it('is no list of its clauses', async () => {
    const said =
      '条例施行以来，关于需要配套建设的环境保护设施未建成或者验收不合格，建设项目即投入生产或者使用违法行为的处罚，在新旧条例过渡期间如何适用法律，实践中存在较大争议';
    const slides = await slidesOfText([
      '关于法律适用问题的意见',
      '',
      `${said}。`,
      '',
      '一、适用新条例',
      '',
      '违法行为持续到新条例施行以后的，适用新条例进行处罚。',
      '',
      '二、适用旧条例',
      '',
      '违法行为在新条例施行以前终了的，适用旧条例进行处罚。',
    ]);
    expect(slides.flat()).toContain(said);
  });
});
