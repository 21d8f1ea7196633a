import type { Sentence } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import type { SlideCandidate } from '../../plan/candidate.ts';
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
  /(?<![理自缘经])由([^，。；：、由]{2,20}(?:、[^，。；：、由]{2,16}){0,4}?)(?=(?:共同|具体|统一)?(?:牵头|负责|承办|跟进|督办|落实))/u;
/** What tells that a document is of a meeting. */
const ofMeeting = /纪要|会议记录|(?:议定|决定)事项/u;

/** What a meeting gave somebody to do: what, who and, where it is said, until when, as a table after all that it said. */
export function proposeActions(context: PlanContext): readonly SlideCandidate[] {
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
  return taskSlides(context, actions, {
    id: 'actions',
    title: above ?? [context.labels.actions()],
    sectionIndex: top?.index ?? null,
    offset: last.what.start,
    order: 95,
  });
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
