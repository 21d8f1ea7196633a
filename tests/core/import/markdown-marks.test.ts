import { describe, expect, it } from 'vitest';
import { rewriteText } from '../../../src/core/import/raw/rewrite-text.ts';
import { readDocument } from '../../../src/core/import/registry.ts';
import type { SourceDocument } from '../../../src/core/model/source/source-document.ts';
import { span } from '../../../src/core/model/span.ts';

async function read(text: string) {
  const result = await readDocument(new TextEncoder().encode(text), 'a.md');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** What a reader sees of each block. */
function shown({ raw, blocks }: SourceDocument): readonly string[] {
  return blocks.map(({ span: own, hidden }) => {
    let text = '';
    let from = own.start;
    for (const { start, end } of hidden) {
      text += raw.slice(from, start);
      from = end;
    }
    return text + raw.slice(from, own.end);
  });
}

const lines = async (text: string) => shown((await read(text)).value);

describe('Markdown: references, marks and attributes', () => {
  it('decodes references in text, and none in code, in addresses or after a backslash', async () => {
    expect(await lines('甲&lt;10%，A&B，&#8212;&#x2014;，&foo; 完。')).toEqual([
      '甲<10%，A&B，——，&foo; 完。',
    ]);
    expect(await lines('`&lt;` 与 \\&lt; 与 [名](http://a.b/?a=1&copy;=2)')).toEqual(['&lt; 与 &lt; 与 名']);
  });

  it('takes references for text, never for marks', async () => {
    expect(await lines('&#42;&#42;不是粗体&#42;&#42;，&lt;b&gt;也不是标签')).toEqual([
      '**不是粗体**，<b>也不是标签',
    ]);
  });

  it('knows spaces whose reference was left open', async () => {
    expect(await lines('&nbsp&nbsp正文&emsp;结束')).toEqual(['正文\u2003结束']);
  });

  it('keeps the place in the file', async () => {
    const { value } = await read('# A &amp; B\n\n正文。');
    expect(value.blocks.map(({ origin }) => origin)).toEqual([
      { kind: 'file-range', start: 2, end: 11 },
      { kind: 'file-range', start: 13, end: 16 },
    ]);
  });

  it('says which tasks are done', async () => {
    const { value } = await read('- [x] 已办\n- [ ] 未办\n- 其他');
    expect(shown(value)).toEqual(['☑ 已办', '☐ 未办', '其他']);
    expect(value.blocks.map(({ hint }) => hint?.kind)).toEqual(['list-item', 'list-item', 'list-item']);
  });

  it('leaves out what is struck, and says so; a single tilde is a range', async () => {
    const { value, diagnostics } = await read('目标~~50~~60公里，<del>旧</del>新，3~5天，10~20人。');
    expect(shown(value)).toEqual(['目标60公里，新，3~5天，10~20人。']);
    expect(diagnostics).toEqual([
      { code: 'struck-text-left-out', severity: 'warning', params: { count: 2 } },
    ]);
  });

  it('raises and lowers what its HTML and Pandoc raise and lower', async () => {
    expect(await lines('3×10<sup>5</sup>吨，CO<sub>2</sub>，10^-2^，H~2~O，**m<sup>2</sup>**')).toEqual([
      '3×10⁵吨，CO₂，10⁻²，H₂O，m²',
    ]);
  });

  it('leaves out attributes and fences of divisions', async () => {
    expect(
      await lines('## 概况 {#sec .unnumbered}\n\n::: {.note}\n提示。\n:::\n\n集合{1,2}和{甲}。'),
    ).toEqual(['概况', '提示。', '集合{1,2}和{甲}。']);
  });

  it('keeps lines apart that are broken within a line of the file', async () => {
    expect(await lines('| 甲 | 乙 |\n|---|---|\n| 10<br>20 | 张三<br/>李四 |')).toEqual([
      '甲乙',
      '10 20张三 李四',
    ]);
  });
});

/** Kind and text of each block. */
const kinds = async (text: string) => {
  const { value } = await read(text);
  const texts = shown(value);
  return value.blocks.map(({ hint }, index) => `${hint?.kind ?? 'text'}: ${texts[index]}`);
};

describe('Markdown: what its dialects have', () => {
  it.each([
    [
      'code in lists and quotations',
      '1. 安装\n\n   ```\n   npm i\n     npm start\n   ```\n\n> ```\n> make\n> ```',
      ['list-item: 安装', 'code: npm i\n  npm start', 'code: make'],
    ],
    [
      'code with a bar in a cell',
      '| 甲 | 乙 |\n|---|---|\n| 丙 | `a\\|b` |',
      ['table-row: 甲乙', 'table-row: 丙a|b'],
    ],
    [
      'footnotes',
      '三座[^1]，稳定。\n\n[^1]: 见年报。\n\n    附表一。',
      ['text: 三座，稳定。', 'footnote: 见年报。', 'footnote: 附表一。'],
    ],
    [
      'definitions',
      '管网\n: 输水的管道。\n\nTap\n: where water runs',
      ['list-item: 管网', 'list-item: 输水的管道。', 'list-item: Tap', 'list-item: where water runs'],
    ],
    ['front matter in TOML', '+++\ntitle = "工作汇报"\n+++\n\n正文。', ['field: 工作汇报', 'text: 正文。']],
    [
      'the place of a contents',
      '# 报告\n\n[TOC]\n\n正文。',
      ['heading: 报告', 'page-furniture: [TOC]', 'text: 正文。'],
    ],
    [
      'notes by kind',
      '> [!NOTE]\n> 注意安全。\n\n> [!TIP]\n> Save water.',
      ['quote: 注意安全。', 'quote: Save water.'],
    ],
    ['marked text', '这是==重点==，a == b，==。', ['text: 这是重点，a == b，==。']],
    [
      'formulas',
      '面积$S=\\pi r_1^2$，价格 $5 到 $6，路径 $HOME/a，`$x$`。',
      ['text: 面积S=πr₁²，价格 $5 到 $6，路径 $HOME/a，$x$。'],
    ],
    [
      'formulas over lines',
      '则\n\n$$\nx_{n+1}\n= \\frac{a*b*c}{2}\n$$\n\n> $$a^2$$',
      ['text: 则', 'text: x_(n+1)=(a∗b∗c)/2', 'quote: a²'],
    ],
    [
      'HTML by its elements',
      '<ul><li>甲</li><li>乙</li></ul>\n<h2>题</h2><p>段一</p><p>段&lt;二</p>\n<pre>x\n  y</pre>',
      ['list-item: 甲', 'list-item: 乙', 'heading: 题', 'text: 段一', 'text: 段<二', 'code: x\n  y'],
    ],
    [
      'what a page hides',
      '甲<script>alert(1)</script>\n\n<style>\np{color:red}\n</style>\n\n<div style="display: none">暗</div>\n\n<div>明<script>',
      ['text: 甲', 'text: 明'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await kinds(text)).toEqual(expected);
  });

  it('counts items as a page does, whatever their numbers', async () => {
    const { value } = await read('1. 甲\n1. 乙\n1. 丙\n\n文。\n\n3) 丁\n3) 戊');
    const markers = value.blocks.map(({ hint }) =>
      hint?.kind === 'list-item' && hint.marker !== null
        ? value.raw.slice(hint.marker.start, hint.marker.end)
        : '',
    );
    expect(markers).toEqual(['1.', '2.', '3.', '', '3)', '4)']);
  });

  it('comes to the end of scripts that never end', async () => {
    expect(await kinds(`<div>\n${'<template>甲\n'.repeat(1500)}`)).toHaveLength(1500);
  }, 20_000);
});

describe('Markdown: tables in HTML', () => {
  it('are tables, with merged cells, over blank lines, decoded', async () => {
    const { value } = await read(
      '前文。\n\n<table>\n<tr><th rowspan="2">片区</th><th colspan="2">长度&amp;投资</th></tr>\n\n<tr><th>甲</th><th>乙</th></tr>\n<tr><td>城东</td><td>1<br>2</td><td><b>3</b></td></tr>\n</table>\n\n后文。',
    );
    const rows = value.blocks.flatMap(({ hint }) =>
      hint?.kind === 'table-row'
        ? [[hint.header, hint.columns, hint.cells.map(({ start, end }) => value.raw.slice(start, end))]]
        : [],
    );
    expect(rows).toEqual([
      [true, undefined, ['片区', '长度&投资']],
      [true, [1, 2], ['甲', '乙']],
      [false, undefined, ['城东', '1 2', '3']],
    ]);
    expect(shown(value).at(-1)).toBe('后文。');
  });

  it('never end where they have no end tag', async () => {
    expect(await lines('<table><tr><td>甲</td><td>乙</td></tr>\n\n正文。')).toEqual(['甲乙', '正文。']);
  });
});

describe('rewriting a text', () => {
  it('moves what stands after, and drops what has nothing left', () => {
    const block = {
      id: 'b0',
      span: span(0, 6),
      hint: null,
      strong: [span(5, 6)],
      hidden: [],
      blankLinesBefore: 0,
      origin: null,
    };
    const raw = '&emsp;a';
    const replaced = rewriteText({ raw, blocks: [{ ...block, span: span(0, 7), strong: [span(6, 7)] }] }, [
      { span: span(0, 6), text: '\u2003' },
    ]);
    expect(replaced.raw).toBe('\u2003a');
    expect(replaced.blocks[0]).toMatchObject({ span: { start: 1, end: 2 }, strong: [{ start: 1, end: 2 }] });
    expect(rewriteText({ raw, blocks: [block] }, [{ span: span(0, 6), text: ' ' }]).blocks).toEqual([]);
  });
});
