import type { Run } from '../../model/deck/deck.ts';
import { type Span, span } from '../../model/span.ts';
import { firstEndingAfter } from '../plan/overlapping.ts';
import { type PlanContext, textOf } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { displayLength } from '../wording/display-length.ts';
import { standsAlone } from './clauses/headline.ts';
import { trimSpan } from './headings/heading-text.ts';

const length = { min: 4, max: 26 };
/** 各片区改造情况如下表。 */
const announcement =
  /^(.+?)(?:(?:详?见|如|列于)(?:下(?:列|面)?(?:图|表)?|(?:附?表|图)\s*\d*)(?:所[示列])?|(?<= )(?:are|is) (?:as follows|(?:given|shown|listed|set out) (?:below|in .{1,30})))[。：:.]*$/u;

/** What the sentence right before a table says that the table shows; null where it says no such thing. */
export function announcedTable(
  context: PlanContext,
  start: number,
): { readonly runs: readonly Run[]; readonly claims: readonly Span[] } | null {
  const sentence = context.sentences[firstEndingAfter(context.sentences, start) - 1];
  const clause = sentence?.clauses.at(-1) ?? sentence?.span;
  if (sentence === undefined || clause === undefined) return null;
  if (/[\p{L}\p{N}]/u.test(context.source.raw.slice(sentence.span.end, start))) return null;
  const where = announcedName(context, clause);
  if (where === null) return null;
  return {
    runs: slideRuns(context.source, where),
    claims: sentence.clauses.length > 1 ? [] : [sentence.span],
  };
}

/** What a line calls the table below it (各片区改造情况如下表：); null where it announces none. */
export function announcedName(context: PlanContext, line: Span): Span | null {
  const { raw } = context.source;
  const own = trimSpan(raw, line);
  const [, name] = announcement.exec(textOf(context, own)) ?? [];
  if (name === undefined) return null;
  const where = trimSpan(raw, span(own.start, own.start + name.length));
  const size = displayLength(raw, where);
  const text = textOf(context, where);
  const stands = size >= length.min && size <= length.max && standsAlone(text);
  return stands ? where : null;
}
