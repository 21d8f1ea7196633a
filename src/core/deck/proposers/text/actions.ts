import type { Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import type { SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { headingAbove } from '../../titles/headings/top-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { withoutClosingMark, withoutReport } from '../../wording/sentence-piece.ts';
import { itemSpan } from '../../wording/whole-clauses.ts';
import { byWhen, mostTasks, type Task, taskSlides } from './tasks.ts';

const leastActions = 2;
const longestWhat = 70;

/** Action: Jane Smith to circulate the budget by 5 May. */
const englishAction =
  /^(\s*(?:[-*•]\s*)?(?:ACTION|Action)(?: ITEMS?| items?| POINTS?| points?)?\s*\d{0,2}\s*[:–—-]\s*)(\p{Lu}[\p{L}.’'-]*(?:(?: and|,| &)? \p{Lu}[\p{L}.’'-]*){0,5})( (?:to|will|shall) )(\S.+)$/u;
const englishTime =
  /\b(?:by|before|no later than) (?:the )?(?:(?:end|close|beginning) of )?(?:next |this )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|week|month|quarter|year|the (?:next|following) meeting)[^,.;]*/u;
/** 由市财政局牵头, 由办公室负责. */
const chineseAction =
  /(?<![理自缘经])由([^，。；：、由]{2,20}?(?:、[^，。；：、由]{2,16}){0,4}?)(?=(?:共同|具体|统一|统筹)?(?:牵头|负责|承办|跟进|督办|落实|统筹|安排|组织实施|会同|解决))/u;
/** What tells that a document is of a meeting. */
const ofMeeting = /纪要|会议记录|(?:议定|决定)事项/u;

/** What a meeting gave somebody to do: what, who and, where it is said, until when, as a table after all that it said. */
export function proposeActions(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const { source, outline } = context;
  const isChinese = context.language === 'zh';
  if (isChinese && !ofMeeting.test(outline.metadata.title?.value ?? '')) return [];
  const actions = context.sentences.flatMap((sentence): readonly Task[] => {
    const action = isChinese ? chineseOf(source.raw, sentence) : englishOf(source.raw, sentence);
    return action === null ? [] : [action];
  });
  const last = actions.at(-1);
  if (last === undefined || actions.length < leastActions || actions.length > mostTasks) return [];
  const top = topSectionAt(context, last.what.start);
  const sections = new Set(actions.map(({ what }) => topSectionAt(context, what.start)));
  const above = sections.size === 1 ? headingAbove(context, last.what.start) : null;
  const slides = taskSlides(context, actions, {
    id: 'actions',
    title: above ?? [context.labels.actions()],
    sectionIndex: top?.index ?? null,
    offset: last.what.start,
    order: 95,
  });
  // A list of nothing but tasks is told by their table.
  const list = isChinese ? listOfTasks(context, actions) : [];
  const claims = list.some(claimed.touches) ? [] : list;
  return slides.map((slide, index) => (index === 0 ? { ...slide, claims } : slide));
}

const numberedLine = /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、．.]|[-*•])/u;

/** The lines of the list that the tasks are, with the line that leads to it; empty where one of them is no task. */
function listOfTasks({ outline, source: { raw } }: PlanContext, tasks: readonly Task[]): readonly Span[] {
  const [first, last] = [tasks[0], tasks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { blocks } = outline;
  const from = blocks.findIndex(({ span: own }) => own.end > first.what.start);
  const to = blocks.findIndex(({ span: own }) => own.end > last.what.start);
  const lines = blocks.slice(from, to + 1);
  const isLine = (at: number) => {
    const block = blocks[at];
    return block !== undefined && numberedLine.test(sliceSpan(raw, block.span));
  };
  const isWhole =
    lines.length === tasks.length &&
    lines.every((_, index) => isLine(from + index)) &&
    lines.every(({ sentences }) => sentences.length === 1) &&
    !isLine(from - 1) &&
    !isLine(to + 1);
  if (!isWhole) return [];
  const lead = blocks[from - 1];
  const leads = lead !== undefined && /[：:]\s*$/u.test(sliceSpan(raw, lead.span));
  return [...(leads ? [lead.span] : []), ...lines.map((line) => line.span)];
}

function englishOf(raw: string, sentence: Sentence): Task | null {
  const text = raw.slice(sentence.span.start, sentence.span.end);
  const [matched, lead = '', name = '', link = '', said = ''] = englishAction.exec(text) ?? [];
  if (matched === undefined) return null;
  const start = sentence.span.start + lead.length;
  const from = start + name.length + link.length;
  const what = withoutClosingMark(raw, span(from, from + said.length));
  const when = englishTime.exec(raw.slice(what.start, what.end));
  return displayLength(raw, what) > longestWhat
    ? null
    : { what, who: span(start, start + name.length), when: foundAt(what.start, when) };
}

function chineseOf(raw: string, sentence: Sentence): Task | null {
  const text = raw.slice(sentence.span.start, sentence.span.end);
  const found = chineseAction.exec(text);
  if (found === null) return null;
  const start = sentence.span.start + found.index + 1;
  const who = span(start, start + (found[1] ?? '').length);
  const whole = withoutClosingMark(raw, withoutReport(raw, sentence).span);
  const what =
    displayLength(raw, whole) <= longestWhat
      ? whole
      : itemSpan(raw, sentence, { preferred: longestWhat, most: longestWhat });
  return what === null ? null : { what, who, when: foundAt(sentence.span.start, byWhen.exec(text)) };
}

function foundAt(start: number, match: RegExpExecArray | null): Span | null {
  return match === null ? null : span(start + match.index, start + match.index + match[0].trimEnd().length);
}
