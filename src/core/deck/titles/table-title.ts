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

/** What somebody does to get the figures of a table: 计算…的占比如下表. */
const reckons =
  /^(?:由此|据此|从而|最终|最后|再|并|可)?(?:分别|依次)?(?:计算|统计|测算|汇总|整理|绘制|求)(?:得到|得出|出|得)?(?=.{2,}的)/u;
/** Names that any table could have: they say something only with what the table is of. */
const anyName =
  /^(?:(?:其|具体|相应|相关)?(?:对应关系|分类(?:依据|标准)|划分(?:依据|标准)|计算结果|统计结果|检验结果|分析结果|结果|情况|数据|评分标准|取值|参数))$/u;

/** What a line calls the table below it (各片区改造情况如下表：), in its last clause; null where it announces none. */
export function announcedName(context: PlanContext, line: Span): Span | null {
  const { raw } = context.source;
  // A line of sentences announces the table with the last of their clauses.
  const own = afterLast(raw, trimSpan(raw, line), '。；！？，');
  const [, name] = announcement.exec(textOf(context, own)) ?? [];
  if (name === undefined) return null;
  const verb = reckons.exec(name)?.[0].length ?? 0;
  const where = trimSpan(raw, span(own.start + verb, own.start + name.length));
  const size = displayLength(raw, where);
  const text = textOf(context, where);
  const stands = size >= length.min && size <= length.max && standsAlone(text);
  return stands ? where : null;
}

/** Whether a table could be called so anywhere: 对应关系, 分类依据. */
export function isAnyName(context: PlanContext, name: Span): boolean {
  return anyName.test(textOf(context, name));
}

/** The last sentence of a line that announces a table, where others stand before it. */
export function announcingSentence(raw: string, line: Span): Span {
  return afterLast(raw, line, '。！？');
}

/** What stands after the last of the marks in a line; one that closes the line is none of them. */
function afterLast(raw: string, line: Span, marks: string): Span {
  for (let at = line.end - 2; at >= line.start; at--) {
    if (marks.includes(raw.charAt(at)) && raw.charAt(at + 1) !== '\n')
      return trimSpan(raw, span(at + 1, line.end));
  }
  return line;
}
