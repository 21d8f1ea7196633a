import type { TimeSequence } from '../../model/outline/outline.ts';
import { type Span, span } from '../../model/span.ts';
import type { BlockView } from '../../view/document-view.ts';
import { type FoundTime, readTime } from './time-expressions.ts';

/** A piece of text that begins with a time; offsets are local. */
interface Entry {
  readonly view: BlockView;
  readonly time: FoundTime;
  readonly event: Span;
  /** The block begins with it. */
  readonly isLeading: boolean;
}

const fewestEntries = 3;
const fewestPhases = 2;
/** Marker and label before a time: 一、元旦：, (2) , - . */
const opening =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、)](?!\d)|[-*·] )? ?(?:([\u4e00-\u9fffA-Za-z]{2,12}): ?)?/u;
const separator = /[ ,:—-]/;
const closing = /[。;.,! ]/;

/** Dates and stages in one order with what happens then: a line each, a sentence each, or parts of a sentence. */
export function findTimeSequences(body: readonly BlockView[]): readonly TimeSequence[] {
  const byBlock = body.map(readEntries);
  // What a line says besides its own date (调休, 上班) is no entry of the sequence that the lines make.
  const ofLines = findRuns(
    byBlock.map(([first]) => first).filter((entry) => entry?.isLeading === true),
    body,
  );
  const taken = new Set(ofLines.flatMap((run) => run.map(({ view }) => view.index)));
  const ofSentences = findRuns(
    byBlock.flat().filter(({ view }) => !taken.has(view.index)),
    [],
  );
  const runs = [...ofLines, ...ofSentences].sort((a, b) => placeOf(a) - placeOf(b));
  return runs.map((entries, index) => ({
    id: `t${index}`,
    entries: entries.map(({ view, time, event }) => ({
      blockId: view.block.id,
      time: view.rawSpan(time.span),
      day: time.day,
      event: view.rawSpan(event),
    })),
    confidence: entries.length >= fewestEntries ? 0.85 : 0.7,
  }));
}

/** Runs of entries; one of `lines` without a time may stand between two of them. */
function findRuns(
  entries: readonly (Entry | undefined)[],
  lines: readonly BlockView[],
): readonly (readonly Entry[])[] {
  const aside = new Set(lines.filter(isAside).map(({ index }) => index));
  const runs: Entry[][] = [];
  let open: Entry[] = [];
  for (const entry of entries) {
    if (entry === undefined) continue;
    const last = open.at(-1);
    if (last !== undefined && follows(last, entry, aside)) {
      open.push(entry);
    } else {
      open = [entry];
      runs.push(open);
    }
  }
  return runs.filter(isSequence);
}

function placeOf([first]: readonly Entry[]): number {
  return first === undefined ? 0 : first.view.rawSpan(first.time.span).start;
}

function isSequence(entries: readonly Entry[]): boolean {
  const first = entries[0];
  if (first === undefined) return false;
  const isPlan = entries.every(
    ({ view, time }) =>
      time.scale === 'phase' || /^(?:到|By)/u.test(view.text.slice(time.span.start, time.span.start + 2)),
  );
  if (first.time.scale === 'phase' && (first.time.order !== 1 || goesOn(entries))) return false;
  return entries.length >= (isPlan ? fewestPhases : fewestEntries);
}

const numerals = '一二三四五六七八九十';

/** The paragraph of the last phase speaks of the next one within a sentence: 现在可以说进入到了第三阶段. */
function goesOn(phases: readonly Entry[]): boolean {
  const last = phases.at(-1);
  const next = last === undefined ? undefined : numerals[last.time.order];
  if (last === undefined || next === undefined) return false;
  return new RegExp(`第${next}(?:个?阶段|步|期)`, 'u').test(last.view.text.slice(last.time.span.end));
}

const longestAside = 60;
const saysMore =
  /^(?:在?(?:其间|期间|此期间)|随后|之后|此后|同时|同[年月日]|当[年月天日时]|其中|During this|Meanwhile|Then)/u;

/** A short sentence on a line of its own that says more of what the line before has told: 其间召开协调会三次。 */
function isAside({ text, block }: BlockView): boolean {
  const isLine = block.hint === null || block.hint.kind === 'list-item';
  return isLine && text.length <= longestAside && saysMore.test(text);
}

/** The next in the same order, in the same block or the one after it, or after a line that says more of the last. */
function follows(last: Entry, next: Entry, aside: ReadonlySet<number>): boolean {
  const distance = next.view.index - last.view.index;
  if (distance > 2 || (distance === 2 && !aside.has(last.view.index + 1))) return false;
  const [from, to] = [last.time, next.time];
  if (from.scale === to.scale)
    return from.scale === 'phase' ? to.order === from.order + 1 : to.order > from.order;
  // 2018年12月30日 is followed by 2月4日 of the next year.
  return from.scale === 'calendar' && to.scale === 'month-day' && from.day !== null && from.day.length === 10;
}

function readEntries(view: BlockView): readonly Entry[] {
  const { text } = view;
  if (!/\d|世纪|阶段|第[一二三]步|Phase|Stage/.test(text)) return [];
  const [matched = '', label] = opening.exec(text) ?? [];
  const pieces = splitPieces(view);
  return pieces.flatMap((piece, index): readonly Entry[] => {
    const isFirst = index === 0 && piece.start === 0;
    const start = isFirst && matched.length < piece.end ? matched.length : piece.start;
    const time = readTime(text, start);
    if (time === null || time.span.end > piece.end) return [];
    const named = isFirst && label !== undefined ? text.indexOf(label) : -1;
    const event =
      named !== -1 && label !== undefined
        ? span(named, named + label.length)
        : trimmed(text, time.span.end, piece.end);
    return event === null ? [] : [{ view, time, event, isLeading: isFirst }];
  });
}

/** Sentences, cut at semicolons. */
function splitPieces({ text, sentences }: BlockView): readonly Span[] {
  return sentences.flatMap(({ span: whole, clauses }) => {
    const pieces: Span[] = [];
    let start = whole.start;
    for (const clause of clauses) {
      if (text.charAt(clause.end) !== ';' || clause.end >= whole.end) continue;
      pieces.push(span(start, clause.end));
      start = clause.end + 1;
      while (text.charAt(start) === ' ') start += 1;
    }
    return [...pieces, span(start, whole.end)];
  });
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && separator.test(text.charAt(start))) start += 1;
  while (end > start && closing.test(text.charAt(end - 1))) end -= 1;
  return end - start >= 2 ? span(start, end) : null;
}
