import type { Diagnostic } from '../../diagnostics.ts';
import type { Heading } from '../../model/outline/outline.ts';
import { foldText } from '../../view/folded-text.ts';
import { readSectionNumber } from '../lines/headings/numbers/numbering-styles.ts';

interface Counted {
  readonly value: number;
  readonly parent: string;
  readonly marker: string;
  readonly order: number;
}

/**
 * Numbers that are left out or begin again where no higher heading asks for it. Numbers may run on across
 * sections, and each section may count from one.
 */
export function checkNumbering(raw: string, headings: readonly Heading[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const last = new Map<string, Counted>();
  /** Order of the latest heading of each level, from level 1. */
  const latest: number[] = [];
  for (const [order, { kind, level, marker, span }] of headings.entries()) {
    const number =
      kind === 'numbered' && marker !== null
        ? readSectionNumber(foldText(raw.slice(span.start, span.end)))
        : null;
    if (number !== null && marker !== null) {
      const { value, parent, style } = number;
      const before = last.get(style.name);
      const own: Counted = { value, parent, marker: raw.slice(marker.start, marker.end), order };
      const isBelowNew = before !== undefined && latest.slice(0, level - 1).some((at) => at > before.order);
      const finding = before === undefined ? null : judge(before, own, isBelowNew);
      if (finding !== null) diagnostics.push({ ...finding, span: marker });
      last.set(style.name, own);
    }
    latest[level - 1] = order;
  }
  return diagnostics;
}

function judge(before: Counted, own: Counted, isBelowNew: boolean): Diagnostic | null {
  if (own.parent !== before.parent) return null;
  if (own.value === before.value + 1 || (own.value === 1 && isBelowNew)) return null;
  const params = { before: before.marker, after: own.marker };
  return own.value > before.value
    ? { code: 'sequence-gap', severity: 'warning', params }
    : { code: 'sequence-restart', severity: 'info', params };
}
