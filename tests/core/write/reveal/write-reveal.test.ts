import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { Deck } from '../../../../src/core/model/deck/deck.ts';
import type { Theme } from '../../../../src/core/model/theme/theme.ts';
import type { AssetLoader } from '../../../../src/core/ports.ts';
import { writeReveal } from '../../../../src/core/write/reveal/write-reveal.ts';
import { f00Deck } from '../../layout/f00-deck.ts';
import { governmentRed, measurer } from '../../layout/test-theme.ts';
import { planSample } from '../../planned-document.ts';

const resources = new URL('../../../../resources/', import.meta.url);
const assets: AssetLoader = {
  text: async (path) => readFileSync(new URL(path, resources), 'utf8'),
};

async function write(deck: Deck, theme: Theme = governmentRed): Promise<string> {
  const { value: scene } = layoutDeck(deck, theme, measurer);
  const project = { ...(await planSample()), deck };
  const progress = { report: () => {}, cancelled: false };
  const written = await writeReveal({ project, scene, assets, progress });
  if (!written.ok) throw new Error(written.error.code);
  return new TextDecoder().decode(written.value.bytes);
}

describe('writeReveal', () => {
  it('writes a section for each slide, with its words and its notes', async () => {
    const { deck } = await planSample();
    const html = await write(deck);
    expect(html.match(/<section /gu)).toHaveLength(deck.slides.length);
    expect(html).toContain('<aside class="notes"><p>');
    for (const word of ['嘉兴新篇章', '中心城区', '七改', '勇攀高峰']) expect(html).toContain(word);
  });

  it('allows just the scripts that are in the file', async () => {
    const html = await write(f00Deck());
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map((match) => match[1] ?? '');
    const hashes = scripts.map(
      (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    );
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1]?.replaceAll('&#39;', "'");
    expect(scripts).toHaveLength(2);
    expect(policy).toContain(`script-src ${hashes.join(' ')};`);
    expect(policy).toContain("default-src 'none'");
  });

  it('keeps text of the document out of the markup', async () => {
    const deck = f00Deck();
    const hostile = `<script>alert(1)</script>]]>&"'<img src=x onerror=alert(1)>`;
    const html = await write({
      ...deck,
      slides: deck.slides.map((slide) => ({
        ...slide,
        slots: slide.slots.map((slot) => ({
          ...slot,
          paragraphs: [{ part: 'main', runs: [{ text: hostile, prov: { type: 'user' } }] } as const],
        })),
        notes: [{ part: 'main', runs: [{ text: hostile, prov: { type: 'user' } }] } as const],
      })),
      footer: [{ text: hostile, prov: { type: 'user' } }],
    });
    expect(html.match(/<script/gu)).toHaveLength(2);
    expect(html).not.toContain('<img');
  });

  it('needs nothing from a network', async () => {
    const html = await write(f00Deck());
    const body = html.slice(html.indexOf('<body>'), html.indexOf('<script>'));
    expect(body).not.toMatch(/https?:|src=|url\((?!#)/u);
  });

  it('changes slides as the theme says', async () => {
    const written = async (transition: Theme['transition']) =>
      write(f00Deck(), { ...governmentRed, transition });
    const fading = await written({ kind: 'fade', durationMs: 350 });
    expect(fading).toContain('data-transition="fade"');
    expect(fading).toContain('--transition-duration:350ms');
    expect(await written({ kind: 'push', durationMs: 350 })).toContain('data-transition="slide"');
    expect(await written(null)).toContain('data-transition="none"');
  });

  it('writes the same bytes for the same deck', async () => {
    expect(await write(f00Deck())).toBe(await write(f00Deck()));
  });

  it('carries the pinned reveal.js unchanged', () => {
    for (const file of ['reveal.js', 'reveal.css']) {
      const vendored = readFileSync(new URL(`vendor/reveal.js/${file}`, resources), 'utf8');
      const installed = readFileSync(
        new URL(`../../../../node_modules/reveal.js/dist/${file}`, import.meta.url),
        'utf8',
      );
      expect(vendored).toBe(installed);
    }
  });

  it('stops when it is cancelled', async () => {
    const { value: scene } = layoutDeck(f00Deck(), governmentRed, measurer);
    const progress = { report: () => {}, cancelled: true };
    const written = await writeReveal({ project: await planSample(), scene, assets, progress });
    expect(written).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
