import { strToU8 } from 'fflate';
import type { Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { tigangError } from '../../errors.ts';
import { err, ok } from '../../result.ts';
import { imageUrl } from '../reveal/nodes/image-markup.ts';
import type { DeckWriter } from '../writer.ts';
import { slideToMarkdown } from './slide-to-markdown.ts';

/**
 * The deck as an outline: a heading per slide, its items as a list, its notes as a quotation. Pictures are in the
 * file itself, at its end, where they leave the text legible.
 */
export const writeMarkdown: DeckWriter = async ({ project, scene, progress }) => {
  const { slides } = project.deck;
  const root: Root = { type: 'root', children: [] };
  for (const [index, slide] of slides.entries()) {
    if (progress.cancelled) return err(tigangError('cancelled'));
    root.children.push(...slideToMarkdown(slide, scene.images));
    progress.report(index + 1, slides.length);
  }
  for (const file of scene.images) {
    const { id, crop } = file;
    if (crop !== undefined) continue;
    root.children.push({ type: 'definition', identifier: id, label: id, url: imageUrl(file) });
  }
  return ok({ bytes: strToU8(toMarkdown(root, { bullet: '-', rule: '-' })), diagnostics: [] });
};
