import type { ClassifiedBlock } from '../../../model/outline/outline.ts';
import { shownSizePx } from '../../../model/source/picture-crop.ts';
import type { SourceImage } from '../../../model/source/source-document.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { sectionTitleAt } from '../../titles/headings/section-title.ts';
import { topTitle } from '../../titles/headings/top-title.ts';

/** Shorter sides are those of icons and lines, whatever is written below them. */
const leastSidePx = 100;
/** Without a caption, only what is large and shaped like a picture is more than decoration. */
const plain = { leastWidthPx: 300, leastHeightPx: 200, mostAspect: 3 } as const;
const mostAspect = 8;
/** A document of hundreds of pictures shows its first ones, and the others where the budget has room. */
const mostKeyPictures = 8;
const tableCaption = /^(?:附?表|Table)\s?[\dA-Z一二三四五六七八九十]/u;

/** A slide for each picture that a caption explains, and for large ones without; each picture once. */
export function proposePictures(context: PlanContext): readonly SlideCandidate[] {
  const { images } = context.source;
  if (images.length === 0) return [];
  const captions = captionsOf(context);
  const uses = new Map<string, number>();
  for (const { base64 } of images) uses.set(base64, (uses.get(base64) ?? 0) + 1);
  const shown = new Set<string>();
  const candidates: SlideCandidate[] = [];
  for (const image of images) {
    const caption = captions.get(image) ?? null;
    const isRepeated = (uses.get(image.base64) ?? 0) > 1;
    if (shown.has(image.base64) || !isWorthASlide(image, caption !== null)) continue;
    if (caption === null && (isRepeated || isBeforeTitle(context, image))) continue;
    shown.add(image.base64);
    candidates.push(pictureSlide(context, image, caption, candidates.length));
  }
  return candidates;
}

function pictureSlide(
  context: PlanContext,
  { id, offset }: SourceImage,
  caption: ClassifiedBlock | null,
  place: number,
): SlideCandidate {
  const { source } = context;
  const title = sectionTitleAt(context, offset) ?? topTitle(context, offset);
  const words = caption === null ? [] : slideRuns(source, trimSpan(source.raw, caption.span));
  const isKey = caption !== null && place < mostKeyPictures;
  return {
    id: `picture-${id}`,
    layout: 'picture',
    sectionIndex: topSectionAt(context, offset)?.index ?? null,
    slots: [slot('title', paragraph(title)), { ...slot('picture', paragraph(words)), imageId: id }],
    rank: isKey ? ranks.keyPassage : ranks.detail,
    score: caption === null ? 1 : 2,
    group: null,
    offset,
    order: 40 + place,
    // A caption is read on the slide; nobody says it again.
    claims: [],
  };
}

function isWorthASlide(image: SourceImage, hasCaption: boolean): boolean {
  const { widthPx, heightPx } = shownSizePx(image);
  const [short, long] = [Math.min(widthPx, heightPx), Math.max(widthPx, heightPx)];
  if (short < leastSidePx || long > short * mostAspect) return false;
  if (hasCaption) return true;
  return widthPx >= plain.leastWidthPx && heightPx >= plain.leastHeightPx && long <= short * plain.mostAspect;
}

/** What stands above the title is the emblem of who wrote it. */
function isBeforeTitle({ outline }: PlanContext, { offset }: SourceImage): boolean {
  const title = outline.metadata.title?.span ?? null;
  return title !== null && offset <= title.start;
}

/** The caption below each picture, or above it; a caption goes with the picture next to it. */
function captionsOf({ source, outline }: PlanContext): ReadonlyMap<SourceImage, ClassifiedBlock> {
  const { blocks } = outline;
  const found = new Map<SourceImage, ClassifiedBlock>();
  const taken = new Set<ClassifiedBlock>();
  const take = (image: SourceImage, block: ClassifiedBlock | undefined) => {
    if (block?.kind !== 'caption' || taken.has(block) || found.has(image)) return;
    if (tableCaption.test(source.raw.slice(block.span.start, block.span.end))) return;
    taken.add(block);
    found.set(image, block);
  };
  const below = source.images.map((image) => firstFrom(blocks, image.offset));
  // Of pictures in a row, the caption below belongs to the last.
  for (const [index, image] of [...source.images.entries()].reverse())
    take(image, blocks[below[index] ?? -1]);
  for (const [index, image] of source.images.entries()) take(image, blocks[(below[index] ?? 0) - 1]);
  return found;
}

/** Index of the first block that begins at an offset or after it. */
function firstFrom(blocks: readonly ClassifiedBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
