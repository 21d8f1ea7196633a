import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../src/core/model/outline/outline.ts';
import { containsSpan, type Span, span } from '../../../src/core/model/span.ts';
import { analyseDocument } from '../../../src/core/outline/analyse-document.ts';
import { outlineOf } from './outline-of.ts';

const pieces = [
  ...[
    '产值',
    '甲市',
    '乙市',
    '全市收入',
    '企业',
    '从',
    '由',
    '到',
    '至',
    '的',
    '和',
    '、',
    '，',
    '；',
    '。',
    '：',
    '\n',
    '\n\n',
  ],
  ...[
    '增长',
    '下降到',
    '同比',
    '比上年',
    '分别',
    '达',
    '超过',
    '占全国',
    '居全国',
    '第二',
    '近',
    '约',
    '5.2',
    '３',
    '1,300',
    '12 345.6',
  ],
  ...[
    '万',
    '亿',
    '元',
    '%',
    '％',
    '个百分点',
    '家',
    '多',
    '左右',
    '—',
    '-',
    '/',
    '.',
    '三成',
    '三分之一',
    '一亿三千万',
    '数十万',
    '翻一番',
  ],
  ...[
    '2024年',
    '到2035年，',
    '第一阶段，',
    '第二阶段，',
    '5月1日',
    '9:00 ',
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '指出',
    '：“',
    '。”',
    '不忘初心、牢记使命',
    '！',
  ],
  ...[
    '\t',
    '  ',
    '**',
    ' ',
    'GDP ',
    'grew by ',
    '$',
    ' percent',
    ' million jobs',
    'In 1992, ',
    '"',
    ' said Jane Doe',
  ],
];
const texts = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 })
  .map((parts) => `关于情况的报告\n\n${parts.join('')}\n`);

/** Every span with the block that it belongs to. */
function piecesOf(outline: Outline): readonly (readonly [string, Span])[] {
  const all = (blockId: string, spans: readonly (Span | null)[]) =>
    spans.flatMap((own): readonly (readonly [string, Span])[] => (own === null ? [] : [[blockId, own]]));
  return [
    ...outline.figures.flatMap((own) =>
      all(own.blockId, [
        own.span,
        own.subject,
        own.predicate,
        own.value,
        own.unit,
        own.period,
        own.comparison,
      ]),
    ),
    ...outline.quotations.flatMap((own) => all(own.blockId, [own.span, own.speaker])),
    ...outline.slogans.flatMap((own) => all(own.blockId, [own.span, ...own.phrases])),
    ...outline.timeSequences.flatMap(({ entries }) =>
      entries.flatMap(({ blockId, time, event }) => all(blockId, [time, event])),
    ),
  ];
}

describe.each(['a.txt', 'a.md'])('figures, times and quotations of %s', (fileName) => {
  it('lie inside their blocks, say something, and are the same each time', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { source, outline } = await outlineOf(text, fileName);
        const blocks = new Map(outline.blocks.map((block) => [block.id, block.span]));
        for (const [blockId, own] of piecesOf(outline)) {
          expect(containsSpan(blocks.get(blockId) ?? span(0, 0), own)).toBe(true);
          expect(source.raw.slice(own.start, own.end).trim()).not.toBe('');
        }
        for (const { span: whole, value, subject, unit, amount } of outline.figures) {
          for (const own of [value, subject, unit])
            if (own !== null) expect(containsSpan(whole, own)).toBe(true);
          if (amount !== null) expect(Number.isFinite(amount)).toBe(true);
        }
        expect(analyseDocument(source).value).toEqual(outline);
      }),
      { numRuns: 250, seed: 3 },
    );
  });
});
