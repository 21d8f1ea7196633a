import type { MetadataName } from '../../model/outline.ts';
import { span } from '../../model/span.ts';
import { findDates } from '../text/dates.ts';
import type { BlockView, DocumentView } from '../text/document-view.ts';
import type { FieldCandidate, LineRole } from './line-role.ts';

const fieldNames: Readonly<Record<string, MetadataName>> = {
  title: 'title',
  subtitle: 'subtitle',
  author: 'author',
  source: 'source',
  标题: 'title',
  作者: 'author',
  来源: 'source',
};

/** Roles that the file's own markup gives: list items, table rows, fields of the front matter. */
export function findMarkupRoles({ blocks }: DocumentView): readonly LineRole[] {
  return blocks.map(readMarkupRole).filter((role) => role !== null);
}

function readMarkupRole(view: BlockView): LineRole | null {
  const { hint } = view.block;
  if (hint?.kind === 'list-item') {
    return { blockIndex: view.index, kind: 'list-item', confidence: 0.95, reason: 'markup-list' };
  }
  if (hint?.kind === 'table-row') {
    return { blockIndex: view.index, kind: 'table-row', confidence: 0.99, reason: 'markup-table' };
  }
  if (hint?.kind !== 'field') return null;
  const fields = readField(view, hint.name);
  return { blockIndex: view.index, kind: 'meta', confidence: 0.99, reason: 'front-matter', fields };
}

function readField(view: BlockView, label: string): readonly FieldCandidate[] {
  const date = findDates(view.text)[0];
  if ((label === 'date' || label === '日期') && date !== undefined) {
    return [{ name: 'date', value: date.day, span: date.daySpan, confidence: 0.9 }];
  }
  const name = fieldNames[label];
  const whole = span(0, view.text.length);
  return name === undefined ? [] : [{ name, span: whole, confidence: 0.96 }];
}
