import type { Run, SlideSlot } from '../../model/deck.ts';
import type { MetadataField } from '../../model/outline.ts';
import { type Span, span } from '../../model/span.ts';
import { ranks, type SlideCandidate } from '../candidate.ts';
import { titleLines } from '../document-title.ts';
import type { PlanContext } from '../plan-context.ts';
import { paragraph, slot } from '../slots.ts';
import { slideRuns } from '../source-runs.ts';

export function proposeCover(context: PlanContext): readonly SlideCandidate[] {
  const { metadata } = context.outline;
  const column = columnName(context);
  const byline = bylineRuns(context);
  const slots: SlideSlot[] = [
    ...(column === null ? [] : [slot('kicker', paragraph(slideRuns(context.source, column)))]),
    slot('title', ...titleLines(context).map((runs) => paragraph(runs))),
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

/** Office and name of the author. */
export function bylineRuns(context: PlanContext): readonly Run[] {
  const { authorTitle, author } = context.outline.metadata;
  return joinRuns(context, [fieldRuns(context, authorTitle), fieldRuns(context, author)]);
}

/** Source and date, with a label in front of the source. */
export function sourceRuns(context: PlanContext): readonly Run[] {
  const { source, date } = context.outline.metadata;
  const origin = fieldRuns(context, source);
  return joinRuns(context, [
    origin.length > 0 ? [context.labels.source(), ...origin] : [],
    fieldRuns(context, date),
  ]);
}

/** A value as it stands in the source; names set with spaces inside lose them. */
function fieldRuns(context: PlanContext, field: MetadataField | undefined): readonly Run[] {
  if (field === undefined) return [];
  const { raw } = context.source;
  const text = raw.slice(field.span.start, field.span.end);
  if (!/^[\u3400-\u9fff](\s+[\u3400-\u9fff])+$/.test(text)) return slideRuns(context.source, field.span);
  return [...text.matchAll(/\S+/g)].flatMap((match) => {
    const start = field.span.start + match.index;
    return slideRuns(context.source, span(start, start + match[0].length));
  });
}

function joinRuns(context: PlanContext, pieces: readonly (readonly Run[])[]): readonly Run[] {
  return pieces
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? runs : [context.labels.gap(), ...runs]));
}

function optionalSlot(role: 'subtitle' | 'byline' | 'source', runs: readonly Run[]): readonly SlideSlot[] {
  return runs.length > 0 ? [slot(role, paragraph(runs))] : [];
}

/** Last step of a breadcrumb line in front of the title: the column that the article stood in. */
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
