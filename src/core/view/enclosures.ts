import { closerOf } from '../language/marks.ts';

const openerOf = new Map(Object.entries(closerOf).map(([opener, closer]) => [closer, opener]));
/** Every character that opens or closes; a search finds the few of them faster than a look at each character. */
const anyMark = /["“”‘’「」『』《》〈〉（）()[\]{}【】〔〕]/g;

/** Quotes longer than this hold whole passages: their sentences are sentences of the text. */
const longestEnclosure = 240;
/** How many open brackets are looked through for the partner of a closing one; bounds the work. */
const deepestNesting = 8;

/** A pair of quotes or brackets: offsets of the opening and of the closing character. */
export interface Enclosure {
  readonly open: number;
  readonly close: number;
}

/** Pairs of quotes and brackets in folded text, by opening offset. Unpaired ones are plain characters. */
export function findEnclosures(text: string): readonly Enclosure[] {
  const open: { character: string; at: number }[] = [];
  const pairs: Enclosure[] = [];
  for (const { 0: character, index } of text.matchAll(anyMark)) {
    if (character in closerOf) {
      open.push({ character, at: index });
    } else if (character === '"') {
      const partner = open.at(-1);
      if (partner?.character === '"') {
        open.pop();
        addPair(pairs, partner.at, index);
      } else {
        open.push({ character, at: index });
      }
    } else {
      const opener = openerOf.get(character);
      if (opener === undefined) continue;
      const partner = findLastOpen(open, opener);
      if (partner === -1) continue;
      addPair(pairs, open[partner]?.at ?? index, index);
      open.length = partner;
    }
  }
  return pairs.sort((a, b) => a.open - b.open);
}

function findLastOpen(open: readonly { character: string }[], opener: string): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - deepestNesting); index -= 1) {
    if (open[index]?.character === opener) return index;
  }
  return -1;
}

function addPair(pairs: Enclosure[], open: number, close: number): void {
  if (close - open <= longestEnclosure) pairs.push({ open, close });
}

/** 1 for every character inside a pair or part of it. */
export function markEnclosed(length: number, enclosures: readonly Enclosure[]): Uint8Array {
  const marks = new Uint8Array(length);
  let end = 0;
  for (const { open, close } of enclosures) {
    if (close < end) continue;
    marks.fill(1, Math.max(open, end), close + 1);
    end = close + 1;
  }
  return marks;
}
