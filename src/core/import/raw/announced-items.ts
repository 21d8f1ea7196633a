import type { SourceBlock } from '../../model/source/source-document.ts';

const longestItem = 200;
const fewestItems = 2;
/** So much of the end of a line tells whether it announces a list. */
const reach = 12;
const announces = /[\p{L}’)]:$/u;
const itemEnd = /[\p{L}\p{N}\p{Pe}”’"%](?:;(?: ?(?:and|or|and\/or))?|, (?:and|or))$/u;
const lastEnd = /[\p{L}\p{N}\p{Pe}”’"%]\.?$/u;
const innerSentence = /[\p{Ll})]{2}[.!?] \p{Lu}/u;
/** Numbers, letters and recitals say by themselves what they are. */
const numbered = /^(?:[(（]?[\p{L}\p{N}]{1,4}[.)）、]|whereas\b)/iu;
const wide = /[\u3400-\u9fff]/u;

/** Lines without marks of items below the words that announce them, each but the last with a semicolon at its end; in English. */
export function markAnnouncedItems(raw: string, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const items = new Set<SourceBlock>();
  for (const [index, block] of blocks.entries()) {
    const { start, end } = block.span;
    if (block.hint !== null || !announces.test(raw.slice(Math.max(start, end - reach), end))) continue;
    for (const item of itemsBelow(raw, blocks, index + 1)) items.add(item);
  }
  return items.size === 0
    ? blocks
    : blocks.map((block) =>
        items.has(block)
          ? { ...block, hint: { kind: 'list-item', depth: 0, ordered: false, marker: null } }
          : block,
      );
}

function itemsBelow(raw: string, blocks: readonly SourceBlock[], from: number): readonly SourceBlock[] {
  const items: SourceBlock[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at] as SourceBlock;
    const { start, end } = block.span;
    const text = end - start <= longestItem ? raw.slice(start, end) : '';
    if (block.hint !== null || text === '' || wide.test(text)) return [];
    if (innerSentence.test(text) || numbered.test(text)) return [];
    items.push(block);
    if (itemEnd.test(text)) continue;
    return lastEnd.test(text) && items.length >= fewestItems ? items : [];
  }
  return [];
}
