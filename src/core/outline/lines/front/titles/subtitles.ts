import { span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { findDates } from '../../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../../line-role.ts';

const longestSubtitle = 90;
/** How far a text has come, alone in brackets: 【初稿】, （征求意见稿）, （草案）, (Draft). */
const inBrackets = /^[【[(〔].*[】\])〕]$/u;
const draftMark =
  /^[【[(〔] ?((?:公开|第?[一二三四五\d]次?|内部|最终|社会)?(?:初稿|[一二三四五]稿|征求意见稿?|意见征求稿|草案|草稿|讨论稿|送审稿|报批稿|审议稿|修订稿|修改稿|修正案?|终稿|定稿|试行|暂行|节选|摘要|(?:first |final |second )?(?:working )?draft)(?:二次|第?[一二三四]稿)?) ?[】\])〕]$/iu;

/** Lines under a title: `——在…会议上的讲话`, `（2025年10月23日…通过）`. A date in them is the day of the document. */
export function readSubtitle(view: BlockView): LineRole | null {
  const { text } = view;
  const draft = inBrackets.test(text) ? draftMark.exec(text)?.[1] : undefined;
  if (draft !== undefined) {
    const start = text.indexOf(draft);
    const field: FieldCandidate = {
      name: 'subtitle',
      span: span(start, start + draft.length),
      confidence: 0.9,
    };
    return {
      blockIndex: view.index,
      kind: 'subtitle',
      confidence: 0.97,
      reason: 'draft-mark',
      fields: [field],
    };
  }
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
