import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import type { SourceBlock } from '../../../../src/core/model/source/source-document.ts';

async function read(text: string, name = '打印件.txt') {
  const result = await readDocument(new TextEncoder().encode(text), name);
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return {
    raw,
    blocks,
    of: (kind: string | null) =>
      blocks.filter(({ hint }) => (hint?.kind ?? null) === kind).map((block) => visible(raw, block)),
  };
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

/** Lines as a browser prints them: letters differ in width. */
function wrapDrawn(text: string, width: number): readonly string[] {
  const drawn = (line: string): number =>
    [...line].reduce(
      (sum, letter) => sum + (/[iljft.,' ]/u.test(letter) ? 0.6 : /[mwMWA-Z]/u.test(letter) ? 1.5 : 1.1),
      0,
    );
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && drawn(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const paragraphs = [
  'The ferry will leave the new pier every morning at seven and every evening at six. It carries farmers and their crops to the market in the town. No fare should be raised before the summer, and no one should be left behind on the quay.',
  'We will mend the sea wall before the storms of the autumn come. Engineers of the county have looked at it twice, and they agree that its eastern part cannot wait. The work is to be paid by the harbour fund, which does not only serve the larger boats.',
  'Children will have a library of their own. It stands open until nine in the evening, and its readers may stay as long as they like. The old fish market gives it room, light and a roof that the winter cannot harm.',
];
const stamp = '3/14/25, 9:05 AM A Plan for the Harbour of Greenhaven and its People_County Office ...';
const address = 'https://harbour.example.org/plan/202503/t20250314_7.html';

describe('a page that a browser has printed', () => {
  const lines = paragraphs.map((text) => wrapDrawn(text, 78));
  const [first = [], second = [], third = []] = lines;
  const text = [
    stamp,
    '',
    'A Plan for the Harbour of Greenhaven',
    'and its People',
    '',
    'March 14, 2025',
    '',
    ...first,
    '',
    ...second.slice(0, 2),
    '',
    address,
    '',
    '1/3',
    stamp,
    ...second.slice(2),
    '',
    ...third,
    '',
    ...first,
    '',
    `${address} 2/3`,
    stamp,
    ...second,
    '',
    ...third,
    `${address} 3/3`,
  ].join('\n');

  it('has whole paragraphs, over the ends of its pages', async () => {
    const { of } = await read(text);
    const [one = '', two = '', three = ''] = paragraphs;
    expect(of(null)).toEqual(['March 14, 2025', one, two, three, one, two, three]);
  });

  it('has its stamps, addresses and page numbers apart, and the title that the stamp names', async () => {
    const { of } = await read(text);
    expect(of('page-furniture')).toEqual([
      stamp,
      address,
      '1/3',
      stamp,
      `${address} 2/3`,
      stamp,
      `${address} 3/3`,
    ]);
    expect(of('title')).toEqual(['A Plan for the Harbour of Greenhaven and its People']);
  });

  it('knows the place of every block in the file, and loses no character', async () => {
    const { raw, blocks } = await read(text);
    for (const { span, origin } of blocks) {
      if (origin?.kind !== 'file-range') throw new Error('no place in the file');
      const own = raw.slice(span.start, span.end);
      expect(text.slice(origin.start, origin.end).startsWith(own.slice(0, 10))).toBe(true);
      expect(text.slice(origin.start, origin.end).endsWith(own.slice(-10))).toBe(true);
    }
    const characters = (of: string): string => [...of.replace(/\s/gu, '')].sort().join('');
    expect(characters(raw)).toBe(characters(text));
  });
});

const chinese =
  '去年，全县围绕“两张清单”1和“一个平台”2抓落实，新建水厂三座，改造管网一百二十公里，群众用水更加安全，农田灌溉更加方便，企业取水更加规范，各项工作都取得了新的进展，为今后发展打下了坚实基础。';
const sequel =
  '今年，我们将继续加大投入力度，统筹推进水源保护、水厂改造和管网更新，健全运行维护机制，提高供水服务水平，让城乡居民都能喝上放心水，让每一滴水都得到珍惜，让每一分钱都用在刀刃上，不辜负群众的期待。';
const more =
  '同时，要加强宣传引导，组织志愿者走进社区、学校和企业，讲清节水的道理和办法，形成人人参与、人人受益的良好氛围，推动节水从要求变成习惯，从习惯变成风尚，让节约用水成为全县上下的自觉行动和共同追求。';
const wrapHan = (text: string, perLine = 30): readonly string[] => [
  ...(`　　${text}`.match(new RegExp(`.{1,${perLine}}`, 'gu')) ?? []),
];
const notes = [
  '1 “两张清单”指为服务保障重大水利工程建设所制定的任务清单和责任清单，由县水利局每年年初',
  '公布，年底考核。',
  '2 “一个平台”指全县统一的智慧水务平台。',
];

describe('a text whose pages have numbers and notes', () => {
  const own = wrapHan(chinese);
  const next = wrapHan(sequel);
  const last = wrapHan(more);
  const centre = (number: number): string => `${' '.repeat(28)}${number}`;
  const text = [
    '全县供水情况',
    '',
    ...own,
    ...last,
    ...next.slice(0, 2),
    '',
    ...notes,
    '',
    centre(1),
    ...next.slice(2),
    ...last,
    ...last,
    ...last,
    '',
    centre(2),
  ].join('\n');

  it.each(['供水.txt', '供水.md'])('reads on over them, and sets them apart (%s)', async (name) => {
    const { of } = await read(text, name);
    const unmarked = chinese.replace('”1', '”').replace('”2', '”');
    expect(of(null)).toEqual(['全县供水情况', unmarked, more, sequel, more, more, more]);
    expect(of('footnote')).toEqual([`${notes[0]}${notes[1]}`, notes[2]]);
    expect(of('page-furniture')).toEqual(['1', '2']);
  });

  it('keeps figures that no note explains', async () => {
    const plain = text.replace(notes.join('\n'), '');
    const { of } = await read(plain);
    expect(of(null)[1]).toBe(chinese);
    expect(of('footnote')).toEqual([]);
  });
});

describe('numbers that count no pages', () => {
  it('stay text: questions, scores, items', async () => {
    const lines = Array.from(
      { length: 4 },
      (_, index) => `${index + 1}\n这是第${'甲乙丙丁'.charAt(index)}个问题的内容。`,
    );
    expect((await read(lines.join('\n'))).of('page-furniture')).toEqual([]);
    const table = ['数量', '1', '2', '3', '4', '5'].join('\n');
    expect((await read(`${table}\n合计十五件。`)).of('page-furniture')).toEqual([]);
    const chapters = Array.from({ length: 3 }, (_, index) =>
      [`${index + 1}`, ...Array.from({ length: 12 }, (_, line) => `第${line}段的话说完了。`)].join('\n'),
    );
    expect((await read(chapters.join('\n'))).of('page-furniture')).toEqual([]);
  });
});

it('reads on over what a program sets between the pages of a scan, and keeps lines beside it', async () => {
  const text = [
    '第一条 发卡机构应当按月核对交易。',
    '- 2 -',
    '--- 第 3 页 ---',
    '第二条 发卡机构应建立制度，加强对资金交易的监测，',
    '3 -',
    '--- 第 4 页 ---',
    '对异常情况要及时报送。',
    '_ 97 -',
    '--- 第 5 页 ---',
    '第三条 本办法自发布之日起施行。',
  ].join('\n\n');
  const { of } = await read(text);
  expect(of(null)).toEqual([
    '第一条 发卡机构应当按月核对交易。',
    '第二条 发卡机构应建立制度，加强对资金交易的监测，对异常情况要及时报送。',
    '第三条 本办法自发布之日起施行。',
  ]);
  expect(of('page-furniture')).toHaveLength(6);
});

describe('numbers of pages between paragraphs of one line each', () => {
  const long = [...paragraphs, ...paragraphs].join(' ');
  const text = [
    `East: ${long}`,
    '7',
    `West: ${long}`,
    '8',
    `-North: ${long} It rests with those who come after`,
    '9',
    'us to mend it.',
    `South: ${long}`,
  ];

  it('are left out, and the sentence of an item that one interrupts is whole', async () => {
    const { of } = await read(text.join('\n\n'));
    expect(of('page-furniture')).toEqual(['7', '8', '9']);
    expect(of(null)[2]).toBe(`-North: ${long} It rests with those who come after us to mend it.`);
  });

  it('part no items', async () => {
    const items = `Mid: ${long}\n\nBoats need a few things, including:\n\n-A mole.\n\n-A lamp.\n\nThey ask for more.\n\n-A quay that carries`;
    const near = [...text.slice(0, 4), items, '9', 'a crane.', '-A pilot.', ...text.slice(7)].join('\n\n');
    const told = (await read(near)).of('list-item');
    expect(told).toEqual(['A mole.', 'A lamp.', 'A quay that carries a crane.', 'A pilot.']);
  });

  it('are not, where they do not count on', async () => {
    const other = text.map((line) => (line === '8' ? '12' : line));
    expect((await read(other.join('\n\n'))).of('page-furniture')).toEqual([]);
  });

  it('leave an item with a letter below them on its own', async () => {
    const other = text.map((line) => line.replace('us to mend it', 'b) us to mend it'));
    expect((await read(other.join('\n\n'))).of(null)).toContain('b) us to mend it.');
  });
});
