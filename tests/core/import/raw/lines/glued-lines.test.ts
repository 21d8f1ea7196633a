import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../src/core/import/registry.ts';

async function blocksOf(text: string) {
  const result = await readDocument(new TextEncoder().encode(text), '通知.txt');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map(({ span, hint }) => ({
    text: raw.slice(span.start, span.end),
    kind: hint?.kind ?? null,
  }));
}

const textsOf = async (text: string) => (await blocksOf(text)).map((block) => block.text);
const filler = '各部门按照分工抓紧落实，保证各项任务按期完成。'.repeat(30);

describe('attachments that a copy has run together', () => {
  it.each([
    [
      '附件：1.春耕任务表.doc2.用水计划.docx3. 2023年肥料名单.xls',
      ['附件：1.春耕任务表.doc', '2.用水计划.docx', '3. 2023年肥料名单.xls'],
    ],
    ['附件：1．春耕任务清单2．用水申请表', ['附件：1．春耕任务清单', '2．用水申请表']],
    ['附件1.春耕方案 2.用水办法', ['附件1.春耕方案', '2.用水办法']],
  ])('%s', async (line, expected) => {
    expect(await textsOf(`关于春耕的通知\n请认真贯彻执行。\n${line}`)).toEqual([
      '关于春耕的通知',
      '请认真贯彻执行。',
      ...expected,
    ]);
  });

  it('are one where only one is named, or where a number is part of a name', async () => {
    for (const line of ['附件：1.春耕任务表', '附件：第2.0版用水办法', '附件1.用水平台V2.数据说明的附件'])
      expect(await textsOf(`关于春耕的通知\n${line}`)).toEqual(['关于春耕的通知', line]);
  });
});

describe('a signature with the title of what follows', () => {
  it('is three lines', async () => {
    expect(
      await textsOf(
        '现印发给你们。\n平川县水利局2021年3月5日平川县节约用水管理办法\n第一条 为了节水，制定本办法。',
      ),
    ).toEqual([
      '现印发给你们。',
      '平川县水利局',
      '2021年3月5日',
      '平川县节约用水管理办法',
      '第一条 为了节水，制定本办法。',
    ]);
  });

  it('is no sentence with an office and a date', async () => {
    const line = '平川县水利局2021年3月5日印发了平川县节约用水管理办法的通知，各乡镇要认真执行。';
    expect(await textsOf(`${line}\n好。`)).toEqual([line, '好。']);
  });
});

describe('captions between the sentences of a speech without line ends', () => {
  const text = [
    '在全县春耕现场会上的讲话（2021年3月5日）赵青山同志们：今天开会。',
    `一是抓好备耕。${filler}二是抓好用水。${filler}`,
    '2021年3月5日，全县春耕现场会在平川召开。县长赵青山出席会议并讲话。 平川日报记者 李小禾/摄三是抓好用肥。',
    `${filler}同志们！现在我讲几点要求。3月4日，赵青山在平川镇察看苗情。图为他同农民交谈。本报记者 王一丁、李小禾摄第一，抓紧备耕。${filler}第二，抓紧用水。${filler}`,
    filler.repeat(5),
  ].join('');

  it('are captions, and the points beside them are found', async () => {
    const blocks = await blocksOf(text);
    expect(blocks.filter(({ kind }) => kind === 'caption').map((block) => block.text)).toEqual([
      '2021年3月5日，全县春耕现场会在平川召开。县长赵青山出席会议并讲话。 平川日报记者 李小禾/摄',
      '3月4日，赵青山在平川镇察看苗情。图为他同农民交谈。本报记者 王一丁、李小禾摄',
    ]);
    const heads = blocks.filter(({ kind }) => kind === null).map((block) => block.text.slice(0, 7));
    expect(heads.slice(5)).toEqual([
      '一是抓好备耕。',
      '二是抓好用水。',
      '三是抓好用肥。',
      '同志们！现在我',
      '第一，抓紧备耕',
      '第二，抓紧用水',
    ]);
  });

  it('are told from what cameras do', async () => {
    const long = `${filler}一是抓好备耕，请记者李小禾拍摄影片。${filler}二是抓好用水。${filler.repeat(5)}`;
    expect((await blocksOf(long)).some(({ kind }) => kind === 'caption')).toBe(false);
  });
});

describe('a heading that has run into the end of the paragraph above it', () => {
  const lines = (glued: string) => [
    '关于节水的意见',
    '一、总体要求',
    '坚持以水定产。',
    '二、主要任务',
    `（一）修好渠道。各乡镇抓紧修缮。${glued}`,
    '各级都要负责。',
  ];

  it('is a line where its number is the next one', async () => {
    const texts = await textsOf(lines('三、加强组织领导').join('\n'));
    expect(texts.slice(4)).toEqual([
      '（一）修好渠道。各乡镇抓紧修缮。',
      '三、加强组织领导',
      '各级都要负责。',
    ]);
  });

  it.each(['五、加强组织领导', '三、加强组织领导。', '三、加强组织领导，明确责任'])(
    'is none where the number is another one, or the words are a sentence: %s',
    async (glued) => {
      expect((await textsOf(lines(glued).join('\n')))[4]).toBe(`（一）修好渠道。各乡镇抓紧修缮。${glued}`);
    },
  );
});

describe('a text in one line', () => {
  it('has its title up to the mark of a note, and the name of the author before the first number', async () => {
    const texts = await textsOf(
      `加强农田水利建设推进节水灌溉※王大川一当前，春耕在即。${filler.repeat(3)}第一，修好渠道。${filler}第二，管好用水。${filler}`,
    );
    expect(texts.slice(0, 2)).toEqual(['加强农田水利建设推进节水灌溉※', '王大川']);
  });
});

describe('a first item on the line of its heading', () => {
  it('has a line of its own, as the second has', async () => {
    const lines = ['（一）优化布局行动。 1.加快建设节点。推动节点建设。', '2.按需建设中心。整合现有中心。'];
    expect(await textsOf(lines.join('\n'))).toEqual([
      '（一）优化布局行动。',
      '1.加快建设节点。推动节点建设。',
      '2.按需建设中心。整合现有中心。',
    ]);
  });

  it('stays where no second follows, or the next heading comes first', async () => {
    const lines = ['（一）优化布局行动。 1.加快建设节点。', '（二）升级网络行动。', '2.按需建设中心。'];
    expect(await textsOf(lines.join('\n'))).toEqual(lines);
  });
});

describe('the name of a box', () => {
  it.each([
    [
      '专栏1  云边协同工程建立协同机制。推动企业共建。',
      ['专栏1  云边协同工程', '建立协同机制。推动企业共建。'],
    ],
    ['专栏2  质量工程质量提升行动。推动企业共建。', ['专栏2  质量工程质量提升行动。推动企业共建。']],
    ['专栏3  云边协同工程。推动企业共建。', ['专栏3  云边协同工程。推动企业共建。']],
  ])('%s', async (line, expected) => {
    expect(await textsOf(line)).toEqual(expected);
  });
});
