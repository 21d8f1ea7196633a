import { closingMarks, openingMarks } from '../../language/marks.ts';
import { findAddresses } from '../../language/scan/addresses.ts';
import type { Span } from '../../model/span.ts';

/** Offsets of the characters that match `separator`, outside quotation marks, brackets and addresses. */
export function separatorOffsets(raw: string, where: Span, separator: RegExp): readonly number[] {
  const offsets: number[] = [];
  const addresses = findAddresses(raw.slice(where.start, where.end));
  const isInAddress = (offset: number) =>
    addresses.some(({ start, end }) => start <= offset - where.start && offset - where.start < end);
  let depth = 0;
  for (let offset = where.start; offset < where.end; offset++) {
    const character = raw.charAt(offset);
    if (openingMarks.includes(character)) depth++;
    else if (closingMarks.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separator.test(character) && !betweenDigits(raw, offset) && !isInAddress(offset))
      offsets.push(offset);
  }
  return offsets;
}

function betweenDigits(raw: string, offset: number): boolean {
  return /\d/.test(raw.charAt(offset - 1)) && /\d/.test(raw.charAt(offset + 1));
}
