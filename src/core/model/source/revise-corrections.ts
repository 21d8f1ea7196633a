import { correctSource, splitBlock } from './correct-source.ts';
import { type Correction, isKindCorrection } from './correction.ts';
import type { SourceDocument } from './source-document.ts';

/**
 * The corrections with one more. What it makes void goes: an earlier word on what the same block is, a split that
 * is joined again, another title that is not a line of the same one.
 */
export function addCorrection(
  source: SourceDocument,
  corrections: readonly Correction[],
  added: Correction,
): readonly Correction[] {
  const { blocks, raw } = correctSource(source, corrections);
  if (added.type === 'split') {
    const block = blocks.find(({ id }) => id === added.blockId);
    const parts = block === undefined ? null : splitBlock(raw, block, added.offset);
    return parts === null ? corrections : [...corrections, { ...added, offset: parts[1].span.start }];
  }
  if (added.type === 'merge') {
    const split = corrections.findLast((each) => makesBlock(each, added.blockId));
    const isBuiltOn = corrections.some((each) => !isKindCorrection(each) && each.blockId === added.blockId);
    if (split !== undefined && !isBuiltOn) {
      return withoutVoid(
        source,
        corrections.filter((each) => each !== split),
      );
    }
  }
  const indexOf = (blockId: string) => blocks.findIndex(({ id }) => id === blockId);
  const isReplaced = (each: Correction) => {
    if (!isKindCorrection(each) || !isKindCorrection(added)) return false;
    if (each.blockId === added.blockId) return true;
    const bothTitles =
      each.type === 'field' && added.type === 'field' && each.field === 'title' && added.field === 'title';
    return bothTitles && Math.abs(indexOf(each.blockId) - indexOf(added.blockId)) !== 1;
  };
  return withoutVoid(source, [...corrections.filter((each) => !isReplaced(each)), added]);
}

/** The corrections without those that made a block what it is: it is again as it was read and found. */
export function withoutCorrectionsOf(
  source: SourceDocument,
  corrections: readonly Correction[],
  blockId: string,
): readonly Correction[] {
  const merged = mergedInto(source, corrections, blockId);
  const kept = corrections.filter(
    (each) =>
      !(isKindCorrection(each) && each.blockId === blockId) &&
      !(each.type === 'split' && each.blockId === blockId) &&
      !makesBlock(each, blockId) &&
      !merged.has(each),
  );
  return withoutVoid(source, kept);
}

/** The blocks that corrections made what they are. */
export function correctedBlocks(
  source: SourceDocument,
  corrections: readonly Correction[],
): ReadonlySet<string> {
  if (corrections.length === 0) return new Set();
  const { blocks } = correctSource(source, corrections);
  const read = new Map(source.blocks.map((block) => [block.id, block.span]));
  const named = new Set(corrections.filter(isKindCorrection).map((each) => each.blockId));
  return new Set(
    blocks
      .filter(({ id, span }) => {
        const found = read.get(id);
        return named.has(id) || found?.start !== span.start || found.end !== span.end;
      })
      .map(({ id }) => id),
  );
}

function makesBlock(correction: Correction, blockId: string): boolean {
  return correction.type === 'split' && blockId.endsWith(`~${correction.offset}`);
}

/** The merges whose block went into the block of that id. */
function mergedInto(
  source: SourceDocument,
  corrections: readonly Correction[],
  blockId: string,
): ReadonlySet<Correction> {
  const merged = new Set<Correction>();
  let at = source;
  for (const each of corrections) {
    if (each.type === 'merge') {
      const index = at.blocks.findIndex(({ id }) => id === each.blockId);
      if (at.blocks[index - 1]?.id === blockId) merged.add(each);
    }
    if (!isKindCorrection(each)) at = correctSource(at, [each]);
  }
  return merged;
}

/** Without those that name a block that is not there when their turn comes. */
function withoutVoid(source: SourceDocument, corrections: readonly Correction[]): readonly Correction[] {
  let at = source;
  const changing = corrections.filter((each) => {
    if (isKindCorrection(each)) return true;
    const next = correctSource(at, [each]);
    const isVoid = next.blocks.length === at.blocks.length;
    at = next;
    return !isVoid;
  });
  const ids = new Set(at.blocks.map(({ id }) => id));
  return changing.filter((each) => !isKindCorrection(each) || ids.has(each.blockId));
}
