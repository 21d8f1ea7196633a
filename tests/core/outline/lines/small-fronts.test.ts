import { describe, expect, it } from 'vitest';
import { planText } from '../../planned-document.ts';

async function read(...lines: string[]) {
  const { outline } = await planText(lines.join('\n\n'));
  const { title, subtitle, author, authorTitle } = outline.metadata;
  return {
    title: title?.value ?? null,
    subtitle: subtitle?.value ?? null,
    author: author?.value ?? null,
    authorTitle: authorTitle?.value ?? null,
    headings: outline.blocks.filter(({ kind }) => kind === 'heading').map(({ span }) => span),
  };
}

const body = '全厂今年检修设备四十台，更换轴承一百二十套，停机时间比去年少了三成。';

describe('the line below a title', () => {
  it.each([
    ['Ⅰ．检修概况', 'Ⅱ．存在不足'],
    ['1 项目来由', '2 人员安排'],
    ['Ⅰ 检修概况', 'Ⅱ 存在不足'],
  ])('is a heading where it has a number: %s', async (first, second) => {
    const found = await read('设备检修汇报', first, body, second, body);
    expect(found).toMatchObject({ title: '设备检修汇报', subtitle: null });
    expect(found.headings).toHaveLength(2);
  });

  it('is no subtitle where it is a day of a programme', async () => {
    const found = await read(
      '研讨会日程',
      '5月8日',
      '09:00—09:30 签到',
      '09:30—11:00 报告',
      '5月9日',
      '09:00—11:00 参观',
    );
    expect(found).toMatchObject({ title: '研讨会日程', subtitle: null });
    expect(found.headings).toHaveLength(2);
  });
});

describe('the title of questions and answers', () => {
  it.each([
    ['Bicycle shed: your questions', 'Q: Who has a key?', 'A: The porter.', 'Q: Is it lit?', 'A: Until ten.'],
    [
      '对话养蜂人：甜是慢慢来的',
      '记者：您养了多少箱？',
      '嘉宾：八十箱。',
      '记者：今年收成怎样？',
      '嘉宾：比去年好。',
    ],
  ])('may have a colon: %s', async (title, ...turns) => {
    expect((await read(title, ...turns)).title).toBe(title);
  });

  it('is none of the lines of a form', async () => {
    expect((await read('姓名：陈默', '部门：质检科', '事由：外出培训', '天数：三天')).title).toBeNull();
  });
});

describe('who signs', () => {
  it('is not the respects above the name', async () => {
    const found = await read(
      '感谢信',
      '贵站全体职工：',
      body,
      '此致',
      '敬礼！',
      '红旗机械厂有限公司',
      '2025年5月6日',
    );
    expect(found.author).toBe('红旗机械厂有限公司');
  });

  it('may stand after the office, behind a label', async () => {
    const found = await read('防汛通报', body, body, '发布人：市水务局副局长 何清');
    expect(found).toMatchObject({ author: '何清', authorTitle: '市水务局副局长' });
  });
});

describe('the first line of an English text', () => {
  it('is its title, however long, where its words are written large', async () => {
    const line =
      'Background Call by Two Officers of the Harbour Board to Explain the New Timetable of the Ferries and the Islands';
    const found = await read(
      line,
      'By Telephone',
      'The ferries will leave every hour from the first of May, and every half hour in July.',
    );
    expect(found.title).toBe(line);
  });

  it('is no title where it is a long line of text', async () => {
    const found = await read(
      'On a grey morning in March the ferries of the Board left without their captains and with Mr Ames aboard',
      'The Harbour in March',
      'The ferries will leave every hour from the first of May, and every half hour in July.',
    );
    expect(found.title).not.toContain('grey morning');
  });
});

describe('the front of an English order', () => {
  it.each([
    ['Executive Order 20417 of June 3, 2031', 'Opening the Harbours of the Great Lakes'],
    ['Proclamation 311 of May 12, 1988', 'A Week for the Ferries of the Lakes'],
  ])('has its number above its name, and the name of the paper above both: %s', async (number, name) => {
    const { outline } = await planText(
      [
        'State Documents',
        number,
        name,
        'By the authority vested in me, it is hereby ordered:',
        'Section 1. Policy. The harbours of the lakes are open to every ship that carries grain.',
        'Sec. 2. Duties. The Secretary shall see to it that each of them has a pilot by the spring.',
      ].join('\n\n'),
    );
    expect(outline.metadata.title?.value).toBe(name);
    expect(outline.metadata.documentNumber?.value).toBe(number);
  });
});

describe('the front of a letter or notice', () => {
  it('has its number, also with a name left out', async () => {
    const { outline } = await planText(
      ['关于清理河道的通知', '×水发〔2025〕17号', '各镇人民政府：', body].join('\n\n'),
    );
    expect(outline.metadata.documentNumber?.value).toBe('×水发〔2025〕17号');
  });

  it('has the office that it goes to', async () => {
    const { outline, deck } = await planText(
      ['关于商借场地的函', '市青少年活动中心：', body, body, '市体育局', '2025年6月3日'].join('\n\n'),
    );
    expect(outline.metadata.addressee?.value).toContain('市青少年活动中心');
    expect(JSON.stringify(deck.slides.map(({ slots }) => slots))).not.toContain('市青少年活动中心');
  });
});

describe('the parts of an institution', () => {
  it.each(['内设', '下设'])('are what stands after %s', async (verb) => {
    const { outline, source } = await planText(
      ['机构简介', `县档案馆${verb}征集股、保管股、利用股3个股室，现有职工十九人。`].join('\n\n'),
    );
    const [term] = outline.countedTerms;
    expect(term?.items.map(({ span }) => source.raw.slice(span.start, span.end))).toEqual([
      '征集股',
      '保管股',
      '利用股',
    ]);
  });
});
