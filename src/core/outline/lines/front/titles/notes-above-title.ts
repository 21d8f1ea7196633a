import type { BlockView } from '../../../../view/document-view.ts';
import type { LineRole } from '../../line-role.ts';
import { isCertainText } from '../../text-evidence.ts';

const mostNotes = 2;
const longestNote = 160;
/** So many headings of the next level stand below the title. */
const fewestSections = 2;

/**
 * The only heading of the first level in a file, the others standing below it, is its title, also where a note for
 * readers stands above it. Null where no such note does.
 */
export function titleBelowNotes(blocks: readonly BlockView[]): BlockView | null {
  if (blocks.some(({ block }) => block.hint?.kind === 'title')) return null;
  const levels = blocks.flatMap(({ index, block: { hint } }) =>
    hint?.kind === 'heading' ? [{ index, level: hint.level }] : [],
  );
  const [first, ...below] = levels;
  if (first === undefined || first.level !== 1 || first.index === 0 || first.index > mostNotes) return null;
  if (below.some(({ level }) => level === 1)) return null;
  if (below.filter(({ level }) => level === 2).length < fewestSections) return null;
  const notes = blocks.slice(0, first.index);
  const areNotes = notes.every(({ text, block }) => block.hint === null && text.length <= longestNote);
  return areNotes && notes.some(isCertainText) ? (blocks[first.index] ?? null) : null;
}

export function findNotesAboveTitle(blocks: readonly BlockView[]): readonly LineRole[] {
  const title = titleBelowNotes(blocks);
  return blocks.slice(0, title?.index ?? 0).map(({ index }) => ({
    blockIndex: index,
    kind: 'paragraph',
    confidence: 0.9,
    reason: noteAboveTitle,
  }));
}

export const noteAboveTitle = 'note-above-title';
