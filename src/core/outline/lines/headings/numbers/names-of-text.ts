import { proseMark, sentenceEnd } from '../../../../language/marks.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import type { NumberedLine } from './numbered-lines.ts';
import { readSectionNumber, type SectionNumber } from './numbering-styles.ts';

/** 现场踏勘安排: the name of the text below it. */
const longestName = 24;

/** Whether a numbered line is a short name without a mark, above the text that it names. */
export function isNameOfText(
  blocks: readonly BlockView[],
  { view, number, ownLine, bare }: NumberedLine,
): boolean {
  return (
    ownLine &&
    !bare &&
    view.text.length - number.length <= longestName &&
    !proseMark.test(view.text.slice(number.length)) &&
    isAboveText(blocks, view)
  );
}

/** Whether an unnumbered paragraph of sentences, longer than the line, stands right below it. */
export function isAboveText(blocks: readonly BlockView[], { index, text }: BlockView): boolean {
  const below = blocks[index + 1];
  return (
    below !== undefined &&
    below.block.hint === null &&
    readSectionNumber(below.text) === null &&
    below.text.length > text.length &&
    sentenceEnd.test(below.text)
  );
}

/** 1.1 below 1: a section may have one part only; `before` is the number above it. */
export function isFirstOf({ number, view }: NumberedLine, before: SectionNumber | undefined): boolean {
  return (
    number.style.name === 'dotted-1' &&
    view.block.hint === null &&
    before?.style.name.startsWith('arabic') === true &&
    before.value === Number(number.parent)
  );
}
