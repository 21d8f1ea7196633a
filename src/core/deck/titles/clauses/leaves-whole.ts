import { namesSubject, opensWithSubject } from '../../../language/clauses/clause-grammar.ts';
import { hangsOnClauseBefore, needsSubject } from '../../../language/clauses/clause-links.ts';
import { simplified } from '../../../language/zh/simplified.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import { containsSpan, type Span, sliceSpan } from '../../../model/span.ts';
import { beginsHanging, isCondition } from './headline.ts';

/** 正是…的求索，从根本上改变了…: what is stressed is the subject of what comes. */
const stressed = /(?:^|[，,])(?:也)?(?:正|恰恰|恰|就)是[^，,]*$/u;

const halfOfTwo = /一(?:端|头|方面|边|面|手)(?!.*(?:另一|一(?:端|头|边|面|手)))/u;

/** 由后勤处牵头: what they did comes next. */
const byWhom = /(?:^|[，,])由[^，,]{2,20}$/u;

/** What happens and has no object: the clause is whole, whatever the sentence says then of who met or opened. */
const happens = /(?:召开|举行|举办|开幕|闭幕|落幕|成立|揭牌|启动|开工|竣工|通车|上线|发生)$/u;

/** Whether what a sentence says after a title from its beginning stands without it, and the title is no half of a thought. */
export function leavesWhole(raw: string, where: Span, { clauses }: Sentence): boolean {
  const title = sliceSpan(raw, where);
  const next = clauses.find(({ start }) => start >= where.end);
  if (next === undefined) return true;
  const rest = sliceSpan(raw, next);
  if (halfOfTwo.test(title) || /[：:]/u.test(raw.charAt(where.end))) return false;
  if (hangsOnClauseBefore(rest) || beginsHanging(rest) || needsSubject(rest)) return /^是(?!否)/u.test(rest);
  if (byWhom.test(title)) return false;
  if (stressed.test(title) && !opensWithSubject(rest)) return false;
  if (namesSubject(rest) || isCondition(rest) || happens.test(simplified(title))) return true;
  // 广大干部发扬传统，认真履职…: what they do is said only with the rest.
  return !clauses.some((clause) => containsSpan(where, clause) && namesSubject(sliceSpan(raw, clause)));
}
