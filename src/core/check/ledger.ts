import type { Run } from '../model/deck/deck.ts';
import type { ClassifiedBlock } from '../model/outline/outline.ts';
import type { Project } from '../model/project/project.ts';
import { correctSource } from '../model/source/correct-source.ts';
import type { SourceBlock } from '../model/source/source-document.ts';
import { type Span, span } from '../model/span.ts';
import type { Ledger, LeftOutPiece } from './check-report.ts';
import { isFaithful, isLiteral, placedParagraphs } from './deck-runs.ts';

/*
 * The ledger says of every visible character of the document where it is: on a slide, in the notes of one, a detail
 * of the document that the deck knows (its title, author, date …), or left out, and why. It counts what the outline
 * takes for furniture and captions like everything else: a ledger of the kept alone proves nothing.
 *
 * Visible is what is neither white space nor markup. A mark of punctuation goes with the words that it stands at: a
 * list that was made into cards needs no commas.
 */

/** Where a character is; the smaller place wins where it is at several. */
const places = { invisible: 0, slide: 1, notes: 2, metadata: 3, leftOut: 4 } as const;
export type Place = (typeof places)[keyof typeof places];

export interface PlacedText {
  /** One `Place` for each UTF-16 unit of `raw`. */
  readonly placeOf: Uint8Array;
  readonly ledger: Ledger;
}

/** Accounts for every visible character of the project's source. */
export function drawLedger(project: Project): PlacedText {
  const { source, corrections, outline, deck } = project;
  const { raw } = source;
  const { blocks } = correctSource(source, corrections);
  const placeOf = visibleText(raw, blocks, source.format === 'text');
  markMetadata(raw, placeOf, outline.metadata);
  for (const { paragraph, isNote } of placedParagraphs(deck)) {
    for (const run of paragraph.runs) markRun(placeOf, run, raw, isNote ? places.notes : places.slide);
  }
  const byId = new Map(outline.blocks.map((block) => [block.id, block]));
  const leftOut: LeftOutPiece[] = [];
  const title = outline.metadata.title?.value ?? null;
  for (const { id, span: own, hint } of blocks) {
    settlePunctuation(raw, placeOf, own);
    const block = byId.get(id);
    if (block !== undefined)
      leftOut.push(
        ...leftOutOf(raw, placeOf, block, { isFurniture: hint?.kind === 'page-furniture', title }),
      );
  }
  leftOut.push(...leftOutBetween(raw, placeOf, blocks));
  leftOut.sort((a, b) => a.start - b.start);
  return { placeOf, ledger: { ...countPlaces(placeOf), leftOut } };
}

export function isPlace(place: number | undefined, name: keyof typeof places): boolean {
  return place === places[name];
}

/** Every visible character as left out, for a start. Plain text has no markup: what is between its blocks is visible. */
function visibleText(raw: string, blocks: readonly SourceBlock[], isPlain: boolean): Uint8Array {
  const placeOf = new Uint8Array(raw.length);
  if (isPlain) placeOf.fill(places.leftOut);
  for (const block of blocks) {
    if (!isPlain) placeOf.fill(places.leftOut, block.span.start, block.span.end);
    for (const { start, end } of block.hidden) placeOf.fill(places.invisible, start, end);
  }
  for (let offset = 0; offset < raw.length; offset++) {
    if (placeOf[offset] !== places.invisible && isSpace(raw.charCodeAt(offset))) {
      placeOf[offset] = places.invisible;
    }
  }
  return placeOf;
}

function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code >= 0xa0 && /\s/u.test(String.fromCharCode(code));
}

function put(placeOf: Uint8Array, start: number, end: number, place: Place): void {
  for (let offset = start; offset < end; offset++) {
    const now = placeOf[offset];
    if (now !== undefined && now > place) placeOf[offset] = place;
  }
}

/** A detail with the label before it (来源：). */
function markMetadata(raw: string, placeOf: Uint8Array, metadata: Project['outline']['metadata']): void {
  for (const { span: value } of Object.values(metadata)) {
    const lineStart = raw.lastIndexOf('\n', value.start - 1) + 1;
    const label = fieldLabel.exec(raw.slice(Math.max(lineStart, value.start - longestLabel), value.start));
    put(placeOf, value.start - (label?.[0].length ?? 0), value.end, places.metadata);
  }
}

const longestLabel = 24;
const fieldLabel = /(?:\p{Script=Han}[\s\u3000]*){2,6}[:：]\s*$|\b[A-Za-z]+(?: [A-Za-z]+)?:\s*$/u;

/** Faithful runs are where their whole span is; shortened ones show the characters that they keep, in order. */
function markRun(placeOf: Uint8Array, run: Run, raw: string, place: Place): void {
  if (run.prov.type !== 'source' || run.prov.end > raw.length) return;
  const { start, end } = run.prov;
  if (isLiteral(run)) {
    if (isFaithful(run, raw)) put(placeOf, start, end, place);
  } else if (run.edit?.kind === 'elided') {
    let from = start;
    for (const character of run.text) {
      const at = raw.indexOf(character, from);
      if (at < 0 || at >= end) continue;
      put(placeOf, at, at + character.length, place);
      from = at + character.length;
    }
  }
}

/** Signs that say nothing by themselves; % and the like do. */
const punctuation = /[^\P{P}%％‰#＃&＆@＠*＊/／\\]/u;

/** Marks go with the text before them, opening ones and the first of a block with what follows. */
function settlePunctuation(raw: string, placeOf: Uint8Array, { start, end }: Span): void {
  let before: number = places.invisible;
  for (let offset = start; offset < end; offset++) {
    const place = placeOf[offset] ?? places.invisible;
    if (place === places.invisible) continue;
    if (place === places.leftOut && isPlaced(before) && punctuation.test(raw.charAt(offset))) {
      placeOf[offset] = before;
    } else before = place;
  }
  let after: number = places.invisible;
  for (let offset = end - 1; offset >= start; offset--) {
    const place = placeOf[offset] ?? places.invisible;
    if (place === places.invisible) continue;
    if (place === places.leftOut && isPlaced(after) && punctuation.test(raw.charAt(offset))) {
      placeOf[offset] = after;
    } else after = place;
  }
}

function isPlaced(place: number): boolean {
  return place !== places.invisible && place !== places.leftOut;
}

/** The pieces of a block that are left out, each sentence for itself. */
function leftOutOf(
  raw: string,
  placeOf: Uint8Array,
  block: ClassifiedBlock,
  { isFurniture, title }: { readonly isFurniture: boolean; readonly title: string | null },
): readonly LeftOutPiece[] {
  const units = block.sentences.length > 0 ? block.sentences.map((sentence) => sentence.span) : [block.span];
  const isBody = block.sentences.length > 0 || block.kind === 'table-row';
  const pieces: LeftOutPiece[] = [];
  let from = block.span.start;
  units.forEach((unit, index) => {
    // What stands between two sentences belongs to the second.
    const until = index === units.length - 1 ? block.span.end : unit.end;
    const isWhole = !someIn(placeOf, from, until, isPlaced);
    for (const piece of runsOf(placeOf, from, until)) {
      const text = visibleIn(raw, placeOf, piece);
      const reason = isBody ? (isWhole ? 'not-placed' : 'shortened') : reasonOf(block, text, title);
      pieces.push({
        ...piece,
        length: text.length,
        text: readable(raw, placeOf, piece),
        reason,
        blockId: block.id,
        isSentence: isSentence(text),
        isAround: isFurniture || reason === 'title-again',
      });
    }
    from = until;
  });
  return pieces;
}

/** In plain text only: lines of signs that are no block. */
function leftOutBetween(
  raw: string,
  placeOf: Uint8Array,
  blocks: readonly SourceBlock[],
): readonly LeftOutPiece[] {
  const gaps: Span[] = [];
  let from = 0;
  for (const block of blocks) {
    gaps.push(span(from, Math.max(from, block.span.start)));
    from = block.span.end;
  }
  gaps.push(span(from, raw.length));
  return gaps
    .flatMap((gap) => runsOf(placeOf, gap.start, gap.end))
    .map((piece) => ({
      ...piece,
      length: visibleIn(raw, placeOf, piece).length,
      text: readable(raw, placeOf, piece),
      reason: 'no-words',
      blockId: null,
      isSentence: false,
      isAround: false,
    }));
}

function reasonOf({ kind, reasons }: ClassifiedBlock, text: string, title: string | null): string {
  if (kind === 'title' && title !== null && text === title.replace(/\s/gu, '')) return 'title-again';
  const strongest = [...reasons].sort((a, b) => b.weight - a.weight)[0];
  return strongest?.code ?? kind;
}

function someIn(placeOf: Uint8Array, start: number, end: number, is: (place: number) => boolean): boolean {
  for (let offset = start; offset < end; offset++) if (is(placeOf[offset] ?? 0)) return true;
  return false;
}

/** Unbroken pieces that are left out, white space and markup within them included. */
function runsOf(placeOf: Uint8Array, start: number, end: number): readonly Span[] {
  const runs: Span[] = [];
  let first = -1;
  let last = -1;
  for (let offset = start; offset < end; offset++) {
    const place = placeOf[offset];
    if (place === places.leftOut) {
      if (first < 0) first = offset;
      last = offset;
    } else if (place !== places.invisible && first >= 0) {
      runs.push(span(first, last + 1));
      first = -1;
    }
  }
  if (first >= 0) runs.push(span(first, last + 1));
  return runs;
}

function visibleIn(raw: string, placeOf: Uint8Array, { start, end }: Span): string {
  let text = '';
  for (let offset = start; offset < end; offset++) {
    if (placeOf[offset] === places.leftOut) text += raw.charAt(offset);
  }
  return text;
}

/** Visible text with its white space, as one line. */
function readable(raw: string, placeOf: Uint8Array, { start, end }: Span): string {
  let text = '';
  for (let offset = start; offset < end; offset++) {
    const character = raw.charAt(offset);
    if (placeOf[offset] === places.leftOut || /\s/u.test(character)) text += character;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

/** Reads as a statement: it ends as one, or is as long as one and has clauses. */
function isSentence(text: string): boolean {
  if (/[。！？!?…；;][”’"'）)》」』]*$/u.test(text)) return true;
  // A menu or the way to a page.
  if (/[>›»|]/u.test(text)) return false;
  if (/\p{Script=Han}/u.test(text)) return text.length >= 20 && /[，,：].*\p{Script=Han}/u.test(text);
  // An address, however long it is.
  if (!text.includes(' ')) return false;
  return /[.][”’"')]*$/u.test(text) ? text.length >= 25 : text.length >= 80;
}

function countPlaces(placeOf: Uint8Array): Omit<Ledger, 'leftOut'> {
  const counts = [0, 0, 0, 0, 0];
  for (const place of placeOf) counts[place] = (counts[place] ?? 0) + 1;
  const [, onSlides = 0, inNotes = 0, metadata = 0, leftOut = 0] = counts;
  return { total: onSlides + inNotes + metadata + leftOut, onSlides, inNotes, metadata };
}

/** Menus and labels around the text, and the mark before a heading, are in the ledger, and no fault of the deck. */
export function isFinding({ text, reason, isSentence, isAround }: LeftOutPiece): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  if (reason === 'not-placed' || reason === 'shortened') return true;
  return isSentence && !isAround && reason !== 'by-hand';
}
