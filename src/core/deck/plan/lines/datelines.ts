import type { ClassifiedBlock, Outline } from '../../../model/outline/outline.ts';
import { span } from '../../../model/span.ts';
import { readDateline } from '../../../view/dateline.ts';
import type { DocumentView } from '../../../view/document-view.ts';
import { sentencesFrom } from '../../wording/sentence-piece.ts';

/** The outline in which reports of the press begin with what happened: who sent them stands in byline and notes. */
export function withoutDatelines(outline: Outline, { blocks: views }: DocumentView): Outline {
  const ends = new Map(
    views.flatMap((view) => {
      const dateline = readDateline(view.text);
      return dateline === null ? [] : [[view.block.id, view.rawSpan(span(0, dateline.end)).end] as const];
    }),
  );
  if (ends.size === 0) return outline;
  const blocks = outline.blocks.map((block): ClassifiedBlock => {
    const end = ends.get(block.id);
    return end === undefined || block.kind !== 'paragraph'
      ? block
      : { ...block, sentences: sentencesFrom(block.sentences, end) };
  });
  return { ...outline, blocks };
}
