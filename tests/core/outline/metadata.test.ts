import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline-of.ts';

const body = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

async function metadataOf(front: string, back = '', fileName = 'a.txt'): Promise<Record<string, string>> {
  const { outline } = await outlineOf(`${front}\n${body}\n${body}\n${back}`, fileName);
  return Object.fromEntries(Object.entries(outline.metadata).map(([name, field]) => [name, field.value]));
}

describe('metadata', () => {
  it('reads title, office, name and a line of fields', async () => {
    expect(
      await metadataOf('让春耕跑出加速度\n中共平川县委书记 赵青山\n2023-03-05 08:30 来源：《平川日报》'),
    ).toEqual({
      title: '让春耕跑出加速度',
      author: '赵青山',
      authorTitle: '中共平川县委书记',
      date: '2023-03-05',
      time: '2023-03-05 08:30',
      source: '《平川日报》',
    });
  });

  it.each([
    [
      '来源：平川日报　作者：赵青山　时间：2023年3月5日',
      { source: '平川日报', author: '赵青山', date: '2023-03-05' },
    ],
    ['赵　青', { author: '赵青' }],
    ['赵　青　山', { author: '赵青山' }],
    ['（2023年3月5日平川县第三届人民代表大会第二次会议通过）', { date: '2023-03-05' }],
    [
      '2023年3月5日在平川县春耕现场会上县长赵青山作动员讲话。',
      { date: '2023-03-05', author: '赵青山', authorTitle: '县长' },
    ],
    [
      '——在平川县春耕现场会上的讲话（2023年3月5日）',
      { subtitle: '在平川县春耕现场会上的讲话（2023年3月5日）', date: '2023-03-05' },
    ],
    ['发布人：赵青山（编辑 记者）', { author: '赵青山', authorTitle: '编辑 记者' }],
    ['发布人：-平川日报', { source: '平川日报' }],
    [
      '发布时间：2023-03-05 10:21来源：县水务局浏览次数：128字体：[大 中 小]',
      { source: '县水务局', date: '2023-03-05', time: '2023-03-05 10:21' },
    ],
    ['发布人：赵青山　联络点：东风镇　时间：3月5号', { author: '赵青山' }],
    ['赵青山 于 2023年3月5日 起草', { author: '赵青山', date: '2023-03-05' }],
    ['春耕办公室于2023年3月5日编制', { author: '春耕办公室', date: '2023-03-05' }],
    ['二〇二三年三月五日', { date: '2023-03-05' }],
    ['2023年元月5日', { date: '2023-01-05' }],
    ['平政发〔2023〕8号', { documentNumber: '平政发〔2023〕8号' }],
    ['By Jane Miller, March 5, 2023', { author: 'Jane Miller', date: '2023-03-05' }],
  ])('reads %s', async (line, expected) => {
    expect(await metadataOf(`让春耕跑出加速度\n${line}`)).toEqual({ title: '让春耕跑出加速度', ...expected });
  });

  it.each([
    ['平川县农业局赵青山处长的讲话', { author: '赵青山', authorTitle: '处长' }],
    ['县长赵青山在春耕动员大会上的讲话', { author: '赵青山', authorTitle: '县长' }],
    ['赵青山同志在春耕动员大会上的讲话', { author: '赵青山' }],
    ['在春耕动员大会上的讲话', {}],
    ['赵青山：让春耕跑出加速度', { author: '赵青山' }],
    ['方案：让春耕跑出加速度', {}],
  ])('reads who speaks from the title %s', async (title, expected) => {
    expect(await metadataOf(title)).toEqual({ title, ...expected });
  });

  it.each([
    ['各乡镇都已行动起来。（文赵青山）', { author: '赵青山' }],
    ['各乡镇都已行动起来。（记者 赵青山 通讯员 王芳）', { author: '赵青山、王芳' }],
    ['各乡镇都已行动起来（含平川）', {}],
    ['第九条 本章程经2023年3月5日第一次会员大会表决通过。', { date: '2023-03-05' }],
    ['第九条 本办法自2023年3月5日起施行。', {}],
  ])('reads from the last sentence %s', async (back, expected) => {
    const title = '让春耕跑出加速度';
    expect(await metadataOf(title, back)).toEqual({ title, ...expected });
  });

  it('prefers the writer whom the text names to the account that has put it on its site', async () => {
    const front = '---\ntitle: 让春耕跑出加速度\nauthor: reed07\n---\n';
    expect(await metadataOf(front, '\n**文：**赵青山', 'a.md')).toMatchObject({ author: '赵青山' });
    expect(await metadataOf(front, '', 'a.md')).toMatchObject({ author: 'reed07' });
  });

  it('prefers the first of two lines above the meta line', async () => {
    expect(await metadataOf('THE STATE OF THE RIVER\n\nA report to the council\n3 May 2024')).toEqual({
      title: 'THE STATE OF THE RIVER',
      subtitle: 'A report to the council',
      date: '2024-05-03',
    });
  });

  it('joins a title of two lines and takes the day from the signature', async () => {
    const found = await metadataOf(
      '平川县人民政府办公室\n关于做好春耕备耕工作的通知\n发布时间：2023-03-09\n各乡镇人民政府：',
      '平川县人民政府办公室\n2023年3月5日',
    );
    expect(found).toEqual({
      title: '平川县人民政府办公室关于做好春耕备耕工作的通知',
      author: '平川县人民政府办公室',
      signature: '平川县人民政府办公室',
      date: '2023-03-05',
      addressee: '各乡镇人民政府：',
    });
  });

  it('takes the issuing body from the title where nothing else names an author', async () => {
    expect((await metadataOf('平川县人民政府关于做好春耕备耕工作的意见')).author).toBe('平川县人民政府');
  });

  it('reads labels and values on lines of their own', async () => {
    const found = await metadataOf(
      '索 引 号：\n0001/2023\n标　　题：\n关于做好春耕备耕工作的通知\n成文日期：\n2023年3月5日',
    );
    expect(found).toEqual({ title: '关于做好春耕备耕工作的通知', date: '2023-03-05' });
  });

  it('reads the source where it is printed after the text', async () => {
    expect((await metadataOf('让春耕跑出加速度', '《 平川日报 》（ 2023年3月6日 02 版）')).source).toBe(
      '平川日报',
    );
  });

  it('invents nothing', async () => {
    expect(await metadataOf('')).toEqual({});
    const { outline } = await outlineOf(
      '今天天气好。我们去春游，看到了很多花，也看到了很多草，大家都很高兴，直到傍晚才回家。',
    );
    expect(outline.metadata.title?.value).toBe('今天天气好');
    expect(Object.keys(outline.metadata)).toEqual(['title']);
  });
});

describe('titles with more than their words', () => {
  const text =
    '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

  it('leaves the number of the document out of its title', async () => {
    const { outline } = await outlineOf(
      `财政部 公安部关于加强管理的通知（财发〔2026〕42号）\n\n各省：\n\n${text}`,
    );
    expect(outline.metadata.title?.value).toBe('财政部 公安部关于加强管理的通知');
    expect(outline.metadata.documentNumber?.value).toBe('财发〔2026〕42号');
    expect(outline.metadata.author?.value).toBe('财政部 公安部');
  });

  it('parts the occasion of a speech from its title', async () => {
    const { outline } = await outlineOf(`携手共进——在合作论坛开幕式上的讲话\n\n${text}`);
    expect(outline.metadata.title?.value).toBe('携手共进');
    expect(outline.metadata.subtitle?.value).toBe('在合作论坛开幕式上的讲话');
  });

  it('joins bold lines of a title whose last one says what the document is', async () => {
    const { outline } = await outlineOf(
      `**某省农村服务提质增效**\n\n**助力乡村振兴行动方案(2026-2028年)**\n\n${text}\n\n一、总体要求\n\n${text}\n\n二、重点任务\n\n${text}`,
      'a.md',
    );
    expect(outline.metadata.title?.value).toBe('某省农村服务提质增效助力乡村振兴行动方案(2026-2028年)');
  });
});

describe('lines above and below a text', () => {
  const text =
    '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';
  const valuesOf = async (lines: readonly string[], name?: string) => {
    const { metadata } = (await outlineOf(lines.join('\n'), name)).outline;
    return Object.fromEntries(Object.entries(metadata).map(([field, { value }]) => [field, value]));
  };

  it('are no title where they greet', async () => {
    for (const line of [
      '各位代表！',
      '各位代表：',
      '同志们：',
      '女士们，先生们，同志们：',
      'Ladies and gentlemen,',
    ]) {
      expect((await valuesOf([line, text, text])).title).toBeUndefined();
    }
  });

  it('say when a law was promulgated, amended and put into force', async () => {
    const lines = [
      '排污管理条例',
      '2020年12月9日 常务会议通过',
      '2021年1月24日 国务院令第736号公布',
      '2021年3月1日 施行',
    ];
    expect(await valuesOf([...lines, `第一条 ${text}`])).toMatchObject({
      title: '排污管理条例',
      date: '2021-01-24',
      documentNumber: '国务院令第736号',
      author: '国务院',
    });
    const amended = [
      '城市桥梁管理规定',
      '2012年4月3日 东岭省交通厅令第21号公布',
      '2018年5月6日 东岭省交通厅令第30号修订',
      '2024年8月9日 东岭省交通厅令第47号修订',
      '2024年10月1日 施行',
    ];
    expect(await valuesOf([...amended, `第一条 ${text}`])).toMatchObject({
      title: '城市桥梁管理规定',
      date: '2024-08-09',
      documentNumber: '东岭省交通厅令第47号',
    });
  });

  it('have the day of the last revision of a law, in a note of all that was done with it', async () => {
    const notes = [
      [
        '（2006年10月31日第十届全国人民代表大会常务委员会第二十四次会议通过 2024年11月8日第十四届全国人民代表大会常务委员会第十二次会议修订）',
      ],
      [
        '（1990年6月28日第七届全国人民代表大会常务委员会第十四次会议通过',
        '根据2009年8月27日第十一届全国人民代表大会常务委员会第十次会议《关于修改部分法律的决定》第一次修正',
        '根据2020年10月17日第十三届全国人民代表大会常务委员会第二十二次会议《关于修改法律的决定》第二次修正）',
      ],
    ];
    const days = notes.map(
      async (note) => (await valuesOf(['中华人民共和国水塔法', ...note, `第一条 ${text}`])).date,
    );
    expect(await Promise.all(days)).toEqual(['2024-11-08', '2020-10-17']);
  });

  it('have of a record of an interview its day and whom it is with', async () => {
    const lines = [
      '采访记录',
      '时间：2022年1月12日下午',
      '采访对象：平川市地方志办副主任李明',
      '',
      text,
      text,
    ];
    expect(await valuesOf(lines)).toMatchObject({
      title: '采访记录',
      date: '2022-01-12',
      subtitle: '平川市地方志办副主任李明',
    });
  });

  it('have no author where the site gives itself as author and source', async () => {
    const lines = [
      '平川市水塔管理办法',
      '作者：法规资料网 时间：2024-07-22 08:21:41 浏览：8421 来源：法规资料网',
      text,
      text,
    ];
    const values = await valuesOf(lines);
    expect(values.source).toBe('法规资料网');
    expect(values.author).toBeUndefined();
  });

  it('have no source where its label stands empty above another', async () => {
    const values = await valuesOf([
      '平川县审议春耕报告',
      '来源：',
      '发布时间：2019-03-13',
      '浏览次数：',
      text,
      text,
    ]);
    expect(values).toMatchObject({ title: '平川县审议春耕报告', date: '2019-03-13' });
    expect(values.source).toBeUndefined();
  });

  it('have of the head of an interview who asked, whom and when', async () => {
    const lines = [
      '“全村的路一年就通了”',
      '采访对象：李明，1967年5月生。2002年至2013年，任青石镇河口村村委会主任。2013年至今任村党支部书记。',
      '采 访 组：王芳 陈伟 赵思',
      '采访日期：2017年9月29日',
      '采访地点：青石镇河口村村委会',
      '采访组：李明同志，您好！请您说说村里的路是怎样修的？',
      `李明：${text}`,
      '采访组：钱从哪里来？',
      `李明：${text}`,
    ];
    expect(await valuesOf(lines)).toMatchObject({ author: '王芳 陈伟 赵思', date: '2017-09-29' });
  });

  it('are a title over two lines where a bracket stays open', async () => {
    expect((await valuesOf(['《某省金融运行报告（2024）', '》摘要', text])).title).toBe(
      '《某省金融运行报告（2024）》摘要',
    );
  });

  it('have the number of an order above its title, and who gave it', async () => {
    const lines = [
      '中华人民共和国财政部令第87号',
      '--招标投标管理办法',
      text,
      '部长 王磊',
      '2017年7月11日',
      '第一章 总则',
      text,
      '第二章 附则',
      text,
    ];
    expect(await valuesOf(lines)).toMatchObject({
      title: '招标投标管理办法',
      author: '中华人民共和国财政部',
      date: '2017-07-11',
    });
  });

  it('sign and date a document on one line', async () => {
    expect(
      await valuesOf(['关于防汛的通知', '各区：', text, '市水利局  市应急管理局  2026年2月6日']),
    ).toMatchObject({
      author: '市水利局 市应急管理局',
      date: '2026-02-06',
    });
  });

  it('give the day of the dispatch, not of the print after it', async () => {
    const lines = ['春耕开始了', text, '（新华社北京7月21日电）', '《 某某日报 》（ 2020年07月22日 02 版）'];
    expect((await valuesOf(lines)).date).toBe('2020-07-21');
  });

  it('name the agency of a dateline without brackets', async () => {
    expect((await valuesOf(['某工作会议', '新华社北京12月30日电', text])).source).toBe('新华社');
  });

  it('give the month where they say no day', async () => {
    expect(await valuesOf(['春耕汇报', '2021年11月', text])).toMatchObject({ date: '2021-11' });
    expect(await valuesOf(['春耕汇报', '二〇二一年十一月', text])).toMatchObject({ date: '2021-11' });
  });

  it('name authors of all peoples after their office', async () => {
    expect(await valuesOf(['政府工作报告', '自治区代理主席　嘎玛泽登', text])).toMatchObject({
      author: '嘎玛泽登',
      authorTitle: '自治区代理主席',
    });
  });
});

describe('titles and issuers of official documents', () => {
  it('takes no number of a section for the title', async () => {
    expect(await metadataOf('一、工作目标')).not.toHaveProperty('title');
    expect(await metadataOf('一、编制目的\n为做好春耕供水工作，特编写《春耕供水应急方案》。')).toMatchObject({
      title: '春耕供水应急方案',
    });
  });

  it('reads who issues an order, and who signs with a seal', async () => {
    expect(
      await metadataOf('平川省水利厅令〔2026〕第3号（春耕用水管理办法）', '厅长　赵青山\n2026年3月5日'),
    ).toMatchObject({ author: '平川省水利厅', date: '2026-03-05' });
    expect(await metadataOf('春耕意见', '平川县农业局（章）\n2026年元月5日')).toMatchObject({
      author: '平川县农业局',
      date: '2026-01-05',
    });
  });

  it('keeps the characters of the author', async () => {
    expect(
      await metadataOf(
        '關於春耕的報告\n縣長　趙　青　山\n（二〇二六年三月五日）',
        '平川縣農業局　水利局\n2026年3月5日',
      ),
    ).toMatchObject({ author: '趙青山', authorTitle: '縣長', signature: '平川縣農業局 水利局' });
  });

  it('reads who signs below the day, and who proposes', async () => {
    expect(await metadataOf('致社员的信', '二〇二六年一月一日\n总经理　周晓明')).toMatchObject({
      author: '总经理周晓明',
      date: '2026-01-01',
    });
    expect(await metadataOf('关于春耕的提案\n提案人：赵青山　日期：2026-03-05')).toMatchObject({
      author: '赵青山',
    });
  });

  it('takes the day of the meeting for that of its minutes', async () => {
    expect(
      await metadataOf('平川县政府常务会议纪要\n〔2026〕第4号\n时间：2026年3月5日上午9:00\n地点：县政府'),
    ).toMatchObject({ documentNumber: '〔2026〕第4号', date: '2026-03-05' });
    expect(await metadataOf('春耕意见\n时间：2026年3月5日上午9:00')).not.toHaveProperty('date');
  });
});
