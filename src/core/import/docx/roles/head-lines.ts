import { childElements, childNamed, type XmlElement } from '../../package/xml-tree.ts';
import { textOfPieces } from '../../raw/raw-text.ts';
import { isOn } from '../styles/on-off.ts';
import type { WordBlock } from '../word-block.ts';

/** `某政发〔2024〕15号`, with any of the brackets that offices use (GB/T 9704, 7.2.5). */
export const documentNumber = /[〔[（(【]\s?\d{4}\s?[〕\]）)】]\s?第?\s?\d+\s?号/u;

const longestFront = 30;

/** Relationship of the head of the first page; null without one. */
export function firstHeaderId(body: XmlElement): string | null {
  const section = firstSection(body);
  if (section === null) return null;
  const ownFirst = childNamed(section, 'w:titlePg');
  const wanted = ownFirst !== null && isOn(ownFirst) ? 'first' : 'default';
  const reference = childElements(section).find(
    ({ name, attributes }) => name === 'w:headerReference' && (attributes['w:type'] ?? 'default') === wanted,
  );
  return reference?.attributes['r:id'] ?? null;
}

/**
 * The lines of a head that the text cannot do without: an official document may have its head and its number there
 * only. Every other head repeats on each page what is no text.
 */
export function textOfHead(head: readonly WordBlock[], text: readonly WordBlock[]): readonly WordBlock[] {
  const numbered = head.map(lineOf).find((line) => documentNumber.test(line));
  if (numbered === undefined) return [];
  const isRepeated = text.slice(0, longestFront).some((block) => lineOf(block).includes(numbered.trim()));
  return isRepeated ? [] : head;
}

function firstSection(body: XmlElement): XmlElement | null {
  for (const child of childElements(body)) {
    const section = child.name === 'w:p' ? childNamed(childNamed(child, 'w:pPr'), 'w:sectPr') : null;
    if (section !== null) return section;
  }
  return childNamed(body, 'w:sectPr');
}

function lineOf(block: WordBlock): string {
  return block.kind === 'row' ? '' : textOfPieces(block.pieces);
}
