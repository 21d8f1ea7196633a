import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/import/registry.ts';
import { documentTexts } from '../document-texts.ts';

describe.each(['a.txt', 'a.md', 'a.html'])('readDocument of %s', (fileName) => {
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

const page = `<!doctype html><html><head><meta charset="utf-8"><title>通知 | 某县政府</title></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/b">公告</a></div>
<h1>关于做好春耕工作的<br>通知</h1><p>发布时间：2025-03-05&nbsp;来源：县政府办</p>
<p>各乡镇人民政府：</p><p>　　<b>一、提高认识。</b>春耕是全年农业的基础，要&#x62a5;送进展。</p>
<ol><li>备种子<li>备农机</ol><table><tr><th>乡镇<th>面积<tr><td>东乡<td>3.2万亩</table>
<script>var a = '</p>';</script><!-- 注 --><p style="display:none">看不见</p><footer>版权所有</footer></body></html>`;

describe('readDocument of damaged files', () => {
  it('never throws on a page that was cut off or has a wrong byte', async () => {
    const bytes = new TextEncoder().encode(page);
    const damaged = Array.from({ length: Math.floor(bytes.length / 9) }, (_, index) => {
      const copy = bytes.slice(0, index % 4 === 0 ? index * 9 : bytes.length);
      if (index * 9 < copy.length) copy[index * 9] = [0x00, 0x3c, 0xff, 0x26][index % 4] ?? 0;
      return copy;
    });
    for (const copy of damaged) {
      const result = await readDocument(copy, 'a.html');
      expect(result.ok || result.error.params.file === 'a.html').toBe(true);
    }
  });

  it.each([
    ['a.docx', 'PK\u0003\u0004'],
    ['a.pptx', 'PK\u0003\u0004'],
    ['a.pdf', '%PDF-1.7\n'],
  ])('never throws on any bytes after the first ones of %s', async (fileName, start) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (rest) => {
        const bytes = Uint8Array.from([...new TextEncoder().encode(start), ...rest]);
        const result = await readDocument(bytes, fileName);
        expect(result.ok || result.error.params.file === fileName).toBe(true);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});
