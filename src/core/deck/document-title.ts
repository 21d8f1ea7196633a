import type { Run } from '../model/deck.ts';
import { type Span, span } from '../model/span.ts';
import { separatorOffsets } from './clause-offsets.ts';
import { trimSpan } from './heading-text.ts';
import type { PlanContext } from './plan-context.ts';
import { slideRuns } from './source-runs.ts';

/** Longest footer. */
const shortTitleLength = 24;
const fallbackTitleLength = 40;

/** The title, a line of the source each; without one, the first clause of the document; never empty. */
export function titleLines(context: PlanContext): readonly (readonly Run[])[] {
  const { source, outline } = context;
  const title = outline.metadata.title;
  if (title === undefined) return [untitledRuns(context)];
  const lines: Span[] = [];
  let start = title.span.start;
  for (const match of source.raw.slice(title.span.start, title.span.end).matchAll(/\n+/g)) {
    const end = title.span.start + match.index;
    lines.push(trimSpan(source.raw, span(start, end)));
    start = end + match[0].length;
  }
  lines.push(trimSpan(source.raw, span(start, title.span.end)));
  return lines.filter((line) => line.end > line.start).map((line) => slideRuns(source, line));
}

/** One line for the footer and for document properties. */
export function shortTitle(context: PlanContext): readonly Run[] {
  const runs = titleLines(context).flat();
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  return length <= shortTitleLength ? runs : (titleLines(context)[0] ?? runs);
}

function untitledRuns(context: PlanContext): readonly Run[] {
  const { source, outline } = context;
  const heading = outline.root.children[0]?.heading;
  const first = context.sentences[0];
  if (first === undefined) {
    return heading ? slideRuns(source, trimSpan(source.raw, heading.span)) : fileNameRuns(context);
  }
  const [cut] = separatorOffsets(source.raw, first.span, /[，,；;：:。！？!?]/);
  const clause = trimSpan(source.raw, span(first.span.start, cut ?? first.span.end));
  const fits = clause.end - clause.start <= fallbackTitleLength;
  return fits ? slideRuns(source, clause) : fileNameRuns(context, clause);
}

function fileNameRuns({ source }: PlanContext, clause?: Span): readonly Run[] {
  const name = source.fileName?.replace(/\.[^.]+$/, '') ?? '';
  if (name !== '') return [{ text: name, prov: { type: 'generated', rule: 'file-name' } }];
  if (clause !== undefined) return slideRuns(source, span(clause.start, clause.start + fallbackTitleLength));
  return [{ text: '提纲', prov: { type: 'generated', rule: 'file-name' } }];
}
