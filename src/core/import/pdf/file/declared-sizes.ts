import { unzlibSync } from 'fflate';
import { streamsOf, withoutEscapes } from './stream-sizes.ts';

/** In the table of a file: a document of two thousand pages has a tenth of it. */
const mostObjects = 1_000_000;
/** On one page. The library lays links out on a grid, each in up to thousands of its cells. */
const mostAnnotations = 5000;

/**
 * Whether a PDF says that it has more objects, or more annotations on a page, than the library should be given: it
 * makes room for all of them. Streams that are too large have been sorted out before.
 */
export function declaresTooMuch(bytes: Uint8Array): boolean {
  const packedObjects: PackedObjects[] = [];
  for (const { dictionary, packed } of streamsOf(bytes)) {
    const entries = withoutEscapes(dictionary);
    if (/\/XRef\b/u.test(entries) && objectCount(entries) > mostObjects) return true;
    if (/\/ObjStm\b/u.test(entries)) packedObjects.push(unpack(packed, entries));
  }
  const own = new TextDecoder('latin1').decode(bytes);
  const lists = new Set<string>();
  return (
    [own, ...packedObjects.map(({ text }) => text)].some((text) => hasCrowdedPage(text, lists)) ||
    (lists.size > 0 && hasCrowdedList(own, packedObjects, lists))
  );
}

interface PackedObjects {
  readonly text: string;
  /** Where the first object starts (ISO 32000-1, 7.5.7). */
  readonly first: number;
}

function unpack(packed: Uint8Array, dictionary: string): PackedObjects {
  const first = Number(/\/First\s*(\d+)/u.exec(dictionary)?.[1] ?? 0);
  try {
    const text = new TextDecoder('latin1').decode(/\/Fl/u.test(dictionary) ? unzlibSync(packed) : packed);
    return { text, first };
  } catch {
    return { text: '', first }; // Cut off, or packed in another way: the library will say so.
  }
}

/** What a stream of cross-references says that it describes (ISO 32000-1, 7.5.8.2). */
function objectCount(dictionary: string): number {
  const index = /\/Index\s*\[([\d\s]*)\]/u.exec(dictionary)?.[1]?.trim();
  if (index === undefined) return Number(/\/Size\s*(\d+)/u.exec(dictionary)?.[1] ?? 0);
  const numbers = index.split(/\s+/u).map(Number);
  return numbers.reduce((sum, number, at) => (at % 2 === 1 ? sum + number : sum), 0);
}

/** Adds the numbers of annotation lists that are objects of their own to `lists`. */
function hasCrowdedPage(text: string, lists: Set<string>): boolean {
  const starts: number[] = [];
  for (const match of text.matchAll(/\/Annots\s*(?:\[|(\d{1,10})\s+\d+\s+R)/gu)) {
    const [{ length }, number] = match;
    if (number !== undefined) lists.add(number);
    else starts.push(match.index + length - 1);
  }
  return isAnyCrowded(text, starts);
}

function hasCrowdedList(
  own: string,
  packedObjects: readonly PackedObjects[],
  lists: ReadonlySet<string>,
): boolean {
  const starts = [...own.matchAll(/(?<!\d)(\d{1,10})\s+\d+\s+obj\s*\[/gu)].flatMap(
    ({ index, 0: { length }, 1: number = '' }) => (lists.has(number) ? [index + length - 1] : []),
  );
  if (isAnyCrowded(own, starts)) return true;
  return packedObjects.some(({ text, first }) => {
    const places = [...text.slice(0, first).matchAll(/(\d+)\s+(\d+)/gu)].flatMap(([, number = '', offset]) =>
      lists.has(number) ? [first + Number(offset)] : [],
    );
    return isAnyCrowded(text, places);
  });
}

/**
 * Whether one of the lists that start with the brackets at `starts` has more references and dictionaries than a page has
 * annotations. One pass for all of them, since lists that never end lie in one another.
 */
function isAnyCrowded(text: string, starts: readonly number[]): boolean {
  if (starts.length === 0) return false;
  const lists = new Set(starts);
  const marks = /<<|>>|\[|\]|\bR\b/gu;
  marks.lastIndex = starts.reduce((first, start) => Math.min(first, start));
  /** For each bracket that is open how many its list has; null where it is none of the lists. */
  const open: (number | null)[] = [];
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [mark] = match;
    const count = open.at(-1) ?? null;
    if (count !== null && (mark === 'R' || mark === '<<')) {
      if (count === mostAnnotations) return true;
      open[open.length - 1] = count + 1;
    }
    if (mark === '<<') open.push(null);
    else if (mark === '[') open.push(lists.has(match.index) ? 0 : null);
    else if (mark !== 'R') open.pop();
  }
  return false;
}
