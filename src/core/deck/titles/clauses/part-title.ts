import { hasPredicate, isOpenFrame, isReport } from '../../../language/clauses/clause-grammar.ts';
import { simplified } from '../../../language/zh/simplified.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { isAfterAddress } from '../../plan/last-point.ts';
import { type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { displayLength } from '../../wording/display-length.ts';
import { trimSpan } from '../headings/heading-text.ts';
import { beginsHanging, isDroppable, isTorn } from './headline.ts';

/** In Han characters. */
const length = { least: 6, most: 44 };
/** 踏上新征程, 肩负新使命. */
const longestOpening = 8;
/** Who is to do what comes: 我们要坚持…, 让我们…. */
const duty =
  /^\s*(?:让?我们(?:一定|必须|将|需要?|也|还|应当?)?(?:要(?!求)|会(?!议))?|必须|要(?!求|点|素))(?=.{4})/u;

/**
 * What a speaker says first after turning to all again below the last chapter (我们要坚持对台工作大政方针，…), as the title of
 * that part of the speech: no heading stands above it.
 */
export function partTitle(
  context: PlanContext,
  { span: own, clauses }: Sentence,
): { readonly where: Span; readonly isOfDuty: boolean } | null {
  const top = topSectionAt(context, own.start);
  if (context.language !== 'zh' || top === null || !isAfterAddress(top.section)) return null;
  const { raw } = context.source;
  const isOpening = (clause: Span) => {
    const text = sliceSpan(raw, clause);
    return isDroppable(text) || isOpenFrame(text) || isReport(text);
  };
  const first = clauses.findIndex((clause) => !isOpening(clause));
  // 踏上新征程，肩负新使命，我们要…: the call comes after what opens it.
  const called = clauses.findIndex((clause) => duty.test(simplified(sliceSpan(raw, clause))));
  const opens = clauses.slice(first, called).every((clause) => displayLength(raw, clause) <= longestOpening);
  const said = clauses[called > first && opens ? called : first];
  if (said === undefined) return null;
  const [opening = ''] = duty.exec(simplified(sliceSpan(raw, said))) ?? [];
  const where = trimSpan(raw, span(said.start + opening.length, said.end));
  const text = sliceSpan(raw, where);
  const size = displayLength(raw, where);
  const stands = !isTorn(text) && !beginsHanging(text) && hasPredicate(text);
  return stands && size >= length.least && size <= length.most ? { where, isOfDuty: opening !== '' } : null;
}
