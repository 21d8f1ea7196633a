import type { FieldStack } from '../docx/body/field-stack.ts';
import { tableBlocks } from '../docx/tables/table-blocks.ts';
import { isBlank, type WordBlock, type WordParagraph } from '../docx/word-block.ts';
import { type ScriptedPiece, writeScripts } from '../raw/raised-text.ts';
import type { RtfHeadTables } from './rtf-head-tables.ts';
import {
  formatParagraph,
  numberOfParagraph,
  type ParagraphState,
  plainParagraph,
  roleOfParagraph,
} from './rtf-paragraph.ts';
import { placeCells } from './rtf-rows.ts';
import { RtfTable } from './rtf-table.ts';

/** Puts the text of an RTF file together into paragraphs, tables, and the notes and boxes within them. */
export class RtfBlocks {
  private readonly blocks: WordBlock[] = [];
  private readonly notes: WordBlock[] = [];
  private paragraph: ParagraphState = plainParagraph();
  private pieces: ScriptedPiece[] = [];
  private sizePt: number | null = null;
  private marker = '';
  private index = 0;
  private blankLines = 0;
  private readonly table = new RtfTable();
  private tableCount = 0;
  /** Text of boxes, which stands after the paragraph that they are in. */
  private boxes: WordBlock[] = [];
  private readonly outerText: {
    kind: 'note' | 'box';
    pieces: ScriptedPiece[];
    paragraph: ParagraphState;
    sizePt: number | null;
  }[] = [];
  private readonly fields: FieldStack;
  private readonly tables: RtfHeadTables;

  constructor(fields: FieldStack, tables: RtfHeadTables) {
    this.fields = fields;
    this.tables = tables;
  }

  /** Takes a word that says what the paragraph or the row of a table is or looks like; false for another. */
  control(word: string, value: number | null): boolean {
    return formatParagraph(this.paragraph, word, value) || this.table.control(word, value);
  }

  /** Adds text to the paragraph; `sizePt` is null where its size says nothing of the look of the paragraph. */
  addText(piece: ScriptedPiece, sizePt: number | null): void {
    const last = this.pieces.at(-1);
    if (last?.strong === piece.strong && last.script === piece.script)
      this.pieces[this.pieces.length - 1] = { ...last, text: last.text + piece.text };
    else this.pieces.push(piece);
    this.sizePt ??= sizePt;
  }

  addSign(text: string): void {
    this.pieces.push({ text, strong: false, script: null });
  }

  /** The number or bullet of the paragraph follows. */
  startMarker(): void {
    this.marker = '';
  }

  addToMarker(text: string): void {
    this.marker += text;
  }

  /** All blocks, notes last. A file that was cut off ends within a note or a row. */
  finish(): readonly WordBlock[] {
    while (this.outerText.length > 0) this.endNote();
    if (this.pieces.length > 0 || this.boxes.length > 0) this.endParagraph();
    this.endTable(true);
    return [...this.blocks, ...this.notes];
  }

  endCell(): void {
    this.paragraph.isInTable = true;
    this.endParagraph();
    this.table.endCell();
  }

  startNote(kind: 'note' | 'box'): void {
    this.outerText.push({ kind, pieces: this.pieces, paragraph: this.paragraph, sizePt: this.sizePt });
    this.pieces = [];
    this.paragraph = plainParagraph();
  }

  endNote(): void {
    const note = this.takeParagraph();
    const outer = this.outerText.pop();
    if (!isBlank(note.pieces)) {
      if (outer?.kind === 'box') this.boxes.push({ ...note, role: null });
      else this.notes.push({ ...note, role: { kind: 'footnote' }, blankLinesBefore: 0 });
    }
    if (outer === undefined) return;
    this.pieces = outer.pieces;
    this.paragraph = outer.paragraph;
    this.sizePt = outer.sizePt;
  }

  endParagraph(): void {
    if (this.outerText.length > 0) {
      this.addSign('\n');
      return;
    }
    const { isInTable } = this.paragraph;
    const block = this.takeParagraph();
    if (isInTable || this.table.hasOpenRow) {
      this.table.addParagraph(block);
      return;
    }
    this.endTable();
    const { boxes } = this;
    this.boxes = [];
    if (isBlank(block.pieces) && boxes.length > 0) {
      this.blocks.push(...boxes);
      return;
    }
    if (isBlank(block.pieces)) {
      this.blankLines = Math.min(this.blankLines + 1, 10);
      return;
    }
    this.blocks.push({ ...block, blankLinesBefore: this.blankLines }, ...boxes);
    this.blankLines = 0;
  }

  private takeParagraph(): WordParagraph {
    const contents = this.fields.contents;
    this.fields.endParagraph();
    const pieces = writeScripts(this.pieces);
    const { isCentred } = this.paragraph;
    const block: WordParagraph = {
      kind: 'paragraph',
      part: 'document.rtf',
      index: this.index,
      blankLinesBefore: 0,
      pictures: [],
      pieces,
      role: roleOfParagraph(
        this.paragraph,
        this.tables,
        pieces.reduce((sum, { text }) => sum + text.length, 0),
      ),
      number: numberOfParagraph(this.paragraph, this.marker),
      look: { isCentred, fontSizePt: this.sizePt },
      contentsField: contents,
    };
    this.index += 1;
    this.pieces = [];
    this.sizePt = null;
    this.marker = '';
    return block;
  }

  private endTable(isCutOff = false): void {
    const rows = this.table.take(isCutOff);
    if (rows.length === 0) return;
    const blocks = tableBlocks(placeCells(rows), this.tableCount, {
      part: 'document.rtf',
      index: this.index,
    });
    if (blocks.some(({ kind }) => kind === 'row')) this.tableCount += 1;
    for (const [at, block] of blocks.entries()) {
      if (block.kind === 'paragraph' && isBlank(block.pieces)) continue;
      this.blocks.push({ ...block, blankLinesBefore: at === 0 ? this.blankLines : 0 });
      this.blankLines = 0;
    }
  }
}
