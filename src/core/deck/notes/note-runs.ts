import type { Run } from '../../model/deck/deck.ts';
import type { SourceDocument } from '../../model/source/source-document.ts';
import { containsSpan, type Span } from '../../model/span.ts';
import { overlapping } from '../plan/overlapping.ts';
import { rawRuns } from '../runs/source-runs.ts';

/** A unit of the body as a paragraph of notes, in its raw wording; a gap stands between the cells of a table row. */
export function noteRuns(source: SourceDocument, where: Span, gap: Run): readonly Run[] {
  const [block] = overlapping(source.blocks, where);
  const runs = rawRuns(source, where);
  if (block?.hint?.kind !== 'table-row') return runs;
  const cells = block.hint.cells.map((cell) => ({ span: cell }));
  const cellOf = ({ prov }: Run): Span | null => {
    const [cell] = prov.type === 'source' ? overlapping(cells, prov) : [];
    return cell !== undefined && prov.type === 'source' && containsSpan(cell.span, prov) ? cell.span : null;
  };
  return runs.flatMap((run, index) => {
    const before = runs[index - 1];
    return before === undefined || cellOf(before) === cellOf(run) ? [run] : [gap, run];
  });
}
