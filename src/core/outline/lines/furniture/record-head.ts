import { type Span, span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { findDates } from '../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';

/** The record stands so near the top. */
const furthestStart = 3;
const fewestFields = 4;
const entry = /^(?:[-*] )?([a-z][a-z\d]*(?:_[a-z\d]+)*) ?: ?(?=\S)/u;

/** Names of fields that tell of the document; those of others tell how the program came by it. */
const told: ReadonlyMap<string, FieldCandidate['name'] | null> = new Map(
  Object.entries<FieldCandidate['name'] | null>({
    title: 'title',
    author: 'author',
    publisher: 'author',
    source: 'source',
    source_name: 'source',
    source_domain: 'source',
    source_url: null,
    url: null,
    date: 'date',
    publish_date: 'date',
    pub_date: 'date',
    published: 'date',
    doc_number: 'documentNumber',
    document_number: 'documentNumber',
  }),
);
/** Less than what the document says itself. */
const recordConfidence = 0.6;

/** What a program has written above a text: lines of `name: value` (source_domain: www.gov.cn), and a head over them. */
export function findRecordHead({ blocks }: DocumentView): readonly LineRole[] {
  const lines = blocks.filter(
    ({ block }) => block.hint?.kind !== 'page-furniture' && block.hint?.kind !== 'field',
  );
  const first = lines.findIndex(({ text }) => entry.test(text));
  if (first === -1 || first > furthestStart) return [];
  const end = lines.findIndex(({ text }, at) => at > first && !entry.test(text));
  const record = lines.slice(first, end === -1 ? lines.length : end);
  const names = new Set(record.map(({ text }) => entry.exec(text)?.[1]));
  if (record.length < fewestFields || names.size < record.length || record.length === lines.length) return [];
  const above = lines.slice(0, first).map(({ index }) => role(index, 'furniture', []));
  return [...above, ...record.map(readEntry)];
}

function readEntry({ index, text }: BlockView): LineRole {
  const match = entry.exec(text);
  const name = match?.[1] ?? '';
  if (!told.has(name)) return role(index, 'furniture', []);
  const field = told.get(name) ?? null;
  const value = span(match?.[0].length ?? 0, text.length);
  return role(index, 'meta', field === null ? [] : readValue(field, text, value));
}

function readValue(name: FieldCandidate['name'], text: string, value: Span): readonly FieldCandidate[] {
  if (name !== 'date') return [{ name, span: value, confidence: recordConfidence }];
  const date = findDates(text)[0];
  return date === undefined
    ? []
    : [{ name, value: date.day, span: date.daySpan, confidence: recordConfidence }];
}

function role(blockIndex: number, kind: 'meta' | 'furniture', fields: readonly FieldCandidate[]): LineRole {
  return { blockIndex, kind, confidence: 0.98, reason: 'front-matter', fields };
}
