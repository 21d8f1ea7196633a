import { childElements, type XmlElement } from '../../package/xml-tree.ts';
import type { WordBlock } from '../word-block.ts';
import { BodyReader, type ReadingState } from './body-reader.ts';
import type { NoteReference } from './inline-reader.ts';

/**
 * The notes that the text refers to, in its order; they stand at the end, so that no note breaks into a sentence.
 * The lines that Word draws above notes are notes of other types.
 */
export function readNotes(
  root: XmlElement,
  part: string,
  references: readonly NoteReference[],
  kind: NoteReference['kind'],
  state: ReadingState,
): readonly WordBlock[] {
  const byId = new Map(
    childElements(root)
      .filter(
        ({ name, attributes }) => name === `w:${kind}` && (attributes['w:type'] ?? 'normal') === 'normal',
      )
      .map((note) => [note.attributes['w:id'] ?? '', note] as const),
  );
  const ids = new Set(references.filter((reference) => reference.kind === kind).map(({ id }) => id));
  const reader = new BodyReader(part, root, state);
  for (const id of ids) {
    const note = byId.get(id);
    if (note !== undefined) reader.readContainer(note);
  }
  return reader
    .finish()
    .map((block) =>
      block.kind === 'paragraph' ? { ...block, role: { kind: 'footnote' }, blankLinesBefore: 0 } : block,
    );
}
