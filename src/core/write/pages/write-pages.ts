import { strToU8 } from 'fflate';
import { tigangError } from '../../errors.ts';
import { err, ok } from '../../result.ts';
import { px } from '../reveal/css-values.ts';
import { escapeHtml, serialise } from '../reveal/serialise.ts';
import { slideToMarkup } from '../reveal/slide-to-markup.ts';
import type { DeckWriter } from '../writer.ts';

/** The slides as pages of exactly their size, in HTML without script that a browser engine prints. */
export const writePages: DeckWriter = async ({ scene, progress }) => {
  const pages: string[] = [];
  for (const [index, slide] of scene.slides.entries()) {
    if (progress.cancelled) return err(tigangError('cancelled'));
    pages.push(`<section>${serialise(slideToMarkup(scene, slide))}</section>`);
    progress.report(index + 1, scene.slides.length);
  }
  const size = `${px(scene.widthPt)} ${px(scene.heightPt)}`;
  const html = [
    '<!DOCTYPE html>',
    `<html lang="${scene.language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...(scene.author === '' ? [] : [`<meta name="author" content="${escapeHtml(scene.author)}">`]),
    `<title>${escapeHtml(scene.title)}</title>`,
    '<style>',
    `@page{size:${size};margin:0}`,
    'html,body{margin:0;-webkit-print-color-adjust:exact;print-color-adjust:exact}',
    `section{width:${px(scene.widthPt)};height:${px(scene.heightPt)};overflow:hidden;break-inside:avoid}`,
    'section+section{break-before:page}',
    '</style>',
    '</head>',
    '<body>',
    ...pages,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return ok({ bytes: strToU8(html), diagnostics: [] });
};
