import type { ClassifiedBlock, Heading, Section } from '../../model/outline/outline.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { HeadingCandidate } from '../lines/line-role.ts';

interface OpenSection {
  readonly id: string;
  readonly heading: Heading | null;
  readonly rank: number;
  readonly blockIds: string[];
  readonly children: OpenSection[];
}

/**
 * Headings with levels: one below the nearest heading before it of a higher rank. One by hand has the level that
 * it was given, also below a gap, and the rank of the headings found at that level.
 */
export function levelHeadings(
  { blocks }: DocumentView,
  candidates: readonly HeadingCandidate[],
): readonly { readonly heading: Heading; readonly rank: number; readonly ownLine: boolean }[] {
  const rankByHand = ranksByLevel(candidates);
  const open: OpenHeading[] = [];
  return candidates.flatMap((candidate) => {
    const view = blocks[candidate.blockIndex];
    if (view === undefined) return [];
    const { kind, marker, span, confidence, reason, ownLine, furtherLines = 0 } = candidate;
    const own = view.rawSpan(span);
    const last = blocks[candidate.blockIndex + furtherLines] ?? view;
    const { rank, level } = openHeading(open, candidate, rankByHand);
    const heading: Heading = {
      blockId: view.block.id,
      span: furtherLines === 0 ? own : { start: own.start, end: last.block.span.end },
      marker: marker === null ? null : view.rawSpan(marker),
      kind,
      level,
      confidence,
      reasons: [{ code: reason, weight: confidence }],
    };
    return [{ heading, rank, ownLine }];
  });
}

interface OpenHeading {
  readonly rank: number;
  readonly level: number;
}

function openHeading(
  open: OpenHeading[],
  candidate: HeadingCandidate,
  rankByHand: (level: number) => number,
): OpenHeading {
  const byHand = candidate.level;
  const rank = byHand === undefined ? candidate.rank : rankByHand(byHand);
  const closes = (last: OpenHeading) => (byHand === undefined ? last.rank >= rank : last.level >= byHand);
  for (let last = open.at(-1); last !== undefined && closes(last); last = open.at(-1)) open.pop();
  const opened = { rank, level: byHand ?? (open.at(-1)?.level ?? 0) + 1 };
  open.push(opened);
  return opened;
}

/**
 * The rank of each level: the one that most headings found there have, as they are without those by hand. Between
 * and below such levels ranks follow the level above closely. What leads paragraphs is no example.
 */
function ranksByLevel(candidates: readonly HeadingCandidate[]): (level: number) => number {
  const counts = new Map<number, Map<number, number>>();
  const open: OpenHeading[] = [];
  for (const candidate of candidates) {
    if (candidate.level !== undefined) continue;
    const { rank, level } = openHeading(open, candidate, () => 0);
    if (!candidate.ownLine && candidate.kind !== 'numbered') continue;
    const ranks = counts.get(level) ?? new Map<number, number>();
    counts.set(level, ranks.set(rank, (ranks.get(rank) ?? 0) + 1));
  }
  const usual = (level: number) =>
    [...(counts.get(level) ?? [])].reduce<readonly [number, number] | null>(
      (best, each) => (best === null || each[1] > best[1] ? each : best),
      null,
    )?.[0];
  return (level) => {
    for (let above = level; above > 0; above -= 1) {
      const rank = usual(above);
      if (rank !== undefined) return rank + (level - above) * closeRanks;
    }
    return level * closeRanks;
  };
}

/** Less than any two ranks differ by, even below each other. */
const closeRanks = 0.01;

const bodyKinds = new Set(['paragraph', 'list-item', 'table-row']);

/** The tree of sections. A heading that leads its paragraph owns that paragraph as its first block. */
export function buildSections(blocks: readonly ClassifiedBlock[], headings: readonly Heading[]): Section {
  const root: OpenSection = { id: 's', heading: null, rank: 0, blockIds: [], children: [] };
  const path: OpenSection[] = [root];
  const byBlock = new Map(headings.map((heading) => [heading.blockId, heading]));
  for (const block of blocks) {
    const heading = byBlock.get(block.id);
    if (heading !== undefined) {
      while (path.length > 1 && (path.at(-1)?.rank ?? 0) >= heading.level) path.pop();
      const parent = path.at(-1) ?? root;
      const id = `${parent.id}${parent === root ? '' : '.'}${parent.children.length + 1}`;
      const section: OpenSection = { id, heading, rank: heading.level, blockIds: [], children: [] };
      parent.children.push(section);
      path.push(section);
    }
    if (bodyKinds.has(block.kind)) path.at(-1)?.blockIds.push(block.id);
  }
  return closeSection(root);
}

function closeSection({ id, heading, blockIds, children }: OpenSection): Section {
  return { id, heading, blockIds, children: children.map(closeSection) };
}
