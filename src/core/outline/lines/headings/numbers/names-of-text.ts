import type { BlockView } from '../../../../view/document-view.ts';
import { readSectionNumber, type SectionNumber } from './numbering-styles.ts';

/** 现场踏勘安排: the name of the text below it. */
const longestName = 24;

/** A line that begins with a section number. */
export interface NumberedLine {
  readonly view: BlockView;
  readonly number: SectionNumber;
  readonly ownLine: boolean;
  /** The paragraph is a whole clause without a lead: it counts in the sequence and heads nothing. */
  readonly bare: boolean;
}

/** A short line without a mark at its end above a paragraph of sentences: 1.现场踏勘 has no 2. beside it where the others of its form have. */
export function isNameOfText(
  blocks: readonly BlockView[],
  { view, number, ownLine, bare }: NumberedLine,
): boolean {
  const below = blocks[view.index + 1];
  return (
    ownLine &&
    !bare &&
    view.text.length - number.length <= longestName &&
    !/[。;:,!?]/u.test(view.text.slice(number.length)) &&
    below !== undefined &&
    below.block.hint === null &&
    readSectionNumber(below.text) === null &&
    below.text.length > view.text.length &&
    below.text.endsWith('。')
  );
}
