import { type Span, span } from '../../model/span.ts';
import { findDates } from '../text/dates.ts';
import type { BlockView } from '../text/document-view.ts';
import { fieldLabels } from './field-labels.ts';
import type { FieldCandidate, LineRole } from './line-role.ts';

const longestMetaLine = 160;
/** Characters that may be left when labels, values and dates are taken away. */
const longestRest = 12;

const labelPattern = new RegExp(
  `(?:^|(?<=[ |\\[\\]【】()0-9》]))(${Object.keys(fieldLabels)
    .sort((a, b) => b.length - a.length)
    .map((label) => [...label].join(' ?'))
    .join('|')}) ?[:/](?!/)`,
  'gu',
);

/** Fields whose dates are the day of the document itself, not of its publication. */
const ownDateLabel = /^(?:成文日期|印发日期|发文日期|日期|Date)$/u;
const numberPattern = /^[\u4e00-\u9fff]{2,14} ?[〔[(【]\d{4}[〕\])】] ?\d{1,4}号$/u;
const ownDate = 0.9;
const publicationDate = 0.7;

/** A line of labelled fields and dates (`2022-12-20 12:54 来源:…`), or a document number. */
export function readMetaLine(view: BlockView): LineRole | null {
  const { text } = view;
  if (text.length > longestMetaLine) return null;
  if (numberPattern.test(text)) {
    const whole = span(0, text.length);
    const field: FieldCandidate = { name: 'documentNumber', span: whole, confidence: 0.95 };
    return {
      blockIndex: view.index,
      kind: 'meta',
      confidence: 0.95,
      reason: 'document-number',
      fields: [field],
    };
  }
  const found = [...text.matchAll(labelPattern)];
  const dates = findDates(text);
  const starts = [...found.map(({ index }) => index), ...dates.map((date) => date.span.start), text.length];
  const fields: FieldCandidate[] = [];
  let covered = 0;
  let named = 0;
  const bareDates = dates.filter((date) => !found.some((label) => isLabelOf(label, date.span.start)));
  for (const label of found) {
    const name = (label[1] ?? '').replaceAll(' ', '');
    const from = label.index + label[0].length;
    const date = dates.find((candidate) => candidate.span.start >= from && candidate.span.start <= from + 2);
    covered += label[0].length;
    named += 1;
    if (date !== undefined) {
      covered += date.span.end - from;
      if (fieldLabels[name] !== null)
        fields.push(...dateFields(date, ownDateLabel.test(name) ? ownDate : publicationDate));
      continue;
    }
    const to = Math.min(...starts.filter((start) => start >= from));
    const value = trimValue(text, span(from, to));
    covered += to - from;
    const field = fieldLabels[name] ?? null;
    if (value !== null && field !== null && field !== 'date') {
      fields.push({ name: field, span: value, confidence: 0.9 });
    }
  }
  for (const date of bareDates) {
    covered += date.span.end - date.span.start;
    fields.push(...dateFields(date, publicationDate));
  }
  if (named === 0 && bareDates.length === 0) return null;
  const rest = text.replace(/[ |()[\]【】]/gu, '').length - covered;
  if (rest > longestRest && !(found[0]?.index === 0 && rest <= text.length / 2)) return null;
  return {
    blockIndex: view.index,
    kind: 'meta',
    confidence: named > 0 ? 0.95 : 0.85,
    reason: 'field-labels',
    fields,
  };
}

function isLabelOf(label: RegExpExecArray, dateStart: number): boolean {
  const from = label.index + label[0].length;
  return dateStart >= from && dateStart <= from + 2;
}

function dateFields(
  date: ReturnType<typeof findDates>[number],
  confidence: number,
): readonly FieldCandidate[] {
  const day: FieldCandidate = { name: 'date', value: date.day, span: date.daySpan, confidence };
  return date.time === null ? [day] : [day, { name: 'time', value: date.time, span: date.span, confidence }];
}

function trimValue(text: string, { start, end }: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[ |:]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[ |)\]】]/u.test(text.charAt(to - 1))) to -= 1;
  return from < to ? span(from, to) : null;
}
