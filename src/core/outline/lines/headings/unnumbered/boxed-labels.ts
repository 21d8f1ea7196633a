import { lineMark } from '../../../../language/marks.ts';
import { span } from '../../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import { isMarkOnly } from '../../../speech/audience-marks.ts';
import { isPartLabel } from '../../front/titles/titles.ts';
import type { HeadingCandidate } from '../../line-role.ts';

const rank = 23;
/** A paragraph that closes like one. */
const shortestSentence = 12;

/**
 * Labels in a box, alone in their line or item ({岗位职责}, 【工作完成情况】), right above text of their own: each heads it,
 * also where the editor has set the label as an item of a list.
 */
export function findBoxedLabels({ source, blocks }: DocumentView): readonly HeadingCandidate[] {
  if (source.format === 'pptx') return [];
  return blocks.filter((view) => headsText(view, blocks[view.index + 1])).map(headingOf);
}

function headsText({ text, block: { hint } }: BlockView, next: BlockView | undefined): boolean {
  if (hint !== null && hint.kind !== 'list-item') return false;
  if (!/^[【{]/u.test(text) || !isPartLabel(text) || isMarkOnly(text)) return false;
  if (next === undefined || (next.block.hint !== null && next.block.hint.kind !== 'list-item')) return false;
  // Items below an item are its own text where they are sentences.
  return next.text.length >= shortestSentence && lineMark.test(next.text) && !isPartLabel(next.text);
}

function headingOf({ index, text }: BlockView): HeadingCandidate {
  return {
    blockIndex: index,
    kind: 'unnumbered',
    marker: null,
    span: span(0, text.length),
    ownLine: true,
    rank,
    confidence: 0.85,
    reason: 'boxed-label',
  };
}
