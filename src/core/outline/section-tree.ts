import type { ClassifiedBlock, Heading, Section } from '../model/outline.ts';
import type { HeadingCandidate } from './blocks/line-role.ts';
import type { DocumentView } from './text/document-view.ts';

interface OpenSection {
  readonly id: string;
  readonly heading: Heading | null;
  readonly rank: number;
  readonly blockIds: string[];
  readonly children: OpenSection[];
}

/** Headings with levels: one below the nearest heading before it of a higher rank. */
export function levelHeadings(
  { blocks }: DocumentView,
  candidates: readonly HeadingCandidate[],
): readonly { readonly heading: Heading; readonly rank: number; readonly ownLine: boolean }[] {
  const open: number[] = [];
  return candidates.flatMap((candidate) => {
    const view = blocks[candidate.blockIndex];
    if (view === undefined) return [];
    const { kind, marker, span, rank, confidence, reason, ownLine } = candidate;
    while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    const heading: Heading = {
      blockId: view.block.id,
      span: view.rawSpan(span),
      marker: marker === null ? null : view.rawSpan(marker),
      kind,
      level: open.length,
      confidence,
      reasons: [{ code: reason, weight: confidence }],
    };
    return [{ heading, rank, ownLine }];
  });
}

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
