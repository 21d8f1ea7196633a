import { span } from '../../model/span.ts';
import { findDates } from '../text/dates.ts';
import type { BlockView, DocumentView } from '../text/document-view.ts';
import type { LineRole } from './line-role.ts';
import { endsWithOffice, isOffice, isPersonalName } from './names.ts';
import type { Zones } from './zones.ts';

const longestSigner = 60;
const longestDateLine = 30;
/** Offices that issue a document together are as many as a dozen. */
const mostSigners = 16;
/** Lines above the date that only their place explains. */
const mostUnknownSigners = 2;

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
      return [signatureDate(view), ...signersAbove(blocks, view.index, firstSigner(blocks, above.index))];
    }
  }
  return [];
}

/** The first of the lines of signers that end with the one given. */
function firstSigner(blocks: readonly BlockView[], last: number): number {
  let index = last;
  for (let above = blocks[index - 1]; above !== undefined && isSigner(above); above = blocks[index - 1]) {
    index -= 1;
  }
  return index;
}

function isDateLine({ text }: BlockView): boolean {
  if (text.length > longestDateLine) return false;
  const [date] = findDates(text);
  return date !== undefined && date.span.end - date.span.start >= text.replace(/[ ()]/gu, '').length;
}

function isSigner({ text, block }: BlockView): boolean {
  return block.hint === null && text.length <= longestSigner && readSigners(text) !== null;
}

/** Offices and names on one line, apart from one another or spaced out (平 川 县 政 府); null for anything else. */
function readSigners(text: string): readonly string[] | null {
  const parts = text.split(/[ 、]+/u);
  if (parts.every((part) => isOffice(part) || isPersonalName(part))) return parts;
  const whole = parts.join('');
  return isOffice(whole) || isPersonalName(whole) || endsWithName(parts) ? [whole] : null;
}

function endsWithName(parts: readonly string[]): boolean {
  const [office, ...name] = parts;
  return office !== undefined && endsWithOffice(office) && isPersonalName(name.join(''));
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
    const names = readSigners(signer.text);
    if (names === null && roles.length >= mostUnknownSigners) break;
    const value = names?.join('、') ?? signer.text.replaceAll(' ', '');
    const whole = span(0, signer.text.length);
    const fields = (['author', 'signature'] as const).map((name) => ({
      name,
      value,
      span: whole,
      confidence: 0.85,
    }));
    roles.unshift({ blockIndex: index, kind: 'byline', confidence: 0.95, reason: 'signature', fields });
  }
  return roles;
}
