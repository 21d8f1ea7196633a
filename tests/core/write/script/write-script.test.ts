import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import { noProgress } from '../../../../src/core/pipeline.ts';
import { extensionOf, writeDeck } from '../../../../src/core/write/registry.ts';
import { exportResources } from '../../../../src/shared/export-resources.ts';
import { planSample } from '../../planned-document.ts';

const project = await planSample();

async function script(change: (notes: string) => string = (notes) => notes): Promise<string> {
  const { theme, measurer, assets } = exportResources(project.deck);
  const { value: scene } = layoutDeck(project.deck, theme, measurer);
  const slides = scene.slides.map((slide) => ({
    ...slide,
    notes: slide.notes.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.map((run) => ({ ...run, text: change(run.text) })),
    })),
  }));
  const written = await writeDeck('script', {
    project,
    scene: { ...scene, slides },
    assets,
    progress: noProgress,
  });
  if (!written.ok) throw new Error(written.error.code);
  return new TextDecoder().decode(written.value.bytes);
}

describe('writeScript', () => {
  it('heads every slide with its number and title, by the rank of its layout', async () => {
    const text = await script();
    expect(text.match(/<h1>/gu)).toHaveLength(1);
    expect(text).toContain('<h1>奋力谱写中国式现代化嘉兴新篇章</h1>');
    expect(text).toContain('<h2><span class="number">第 2 页</span>　目录</h2>');
    expect(text).toMatch(/<h3><span class="number">第 \d+ 页<\/span>　部署实施“七大工程”<\/h3>/u);
    expect(text.match(/<h[123]>/gu)).toHaveLength(project.deck.slides.length);
  });

  it('has every paragraph of the notes, word for word', async () => {
    const text = await script();
    for (const { notes } of project.deck.slides) {
      for (const { runs } of notes) expect(text).toContain(`<p>${runs.map((run) => run.text).join('')}</p>`);
    }
  });

  it('is set on A4 and cannot run or load anything', async () => {
    const text = await script((notes) => `${notes}<script>alert(1)</script><img src="https://example.org">`);
    expect(text).toContain('size:210mm 297mm');
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/<script|<img|<link/u);
  });

  it('is opened by Word', () => {
    expect(extensionOf('script')).toBe('.doc');
  });
});
