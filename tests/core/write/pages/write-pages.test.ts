import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import { noProgress } from '../../../../src/core/pipeline.ts';
import { type PageKind, pageKinds } from '../../../../src/core/write/pages/page-kind.ts';
import { writePages } from '../../../../src/core/write/pages/write-pages.ts';
import { exportResources } from '../../../../src/shared/export-resources.ts';
import { planSample } from '../../planned-document.ts';

const project = await planSample();
const { theme, measurer, assets } = exportResources(project.deck);
const { value: scene } = layoutDeck(project.deck, theme, measurer);

async function pages(kind: PageKind, changed = scene): Promise<string> {
  const written = await writePages({ project, scene: changed, assets, progress: noProgress }, kind);
  if (!written.ok) throw new Error(written.error.code);
  return new TextDecoder().decode(written.value.bytes);
}

const count = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0;

describe('writePages', () => {
  it.each(pageKinds)('draws every slide once, with its heading, for %s', async (kind) => {
    const html = await pages(kind);
    expect(count(html, /data-slide=/gu)).toBe(scene.slides.length);
    expect(count(html, /role="heading"/gu)).toBe(scene.slides.length);
    expect(await pages(kind)).toBe(html);
  });

  it.each(pageKinds)('runs and loads nothing for %s', async (kind) => {
    expect(await pages(kind)).not.toMatch(/<script|<link|<iframe|\bsrc="(?!data:)|url\((?!#)/u);
  });

  it('has pages of exactly the size of the slide, or of A4', async () => {
    expect(await pages('slides')).toContain('@page{size:1280px 720px;margin:0}');
    expect(await pages('notes')).toContain('@page{size:210mm 297mm;');
    expect(count(await pages('handout-6'), /<section>/gu)).toBe(Math.ceil(scene.slides.length / 6));
  });

  it('has the notes below the slide, word for word and as text', async () => {
    const [first, ...rest] = scene.slides;
    if (first === undefined) throw new Error('no slide');
    const text = '<b>念：</b>一 & 二';
    const run = { text, prov: { type: 'user' } } as const;
    const html = await pages('notes', {
      ...scene,
      slides: [{ ...first, notes: [{ part: 'main', runs: [run] }] }, ...rest],
    });
    expect(html).toContain('<p>&lt;b&gt;念：&lt;/b&gt;一 &amp; 二</p>');
    expect(count(html, /<table/gu)).toBe(scene.slides.length);
  });

  it('ends when it is cancelled', async () => {
    const progress = { ...noProgress, cancelled: true };
    const written = await writePages({ project, scene, assets, progress }, 'handout-3');
    expect(written).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
