import { childElements, childNamed, textOf, type XmlElement } from '../package/xml-tree.ts';
import type { TextPiece } from '../raw-text.ts';

/** A paragraph (`a:p`) of a shape. */
export interface ShapeParagraph {
  readonly element: XmlElement;
  readonly pieces: readonly TextPiece[];
  /** Depth of the list level, from 0. */
  readonly level: number;
  /** `a:pPr`, or null. */
  readonly properties: XmlElement | null;
}

/** Fields whose text the program writes anew: page numbers and the date of the day (21.1.2.2.4). */
const livingFields = /^(?:slidenum|datetime)/u;

/** Paragraphs of a text body: `p:txBody`, `a:txBody` and their like. Line breaks are `\n`. */
export function paragraphsOf(body: XmlElement | null): readonly ShapeParagraph[] {
  if (body === null) return [];
  return childElements(body)
    .filter(({ name }) => name === 'a:p')
    .map((paragraph) => {
      const properties = childNamed(paragraph, 'a:pPr');
      const level = Number(properties?.attributes.lvl ?? 0);
      return {
        element: paragraph,
        properties,
        level: Number.isInteger(level) && level >= 0 && level < 9 ? level : 0,
        pieces: childElements(paragraph).flatMap(pieceOf),
      };
    });
}

function pieceOf(element: XmlElement): readonly TextPiece[] {
  if (element.name === 'a:br') return [{ text: '\n', strong: false }];
  const isField = element.name === 'a:fld' && !livingFields.test(element.attributes.type ?? '');
  if (element.name !== 'a:r' && !isField) return [];
  const text = childNamed(element, 'a:t');
  const bold = childNamed(element, 'a:rPr')?.attributes.b;
  return text === null ? [] : [{ text: textOf(text), strong: bold === '1' || bold === 'true' }];
}

/** Largest size of type that the runs themselves name, in points; null where they inherit it. */
export function largestSizePt(paragraphs: readonly ShapeParagraph[]): number | null {
  let largest: number | null = null;
  for (const { element } of paragraphs) {
    for (const run of childElements(element)) {
      const hundredths = Number(childNamed(run, 'a:rPr')?.attributes.sz ?? Number.NaN);
      if (Number.isFinite(hundredths)) largest = Math.max(largest ?? 0, hundredths / 100);
    }
  }
  return largest;
}

/** The paragraph as one line for each line break in it. */
export function splitAtBreaks(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const lines: TextPiece[][] = [[]];
  for (const piece of pieces) {
    const [first = '', ...rest] = piece.text.replaceAll('\v', '\n').split('\n');
    lines.at(-1)?.push({ ...piece, text: first });
    for (const text of rest) lines.push([{ ...piece, text }]);
  }
  return lines;
}

export function hasText(pieces: readonly TextPiece[]): boolean {
  return pieces.some(({ text }) => text.trim() !== '');
}
