import type { SourceBlock } from '../../../model/source/source-document.ts';
import { joinBlocks } from './joined-blocks.ts';

/*
 * Labels and numbers on a line above the words that they lead: 专栏 / 1 / 枢纽建设工程, 第一章 / 总 / 则, and 记者： / 您怎么看？
 * where that comes again and again.
 */

const label = /^(?:专栏|图表?|表|案例|附件)$/u;
const numberOfLabel = /^\d{1,2}$/u;
const chapter = /^第[一二三四五六七八九十百]{1,5}[章节编]$/u;
const character = /^\p{Script=Han}$/u;
const noName = /[。；：，]|^第/u;
const asker = /^(?:本[报刊网台]|《[^《》]{2,12}》)?(?:记者|主持人|采访者|编辑|提问|问)[：:]$/u;
const fewestAskers = 2;
/** In characters. */
const longestAlone = 18;
const longestName = 30;
const longestTitle = 160;

/** Makes one line of a label and what it leads. */
export function joinLabels(raw: string, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const isAsker = (block: SourceBlock): boolean =>
    isShort(block) && block.hint?.kind !== 'table-row' && asker.test(textOf(raw, block));
  const haveAskers = blocks.filter(isAsker).length >= fewestAskers;
  const joined: SourceBlock[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as SourceBlock;
    const below = blocks[index + 1];
    const [titled, named] = isShort(block)
      ? [linesOfTitle(raw, blocks, index), linesOfName(raw, blocks, index)]
      : [0, 0];
    // The line ends of a title part its words, as a blank does.
    if (titled > 0) joined.push(joinBlocks(block, blocks.slice(index + 1, index + 1 + titled), () => []));
    else if (named > 0) joined.push(joinBlocks(block, blocks.slice(index + 1, index + 1 + named)));
    else if (haveAskers && below !== undefined && isAsker(block) && isText(below) && !isAsker(below)) {
      joined.push({ ...joinBlocks(block, [below]), hint: null });
      index += 1;
    } else joined.push(block);
    index += titled + named;
  }
  return joined.length === blocks.length ? blocks : joined;
}

/** How many lines below a label (专栏) are its number and its title; 0 where it is none. */
function linesOfTitle(raw: string, blocks: readonly SourceBlock[], index: number): number {
  const [first, number, title] = [0, 1, 2].map((at) => {
    const block = blocks[index + at];
    return block?.origin === null ? plainText(raw, block, longestTitle) : '';
  }) as [string, string, string];
  const isTitled =
    label.test(first) && numberOfLabel.test(number) && title !== '' && !/[。；，]$/u.test(title);
  return isTitled ? 2 : 0;
}

/** How many lines below the number of a chapter are its name, also where each character of it has a line. */
function linesOfName(raw: string, blocks: readonly SourceBlock[], index: number): number {
  const textAt = (at: number) => plainText(raw, blocks[index + at], longestName + 1);
  if (!chapter.test(textAt(0))) return 0;
  let count = 0;
  while (character.test(textAt(count + 1))) count += 1;
  if (count > 1) return count;
  const name = textAt(1);
  return name !== '' && name.length <= longestName && !noName.test(name) ? 1 : 0;
}

const isShort = ({ span: { start, end } }: SourceBlock): boolean => end - start <= longestAlone;
const isText = ({ hint }: SourceBlock): boolean => hint === null || hint.kind === 'heading';
const textOf = (raw: string, { span: { start, end } }: SourceBlock): string => raw.slice(start, end);

/** The text of a block that its format takes for nothing else, up to so many characters. */
function plainText(raw: string, block: SourceBlock | undefined, most: number): string {
  if (block === undefined || block.hint !== null) return '';
  const { start, end } = block.span;
  return raw.slice(start, Math.min(end, start + most));
}
