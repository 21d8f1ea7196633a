import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import type { Project } from '../../../src/core/model/project/project.ts';
import type { Scene } from '../../../src/core/model/scene/scene.ts';
import { writeDeck } from '../../../src/core/write/registry.ts';
import type { WriteFormat } from '../../../src/core/write/writer.ts';
import { bundledAssets } from '../../../src/shared/bundled-assets.ts';
import { governmentRed, measurer } from '../layout/test-theme.ts';
import { planBytes } from '../planned-document.ts';
import { partsOf } from './pptx/written-sample.ts';

const file = new URL('../../fixtures/decks/right-to-left.md', import.meta.url);

let project: Project;
let scene: Scene;
beforeAll(async () => {
  project = await planBytes(readFileSync(file), 'right-to-left.md', 'full');
  scene = layoutDeck(project.deck, governmentRed, measurer).value;
});

async function written(format: WriteFormat): Promise<Uint8Array> {
  const progress = { report: () => {}, cancelled: false };
  const result = await writeDeck(format, { project, scene, assets: bundledAssets, progress });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.bytes;
}

const arabic = /[\u0590-\u077f]/u;
/** A quotation of Arabic in a Chinese sentence leaves the sentence as it is. */
const isRightToLeft = (text: string) => arabic.test(text) && !/\p{Script=Han}/u.test(text);

describe('a document in Arabic and Hebrew', () => {
  it('has paragraphs of PowerPoint that run from right to left, and Chinese ones that do not', async () => {
    const parts = partsOf(await written('pptx'));
    let count = 0;
    for (const [path, xml] of Object.entries(parts)) {
      if (!/^ppt\/(?:slides|notesSlides)\/[^/]*\.xml$/.test(path)) continue;
      for (const [paragraph] of xml.matchAll(/<a:p>.*?<\/a:p>/gs)) {
        const text = [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, run]) => run).join('');
        const expected = isRightToLeft(text);
        if (expected) count += 1;
        expect(/<a:pPr [^>]*rtl="1"/.test(paragraph), `${path} ${text}`).toBe(expected);
      }
    }
    expect(count).toBeGreaterThan(10);
  });

  it('has lines of HTML that run from right to left', async () => {
    const html = new TextDecoder().decode(await written('html'));
    const body = html.slice(html.indexOf('<body>'), html.indexOf('<script>'));
    let count = 0;
    for (const [, attributes = '', content = ''] of body.matchAll(
      /<div (data-paragraph[^>]*)>(.*?)<\/div>/gs,
    )) {
      const expected = isRightToLeft(content);
      if (expected) count += 1;
      expect(attributes.includes('dir="rtl"'), content).toBe(expected);
      if (expected) expect(attributes).not.toContain('text-align:left');
    }
    expect(count).toBeGreaterThan(10);
  });

  it('breaks no word of theirs', () => {
    for (const slide of scene.slides) {
      for (const node of slide.nodes) {
        if (node.type !== 'text') continue;
        node.lines.forEach((line, index) => {
          const next = node.lines[index + 1];
          if (line.end === 'paragraph' || next === undefined) return;
          const end =
            line.runs
              .map(({ text }) => text)
              .join('')
              .at(-1) ?? '';
          const start = next.runs[0]?.text[0] ?? '';
          expect(arabic.test(end) && arabic.test(start), `${end}|${start}`).toBe(false);
        });
      }
    }
  });
});
