import { textOfParagraph, type WordBlock, type WordParagraph } from '../word-block.ts';
import type { ParagraphRole } from './style-roles.ts';

/** A list of fewer members, or of one level, may be one. */
const fewestMembers = 6;
const fewestLevels = 2;
const longestHeading = 40;
const mostlyShort = 0.9;
const mostlyHeads = 0.6;
/** Also where its outline level says that it is a heading. */
const noteBelow = /^注\s*[：:]/u;
const namesTable = /表(?:\s*[（(][^（）()]{1,12}[）)])?$|[（(]单位[：:][^（）()]{1,12}[）)]$/u;
/** A paragraph of text. */
const longestLine = 60;

interface Member {
  readonly block: WordParagraph;
  readonly level: number;
  /** What comes below it: text, or members of a lower level. */
  readonly heads: boolean;
}

/**
 * The roles of paragraphs of a document whose author numbers its parts by the levels of a list (1. … a) … i. …) and has no
 * style for them: short lines above text are headings of these levels, as the list has them. Members that follow one
 * another with nothing below them are items. Notes and names of tables that have an outline level are none of them.
 */
export function findLevelsOfLists(
  blocks: readonly WordBlock[],
): ReadonlyMap<WordBlock, ParagraphRole | null> {
  const beside = besideTables(blocks);
  const isStyled = blocks.some(
    (block) => block.kind === 'paragraph' && block.role?.kind === 'heading' && !beside.has(block),
  );
  if (isStyled) return beside;
  const roles = new Map<WordBlock, ParagraphRole | null>(beside);
  for (const members of membersOfLists(blocks).values()) {
    const levels = new Set(members.map(({ level }) => level));
    if (members.length < fewestMembers || levels.size < fewestLevels || !areHeadings(members)) continue;
    const top = Math.min(...levels);
    for (const [order, { block, level, heads }] of members.entries()) {
      const isAmong = [members[order - 1], members[order + 1]].some(
        (other) => other?.level === level && !other.heads,
      );
      if (heads || !isAmong) roles.set(block, { kind: 'heading', level: level - top + 1 });
    }
  }
  return roles;
}

function areHeadings(members: readonly Member[]): boolean {
  const short = members.filter(({ block }) => {
    const text = textOfParagraph(block);
    return text.length <= longestHeading && !/[。；;]$/u.test(text);
  });
  const heading = members.filter(({ heads }) => heads);
  return short.length >= members.length * mostlyShort && heading.length >= members.length * mostlyHeads;
}

function membersOfLists(blocks: readonly WordBlock[]): ReadonlyMap<string, readonly Member[]> {
  const lists = new Map<string, Member[]>();
  const written = blocks.filter((block) => block.kind === 'row' || textOfParagraph(block) !== '');
  for (const [at, block] of written.entries()) {
    if (block.kind === 'row' || block.number === null || block.number.isBullet || block.role !== null)
      continue;
    const { numId, level } = block.number;
    const next = written[at + 1];
    const isText = next !== undefined && (next.kind === 'row' || next.number === null);
    const isDeeper = next?.kind === 'paragraph' && (next.number?.level ?? -1) > level;
    const members = lists.get(numId) ?? [];
    members.push({ block, level, heads: isText || isDeeper });
    lists.set(numId, members);
  }
  return lists;
}

/** 注：本表…: what is said of a table, below it. */
export function isNoteBelow(text: string): boolean {
  return noteBelow.test(text);
}

/** Lines of text and captions that have the outline level of a heading. */
function besideTables(blocks: readonly WordBlock[]): ReadonlyMap<WordBlock, ParagraphRole | null> {
  const roles = new Map<WordBlock, ParagraphRole | null>();
  // What stands first is the title of the document, though a table comes next.
  const first = blocks.findIndex((block) => block.kind === 'row' || textOfParagraph(block) !== '');
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'row' || block.role?.kind !== 'heading') continue;
    const text = textOfParagraph(block);
    const isText = text.length > longestLine && text.includes('，') && text.endsWith('。');
    if (isText || isNoteBelow(text)) roles.set(block, null);
    else if (
      index !== first &&
      text.length <= longestHeading &&
      namesTable.test(text) &&
      blocks[index + 1]?.kind === 'row'
    )
      roles.set(block, { kind: 'caption' });
  }
  return roles;
}
