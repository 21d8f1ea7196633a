import type { SourceBlock } from '../../../../model/source/source-document.ts';
import { span } from '../../../../model/span.ts';
import { joinBlocks } from '../joined-blocks.ts';
import { findWrapping } from './find-wrapping.ts';
import { continuesLine, hiddenLineEnds } from './line-joining.ts';

const finished = /[。！？!?.…][”’」』）)"']*$/u;
/** Share of the joined lines that must end as sentences do, or they are names of one length. */
const finishedShare = 0.6;

/**
 * Paragraphs of a page or a document whose every line is a paragraph or ends with a break, as a text has them that was
 * copied from a mail or a PDF: they are whole again. Lines that an author broke stay apart.
 */
export function joinWrappedBlocks(raw: string, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const plain = blocks.filter(({ hint }) => hint === null);
  const lines = plain.map((block) => `${block.blankLinesBefore > 0 ? '\n' : ''}${textOf(raw, block)}`);
  const wrapping = plain.length < 4 ? null : findWrapping(lines.join('\n'));
  if (wrapping === null) return blocks;
  const groups: SourceBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1)?.at(-1);
    const isNext =
      last !== undefined &&
      last.hint === null &&
      block.hint === null &&
      block.blankLinesBefore === 0 &&
      continuesLine(textOf(raw, last), textOf(raw, block), wrapping);
    if (isNext) groups.at(-1)?.push(block);
    else groups.push([block]);
  }
  const joined = groups.filter(({ length }) => length > 1);
  const whole = joined.filter((group) => finished.test(textOf(raw, group.at(-1) as SourceBlock)));
  if (joined.length === 0 || whole.length < joined.length * finishedShare) return blocks;
  return groups.map((group, index) => ({ ...joinGroup(raw, group), id: `b${index}` }));
}

const textOf = (raw: string, { span: own }: SourceBlock): string => raw.slice(own.start, own.end);

function joinGroup(raw: string, [first, ...others]: readonly SourceBlock[]): SourceBlock {
  return joinBlocks(first as SourceBlock, others, ({ span: above }, { span: below }) =>
    hiddenLineEnds(raw, span(above.start, below.end)).filter(
      ({ end }) => end > above.end && end <= below.start,
    ),
  );
}
