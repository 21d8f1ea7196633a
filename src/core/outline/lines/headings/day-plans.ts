import { span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { HeadingCandidate } from '../line-role.ts';

/** Days, halves of days, and what happens in them; below lines that head sections. */
const ranks = { day: 23.2, half: 23.4, event: 23.6 };
/** The reason of these headings. */
export const dayPlan = 'day-plan';
const fewestDays = 2;
/** A day between rules: ----- 7月28日 -----, ——第二天——. */
const dayLine =
  /^[-=—─*~_ ]{2,}((?:\d{4}年)?\d{1,2}月\d{1,2}日[^-=—─*~_]{0,12}?|第[一二三四五六七八九十\d]{1,2}天|Day \d{1,2})[-=—─*~_ ]{2,}$/u;
/** A day alone on its line, above the hours of that day. */
const bareDay =
  /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|第[一二三四五六七八九十]天|Day \d{1,2})(?: ?\([^()]{1,6}\)| ?星期[一二三四五六日])?$/u;
const hour = /^\d{1,2}:\d{2}/u;
const halfLine = /^(?:上午|中午|下午|晚上|晚间|早上):?$/u;
/** A mark that a line begins with where the list of the file has none. */
const mark = /^(?:[➢➤►▶◆◇●○■□★☆•·-] ?)+/u;
const longestEvent = 36;

/**
 * The plan of several days: a line for each day between rules, halves of days, and below them events, each a short line
 * with a paragraph that says what happens. Items of a list below a label (实验内容：) are no events.
 */
export function findDayPlans({ blocks }: DocumentView): readonly HeadingCandidate[] {
  const days = blocks.filter(({ text, block }) => block.hint === null && dayLine.test(text));
  const first = days[0]?.index ?? 0;
  if (days.length < fewestDays) return daysOfHours(blocks);
  const labelled = itemsBelowLabels(blocks);
  return blocks.slice(first).flatMap((view): readonly HeadingCandidate[] => {
    const day = dayLine.exec(view.text);
    if (day?.[1] !== undefined && view.block.hint === null) {
      const start = view.text.indexOf(day[1]);
      return [heading(view, ranks.day, start, start + day[1].trimEnd().length)];
    }
    if (halfLine.test(view.text)) return [heading(view, ranks.half, 0, view.text.replace(/:$/u, '').length)];
    if (labelled.has(view.index) || !isEvent(blocks, view)) return [];
    const start = mark.exec(view.text)?.[0].length ?? 0;
    return [heading(view, ranks.event, start, view.text.length)];
  });
}

/** Days of a programme that has an hour before each event. */
function daysOfHours(blocks: readonly BlockView[]): readonly HeadingCandidate[] {
  const days = blocks.filter(
    ({ index, text, block }) =>
      block.hint === null && bareDay.test(text) && hour.test(blocks[index + 1]?.text ?? ''),
  );
  return days.length < fewestDays ? [] : days.map((view) => heading(view, ranks.day, 0, view.text.length));
}

function isEvent(blocks: readonly BlockView[], view: BlockView): boolean {
  const { hint } = view.block;
  if ((hint !== null && hint.kind !== 'list-item') || !isName(view.text)) return false;
  const next = blocks[view.index + 1];
  const isTold = next !== undefined && next.block.hint === null && !isName(next.text) && !isLabel(next.text);
  return isTold || (hint !== null && halfLine.test(blocks[view.index - 1]?.text ?? ''));
}

/** The items of lists that a label announces. */
function itemsBelowLabels(blocks: readonly BlockView[]): ReadonlySet<number> {
  const items = new Set<number>();
  let isBelowLabel = false;
  for (const { index, text, block } of blocks) {
    if (block.hint?.kind !== 'list-item') {
      isBelowLabel = isLabel(text) && !halfLine.test(text) && !dayLine.test(text);
    } else if (isBelowLabel) items.add(index);
  }
  return items;
}

function isName(text: string): boolean {
  return (
    text.length <= longestEvent &&
    !/[,。;!?]|^[^:【]*:$/u.test(text) &&
    !dayLine.test(text) &&
    !halfLine.test(text)
  );
}

function isLabel(text: string): boolean {
  return /^[^,。;]{1,12}:$/u.test(text) || dayLine.test(text) || halfLine.test(text);
}

function heading(view: BlockView, rank: number, start: number, end: number): HeadingCandidate {
  return {
    blockIndex: view.index,
    kind: 'unnumbered',
    marker: null,
    span: span(start, end),
    ownLine: view.block.hint === null,
    rank,
    confidence: 0.85,
    reason: dayPlan,
  };
}
