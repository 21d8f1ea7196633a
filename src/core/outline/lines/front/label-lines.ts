import { span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { findDates } from '../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';
import { fieldLabels } from './field-labels.ts';
import { isDayAlone, isEventLabel } from './meta-lines.ts';

const longestValue = 90;

/** Fields of which the label has a line of its own, and the value the next one (成文日期： / 2018年12月4日). */
export function findLabelLines(blocks: readonly BlockView[]): readonly LineRole[] {
  const roles: LineRole[] = [];
  for (const view of blocks) {
    const name = /^[^:]+:$/u.test(view.text) ? labelOf(view) : null;
    if (name === null) continue;
    roles.push({ blockIndex: view.index, kind: 'meta', confidence: 0.96, reason: 'field-labels' });
    const value = blocks[view.index + 1];
    // A label below has its own value: 来源： / 发布时间：2019-03-13.
    if (value === undefined || labelOf(value) !== null || value.text.length > longestValue) {
      continue;
    }
    if (isEventLabel(name) && !isDayAlone(value.text, span(0, value.text.length), findDates(value.text))) {
      roles.pop();
      continue;
    }
    // The key words of a record are the title again, broken into lines: they are left for it.
    if (name === '主题词') continue;
    const fields = readValue(name, value);
    roles.push({ blockIndex: value.index, kind: 'meta', confidence: 0.96, reason: 'field-labels', fields });
  }
  return roles;
}

const timeLine = /^(?:时 ?间|日 ?期) ?:/u;
const hour = /\d{1,2}[:时]\d{0,2}/u;
const beside = /^(?:会议)?(?:地 ?点|主 ?持 ?人?|出 ?席(?:人员)?|参 ?加(?:人员)?) ?:/u;

/** 时间：2026年4月2日14:30 beside 地点：… says when something takes place: the hour is text, and the line no field. */
export function isTimeOfEvent({ text, index }: BlockView, blocks: readonly BlockView[]): boolean {
  return (
    timeLine.test(text) &&
    hour.test(text) &&
    [blocks[index - 1], blocks[index + 1]].some((view) => beside.test(view?.text ?? ''))
  );
}

/** The label that a line begins with, alone or before its value. */
function labelOf({ text }: BlockView): string | null {
  const name = /^([^:]{1,16}):/u.exec(text)?.[1]?.replaceAll(' ', '');
  return name !== undefined && fieldLabels.has(name) ? name : null;
}

function readValue(label: string, { text }: BlockView): readonly FieldCandidate[] {
  const name = fieldLabels.get(label) ?? null;
  if (name === null) return [];
  if (name !== 'date') return [{ name, span: span(0, text.length), confidence: 0.92 }];
  const [date] = findDates(text);
  const confidence = label === '成文日期' ? 0.92 : 0.7;
  return date === undefined ? [] : [{ name, value: date.day, span: date.daySpan, confidence }];
}

const linesOfTalk = 6;
const dayOfTalk = /^(?:时间|日期) ?: ?(.+)$/u;
/** 下午, 上午9时: in the value beside the day. */
const longestHour = 12;

/** The day of a talk below the title of its record (采访记录 / 时间：2022年1月12日下午): no text of it. */
export function findDayOfTalk(
  blocks: readonly BlockView[],
  roles: ReadonlyMap<number, LineRole>,
): LineRole | null {
  const title = blocks.find(({ index }) => roles.get(index)?.kind === 'title');
  if (title === undefined || !/(?:采访|访谈)(?:记录|实录|稿|提纲)?$/u.test(title.text)) return null;
  for (const { index, text } of blocks.slice(title.index + 1, title.index + 1 + linesOfTalk)) {
    const value = roles.has(index) ? undefined : dayOfTalk.exec(text)?.[1];
    if (value === undefined) continue;
    const [date] = findDates(text);
    if (date === undefined || value.length - (date.span.end - date.span.start) > longestHour) continue;
    const fields = [{ name: 'date' as const, value: date.day, span: date.daySpan, confidence: 0.85 }];
    return { blockIndex: index, kind: 'meta', confidence: 0.9, reason: 'field-labels', fields };
  }
  return null;
}
