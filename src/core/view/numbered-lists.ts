import { isLead } from '../language/clauses/announcements.ts';
import { readListNumber } from '../language/clauses/list-number.ts';
import { simplified } from '../language/zh/simplified.ts';
import type { ClassifiedBlock } from '../model/outline/outline.ts';
import { type Span, sliceSpan } from '../model/span.ts';

/** A paragraph of a numbered list, with the lists and lines below it. */
export interface NumberedMember {
  readonly block: ClassifiedBlock;
  readonly children: NumberedMember[];
}

interface Level {
  readonly style: string;
  readonly members: NumberedMember[];
  last: number;
}

/** 分别确定，其中：, 包括: what such a member ends with is told by the lines below it, numbered or not. */
const opens = /(?:其中|包括|分别为|如下)[：:，,。]?\s*$/u;

/**
 * The numbered lists of paragraphs that follow each other, as trees: a number of another form that begins with one opens
 * a list below the paragraph above it, and the next number of an outer list closes those below. Lines without a number
 * belong to the member that announces them, where another member of the list comes after them, and else to no list.
 */
export function numberedLists(
  raw: string,
  blocks: readonly ClassifiedBlock[],
): readonly (readonly NumberedMember[])[] {
  const lists: (readonly NumberedMember[])[] = [];
  let levels: Level[] = [];
  let waiting: ClassifiedBlock[] = [];
  for (const block of blocks) {
    const number = isLine(block) ? readListNumber(sliceSpan(raw, block.span)) : null;
    if (number === null) {
      if (isLine(block) && (waiting.length > 0 || announces(raw, lastOf(levels)))) waiting.push(block);
      else [levels, waiting] = [[], []];
      continue;
    }
    const { style, value } = number;
    const member = { block, children: [] };
    const at = levels.findLastIndex((level) => level.style === style && level.last + 1 === value);
    const continued = levels[at];
    if (continued !== undefined) {
      for (const line of waiting) lastOf(levels)?.children.push({ block: line, children: [] });
      waiting = [];
      levels.length = at + 1;
      continued.members.push(member);
      continued.last = value;
      continue;
    }
    const opensBelow = value === 1 && waiting.length === 0 && levels.every((level) => level.style !== style);
    const above = opensBelow ? lastOf(levels) : undefined;
    waiting = [];
    if (above === undefined) levels = [];
    if (value !== 1) continue;
    const members: NumberedMember[] = above?.children ?? [];
    if (above === undefined) lists.push(members);
    members.push(member);
    levels.push({ style, members, last: value });
  }
  return lists;
}

function isLine({ kind }: ClassifiedBlock): boolean {
  return kind === 'paragraph' || kind === 'list-item';
}

function lastOf(levels: readonly Level[]): NumberedMember | undefined {
  return levels.at(-1)?.members.at(-1);
}

function announces(raw: string, member: NumberedMember | undefined): boolean {
  if (member === undefined || member.children.length > 0) return false;
  const text = simplified(sliceSpan(raw, member.block.span));
  return opens.test(text) || isLead(text);
}

/** The last sentence of the paragraph right above a list, where its lead stands; null where a heading does. */
export function sentenceAbove(blocks: readonly ClassifiedBlock[], place: number): Span | null {
  const above = blocks[place - 1];
  return above === undefined || above.kind === 'heading' ? null : (above.sentences.at(-1)?.span ?? null);
}

/** All that stands below a member, at any level, in order. */
export function membersBelow({ children }: NumberedMember): readonly NumberedMember[] {
  return children.flatMap((child) => [child, ...membersBelow(child)]);
}
