import { span } from '../../model/span.ts';
import { findDates } from '../text/dates.ts';
import type { BlockView, DocumentView } from '../text/document-view.ts';
import type { LineRole } from './line-role.ts';
import { isPersonalName } from './names.ts';
import type { Zones } from './zones.ts';

const longestSigner = 40;
const longestDateLine = 30;
const mostSigners = 3;
const office =
  /(?:办公[厅室]|委员会|政府|[省市县区州]委|党委|党组|部|厅|局|院|会|处|科|公司|集团|大学|学院|学校|中心|小组|指挥部)$/u;

/**
 * The signature: a line that is nothing but a date, and the office or name above it. It stands below the
 * body, or in the body where an annex follows; there only behind an office or a name.
 */
export function findSignature({ blocks }: DocumentView, { bodyStart, bodyEnd }: Zones): readonly LineRole[] {
  for (const view of blocks.slice(bodyEnd)) {
    if (isDateLine(view)) return [signatureDate(view), ...signersAbove(blocks, view.index, bodyEnd)];
  }
  for (const view of blocks.slice(bodyStart, bodyEnd)) {
    const above = blocks[view.index - 1];
    const isSigned = above !== undefined && above.index >= bodyStart && isSigner(above);
    if (isSigned && isDateLine(view)) {
      return [signatureDate(view), ...signersAbove(blocks, view.index, above.index)];
    }
  }
  return [];
}

function isDateLine({ text }: BlockView): boolean {
  if (text.length > longestDateLine) return false;
  const [date] = findDates(text);
  return date !== undefined && date.span.end - date.span.start >= text.replace(/[ ()]/gu, '').length;
}

function isSigner({ text, block }: BlockView): boolean {
  const name = text.replaceAll(' ', '');
  return block.hint === null && text.length <= longestSigner && (office.test(name) || isPersonalName(name));
}

function signatureDate(view: BlockView): LineRole {
  const [date] = findDates(view.text);
  return {
    blockIndex: view.index,
    kind: 'meta',
    confidence: 0.97,
    reason: 'signature-date',
    fields:
      date === undefined ? [] : [{ name: 'date', value: date.day, span: date.daySpan, confidence: 0.97 }],
  };
}

function signersAbove(blocks: readonly BlockView[], dateIndex: number, from: number): readonly LineRole[] {
  const roles: LineRole[] = [];
  for (let index = dateIndex - 1; index >= from && roles.length < mostSigners; index -= 1) {
    const signer = blocks[index];
    if (signer === undefined || signer.text.length > longestSigner || /[。,;:]/u.test(signer.text)) break;
    const value = signer.text.replaceAll(' ', '');
    const whole = span(0, signer.text.length);
    const fields = [{ name: 'author', value, span: whole, confidence: 0.85 } as const];
    roles.push({ blockIndex: index, kind: 'byline', confidence: 0.95, reason: 'signature', fields });
  }
  return roles;
}
