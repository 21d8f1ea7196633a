/*
 * How much of the structure that a person sees the analysis finds. Texts are compared without white space and
 * emphasis, and with half-width forms for full-width ones. A share that has nothing to count is null, and stands in
 * no mean.
 */

export interface Truth {
  readonly file: string;
  readonly metadata: Readonly<Record<'title' | 'author' | 'date' | 'source', string | null>>;
  readonly headings: readonly { readonly level: number; readonly kind: string; readonly text: string }[];
  readonly lists: readonly {
    readonly name: string;
    readonly declared: number | null;
    readonly items: readonly string[];
    readonly isOpen?: boolean;
  }[];
  readonly namedOnly: readonly string[];
  readonly ordinals: readonly (readonly string[])[];
  readonly around: readonly string[];
  readonly details: readonly string[];
}

/** Of `StructureReport`, what is scored. */
export interface FoundStructure
  extends Readonly<Record<'title' | 'author' | 'date' | 'source', string | null>> {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly enumerations: readonly {
    readonly name: string;
    readonly items: readonly string[];
    readonly status: string;
  }[];
  readonly ordinalLists: readonly { readonly items: readonly string[] }[];
  readonly boilerplate: readonly string[];
  readonly captions: readonly string[];
}

export interface StructureScore {
  readonly metadata: number | null;
  readonly headings: number | null;
  readonly lists: number | null;
  readonly ordinals: number | null;
  readonly around: number | null;
  /** Mean of those that exist. */
  readonly macro: number;
  /** Names of lists that are called verified and are not what the text says. */
  readonly falseVerified: readonly string[];
  /** Headings and items that were taken for lines around the text. */
  readonly bodyLost: readonly string[];
}

export function scoreStructure(truth: Truth, found: FoundStructure): StructureScore {
  const shares = {
    metadata: metadataShare(truth, found),
    headings: headingScore(truth, found),
    lists: listScore(truth, found),
    ordinals: itemScore(
      truth.ordinals.flat(),
      found.ordinalLists.flatMap(({ items }) => items),
    ),
    around: aroundScore(truth, found),
  };
  const counted = Object.values(shares).filter((share) => share !== null);
  const macro = counted.length === 0 ? 1 : counted.reduce((sum, share) => sum + share, 0) / counted.length;
  return { ...shares, macro, falseVerified: falseVerified(truth, found), bodyLost: bodyLost(truth, found) };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s*“”"‘’]/gu, '');
}

function withoutEnd(text: string): string {
  return plain(text).replace(/[。.:,;]+$/u, '');
}

/** Harmonic mean of precision and recall; null where there is nothing to find and nothing was found. */
function balance(hits: number, foundCount: number, trueCount: number): number | null {
  return foundCount + trueCount === 0 ? null : (2 * hits) / (foundCount + trueCount);
}

function metadataShare({ metadata }: Truth, found: FoundStructure): number | null {
  const names = (['title', 'author', 'date', 'source'] as const).filter(
    (name) => metadata[name] !== null || found[name] !== null,
  );
  if (names.length === 0) return null;
  const right = names.filter((name) => plain(metadata[name] ?? '') === plain(found[name] ?? ''));
  return right.length / names.length;
}

const required = new Set(['numbered', 'unnumbered', 'style']);

/** In order; a heading of another kind that is found is neither right nor wrong. */
function headingScore(truth: Truth, found: FoundStructure): number | null {
  const pairs = commonInOrder(
    truth.headings.map(({ text }) => withoutEnd(text)),
    found.headings.map(({ text }) => withoutEnd(text)),
  );
  const hits = pairs.filter((index) => required.has(truth.headings[index]?.kind ?? ''));
  const trueCount = truth.headings.filter(({ kind }) => required.has(kind)).length;
  return balance(hits.length, found.headings.length - (pairs.length - hits.length), trueCount);
}

/** Indices in `a` of a longest sequence that both have in order. */
function commonInOrder(a: readonly string[], b: readonly string[]): readonly number[] {
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (row: number, column: number) => longest[row]?.[column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      const line = longest[row];
      if (line === undefined) continue;
      line[column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const indices: number[] = [];
  for (let row = 0, column = 0; row < a.length && column < b.length; ) {
    if (a[row] === b[column]) {
      indices.push(row);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return indices;
}

type FoundList = FoundStructure['enumerations'][number];

/** The list that was found for a true one: by name, else by most of its items. */
function partnerOf(list: Truth['lists'][number], found: readonly FoundList[]): FoundList | undefined {
  const wanted = new Set(list.items.map(withoutEnd));
  const shared = ({ items }: FoundList) => items.filter((item) => wanted.has(withoutEnd(item))).length;
  const candidates = found.filter(
    (each) =>
      plain(each.name) === plain(list.name) ||
      shared(each) * 2 >= Math.max(each.items.length, list.items.length),
  );
  return candidates.sort((a, b) => shared(b) - shared(a))[0];
}

/** Items of the lists; lists that the truth does not have are judged by `falseVerified` alone. */
function listScore(truth: Truth, found: FoundStructure): number | null {
  let hits = 0;
  let foundCount = 0;
  let trueCount = 0;
  for (const list of truth.lists.filter(({ declared }) => declared !== null)) {
    const items = (partnerOf(list, found.enumerations)?.items ?? []).map(withoutEnd);
    const wanted = list.items.map(withoutEnd);
    hits += items.filter((item) => wanted.includes(item)).length;
    foundCount += items.length;
    trueCount += wanted.length;
  }
  return balance(hits, foundCount, trueCount);
}

function itemScore(truth: readonly string[], found: readonly string[]): number | null {
  // Longer or shorter by its end, an item is the same.
  const begins = (text: string) => withoutEnd(text).slice(0, 10);
  const rest = found.map(begins);
  let hits = 0;
  for (const item of truth) {
    const at = rest.indexOf(begins(item));
    if (at < 0) continue;
    rest.splice(at, 1);
    hits += 1;
  }
  return balance(hits, found.length, truth.length);
}

/** Lines around the text; those of details, and of captions, are not wrong among them. */
function aroundScore(truth: Truth, found: FoundStructure): number | null {
  const allowed = truth.details.map(plain);
  const wanted = [...new Set(truth.around.map(plain))];
  const lines = [...new Set([...found.boilerplate, ...found.captions].map(plain))].filter(
    (line) => !allowed.some((detail) => detail.includes(line) || line.includes(detail)),
  );
  const isIn = (line: string, others: readonly string[]) =>
    others.some((other) => other.includes(line) || line.includes(other));
  const recalled = wanted.filter((line) => isIn(line, lines)).length;
  const right = lines.filter((line) => isIn(line, wanted)).length;
  const score = balance(Math.min(recalled, right), lines.length, wanted.length);
  return wanted.length === 0 && right === lines.length ? null : score;
}

function falseVerified(truth: Truth, found: FoundStructure): readonly string[] {
  const named = new Set(truth.namedOnly.map(plain));
  const headings = truth.headings.map(({ text }) => withoutEnd(text));
  return found.enumerations
    .filter(({ status }) => status === 'verified')
    .filter((list) => {
      if (named.has(plain(list.name))) return true;
      const items = list.items.map(withoutEnd);
      const partner = truth.lists.find((each) => partnerOf(each, [list]) !== undefined);
      // Headings that a counted term sums up are no list of the truth.
      if (partner === undefined)
        return !items.every((item) => headings.some((heading) => heading.includes(item)));
      const wanted = partner.items.map(withoutEnd);
      const isSame = items.length === wanted.length && items.every((item) => wanted.includes(item));
      return partner.isOpen === true || !isSame;
    })
    .map(({ name }) => name);
}

function bodyLost(truth: Truth, found: FoundStructure): readonly string[] {
  const kept = new Set(
    [
      ...found.headings.map(({ text }) => text),
      ...found.enumerations.flatMap(({ items }) => items),
      ...found.ordinalLists.flatMap(({ items }) => items),
    ].map(withoutEnd),
  );
  const around = new Set([...truth.around, ...truth.details].map(plain));
  const dropped = [...found.boilerplate, ...found.captions].map(plain).filter((line) => !around.has(line));
  const pieces = [...truth.headings.map(({ text }) => text), ...truth.lists.flatMap(({ items }) => items)];
  return pieces.filter((piece) => {
    const text = withoutEnd(piece);
    return text.length >= 4 && !kept.has(text) && dropped.some((line) => line.includes(text));
  });
}
