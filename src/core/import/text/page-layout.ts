import type { Diagnosed } from '../../diagnostics.ts';
import type { SourceBlock } from '../../model/source/source-document.ts';
import { span } from '../../model/span.ts';
import { composeDocument } from '../pdf/compose-document.ts';
import { FontFaces } from '../pdf/page/font-faces.ts';
import type { PageText, TextPiece } from '../pdf/page/text-piece.ts';
import { wideCharacter } from '../raw/wide-characters.ts';

/** A grid in which a character of the text layer takes an em, so that columns stand where its spaces put them. */
const em = 12;
const lineHeight = 18;
/**
 * Lines of two columns stand between one another: the next line of a column may be two lines further down. The
 * widths of Latin words and of spaces are guessed.
 */
const precision = { widestLeading: 2.4, lineEnd: 3 };
const fewestLines = 60;
const shareOfPlaced = 0.2;
const ascent = 0.88;
const descent = 0.2;

const pageBreak = '\f';
const wideSpace = / {2,}/gu;
/** Space before a line, or a wide gap inside it: what tells a layout from lines that were merely wrapped. */
const placed = /^ {2,}\S|\S {3,}\S/u;

/** Whether a text is the text layer of a PDF with its layout: pages, indents and columns made of spaces. */
export function hasPageLayout(raw: string): boolean {
  if (!raw.includes(pageBreak)) return false;
  const lines = raw.split(/[\n\f]/u).filter((line) => line.trim() !== '');
  const inPlace = lines.filter((line) => placed.test(line.slice(0, 400))).length;
  return lines.length >= fewestLines && inPlace >= lines.length * shareOfPlaced;
}

/** The text of such a layer in reading order, with the place of each block in the file. */
export function readPageLayout(file: string): Diagnosed<{
  readonly raw: string;
  readonly blocks: readonly SourceBlock[];
}> {
  const pages: PageText[] = [];
  const lineStarts: number[][] = [];
  let offset = 0;
  for (const page of file.split(pageBreak)) {
    const starts: number[] = [];
    const pieces: TextPiece[] = [];
    for (const line of page.split('\n')) {
      pieces.push(...readPieces(line, (starts.length + 1) * lineHeight));
      starts.push(offset);
      offset += line.length + 1;
    }
    lineStarts.push(starts);
    pages.push(asPage(pages.length + 1, pieces, (starts.length + 1) * lineHeight));
  }
  const { raw, blocks } = composeDocument(pages, [], new FontFaces(), precision);
  return {
    value: { raw, blocks: blocks.map((block) => placeInFile(block, file, lineStarts)) },
    diagnostics: [{ code: 'page-layout-read', severity: 'info', params: { pages: pages.length } }],
  };
}

function asPage(page: number, pieces: readonly TextPiece[], heightPt: number): PageText {
  const characterCount = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const frames = pieces.length === 0 ? [] : [{ angle: 0, vertical: false, pieces }];
  return { page, widthPt: 100 * em, heightPt, frames, unmappedCount: 0, characterCount };
}

/** The words of a line between wide gaps. */
function readPieces(line: string, baseline: number): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  const add = (to: number): void => {
    const text = line.slice(from, to);
    if (text.trim() === '') return;
    const dense = withoutJustification(text);
    pieces.push({
      text: dense,
      x: from * em,
      baseline,
      width: widthOf(dense),
      size: em,
      font: '',
      overprinted: false,
    });
  };
  for (const { index, 0: gap } of line.matchAll(wideSpace)) {
    add(index);
    from = index + gap.length;
  }
  add(line.length);
  return pieces;
}

/** Justified lines have a space after every character: 东 北 地 区 is one word. */
function withoutJustification(text: string): string {
  const spaced = text.match(/[\u3400-\u9fff] (?=[\u3400-\u9fff])/gu)?.length ?? 0;
  const dense = text.match(/[\u3400-\u9fff](?=[\u3400-\u9fff])/gu)?.length ?? 0;
  if (spaced < 3 || spaced < dense * 2) return text;
  return text.replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/gu, '');
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += character === ' ' ? em / 4 : wideCharacter.test(character) ? em : em / 2;
  }
  return width;
}

/** From the box in the grid back to the lines of the file. */
function placeInFile(
  block: SourceBlock,
  file: string,
  lineStarts: readonly (readonly number[])[],
): SourceBlock {
  const { origin } = block;
  if (origin?.kind !== 'page-box') return block;
  const starts = lineStarts[origin.page - 1] ?? [];
  const lineAt = (baseline: number): number => Math.round(baseline / lineHeight) - 1;
  const start = starts[lineAt(origin.yPt + em * ascent)] ?? 0;
  const last = starts[lineAt(origin.yPt + origin.heightPt - em * descent)] ?? start;
  const lineEnd = /[\n\f]/u.exec(file.slice(last, last + 4000))?.index ?? Math.min(4000, file.length - last);
  return { ...block, origin: { kind: 'file-range', ...span(start, Math.max(start, last + lineEnd)) } };
}
