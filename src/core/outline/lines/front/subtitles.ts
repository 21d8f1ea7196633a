import { span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { findDates } from '../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';

const longestSubtitle = 90;

/** Lines under a title: `——在…会议上的讲话`, `（2025年10月23日…通过）`. A date in them is the day of the document. */
export function readSubtitle(view: BlockView): LineRole | null {
  const { text } = view;
  if (text.length > longestSubtitle || view.block.hint?.kind === 'heading') return null;
  const date = findDates(text)[0];
  const dates: readonly FieldCandidate[] =
    date === undefined ? [] : [{ name: 'date', value: date.day, span: date.daySpan, confidence: 0.93 }];
  if (/^(?:—{1,3}|--+|-(?=[\u4e00-\u9fff]))[^—-]/u.test(text) && !/[。;]|[—-]$/u.test(text)) {
    const from = /^[—\- ]+/u.exec(text)?.[0].length ?? 0;
    const whole = span(from, text.length);
    const field: FieldCandidate = { name: 'subtitle', span: whole, confidence: 0.9 };
    return {
      blockIndex: view.index,
      kind: 'subtitle',
      confidence: 0.9,
      reason: 'dash-line',
      fields: [field, ...dates],
    };
  }
  if (date !== undefined && /^[(〔].*[)〕]$/u.test(text)) {
    return { blockIndex: view.index, kind: 'meta', confidence: 0.9, reason: 'bracketed-date', fields: dates };
  }
  return null;
}
