import { pauseMark } from '../../language/marks.ts';
import type { Run } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { containsSpan, type Span, sliceSpan, span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { separatorOffsets } from '../wording/clause-offsets.ts';
import { beginsHanging, standsAlone } from './clauses/headline.ts';
import { trimSpan } from './headings/heading-text.ts';
import { isBrief } from './title-before.ts';

const maxLeadLength = 14;
const maxTailLength = 12;
/** What the term is said to be stays with it: 五种编程语言是…的主要语言. */
const saysOf = /^(?:是|成为|已成为|构成|占|均|都)[^，]{4,20}$/u;

/**
 * The counted term as a title, lifted out of its clause: the words before (部署实施) light, the term itself
 * with its quotation marks, and what follows in the clause (目标定位). The list itself stays out.
 */
export function termTitle(
  { source }: PlanContext,
  name: Span,
  sentence: Sentence,
  items: readonly Span[],
): readonly Run[] {
  const { raw } = source;
  const clause = sentence.clauses.find((candidate) => containsSpan(candidate, name)) ?? name;
  const term = withQuotes(raw, name);
  const firstItem = items[0];
  const listStart = firstItem === undefined ? term.start : withQuotes(raw, firstItem).start;
  const leadEnd = Math.min(term.start, Math.max(listStart, clause.start));
  const said = trimSpan(raw, span(clause.start, leadEnd));
  const opened = openMark.exec(sliceSpan(raw, said))?.[0].length ?? 0;
  const lead = withoutSubject(raw, afterLastComma(raw, span(said.start, said.end - opened)));
  const tailEnd = Math.min(clause.end, listStart > term.end ? listStart : clause.end);
  const tail = trimSpan(raw, span(term.end, tailEnd));
  const leadText = raw.slice(lead.start, lead.end);
  const tailText = raw.slice(tail.start, tail.end);
  return [
    ...(leadStands(leadText) ? slideRuns(source, lead, 'lead') : []),
    ...slideRuns(source, term, 'term'),
    ...((tailText.length > maxTailLength && !saysOf.test(tailText)) || dependsOnFrame(leadText, tailText)
      ? []
      : slideRuns(source, tail)),
  ];
}

/** The mark that opens the members, which the title leaves out: 打造“甲、乙、丙”三位一体模式. */
const openMark = /\s*[“‘「『（(《]\s*$/u;

/** 3项: how many there are, and not of what. */
const countAlone = /^(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:大|个|项|条|类|种|点|件|家|处|方面)?$/u;
const verbOfHaving = /(?:主要|分别|共|具体)*(?:有|包括|包含|为|是|含|即)[“「《：:]*$/u;

/** Whether a title only says how many there are. */
export function countsAlone(title: readonly Run[]): boolean {
  return countAlone.test(wordsOfRuns(title));
}

/** What the members are, where the sentence counts them after them (补短板项目有“甲”“乙”“丙”3项); null where no such words stand. */
export function membersTitle(context: PlanContext, sentence: Sentence, start: number): readonly Run[] | null {
  const { raw } = context.source;
  const clause = sentence.clauses.find((each) => each.start < start && each.end > start);
  const text = clause === undefined ? '' : raw.slice(clause.start, start);
  const verb = verbOfHaving.exec(text);
  const where = clause === undefined || verb === null ? null : span(clause.start, clause.start + verb.index);
  const stands = where !== null && isBrief(raw, where) && standsAlone(sliceSpan(raw, where));
  return stands ? slideRuns(context.source, where) : null;
}

function leadStands(lead: string): boolean {
  return (
    lead.length <= maxLeadLength &&
    !beginsHanging(lead) &&
    !/^(在|把|将|以|从|对|放在|为(?!期)|为了)|[在以为把从向对这即]$/.test(lead)
  );
}

/** What only makes sense with the words that the title leaves out. */
function dependsOnFrame(lead: string, tail: string): boolean {
  if (/^(?:是|指|为)$/.test(tail) || (lead.endsWith('以') && tail.startsWith('为'))) return true;
  return /^[的中等之上下里内,，、：:—(（]|^(即|包括|以及|和|与)/.test(tail);
}

export function withQuotes(raw: string, where: Span): Span {
  const quoted = /[“‘「『《]/.test(raw.charAt(where.start - 1)) && /[”’」』》]/.test(raw.charAt(where.end));
  return quoted ? span(where.start - 1, where.end + 1) : where;
}

/** In a clause of several parts (奋进…、打造…) only the last belongs to the term. */
function afterLastComma(raw: string, lead: Span): Span {
  const last = separatorOffsets(raw, lead, pauseMark).at(-1);
  return last === undefined ? lead : span(last + 1, lead.end);
}

/** 嘉兴将锚定 → 锚定: who acts is clear from the deck. */
function withoutSubject(raw: string, lead: Span): Span {
  const match = /^[\u3400-\u9fff]{1,8}?(?:将|要|应)(?=[\u3400-\u9fff]{2})/.exec(
    raw.slice(lead.start, lead.end),
  );
  return match === null ? lead : span(lead.start + match[0].length, lead.end);
}
