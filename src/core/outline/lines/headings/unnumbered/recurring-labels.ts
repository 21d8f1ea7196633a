import { span } from '../../../../model/span.ts';
import type { DocumentView } from '../../../../view/document-view.ts';
import type { HeadingCandidate } from '../../line-role.ts';
import { isLabelLine } from '../numbers/numbered-headings.ts';

const rank = 26.5;
const fewest = 3;

/** Labels on lines of their own that come again and again, as in minutes (会议结论：, 遗留问题：): each heads what follows. */
export function findRecurringLabels({ blocks }: DocumentView): readonly HeadingCandidate[] {
  const counts = new Map<string, number>();
  for (const { text } of blocks) if (isLabelLine(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return blocks
    .filter(({ index, text, block }) => {
      if (block.hint !== null || (counts.get(text) ?? 0) < fewest) return false;
      return blocks[index + 1] !== undefined && !isLabelLine(blocks[index + 1]?.text ?? '');
    })
    .map(({ index, text }) => ({
      blockIndex: index,
      kind: 'run-in',
      marker: null,
      span: span(0, text.length - 1),
      ownLine: true,
      rank,
      confidence: 0.75,
      reason: 'recurring-label',
    }));
}
