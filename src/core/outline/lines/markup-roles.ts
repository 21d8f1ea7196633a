import type { MetadataName } from '../../model/outline/outline.ts';
import { span } from '../../model/span.ts';
import type { BlockView, DocumentView } from '../../view/document-view.ts';
import { findDates } from '../text/dates.ts';
import { withoutSite } from './front/titles/titles.ts';
import type { FieldCandidate, LineRole } from './line-role.ts';

/** Fields of front matter that say something of the document; null where no field of the metadata holds it. */
const fieldNames: ReadonlyMap<string, MetadataName | null> = new Map(
  Object.entries<MetadataName | null>({
    title: 'title',
    subtitle: 'subtitle',
    deck: 'subtitle',
    author: 'author',
    authors: 'author',
    by: 'author',
    source: 'source',
    publisher: 'source',
    date: 'date',
    date_signed: 'date',
    date_issued: 'date',
    published: 'date',
    publish_date: 'date',
    pubdate: 'date',
    summary: null,
    description: null,
    excerpt: null,
    标题: 'title',
    副标题: 'subtitle',
    作者: 'author',
    来源: 'source',
    日期: 'date',
    时间: 'date',
    摘要: null,
  }),
);
/** How a text was got, which is nowhere that it is from. */
const wayOfGetting = /^(?:wayback|web|internet|ocr|api|scraped?|scraper|crawl(?:ed|er)?|upload(?:ed)?)$/iu;
/** A day with the time of a clock is that of the page or of the program that made it. */
const dayOfPage = 0.62;
/** `gray-brooks`: a name as an address has it. */
const nameInAddress = /^\p{Ll}{2,}(?:-\p{Ll}+){1,3}$/u;

/** `reed07`: the account that has put a text on its site; who wrote it may be named in the text. */
const accountName = /^[\p{Ll}\d_]{2,20}$/u;
const nameOfAccount = 0.55;

/** Roles that the file's own markup gives, by its kind; furniture is left to its detector. */
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
    case 'label':
      return { blockIndex, kind: 'paragraph', confidence: 0.9, reason: 'markup-label' };
    case 'field': {
      if (!fieldNames.has(hint.name)) {
        return { blockIndex, kind: 'furniture', confidence: 0.99, reason: 'front-matter' };
      }
      const fields = readField(view, hint.name);
      return { blockIndex, kind: 'meta', confidence: 0.99, reason: 'front-matter', fields };
    }
    default:
      return null;
  }
}

function readField(view: BlockView, label: string): readonly FieldCandidate[] {
  const name = fieldNames.get(label) ?? null;
  const whole = name === 'title' ? withoutSite(view.text) : span(0, view.text.length);
  if (name === null || (name === 'source' && wayOfGetting.test(view.text))) return [];
  if (name === 'date') {
    const date = findDates(view.text)[0];
    const confidence = date?.time == null ? 0.9 : dayOfPage;
    return date === undefined ? [] : [{ name, value: date.day, span: date.daySpan, confidence }];
  }
  const isAddress = name === 'author' && nameInAddress.test(view.text);
  if (name === 'author' && accountName.test(view.text))
    return [{ name, span: whole, confidence: nameOfAccount }];
  return [{ name, ...(isAddress ? { value: capitalised(view.text) } : {}), span: whole, confidence: 0.96 }];
}

function capitalised(address: string): string {
  return address
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
