import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { chineseAt, chineseFont, writeTestPdf } from './pdf-file.ts';

const fonts = { F1: chineseFont('UniGB-UCS2-H') };
const place = fc.record({
  x: fc.integer({ min: -50, max: 650 }),
  y: fc.integer({ min: -50, max: 900 }),
  size: fc.integer({ min: 1, max: 40 }),
  text: fc.oneof(
    fc.constantFrom(
      '一、总体要求',
      '第1页',
      '目 录',
      '……………… 3',
      '1',
      '①',
      '图1 增速',
      'Page 1 of 2',
      'a-',
      '●',
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
  ),
});
const document = fc.array(fc.array(place, { maxLength: 25 }), { minLength: 1, maxLength: 3 });

const write = (
  pages: readonly (readonly { x: number; y: number; size: number; text: string }[])[],
): Uint8Array =>
  writeTestPdf({
    pages: pages.map((pieces) => ({
      content: pieces.map(({ x, y, size, text }) => chineseAt(x, y, text, size)).join(''),
    })),
    fonts,
  });

describe('reading any PDF', () => {
  it('gives blocks that are in order, trimmed and hold all of the text', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (pages) => {
        const result = await readDocument(write(pages), 'a.pdf');
        if (!result.ok) return;
        const { raw, blocks } = result.value.value;
        let end = 0;
        for (const { span, strong, hidden, hint } of blocks) {
          expect(raw.slice(end, span.start).trim()).toBe('');
          const text = raw.slice(span.start, span.end);
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
          const inner = [...strong, ...hidden, ...(hint?.kind === 'table-row' ? hint.cells : [])];
          for (const part of inner) expect(part.start >= span.start && part.end <= span.end).toBe(true);
          end = span.end;
        }
        expect(raw.slice(end).trim()).toBe('');
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('never throws on damaged bytes', async () => {
    const whole = write([[{ x: 72, y: 700, size: 12, text: '推进基层治理体系建设' }]]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat({ max: whole.length - 1 }), value: fc.nat({ max: 255 }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.option(fc.nat({ max: whole.length })),
        async (flips, cut) => {
          const bytes = whole.slice();
          for (const { at, value } of flips) bytes[at] = value;
          const result = await readDocument(cut === null ? bytes : bytes.slice(0, cut), 'a.pdf');
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { numRuns: 120 },
    );
  }, 60_000);
});
