import { elementsOf, type HtmlElement, isElement, textWithin } from '../tree/html-node.ts';

const longestLabel = 16;
const blocks = new Set(['p', 'div', 'ul', 'ol', 'table', 'br', 'h1', 'h2', 'h3', 'h4']);

/** The cells of a table of fields that are read as one line: a label that ends in a colon, and the value beside it. */
export function fieldCells(table: HtmlElement): ReadonlyMap<HtmlElement, 'label' | 'value'> {
  const found = new Map<HtmlElement, 'label' | 'value'>();
  for (const row of elementsOf(table)) {
    if (row.tagName !== 'tr') continue;
    const cells = row.childNodes.filter(isElement);
    for (const [at, label] of cells.entries()) {
      const value = cells[at + 1];
      if (value === undefined || found.has(label) || !isLabel(label) || !isInline(value)) continue;
      found.set(label, 'label');
      found.set(value, 'value');
    }
  }
  return found;
}

function isLabel(cell: HtmlElement): boolean {
  const text = textWithin(cell).trim();
  return text.length <= longestLabel && /[:：]$/u.test(text) && isInline(cell);
}

function isInline(cell: HtmlElement): boolean {
  for (const { tagName } of elementsOf(cell)) if (blocks.has(tagName)) return false;
  return true;
}
