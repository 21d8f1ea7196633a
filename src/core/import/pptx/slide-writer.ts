import type { BlockHint, BlockOrigin, SourceImage } from '../../model/source/source-document.ts';
import { readChartData } from '../package/chart-data.ts';
import {
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
import { type BulletStyles, bulletOf } from './bullets.ts';
import type { PresentationSlide } from './presentation-slides.ts';
import { labelPieces } from './shape-labels.ts';
import { ListNumbers } from './slide-numbering.ts';
import { type SlideShape, shapesOf } from './slide-shapes.ts';
import { laidOutText, tableRows } from './slide-table.ts';
import { bodyOf } from './slide-title.ts';

export type SlideHint = Exclude<BlockHint, { readonly kind: 'list-item' | 'table-row' }>;

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

/** Writes the text of one slide; its first block stands apart from the slide before, and so do its parts. */
export class SlideWriter {
  private isFirst = true;
  private readonly paragraphIndex: ReadonlyMap<XmlElement, number>;
  private readonly part: string;
  private readonly collected: Collected;

  constructor(part: string, root: XmlElement, collected: Collected) {
    this.part = part;
    this.collected = collected;
    this.paragraphIndex = indexParagraphs(root);
  }

  /** What comes next stands apart from what was written. */
  setApart(): void {
    this.isFirst = true;
  }

  /** A title is one block, however many lines it was given. */
  addTitle(shape: SlideShape, hint: SlideHint | null): void {
    const paragraphs = paragraphsOf(bodyOf(shape)).filter(({ pieces }) => hasText(pieces));
    const [first] = paragraphs;
    if (first === undefined) return;
    const label = labelPieces(shape);
    const lines = paragraphs.flatMap((paragraph, index) =>
      index === 0 ? paragraph.pieces : [{ text: '\n', strong: false }, ...paragraph.pieces],
    );
    this.addParagraph(label ?? lines, hint, first.element);
  }

  /** All text of a shape under one hint; line breaks stay inside their paragraph. */
  addLines(shape: SlideShape, hint: SlideHint | null): void {
    for (const { pieces, element } of paragraphsOf(bodyOf(shape))) this.addParagraph(pieces, hint, element);
  }

  addShape(
    file: OfficePackage,
    slide: PresentationSlide,
    shape: SlideShape,
    {
      styles,
      dropCap,
      headLevel,
      isDecoration,
    }: {
      readonly styles: BulletStyles;
      readonly dropCap: SlideShape | null;
      /** Of what heads a part of the slide. */
      readonly headLevel: number;
      /** A picture that shows nothing by itself: an icon, a ground. */
      readonly isDecoration: boolean;
    },
  ): void {
    const { element } = shape;
    if (element.name === 'p:pic') {
      if (!isDecoration) this.addPicture(slide, element);
    } else if (element.name === 'p:graphicFrame') {
      this.addGraphic(file, slide, element, headLevel);
    } else if (labelPieces(shape) !== null) {
      this.addTitle(shape, null);
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

  private addGraphic(
    file: OfficePackage,
    slide: PresentationSlide,
    frame: XmlElement,
    headLevel: number,
  ): void {
    const data = childNamed(childNamed(frame, 'a:graphic'), 'a:graphicData');
    const [content] = data === null ? [] : childElements(data);
    const laidOut = content?.name === 'a:tbl' ? laidOutText(content) : null;
    if (laidOut !== null) {
      for (const { isHead, paragraphs } of laidOut) {
        const [first] = paragraphs;
        if (isHead && first !== undefined)
          this.addParagraph(first.pieces, { kind: 'heading', level: headLevel }, first.element);
        else this.addList(paragraphs, []);
      }
    } else if (content?.name === 'a:tbl') {
      const table = this.collected.tableCount;
      this.collected.tableCount += 1;
      for (const { cells, spans, header, element } of tableRows(content)) {
        const row = this.collected.text.addTableRow(cells, { table, header, spans }, this.place(element));
        if (row !== null) this.isFirst = false;
      }
    } else if (content?.name === 'dgm:relIds') {
      const part = slide.relationships.find(content.attributes['r:dm'])?.target;
      const model = part === undefined || !file.has(part) ? null : file.readXml(part);
      if (model?.ok === true) {
        const lines = diagramPoints(model.value).flatMap(({ text, depth }) =>
          paragraphsOf(text).map((line) => ({ ...line, level: depth })),
        );
        this.addList(lines, [], true);
      }
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

  private addParagraph(pieces: readonly TextPiece[], hint: SlideHint | null, element: XmlElement): void {
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
