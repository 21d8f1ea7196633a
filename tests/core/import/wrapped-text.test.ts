import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/import/registry.ts';
import type { SourceBlock } from '../../../src/core/model/source/source-document.ts';

/** What is seen of each block, hidden marks and line ends left out. */
async function visibleBlocks(text: string): Promise<readonly string[]> {
  const result = await readDocument(new TextEncoder().encode(text), '来信.txt');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map((block) => visible(raw, block));
}

function visible(raw: string, { span, hidden }: SourceBlock): string {
  let text = '';
  let from = span.start;
  for (const { start, end } of hidden) {
    text += raw.slice(from, start);
    from = end;
  }
  return (text + raw.slice(from, span.end)).replaceAll('\n', ' ');
}

const english =
  'The council has agreed the budget for the new library, which will open in the spring of next year on the site of the old market. Readers will be able to borrow books until nine in the evening.';
const chinese =
  '为深入贯彻落实党中央、国务院决策部署，加快推进城市供水管网改造，提升供水安全保障水平，结合我市实际，制定本方案。各区县、各部门要提高认识，加强领导，明确责任，落实措施，确保各项任务按期完成。';

function wrapWords(text: string, width: number, mark = ''): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => mark + line).join('\n');
}

const wrapCharacters = (text: string, perLine: number, mark = ''): string =>
  (text.match(new RegExp(`.{1,${perLine}}`, 'gu')) ?? []).map((line) => mark + line).join('\n');

describe('text that was wrapped at a width', () => {
  it.each([60, 66, 72, 80])('of %i columns is whole paragraphs again', async (width) => {
    const text = `The library\n\n${wrapWords(english, width)}\n\n${wrapWords(`Again: ${english}`, width)}\n`;
    expect(await visibleBlocks(text)).toEqual(['The library', english, `Again: ${english}`]);
  });

  it.each([26, 30, 34, 40])('of %i Chinese characters is whole paragraphs again', async (perLine) => {
    const text = `关于供水的方案\n\n${wrapCharacters(`　　${chinese}`, perLine)}\n一、总体情况\n${wrapCharacters(`　　${chinese}`, perLine)}\n`;
    expect(await visibleBlocks(text)).toEqual(['关于供水的方案', chinese, '一、总体情况', chinese]);
  });

  it('is whole paragraphs also where there are few lines, and a signature and titles are lines', async () => {
    const letter = `The library\n\n${wrapWords(english, 72)}\n\n${wrapWords('We have spoken with the residents of the quarter, and most of them support the plan.', 72)}\n\nMary Miller\nDirector of the library`;
    expect((await visibleBlocks(letter)).map((line) => line.length)).toEqual([11, 192, 84, 11, 23]);
    const two = `${wrapCharacters(`　　${chinese}`, 40)}\n${wrapCharacters('　　各区县要加强领导，明确责任，落实措施，加快补齐短板弱项，努力让全市人民喝上更加优质安全的自来水。', 40)}`;
    expect(await visibleBlocks(two)).toHaveLength(2);
    const quoted = `Mary wrote:\n${wrapWords(english, 72, '> ')}\n>\n${wrapWords(english, 72, '> ')}\n\nI agree.`;
    expect(await visibleBlocks(quoted)).toEqual(['Mary wrote:', english, english, 'I agree.']);
    const titles =
      '关于加强全市供水管网安全管理工作的通知\n关于做好全市夏季供水保障服务工作的意见\n关于开展全市供水设施隐患排查工作的方案';
    expect(await visibleBlocks(titles)).toHaveLength(3);
  });

  it('is one paragraph where it is nothing else', async () => {
    expect(await visibleBlocks(wrapWords(english, 60))).toEqual([english]);
  });

  it('is whole paragraphs also below a numbered one, and where they stand below each other', async () => {
    const text = [
      '渔家安全须知',
      '一、出海之前',
      '1、每次出海之前要检查救生衣、灭火器和通信设备，发现缺失、过期或者损坏的',
      '当天补齐。',
      '风力超过七级的，一律不得离港。',
      '2、船东应当把船员名单、航线和预计返港的时间告诉村里的值班员，临时改变航',
      '线的，要用电台报告。',
      '二、返港之后',
      '值班员要当面核对人数，登记渔获的种类和重量，并提醒船员清洗甲板、收好网具',
      '和缆绳。',
      '人数不符的，立即报告镇里，同时用电台呼叫附近的船只，请他们留意海面上有没',
      '有失踪的人。',
      '核对记录保存两年，县里随时抽查，抽查的结果在渔港公告栏公布，作为评选平安',
      '船的依据。',
    ].join('\n');
    expect((await visibleBlocks(text)).slice(2)).toEqual([
      '1、每次出海之前要检查救生衣、灭火器和通信设备，发现缺失、过期或者损坏的当天补齐。',
      '风力超过七级的，一律不得离港。',
      '2、船东应当把船员名单、航线和预计返港的时间告诉村里的值班员，临时改变航线的，要用电台报告。',
      '二、返港之后',
      '值班员要当面核对人数，登记渔获的种类和重量，并提醒船员清洗甲板、收好网具和缆绳。',
      '人数不符的，立即报告镇里，同时用电台呼叫附近的船只，请他们留意海面上有没有失踪的人。',
      '核对记录保存两年，县里随时抽查，抽查的结果在渔港公告栏公布，作为评选平安船的依据。',
    ]);
  });

  it('is not what an author broke: verses and short lines', async () => {
    const verses = '春江潮水连海平，\n海上明月共潮生。\n滟滟随波千万里，\n何处春江无月明！';
    expect(await visibleBlocks(verses)).toHaveLength(4);
    expect(await visibleBlocks('办公费\n差旅费\n会议费\n培训费')).toHaveLength(4);
  });
});

describe('Latin text whose lines differ in length', () => {
  /** Lines of different lengths that were all too long for one word more. */
  const drawn = (text: string): string => {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const last = lines.at(-1);
      const room = 62 + ((lines.length * 7) % 12);
      if (last !== undefined && last.length + 1 + word.length <= room)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.join('\n');
  };
  const more =
    'Low-income readers pay nothing at all, and the rate for visitors is the same as it was in the old building on the hill. The council does not only think of its own town. Villages nearby are served by a bus full of books, which comes once a week and stays for an afternoon.';

  it('is whole paragraphs again, with the hyphens that are spelling', async () => {
    const text = `The library\n\n${drawn(english)}\n\n${drawn(more).replace('Low-income', 'Low-\nincome')}\n\n${drawn(english)}`;
    expect(await visibleBlocks(text)).toEqual(['The library', english, more, english]);
  });

  it('loses the hyphen of a word that a line end has divided', async () => {
    const divided = drawn(more).replace(/\n(\p{Ll}{3})(\p{Ll}{4,})/u, ' $1-\n$2');
    expect(await visibleBlocks(`${drawn(english)}\n\n${divided}\n\n${drawn(english)}`)).toContain(more);
  });

  it('keeps the lines of verses, addresses and heads', async () => {
    const verses = [
      'The ferry leaves the quiet harbour wall',
      'And carries all our letters to the shore,',
      'Where those who wait will read them in the hall',
      'And those who wrote will think of them no more,',
      'For what is sent belongs to those who call',
      'And what is kept lies silent at the door',
    ];
    expect(await visibleBlocks(verses.join('\n'))).toEqual(verses);
    const address = ['Greenhaven County Library', '12 Old Market Street', 'Greenhaven GH1 4QT'];
    const text = `${drawn(english)}\n\n${drawn(more)}\n\n${address.join('\n')}\n`;
    expect(await visibleBlocks(text)).toEqual([english, more, ...address]);
  });

  it('keeps the space before a quotation mark', async () => {
    const lines = [
      'It was the librarian who said that the town had need of one',
      '“house that is open to everybody” and not of yet another “U.K.',
      '2.0” behind high walls, as it had been before the great fire.',
    ];
    const text = `${drawn(english)}\n\n${lines.join('\n')}\n\n${drawn(more)}`;
    expect(await visibleBlocks(text)).toContain(lines.join(' '));
  });
});

describe('Chinese text with many figures in a line', () => {
  it('is whole paragraphs again, although its lines are not equally full', async () => {
    const figures =
      '全县生产总值增长4.1%，第一、第二、第三产业增加值分别增长4.7%、3.2%、4.4%，规模以上工业增加值增长6.6%，进出口增长7.3%，粮食产量12.5万吨，物价水平总体平稳，城镇新增就业3.9万人，各项民生支出占86.4%。';
    const lines = [
      '　　全县生产总值增长4.1%，第一、第二、第三产业增加值分别增长',
      '4.7%、3.2%、4.4%，规模以上工业增加值增长6.6%，进出口增长',
      '7.3%，粮食产量12.5万吨，物价水平总体平稳，城镇新增就业3.9万',
      '人，各项民生支出占86.4%。',
    ];
    const text = `${wrapCharacters(`　　${chinese}`, 30)}\n${lines.join('\n')}\n${wrapCharacters(`　　${chinese}`, 30)}`;
    expect(await visibleBlocks(text)).toEqual([chinese, figures, chinese]);
  });

  it('begins no line with a closing mark', async () => {
    expect(await visibleBlocks('《全县运行报告（2024）\n》摘要\n办公室')).toEqual([
      '《全县运行报告（2024）》摘要',
      '办公室',
    ]);
  });
});

describe('a mail that quotes another', () => {
  it('has its paragraphs without the marks of the quotation', async () => {
    const text = `Dear Mary,\n\n${wrapWords(english, 70)}\n\nMary Miller wrote:\n${wrapWords(english, 68, '> ')}\n>\n${wrapWords(english, 68, '> ')}\n\nRegards,\nPaul\n`;
    expect(await visibleBlocks(text)).toEqual([
      'Dear Mary,',
      english,
      'Mary Miller wrote:',
      english,
      english,
      'Regards,',
      'Paul',
    ]);
  });

  it('is read alike in Chinese, and at any depth', async () => {
    const text = `各位同事：\n\n${wrapCharacters(chinese, 34)}\n${wrapCharacters(chinese, 32, '> ')}\n${wrapCharacters(chinese, 30, '>> ')}\n`;
    expect(await visibleBlocks(text)).toEqual(['各位同事：', chinese, chinese, chinese]);
  });

  it('is no list of what is more than a figure', async () => {
    expect(await visibleBlocks('评分标准\n>90分：优秀\n> 80分：良好')).toEqual([
      '评分标准',
      '>90分：优秀',
      '> 80分：良好',
    ]);
  });
});

describe('a numbered heading over two lines', () => {
  const text = '各乡镇要提前安排，逐项落实，确保不误农时。';

  it('is one, alone between blank lines or broken off at a comma', async () => {
    expect(
      await visibleBlocks(
        `意见\n\n一、健全农田水利设施建设\n管护机制\n\n${text}\n\n二、加强组织领导，\n压实工作责任\n${text}\n`,
      ),
    ).toEqual(['意见', '一、健全农田水利设施建设管护机制', text, '二、加强组织领导，压实工作责任', text]);
  });

  it('is none with a heading below it, or with its text', async () => {
    expect(await visibleBlocks(`一、主要任务\n近期安排\n\n${text}`)).toHaveLength(3);
    expect(await visibleBlocks(`一、健全农田水利设施建设机制\n${text}\n\n${text}`)).toHaveLength(3);
    expect(await visibleBlocks(`一、健全农田水利设施建设机制\n（一）渠道\n\n${text}`)).toHaveLength(3);
  });

  it('joins sentences that break off before a quotation mark', async () => {
    expect(
      await visibleBlocks('渠道要修好。各乡镇要加快形成\n“一渠一策”的管护机制，责任到人。\n“两手抓”是要求。'),
    ).toHaveLength(2);
  });
});

const timeout = 30_000;

it('a very long paragraph, with the end of a bracket before each line, is read in time', {
  timeout,
}, async () => {
  const line = `）${'各乡镇要提前安排逐项落实做到人员到位资金到位服务到位'.slice(0, 26)}\n`;
  expect(await visibleBlocks(`工作\n\n${line.repeat(35_000)}`)).toHaveLength(2);
});

it('many blanks after the mark of a heading are passed in time', { timeout }, async () => {
  expect(await visibleBlocks(`工作\n\n=${' '.repeat(30_000)}甲\n= 乙\n`)).toHaveLength(3);
});

it('joins paragraphs of a page that end within a word, and no others', async () => {
  const page = (paragraphs: readonly string[]) =>
    readDocument(new TextEncoder().encode(paragraphs.map((text) => `<p>${text}</p>`).join('')), '章程.html');
  const texts = async (paragraphs: readonly string[]) => {
    const read = await page(paragraphs);
    if (!read.ok) throw new Error(read.error.code);
    const { raw, blocks } = read.value.value;
    return blocks.map((block) => visible(raw, block));
  };
  const torn = [
    '第八条 会长因事不能履行职务时，应当指定一名副会长代',
    '理，没有指定的，由理事会推举一人代理。',
  ];
  expect(await texts(torn)).toEqual([torn.join('')]);
  const whole = ['本会的职责是，组织会员学习、交流和研究问题', '理事会由会员大会选举，对会员大会负责。'];
  expect(await texts(whole)).toEqual(whole);
});
