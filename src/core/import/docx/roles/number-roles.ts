import type { TextPiece } from '../../raw/raw-text.ts';
import type { ListNumber } from '../numbers/list-numbers.ts';
import type { WordBlock, WordParagraph } from '../word-block.ts';

/** `一、`, `（一）`, `第三章`, `2.1`: such a number heads a part of the text, an item of a list has others. */
const sectionNumber = /[一二三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾甲乙丙丁]|^\d+\.\d/u;
/** Items that are paragraphs of several sentences are points of the text, as they would be with a typed number. */
const longestItem = 120;

/**
 * Numbers whose paragraphs are items of a list, by `listKey`. The others belong to the text: section numbers, and
 * those whose paragraphs mostly have text without a number below them, or are long.
 */
export function findListNumbers(blocks: readonly WordBlock[]): ReadonlySet<string> {
  const groups = new Map<string, { members: number; followed: number; long: number }>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || block.number === null || isSectionNumber(block.number)) continue;
    const key = listKey(block.number);
    const group = groups.get(key) ?? { members: 0, followed: 0, long: 0 };
    group.members += 1;
    const next = blocks[index + 1];
    if (next?.kind === 'paragraph' && next.number !== null) group.followed += 1;
    if (isLong(block)) group.long += 1;
    groups.set(key, group);
  }
  const lists = [...groups].filter(
    ([, { members, followed, long }]) =>
      members > 1 && (followed + 1) * 2 > members && followed > 0 && long * 2 <= members,
  );
  return new Set(lists.map(([key]) => key));
}

export function listKey({ numId, level }: ListNumber): string {
  return `${numId} ${level}`;
}

function isSectionNumber({ text, isBullet }: ListNumber): boolean {
  return !isBullet && sectionNumber.test(text);
}

function isLong({ pieces }: WordParagraph): boolean {
  return pieces.reduce((sum, { text }) => sum + text.length, 0) > longestItem;
}

/** The number as text before a paragraph, as it would be typed. */
export function typedNumber({ text, suffix }: ListNumber, [first]: readonly TextPiece[]): TextPiece {
  const isClosed = /[、．。）】〕]$/u.test(text);
  return { text: suffix === 'nothing' || isClosed ? text : `${text} `, strong: first?.strong ?? false };
}
