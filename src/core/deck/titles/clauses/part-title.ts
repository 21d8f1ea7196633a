import { isLead } from '../../../language/clauses/announcements.ts';
import {
  hasPredicate,
  isOpenFrame,
  isReport,
  namesSubject,
} from '../../../language/clauses/clause-grammar.ts';
import { simplified } from '../../../language/zh/simplified.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { opensText, type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { turnsSentence } from '../../wording/clause-worth.ts';
import { displayLength } from '../../wording/display-length.ts';
import { trimSpan } from '../headings/heading-text.ts';
import { isDroppable, isHalfOfPair, isTorn, standsAlone } from './headline.ts';

/** In Han characters. */
const length = { least: 6, most: 44 };
/** 踏上新征程, 肩负新使命. */
const longestOpening = 8;
/** Who is to do what comes: 我们要坚持…, 让我们…. */
const duty =
  /^\s*(?:让我们|我们(?:一定|也|还)?(?:要(?!求)|必须|应当?|需要?|将(?=[始坚继不]))(?:一定)?要?|必须|要(?!求|点|素))(?=.{4})/u;

/**
 * What is said first below the last chapter or point (我们要坚持对台工作大政方针，…), as the title of that part of the text: no
 * heading stands above it.
 */
export function partTitle(
  context: PlanContext,
  { span: own, clauses }: Sentence,
): { readonly where: Span; readonly isOfDuty: boolean } | null {
  const top = topSectionAt(context, own.start);
  if (context.language !== 'zh' || top === null || top.section.heading !== null || opensText(top))
    return null;
  const { raw } = context.source;
  const isOpening = (clause: Span) => {
    const text = sliceSpan(raw, clause);
    return isDroppable(text) || isOpenFrame(text) || isReport(text);
  };
  const first = clauses.findIndex((clause) => !isOpening(clause));
  // 踏上新征程，肩负新使命，我们要…: the call comes after what opens it.
  const called = clauses.findIndex((clause) => duty.test(simplified(sliceSpan(raw, clause))));
  const opens = clauses.slice(first, called).every((clause) => displayLength(raw, clause) <= longestOpening);
  const place = called > first && opens ? called : first;
  const said = clauses[place];
  if (said === undefined) return null;
  const [opening = ''] = duty.exec(simplified(sliceSpan(raw, said))) ?? [];
  const start = said.start + opening.length;
  // 让我们携手同心，共克时艰: a few words and the next.
  const end = clauses
    .slice(place)
    .find((clause) => displayLength(raw, span(start, clause.end)) >= length.least);
  const where = trimSpan(raw, span(start, end?.end ?? said.end));
  const text = sliceSpan(raw, where);
  const size = displayLength(raw, where);
  const isOfDuty = opening !== '';
  const next = clauses.find((clause) => clause.start >= where.end);
  const isTurned = next !== undefined && turnsSentence(sliceSpan(raw, next));
  const stands =
    !isTorn(text) &&
    hasPredicate(text) &&
    standsAlone(text) &&
    !isHalfOfPair(text) &&
    !isReport(text) &&
    (isOfDuty || (namesSubject(text) && !isTurned && !isLead(raw.slice(where.start, where.end + 1))));
  return stands && size >= length.least && size <= length.most ? { where, isOfDuty } : null;
}
