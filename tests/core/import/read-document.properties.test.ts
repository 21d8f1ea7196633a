import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/import/registry.ts';
import { documentTexts } from '../document-texts.ts';

describe.each(['a.txt', 'a.md'])('readDocument of %s', (fileName) => {
  it('gives blocks in order, disjoint, trimmed, with markup inside them', async () => {
    await fc.assert(
      fc.asyncProperty(documentTexts, async (text) => {
        const result = await readDocument(new TextEncoder().encode(text), fileName);
        if (!result.ok) return;
        const { raw, blocks } = result.value.value;
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        let end = 0;
        for (const { span, hidden, strong } of blocks) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(raw.length);
          expect(raw.slice(span.start, span.end)).toBe(raw.slice(span.start, span.end).trim());
          for (const list of [hidden, strong]) {
            let from = span.start;
            for (const mark of list) {
              expect(mark.start).toBeGreaterThanOrEqual(from);
              expect(mark.end).toBeGreaterThan(mark.start);
              from = mark.end;
            }
            expect(from).toBeLessThanOrEqual(span.end);
          }
          end = span.end;
        }
      }),
      { numRuns: 250, seed: 1 },
    );
  });

  it('leaves no word of plain text outside its blocks', async () => {
    await fc.assert(
      fc.asyncProperty(documentTexts, async (text) => {
        const result = await readDocument(new TextEncoder().encode(text), 'a.txt');
        if (!result.ok) return;
        const { raw, blocks } = result.value.value;
        let rest = '';
        let end = 0;
        for (const { span } of blocks) {
          rest += raw.slice(end, span.start);
          end = span.end;
        }
        expect((rest + raw.slice(end)).trim()).toBe('');
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const result = await readDocument(bytes, fileName);
        expect(result.ok || result.error.params.file === fileName).toBe(true);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
