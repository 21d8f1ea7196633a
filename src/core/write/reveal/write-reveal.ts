import { sha256 } from '@noble/hashes/sha2.js';
import { strToU8 } from 'fflate';
import { tigangError } from '../../errors.ts';
import type { Paragraph } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { Scene, SceneSlide } from '../../model/scene/scene.ts';
import { err, ok, type Result } from '../../result.ts';
import type { WriteInput, WrittenDeck } from '../writer.ts';
import { pxNumber } from './css-values.ts';
import { directedParagraph } from './directed-paragraph.ts';
import { element, type MarkupElement } from './markup.ts';
import { notesLabels } from './reveal-labels.ts';
import { escapeHtml, serialise } from './serialise.ts';
import { sharedImages } from './shared-images.ts';
import { slideToMarkup } from './slide-to-markup.ts';
import { revealTransition } from './transition.ts';

/**
 * One HTML file with slides, notes, reveal.js and styles, that opens from a disk without a network. Its
 * content security policy lets run only the two scripts of ours, by their hashes.
 */
export async function writeReveal({ scene, assets, progress }: WriteInput): Promise<Result<WrittenDeck>> {
  const [revealScript, startScript, revealStyle, deckStyle, transitionStyle] = await Promise.all([
    assets.text('vendor/reveal.js/reveal.js'),
    assets.text('reveal/start.js'),
    assets.text('vendor/reveal.js/reveal.css'),
    assets.text('reveal/deck.css'),
    assets.text('reveal/transition.css'),
  ]);
  const sections: string[] = [];
  const shared = sharedImages(scene);
  for (const [index, slide] of scene.slides.entries()) {
    if (progress.cancelled) return err(tigangError('cancelled'));
    sections.push(serialise(shared.share(sectionOf(scene, slide))));
    progress.report(index + 1, scene.slides.length);
  }
  const styles = [revealStyle, deckStyle, transitionStyle, ...shared.styles];
  const html = page(scene, sections, [revealScript, startScript], styles);
  return ok({ bytes: strToU8(html), diagnostics: [] });
}

function page(
  scene: Scene,
  sections: readonly string[],
  scripts: readonly string[],
  styles: readonly string[],
): string {
  for (const script of scripts) requireAbsent(script, '</script');
  for (const style of styles) requireAbsent(style, '</style');
  const widthPx = pxNumber(scene.widthPt);
  const heightPx = pxNumber(scene.heightPt);
  const durationMs = scene.theme.transition?.durationMs ?? 0;
  const paper = `:root{--transition-duration:${durationMs}ms}@page{size:${widthPx}px ${heightPx}px;margin:0}.reveal .slides>section{width:${widthPx}px;height:${heightPx}px}`;
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map((script) => `'sha256-${base64(sha256(strToU8(script)))}'`).join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const settings = element(
    'div',
    { id: 'deck-settings', hidden: '', ...settingsOf(scene, widthPx, heightPx) },
    {},
  );
  return [
    '<!DOCTYPE html>',
    // The class turns off the print style of reveal.js, which is meant for handouts; deck.css has our own.
    `<html lang="${scene.language === 'zh' ? 'zh-CN' : 'en'}" class="print-pdf">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Tigang">',
    ...(scene.author === '' ? [] : [`<meta name="author" content="${escapeHtml(scene.author)}">`]),
    `<title>${escapeHtml(scene.title)}</title>`,
    ...styles.map((style) => `<style>${style}</style>`),
    `<style>${paper}</style>`,
    '</head>',
    '<body>',
    '<div class="reveal"><div class="slides">',
    ...sections,
    '</div></div>',
    serialise(settings),
    ...scripts.map((script) => `<script>${script}</script>`),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function settingsOf(scene: Scene, widthPx: string, heightPx: string): Readonly<Record<string, string>> {
  const { notes, current, next, end, none } = notesLabels[scene.language];
  return {
    'data-width': widthPx,
    'data-height': heightPx,
    'data-transition': revealTransition(scene.theme),
    'data-notes': notes,
    'data-current': current,
    'data-next': next,
    'data-end': end,
    'data-none': none,
  };
}

function sectionOf(scene: Scene, slide: SceneSlide): MarkupElement {
  const notes = slide.notes.map(plainText).map(directedParagraph);
  return element('section', { 'aria-label': slide.title.replaceAll('\n', ' ') }, {}, [
    slideToMarkup(scene, slide),
    ...(notes.length === 0 ? [] : [element('aside', { class: 'notes' }, {}, notes)]),
  ]);
}

function plainText(paragraph: Paragraph): string {
  return wordsOfRuns(paragraph.runs);
}

function requireAbsent(text: string, forbidden: string): void {
  if (text.toLowerCase().includes(forbidden)) throw new Error(`an asset contains ${forbidden}`);
}

function base64(bytes: Uint8Array): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.subarray(index, index + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += alphabet.charAt((bits >> 18) & 63) + alphabet.charAt((bits >> 12) & 63);
    text += second === undefined ? '=' : alphabet.charAt((bits >> 6) & 63);
    text += third === undefined ? '=' : alphabet.charAt(bits & 63);
  }
  return text;
}
