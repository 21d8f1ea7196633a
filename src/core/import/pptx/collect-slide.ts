import { countLosses } from '../package/drawing-text.ts';
import type { OfficePackage } from '../package/office-package.ts';
import { bulletStylesOf } from './bullets.ts';
import { placedText } from './design-words.ts';
import { findDropCaps } from './drop-caps.ts';
import type { PresentationSlide } from './presentation-slides.ts';
import { arrangeShapes } from './shape-groups.ts';
import { inReadingOrder } from './shape-order.ts';
import { inheritedShape, type ShapeBox, type SlideShape, shapesOf } from './slide-shapes.ts';
import {
  findLoneLine,
  findTitleShape,
  isContentsTitle,
  isOrnament,
  isSameTitle,
  isTitlePlaceholder,
  textOfShape,
} from './slide-title.ts';
import { type Collected, type SlideHint, SlideWriter } from './slide-writer.ts';

export interface SlidePosition {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly slideSize: Pick<ShapeBox, 'widthEmu' | 'heightEmu'>;
  /** The presentation has slides that only open a section: the titles of the others stand below theirs. */
  readonly hasSectionSlides: boolean;
  /** Words of the design, as `placedText` names them. */
  readonly designWords: ReadonlySet<string>;
}

const longestThanks = 16;
const thanks =
  /^(?:(?:本次|我的)?(?:汇报|报告|演讲|讲解|展示|分享|答辩|发言|班会|会议)?(?:完毕|到此结束|结束)[,，。!！\s]*)?(?:谢谢|感谢|敬请|请.{0,6}批评|thank|q\s*&\s*a|the end)/iu;

/** Adds the text of a slide: its title, the rest in reading order, its speaker notes. */
export function collectSlide(
  file: OfficePackage,
  slide: PresentationSlide,
  position: SlidePosition,
  collected: Collected,
): void {
  const layout = shapesOf(slide.layout);
  const master = shapesOf(slide.master);
  const all = shapesOf(slide.root).map((shape) => withInheritedBox(shape, layout, master));
  const shapes = all.filter((shape) => !isBeside(shape, position.slideSize));
  collected.besideCount += all.filter((shape) => !shapes.includes(shape) && textOfShape(shape) !== '').length;
  countLosses(slide.root, collected.losses);
  const titleShape = findTitleShape(
    inReadingOrder(shapes),
    position.slideSize.heightEmu,
    collected.lastTitle,
  );
  const writer = new SlideWriter(slide.part, slide.root, collected);
  const title = titleShape === null ? '' : textOfShape(titleShape);
  const isContents = isContentsTitle(title);
  const rest = inReadingOrder(shapes.filter((shape) => shape !== titleShape));

  if (titleShape !== null) {
    const isAlone = rest.every(
      (shape) => isFurniture(shape) || (shape.element.name === 'p:sp' && textOfShape(shape) === ''),
    );
    writer.addTitle(titleShape, titleHint(slide, titleShape, title, isAlone, position, collected));
    collected.lastTitle = title;
  }
  const dropCaps = findDropCaps(rest);
  const letters = new Set(dropCaps.values());
  const level = position.hasSectionSlides ? 2 : 1;
  const around = new Map<SlideShape, SlideHint>();
  for (const shape of rest) {
    const hint = hintAround(shape, { isContents, titleShape, position });
    if (hint !== null) around.set(shape, hint);
  }
  const isFooter = (hint: SlideHint) => hint.kind === 'page-furniture' && hint.part === 'footer';
  for (const [shape, hint] of around) if (!isFooter(hint)) writer.addLines(shape, hint);
  const content = rest.filter((shape) => !letters.has(shape) && !around.has(shape) && hasContent(shape));
  for (const { shape, role, isApart } of arrangeShapes(content, position.slideSize)) {
    if (isApart) writer.setApart();
    if (shape.placeholder?.type === 'subTitle' && position.isFirst) {
      writer.addLines(shape, null);
    } else if (isTitlePlaceholder(shape)) {
      // The line above all others names the slide; what is marked as its title heads a part of it.
      writer.addTitle(shape, { kind: 'heading', level: 2 });
    } else if (role === 'head') {
      writer.addTitle(shape, { kind: 'heading', level: level + 1 });
    } else if (role === 'label') {
      writer.addTitle(shape, { kind: 'label' });
    } else {
      writer.addShape(file, slide, shape, {
        styles: bulletStylesOf(shape, layout, master, slide.master),
        dropCap: dropCaps.get(shape) ?? null,
        headLevel: level + 1,
        isDecoration: isDecoration(shape, position.slideSize, content),
      });
    }
  }
  for (const [shape, hint] of around) if (isFooter(hint)) writer.addLines(shape, hint);
  if (slide.notes !== null) writer.addNotes(slide.notes);
}

/** What stands around the text of a slide; null for what is part of it. */
function hintAround(
  shape: SlideShape,
  {
    isContents,
    titleShape,
    position,
  }: {
    readonly isContents: boolean;
    readonly titleShape: SlideShape | null;
    readonly position: SlidePosition;
  },
): SlideHint | null {
  if (position.isLast && isThanking(textOfShape(shape))) return { kind: 'page-furniture', part: 'footer' };
  if (position.designWords.has(placedText(shape) ?? '')) return { kind: 'page-furniture', part: 'header' };
  return isContents || isFurniture(shape) || isNumeral(shape, titleShape)
    ? furnitureHint(shape, isContents)
    : null;
}

/** Of the area of a slide: an icon, and a ground with text on it. */
const areaOf = { icon: 0.015, ground: 0.85 };

function isDecoration(
  { element, box }: SlideShape,
  { widthEmu, heightEmu }: SlidePosition['slideSize'],
  content: readonly SlideShape[],
): boolean {
  if (element.name !== 'p:pic' || box === null) return false;
  const share = (box.widthEmu * box.heightEmu) / (widthEmu * heightEmu);
  return share < areaOf.icon || (share > areaOf.ground && content.some((shape) => textOfShape(shape) !== ''));
}

function hasContent(shape: SlideShape): boolean {
  return shape.element.name !== 'p:sp' || textOfShape(shape) !== '';
}

const fewestLoneLines = 2;

/** Slides that show nothing but a title, as the layout for section headers has them, or as one line of text. */
export function haveSections(slides: readonly PresentationSlide[]): boolean {
  return slides.some(opensSection) || slides.slice(1, -1).filter(isLoneLine).length >= fewestLoneLines;
}

function opensSection(slide: PresentationSlide): boolean {
  return slide.layout?.attributes.type === 'secHead';
}

function isLoneLine(slide: PresentationSlide): boolean {
  return findLoneLine(shapesOf(slide.root)) !== null;
}

function isThanking(text: string): boolean {
  return text.length <= longestThanks && thanks.test(text);
}

function titleHint(
  slide: PresentationSlide,
  shape: SlideShape,
  title: string,
  isAlone: boolean,
  { isFirst, isLast, hasSectionSlides }: SlidePosition,
  { lastTitle }: Collected,
): SlideHint {
  const isCentred = shape.placeholder?.type === 'ctrTitle' || slide.layout?.attributes.type === 'title';
  if (isFirst && (isCentred || isAlone)) return { kind: 'title' };
  if (isContentsTitle(title)) return { kind: 'page-furniture', part: 'contents' };
  if (isSameTitle(title, lastTitle)) return { kind: 'page-furniture', part: 'header' };
  if (isLast && isThanking(title)) return { kind: 'page-furniture', part: 'footer' };
  const isTop = opensSection(slide) || isCentred || isLoneLine(slide);
  return { kind: 'heading', level: hasSectionSlides && !isTop ? 2 : 1 };
}

const longestNumeral = 5;

/** `01`, or what a design sets beside the title in its row: A1, RN. */
function isNumeral(shape: SlideShape, title: SlideShape | null): boolean {
  const text = textOfShape(shape);
  const { box } = shape;
  if (isOrnament(text)) return true;
  if (box === null || title?.box == null || !/^[A-Z][A-Za-z0-9.]*$/u.test(text)) return false;
  const middle = box.yEmu + box.heightEmu / 2;
  const isInRow = middle > title.box.yEmu && middle < title.box.yEmu + title.box.heightEmu;
  return text.length <= longestNumeral && isInRow && box.xEmu < title.box.xEmu;
}

const furnitureTypes = new Set(['dt', 'ftr', 'sldNum', 'hdr']);

function isFurniture({ placeholder }: SlideShape): boolean {
  return placeholder !== null && furnitureTypes.has(placeholder.type);
}

/** Scraps that an author keeps outside the slide. Titles stand there for programs that read aloud, and are titles. */
function isBeside(
  { placeholder, box, isTurned }: SlideShape,
  { widthEmu, heightEmu }: SlidePosition['slideSize'],
): boolean {
  if (box === null || isTurned || /^(?:title|ctrTitle)$/u.test(placeholder?.type ?? '')) return false;
  const isBesideAcross = box.xEmu >= widthEmu || box.xEmu + box.widthEmu <= 0;
  return isBesideAcross || box.yEmu >= heightEmu || box.yEmu + box.heightEmu <= 0;
}

function furnitureHint({ placeholder }: SlideShape, isContents: boolean): SlideHint {
  if (isContents) return { kind: 'page-furniture', part: 'contents' };
  const isFooter = placeholder?.type === 'ftr' || placeholder?.type === 'dt';
  return { kind: 'page-furniture', part: isFooter ? 'footer' : 'page-number' };
}

function withInheritedBox(
  shape: SlideShape,
  layout: readonly SlideShape[],
  master: readonly SlideShape[],
): SlideShape {
  const { placeholder, box } = shape;
  if (box !== null || placeholder === null) return shape;
  const inherited =
    inheritedShape(placeholder, layout)?.box ?? inheritedShape(placeholder, master)?.box ?? null;
  return { ...shape, box: inherited };
}
