import type { MetadataName } from '../../model/outline/outline.ts';
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

/** Roles that the file's own markup gives, by its kind; furniture is left to the detector of boilerplate. */
export function findMarkupRoles({ blocks }: DocumentView): readonly LineRole[] {
  return blocks.map(readMarkupRole).filter((role) => role !== null);
}

function readMarkupRole(view: BlockView): LineRole | null {
  const { hint } = view.block;
  const { index: blockIndex } = view;
  const whole = span(0, view.text.length);
  switch (hint?.kind) {
    case 'list-item':
      return { blockIndex, kind: 'list-item', confidence: 0.95, reason: 'markup-list' };
    case 'table-row':
      return { blockIndex, kind: 'table-row', confidence: 0.99, reason: 'markup-table' };
    case 'subtitle': {
      const fields = [{ name: 'subtitle' as const, span: whole, confidence: 0.9 }];
      return { blockIndex, kind: 'subtitle', confidence: 0.95, reason: 'markup-subtitle', fields };
    }
    case 'caption':
      return { blockIndex, kind: 'caption', confidence: 0.97, reason: 'markup-caption' };
    case 'footnote':
      return { blockIndex, kind: 'paragraph', confidence: 0.9, reason: 'markup-footnote' };
    case 'notes':
      return { blockIndex, kind: 'paragraph', confidence: 0.9, reason: 'markup-notes' };
    case 'field': {
      const fields = readField(view, hint.name);
      return { blockIndex, kind: 'meta', confidence: 0.99, reason: 'front-matter', fields };
    }
    default:
      return null;
  }
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
