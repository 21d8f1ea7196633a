import { isBlank, textOfParagraph, type WordBlock, type WordParagraph } from '../word-block.ts';

const longestCaption = 120;
const figureWord = /^(?:附?图|Figure|Fig\.|Chart|Photo)\s?[\dA-Z一二三四五六七八九十]/u;
const tableWord = /^(?:附?表|Table)\s?[\dA-Z一二三四五六七八九十]/u;

export function isTableCaption(text: string): boolean {
  return tableWord.test(text);
}

/** Paragraphs that number a figure or a table (图1, 表2-3, Figure 4) and stand next to one. */
export function findNumberedCaptions(blocks: readonly WordBlock[]): ReadonlySet<WordParagraph> {
  const found = new Set<WordParagraph>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || (block.role !== null && block.role.kind !== 'caption')) continue;
    const text = textOfParagraph(block);
    if (text === '' || text.length > longestCaption) continue;
    const neighbours = [blocks[index - 1], blocks[index + 1]];
    const isAtFigure = block.pictures.length > 0 || neighbours.some(isPicture);
    const isAtTable = neighbours.some((each) => each?.kind === 'row');
    if ((isAtFigure && figureWord.test(text)) || (isAtTable && tableWord.test(text))) found.add(block);
  }
  return found;
}

function isPicture(block: WordBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.pictures.length > 0 && isBlank(block.pieces);
}
