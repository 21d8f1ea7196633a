import type { Token, WordClass } from '../../language/token.ts';

/** Classes between which a line ends more or less readily, for words that no mark parts. */
type Kind = 'thing' | 'deed' | 'action' | 'quality' | 'manner' | 'link' | 'count' | 'time' | 'set' | 'other';

const kinds: Readonly<Partial<Record<WordClass, Kind>>> = {
  noun: 'thing',
  person: 'thing',
  place: 'thing',
  organisation: 'thing',
  pronoun: 'thing',
  measure: 'count',
  number: 'count',
  verb: 'deed',
  'verbal-noun': 'action',
  adjective: 'quality',
  adverb: 'manner',
  preposition: 'link',
  conjunction: 'link',
  time: 'time',
  localiser: 'time',
  idiom: 'set',
};

/** 22 is a plain gap between two words; 90 and more is avoided at the price of a smaller size. */
const plainGap = 22;

/** Rows by the word before, columns by the word after; what is missing is a plain gap. */
const gaps: Readonly<Partial<Record<Kind, Readonly<Partial<Record<Kind, number>>>>>> = {
  thing: { thing: 30, deed: 14, action: 34, manner: 10, link: 8, quality: 18, count: 16, set: 14 },
  deed: { thing: 24, deed: 22, action: 26, quality: 20, link: 16, count: 30, time: 40 },
  action: { thing: 34, deed: 18, action: 32, manner: 12, link: 8, quality: 16, count: 20, set: 16 },
  quality: { thing: 44, deed: 40, action: 44, quality: 26 },
  manner: { deed: 50, action: 50, quality: 50, manner: 40, thing: 40 },
  link: { thing: 90, deed: 80, action: 80, quality: 80, manner: 70, time: 80, count: 80, set: 80 },
  count: { thing: 44, deed: 16, action: 30, manner: 14, link: 12, count: 60 },
  time: { deed: 18, action: 30, thing: 20, manner: 16, link: 14, time: 50 },
  set: { thing: 30 },
};

/** Offices inside an office: no line ends before them. */
const innerOffices = new Set(['办公厅', '办公室', '党组', '党委', '机关']);

/**
 * What it costs if a line ends between two neighbouring words, from 0. The words around a gap decide: no line
 * begins with 的 or 们, a measure word stays with its number, 公安部 with 办公厅; two offices part easily.
 */
export function gapBetween(text: string, before: Token, after: Token): number | 'inside' {
  const word = text.slice(after.start, after.end);
  const length = after.end - after.start;
  if (after.wordClass === 'measure' && before.wordClass === 'number') return 'inside';
  if (before.wordClass === 'number' && after.wordClass === 'number') return 'inside';
  if (after.wordClass === 'particle' || (after.wordClass === 'localiser' && length === 1)) return 140;
  if (after.wordClass === 'organisation') {
    if (innerOffices.has(word) && isOffice(before)) return 'inside';
    if (before.wordClass === 'organisation') return 4;
    if (before.wordClass === 'place') return 70;
  }
  const gap = gaps[kinds[before.wordClass] ?? 'other']?.[kinds[after.wordClass] ?? 'other'] ?? plainGap;
  return isLone(before) || isLone(after) ? Math.max(gap, loneGap(before, after)) : gap;
}

function isOffice({ wordClass }: Token): boolean {
  return wordClass === 'organisation' || wordClass === 'place';
}

/** One character of a class that mostly makes words with its neighbours. */
function isLone({ start, end, wordClass }: Token): boolean {
  return (
    end - start === 1 &&
    (kinds[wordClass] ?? 'other') !== 'link' &&
    wordClass !== 'particle' &&
    wordClass !== 'measure'
  );
}

/** Two lone characters may be a word that no dictionary has; one is part of what it stands beside. */
function loneGap(before: Token, after: Token): number {
  return isLone(before) && isLone(after) ? 110 : 60;
}
