import type { ChartData } from '../../package/chart-data.ts';
import { childElements, childNamed, type XmlElement } from '../../package/xml-tree.ts';
import type { TextPiece } from '../../raw/raw-text.ts';
import type { ListNumber, ListNumbers } from '../numbers/list-numbers.ts';
import type { ParagraphRole } from '../roles/style-roles.ts';
import { type ParagraphProperties, readParagraphProperties } from '../styles/properties.ts';
import type { WordStyle, WordStyles } from '../styles/word-styles.ts';
import { readTable } from '../tables/table-reader.ts';
import { isBlank, type WordBlock, type WordParagraph } from '../word-block.ts';
import { FieldStack } from './field-stack.ts';
import { type InlineContent, InlineReader, type NoteReference } from './inline-reader.ts';
import type { GraphicReference } from './picture-references.ts';

/** More empty lines say no more. */
const mostBlankLines = 10;
/** Paragraphs of whole sentences that an office has set in a heading style are text all the same. */
const longestHeading = 120;

/** A paragraph as read, also an empty one. */
export interface ReadParagraph {
  readonly block: WordParagraph;
  /** Contents of its text boxes, which stand after it. */
  readonly textBoxes: readonly XmlElement[];
  /** Data of its charts, which stands after it as tables. */
  readonly charts: readonly ChartData[];
  /** Points of its diagrams, which stand after it as lists. */
  readonly diagrams: readonly (readonly string[])[];
}

/** A part of another format that Word would take in (`w:altChunk`), and the block before which it stands. */
export interface ForeignPart {
  readonly relationshipId: string;
  readonly before: number;
}

/** What the parts of a document have in common while they are read. */
export interface ReadingState {
  readonly styles: WordStyles;
  readonly numbers: ListNumbers;
  readonly notes: NoteReference[];
  /** Null for a chart that keeps no data. */
  readonly readChart: (reference: GraphicReference) => ChartData | null;
  /** Null for a diagram that cannot be read. */
  readonly readDiagram: (reference: GraphicReference) => readonly string[] | null;
  tables: number;
  /** Charts without data. */
  lostCharts: number;
  lostDiagrams: number;
}

/** Reads the paragraphs and tables of one part in their order (ECMA-376 part 1, 17.2). */
export class BodyReader {
  readonly inline: InlineReader;
  readonly state: ReadingState;
  readonly foreignParts: ForeignPart[] = [];
  private readonly part: string;
  private readonly fields = new FieldStack();
  private readonly indices: ReadonlyMap<XmlElement, number>;
  private blankLines = 0;
  /** Depth of controls that hold a table of contents. */
  private contentsDepth = 0;
  /** Text of the next paragraph: a drop cap, or what stands before a paragraph mark that has been deleted. */
  private carried: readonly TextPiece[] = [];
  private readonly blocks: WordBlock[] = [];

  /** `root` is the whole part: its paragraphs are counted, also those that are not read. */
  constructor(part: string, root: XmlElement, state: ReadingState) {
    this.part = part;
    this.indices = countParagraphs(root);
    this.state = state;
    this.inline = new InlineReader(state.styles, part);
  }

  /** Reads what a body, a cell, a text box or a note holds. */
  readContainer(container: XmlElement): void {
    for (const child of childElements(container)) {
      if (child.name === 'w:p') this.addParagraph(child);
      else if (child.name === 'w:tbl') readTable(child, this);
      else if (child.name === 'w:sdt') this.readControl(child);
      else if (child.name === 'w:altChunk') this.addForeignPart(child);
      else if (!skipped.has(child.name)) this.readContainer(child);
    }
  }

  addParagraph(element: XmlElement): void {
    const read = this.readParagraph(element);
    this.add(read.block);
    for (const chart of read.charts) this.addChart(read.block, chart);
    for (const points of read.diagrams) this.addDiagram(read.block, points);
    for (const box of read.textBoxes) this.readContainer(box);
  }

  /** The data of a chart: its title, the names of its series, and a row for each category. */
  addChart({ part, index }: Pick<WordParagraph, 'part' | 'index'>, { title, head, rows }: ChartData): void {
    const place = { part, index, blankLinesBefore: 0, pictures: [] };
    const pieces = (text: string): readonly TextPiece[] => [{ text, strong: false }];
    if (title !== '' && head?.[0] !== title) {
      const look = { isCentred: true, fontSizePt: null };
      const role = { kind: 'caption' } as const;
      this.add({
        kind: 'paragraph',
        ...place,
        pieces: pieces(title),
        role,
        number: null,
        look,
        contentsField: null,
      });
    }
    const table = this.state.tables;
    this.state.tables += 1;
    for (const [row, cells] of [...(head === null ? [] : [['', ...head]]), ...rows].entries()) {
      const kept = [...cells.keys()].filter((column) => cells[column] !== '');
      if (kept.length === 0) continue;
      this.add({
        kind: 'row',
        ...place,
        table,
        cells: kept.map((column) => pieces(cells[column] ?? '')),
        ...(kept.length === cells.length ? {} : { columns: kept }),
        header: head !== null && row === 0,
      });
    }
  }

  /** The points of a diagram (SmartArt), which is a list that has been drawn. */
  addDiagram({ part, index }: Pick<WordParagraph, 'part' | 'index'>, points: readonly string[]): void {
    for (const text of points) {
      this.add({
        kind: 'paragraph',
        part,
        index,
        blankLinesBefore: 0,
        pictures: [],
        pieces: [{ text, strong: false }],
        role: null,
        number: diagramBullet,
        look: { isCentred: false, fontSizePt: null },
        contentsField: null,
      });
    }
  }

  private addForeignPart({ attributes }: XmlElement): void {
    this.foreignParts.push({ relationshipId: attributes['r:id'] ?? '', before: this.blocks.length });
  }

  /** All blocks; ends the reading. */
  finish(): readonly WordBlock[] {
    const last = this.blocks.at(-1);
    if (!isBlank(this.carried) && last?.kind === 'paragraph') {
      this.blocks.push({ ...last, pieces: this.carried, role: null, number: null, pictures: [] });
    }
    this.carried = [];
    return this.blocks;
  }

  add(block: WordBlock): void {
    const isEmpty = block.kind === 'paragraph' ? isBlank(block.pieces) : block.cells.length === 0;
    if (isEmpty && block.pictures.length === 0) {
      if (block.kind === 'paragraph') this.blankLines = Math.min(this.blankLines + 1, mostBlankLines);
      return;
    }
    this.blocks.push({ ...block, blankLinesBefore: this.blankLines });
    if (!isEmpty) this.blankLines = 0;
  }

  readParagraph(element: XmlElement): ReadParagraph {
    const index = this.indices.get(element) ?? 0;
    const mark = childNamed(element, 'w:pPr');
    const own = readParagraphProperties(mark);
    const style = this.state.styles.paragraphStyle(own.style);
    const content = this.inline.read(element, style, this.fields);
    const { contents } = this.fields;
    this.fields.endParagraph();
    for (const note of content.notes) this.state.notes.push(note);
    const pieces = this.takeCarried(content, mark, own.isDropCap === true);
    const role = this.contentsDepth > 0 ? contentsRole : roleOf(own, style, pieces);
    return {
      block: {
        kind: 'paragraph',
        part: this.part,
        index,
        blankLinesBefore: 0,
        pictures: content.pictures,
        pieces,
        role,
        number: isBlank(pieces) ? null : this.numberOf(own, style),
        look: {
          isCentred: own.isCentred ?? style.paragraph.isCentred ?? false,
          fontSizePt: content.fontSizePt,
        },
        contentsField: contents,
      },
      textBoxes: content.textBoxes,
      charts: this.chartsOf(content),
      diagrams: this.diagramsOf(content),
    };
  }

  private chartsOf({ charts, pictures }: InlineContent): readonly ChartData[] {
    return charts.flatMap((reference) => {
      const data = this.state.readChart(reference);
      if (data === null && pictures.length === 0) this.state.lostCharts += 1;
      return data === null ? [] : [data];
    });
  }

  private diagramsOf({ diagrams, pictures }: InlineContent): readonly (readonly string[])[] {
    return diagrams.flatMap((reference) => {
      const points = this.state.readDiagram(reference);
      if (points === null && pictures.length === 0) this.state.lostDiagrams += 1;
      return points === null ? [] : [points];
    });
  }

  private readControl(control: XmlElement): void {
    const gallery = childNamed(
      childNamed(childNamed(control, 'w:sdtPr'), 'w:docPartObj'),
      'w:docPartGallery',
    );
    const isContents = gallery?.attributes['w:val'] === 'Table of Contents';
    this.contentsDepth += isContents ? 1 : 0;
    const content = childNamed(control, 'w:sdtContent');
    if (content !== null) this.readContainer(content);
    this.contentsDepth -= isContents ? 1 : 0;
  }

  private takeCarried(
    content: InlineContent,
    mark: XmlElement | null,
    isDropCap: boolean,
  ): readonly TextPiece[] {
    const pieces = [...this.carried, ...content.pieces];
    const markProperties = childNamed(mark, 'w:rPr');
    const isMarkDeleted =
      childNamed(markProperties, 'w:del') !== null || childNamed(markProperties, 'w:moveFrom') !== null;
    const isCarried = isMarkDeleted || isDropCap;
    this.carried = isCarried ? pieces : [];
    return isCarried ? [] : pieces;
  }

  private numberOf(own: ParagraphProperties, style: WordStyle): ListNumber | null {
    const inherited = style.paragraph.numbering;
    const numId = own.numbering?.numId ?? inherited?.numId;
    if (numId === undefined || numId === '0') return null;
    const { numbers } = this.state;
    const ofStyle = own.numbering === undefined ? numbers.levelOfStyle(numId, style.id) : null;
    return numbers.next(numId, own.numbering?.level ?? ofStyle ?? inherited?.level ?? 0);
  }
}

const diagramBullet: ListNumber = { numId: '', level: 0, text: '•', isBullet: true, suffix: 'tab' };

const contentsRole: ParagraphRole = { kind: 'page-furniture', part: 'contents' };

/** Properties, and what has been deleted. */
const skipped = new Set([
  'w:sectPr',
  'w:pPr',
  'w:tblPr',
  'w:tcPr',
  'w:trPr',
  'w:tblGrid',
  'w:del',
  'w:moveFrom',
]);

function roleOf(
  { outlineLevel }: ParagraphProperties,
  { role }: WordStyle,
  pieces: readonly TextPiece[],
): ParagraphRole | null {
  const isHeadingByLevel = outlineLevel !== undefined && (role === null || role.kind === 'heading');
  const own: ParagraphRole | null = !isHeadingByLevel
    ? role
    : outlineLevel < 9
      ? { kind: 'heading', level: outlineLevel + 1 }
      : null;
  if (own?.kind !== 'heading' && own?.kind !== 'title' && own?.kind !== 'subtitle') return own;
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  return length > longestHeading ? null : own;
}

/** Paragraphs of a part in the order of the file, from 0. */
function countParagraphs(root: XmlElement): ReadonlyMap<XmlElement, number> {
  const indices = new Map<XmlElement, number>();
  const count = (element: XmlElement) => {
    if (element.name === 'w:p') indices.set(element, indices.size);
    for (const child of element.children) if (typeof child !== 'string') count(child);
  };
  count(root);
  return indices;
}
