import { describe, expect, it } from 'vitest';
import {
  rawRuns,
  slideRuns,
  slideRunsWithTerms,
  visiblePieces,
} from '../../../../src/core/deck/runs/source-runs.ts';
import type { SourceDocument } from '../../../../src/core/model/source/source-document.ts';
import { span } from '../../../../src/core/model/span.ts';

function document(raw: string, hidden: readonly (readonly [number, number])[] = []): SourceDocument {
  return {
    format: 'markdown',
    fileName: null,
    encoding: 'utf-8',
    raw,
    blocks: [
      {
        id: 'b0',
        span: span(0, raw.length),
        hint: null,
        strong: [],
        hidden: hidden.map(([start, end]) => span(start, end)),
        blankLinesBefore: 0,
        origin: null,
      },
    ],
    images: [],
  };
}

const whole = (source: SourceDocument) => span(0, source.raw.length);

describe('runs of the source', () => {
  it('keep the wording beside a change of typography', () => {
    const source = document('稳字当头,能快则快');
    expect(slideRuns(source, whole(source))).toEqual([
      {
        text: '稳字当头，能快则快',
        prov: { type: 'source', start: 0, end: 9 },
        edit: { kind: 'typographic', original: '稳字当头,能快则快' },
      },
    ]);
    expect(rawRuns(source, whole(source))).toEqual([
      { text: '稳字当头,能快则快', prov: { type: 'source', start: 0, end: 9 } },
    ]);
  });

  it('leave hidden markup and line ends out', () => {
    const source = document('**一是**坚持\n  推动', [
      [0, 2],
      [4, 6],
    ]);
    expect(
      visiblePieces(source, whole(source)).map(({ start, end }) => source.raw.slice(start, end)),
    ).toEqual(['一是', '坚持', '推动']);
  });

  it('keep one space where a line of Latin text was wrapped', () => {
    const source = document('both  \n   of them');
    expect(
      slideRuns(source, whole(source))
        .map(({ text }) => text)
        .join(''),
    ).toBe('both of them');
    const narrow = document('both\nof them');
    expect(rawRuns(narrow, whole(narrow))).toEqual([
      {
        text: 'both of them',
        prov: { type: 'source', start: 0, end: 12 },
        edit: { kind: 'typographic', original: 'both\nof them' },
      },
    ]);
  });

  it('keep one of several spaces beside what is no Chinese word, and all that set Chinese words apart', () => {
    for (const [raw, shown] of [
      ['Think of it: \u00a0India', 'Think of it: India'],
      ['One.   Two', 'One. Two'],
      ['张三  李四', '张三  李四'],
      ['在\u3000 2015年底前', '在 2015年底前'],
      ['技术支持  010-1234', '技术支持 010-1234'],
      ['采集  |  管控', '采集 | 管控'],
      ['甲 乙 丙', '甲 乙 丙'],
    ] as const) {
      const source = document(raw);
      const runs = slideRuns(source, whole(source));
      expect(runs.map(({ text }) => text).join('')).toBe(shown);
    }
  });

  it.each([
    ['总　　则', '总则'],
    ['法 律 责 任', '法律责任'],
    ['附 则', '附则'],
  ])('close up characters set apart to fill a line: %s', (raw, shown) => {
    const source = document(raw);
    const runs = slideRuns(source, whole(source));
    expect(runs.map(({ text }) => text).join('')).toBe(shown);
    expect(runs.every(({ edit }) => edit === undefined)).toBe(true);
  });

  it('mark quoted terms', () => {
    const source = document('扛起“两个率先”使命');
    expect(slideRunsWithTerms(source, whole(source)).map(({ text, weight }) => [text, weight])).toEqual([
      ['扛起', undefined],
      ['“两个率先”', 'term'],
      ['使命', undefined],
    ]);
  });
});
