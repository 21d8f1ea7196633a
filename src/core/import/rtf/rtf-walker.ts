import { FieldStack } from '../docx/body/field-stack.ts';
import { fieldText } from '../docx/body/field-text.ts';
import { tableBlocks } from '../docx/tables/table-blocks.ts';
import { isBlank, type WordBlock, type WordParagraph } from '../docx/word-block.ts';
import { type ScriptedPiece, writeScripts } from '../raw/raised-text.ts';
import { isSymbolFont, symbolText } from '../raw/symbol-fonts.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { characters, readDestinations, skippedDestinations } from './rtf-destinations.ts';
import { encodingOfCharset, encodingOfCodePage } from './rtf-encodings.ts';
import { RtfHeadTables } from './rtf-head-tables.ts';
import {
  formatParagraph,
  numberOfParagraph,
  type ParagraphState,
  plainParagraph,
  roleOfParagraph,
} from './rtf-paragraph.ts';
import { placeCells } from './rtf-rows.ts';
import { formatCharacters, type GroupState, outermostGroup } from './rtf-state.ts';
import { RtfTable } from './rtf-table.ts';
import type { RtfToken } from './rtf-tokens.ts';

/** What the text could not keep. */
export interface RtfLosses {
  pictures: number;
  struck: number;
  hidden: number;
  insertions: number;
  deletions: number;
  symbols: number;
}

/** Where signs of symbol fonts stand in Unicode. */
const symbolCodes = 0xf000;

/** Deeper groups are kept for their number only: what they say is read in the state of this depth. */
const deepestState = 2000;
/** Follows the tokens of an RTF file and collects its paragraphs and tables, notes after them. */
export class RtfWalker {
  readonly losses: RtfLosses = { pictures: 0, struck: 0, hidden: 0, insertions: 0, deletions: 0, symbols: 0 };
  private readonly blocks: WordBlock[] = [];
  private readonly notes: WordBlock[] = [];
  private readonly fields = new FieldStack();
  private readonly states: GroupState[] = [];
  private overflow = 0;
  private state: GroupState = outermostGroup();
  private codePage = 'windows-1252';
  private readonly tables = new RtfHeadTables();
  private paragraph: ParagraphState = plainParagraph();
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
  private readonly table = new RtfTable();
  private tableCount = 0;
  private wasDeleted = false;
  private wasInserted = false;

  walk(tokens: Iterable<RtfToken>): readonly WordBlock[] {
    for (const token of tokens) this.take(token);
    this.endBytes();
    // A file that was cut off ends within a note or a row.
    while (this.outerText.length > 0) this.endNote();
    if (this.pieces.length > 0 || this.boxes.length > 0) this.endParagraph();
    this.endTable(true);
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
    this.endBytes();
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
    if (destination === 'instruction' && outer.destination !== 'instruction') {
      this.fieldInstruction = this.fields.bareInstruction;
      this.hasFieldResult = false;
      this.fields.mark('separate');
    }
    if (destination === 'fonts' || destination === 'styles') this.tables.endEntry(destination);
    const isField = this.fieldDepths.at(-1) === this.states.length + 1;
    const instruction = isField ? this.fieldInstruction : null;
    if (isField) {
      this.fieldDepths.pop();
      this.fields.mark('end');
    }
    this.state = outer;
    if (instruction !== null && !this.hasFieldResult) this.addText(fieldText(instruction) ?? '');
  }

  private readonly fieldDepths: number[] = [];
  /** Of the field that was read last. */
  private fieldInstruction: string | null = null;
  private hasFieldResult = false;

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
    if (formatCharacters(this.state, word, value) || formatParagraph(this.paragraph, word, value)) return;
    if (!this.table.control(word, value)) this.structure(word, value);
  }

  /** True where the word decides what its group is. */
  private enterDestination(word: string, isMarked: boolean): boolean {
    const { state } = this;
    if (word === 'ud' && state.hasUnicode) state.destination = 'text';
    if (state.destination === 'skipped' || word === 'ud') return true;
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
      this.startNote('note');
    } else if (word === 'shptxt') {
      state.isNote = true;
      this.startNote('box');
    } else if (word === 'upr') {
      // The same text twice: for old readers, and in Unicode.
      state.destination = 'skipped';
      state.hasUnicode = true;
    } else if (word === 'pict') {
      this.losses.pictures += 1;
      state.destination = 'skipped';
    } else if (skippedDestinations.has(word) && word !== 'shpinst') state.destination = 'skipped';
    else if (isMarked && !readDestinations.has(word)) {
      state.destination =
        state.destination === 'styles' || state.destination === 'fonts' ? state.destination : 'skipped';
      return state.destination === 'skipped';
    } else return false;
    return true;
  }

  private structure(word: string, value: number | null): void {
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
        this.endParagraph();
        break;
      case 'cell':
      case 'nestcell':
        this.paragraph.isInTable = true;
        this.endParagraph(true);
        this.table.endCell();
        break;
      case 'revised':
        if (value !== 0 && !this.wasInserted) this.losses.insertions += 1;
        this.wasInserted = value !== 0;
        break;
      case 'ansicpg':
        this.codePage = encodingOfCodePage(value ?? 1252);
        break;
      case 'mac':
        this.codePage = 'macintosh';
        break;
      default:
        this.addText(characters[word] ?? '');
    }
  }

  private endBytes(): void {
    if (this.bytes.length === 0) return;
    const { bytes } = this;
    this.bytes = [];
    const font = this.tables.font(this.state.font);
    const { destination } = this.state;
    if ((destination === 'text' || destination === 'marker') && font?.charset === 2) {
      // What is written as a byte is meant as a sign, also where a letter has the code.
      this.addText(String.fromCharCode(...bytes.map((byte) => symbolCodes + byte)));
      return;
    }
    const encoding = encodingOfCharset(font?.charset ?? -1);
    const text = decodeBytes(Uint8Array.from(bytes), encoding ?? this.codePage);
    // A Latin font in a Chinese file may hold Chinese all the same, or Latin letters with accents.
    const isLatin = encoding === null && font?.charset === 0 && text.includes('\ufffd');
    this.addText(isLatin ? decodeBytes(Uint8Array.from(bytes), 'windows-1252') : text);
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
    this.hasFieldResult = true;
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

  /** Text of boxes, which stands after the paragraph that they are in. */
  private boxes: WordBlock[] = [];
  private readonly outerText: {
    kind: 'note' | 'box';
    pieces: ScriptedPiece[];
    paragraph: ParagraphState;
    sizePt: number | null;
  }[] = [];

  private startNote(kind: 'note' | 'box'): void {
    this.outerText.push({ kind, pieces: this.pieces, paragraph: this.paragraph, sizePt: this.sizePt });
    this.pieces = [];
    this.paragraph = plainParagraph();
  }

  private endNote(): void {
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

  private endParagraph(isCell = false): void {
    if (this.outerText.length > 0) {
      this.pieces.push({ text: '\n', strong: false, script: null });
      return;
    }
    const { isInTable } = this.paragraph;
    const block = this.takeParagraph();
    if (isInTable || this.table.hasOpenRow) {
      this.table.addParagraph(block);
      return;
    }
    if (isCell) return;
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
