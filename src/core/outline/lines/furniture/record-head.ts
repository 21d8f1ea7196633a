import { type Span, span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { findDates } from '../../text/dates.ts';
import { fieldLabels } from '../front/field-labels.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';

/** The record stands so near the top. */
const furthestStart = 3;
const fewestFields = 4;
const entry = /^(?:[-*] )?([a-z][a-z\d]*(?:_[a-z\d]+)*) ?: ?(?=\S)/u;
/** 【 标  题 】: names of archives are set to one width, and the last one leads to the text. */
const bracketed = /^【 ?((?:\p{sc=Han} {0,4}){2,6})】 ?/u;

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
    // In records of archives, beside the labels that pages have too.
    原文出处: 'source',
    原刊名称: 'source',
    原刊期号: 'date',
    文献标题: 'title',
  }),
);
/** Less than what the document says itself; an archive names what it keeps by its title. */
const recordConfidence = { ofProgram: 0.6, ofArchive: 0.95 };
/** The name of the issue that an article was in: 19980315. */
const dayOfIssue = /^(?:1[89]|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;
/** A long title goes on below its line; the text begins after the label of it. */
const mostLinesOfTitle = 4;
const longestRecord = 24;
const labelOfText = '正文';

/**
 * What a program has written above a text: lines of `name: value` (source_domain: www.gov.cn), and a head over them; or
 * what an archive keeps of an article, line by line (【原文出处】…).
 */
export function findRecordHead({ blocks }: DocumentView): readonly LineRole[] {
  const lines = blocks.filter(
    ({ block }) => block.hint?.kind !== 'page-furniture' && block.hint?.kind !== 'field',
  );
  const first = lines.slice(0, furthestStart + 1).findIndex(({ text }) => labelOf(text) !== null);
  if (first === -1) return [];
  const archive = archiveRecord(lines, first);
  if (archive !== null) return archive;
  const end = lines.findIndex(({ text }, at) => at > first && labelOf(text) === null);
  const record = lines.slice(first, end === -1 ? lines.length : end);
  const names = new Set(record.map(({ text }) => labelOf(text)?.name));
  if (record.length < fewestFields || names.size < record.length || record.length === lines.length) return [];
  if (isArchive(record) && !namesTitle(record)) return [];
  const above = lines.slice(0, first).map(({ index }) => role(index, 'furniture', []));
  const { ofArchive, ofProgram } = recordConfidence;
  return [...above, ...record.map((line) => readEntry(line, isArchive(record) ? ofArchive : ofProgram))];
}

/** What an archive keeps, down to the label of the text: a long title goes on below its line. */
function archiveRecord(lines: readonly BlockView[], first: number): readonly LineRole[] | null {
  const end = lines.slice(0, first + longestRecord).findIndex(labelsText);
  const record = lines.slice(first, end === -1 ? first : end);
  const labelled = record.filter(({ text }) => labelOf(text) !== null);
  const goesOn = record.filter(({ text }) => labelOf(text) === null);
  if (labelled.length < fewestFields || goesOn.length > mostLinesOfTitle) return null;
  if (!isArchive(labelled) || !namesTitle(labelled) || lines.length <= end + 1) return null;
  const subtitle = goesOn[0];
  return [
    ...lines.slice(0, first).map(({ index }) => role(index, 'furniture', [])),
    ...labelled.map((line) => readEntry(line, recordConfidence.ofArchive)),
    ...goesOn.map((line) => role(line.index, 'meta', line === subtitle ? [subtitleOf(line)] : [])),
    ...lines.slice(end, end + 1).map(({ index }) => role(index, 'furniture', [])),
  ];
}

function subtitleOf({ text }: BlockView): FieldCandidate {
  return { name: 'subtitle', span: span(0, text.length), confidence: recordConfidence.ofArchive };
}

/** Bracketed labels also lead facts of a meeting (【时间】…): a record names the title. */
function isArchive(record: readonly BlockView[]): boolean {
  return record.every(({ text }) => bracketed.test(text));
}

function namesTitle(record: readonly BlockView[]): boolean {
  return record.some(({ text }) => fieldOf(labelOf(text)?.name ?? '') === 'title');
}

function labelsText({ text }: BlockView): boolean {
  const label = labelOf(text);
  return label?.name === labelOfText && label.length === text.length;
}

/** The name that a line of a record begins with, and where its value begins. */
function labelOf(text: string): { readonly name: string; readonly length: number } | null {
  const [whole = '', name] = entry.exec(text) ?? bracketed.exec(text) ?? [];
  return name === undefined ? null : { name: name.replaceAll(' ', ''), length: whole.length };
}

/** Undefined for a name that tells nothing of the document. */
function fieldOf(name: string): FieldCandidate['name'] | null | undefined {
  return told.has(name) ? told.get(name) : fieldLabels.get(name);
}

function readEntry({ index, text }: BlockView, confidence: number): LineRole {
  const label = labelOf(text);
  const value = span(label?.length ?? 0, text.length);
  const field = fieldOf(label?.name ?? '');
  if (field === undefined || value.start === value.end) return role(index, 'furniture', []);
  return role(index, 'meta', field === null ? [] : readValue(field, text, value, confidence));
}

function readValue(
  name: FieldCandidate['name'],
  text: string,
  value: Span,
  confidence: number,
): readonly FieldCandidate[] {
  if (name !== 'date') return [{ name, span: value, confidence }];
  const issue = text.slice(value.start, value.end).trim();
  if (dayOfIssue.test(issue)) {
    const day = `${issue.slice(0, 4)}-${issue.slice(4, 6)}-${issue.slice(6)}`;
    return [{ name, value: day, span: span(value.start, value.start + issue.length), confidence }];
  }
  const date = findDates(text)[0];
  return date === undefined ? [] : [{ name, value: date.day, span: date.daySpan, confidence }];
}

function role(blockIndex: number, kind: 'meta' | 'furniture', fields: readonly FieldCandidate[]): LineRole {
  return { blockIndex, kind, confidence: 0.98, reason: 'front-matter', fields };
}
