import type { BlockHint } from '../../model/source-document.ts';
import type { ReadContent } from '../document-reader.ts';
import { measureBody } from './body-style.ts';
import type { FontFaces } from './font-faces.ts';
import { collectWords } from './line-text.ts';
import { type PageLine, readLines } from './page-lines.ts';
import { joinParagraphs } from './paragraphs.ts';
import type { PageText } from './text-piece.ts';
import { writeBlocks } from './write-blocks.ts';

/** Makes the document of the text of its pages. */
export function composeDocument(pages: readonly PageText[], faces: FontFaces): ReadContent {
  const lines = pages.flatMap(readLines);
  const hints = new Map<PageLine, BlockHint>();
  const style = measureBody(lines);
  const paragraphs = joinParagraphs(lines, hints, style);
  const { raw, blocks } = writeBlocks(paragraphs, collectWords(lines), {
    isBold: (run) => run.overprinted || faces.isBold(run.font),
    isNoteMark: () => false,
  });
  return { raw, encoding: null, blocks, images: [] };
}
