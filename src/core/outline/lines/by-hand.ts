import type { BlockKind } from '../../model/outline/outline.ts';
import { type Correction, isKindCorrection, type KindCorrection } from '../../model/source/correction.ts';
import { span } from '../../model/span.ts';
import type { BlockView, DocumentView } from '../../view/document-view.ts';
import { withoutClosingMark } from '../text/closing-marks.ts';
import { findDates } from '../text/dates.ts';
import type { FieldCandidate, HeadingCandidate, LineRole } from './line-role.ts';

/** What a person said of blocks: decisions that no detector contradicts. */
export interface ByHand {
  /** Blocks that are no heading; body text has the kind `paragraph`. */
  readonly roles: ReadonlyMap<number, LineRole>;
  readonly headings: ReadonlyMap<number, HeadingCandidate>;
}

const reason = 'by-hand';

/** The last word on each block; what names no block of the document is passed over. */
export function readByHand({ blocks }: DocumentView, corrections: readonly Correction[]): ByHand {
  const roles = new Map<number, LineRole>();
  const headings = new Map<number, HeadingCandidate>();
  const decisions = new Map(corrections.filter(isKindCorrection).map((each) => [each.blockId, each]));
  if (decisions.size === 0) return { roles, headings };
  for (const view of blocks) {
    const decision = decisions.get(view.block.id);
    if (decision === undefined) continue;
    if (decision.type === 'heading') headings.set(view.index, headingByHand(view, decision.level));
    else roles.set(view.index, roleByHand(view, decision));
  }
  return { roles, headings };
}

function headingByHand({ index, text }: BlockView, level: number): HeadingCandidate {
  return {
    blockIndex: index,
    kind: 'unnumbered',
    marker: null,
    span: span(0, withoutClosingMark(text, text.length)),
    ownLine: true,
    rank: level,
    level,
    confidence: 1,
    reason,
  };
}

const kinds = {
  text: 'paragraph',
  'list-item': 'list-item',
  drop: 'furniture',
} as const satisfies Record<string, BlockKind>;
const fieldKinds = { title: 'title', author: 'byline', date: 'meta', source: 'meta' } as const;

function roleByHand(
  view: BlockView,
  decision: Exclude<KindCorrection, { readonly type: 'heading' }>,
): LineRole {
  const common = { blockIndex: view.index, confidence: 1, reason };
  if (decision.type !== 'field') return { ...common, kind: kinds[decision.type] };
  const { field } = decision;
  return { ...common, kind: fieldKinds[field], fields: readField(view, field) };
}

/** The value is the whole line, or the date in it; a line without a full date gives no date. */
function readField(
  { text }: BlockView,
  name: 'title' | 'author' | 'date' | 'source',
): readonly FieldCandidate[] {
  if (name === 'date') {
    const date = findDates(text)[0];
    return date === undefined ? [] : [{ name, value: date.day, span: date.daySpan, confidence: 1 }];
  }
  const label = name === 'title' ? null : /^[^:]{2,8}: */u.exec(text);
  const start = label === null || label[0].length >= text.length ? 0 : label[0].length;
  return [{ name, span: span(start, text.length), confidence: 1 }];
}

/** The headings with those by hand; a number that was found before one stays its marker. */
export function withHeadingsByHand(
  found: readonly HeadingCandidate[],
  { roles, headings }: ByHand,
): readonly HeadingCandidate[] {
  if (roles.size === 0 && headings.size === 0) return found;
  const markers = new Map(
    found.filter(({ kind }) => kind === 'numbered').map(({ blockIndex, marker }) => [blockIndex, marker]),
  );
  const free = found.filter(({ blockIndex }) => !roles.has(blockIndex) && !headings.has(blockIndex));
  const byHand = [...headings.values()].map((heading): HeadingCandidate => {
    const marker = markers.get(heading.blockIndex) ?? null;
    return marker === null ? heading : { ...heading, kind: 'numbered', marker };
  });
  return [...free, ...byHand].sort((a, b) => a.blockIndex - b.blockIndex);
}
