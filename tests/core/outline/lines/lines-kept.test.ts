import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { analyseDocument } from '../../../../src/core/outline/analyse-document.ts';

const folder = new URL('../../../fixtures/lines/', import.meta.url);

interface Line {
  readonly kind: string;
  readonly text: string;
}

async function analyse(bytes: Uint8Array, name: string) {
  const read = await readDocument(bytes, name);
  if (!read.ok) throw new Error(read.error.code);
  const source = read.value.value;
  const { blocks, metadata } = analyseDocument(source).value;
  const lines = blocks.map(({ kind, span }): Line => ({ kind, text: sliceSpan(source.raw, span) }));
  return { lines, metadata };
}

const analyseFile = (name: string) => analyse(readFileSync(new URL(name, folder)), name);
const analyseText = (text: string, name = 'a.txt') => analyse(new TextEncoder().encode(text), name);

const kindOf = (lines: readonly Line[], start: string) =>
  lines.find(({ text }) => text.startsWith(start))?.kind;
const lost = ['furniture', 'caption', 'meta', 'byline', 'subtitle'];

const long = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

describe('short lines under a heading', () => {
  it.each([
    'short-lines-dropped.md',
    'short-lines-dropped.docx',
    'short-lines-dropped.pptx',
    'short-lines-en.md',
    'short-lines-labels.txt',
  ])('are its points: %s', async (name) => {
    const { lines } = await analyseFile(name);
    expect(lines.filter(({ kind }) => lost.includes(kind))).toEqual([]);
  });

  it('are kept between title and text, too', async () => {
    const { lines } = await analyseText(`春耕\n\n种子到位\n\n农机到位\n\n${long}`);
    expect(lines.filter(({ kind }) => kind === 'caption')).toEqual([]);
    const english = await analyseText(
      '# Plan\n\n## Budget\n\nTwo million\n\n## Staff\n\nNine people\n\n## Risks\n\nThe building may not be ready before the winter, and then the move has to wait.',
      'plan.md',
    );
    expect(english.lines.filter(({ kind }) => lost.includes(kind))).toEqual([]);
  });
});

describe('lines with words of pages', () => {
  it.each(['furniture-arrows.txt', 'furniture-phrases.txt', 'arrow-line-at-end.md'])(
    'are text in a text file: %s',
    async (name) => {
      const { lines } = await analyseFile(name);
      expect(lines.filter(({ kind }) => lost.includes(kind))).toEqual([]);
    },
  );

  it.each([
    '版权所有者应当在三十日内答复。',
    '技术支持：由县信息中心提供，电话见附表。',
    '本文共分三个部分，第一部分讲形势。',
    '申请 > 受理 > 办结',
    '报名»缴费»考试',
    '关于我们能做什么，会议作了讨论。',
    '图1是三年来的产量，一年比一年高。',
    '图为什么要这样画，书里没有说。',
    '▲全市粮食总产量增长百分之三。',
    'Figure 1 shows how the price rose.',
    '分享：张老师谈阅读的收获',
    'Copyright law protects authors for seventy years.',
    '(c) Provide rooms for groups that read together.',
    'The software is licensed under the terms of the city and runs at forty schools.',
    '本合同形成的作品著作权归甲方所有。',
    '各高校开放课程采用知识共享许可协议，累计访问一千二百万次。',
  ])('are text at both ends of a text: %s', async (line) => {
    for (const [text, name] of [
      [`工作汇报\n\n${line}\n\n${long}\n\n${line}`, 'a.txt'],
      [`# 工作汇报\n\n${line}\n\n${long}\n\n${line}`, 'a.md'],
    ] as const) {
      const { lines } = await analyseText(text, name);
      const kinds = lines.filter((each) => each.text === line).map(({ kind }) => kind);
      expect(kinds).toHaveLength(2);
      expect(kinds.filter((kind) => lost.includes(kind))).toEqual([]);
    }
  });

  it('are text on a web page where they end as a sentence', async () => {
    const page = (inner: string) => `<html><body>${inner}</body></html>`;
    const { lines } = await analyseText(
      page(
        `<h1>供水改革</h1><p>联系我们的群众越来越多，热线接通率达到九成八。</p><p>${long}</p><p>特别声明的事项已经报市政府同意。</p><p>版权所有：某某网</p>`,
      ),
      'a.html',
    );
    expect(kindOf(lines, '联系我们')).toBe('paragraph');
    expect(kindOf(lines, '特别声明')).toBe('paragraph');
    expect(kindOf(lines, '版权所有')).toBe('furniture');
  });
});

describe('notices of rights', () => {
  it.each([
    'Copyright © 2014 Anna Reed, Ben Stone',
    '版权所有：江口县图书馆',
    '本文档采用知识共享署名 4.0 国际许可协议进行许可。',
    'This guide is licensed under a Creative Commons Attribution 4.0 licence.',
  ])('are no text, wherever they stand: %s', async (line) => {
    const { lines } = await analyseText(`# 读书计划\n\n${long}\n\n${line}\n\n${long}`, 'a.md');
    expect(kindOf(lines, line.slice(0, 8))).toBe('meta');
  });

  it('are not headings on copyright', async () => {
    const { lines } = await analyseText(`# 读书计划\n\n## Copyright reform\n\n${long}`, 'a.md');
    expect(lines.filter(({ kind }) => lost.includes(kind))).toEqual([]);
  });
});

describe('times and places of an event', () => {
  it('are kept whole', async () => {
    const { lines } = await analyseFile('time-line-in-front.txt');
    expect(kindOf(lines, '时间：')).toBe('paragraph');
    for (const line of [
      '日期：2026年7月10日上午9时',
      '时间：7月10日（周五）',
      'Date: 10 July 2026, from nine o’clock',
    ]) {
      const { lines: kept } = await analyseText(`读书活动安排\n\n${line}\n主办单位：市图书馆\n\n${long}`);
      expect(kindOf(kept, line)).toBe('paragraph');
      expect(kindOf(kept, '主办单位')).toBe('paragraph');
    }
  });

  it('are the day of the document where they say a day and no more', async () => {
    const { metadata } = await analyseText(`春耕开始了\n时间：2023-03-05\n来源：平川日报\n\n${long}`);
    expect(metadata.date?.value).toBe('2023-03-05');
  });
});

describe('leaders', () => {
  it.each(['dot-leaders-small.txt', 'dot-leaders.txt'])('set items and figures apart: %s', async (name) => {
    const { lines } = await analyseFile(name);
    expect(lines.filter(({ kind }) => kind === 'table-row')).toHaveLength(5);
  });

  it('make no contents without headings to come, though the figures rise', async () => {
    const { lines } = await analyseText(`预算\n\n${long}\n\n纸张……10\n电费……20\n水费……30\n\n${long}`);
    expect(lines.filter(({ kind }) => kind === 'furniture')).toEqual([]);
  });

  it('are left out as contents where Word made them of a field', async () => {
    const { lines, metadata } = await analyseFile('short-toc.docx');
    expect(kindOf(lines, '一、总体情况')).toBe('furniture');
    expect(metadata.subtitle).toBeUndefined();
    expect(kindOf(lines, '详见官网')).toBe('paragraph');
  });
});

describe('titles', () => {
  it.each(['title-by-look.docx', 'numbered-styled-headings.docx', 'short-intro-then-heading.docx'])(
    'stand before the first styled heading: %s',
    async (name) => {
      const { metadata, lines } = await analyseFile(name);
      expect(metadata.title?.value).toBe('关于加强图书馆建设的若干意见');
      expect(lines.filter(({ kind }) => kind === 'heading').length).toBeGreaterThanOrEqual(3);
    },
  );

  it('are the name that the page gives itself, not the name of its site', async () => {
    const { metadata } = await analyseFile('site-name-h1.html');
    expect(metadata.title?.value).toBe('新竹秋日市集');
  });

  it('are not made of the cells of a table', async () => {
    const { metadata } = await analyseFile('excel-paste.html');
    expect(metadata.title).toBeUndefined();
  });
});

describe('long headings with a number', () => {
  it.each(['long-heading-80.txt', 'long-heading-100.txt'])('are headings: %s', async (name) => {
    const { lines } = await analyseFile(name);
    expect(lines.filter(({ kind }) => kind === 'heading')).toHaveLength(3);
  });
});
