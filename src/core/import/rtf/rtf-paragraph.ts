import type { ListNumber } from '../docx/numbers/list-numbers.ts';
import { type ParagraphRole, roleOfStyleName } from '../docx/roles/style-roles.ts';
import type { RtfHeadTables } from './rtf-head-tables.ts';

/** What a paragraph keeps until `\pard` takes it back. */
export interface ParagraphState {
  style: number;
  isCentred: boolean;
  outlineLevel: number | null;
  list: number | null;
  level: number;
  isInTable: boolean;
}

export function plainParagraph(): ParagraphState {
  return { style: 0, isCentred: false, outlineLevel: null, list: null, level: 0, isInTable: false };
}

/** Takes a word that says what the paragraph is or looks like; false for another. */
export function formatParagraph(paragraph: ParagraphState, word: string, value: number | null): boolean {
  switch (word) {
    case 'pard':
      Object.assign(paragraph, plainParagraph());
      return true;
    case 's':
      paragraph.style = value ?? 0;
      return true;
    case 'qc':
      paragraph.isCentred = true;
      return true;
    case 'ql':
    case 'qr':
    case 'qj':
      paragraph.isCentred = false;
      return true;
    case 'outlinelevel':
      paragraph.outlineLevel = value;
      return true;
    case 'ls':
      paragraph.list = value;
      return true;
    case 'ilvl':
      paragraph.level = Math.min(Math.max(0, value ?? 0), 8);
      return true;
    case 'intbl':
      paragraph.isInTable = true;
      return true;
    default:
      return false;
  }
}

/** Longer text is no heading, whatever its style says. */
const longestHeading = 120;

export function roleOfParagraph(
  { style: number, outlineLevel }: ParagraphState,
  tables: RtfHeadTables,
  length: number,
): ParagraphRole | null {
  const style = tables.style(number);
  const named = style === undefined ? null : roleOfStyleName(style.name);
  const level = outlineLevel ?? (named === null ? (style?.outlineLevel ?? null) : null);
  const isHeading = level !== null && level >= 0 && level < 9;
  const role: ParagraphRole | null =
    isHeading && (named === null || named.kind === 'heading') ? { kind: 'heading', level: level + 1 } : named;
  return role?.kind === 'heading' && length > longestHeading ? null : role;
}

/** The number before the paragraph, which the file holds as text (`\listtext`) for readers without lists. */
export function numberOfParagraph({ list, level }: ParagraphState, marker: string): ListNumber | null {
  const text = marker.trim();
  if (text === '') return null;
  const isBullet = !/[\p{L}\p{N}]/u.test(text) || /^[oOlnuvØüq§]$/u.test(text);
  return { numId: String(list ?? 'rtf'), level, text: isBullet ? '•' : text, isBullet, suffix: 'tab' };
}
