import type { DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

/** One mark, again and again, that draws a line: ====, +++++, ------, ————. */
const drawn = /^([=+_~#*—━═…·-])(?: ?\1){3,}$/u;

/** Lines drawn with marks: they part what stands above from what stands below, and say nothing. */
export function findRuleLines({ blocks }: DocumentView): readonly LineRole[] {
  return blocks
    .filter(({ text, block }) => block.hint === null && drawn.test(text.trim()))
    .map(({ index }) => ({
      blockIndex: index,
      kind: 'furniture',
      confidence: 0.96,
      reason: 'rule-line',
    }));
}
