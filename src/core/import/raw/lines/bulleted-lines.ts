import type { BlockHint } from '../../../model/source/source-document.ts';
import { type Span, span } from '../../../model/span.ts';

/** Marks that programs set before items; a dash or an asterisk only with a blank after it. */
const bullet = /^[^\S\n]*(?:[•‣◦∙●○◆◇▪▫·・]|[-–*](?=[^\S\n]))[^\S\n]*(?=\S)/u;

/** A dash or an asterisk right before a word: one of an item only where such lines stand below a lead, one after the other. */
const tightMark = /^[^\S\n]*(?:(?:--|－{1,2}|[-–—])(?=[\p{L}“"‘'(])|\*(?=[\p{L}“"‘'(][^*\n]*(?:\n|$)))/u;
/** Signs that are nothing but marks of items: also with blank lines between them, and without a lead. */
const plainSign = /^[•‣◦∙▪・]$/u;
const lead = /[:：]$/u;
const endOfItem = /[.;,!?。；，！？][”’"')]*$/u;
/** Lines of text among which a list below a lead has its second item. */
const reachOfSecond = 12;

/** It parts no items. */
const pageNumber = /^\d{1,4}$/u;

export interface BulletedLine {
  readonly hint: BlockHint;
  /** What is no part of the text; the mark of a heading stays. */
  readonly mark: Span | null;
}

const headMark = /^[^\S\n]*([●○◆◇▪▫])[^\S\n]*([^\n，。；：！？,.;:!?]{2,20})$/u;
const fewestHeads = 2;

interface Level {
  readonly mark: string;
  readonly indent: number;
}

/** Lines with the marks of items beside other such lines: what they are, how deep, and where their marks stand. */
export class BulletedLines {
  readonly #raw: string;
  #levels: Level[] = [];

  /** Marks before short lines that text without a mark stands below, again and again: they are headings. */
  readonly #ofHeads: ReadonlySet<string>;
  /** Marks of lines that stand below a lead, one after the other. */
  readonly #ofLists: ReadonlySet<string>;
  #last: { readonly sign: string | null; readonly end: number } = { sign: null, end: 0 };

  constructor(raw: string) {
    this.#raw = raw;
    this.#ofHeads = marksOfHeads(raw);
    this.#ofLists = marksBelowLeads(raw);
  }

  /** Paragraphs come in order. */
  read(own: Span): BulletedLine | null {
    const last = this.#last;
    const text = this.#raw.slice(own.start, own.end);
    if (pageNumber.test(text)) return null;
    const mark = markOf(text);
    this.#last = { sign: mark?.sign ?? null, end: own.end };
    const [, sign = ''] = headMark.exec(text) ?? [];
    if (this.#ofHeads.has(sign)) {
      this.#levels = [];
      return { hint: { kind: 'heading', level: 2 }, mark: null };
    }
    if (mark === null || !this.#isItem(mark, own, last)) {
      this.#levels = [];
      return null;
    }
    const lineStart = this.#raw.lastIndexOf('\n', own.start - 1) + 1;
    const level = { mark: mark.sign, indent: own.start - lineStart };
    return {
      hint: { kind: 'list-item', depth: this.#depthOf(level), ordered: false, marker: null },
      mark: span(own.start, own.start + mark.length),
    };
  }

  #isItem(mark: Mark, own: Span, last: { readonly sign: string | null; readonly end: number }): boolean {
    const next = nextLine(this.#raw, own.end);
    const below = markOf(next.text);
    if (!mark.isTight) {
      if (last.sign !== null && !hasBlankLine(this.#raw.slice(last.end, own.start))) return true;
      if (below !== null && !below.isTight && !next.isApart) return true;
      if (!plainSign.test(mark.sign) && !this.#ofLists.has(mark.sign)) return false;
    } else if (!this.#ofLists.has(mark.sign)) return false;
    else if (lead.test(this.#raw.slice(Math.max(0, last.end - 1), last.end))) return true;
    return last.sign === mark.sign || below?.sign === mark.sign;
  }

  /** A mark that was there before is of that level; another one, or one further in, is below the last. */
  #depthOf(level: Level): number {
    const same = this.#levels.findLastIndex(
      ({ mark, indent }) => mark === level.mark && indent === level.indent,
    );
    if (same !== -1) this.#levels.length = same + 1;
    else {
      const outer = this.#levels.filter(({ indent }) => indent <= level.indent);
      this.#levels = [...outer, level];
    }
    return this.#levels.length - 1;
  }
}

function marksOfHeads(raw: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const lines = raw.split('\n');
  for (const [at, line] of lines.entries()) {
    const [, sign] = headMark.exec(line.trimEnd()) ?? [];
    const next = lines[at + 1] ?? '';
    if (sign === undefined || bullet.test(next) || !/[。！？]\s*$/u.test(next)) continue;
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([sign, count]) => (count >= fewestHeads ? sign : [])));
}

interface Mark {
  readonly sign: string;
  /** With the blanks around it. */
  readonly length: number;
  /** Without a blank after it. */
  readonly isTight: boolean;
}

function markOf(line: string): Mark | null {
  const [own] = bullet.exec(line) ?? [];
  if (own !== undefined) return { sign: own.trim(), length: own.length, isTight: false };
  const [tight] = tightMark.exec(line) ?? [];
  return tight === undefined ? null : { sign: tight.trim(), length: tight.length, isTight: true };
}

const hasBlankLine = (gap: string): boolean => /\n[^\S\n]*\n/u.test(gap);

/** The next line with text on it, and whether blank lines stand before it. */
function nextLine(raw: string, from: number): { readonly text: string; readonly isApart: boolean } {
  const [gap = ''] = /^(?:\s*\n\d{1,4}[^\S\n]*\n)?\s*/u.exec(raw.slice(from, from + 40)) ?? [];
  const start = from + gap.length;
  const end = raw.indexOf('\n', start);
  return { text: raw.slice(start, end === -1 ? raw.length : end), isApart: hasBlankLine(gap) };
}

/** Marks of which two or more begin lines below one that ends with a colon. */
function marksBelowLeads(raw: string): ReadonlySet<string> {
  const found = new Set<string>();
  let open: { readonly sign: string; readonly from: number } | null = null;
  let above = '';
  let count = 0;
  for (const line of raw.split('\n')) {
    const text = line.trim();
    if (text === '') continue;
    count += 1;
    const sign = markOf(text)?.sign ?? null;
    const isAfterItem = endOfItem.test(above) || (open !== null && markOf(above)?.sign === open.sign);
    if (open !== null && sign === open.sign && isAfterItem && count - open.from <= reachOfSecond) {
      found.add(sign);
      open = null;
    } else if (sign !== null && lead.test(above)) open = { sign, from: count };
    above = text;
  }
  return found;
}
