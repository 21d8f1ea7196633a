import type { BlockView } from '../../../../view/document-view.ts';
import { smallest } from '../../../text/extremes.ts';
import type { HeadingCandidate } from '../../line-role.ts';
import { readSectionNumber } from './numbering-styles.ts';

/** Lines and bold lines may stand above numbers; sentences that head a paragraph never do. */
const lowestRaised = 24;
/** So many lines with numbers of their own are the parts of a document. */
const fewestParts = 2;

/**
 * Lines without a number among numbered ones. Where the numbers begin with one again below several lines, these are
 * parts and stand above the numbers, as does a line right above the first number. One line with text before the
 * numbers (前言) stands beside them, and a line between two numbers below the first of them.
 */
export function rankUnnumbered(
  blocks: readonly BlockView[],
  candidates: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const headings = aboveOrdinals(blocks, candidates);
  const found = headings.filter(isFound);
  const top = smallest(found.filter(({ kind }) => kind === 'numbered').map(({ rank }) => rank));
  const isTop = ({ kind, rank }: HeadingCandidate) => kind === 'numbered' && rank === top;
  const first = found.findIndex(isTop);
  if (top === undefined || first === -1) return headings;
  const parts = new Map<HeadingCandidate, HeadingCandidate>();
  let raisable: HeadingCandidate | null = null;
  for (const heading of found) {
    if (raisable !== null && isTop(heading) && isFirst(blocks, heading)) parts.set(raisable, heading);
    if (isRaisable(heading) || isTop(heading)) raisable = isRaisable(heading) ? heading : null;
  }
  const reasons = new Set([...parts.keys()].map(({ reason }) => reason));
  const areParts = parts.size >= fewestParts;
  const areAbove = leadsSubordinate(blocks, found, parts);
  const before = new Set(found.slice(0, first));
  return headings.map((heading) => {
    if (!isFound(heading) || !isRaisable(heading)) return heading;
    const below = parts.get(heading);
    const isHead = below !== undefined && below.blockIndex === heading.blockIndex + 1;
    if (isHead || (areParts && reasons.has(heading.reason)) || (areAbove && before.has(heading))) {
      return { ...heading, rank: Math.min(heading.rank, top - 0.5) };
    }
    return before.has(heading) ? { ...heading, rank: Math.min(heading.rank, top) } : heading;
  });
}

/** （一） numbers what stands below a part. */
const subordinateNumber = /^\s*[（(][一二三四五六七八九十]{1,3}[）)]/u;

/** Whether the only line that has numbers below it has those of a lower level, and other lines stand before it. */
function leadsSubordinate(
  blocks: readonly BlockView[],
  found: readonly HeadingCandidate[],
  parts: ReadonlyMap<HeadingCandidate, HeadingCandidate>,
): boolean {
  let raisable = 0;
  return found.some((heading) => {
    if (!isRaisable(heading)) return false;
    raisable += 1;
    const below = parts.get(heading);
    return (
      below !== undefined &&
      raisable >= fewestParts &&
      subordinateNumber.test(blocks[below.blockIndex]?.text ?? '')
    );
  });
}

/** Lines are above the ordinals that lead paragraphs below one of them (一是…, 第一，…), and so are all lines of that look. */
function aboveOrdinals(
  blocks: readonly BlockView[],
  headings: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const found = headings.filter(isFound);
  const ranks = new Map<string, number>();
  for (const [index, heading] of found.entries()) {
    const next = found[index + 1];
    if (!isRaisable(heading) || next?.kind !== 'ordinal' || !isFirst(blocks, next)) continue;
    ranks.set(heading.reason, Math.min(ranks.get(heading.reason) ?? next.rank, next.rank));
  }
  return headings.map((heading) => {
    const below = isFound(heading) && isRaisable(heading) ? ranks.get(heading.reason) : undefined;
    return below === undefined ? heading : { ...heading, rank: Math.min(heading.rank, below - 0.5) };
  });
}

/** Headings by hand have a level; they are no example for the rank of others. */
function isFound({ level }: HeadingCandidate): boolean {
  return level === undefined;
}

function isRaisable({ kind, ownLine, rank }: HeadingCandidate): boolean {
  return kind === 'unnumbered' && ownLine && rank <= lowestRaised;
}

function isFirst(blocks: readonly BlockView[], { blockIndex }: HeadingCandidate): boolean {
  return readSectionNumber(blocks[blockIndex]?.text ?? '')?.value === 1;
}
