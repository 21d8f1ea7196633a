import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import type { SourceBlock, SourceDocument } from '../../../../src/core/model/source/source-document.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';

async function read(text: string): Promise<SourceDocument> {
  const result = await readDocument(new TextEncoder().encode(text), 'a.md');
  if (!result.ok) throw new Error(result.error.code);
  return result.value.value;
}

function visible({ raw }: SourceDocument, { span, hidden }: SourceBlock): string {
  let text = '';
  let from = span.start;
  for (const mark of hidden) {
    text += raw.slice(from, mark.start);
    from = mark.end;
  }
  return text + raw.slice(from, span.end);
}

async function visibleLines(text: string): Promise<readonly string[]> {
  const document = await read(text);
  return document.blocks.map((block) => visible(document, block));
}

describe('Markdown', () => {
  it('keeps headings with their level, without the marks', async () => {
    const { raw, blocks } = await read('# 标题\n\n## 一、背景 ##\n\n正文');
    expect(blocks.map(({ span, hint }) => [sliceSpan(raw, span), hint])).toEqual([
      ['标题', { kind: 'heading', level: 1 }],
      ['一、背景', { kind: 'heading', level: 2 }],
      ['正文', null],
    ]);
  });

  it('reads on over a comment in the middle of a sentence', async () => {
    expect(
      await visibleLines(
        '会上讲了三点：一是守初心\n<!--more-->\n，二是担使命。\n\n第二段。\n<!-- more -->\n第三段。',
      ),
    ).toEqual(['会上讲了三点：一是守初心，二是担使命。', '第二段。', '第三段。']);
  });

  it('raises the number of a note that links to it', async () => {
    expect(
      await visibleLines('The ferry leaves at six.<sup id="r2"><a href="#n2">2</a></sup> It is full.'),
    ).toEqual(['The ferry leaves at six.² It is full.']);
  });

  it('reads links to addresses that a program makes', async () => {
    expect(await visibleLines('See [the rules]({{ site.baseurl }}/rules/) first.')).toEqual([
      'See the rules first.',
    ]);
  });

  it.each([
    ['[<- Previous page: Tides](a.md) | [Contents](b.md) | [Next page: Lamps ->](c.md)', 'page-furniture'],
    ['[Tides](a.md) | [Lamps](b.md)', undefined],
    ['Previous [tides](a.md) | [lamps](b.md) and more', undefined],
  ])('takes links to the pages around a text for none of it: %s', async (line, kind) => {
    const { blocks } = await read(`${line}\n\n# Lamps\n\nThey burn at night.`);
    expect(blocks[0]?.hint?.kind).toBe(kind);
  });

  it('takes what a figure says of itself for its caption', async () => {
    const { raw, blocks } = await read(
      '正文一。\n\n<figure>\n<img src="a.jpg" alt="">\n<figcaption>新修的步道。东岭日报供图</figcaption>\n</figure>\n\n正文二。',
    );
    const captions = blocks.filter(({ hint }) => hint?.kind === 'caption');
    expect(captions.map(({ span }) => sliceSpan(raw, span))).toEqual([
      expect.stringContaining('新修的步道。东岭日报供图'),
    ]);
  });

  it.each([
    ['<hr/>\n## 怎么修改', ['怎么修改']],
    ['<a id="b"></a>\n## Background ##\n\nText.', ['Background']],
    ['## Process###', ['Process']],
    ['##03 What it is about\n\nText.\n\n###Who it is for\n\nText.', ['03 What it is about', 'Who it is for']],
  ])('reads the heading in %j', async (text, headings) => {
    const { raw, blocks } = await read(text);
    const found = blocks.filter(({ hint }) => hint?.kind === 'heading');
    expect(found.map(({ span }) => sliceSpan(raw, span))).toEqual(headings);
  });

  it.each([
    [
      'boxes and tabs',
      '::: details 目录\n\n::: tabs\n\n@tab 章节\n\n[[toc]]\n\n:::\n\n正文一句。',
      ['正文一句。'],
    ],
    [
      'a box without blank lines',
      '::: tip 修订信息\n本办法自公布之日起施行。\n:::',
      ['修订信息', '本办法自公布之日起施行。'],
    ],
    ['links into the page', '[1](#t1)&emsp;[2](#t2)\n\n[Section A: Funds](#Section A)\n\n正文', ['正文']],
    ['items of links', '- 第1~20条：\n\n  [1](#t1)&emsp;[2](#t2)\n\n- [附则](#附则)\n\n正文', ['正文']],
  ])('keeps %s apart from the text', async (_, text, shown) => {
    const document = await read(text);
    const own = document.blocks.filter(({ hint }) => hint?.kind !== 'page-furniture');
    expect(own.map((block) => visible(document, block))).toEqual(shown);
  });

  it('shows no mark of a note that is a link', async () => {
    expect(await visibleLines('The Board;<sup>[2](#2)</sup> and funds.')).toEqual(['The Board; and funds.']);
  });

  it('hides inline markup and knows what is bold', async () => {
    const document = await read('前**重点**和[链接](http://a.cn)、`代码`、\\*星。');
    const [block] = document.blocks;
    expect(block && visible(document, block)).toBe('前重点和链接、代码、*星。');
    expect(block?.strong.map((span) => sliceSpan(document.raw, span))).toEqual(['重点']);
  });

  it('knows bold type beside Chinese punctuation, and bold runs that touch', async () => {
    const document = await read('**一、目标**正文。**二、任务****一是先做。**然后**二是再做。**最后');
    const [block] = document.blocks;
    expect(block && visible(document, block)).toBe('一、目标正文。二、任务一是先做。然后二是再做。最后');
    expect(block?.strong.map((span) => sliceSpan(document.raw, span))).toEqual([
      '一、目标',
      '二、任务****一是先做。',
      '二是再做。',
    ]);
  });

  it('reads lists with depth, marker and number', async () => {
    const { raw, blocks } = await read('- 甲\n  1. 乙\n\n     续\n- [x] 丙\n');
    expect(blocks.map(({ span }) => sliceSpan(raw, span))).toEqual(['甲', '乙', '续', '☑ 丙']);
    expect(
      blocks.map(({ hint }) =>
        hint?.kind === 'list-item'
          ? [hint.depth, hint.ordered, hint.marker && sliceSpan(raw, hint.marker)]
          : null,
      ),
    ).toEqual([
      [0, false, '-'],
      [1, true, '1.'],
      [1, true, null],
      [0, false, '-'],
    ]);
  });

  it('reads tables row by row', async () => {
    const { raw, blocks } = await read('| 指标 | **数值** |\n|---|---|\n| 增长 | 5% |\n');
    expect(
      blocks.map(({ hint }) =>
        hint?.kind === 'table-row' ? [hint.header, ...hint.cells.map((cell) => sliceSpan(raw, cell))] : null,
      ),
    ).toEqual([
      [true, '指标', '数值'],
      [false, '增长', '5%'],
    ]);
  });

  it('reads front matter as fields, and quotes and code for what they are', async () => {
    const { raw, blocks } = await read('---\ntitle: "标题"\n---\n\n> 引文一\n> 引文二\n\n```\ncode\n```\n');
    expect(blocks.map(({ span, hint }) => [sliceSpan(raw, span), hint?.kind])).toEqual([
      ['标题', 'field'],
      ['引文一', 'quote'],
      ['引文二', 'quote'],
      ['code', 'code'],
    ]);
  });

  it('takes paragraphs indented by four spaces for text, and HTML tags away', async () => {
    expect(await visibleLines('    缩进的正文。\n\n<p>段<b>落</b></p>\n\n<!-- 注 -->\n')).toEqual([
      '缩进的正文。',
      '段落',
    ]);
  });

  it('keeps lines that the author broke apart, and joins lines that an editor wrapped', async () => {
    expect(await visibleLines('标题\n作者\n2024年1月2日')).toEqual(['标题', '作者', '2024年1月2日']);
    const wrapped =
      'The first line of a paragraph that was wrapped\nat a width of some fifty columns by an editor,\nas is usual.';
    expect(await visibleLines(wrapped)).toEqual([wrapped]);
  });

  it('says how many pictures it leaves out', async () => {
    const result = await readDocument(new TextEncoder().encode('![图](a.png)\n\n正文'), 'a.md');
    expect(result.ok && result.value.diagnostics).toEqual([
      { code: 'images-left-out', severity: 'warning', params: { count: 1 } },
    ]);
    expect(result.ok && result.value.value.blocks).toHaveLength(1);
  });

  it('looks for code in an indented paragraph in time with its length', async () => {
    expect(await visibleLines(`Usage\n\n    ${'f('.repeat(150_000)}x\n`)).toHaveLength(2);
  });

  it('reads a paragraph with thousands of marks as plain text', async () => {
    const result = await readDocument(new TextEncoder().encode('**甲**乙'.repeat(3000)), 'a.md');
    expect(result.ok && result.value.diagnostics.map(({ code }) => code)).toEqual(['markdown-read-as-text']);
  });

  it.each([
    ['quotes without spaces', `${'>'.repeat(100_000)}正文`],
    ['entities', `正文${'&#x41;'.repeat(300_000)}`],
    ['asterisks around a word', `${'*'.repeat(90_000)}正文${'*'.repeat(90_000)}`],
    [
      'openings of code that nothing closes',
      Array.from({ length: 1000 }, (_, index) => `${'`'.repeat(index)}甲`).join(''),
    ],
    ['brackets', `${'['.repeat(50_000)}正文${']'.repeat(50_000)}`],
    ['addresses in one word', `正文${'www.'.repeat(50_000)}`],
    ['lines of one paragraph', 'a: b\n'.repeat(15_000)],
    [
      'notes',
      `正文\n\n${Array.from({ length: 15_000 }, (_, index) => `[^${index}]: 注[^${index + 1}]`).join('\n\n')}`,
    ],
  ])('reads a file of nothing but %s as text', async (_, markdown) => {
    const result = await readDocument(new TextEncoder().encode(markdown), 'a.md');
    expect(result.ok && result.value.diagnostics.map(({ code }) => code)).toContain('markdown-read-as-text');
  });
});
