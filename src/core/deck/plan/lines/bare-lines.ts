import type { ClassifiedBlock, Outline, Section } from '../../../model/outline/outline.ts';

/**
 * The outline in which a line that looks like a heading, and is all that its section says (一、比赛平台⏎“渡工之家”公众号),
 * is a paragraph of that section: as a heading of nothing it would stand on no slide.
 */
export function withBareLines(outline: Outline): Outline {
  const lines = new Set<string>();
  const root = withoutBareHeadings(outline.root, lines);
  if (lines.size === 0) return outline;
  const blocks = outline.blocks.map(
    (block): ClassifiedBlock => (lines.has(block.id) ? { ...block, kind: 'paragraph', level: null } : block),
  );
  return { ...outline, root, blocks };
}

function withoutBareHeadings(section: Section, lines: Set<string>): Section {
  const [only, ...others] = section.children;
  const heading = only?.heading ?? null;
  const isBare =
    others.length === 0 &&
    section.heading !== null &&
    section.blockIds.every((id) => id === section.heading?.blockId) &&
    heading?.kind === 'unnumbered' &&
    only?.children.length === 0 &&
    only.blockIds.length === 0;
  if (!isBare || heading === null) {
    return { ...section, children: section.children.map((child) => withoutBareHeadings(child, lines)) };
  }
  lines.add(heading.blockId);
  return { ...section, blockIds: [...section.blockIds, heading.blockId], children: [] };
}
