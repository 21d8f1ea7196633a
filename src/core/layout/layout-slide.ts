import type { Diagnosed, Diagnostic } from '../diagnostics.ts';
import type { Paragraph, Slide, SlideSlot } from '../model/deck/deck.ts';
import { wordsOfRuns } from '../model/deck/words-of-runs.ts';
import { hasOwnNumber } from '../model/layouts/lists/own-number.ts';
import type { SceneNode } from '../model/scene/scene-node.ts';
import type { LayoutContext, LayoutStage } from './layout-context.ts';
import { slideLayouts } from './layouts/registry.ts';
import {
  imageNodeId,
  picturesOf,
  placeImage,
  placePicture,
  type SlidePicture,
} from './parts/pictures/slide-picture.ts';
import { color } from './parts/slide/nodes.ts';
import {
  plainStyle,
  restyle,
  type StyleOfRun,
  slotOf,
  slotParagraphs,
  slotsOf,
} from './parts/slide/slot-text.ts';
import { counterOf, placeTitle } from './parts/slide/title.ts';
import { type ListEntry, placeList } from './parts/text/list.ts';
import type { StyledParagraph } from './text/paragraph.ts';

/** A slide in place, without footer: what is the same wherever in the deck it stands. */
export interface LaidOutSlide {
  /** Nodes of each part; one part unless the slide is too full. */
  readonly parts: readonly (readonly SceneNode[])[];
  /** The slide's notes, and below them what no part could hold. */
  readonly notes: readonly Paragraph[];
}

/**
 * Places every word of a slide: by its layout, or as a plain list in the frame of its layout where the
 * layout cannot hold it. Pure; a slide object gives the same result as long as the context is the same.
 */
export function layoutSlide(slide: Slide, context: LayoutContext): Diagnosed<LaidOutSlide> {
  const layout = slideLayouts[slide.layout];
  const pictures = picturesOf(slide, context);
  const placed = layout.place?.(slide, context) ?? null;
  if (placed !== null && pictures.every((picture) => isDrawn(picture, placed)))
    return { value: { parts: [placed], notes: slide.notes }, diagnostics: [] };
  const stage = layout.stage(context);
  const list = placeAsList(slide, { ...stage, title: stage.titleOverList ?? stage.title }, context);
  const diagnostics: Diagnostic[] = [];
  if (pictures.length > 0 && slide.layout !== 'picture') {
    diagnostics.push({ code: 'picture-apart', severity: 'info', slideId: slide.id, params: {} });
  } else if (layout.place !== null) {
    diagnostics.push({
      code: 'layout-as-list',
      severity: 'info',
      slideId: slide.id,
      params: { layout: slide.layout },
    });
  }
  if (list.parts.length > 1) {
    diagnostics.push({
      code: 'slide-split',
      severity: 'info',
      slideId: slide.id,
      params: { parts: list.parts.length },
    });
  }
  if (list.overflow.length === 0) return { value: { parts: list.parts, notes: slide.notes }, diagnostics };
  const moved = wholeParagraphs(slide, list.overflow);
  diagnostics.push({
    code: 'text-moved-to-notes',
    severity: 'warning',
    slideId: slide.id,
    params: { paragraphs: moved.length },
  });
  return { value: { parts: list.parts, notes: [...slide.notes, ...moved] }, diagnostics };
}

function isDrawn({ slot, file }: SlidePicture, nodes: readonly SceneNode[]): boolean {
  const id = imageNodeId(slot);
  return nodes.some((node) => node.type === 'image' && node.id === id && node.imageId === file.id);
}

/** Pictures get parts of their own before those of the list. */
function placeAsList(
  slide: Slide,
  stage: LayoutStage,
  context: LayoutContext,
): { readonly parts: readonly (readonly SceneNode[])[]; readonly overflow: readonly StyledParagraph[] } {
  const first = placeTitle(slide, stage, context);
  const pictures = picturesOf(slide, context).map((picture) => ({
    slot: picture.slot,
    ...placePictureOrAlone(slide, picture, stage, context),
  }));
  const captioned = pictures.filter(({ hasCaption }) => hasCaption).map(({ slot }) => slot);
  const entries = listEntries(slide, stage, context, first.rest, captioned);
  const list = placeList(entries, stage.body, context, stage.palette);
  const bodies = [...pictures.map(({ nodes }) => nodes), ...list.parts];
  if (bodies.length === 0) return { parts: [first.nodes], overflow: [] };
  const continued = bodies.length > 1 ? placeTitle(slide, stage, context, true).nodes : [];
  return {
    parts: bodies.map((part, index) => [...(index === 0 ? first.nodes : continued), ...part]),
    overflow: list.overflow,
  };
}

/** A picture without its caption where that is too long to stand with it. */
function placePictureOrAlone(
  slide: Slide,
  picture: SlidePicture,
  { body, palette }: LayoutStage,
  context: LayoutContext,
): { readonly nodes: readonly SceneNode[]; readonly hasCaption: boolean } {
  const whole = placePicture(slide, picture, body, palette, context);
  if (whole !== null) return { nodes: whole, hasCaption: true };
  return { nodes: [placeImage(slide, picture, body)], hasCaption: false };
}

/** All slots but title, counter and those that are drawn, in order; the items with bullets, unless all have numbers of the author's. */
function listEntries(
  slide: Slide,
  stage: LayoutStage,
  context: LayoutContext,
  titleRest: readonly StyledParagraph[],
  captioned: readonly SlideSlot[],
): readonly ListEntry[] {
  const { palette } = stage;
  const ink = plainStyle('body', 400, color(palette.ink));
  const quiet = plainStyle('body', 400, color(palette.quiet));
  const style: StyleOfRun = (run, paragraph) => {
    const base = paragraph.part === 'detail' || paragraph.part === 'label' ? quiet : ink;
    const plain = base(run, paragraph);
    return run.weight === 'term' ? { ...plain, weight: 700, color: color(palette.emphasis) } : plain;
  };
  const asBody = (paragraph: StyledParagraph) =>
    restyle(paragraph, () => ({ face: 'body', weight: 700, color: color(palette.ink) }));
  const entries: ListEntry[] = titleRest.length > 0 ? [titleRest.map(asBody)] : [];
  const drawn = [slotOf(slide, 'title'), counterOf(slide, context), ...captioned];
  const areNumbered = slotsOf(slide, 'item').every(
    ({ paragraphs: [first] }) => first !== undefined && hasOwnNumber(wordsOfRuns(first.runs)),
  );
  for (const slot of slide.slots) {
    if (drawn.includes(slot)) continue;
    const paragraphs = slotParagraphs(slot, style);
    entries.push(
      slot.role === 'item' && !areNumbered
        ? paragraphs.map((paragraph, index) => (index === 0 ? { ...paragraph, bulleted: true } : paragraph))
        : paragraphs,
    );
  }
  return entries;
}

/** The deck's own paragraphs that the pieces are of, each once. */
function wholeParagraphs(slide: Slide, pieces: readonly StyledParagraph[]): readonly Paragraph[] {
  const found = new Set<Paragraph>();
  for (const piece of pieces) {
    const slot = slide.slots.find((each) => each.id === piece.slotId);
    const paragraph = slot?.paragraphs[piece.paragraphIndex];
    if (paragraph !== undefined) found.add(paragraph);
  }
  return [...found];
}
