import type { Paragraph } from './paragraphs.ts';

/** A sign before an item, with the space after it; a dash needs one, for − 5 is no item. */
const bullet = /^(?:[•●■◆▪➢○◇►◦‣❖]\s*|[-–—]\s+)(?=\S)/u;
/** In em: by how much the items of a level below begin further to the right. */
const deeper = 0.8;
const deepestLevel = 5;
/** An item alone is none: a dash may begin a line of a poem. */
const fewestItems = 2;

/** An item of a list by its sign. */
export interface ListItem {
  readonly depth: number;
  /** Characters of the sign and the space after it. */
  readonly signLength: number;
}

/** Paragraphs that begin with the sign of an item, and how deep their list is nested, as they are indented. */
export function findListItems(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, ListItem> {
  const items = new Map<Paragraph, ListItem>();
  let open: { readonly paragraph: Paragraph; readonly x: number; readonly signLength: number }[] = [];
  const close = (): void => {
    const indents = [...new Set(open.map(({ x }) => x))].sort((a, b) => a - b);
    const size = open[0]?.paragraph.lines[0]?.size ?? 12;
    const levels = indents.filter((x, index) => index === 0 || x - (indents[index - 1] ?? x) > size * deeper);
    for (const { paragraph, x, signLength } of open.length >= fewestItems ? open : []) {
      const depth = Math.min(deepestLevel, levels.filter((level) => level <= x).length - 1);
      items.set(paragraph, { depth: Math.max(0, depth), signLength });
    }
    open = [];
  };
  for (const paragraph of paragraphs) {
    const [first] = paragraph.lines;
    const sign = paragraph.role === null ? bullet.exec(first?.text.trimStart() ?? '')?.[0] : undefined;
    // Furniture between two pages ends no list.
    if (paragraph.role?.kind === 'page-furniture') continue;
    if (sign === undefined || first === undefined) close();
    else open.push({ paragraph, x: first.x, signLength: sign.length });
  }
  close();
  return items;
}
