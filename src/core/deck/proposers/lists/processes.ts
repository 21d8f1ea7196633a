import type { ClassifiedBlock } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { leadTitle } from '../../titles/lead-title.ts';
import { displayLength } from '../../wording/display-length.ts';

const steps = { least: 3, most: 8, longest: 20 };
const arrow = /(?<!\s)\s*(?:[→⟶➔➜➝⇒]|(?<![-—–=])[-—–=]+>)\s*/gu;
const name = /^[^：:→]{2,16}[：:]\s*(?=\S)/u;
const clause = /[，,。；;！？!?]/u;

/** Lines of steps with arrows between them (受理→审核→批准) as steps in order. */
export function proposeProcesses(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return descendants(context.outline.root).flatMap((section) =>
    bodyBlocks(context, section).flatMap((block) =>
      claimed.touches(block.span) ? [] : processSlide(context, block),
    ),
  );
}

function processSlide(context: PlanContext, block: ClassifiedBlock): readonly SlideCandidate[] {
  const { source } = context;
  const where = trimSpan(source.raw, block.span);
  const text = source.raw.slice(where.start, where.end).replace(/[。.]$/u, '');
  const [lead = ''] = name.exec(text) ?? [];
  const items = stepsOf(text, lead.length).map(({ start, end }) =>
    span(where.start + start, where.start + end),
  );
  const isProcess =
    items.length >= steps.least &&
    items.length <= steps.most &&
    items.every((item) => {
      const length = displayLength(source.raw, item);
      return length > 0 && length <= steps.longest && !clause.test(source.raw.slice(item.start, item.end));
    });
  if (!isProcess) return [];
  const own = lead === '' ? null : span(where.start, where.start + lead.trimEnd().length - 1);
  const title = own === null ? leadTitle(context, where.start) : null;
  return [
    {
      id: `process-${block.id}`,
      layout: 'timeline',
      sectionIndex: topSectionAt(context, where.start)?.index ?? null,
      slots: [
        slot('title', paragraph(own === null ? (title?.runs ?? []) : slideRuns(source, own))),
        ...numberedSlots(
          'item',
          items.map((item) => [paragraph(slideRuns(source, item))]),
        ),
      ],
      rank: ranks.structure,
      score: items.length,
      group: null,
      offset: where.start,
      order: 15,
      claims: [...(title?.claims ?? []), block.span],
    },
  ];
}

function stepsOf(text: string, from: number): readonly Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const { index, 0: mark } of text.matchAll(arrow)) {
    if (index < from) continue;
    spans.push(span(start, index));
    start = index + mark.length;
  }
  spans.push(span(start, text.length));
  return spans;
}
