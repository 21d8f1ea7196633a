import type { Run } from '../../model/deck/deck.ts';
import type { MetadataField } from '../../model/outline/outline.ts';
import { span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { slideRuns } from './source-runs.ts';

/** Office and name of the author. */
export function bylineRuns(context: PlanContext): readonly Run[] {
  const { authorTitle, author } = context.outline.metadata;
  return joinRuns(context, [fieldRuns(context, authorTitle), ...authorRuns(context, author)]);
}

const hanLine = /^[\u3400-\u9fff·]{2,}$/u;

/** Offices that sign one below the other are several. */
function authorRuns(context: PlanContext, author: MetadataField | undefined): readonly (readonly Run[])[] {
  if (author === undefined) return [];
  const { start, end } = author.span;
  const lines = [...context.source.raw.slice(start, end).matchAll(/\S(?:[^\n\t]*\S)?/gu)];
  if (lines.length < 2 || !lines.every(([line]) => hanLine.test(line))) return [fieldRuns(context, author)];
  return lines.map(({ index, 0: { length } }) =>
    slideRuns(context.source, span(start + index, start + index + length)),
  );
}

/** Source and date, with a label before the source. */
export function sourceRuns(context: PlanContext, day: readonly Run[] = dayRuns(context)): readonly Run[] {
  const origin = fieldRuns(context, context.outline.metadata.source);
  return joinRuns(context, [origin.length > 0 ? [context.labels.source(), ...origin] : [], day]);
}

function dayRuns(context: PlanContext): readonly Run[] {
  const { date } = context.outline.metadata;
  return [...yearRuns(context, date), ...fieldRuns(context, date)];
}

/** How far from a day without a year (10月14日电) the year of its print may stand. */
const nearYear = 200;
/** Where a page says when it was made (date: 2022-04-01). */
const frontMatter = 600;

/** The year of a day that is written without one, from the date beside it. */
function yearRuns({ source }: PlanContext, date: MetadataField | undefined): readonly Run[] {
  if (date === undefined) return [];
  const { start, end } = date.span;
  if (!/^\s*\d{1,2}月\d{1,2}日\s*$/u.test(source.raw.slice(start, end))) return [];
  const from = Math.max(0, start - nearYear);
  const at = source.raw.slice(from, end + nearYear).indexOf(`${date.value.slice(0, 4)}年`);
  if (at !== -1) return slideRuns(source, span(from + at, from + at + 5));
  const top = source.raw
    .slice(0, frontMatter)
    .search(new RegExp(`(?<!\\d)${date.value.slice(0, 4)}[-/.]`, 'u'));
  if (top === -1) return [];
  return [
    ...slideRuns(source, span(top, top + 4)),
    { text: '年', prov: { type: 'generated', rule: 'year' } },
  ];
}

/** A value as it stands in the source. */
export function fieldRuns(context: PlanContext, field: MetadataField | undefined): readonly Run[] {
  if (field === undefined) return [];
  const { raw } = context.source;
  const text = raw.slice(field.span.start, field.span.end);
  if (isAddressOf(text, field.value)) {
    const prov = { type: 'source', start: field.span.start, end: field.span.end } as const;
    return [{ text: field.value, prov, edit: { kind: 'typographic', original: text } }];
  }
  return slideRuns(context.source, field.span);
}

/** harbour-workers-union: a name as an address has it, in small letters. */
function isAddressOf(text: string, value: string): boolean {
  return text !== value && text === value.toLowerCase().replaceAll(' ', '-') && /^\p{Ll}+-\p{Ll}/u.test(text);
}

export function joinRuns(context: PlanContext, pieces: readonly (readonly Run[])[]): readonly Run[] {
  return pieces
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? runs : [context.labels.gap(), ...runs]));
}
