import { strToU8 } from 'fflate';
import type { Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { tigangError } from '../../errors.ts';
import { err, ok } from '../../result.ts';
import type { DeckWriter } from '../writer.ts';
import { slideToMarkdown } from './slide-to-markdown.ts';

/** The deck as an outline: a heading per slide, its items as a list, its notes as a quotation. */
export const writeMarkdown: DeckWriter = async ({ project, progress }) => {
  const { slides } = project.deck;
  const root: Root = { type: 'root', children: [] };
  for (const [index, slide] of slides.entries()) {
    if (progress.cancelled) return err(tigangError('cancelled'));
    root.children.push(...slideToMarkdown(slide));
    progress.report(index + 1, slides.length);
  }
  return ok({ bytes: strToU8(toMarkdown(root, { bullet: '-', rule: '-' })), diagnostics: [] });
};
