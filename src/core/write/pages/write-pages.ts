import { strToU8 } from 'fflate';
import { tigangError } from '../../errors.ts';
import type { Scene } from '../../model/scene/scene.ts';
import { err, ok, type Result } from '../../result.ts';
import { escapeHtml, serialise } from '../reveal/serialise.ts';
import type { WriteInput, WrittenDeck } from '../writer.ts';
import { handoutPages, handoutShapes } from './handout-pages.ts';
import { notesPages } from './notes-pages.ts';
import type { PageKind } from './page-kind.ts';
import type { PageMaker } from './page-maker.ts';
import { slidePages } from './slide-pages.ts';

/** Every kind of pages there is: a new one adds its name to `pageKinds` and its maker here. */
const pageMakers: Readonly<Record<PageKind, PageMaker>> = {
  slides: slidePages,
  notes: notesPages,
  'handout-2': handoutPages(handoutShapes['handout-2']),
  'handout-3': handoutPages(handoutShapes['handout-3']),
  'handout-6': handoutPages(handoutShapes['handout-6']),
};

/** The deck as pages of paper or of its own size, in HTML without script that a browser engine prints. */
export async function writePages(
  { scene, progress }: WriteInput,
  kind: PageKind,
): Promise<Result<WrittenDeck>> {
  const { style, pages } = pageMakers[kind];
  const content: string[] = [];
  const elements = pages(scene);
  for (const [index, page] of elements.entries()) {
    if (progress.cancelled) return err(tigangError('cancelled'));
    content.push(serialise(page));
    progress.report(index + 1, elements.length);
  }
  return ok({ bytes: strToU8(page(scene, style(scene), content)), diagnostics: [] });
}

function page(scene: Scene, style: string, content: readonly string[]): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${scene.language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...(scene.author === '' ? [] : [`<meta name="author" content="${escapeHtml(scene.author)}">`]),
    `<title>${escapeHtml(scene.title)}</title>`,
    '<style>',
    'html,body{margin:0;-webkit-print-color-adjust:exact;print-color-adjust:exact}',
    style,
    '</style>',
    '</head>',
    '<body>',
    ...content,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
