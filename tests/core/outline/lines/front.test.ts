import { describe, expect, it } from 'vitest';
import { metadataAndLines } from '../metadata-and-lines.ts';
import { outlineOf } from '../outline-of.ts';

const body = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

describe('titles', () => {
  it('are never the number of the document', async () => {
    const { values } = await metadataAndLines([
      '东信管函〔2021〕73号',
      '根据有关规定，现将情况通告如下：',
      body,
      body,
    ]);
    expect(values).not.toHaveProperty('title');
    expect(values).toMatchObject({ documentNumber: '东信管函〔2021〕73号' });
  });

  it('are those of the document that a letter sends, where it has none of its own', async () => {
    const { values, linesOf } = await metadataAndLines([
      '东发〔2013〕37号',
      '各区县人民政府：',
      '现将《水污染防治行动计划》印发给你们，请认真贯彻执行。',
      '东岭市人民政府',
      '2013年9月10日',
      '水污染防治行动计划',
      body,
      '一、加大治理力度',
      body,
      '二、强化监管',
      body,
    ]);
    expect(values).toMatchObject({ title: '水污染防治行动计划', date: '2013-09-10' });
    expect(linesOf('title')).toEqual(['水污染防治行动计划']);
  });

  it('are told by no field of front matter that has the name of what every object has', async () => {
    const { outline } = await outlineOf(
      `---\ntitle: 通告\nconstructor: 甲\nvalueOf: 乙\n---\n\n${body}\n`,
      'a.md',
    );
    expect(outline.blocks.map(({ kind }) => kind)).toEqual(['meta', 'furniture', 'furniture', 'paragraph']);
  });

  it('are read from the record of a document', async () => {
    const { values } = await metadataAndLines([
      '名称：关于印发《检查报告》的函',
      '索引号：000014672/2021-00267',
      '发布机关：东岭市安全局',
      '生成日期：2021-04-09',
      '====================',
      '+++++',
      '河湾公司：',
      body,
      body,
    ]);
    expect(values).toMatchObject({ title: '关于印发《检查报告》的函', author: '东岭市安全局' });
  });

  it('go on below the line of an archive that names them, down to the label of the text', async () => {
    const { values, linesOf } = await metadataAndLines([
      '【 文献号 】3-118',
      '【原文出处】东岭日报',
      '【原刊期号】20030514',
      '【分 类 号】G5',
      '【 标  题 】全市夏粮工作会议闭幕',
      '抢抓农时，颗粒归仓',
      '【 作  者 】王芳',
      '【 正  文 】',
      body,
      body,
    ]);
    expect(values).toMatchObject({
      title: '全市夏粮工作会议闭幕',
      subtitle: '抢抓农时，颗粒归仓',
      author: '王芳',
      source: '东岭日报',
      date: '2003-05-14',
    });
    expect(linesOf('furniture')).toContain('【 正  文 】');
  });

  it('stand below the offices of a letterhead, each on its own line', async () => {
    const { values, linesOf } = await metadataAndLines([
      '东岭市财政局办公室',
      '文件',
      '东岭市税务局办公室',
      '东财规〔2019〕860号',
      '关于加强信用建设的通知',
      '各区县：',
      body,
      body,
    ]);
    expect(values).toMatchObject({
      title: '关于加强信用建设的通知',
      author: '东岭市财政局办公室 东岭市税务局办公室',
    });
    expect(linesOf('meta')).toHaveLength(4);
  });
});

describe('signatures', () => {
  it('stand on one line with the day, also where what was sent follows', async () => {
    const { values, linesOf } = await metadataAndLines([
      '东信部〔2021〕76号',
      '各区县：',
      '现将《数据中心发展行动计划（2021-2023年）》印发给你们，请贯彻落实。',
      '东岭市信息化部2021年7月4日',
      '数据中心发展行动计划（2021-2023年）',
      body,
      '一、总体要求',
      body,
      '二、重点任务',
      body,
    ]);
    expect(values).toMatchObject({
      title: '数据中心发展行动计划（2021-2023年）',
      author: '东岭市信息化部',
      date: '2021-07-04',
    });
    expect(linesOf('byline')).toEqual(['东岭市信息化部2021年7月4日']);
  });

  it('may run into the title of what was sent', async () => {
    const { values } = await metadataAndLines([
      '东航〔2020〕4号',
      '各有关单位：《样品管理办法》已经审议通过，现印发给你们。',
      '东岭市航天局2020年12月17日样品管理办法',
      '第一章总则',
      body,
      '第二章职责',
      body,
    ]);
    expect(values).toMatchObject({ title: '样品管理办法', author: '东岭市航天局', date: '2020-12-17' });
  });

  it('are those of the letter, not of the licences below it', async () => {
    const { values } = await metadataAndLines([
      '河湾公司：',
      body,
      '东岭市安全局',
      '2019年12月25日',
      '1号机组建造许可证',
      '国核安证字第1920号',
      '2019年12月25日',
      body,
    ]);
    expect(values).toMatchObject({ author: '东岭市安全局', signature: '东岭市安全局' });
  });
});

describe('titles set wide or over lines', () => {
  it('are read closed up', async () => {
    const { values } = await metadataAndLines([
      '国务院关于授权实施管辖的',
      '深圳口岸范围和',
      '土 地 使 用 期 限 的 批 复',
      '国函〔2006〕132号',
      body,
      body,
    ]);
    expect(values).toMatchObject({ title: '国务院关于授权实施管辖的深圳口岸范围和土地使用期限的批复' });
  });

  it('are those of the rules, not the head of the order', async () => {
    const { values } = await metadataAndLines([
      '东岭市人民政府令',
      '第12号',
      '现公布修订后的《停车场管理办法》，自2019年1月1日起施行。',
      '市长　赵青山',
      '2018年12月18日',
      '停车场管理办法',
      '第一章　总则',
      body,
      '第二章　规划',
      body,
    ]);
    expect(values).toMatchObject({
      title: '停车场管理办法',
      author: '东岭市人民政府',
      documentNumber: '东岭市人民政府令第12号',
      date: '2018-12-18',
    });
  });

  it('name a dozen offices', async () => {
    const offices = [
      '工业和信息化部',
      '中央网络安全和信息化委员会办公室',
      '国家发展和改革委员会',
      '教育部',
      '财政部',
    ];
    const many = [...offices, '住房和城乡建设部', '文化和旅游部', '国家卫生健康委员会', '国家能源局'].join(
      ' ',
    );
    const title = `${many}关于印发《应用行动计划（2021-2023年）》的通知`;
    const { values } = await metadataAndLines([title, '东信联〔2021〕77号', '各区县：', body, body]);
    expect(values).toMatchObject({ title, author: many });
  });
});

describe('front matter', () => {
  const front = [
    '---',
    'title: "Q&amp;A About the Strategy"',
    'slug: qa-about-the-strategy',
    'authors:',
    '  - anna-reed',
    '  - ito-ken',
    'topics:',
    '  - software',
    'date: 2019-03-27 13:00:00 -0500',
    '---',
    '',
  ];

  it('names the authors in a list, and the title with its marks decoded', async () => {
    const { values } = await metadataAndLines([...front, 'The strategy came out last week.', body], 'a.md');
    expect(values).toMatchObject({
      title: 'Q&A About the Strategy',
      author: 'Anna Reed, Ito Ken',
      date: '2019-03-27',
    });
  });

  it('leaves out what is for the program that makes the page', async () => {
    const { linesOf } = await metadataAndLines([...front, '{{< img src="x" >}}', '', body], 'a.md');
    expect(linesOf('furniture')).toEqual(['qa-about-the-strategy']);
    expect(linesOf('paragraph')).toEqual([body]);
  });
});

describe('the record that a program wrote above a text', () => {
  const record = [
    '# 原件',
    '',
    '- corpus_id: gw-001',
    '- title: 关于举办大赛的通知',
    '- source_domain: www.dongling.example',
    '- publish_date: 2022-05-17',
    '- http_status: 200',
    '',
  ];

  it('is no body, and names what the document does not name itself', async () => {
    const { values, linesOf } = await metadataAndLines([
      ...record,
      '关于举办大赛的通知',
      '各区县：',
      body,
      body,
    ]);
    expect(values).toMatchObject({
      title: '关于举办大赛的通知',
      source: 'www.dongling.example',
      date: '2022-05-17',
    });
    expect(linesOf('furniture')).toEqual(['# 原件', '- corpus_id: gw-001', '- http_status: 200']);
    expect(linesOf('paragraph')).toEqual(['各区县：', body, body]);
  });

  it('is what an archive keeps of an article, and the last line leads to the text', async () => {
    const { values, linesOf } = await metadataAndLines([
      '【 文献号 】2-118',
      '【原文出处】乡镇论坛',
      '【分 类 号】F3',
      '【 作  者 】陈东升',
      '【 标  题 】把小水库修好用好',
      '【 正  文 】',
      body,
      body,
    ]);
    expect(values).toMatchObject({ title: '把小水库修好用好', author: '陈东升', source: '乡镇论坛' });
    expect(linesOf('furniture')).toEqual(['【 文献号 】2-118', '【分 类 号】F3', '【 正  文 】']);
    expect(linesOf('paragraph')).toEqual([body, body]);
  });

  it('is no list of facts in brackets', async () => {
    const facts = ['【时间】6月3日下午', '【地点】第一会议室', '【主持】李明', '【出席】各科室负责人'];
    const { linesOf } = await metadataAndLines(['防汛工作会议', '', ...facts, body, body]);
    expect(linesOf('furniture')).toEqual([]);
  });

  it('is no list of settings in the text', async () => {
    const { linesOf } = await metadataAndLines([
      '安装说明',
      body,
      body,
      body,
      'host: a',
      'port: 1',
      'user: b',
      'path: c',
    ]);
    expect(linesOf('furniture')).toEqual([]);
  });
});

describe('lines that say how far a text has come', () => {
  it.each(['【初稿】', '（征求意见稿）', '（草案）'])('belong to the title: %s', async (mark) => {
    const lines = ['# 河湾镇道路养护办法', '', `## ${mark}`, '', body, '', '## 一、范围', '', body];
    const plain = ['河湾镇道路养护办法', mark, '', body, '', '一、范围', '', body];
    for (const text of [lines, plain]) {
      const { values, linesOf } = await metadataAndLines(text, text === lines ? 'a.md' : 'a.txt');
      expect(values).toMatchObject({ title: '河湾镇道路养护办法', subtitle: mark.slice(1, -1) });
      expect(linesOf('heading').join()).not.toContain(mark);
    }
  });
});

describe('sources', () => {
  it.each([
    ['新华社北京12月30日电', { source: '新华社' }],
    ['本报北京1月5日讯（记者 张三）', { source: '本报', author: '张三' }],
  ])('are read from a dateline alone in its paragraph: %s', async (line, expected) => {
    for (const blank of ['', '　']) {
      const text = ['# 东岭市召开春耕会议', '', '', `${line}${blank}`, '', body, '', body];
      const { values, linesOf } = await metadataAndLines(text, 'a.md');
      expect(values).toMatchObject(expected);
      expect(linesOf('meta')).toHaveLength(1);
    }
  });

  it('are read from a dateline before the title, with its reporters', async () => {
    const sent = ['新华社北京4月9日专电（记者 李明）题：灌区里的新书房', body, body];
    expect((await metadataAndLines(sent)).values).toMatchObject({
      title: '灌区里的新书房',
      source: '新华社北京4月9日专电',
      author: '李明',
    });
  });

  it.each(['/Volumes/Data/文稿/结算.docx', 'C:\\文稿\\结算.docx', 'https://example.org/a/b', '结算.docx'])(
    'are no places of files: %s',
    async (place) => {
      const text = ['# 结算常见问题', '', `**来源**: ${place}`, '', body, '', body];
      const { values } = await metadataAndLines(text, 'a.md');
      expect(values).not.toHaveProperty('source');
      expect(values).not.toHaveProperty('author');
    },
  );
});
