import type { Run, SlideSlot } from '../../../model/deck/deck.ts';
import { type Span, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { bylineRuns, fieldRuns, sourceRuns } from '../../runs/metadata-runs.ts';
import { paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { titleLines } from '../../titles/document-title.ts';

export function proposeCover(context: PlanContext): readonly SlideCandidate[] {
  const { metadata } = context.outline;
  const column = columnName(context);
  const title = titleLines(context);
  const kicker = column === null ? numberOfUntitled(context, title) : slideRuns(context.source, column);
  const byline = bylineRuns(context);
  const slots: SlideSlot[] = [
    ...optionalSlot('kicker', kicker),
    slot('title', ...title.map((runs) => paragraph(runs))),
    ...optionalSlot('subtitle', fieldRuns(context, metadata.subtitle)),
    ...optionalSlot('byline', byline),
    ...optionalSlot('source', sourceRuns(context)),
  ];
  return [
    {
      id: 'cover',
      layout: 'cover',
      sectionIndex: null,
      slots,
      rank: ranks.cover,
      score: 0,
      group: null,
      offset: Number.NEGATIVE_INFINITY,
      order: 0,
      claims: [],
    },
  ];
}

/** The number of a document that has no title of its own, where it is not called by that number. */
function numberOfUntitled(context: PlanContext, title: readonly (readonly Run[])[]): readonly Run[] {
  const { metadata } = context.outline;
  if (metadata.title !== undefined) return [];
  const number = fieldRuns(context, metadata.documentNumber);
  const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
  return textOf(title.flat()) === textOf(number) ? [] : number;
}

function optionalSlot(
  role: 'kicker' | 'subtitle' | 'byline' | 'source',
  runs: readonly Run[],
): readonly SlideSlot[] {
  return runs.length > 0 ? [slot(role, paragraph(runs))] : [];
}

/** Last step of a breadcrumb line before the title: the column that the article stood in. */
function columnName(context: PlanContext): Span | null {
  const { outline, source } = context;
  const title = outline.metadata.title;
  if (title === undefined) return null;
  for (const block of outline.blocks) {
    if (block.span.start >= title.span.start) break;
    if (!block.reasons.some((reason) => reason.code.includes('breadcrumb'))) continue;
    const text = source.raw.slice(block.span.start, block.span.end);
    const cut = Math.max(text.lastIndexOf('>'), text.lastIndexOf('＞'), text.lastIndexOf('»'));
    const name = text.slice(cut + 1).trim();
    if (cut >= 0 && /^[\u3400-\u9fff ]{4,16}$/.test(name) && name !== title.value) {
      const start = block.span.start + text.indexOf(name, cut + 1);
      return span(start, start + name.length);
    }
  }
  return null;
}
