import type { Nodes, Root } from 'mdast';
import { type Span, span } from '../../model/span.ts';

/** A text as it was parsed. */
export interface ParsedText {
  readonly root: Root;
  /** Runs of paragraphs without markup, by the place of the paragraph that replaces them. */
  readonly plainRuns: ReadonlyMap<number, readonly Span[]>;
}

const fewestCharacters = 20_000;
/** What may reach over blank lines, front matter aside: fences, comments, and tags that end with their own. */
const openBlock = /^[^\S\n]*(?:```|~~~|<(?:!|\?|pre\b|script\b|style\b|textarea\b))|[^\n]<!--|<table\b/imu;
const markup = /[*_`[\]<>&\\|{}^$@]|~~|::|https?:|www\.|xmpp:|mailto:|~\d| {2}\n|\t/iu;
const blockStart = /^(?:[ \t]|[-+*=#>]|\d{1,9}[.)](?:\s|$)|:)/mu;

/**
 * Parses a text. The parser takes its time for every paragraph, and most paragraphs of long texts have no markup in
 * them: of a run of such paragraphs it gets the first character only, which ends lists and quotes as the run does.
 */
export function parseAround(raw: string, parse: (text: string) => Root): ParsedText {
  const whole = (): ParsedText => ({ root: parse(raw), plainRuns: new Map() });
  if (raw.length < fewestCharacters || openBlock.test(raw) || /^(?:---|\+\+\+)/u.test(raw)) return whole();
  const plainRuns = findPlainRuns(raw);
  if (plainRuns.size === 0) return whole();
  const { text, cuts } = withoutRuns(raw, plainRuns);
  const root = parse(text);
  moveBack(root, cuts);
  const found = root.children.filter(
    ({ type, position }) => type === 'paragraph' && plainRuns.has(position?.start.offset ?? -1),
  );
  return found.length === plainRuns.size ? { root, plainRuns } : whole();
}

function findPlainRuns(raw: string): ReadonlyMap<number, readonly Span[]> {
  const runs = new Map<number, Span[]>();
  let run: Span[] | null = null;
  const gap = /\n[^\S\n]*\n/gu;
  for (let from = 0; from < raw.length; ) {
    gap.lastIndex = from;
    const to = gap.exec(raw)?.index ?? raw.length;
    const text = raw.slice(from, to);
    if (text.trim() !== '') {
      if (markup.test(text) || blockStart.test(text)) run = null;
      else if (run === null) {
        run = [span(from, to)];
        runs.set(from, run);
      } else run.push(span(from, to));
    }
    from = to + 1;
    while (raw.charAt(from) === '\n') from += 1;
  }
  return runs;
}

/** Up to where the text was parsed, and how much of it is missing from there. */
interface Cut {
  readonly at: number;
  readonly length: number;
}

function withoutRuns(
  raw: string,
  runs: ReadonlyMap<number, readonly Span[]>,
): { readonly text: string; readonly cuts: readonly Cut[] } {
  const pieces: string[] = [];
  const cuts: Cut[] = [];
  let written = 0;
  let missing = 0;
  for (const [start, run] of runs) {
    const end = run.at(-1)?.end ?? start;
    pieces.push(raw.slice(written, start + 1));
    missing += end - start - 1;
    cuts.push({ at: end - missing, length: missing });
    written = end;
  }
  pieces.push(raw.slice(written));
  return { text: pieces.join(''), cuts };
}

/** Gives nodes their places in the whole text. */
function moveBack(root: Root, cuts: readonly Cut[]): void {
  const moved = (offset: number): number => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle]?.at ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + (cuts[low - 1]?.length ?? 0);
  };
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const { position } = node;
    if (position?.start.offset !== undefined) position.start.offset = moved(position.start.offset);
    if (position?.end.offset !== undefined) position.end.offset = moved(position.end.offset);
    if ('children' in node) for (const child of node.children) pending.push(child);
  }
}
