import { type Span, span } from '../../../model/span.ts';
import { periodAt } from './periods.ts';
import { isSubject } from './subject-words.ts';
import { innerVerb, verbAt } from './verbs.ts';

/** Words before a subject that are no part of it. */
const connective =
  /^(?: |[和与及、,]|其中|此外|同时|并且|并(?![购网表])|而且|且|而|但|也|还(?!款)|即(?!期)|例如|比如|如|导致|使得?(?!用)|让|令|确保|力争|预计|先后|陆续|推动(?!力)|促进|以及|均(?![衡价])|已)/u;

export interface FoundSubject {
  readonly subject: Span | null;
  /** The verb before it, where that says what was done with so many of them. */
  readonly verb: Span | null;
  /** The period that leads the words. */
  readonly period: Span | null;
}

/** What is counted, in the words between two offsets that stand before a predicate or number. */
export function readSubject(text: string, from: number, to: number, hasPredicate: boolean): FoundSubject {
  let start = from;
  let end = to;
  let period: Span | null = null;
  for (;;) {
    const when: Span | null = period === null ? periodAt(text, start, end) : null;
    const skipped = when ?? skipConnective(text, start, end);
    if (skipped === null) break;
    if (when !== null) period = when;
    start = skipped.end;
  }
  while (end > start && /[ 的]/.test(text.charAt(end - 1))) end -= 1;
  const lead = verbAt(text, start, end, hasPredicate);
  const inner = innerVerb(text, lead?.end ?? start, end);
  const verb = inner ?? lead;
  const isTotal = verb === null && /^累计(?![额量装数])/u.test(text.slice(start, end));
  const first = verb?.end ?? (isTotal ? start + 2 : start);
  const isCut = first > 1 && text.startsWith('  ', first - 2);
  const subject = !isCut && isSubject(text.slice(first, end)) ? span(first, end) : null;
  return { subject, verb, period };
}

function skipConnective(text: string, start: number, end: number): Span | null {
  const word = connective.exec(text.slice(start, Math.min(end, start + 24)))?.[0];
  return word === undefined || start + word.length > end ? null : span(start, start + word.length);
}
