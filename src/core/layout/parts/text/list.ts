import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { TypeStyle } from '../../../model/theme/theme.ts';
import type { LayoutContext, Palette } from '../../layout-context.ts';
import { type FitRequest, type FittedText, fitText } from '../../text/fit-text.ts';
import type { StyledParagraph } from '../../text/paragraph.ts';
import { color, textNode } from '../slide/nodes.ts';
import { cutToHeight } from '../slide/title.ts';

/** Paragraphs that stay together on one part of a slide. */
export type ListEntry = readonly StyledParagraph[];

export interface PlacedList {
  /** The nodes of the body, one list for each part of the slide. */
  readonly parts: readonly (readonly SceneNode[])[];
  /** What even an own part cannot hold. */
  readonly overflow: readonly StyledParagraph[];
}

/** Below this, a list is rather split than set smaller. */
const comfortablePt = 16.5;
/** Fewer entries are set larger, so that a slide of two lines does not look empty. */
const largestByCountPt = [24, 30, 30, 28.5, 26.25] as const;
const largestPt = 24;
const gapEm = 0.62;
const widestGapEm = 1.5;
const widestGapOfFewEm = 2;
const few = 4;
const indentPt = 22.5;

/** Sets entries below one another in one text body; as many parts as they need at a comfortable size, which is `mostPt` at most. */
export function placeList(
  entries: readonly ListEntry[],
  box: SceneBox,
  context: LayoutContext,
  palette: Palette,
  mostPt: number = Number.POSITIVE_INFINITY,
): PlacedList {
  const sizePtOfCount = Math.min(mostPt, largestByCountPt[entries.length] ?? largestPt);
  const type = { ...context.theme.type.item, sizePt: sizePtOfCount };
  const pages = paginate(entries, box, context, type);
  const overflow: StyledParagraph[] = [];
  const firstFits = pages.map((page) => fitPage(page, box, context, type));
  const sizePt = Math.min(...firstFits.map((fitted) => fitted.sizePt));
  const parts = pages.map((page, index) => {
    const paragraphs = page.flat();
    const first = firstFits[index];
    const fitted = first?.sizePt === sizePt ? first : fitPage(page, box, context, { ...type, sizePt });
    const cut = cutToHeight(fitted, paragraphs, box.heightPt);
    overflow.push(...cut.rest);
    return [bodyNode(box, cut.fitted, paragraphs, palette)];
  });
  return { parts, overflow };
}

function bodyNode(
  box: SceneBox,
  fitted: FittedText,
  paragraphs: readonly StyledParagraph[],
  palette: Palette,
): SceneNode {
  const bulleted = paragraphs.some((paragraph) => paragraph.bulleted === true);
  return textNode('body', null, box, spread(fitted, paragraphs.length, box.heightPt), {
    anchor: 'middle',
    placeholder: { type: 'body', index: 1 },
    ...(bulleted ? { bullet: { char: '■', color: color(palette.emphasis), scale: 0.5, indentPt } } : {}),
  });
}

/** Few entries get more air between them, up to a limit. */
function spread(fitted: FittedText, paragraphCount: number, heightPt: number): FittedText {
  if (paragraphCount < 2) return fitted;
  const widest = paragraphCount <= few ? widestGapOfFewEm : widestGapEm;
  const free = heightPt * 0.92 - fitted.heightPt;
  const more = Math.max(0, free / (paragraphCount - 1));
  const paragraphGapPt = Math.min(fitted.paragraphGapPt + more, fitted.sizePt * widest);
  return { ...fitted, paragraphGapPt: Math.max(fitted.paragraphGapPt, Math.floor(paragraphGapPt)) };
}

function fitPage(
  page: readonly ListEntry[],
  box: SceneBox,
  context: LayoutContext,
  type: TypeStyle,
): FittedText {
  return fitText(request(page.flat(), box, type), context.measurer);
}

function request(paragraphs: readonly StyledParagraph[], box: SceneBox, type: TypeStyle): FitRequest {
  const bulleted = paragraphs.some((paragraph) => paragraph.bulleted === true);
  return {
    paragraphs,
    widthPt: box.widthPt - (bulleted ? indentPt : 0),
    heightPt: box.heightPt,
    type,
    breaking: 'fill',
    paragraphGapEm: gapEm,
  };
}

/** Splits entries into pages of about the same height; an entry is never divided between pages. */
function paginate(
  entries: readonly ListEntry[],
  box: SceneBox,
  context: LayoutContext,
  type: TypeStyle,
): readonly (readonly ListEntry[])[] {
  if (entries.length === 0) return [];
  const comfortable = { ...type, minSizePt: Math.max(type.minSizePt, comfortablePt) };
  if (fitPage(entries, box, context, comfortable).fits) return [entries];
  const single = { ...type, sizePt: comfortable.minSizePt, minSizePt: comfortable.minSizePt };
  const heights = entries.map((entry) => {
    const { heightPt } = fitText(
      request(entry, { ...box, heightPt: Number.MAX_VALUE }, single),
      context.measurer,
    );
    return heightPt + gapEm * single.sizePt;
  });
  const limit = box.heightPt + gapEm * single.sizePt;
  const pageCount = fill(entries, heights, limit).length;
  const total = heights.reduce((sum, heightPt) => sum + heightPt, 0);
  for (let share = total / pageCount; share < limit; share += limit / 20) {
    const pages = fill(entries, heights, share);
    if (pages.length === pageCount) return pages;
  }
  return fill(entries, heights, limit);
}

function fill(
  entries: readonly ListEntry[],
  heights: readonly number[],
  limitPt: number,
): readonly (readonly ListEntry[])[] {
  const pages: ListEntry[][] = [];
  let usedPt = Number.POSITIVE_INFINITY;
  for (const [index, entry] of entries.entries()) {
    const heightPt = heights[index] ?? 0;
    if (usedPt + heightPt > limitPt + 0.01) {
      pages.push([]);
      usedPt = 0;
    }
    pages.at(-1)?.push(entry);
    usedPt += heightPt;
  }
  return pages;
}
