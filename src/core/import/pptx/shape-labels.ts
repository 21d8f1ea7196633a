import { hasText, paragraphsOf, splitAtBreaks } from '../package/drawing-text.ts';
import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';
import { type TextPiece, textOfPieces } from '../raw/raw-text.ts';
import type { SlideShape } from './slide-shapes.ts';
import { bodyOf } from './slide-title.ts';

/** In Han characters: what the lines of a small box hold. */
const widest = { line: 7, paragraphs: 12, breaks: 20 };
const mostLines = 3;
const fewestLetters = 3;
const letter = /^[\p{L}\p{N}]$/u;
/** A line that ends in one of these, or begins with a number, or is a day, is none of a name. */
const ofText = /[。；;：:，,、.!?！？…]$|^[\d（(]+[、.．）)]|\d{4}|[@＠]/u;

/**
 * The words of a box whose lines are one name (Attack / Vectors), or single letters one below the other: as one line.
 * Null for all other text.
 */
export function labelPieces(shape: SlideShape): readonly TextPiece[] | null {
  if (shape.placeholder !== null || shape.element.name !== 'p:sp') return null;
  const paragraphs = paragraphsOf(bodyOf(shape)).filter(({ pieces }) => hasText(pieces));
  const lines = paragraphs.flatMap(({ pieces }) => splitAtBreaks(pieces)).filter(hasText);
  if (lines.length < 2) return null;
  const texts = lines.map((line) => textOfPieces(line).trim());
  if (texts.length >= fewestLetters && texts.every((text) => letter.test(text))) return lines.flat();
  if (lines.length > mostLines || texts.some((text) => ofText.test(text))) return null;
  const isCut = paragraphs.length === 1;
  if (!isDrawn(shape.element) && !isCut && !paragraphs.every(({ properties }) => isCentred(properties)))
    return null;
  const widths = texts.map(widthOfText);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total > (isCut ? widest.breaks : widest.paragraphs)) return null;
  if (!isCut && widths.some((width) => width > widest.line)) return null;
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n', strong: false }, ...line]));
}

/** Text of a shape as one line where it is one: a label's, or the only line. Null for text of several lines. */
export function lineOfShape(shape: SlideShape): string | null {
  const label = labelPieces(shape);
  if (label !== null) return textOfPieces(label).trim();
  const lines = paragraphsOf(bodyOf(shape))
    .flatMap(({ pieces }) => splitAtBreaks(pieces))
    .filter(hasText);
  const [only] = lines;
  return only !== undefined && lines.length === 1 ? textOfPieces(only).trim() : null;
}

/** In Han characters: Latin letters take half of one. */
export function widthOfText(text: string): number {
  return [...text].reduce((sum, mark) => sum + (mark < '\u2000' ? 0.5 : 1), 0);
}

/** A figure with words in it, no text box. */
function isDrawn(element: XmlElement): boolean {
  const properties = childElements(element).find(({ name }) => name.startsWith('p:nv'));
  const { txBox } = childNamed(properties, 'p:cNvSpPr')?.attributes ?? {};
  const look = childNamed(element, 'p:spPr');
  const hasForm = childNamed(look, 'a:prstGeom') !== null || childNamed(look, 'a:custGeom') !== null;
  return hasForm && txBox !== '1' && txBox !== 'true';
}

function isCentred(properties: XmlElement | null): boolean {
  return properties?.attributes.algn === 'ctr';
}
