import { FieldStack } from '../docx/body/field-stack.ts';
import { fieldText } from '../docx/body/field-text.ts';
import type { WordBlock } from '../docx/word-block.ts';
import { hasPrivateCodes, isSymbolFont, privateCode, symbolText } from '../raw/symbol-fonts.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { RtfBlocks } from './rtf-blocks.ts';
import { characters, readDestinations, skippedDestinations } from './rtf-destinations.ts';
import { encodingOfCharset, encodingOfCodePage } from './rtf-encodings.ts';
import { RtfHeadTables } from './rtf-head-tables.ts';
import { formatCharacters, type GroupState, outermostGroup } from './rtf-state.ts';
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

/** Deeper groups are kept for their number only: what they say is read in the state of this depth. */
const deepestState = 2000;

/** Follows the tokens of an RTF file and collects its paragraphs and tables, notes after them. */
export class RtfWalker {
  readonly losses: RtfLosses = { pictures: 0, struck: 0, hidden: 0, insertions: 0, deletions: 0, symbols: 0 };
  private readonly fields = new FieldStack();
  private readonly states: GroupState[] = [];
  private overflow = 0;
  private state: GroupState = outermostGroup();
  private codePage = 'windows-1252';
  private readonly tables = new RtfHeadTables();
  private readonly blocks = new RtfBlocks(this.fields, this.tables);
  private bytes: number[] = [];
  private skipped = 0;
  private isMarkedGroup = false;
  private isGroupStart = false;
  private form = { type: 0, result: 25, fallback: 0 };
  private wasDeleted = false;
  private wasInserted = false;

  walk(tokens: Iterable<RtfToken>): readonly WordBlock[] {
    for (const token of tokens) this.take(token);
    this.endBytes();
    return this.blocks.finish();
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
    if (isNote) this.blocks.endNote();
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
    if (formatCharacters(this.state, word, value) || this.blocks.control(word, value)) return;
    this.structure(word, value);
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
      this.blocks.startMarker();
    } else if (word === 'footnote') {
      state.isNote = true;
      this.blocks.startNote('note');
    } else if (word === 'shptxt') {
      state.isNote = true;
      this.blocks.startNote('box');
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
        this.blocks.endParagraph();
        break;
      case 'cell':
      case 'nestcell':
        this.blocks.endCell();
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
        this.addText(characters.get(word) ?? '');
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
      this.addText(bytes.map((byte) => String.fromCharCode(privateCode(byte))).join(''));
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
    else if (destination === 'marker') this.blocks.addToMarker(this.symbols(text));
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
    this.blocks.addText(
      { text: this.symbols(text), strong: bold, script },
      text.trim() === '' ? null : sizePt,
    );
  }

  /** Letters of symbol fonts as what they show. */
  private symbols(text: string): string {
    const font = this.tables.font(this.state.font);
    const isSymbol = font !== undefined && (font.charset === 2 || isSymbolFont(font.name));
    if (!isSymbol && !hasPrivateCodes(text)) return text;
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
    this.blocks.addSign(state === 1 ? '☑' : '☐');
  }
}
