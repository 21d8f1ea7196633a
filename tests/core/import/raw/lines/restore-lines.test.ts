import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../../src/core/model/span.ts';

const filler = '各部门按照分工抓紧落实，保证各项任务按期完成。'.repeat(16);

async function linesOf(text: string, fileName: string): Promise<readonly string[]> {
  const result = await readDocument(new TextEncoder().encode(text), fileName);
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map(({ span }) => sliceSpan(raw, span));
}

describe('restoreLines', () => {
  it('finds the lines of a speech that a crawler ran together', async () => {
    const text = `在全县春耕现场会上的讲话（2021年3月5日）赵青山同志们，朋友们：今天开会。第一，抓好备耕。${filler}第二，抓好用水。${filler}第三，抓好用肥。${filler}`;
    const lines = await linesOf(text, 'a.txt');
    expect(lines.slice(0, 5)).toEqual([
      '在全县春耕现场会上的讲话',
      '（2021年3月5日）',
      '赵青山',
      '同志们，朋友们：',
      '今天开会。',
    ]);
    expect(lines.slice(5).map((line) => line.slice(0, 8))).toEqual([
      '第一，抓好备耕。',
      '第二，抓好用水。',
      '第三，抓好用肥。',
    ]);
  });

  it('parts title, author and note of a marked title from the text', async () => {
    const text = `把春耕生产抓紧抓实 为全年丰收打好基础※李明今年入春以来雨水偏少。第一，抓好备耕。${filler}第二，抓好用水。${filler}第三，抓好用肥。${filler}※这是李明2021年3月5日在全县春耕现场会上的讲话。`;
    const result = await readDocument(new TextEncoder().encode(text), 'a.txt');
    if (!result.ok) throw new Error(result.error.code);
    const { raw, blocks } = result.value.value;
    const lines = blocks.map(({ span }) => sliceSpan(raw, span));
    expect(lines.slice(0, 3)).toEqual([
      '把春耕生产抓紧抓实 为全年丰收打好基础※',
      '李明',
      '今年入春以来雨水偏少。',
    ]);
    expect(lines.at(-1)).toBe('※这是李明2021年3月5日在全县春耕现场会上的讲话。');
    expect(blocks.at(-1)?.hint).toEqual({ kind: 'footnote' });
  });

  it('ends a heading before the words that open the first sentence, and begins lists again', async () => {
    const text = `今天讲几点意见。一、激发市场主体活力改革开放以来，主体蓬勃成长。第一，落实政策。${filler}第二，改善环境。${filler}二、弘扬创业精神我在今年会上讲过，要敢闯。第一，勇于创新。${filler}第二，诚信守法。${filler}`;
    expect((await linesOf(text, 'a.txt')).map((line) => line.slice(0, 12))).toEqual([
      '今天讲几点意见。',
      '一、激发市场主体活力',
      '改革开放以来，主体蓬勃成',
      '第一，落实政策。各部门按',
      '第二，改善环境。各部门按',
      '二、弘扬创业精神',
      '我在今年会上讲过，要敢闯',
      '第一，勇于创新。各部门按',
      '第二，诚信守法。各部门按',
    ]);
  });

  it('parts a short text in one line where it holds several lists, each with the sentence before it', async () => {
    const text =
      '同志们：春耕已经结束。各地组织有力，取得了好收成。一是面积扩大。新增两成。二是单产提高。提高一成。同志们！春耕中还积累了经验。一是早动员。二是早备种。群众还有担心。这里，我强调几点。第一，管好水。水是命脉。第二，管好肥。肥是口粮。';
    expect(await linesOf(text, 'a.txt')).toEqual([
      '同志们：',
      '春耕已经结束。',
      '各地组织有力，取得了好收成。',
      '一是面积扩大。新增两成。',
      '二是单产提高。提高一成。',
      '同志们！春耕中还积累了经验。',
      '一是早动员。',
      '二是早备种。群众还有担心。',
      '这里，我强调几点。',
      '第一，管好水。水是命脉。',
      '第二，管好肥。肥是口粮。',
    ]);
    const parts =
      '下面讲2个问题。第一个问题：肯定成绩。第一，面积扩大。第二，单产提高。以上这些成绩来之不易。第二个问题：看到不足。第一，用水紧张。第二，农机不足。';
    expect(await linesOf(parts, 'a.txt')).toEqual([
      '下面讲2个问题。',
      '第一个问题：肯定成绩。',
      '第一，面积扩大。',
      '第二，单产提高。',
      '以上这些成绩来之不易。',
      '第二个问题：看到不足。',
      '第一，用水紧张。',
      '第二，农机不足。',
    ]);
  });

  it('takes the caption of several sentences out of a text in one line', async () => {
    const text =
      '我们积累了经验，主要有以下几个方面。春节来临之际，县委书记李四来到河口镇考察调研，看望慰问干部群众。这是2月8日上午，李四在河口镇东村看望村民。 本报记者 赵六/摄一是坚持党的领导。领导是根本。二是坚持精准方略。精准是要义。';
    const result = await readDocument(new TextEncoder().encode(text), 'a.txt');
    if (!result.ok) throw new Error(result.error.code);
    const { raw, blocks } = result.value.value;
    expect(
      blocks.map(({ hint, span }) => `${hint?.kind ?? 'text'}: ${sliceSpan(raw, span).slice(0, 12)}`),
    ).toEqual([
      'text: 我们积累了经验，主要有以',
      'caption: 春节来临之际，县委书记李',
      'text: 一是坚持党的领导。领导是',
      'text: 二是坚持精准方略。精准是',
    ]);
  });

  it('joins a label, its number and its title', async () => {
    expect(await linesOf('开头一段。\n专栏\n1\n枢纽建设工程\n优化布局。\n专栏\n说明', 'a.txt')).toEqual([
      '开头一段。',
      '专栏\n1\n枢纽建设工程',
      '优化布局。',
      '专栏',
      '说明',
    ]);
  });

  it('joins who asks with the question, where a label stands alone again and again', async () => {
    const text = '记者：\n问：\n水从哪里来？\n老周：山上。\n记者：\n够用吗？\n老周：够。';
    expect(await linesOf(text, 'a.txt')).toEqual([
      '记者：',
      '问：\n水从哪里来？',
      '老周：山上。',
      '记者：\n够用吗？',
      '老周：够。',
    ]);
  });

  it('joins a label with its title where as many lines are cut elsewhere', async () => {
    const crushed = `第一，抓好备耕。${filler}第二，抓好用水。${filler}第三，抓好用肥。${filler}`;
    const lines = await linesOf(`专栏\n2\n良种工程\n${crushed}`, 'a.txt');
    expect(lines.map((line) => line.slice(0, 9))).toEqual([
      '专栏\n2\n良种工程',
      '第一，抓好备耕。各',
      '第二，抓好用水。各',
      '第三，抓好用肥。各',
    ]);
  });

  it('parts bold headings from the text and from the list that they run into', async () => {
    const text = `开头一段。**一、健全网络**${filler}**二、做好服务一是服务老人。**${filler}**二是服务学生。**${filler}`;
    const lines = await linesOf(text, 'a.md');
    expect(lines.map((line) => line.slice(0, 8))).toEqual([
      '开头一段。',
      '一、健全网络',
      '各部门按照分工抓',
      '二、做好服务',
      '一是服务老人。*',
      '二是服务学生。*',
    ]);
  });

  it('leaves ordinary paragraphs alone, lists in them included', async () => {
    const text = `工作如下：一是抓好备耕。二是抓好用水。第一，甲。第二，乙。\n${filler}`;
    expect(await linesOf(text, 'a.txt')).toHaveLength(2);
    const long = `${filler}${filler}${filler}这是三、四月的事。`;
    expect(await linesOf(long, 'a.txt')).toEqual([long]);
  });
});
