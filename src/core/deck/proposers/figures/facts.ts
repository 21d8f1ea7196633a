import { isBody } from '../../../model/outline/body-units.ts';
import type { ClassifiedBlock } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, partAt } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/heading-text.ts';
import { partTitle } from '../../titles/part-title.ts';
import { sectionTitleAt } from '../../titles/section-title.ts';
import { displayLength } from '../../wording/display-length.ts';

const leastFacts = 3;
const mostOnSlide = 7;
const longestValue = 70;
/** What official lines are labelled with: the last word of a label is one of these. */
const factLabel =
  /(?:时间|日期|地点|地址|主办|承办|协办|主办单位|承办单位|协办单位|对象|人员|范围|主题|规模|费用|经费|名额|期限|期间|方式|形式|电话|邮箱|联系人|联系方式|网址|截止|负责人|主持人|主持|出席|列席|记录|记录人|参会人员|议题|语言|票价|编号|周期|金额|预算)$/u;
const englishLabel =
  /^(?:time|date|dates|when|where|venue|place|location|host|hosts|organi[sz]er|organi[sz]ers|audience|participants|fee|fees|cost|deadline|contact|email|phone|language|duration|format|topic|theme|chair|present|attendees|registration)$/iu;
const labelled =
  /^(\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、．.]\s*|[-*•·]\s*)?)([\u3400-\u9fffA-Za-z /]{2,16})\s*[：:]\s*(\S[\s\S]*)$/u;

interface Fact {
  readonly block: ClassifiedBlock;
  readonly label: Span;
  readonly value: Span;
}

/** Lines that say when, where, who: 时间：…, 地点：…; set as a panel of facts. */
export function proposeFacts(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const runs: Fact[][] = [];
  let isOpen = false;
  for (const block of context.outline.blocks) {
    if (!isBody(block)) continue;
    const fact = claimed.touches(block.span) ? null : readFact(context, block);
    if (fact === null) isOpen = false;
    else if (isOpen) runs.at(-1)?.push(fact);
    else {
      runs.push([fact]);
      isOpen = true;
    }
  }
  return runs.filter((facts) => facts.length >= leastFacts).flatMap((facts) => factSlides(context, facts));
}

function readFact({ source: { raw } }: PlanContext, block: ClassifiedBlock): Fact | null {
  if (block.kind === 'table-row') return null;
  const match = labelled.exec(raw.slice(block.span.start, block.span.end));
  if (match === null) return null;
  const [, lead = '', name = '', words = ''] = match;
  const isKnown = factLabel.test(name.trim()) || englishLabel.test(name.trim());
  if (!isKnown) return null;
  const start = block.span.start + lead.length;
  const label = trimSpan(raw, span(start, start + name.length));
  const value = trimSpan(raw, span(block.span.end - words.length, block.span.end));
  return displayLength(raw, value) > longestValue ? null : { block, label, value };
}

function factSlides(context: PlanContext, facts: readonly Fact[]): readonly SlideCandidate[] {
  const start = facts[0]?.block.span.start ?? 0;
  const title = sectionTitleAt(context, start) ?? partTitle(context, start);
  return balancedGroups(facts, mostOnSlide).map((group, index) => ({
    id: index === 0 ? `facts-${facts[0]?.block.id}` : `facts-${facts[0]?.block.id}-${index + 1}`,
    layout: 'facts',
    sectionIndex: partAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title)),
      ...numberedSlots(
        'item',
        group.map(({ label, value }) => [
          paragraph(slideRuns(context.source, label), 'label'),
          paragraph(slideRuns(context.source, value)),
        ]),
      ),
    ],
    rank: ranks.structure,
    score: facts.length,
    group: `facts-${facts[0]?.block.id}`,
    offset: start,
    order: 5 + index,
    claims: group.map(({ block }) => block.span),
  }));
}
