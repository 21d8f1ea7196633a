import type { BlockHint, BlockOrigin, SourceImage } from '../../model/source/source-document.ts';
import { readChartData } from '../package/chart-data.ts';
import {
  countLosses,
  diagramPoints,
  hasText,
  paragraphsOf,
  type ShapeParagraph,
  splitAtBreaks,
  type TextLosses,
} from '../package/drawing-text.ts';
import type { OfficePackage } from '../package/office-package.ts';
import type { PackagePictures } from '../package/package-pictures.ts';
import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';
import { cropOfFill, shownOf } from '../pictures/read-crop.ts';
import type { LeftOutPicture } from '../pictures/read-picture.ts';
import type { BlockPlace, RawText, TextPiece } from '../raw/raw-text.ts';
import { type BulletStyles, bulletOf, bulletStylesOf } from './bullets.ts';
import { placedText } from './design-words.ts';
import { findDropCaps } from './drop-caps.ts';
import type { PresentationSlide } from './presentation-slides.ts';
import { inReadingOrder } from './shape-order.ts';
import { ListNumbers } from './slide-numbering.ts';
import { inheritedShape, type ShapeBox, type SlideShape, shapesOf } from './slide-shapes.ts';
import { tableRows } from './slide-table.ts';
import {
  bodyOf,
  findLoneLine,
  findTitleShape,
  isContentsTitle,
  isOrnament,
  isSameTitle,
  isTitlePlaceholder,
  textOfShape,
} from './slide-title.ts';

/** What grows from slide to slide. */
export interface Collected {
  readonly text: RawText;
  tableCount: number;
  readonly images: SourceImage[];
  readonly pictures: PackagePictures;
  readonly leftOutPictures: LeftOutPicture[];
  chartCount: number;
  /** Shapes with text that lie beside their slide. */
  besideCount: number;
  readonly losses: TextLosses;
  lastTitle: string;
}

export interface SlidePosition {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly slideSize: Pick<ShapeBox, 'widthEmu' | 'heightEmu'>;
  /** The presentation has slides that only open a section: the titles of the others stand below theirs. */
  readonly hasSectionSlides: boolean;
  /** Words of the design, as `placedText` names them. */
  readonly designWords: ReadonlySet<string>;
}

type Hint = Exclude<BlockHint, { readonly kind: 'list-item' | 'table-row' }>;

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
  for (const shape of rest) {
    if (letters.has(shape)) continue;
    const isThanks = position.isLast && isThanking(textOfShape(shape));
    const isDesign = isThanks || position.designWords.has(placedText(shape) ?? '');
    if (isDesign) {
      writer.addLines(shape, { kind: 'page-furniture', part: isThanks ? 'footer' : 'header' });
    } else if (isContents || isFurniture(shape) || isOrnament(textOfShape(shape))) {
      writer.addLines(shape, furnitureHint(shape, isContents));
    } else if (shape.placeholder?.type === 'subTitle' && position.isFirst) {
      writer.addLines(shape, null);
    } else if (isTitlePlaceholder(shape) && textOfShape(shape) !== '') {
      // The line above all others names the slide; what is marked as its title heads a part of it.
      writer.addTitle(shape, { kind: 'heading', level: 2 });
    } else {
      writer.addShape(file, slide, shape, {
        styles: bulletStylesOf(shape, layout, master, slide.master),
        dropCap: dropCaps.get(shape) ?? null,
      });
    }
  }
  if (slide.notes !== null) writer.addNotes(slide.notes);
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
): Hint {
  const isCentred = shape.placeholder?.type === 'ctrTitle' || slide.layout?.attributes.type === 'title';
  if (isFirst && (isCentred || isAlone)) return { kind: 'title' };
  if (isContentsTitle(title)) return { kind: 'page-furniture', part: 'contents' };
  if (isSameTitle(title, lastTitle)) return { kind: 'page-furniture', part: 'header' };
  if (isLast && isThanking(title)) return { kind: 'page-furniture', part: 'footer' };
  const isTop = opensSection(slide) || isCentred || isLoneLine(slide);
  return { kind: 'heading', level: hasSectionSlides && !isTop ? 2 : 1 };
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

function furnitureHint({ placeholder }: SlideShape, isContents: boolean): Hint {
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

/** Writes the text of one slide; its first block stands apart from the slide before. */
class SlideWriter {
  private isFirst = true;
  private readonly paragraphIndex: ReadonlyMap<XmlElement, number>;
  private readonly part: string;
  private readonly collected: Collected;

  constructor(part: string, root: XmlElement, collected: Collected) {
    this.part = part;
    this.collected = collected;
    this.paragraphIndex = indexParagraphs(root);
  }

  /** A title is one block, however many lines it was given. */
  addTitle(shape: SlideShape, hint: Hint): void {
    const paragraphs = paragraphsOf(bodyOf(shape)).filter(({ pieces }) => hasText(pieces));
    const [first] = paragraphs;
    if (first === undefined) return;
    const pieces = paragraphs.flatMap((paragraph, index) =>
      index === 0 ? paragraph.pieces : [{ text: '\n', strong: false }, ...paragraph.pieces],
    );
    this.addParagraph(pieces, hint, first.element);
  }

  /** All text of a shape under one hint; line breaks stay inside their paragraph. */
  addLines(shape: SlideShape, hint: Hint | null): void {
    for (const { pieces, element } of paragraphsOf(bodyOf(shape))) this.addParagraph(pieces, hint, element);
  }

  addShape(
    file: OfficePackage,
    slide: PresentationSlide,
    shape: SlideShape,
    { styles, dropCap }: { readonly styles: BulletStyles; readonly dropCap: SlideShape | null },
  ): void {
    const { element } = shape;
    if (element.name === 'p:pic') {
      this.addPicture(slide, element);
    } else if (element.name === 'p:graphicFrame') {
      this.addGraphic(file, slide, element);
    } else {
      const [first, ...others] = paragraphsOf(bodyOf(shape));
      const letter = dropCap === null ? [] : paragraphsOf(bodyOf(dropCap)).flatMap(({ pieces }) => pieces);
      const joined = first === undefined ? [] : [{ ...first, pieces: [...letter, ...first.pieces] }];
      this.addList([...joined, ...others], styles);
    }
  }

  addNotes(notes: XmlElement): void {
    for (const shape of shapesOf(notes)) {
      if (shape.placeholder?.type === 'body') this.addLines(shape, { kind: 'notes' });
    }
  }

  private addPicture({ relationships }: PresentationSlide, picture: XmlElement): void {
    const fill = childNamed(picture, 'p:blipFill');
    const blip = childNamed(fill, 'a:blip');
    const found = relationships.find(blip?.attributes['r:embed'], 'image');
    const content =
      found === null || found.isExternal ? 'left-out' : this.collected.pictures.read(found.target);
    if (typeof content === 'string') {
      this.collected.leftOutPictures.push(content);
      return;
    }
    const { images, text } = this.collected;
    const properties = childNamed(childNamed(picture, 'p:nvPicPr'), 'p:cNvPr');
    images.push({
      id: `i${images.length}`,
      offset: text.end,
      caption: null,
      altText: properties?.attributes.descr ?? '',
      ...content,
      ...shownOf(cropOfFill(fill), content),
    });
  }

  private addGraphic(file: OfficePackage, slide: PresentationSlide, frame: XmlElement): void {
    const data = childNamed(childNamed(frame, 'a:graphic'), 'a:graphicData');
    const [content] = data === null ? [] : childElements(data);
    if (content?.name === 'a:tbl') {
      const table = this.collected.tableCount;
      this.collected.tableCount += 1;
      for (const { cells, spans, header, element } of tableRows(content)) {
        const row = this.collected.text.addTableRow(cells, { table, header, spans }, this.place(element));
        if (row !== null) this.isFirst = false;
      }
    } else if (content?.name === 'dgm:relIds') {
      const part = slide.relationships.find(content.attributes['r:dm'])?.target;
      const model = part === undefined || !file.has(part) ? null : file.readXml(part);
      if (model?.ok === true) this.addList(diagramPoints(model.value).flatMap(paragraphsOf), [], true);
    } else if (content?.name !== 'c:chart' || !this.addChart(file, slide, content)) {
      this.collected.chartCount += content === undefined ? 0 : 1;
    }
  }

  /** The data of a chart as a table; false if it keeps none. */
  private addChart(file: OfficePackage, { relationships }: PresentationSlide, chart: XmlElement): boolean {
    const found = relationships.find(chart.attributes['r:id'], 'chart');
    const root =
      found === null || found.isExternal || !file.has(found.target) ? null : file.readXml(found.target);
    const data = root?.ok === true ? readChartData(root.value) : null;
    if (data === null) return false;
    const { title, head, rows } = data;
    const pieces = (text: string): readonly TextPiece[] => (text === '' ? [] : [{ text, strong: false }]);
    if (title !== '' && head?.[0] !== title) {
      this.collected.text.addParagraph(pieces(title), { kind: 'caption' }, this.place(null));
    }
    const table = this.collected.tableCount;
    this.collected.tableCount += 1;
    for (const [row, cells] of [...(head === null ? [] : [['', ...head]]), ...rows].entries()) {
      const header = head !== null && row === 0;
      this.collected.text.addTableRow(cells.map(pieces), { table, header }, this.place(null));
    }
    return true;
  }

  private addList(paragraphs: readonly ShapeParagraph[], styles: BulletStyles, isList = false): void {
    const numbers = new ListNumbers();
    for (const paragraph of paragraphs) {
      if (!hasText(paragraph.pieces)) continue;
      const { element, level: depth, pieces } = paragraph;
      const bullet = bulletOf(paragraph, styles);
      const marker = numbers.next(bullet, depth);
      for (const [line, own] of splitAtBreaks(pieces).entries()) {
        if (bullet.kind === 'none' && !isList) {
          this.addParagraph(own, null, element);
          continue;
        }
        const ordered = bullet.kind === 'numbering';
        const item = { marker: line === 0 ? marker : '', depth, ordered };
        const block = this.collected.text.addListItem(own, item, this.place(element));
        if (block !== null) this.isFirst = false;
      }
    }
  }

  private addParagraph(pieces: readonly TextPiece[], hint: Hint | null, element: XmlElement): void {
    const block = this.collected.text.addParagraph(pieces, hint, this.place(element));
    if (block !== null) this.isFirst = false;
  }

  private place(element: XmlElement | null): BlockPlace {
    const index = element === null ? undefined : this.paragraphIndex.get(element);
    const origin: BlockOrigin | null =
      index === undefined ? null : { kind: 'package-paragraph', part: this.part, index };
    return { origin, blankLinesBefore: this.isFirst ? 1 : 0 };
  }
}

/** Place of every paragraph among all of its part, in order of the file. */
function indexParagraphs(root: XmlElement): ReadonlyMap<XmlElement, number> {
  const index = new Map<XmlElement, number>();
  const pending = [root];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (element.name === 'a:p') index.set(element, index.size);
    for (const child of [...childElements(element)].reverse()) pending.push(child);
  }
  return index;
}
