import type { PDFPageProxy } from 'unpdf/pdfjs';
import { closeSpacedWord } from '../lines/letter-spacing.ts';
import { besideLabels, type LaidText, type PageItem, readAnnotationText } from './annotation-text.ts';
import type { PageText, TextFrame, TextPiece } from './text-piece.ts';
import { countUnmapped, visibleText, withUnreadable } from './visible-text.ts';

/** The fields of the library's text items that are read here; markers of marked content have none of them. */
interface TextItem {
  readonly str: string;
  /** From text space to the page's own coordinates, as in ISO 32000-1, 8.3.3. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Degrees by which text may lean and still be read with the upright. */
const lean = 4;

/**
 * The text of a page in pieces, in the coordinates of the page as it is shown. Reads at most `mostCharacters`
 * and says by `complete` whether that was all.
 *
 * Throws what the library throws on a damaged page.
 */
export async function readPage(
  page: PDFPageProxy,
  number: number,
  mostCharacters: number,
): Promise<{ readonly text: PageText; readonly complete: boolean }> {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = asMatrix(viewport.transform);
  const frames = new Map<string, OpenFrame>();
  const items: PageItem[] = [];
  let characterCount = 0;
  let unmappedCount = 0;
  let complete = true;
  /** The line of the piece before, if its letters stand apart. */
  let spacedLine: number | null = null;
  // The library takes ligatures apart before it turns text that runs from the right; here it is done after.
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  while (complete) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const item of value.items as readonly TextItem[]) {
      const drawn = item.str ?? '';
      const shown = visibleText(item.width > 0 ? withUnreadable(drawn) : drawn);
      if (shown.trim() === '') continue;
      const line = item.transform[5] ?? 0;
      const closed = closeSpacedWord(shown, spacedLine === line);
      spacedLine = closed === null ? null : line;
      const text = closed ?? shown;
      const vertical = value.styles[item.fontName]?.vertical === true;
      addTo(frames, item, text, toPage, vertical);
      items.push(pageItem(item));
      characterCount += text.length;
      unmappedCount += countUnmapped(text);
    }
    complete = characterCount <= mostCharacters;
  }
  if (!complete) await reader.cancel(new Error('too much text'));
  const laid = complete ? besideLabels(await readAnnotationText(page), items) : [];
  for (const own of laid) {
    const text = visibleText(own.text);
    addTo(frames, asItem(own), text, toPage, false);
    characterCount += text.length;
  }
  const ordered: readonly TextFrame[] = [...frames.values()]
    .sort((a, b) => b.length - a.length)
    .map(({ angle, vertical, pieces }) => ({ angle, vertical, pieces: withoutOverprint(pieces) }));
  return {
    text: {
      page: number,
      widthPt: viewport.width,
      heightPt: viewport.height,
      frames: ordered,
      characterCount,
      unmappedCount,
    },
    complete,
  };
}

interface OpenFrame {
  readonly angle: number;
  readonly vertical: boolean;
  readonly pieces: TextPiece[];
  length: number;
}

function addTo(
  frames: Map<string, OpenFrame>,
  item: TextItem,
  text: string,
  toPage: Matrix,
  vertical: boolean,
): void {
  const { angle, piece } = placeItem(item, text, toPage, vertical);
  const key = `${angle} ${vertical}`;
  const frame = frames.get(key) ?? { angle, vertical, pieces: [], length: 0 };
  frames.set(key, frame);
  frame.pieces.push(piece);
  frame.length += text.length;
}

function pageItem({ transform, width }: TextItem): PageItem {
  const [, , , , x = 0, baseline = 0] = transform;
  return { x, right: x + width, baseline };
}

/** Text of an annotation as if the page held it, in a type of its own. */
function asItem({ text, x, baseline, widthPt, sizePt }: LaidText): TextItem {
  return {
    str: text,
    transform: [sizePt, 0, 0, sizePt, x, baseline],
    width: widthPt,
    height: sizePt,
    fontName: '',
  };
}

function placeItem(
  item: TextItem,
  text: string,
  toPage: Matrix,
  vertical: boolean,
): { readonly angle: number; readonly piece: TextPiece } {
  const [a, b, c, d, x, y] = multiply(toPage, asMatrix(item.transform));
  const leaning = (Math.atan2(b, a) * 180) / Math.PI + (vertical ? 90 : 0);
  const straight = Math.round(leaning / 90) * 90;
  const angle = (Math.round(Math.abs(leaning - straight) <= lean ? straight : leaning) + 360) % 360;
  const { x: along, y: across } = toFrame(x, y, angle);
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const width = Math.abs(vertical ? item.height : item.width);
  return {
    angle,
    piece: { text, x: along, baseline: across, width, size, font: item.fontName, overprinted: false },
  };
}

/** A point of the page in the frame of text that is turned by `angle`. */
export function toFrame(x: number, y: number, angle: number): { readonly x: number; readonly y: number } {
  const { cos, sin } = directionOf(angle);
  return { x: x * cos + y * sin, y: y * cos - x * sin };
}

/** The way back from `toFrame`. */
export function fromFrame(x: number, y: number, angle: number): { readonly x: number; readonly y: number } {
  const { cos, sin } = directionOf(angle);
  return { x: x * cos - y * sin, y: y * cos + x * sin };
}

/** Exact for right angles, so that straight text keeps its coordinates. */
function directionOf(angle: number): { readonly cos: number; readonly sin: number } {
  const straight = [
    { cos: 1, sin: 0 },
    { cos: 0, sin: 1 },
    { cos: -1, sin: 0 },
    { cos: 0, sin: -1 },
  ][angle / 90];
  const radians = (angle * Math.PI) / 180;
  return straight ?? { cos: Math.cos(radians), sin: Math.sin(radians) };
}

function withoutOverprint(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const kept: TextPiece[] = [];
  const lastOf = new Map<string, number>();
  for (const piece of pieces) {
    const index = lastOf.get(piece.text);
    const before = index === undefined ? undefined : kept[index];
    const isAgain =
      before !== undefined &&
      Math.abs(before.x - piece.x) < piece.size * 0.2 &&
      Math.abs(before.baseline - piece.baseline) < piece.size * 0.2;
    if (isAgain && index !== undefined) {
      kept[index] = { ...before, overprinted: true };
      continue;
    }
    lastOf.set(piece.text, kept.length);
    kept.push(piece);
  }
  return kept;
}

function asMatrix(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
