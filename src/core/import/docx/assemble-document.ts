import type { SourceBlock, SourceImage } from '../../model/source/source-document.ts';
import type { Span } from '../../model/span.ts';
import type { ReadContent } from '../document-reader.ts';
import { shownOf } from '../pictures/read-crop.ts';
import type { LeftOutPicture, PictureContent } from '../pictures/read-picture.ts';
import { RawText, type TextPiece, textOfPieces } from '../raw/raw-text.ts';
import { findNumberedCaptions, isTableCaption } from './roles/captions.ts';
import { findLevelsOfLists, isNoteBelow } from './roles/levels-of-lists.ts';
import { findListNumbers, listKey, typedNumber } from './roles/number-roles.ts';
import type { ParagraphRole } from './roles/style-roles.ts';
import { findTitleByLook } from './roles/title-by-look.ts';
import { titlesOfParts } from './roles/titles-of-parts.ts';
import type { PictureReference, WordBlock, WordParagraph } from './word-block.ts';

export interface AssembledDocument {
  readonly raw: string;
  readonly blocks: readonly SourceBlock[];
  readonly images: readonly SourceImage[];
  readonly leftOut: readonly LeftOutPicture[];
}

/** What a part of another format says, before the block at an index. */
export interface EmbeddedDocument {
  readonly before: number;
  readonly part: string;
  readonly content: Pick<ReadContent, 'raw' | 'blocks'>;
}

interface PlacedPicture {
  readonly reference: PictureReference;
  readonly offset: number;
}

/** Puts what was read into `raw` and its blocks, and the pictures between them. */
export function assembleDocument(
  wordBlocks: readonly WordBlock[],
  readPicture: (reference: PictureReference) => PictureContent | LeftOutPicture,
  chunks: readonly EmbeddedDocument[] = [],
): AssembledDocument {
  const text = new RawText();
  const captions = findNumberedCaptions(wordBlocks);
  const lists = findListNumbers(wordBlocks);
  const title = findTitleByLook(wordBlocks);
  const parts = titlesOfParts(wordBlocks);
  const levels = findLevelsOfLists(wordBlocks);
  const placed: PlacedPicture[] = [];
  let table =
    1 + wordBlocks.reduce((most, block) => (block.kind === 'row' ? Math.max(most, block.table) : most), -1);
  const addChunks = (index: number) => {
    for (const { before, part, content } of chunks) {
      if (before === index)
        table += text.addDocument(content, table, { kind: 'package-paragraph', part, index: 0 });
    }
  };
  for (const [at, block] of wordBlocks.entries()) {
    addChunks(at);
    for (const reference of block.pictures) placed.push({ reference, offset: text.end });
    const { part, index, blankLinesBefore } = block;
    const place = { origin: { kind: 'package-paragraph', part, index }, blankLinesBefore } as const;
    if (block.kind === 'row') text.addTableRow(block.cells, block, place);
    else {
      const role: ParagraphRole | null = captions.has(block)
        ? { kind: 'caption' }
        : title.has(block)
          ? { kind: 'title' }
          : (parts.get(block) ?? (levels.has(block) ? (levels.get(block) ?? null) : roleOf(block)));
      addParagraph(text, block, role, lists, place);
    }
  }
  addChunks(wordBlocks.length);
  const leftOut: LeftOutPicture[] = [];
  const images = placed.flatMap(({ reference, offset }) => {
    const content = readPicture(reference);
    if (typeof content !== 'string') return [{ reference, offset, content }];
    leftOut.push(content);
    return [];
  });
  const { raw, blocks } = text;
  return {
    raw,
    blocks,
    images: images.map(({ reference, offset, content }, index) => ({
      id: `i${index}`,
      offset,
      caption: captionAt(raw, blocks, offset),
      altText: reference.altText,
      ...content,
      ...shownOf(reference.crop, content),
    })),
    leftOut,
  };
}

function roleOf({ role, contentsField }: WordParagraph): ParagraphRole | null {
  if (contentsField?.isClosed !== true) return role;
  return role === null || role.kind !== 'heading' ? { kind: 'page-furniture', part: 'contents' } : role;
}

function addParagraph(
  text: RawText,
  { pieces, number }: WordParagraph,
  role: ParagraphRole | null,
  lists: ReadonlySet<string>,
  place: Parameters<RawText['addParagraph']>[2],
): void {
  const isListItem = number !== null && role === null && (number.isBullet || lists.has(listKey(number)));
  if (isListItem) {
    const { text: marker, level: depth, isBullet } = number;
    text.addListItem(pieces, { marker, depth, ordered: !isBullet }, place);
    return;
  }
  const numbered = number === null || number.isBullet ? pieces : [typedNumber(number, pieces), ...pieces];
  // A title, a heading or a note that is broken by hand is one; elsewhere a break by hand begins another line of text.
  const isNote = isNoteBelow(textOfPieces(numbered));
  const lines = role === null && !isNote ? splitLines(numbered) : [numbered];
  for (const [index, line] of lines.entries()) {
    text.addParagraph(line, role, index === 0 ? place : { ...place, blankLinesBefore: 0 });
  }
}

function splitLines(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const lines: TextPiece[][] = [[]];
  for (const { text, strong } of pieces) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, strong });
    }
  }
  return lines;
}

/** The caption under a picture, or the one above it. */
function captionAt(raw: string, blocks: readonly SourceBlock[], offset: number): Span | null {
  const below = firstFrom(blocks, offset);
  for (const block of [blocks[below], blocks[below - 1]]) {
    if (block?.hint?.kind !== 'caption') continue;
    if (!isTableCaption(raw.slice(block.span.start, block.span.end))) return block.span;
  }
  return null;
}

/** Index of the first block that begins at an offset or after it. */
function firstFrom(blocks: readonly SourceBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
