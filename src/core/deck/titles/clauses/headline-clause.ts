import { isOpenFrame } from '../../../language/clauses/clause-grammar.ts';
import { hangsOnClauseBefore } from '../../../language/clauses/clause-links.ts';
import { simplified } from '../../../language/zh/simplified.ts';
import type { Span } from '../../../model/span.ts';
import { type PlanContext, textOf } from '../../plan/plan-context.ts';
import { beginsHanging, framesNext, isCondition, isHalfOfPair } from './headline.ts';

const length = { min: 6, max: 30 };

/** The first of the clauses that can stand as a title; one that announces something (…：) before the others. */
export function headlineClause(context: PlanContext, clauses: readonly Span[]): Span | null {
  const standing = clauses.filter((clause) => {
    const text = textOf(context, clause);
    const isTitle = text.length >= length.min && text.length <= length.max;
    return isTitle && !beginsHanging(text) && !isHalfOfPair(text) && !isCondition(text);
  });
  const announcing = standing.find((clause) => announces(context, clause));
  const says = standing.filter((clause) => isSaying(textOf(context, clause)));
  return announcing === undefined ? (says[0] ?? null) : withoutCopula(context, announcing);
}

/** 正是由于坚持…: why the members are so. */
const cause = /^[^，]{0,4}(?:由于|因为)/u;

/** Whether the clause says something by itself: no frame, no time, no means, no cause. */
function isSaying(text: string): boolean {
  return (
    !cause.test(simplified(text)) && !isOpenFrame(text) && !framesNext(text) && !hangsOnClauseBefore(text)
  );
}

/** Whether a colon follows. */
export function announces({ source }: PlanContext, clause: Span): boolean {
  return /[：:]/.test(source.raw.charAt(clause.end));
}

const leadingTail =
  /(?<=.{4})(?:是|(?<![行作认成因称分视定设列改变转评划])为|如下|包括|在于|(?<![拥具没所国含占持享富只仅公私])(?:主要)?有|[，,]?(?:需要?|须|应当?|要)?遵循(?:如下|以下|下列)的?(?:原则|要求|规定|规则|规范)|\s(?:(?:are|is) as follows|includes?|are|is|as follows))$/u;

/** 主要目标是 → 主要目标: the colon took the place of the rest. The end of another word stays: 下列行为, 分为. */
export function withoutCopula(context: PlanContext, clause: Span): Span {
  const text = textOf(context, clause);
  const cut = leadingTail.exec(text);
  return cut === null ? clause : { start: clause.start, end: clause.start + cut.index };
}
