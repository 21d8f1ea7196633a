import type { ListNumber } from '../docx/numbers/list-numbers.ts';
import type { ParagraphRole } from '../docx/roles/style-roles.ts';
import { type TableCellContent, tableBlocks } from '../docx/tables/table-blocks.ts';
import { isBlank, type WordBlock, type WordParagraph } from '../docx/word-block.ts';
import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';
import { writeScripts } from '../raw/raised-text.ts';
import { columnsCovered, mostColumns } from '../raw/table-columns.ts';
import {
  contentPart,
  type InlineContent,
  OdtInlineReader,
  type OdtLosses,
  passedOver,
} from './odt-inline.ts';
import { OdtNumbers } from './odt-numbers.ts';
import type { OdtListLevel, OdtStyle, OdtStyles } from './odt-styles.ts';

const longestHeading = 120;
const mostBlankLines = 10;
/** Cells of the same text that an author has set side by side; more are layout of a program. */
const mostRepeated = 50;
const contentsRole: ParagraphRole = { kind: 'page-furniture', part: 'contents' };

interface ListPlace {
  readonly id: string;
  readonly level: number;
  readonly levels: ReadonlyMap<number, OdtListLevel>;
  readonly numbers: OdtNumbers;
  /** The number that the next item begins with. */
  start?: number | undefined;
}

const bullet = { text: '•', isBullet: true, suffix: 'tab' } as const;

/** A section that is hidden, or a paragraph that says so in it. */
function isHiddenPart(element: XmlElement): boolean {
  const { name, attributes } = element;
  if (name === 'text:section')
    return attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true';
  const mark = name === 'text:p' ? childNamed(element, 'text:hidden-paragraph') : null;
  return mark?.attributes['text:is-hidden'] === 'true';
}

/** Reads the body of a text in its order; notes come last. */
export class OdtBodyReader {
  private readonly blocks: WordBlock[] = [];
  private readonly notes: WordBlock[] = [];
  private readonly outline = new OdtNumbers();
  private readonly listNumbers = new Map<string, OdtNumbers>();
  private tables = 0;
  private index = 0;
  private blankLines = 0;
  private contentsDepth = 0;

  private readonly styles: OdtStyles;
  private readonly inline: OdtInlineReader;

  constructor(styles: OdtStyles, formulaOf: (path: string) => XmlElement | null) {
    this.styles = styles;
    this.inline = new OdtInlineReader(styles, { formulaOf, addNote: (note) => this.addNote(note) });
  }

  get losses(): OdtLosses {
    return this.inline.losses;
  }

  read(text: XmlElement): readonly WordBlock[] {
    this.readContainer(text, null);
    return [...this.blocks, ...this.notes];
  }

  private readContainer(container: XmlElement, list: ListPlace | null): void {
    for (const child of childElements(container)) {
      if (this.isLeftOut(child)) continue;
      if (child.name === 'text:p' || child.name === 'text:h') {
        for (const block of this.readParagraph(child, list)) this.add(block);
      } else if (child.name === 'text:list')
        this.readList(child, list, (item, place) => this.readContainer(item, place));
      else if (child.name === 'table:table') this.addTable(child);
      else if (child.name === 'text:tracked-changes') this.countChanges(child);
      else if (child.name === 'draw:frame' || child.name.startsWith('draw:')) this.addFrame(child);
      else {
        const isContents = child.name === 'text:table-of-content';
        this.contentsDepth += isContents ? 1 : 0;
        this.readContainer(child, list);
        this.contentsDepth -= isContents ? 1 : 0;
      }
    }
  }

  /** What no reader sees; what is hidden is counted. */
  private isLeftOut(element: XmlElement): boolean {
    const isHidden = isHiddenPart(element);
    if (isHidden) this.losses.hidden += 1;
    return isHidden || passedOver.has(element.name);
  }

  /** A frame between paragraphs. */
  private addFrame(frame: XmlElement): void {
    const content = this.inline.readFrame(frame);
    this.add(this.paragraphOf(content, {}, null, null));
    for (const box of content.boxes) this.readContainer(box, null);
  }

  private add(block: WordBlock): void {
    if (block.kind === 'paragraph' && isBlank(block.pieces) && block.pictures.length === 0) {
      this.blankLines = Math.min(this.blankLines + 1, mostBlankLines);
      return;
    }
    this.blocks.push({ ...block, blankLinesBefore: this.blankLines });
    this.blankLines = 0;
  }

  private readList(
    list: XmlElement,
    outer: ListPlace | null,
    readItem: (item: XmlElement, place: ListPlace) => void,
  ): void {
    const style = list.attributes['text:style-name'];
    const continued = list.attributes['text:continue-list'];
    const isContinued = list.attributes['text:continue-numbering'] === 'true' || continued !== undefined;
    const id = outer?.id ?? continued ?? list.attributes['xml:id'] ?? style ?? 'list';
    const key = outer === null ? (style ?? id) : outer.id;
    const levels = (outer === null ? null : outer.levels) ?? this.styles.listLevels(style) ?? new Map();
    const numbers = outer?.numbers ?? this.listNumbers.get(key) ?? new OdtNumbers();
    if (outer === null) {
      this.listNumbers.set(key, numbers);
      if (!isContinued) numbers.restart();
    }
    const place = { id: key, level: outer === null ? 0 : outer.level + 1, levels, numbers };
    for (const item of childElements(list)) {
      if (item.name === 'text:list-item' || item.name === 'text:list-header')
        readItem(item, { ...place, start: numberIn(item, 'text:start-value') });
    }
  }

  /** The paragraph, and after it what stands in its text boxes. */
  private readParagraph(element: XmlElement, list: ListPlace | null): readonly WordBlock[] {
    const style = this.styles.paragraph(element.attributes['text:style-name']);
    const content = this.inline.read(element, style);
    const isHeading = element.name === 'text:h';
    const level = isHeading ? outlineLevelOf(element) : null;
    const own =
      level !== null && level <= 9
        ? ({ kind: 'heading', level } as const)
        : roleInList(style.role ?? null, list);
    const isBlankText = isBlank(content.pieces);
    const number = isBlankText ? null : this.numberOf(element, style, level, list);
    const block = this.paragraphOf(content, style, own, number);
    if (content.boxes.length === 0) return [block];
    const outer = this.blocks.length;
    this.add(block);
    for (const box of content.boxes) this.readContainer(box, null);
    return this.blocks.splice(outer);
  }

  private paragraphOf(
    { pieces, pictures, sizePt }: InlineContent,
    style: OdtStyle,
    role: ParagraphRole | null,
    number: ListNumber | null,
  ): WordParagraph {
    const written = writeScripts(pieces);
    const length = written.reduce((sum, { text }) => sum + text.length, 0);
    const isTooLong = role?.kind === 'heading' && length > longestHeading;
    const index = this.index;
    this.index += 1;
    return {
      kind: 'paragraph',
      part: contentPart,
      index,
      blankLinesBefore: 0,
      pictures,
      pieces: written,
      role: this.contentsDepth > 0 ? contentsRole : isTooLong ? null : role,
      number,
      look: { isCentred: style.isCentred ?? false, fontSizePt: sizePt },
      contentsField: null,
    };
  }

  private numberOf(
    element: XmlElement,
    style: OdtStyle,
    outlineLevel: number | null,
    list: ListPlace | null,
  ): ListNumber | null {
    const from = numberIn(element, 'text:start-value') ?? list?.start;
    if (list !== null) {
      list.start = undefined;
      const levels =
        list.levels.size > 0 ? list.levels : (this.styles.listLevels(style.listStyle) ?? list.levels);
      // Programs set a list without a style with bullets.
      if (levels.size === 0) return { numId: list.id, level: list.level, ...bullet };
      return list.numbers.next(list.id, list.level, levels, from);
    }
    if (outlineLevel === null || element.attributes['text:is-list-header'] === 'true') return null;
    return this.outline.next('outline', outlineLevel - 1, this.styles.outline, from);
  }

  private addNote(note: XmlElement): void {
    const body = childNamed(note, 'text:note-body');
    if (body === null) return;
    const before = this.blocks.length;
    const blanks = this.blankLines;
    this.readContainer(body, null);
    for (const block of this.blocks.splice(before)) {
      this.notes.push(
        block.kind === 'paragraph' ? { ...block, role: { kind: 'footnote' }, blankLinesBefore: 0 } : block,
      );
    }
    this.blankLines = blanks;
  }

  private addTable(table: XmlElement): void {
    const number = this.tables;
    this.tables += 1;
    const nested: XmlElement[] = [];
    const rows = rowsOf(table, false).map(({ row, isHeader }) => ({
      isHeader,
      cells: this.readRow(row, nested),
    }));
    const blocks = tableBlocks(rows, number, { part: contentPart, index: this.index });
    if (blocks.every(({ kind }) => kind === 'paragraph')) this.tables = number;
    for (const block of blocks) this.add(block);
    for (const inner of nested) this.addTable(inner);
  }

  private readRow(row: XmlElement, nested: XmlElement[]): readonly TableCellContent[] {
    const cells: TableCellContent[] = [];
    let column = 0;
    for (const { name, attributes, ...rest } of childElements(row)) {
      if (name !== 'table:table-cell' && name !== 'table:covered-table-cell') continue;
      const repeated = countOf(attributes['table:number-columns-repeated']);
      if (name === 'table:table-cell' && column < mostColumns) {
        const paragraphs: WordParagraph[] = [];
        this.readCell({ name, attributes, ...rest }, null, paragraphs, nested);
        const columns = columnsCovered(column, countOf(attributes['table:number-columns-spanned']));
        const rows = countOf(attributes['table:number-rows-spanned']);
        const isSame =
          repeated > 1 && repeated <= mostRepeated && !paragraphs.every(({ pieces }) => isBlank(pieces));
        for (let at = 0; at < (isSame ? repeated : 1); at += 1)
          cells.push({ column: column + at, columns, rows, paragraphs });
      }
      column += repeated;
    }
    return cells;
  }

  private readCell(
    container: XmlElement,
    list: ListPlace | null,
    paragraphs: WordParagraph[],
    nested: XmlElement[],
  ): void {
    for (const child of childElements(container)) {
      if (this.isLeftOut(child)) continue;
      if (child.name === 'text:p' || child.name === 'text:h') {
        for (const block of this.readParagraph(child, list))
          if (block.kind === 'paragraph') paragraphs.push(block);
      } else if (child.name === 'text:list') {
        this.readList(child, list, (item, place) => this.readCell(item, place, paragraphs, nested));
      } else if (child.name === 'table:table') nested.push(child);
      else this.readCell(child, list, paragraphs, nested);
    }
  }

  private countChanges(changes: XmlElement): void {
    for (const region of childElements(changes)) {
      if (childNamed(region, 'text:insertion') !== null) this.losses.insertions += 1;
      if (childNamed(region, 'text:deletion') !== null) this.losses.deletions += 1;
    }
  }
}

/** An item of a list is one, however its text is set; headings may be numbered as a list. */
function roleInList(role: ParagraphRole | null, list: ListPlace | null): ParagraphRole | null {
  return list === null || role?.kind === 'heading' || role?.kind === 'title' ? role : null;
}

function rowsOf(
  container: XmlElement,
  isHeader: boolean,
): readonly { readonly row: XmlElement; readonly isHeader: boolean }[] {
  return childElements(container).flatMap((child) => {
    if (child.name === 'table:table-row') {
      // Folded up, or left out by a filter.
      const isSeen = (child.attributes['table:visibility'] ?? 'visible') === 'visible';
      return isSeen ? [{ row: child, isHeader }] : [];
    }
    if (!/^table:table-(?:header-rows|rows|row-group)$/u.test(child.name)) return [];
    return rowsOf(child, isHeader || child.name === 'table:table-header-rows');
  });
}

/** From 1; null for what no program writes. */
function outlineLevelOf({ attributes }: XmlElement): number | null {
  const level = Number(attributes['text:outline-level'] ?? 1);
  return Number.isSafeInteger(level) && level >= 1 ? level : null;
}

function numberIn({ attributes }: XmlElement, name: string): number | undefined {
  const number = Number(attributes[name] ?? Number.NaN);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function countOf(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, 65_536) : 1;
}
