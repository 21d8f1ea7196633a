import { FieldStack } from '../docx/body/field-stack.ts';
import { isSymbolFont, symbolText } from '../docx/body/symbols.ts';
import type { ListNumber } from '../docx/numbers/list-numbers.ts';
import { type ParagraphRole, roleOfStyleName } from '../docx/roles/style-roles.ts';
import { tableBlocks } from '../docx/tables/table-blocks.ts';
import { isBlank, type WordBlock, type WordParagraph } from '../docx/word-block.ts';
import { type Script, type ScriptedPiece, writeScripts } from '../raw/raised-text.ts';
import { characters, readDestinations, skippedDestinations } from './rtf-destinations.ts';
import { decodeBytes, encodingOfCharset, encodingOfCodePage } from './rtf-encodings.ts';
import { RtfHeadTables } from './rtf-head-tables.ts';
import { type OpenCell, placeCells, type RtfRow } from './rtf-rows.ts';
import type { RtfToken } from './rtf-tokens.ts';

type Destination = 'text' | 'skipped' | 'fonts' | 'styles' | 'instruction' | 'form' | 'marker';

/** What a group inherits, and gives back at its end. */
interface GroupState {
  destination: Destination;
  bold: boolean;
  hidden: boolean;
  struck: boolean;
  deleted: boolean;
  script: Script | null;
  font: number;
  sizePt: number;
  /** Bytes that stand for a character to readers of old after `\u`. */
  fallback: number;
  /** The group holds a note: its end is the end of a paragraph. */
  isNote: boolean;
}

interface ParagraphState {
  style: number;
  isCentred: boolean;
  outlineLevel: number | null;
  list: number | null;
  level: number;
  isInTable: boolean;
}

/** What the text could not keep. */
export interface RtfLosses {
  pictures: number;
  struck: number;
  hidden: number;
  insertions: number;
  deletions: number;
  symbols: number;
}

/** Deeper groups are kept for their number only: what they say is read in the state of this depth. */
const deepestState = 2000;
/** What a row has beyond is in its last cell. */
const mostCells = 200;
const plain: ParagraphState = {
  style: 0,
  isCentred: false,
  outlineLevel: null,
  list: null,
  level: 0,
  isInTable: false,
};

/** Follows the tokens of an RTF file and collects its paragraphs and tables, notes after them. */
export class RtfWalker {
  readonly losses: RtfLosses = { pictures: 0, struck: 0, hidden: 0, insertions: 0, deletions: 0, symbols: 0 };
  private readonly blocks: WordBlock[] = [];
  private readonly notes: WordBlock[] = [];
  private readonly fields = new FieldStack();
  private readonly states: GroupState[] = [];
  private overflow = 0;
  private state: GroupState = {
    destination: 'text',
    bold: false,
    hidden: false,
    struck: false,
    deleted: false,
    script: null,
    font: -1,
    sizePt: 12,
    fallback: 1,
    isNote: false,
  };
  private codePage = 'windows-1252';
  private readonly tables = new RtfHeadTables();
  private paragraph: ParagraphState = { ...plain };
  private pieces: ScriptedPiece[] = [];
  private sizePt: number | null = null;
  private bytes: number[] = [];
  private skipped = 0;
  private isMarkedGroup = false;
  private isGroupStart = false;
  private marker = '';
  private form = { type: 0, result: 25, fallback: 0 };
  private index = 0;
  private blankLines = 0;
  private cell: OpenCell = { paragraphs: [] };
  private cells: OpenCell[] = [];
  private row = { edges: [] as number[], merges: [] as RtfRow['merges'][number][], isHeader: false };
  private pendingMerge: RtfRow['merges'][number] = null;
  private rows: RtfRow[] = [];
  private tableCount = 0;
  private wasDeleted = false;
  private wasInserted = false;

  walk(tokens: Iterable<RtfToken>): readonly WordBlock[] {
    for (const token of tokens) this.take(token);
    this.endText();
    // A file that was cut off ends within a note or a row.
    while (this.outerText.length > 0) this.endNote();
    if (this.pieces.length > 0) this.endParagraph();
    if (this.cells.length > 0 || this.cell.paragraphs.length > 0) this.endRow();
    this.endTable();
    return [...this.blocks, ...this.notes];
  }

  private take(token: RtfToken): void {
    if (token.kind === 'byte') {
      if (this.skipped > 0) this.skipped -= 1;
      else if (this.state.destination !== 'skipped') this.bytes.push(token.byte);
      this.isGroupStart = false;
      return;
    }
    if (token.kind === 'text') {
      const from = Math.min(this.skipped, token.text.length);
      this.skipped -= from;
      // The second byte of a character may be an ASCII one.
      if (this.bytes.length > 0 && from < token.text.length) {
        for (const character of token.text.slice(from)) this.bytes.push(character.charCodeAt(0));
      } else this.addText(token.text.slice(from));
      this.isGroupStart = false;
      return;
    }
    if (token.kind === 'control' && token.word === 'u' && token.value !== null) {
      this.endBytes();
      this.addText(String.fromCharCode(token.value & 0xffff));
      this.skipped = this.state.fallback;
      return;
    }
    this.endText();
    if (token.kind === 'control') {
      this.control(token.word, token.value);
      if (token.word !== '*') this.isGroupStart = false;
    } else if (token.kind === 'open') {
      this.openGroup();
    } else {
      this.closeGroup();
      this.isGroupStart = false;
    }
  }

  private openGroup(): void {
    if (this.states.length < deepestState) this.states.push({ ...this.state });
    else this.overflow += 1;
    this.state.isNote = false;
    this.isGroupStart = true;
    this.isMarkedGroup = false;
  }

  private closeGroup(): void {
    if (this.overflow > 0) {
      this.overflow -= 1;
      return;
    }
    const { destination, isNote } = this.state;
    const outer = this.states.pop();
    if (outer === undefined) return;
    if (isNote) this.endNote();
    if (destination === 'form' && outer.destination !== 'form') this.endForm(outer);
    if (destination === 'instruction' && outer.destination !== 'instruction') this.fields.mark('separate');
    if (destination === 'fonts' || destination === 'styles') this.tables.endEntry(destination);
    const isField = this.fieldDepths.at(-1) === this.states.length + 1;
    if (isField) {
      this.fieldDepths.pop();
      this.fields.mark('end');
    }
    this.state = outer;
  }

  private readonly fieldDepths: number[] = [];

  private control(word: string, value: number | null): void {
    if (word === '*') {
      this.isMarkedGroup = this.isGroupStart;
      return;
    }
    const isMarked = this.isMarkedGroup;
    this.isMarkedGroup = false;
    if (this.isGroupStart || isMarked) {
      if (this.enterDestination(word, isMarked)) return;
    }
    const { destination } = this.state;
    if (destination === 'skipped') return;
    if (destination === 'fonts' || destination === 'styles') {
      this.tables.control(destination, word, value);
      return;
    }
    if (destination === 'form') {
      if (word === 'fftype') this.form.type = value ?? 0;
      else if (word === 'ffres') this.form.result = value ?? 25;
      else if (word === 'ffdefres') this.form.fallback = value ?? 0;
      return;
    }
    if (this.formatCharacters(word, value) || this.formatParagraph(word, value)) return;
    this.structure(word, value);
  }

  /** True where the word decides what its group is. */
  private enterDestination(word: string, isMarked: boolean): boolean {
    const { state } = this;
    if (state.destination === 'skipped') return true;
    if (word === 'fonttbl') state.destination = 'fonts';
    else if (word === 'stylesheet') state.destination = 'styles';
    else if (word === 'fldinst') {
      this.fields.mark('begin');
      this.fieldDepths.push(this.states.length - 1);
      state.destination = 'instruction';
    } else if (word === 'formfield') {
      state.destination = 'form';
      this.form = { type: 0, result: 25, fallback: 0 };
    } else if (word === 'listtext' || word === 'pntext') {
      state.destination = 'marker';
      this.marker = '';
    } else if (word === 'footnote') {
      state.isNote = true;
      this.startNote();
    } else if (word === 'pict' || word === 'object') {
      if (word === 'pict') this.losses.pictures += 1;
      state.destination = 'skipped';
    } else if (skippedDestinations.has(word) && word !== 'shpinst') state.destination = 'skipped';
    else if (isMarked && !readDestinations.has(word)) {
      state.destination =
        state.destination === 'styles' || state.destination === 'fonts' ? state.destination : 'skipped';
      return state.destination === 'skipped';
    } else return false;
    return true;
  }

  private formatCharacters(word: string, value: number | null): boolean {
    const { state } = this;
    const isOn = value !== 0;
    switch (word) {
      case 'plain':
        Object.assign(state, {
          bold: false,
          hidden: false,
          struck: false,
          deleted: false,
          script: null,
          sizePt: 12,
        });
        return true;
      case 'b':
        state.bold = isOn;
        return true;
      case 'v':
        state.hidden = isOn;
        return true;
      case 'strike':
      case 'striked':
        state.struck = isOn;
        return true;
      case 'deleted':
        state.deleted = isOn;
        return true;
      case 'revised':
        if (isOn && !this.wasInserted) this.losses.insertions += 1;
        this.wasInserted = isOn;
        return true;
      case 'super':
      case 'sub':
        state.script = isOn ? (word === 'super' ? 'super' : 'sub') : null;
        return true;
      case 'nosupersub':
        state.script = null;
        return true;
      case 'f':
        state.font = value ?? -1;
        return true;
      case 'fs':
        state.sizePt = (value ?? 24) / 2;
        return true;
      case 'uc':
        state.fallback = Math.min(Math.max(0, value ?? 1), 10);
        return true;
      case 'ansicpg':
        this.codePage = encodingOfCodePage(value ?? 1252);
        return true;
      case 'mac':
        this.codePage = 'macintosh';
        return true;
      default: {
        const character = characters[word];
        if (character !== undefined) this.addText(character);
        return character !== undefined;
      }
    }
  }

  private formatParagraph(word: string, value: number | null): boolean {
    const { paragraph } = this;
    switch (word) {
      case 'pard':
        this.paragraph = { ...plain };
        return true;
      case 's':
        paragraph.style = value ?? 0;
        return true;
      case 'qc':
        paragraph.isCentred = true;
        return true;
      case 'ql':
      case 'qr':
      case 'qj':
        paragraph.isCentred = false;
        return true;
      case 'outlinelevel':
        paragraph.outlineLevel = value;
        return true;
      case 'ls':
        paragraph.list = value;
        return true;
      case 'ilvl':
        paragraph.level = Math.min(Math.max(0, value ?? 0), 8);
        return true;
      case 'intbl':
        paragraph.isInTable = true;
        return true;
      default:
        return false;
    }
  }

  private structure(word: string, value: number | null): void {
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
        this.endParagraph();
        break;
      case 'trowd':
        this.row = { edges: [], merges: [], isHeader: false };
        this.pendingMerge = null;
        break;
      case 'trhdr':
        this.row.isHeader = true;
        break;
      case 'clvmgf':
      case 'clmgf':
        this.pendingMerge ??= 'start';
        break;
      case 'clvmrg':
        this.pendingMerge = 'below';
        break;
      case 'clmrg':
        this.pendingMerge = 'beside';
        break;
      case 'cellx':
        this.row.edges.push(value ?? 0);
        this.row.merges.push(this.pendingMerge);
        this.pendingMerge = null;
        break;
      case 'cell':
      case 'nestcell':
        this.paragraph.isInTable = true;
        this.endParagraph(true);
        if (this.cells.length < mostCells) this.cells.push(this.cell);
        else this.cells.at(-1)?.paragraphs.push(...this.cell.paragraphs);
        this.cell = { paragraphs: [] };
        break;
      case 'row':
        this.endRow();
        break;
      default:
        break;
    }
  }

  private endRow(): void {
    if (this.cell.paragraphs.length > 0) this.cells.push(this.cell);
    const { edges, merges, isHeader } = this.row;
    this.rows.push({ cells: this.cells, edges, merges, isHeader });
    this.cells = [];
    this.cell = { paragraphs: [] };
  }

  private endText(): void {
    this.endBytes();
  }

  private endBytes(): void {
    if (this.bytes.length === 0) return;
    const { bytes } = this;
    this.bytes = [];
    const font = this.tables.font(this.state.font);
    if (this.state.destination === 'text' && font?.charset === 2) {
      this.addText(String.fromCharCode(...bytes));
      return;
    }
    this.addText(decodeBytes(bytes, encodingOfCharset(font?.charset ?? -1) ?? this.codePage));
  }

  private addText(text: string): void {
    if (text === '') return;
    const { destination, deleted, hidden, struck, bold, script, sizePt } = this.state;
    if (destination === 'fonts' || destination === 'styles') {
      this.tables.addText(destination, text);
    } else if (destination === 'instruction') this.fields.addInstruction(text);
    else if (destination === 'marker') this.marker += this.symbols(text);
    if (destination !== 'text' || this.fields.hidesText) return;
    if (deleted || hidden || struck) {
      if (deleted && !this.wasDeleted) this.losses.deletions += 1;
      else if (!deleted && hidden) this.losses.hidden += 1;
      else if (!deleted) this.losses.struck += 1;
      this.wasDeleted = deleted;
      return;
    }
    this.wasDeleted = false;
    const shown = this.symbols(text);
    const last = this.pieces.at(-1);
    if (last?.strong === bold && last.script === script)
      this.pieces[this.pieces.length - 1] = { ...last, text: last.text + shown };
    else this.pieces.push({ text: shown, strong: bold, script });
    if (text.trim() !== '') this.sizePt ??= sizePt;
  }

  /** Letters of symbol fonts as what they show. */
  private symbols(text: string): string {
    const font = this.tables.font(this.state.font);
    const isSymbol = font !== undefined && (font.charset === 2 || isSymbolFont(font.name));
    if (!isSymbol && !/[\uf000-\uf0ff]/u.test(text)) return text;
    return [...text]
      .map((character) => {
        if (character.trim() === '') return character;
        const shown = symbolText(
          isSymbolFont(font?.name ?? '') ? font?.name : undefined,
          character.charCodeAt(0),
        );
        if (shown === null) this.losses.symbols += 1;
        return shown ?? '';
      })
      .join('');
  }

  /** A box to tick is shown where its field stands. */
  private endForm(outer: GroupState): void {
    if (this.form.type !== 1) return;
    const state = this.form.result === 25 ? this.form.fallback : this.form.result;
    if (outer.destination === 'skipped' || outer.deleted || outer.hidden) return;
    this.pieces.push({ text: state === 1 ? '☑' : '☐', strong: false, script: null });
  }

  private readonly outerText: {
    pieces: ScriptedPiece[];
    paragraph: ParagraphState;
    sizePt: number | null;
  }[] = [];

  private startNote(): void {
    this.outerText.push({ pieces: this.pieces, paragraph: this.paragraph, sizePt: this.sizePt });
    this.pieces = [];
    this.paragraph = { ...plain };
  }

  private endNote(): void {
    const note = this.takeParagraph();
    if (!isBlank(note.pieces)) this.notes.push({ ...note, role: { kind: 'footnote' }, blankLinesBefore: 0 });
    const outer = this.outerText.pop();
    if (outer === undefined) return;
    this.pieces = outer.pieces;
    this.paragraph = outer.paragraph;
    this.sizePt = outer.sizePt;
  }

  private endParagraph(isCell = false): void {
    if (this.outerText.length > 0) {
      this.pieces.push({ text: '\n', strong: false, script: null });
      return;
    }
    const { isInTable } = this.paragraph;
    const block = this.takeParagraph();
    if (isInTable || this.cells.length > 0) {
      this.cell.paragraphs.push(block);
      return;
    }
    if (isCell) return;
    this.endTable();
    if (isBlank(block.pieces)) {
      this.blankLines = Math.min(this.blankLines + 1, 10);
      return;
    }
    this.blocks.push({ ...block, blankLinesBefore: this.blankLines });
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
      role: this.roleOf(pieces.reduce((sum, { text }) => sum + text.length, 0)),
      number: this.numberOf(),
      look: { isCentred, fontSizePt: this.sizePt },
      contentsField: contents,
    };
    this.index += 1;
    this.pieces = [];
    this.sizePt = null;
    this.marker = '';
    return block;
  }

  private roleOf(length: number): ParagraphRole | null {
    const style = this.tables.style(this.paragraph.style);
    const named = style === undefined ? null : roleOfStyleName(style.name);
    const level = this.paragraph.outlineLevel ?? (named === null ? (style?.outlineLevel ?? null) : null);
    const isHeading = level !== null && level >= 0 && level < 9;
    const role: ParagraphRole | null =
      isHeading && (named === null || named.kind === 'heading')
        ? { kind: 'heading', level: level + 1 }
        : named;
    return role?.kind === 'heading' && length > 120 ? null : role;
  }

  private numberOf(): ListNumber | null {
    const text = this.marker.trim();
    if (text === '') return null;
    const isBullet = !/[\p{L}\p{N}]/u.test(text) || /^[oOlnuvØüq§]$/u.test(text);
    const { list, level } = this.paragraph;
    return { numId: String(list ?? 'rtf'), level, text: isBullet ? '•' : text, isBullet, suffix: 'tab' };
  }

  private endTable(): void {
    if (this.rows.length === 0) return;
    const { rows } = this;
    this.rows = [];
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
