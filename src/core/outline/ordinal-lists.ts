import type { Heading, OrdinalList } from '../model/outline.ts';
import { type Span, span } from '../model/span.ts';
import { countBefore } from './text/bisect.ts';
import type { BlockView, DocumentView } from './text/document-view.ts';
import { parseNumeral } from './text/numerals.ts';
import { lastSentenceBefore } from './text/sentence-at.ts';

export interface OrdinalItem {
  readonly view: BlockView;
  readonly style: string;
  readonly value: number;
  readonly marker: Span;
  readonly span: Span;
}

const markerPattern =
  /([一二三四五六七八九十]{1,2})(是要?|要)|第([一二三四五六七八九十]{1,3})[,、:]|(首先|其次|再次|最后)[,、]|(?:\b[Aa]nd )?\b([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ff]inally|[Ll]ast)(?:ly)?, |\bThe (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) (?:is|was) (?:that |to )?/gu;
const sequence: Readonly<Record<string, number>> = {
  首先: 1,
  其次: 2,
  再次: 3,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
/** They close a list of any length. */
const closing = /^(?:最后|finally|last|lastly)$/u;
/** A conjunction in front of the next marker belongs to neither item. */
const conjunctionEnd = /[,;]? (?:and|or)$/u;
const closingValue = Number.POSITIVE_INFINITY;
const englishStart = /(?:^|[.;,:!?"”)—-]) *$/u;
const clauseStart = /(?:^|[。;,:！？!? ”)])$/u;

/** A list with local offsets. */
export interface FoundOrdinalList {
  readonly list: OrdinalList;
  readonly items: readonly OrdinalItem[];
}

/** 一是…二是…, 第一，…第二，… and First, … Second, … lists, within a paragraph or over several. */
export function findOrdinalLists(
  { source }: DocumentView,
  body: readonly BlockView[],
  headings: readonly Heading[],
): readonly FoundOrdinalList[] {
  const items = body.flatMap(findItems);
  const lists: OrdinalItem[][] = [];
  let open: OrdinalItem[] = [];
  for (const item of items) {
    const last = open.at(-1);
    if (
      last !== undefined &&
      item.style === last.style &&
      (item.value === last.value + 1 || item.value === closingValue)
    ) {
      open.push(item);
    } else if (item.value === 1) {
      open = [item];
      lists.push(open);
    } else if (last === undefined || item.style !== last.style) {
      open = [];
    }
  }
  const byIndex = new Map(body.map((view) => [view.index, view]));
  return lists
    .filter(({ length }) => length >= 2)
    .map((found, index) => ({
      items: found,
      list: {
        id: `o${index}`,
        lead: findLead(found[0], headings, byIndex, source.raw),
        items: found.map(({ view, marker, span: own }) => ({
          blockId: view.block.id,
          marker: view.rawSpan(marker),
          span: view.rawSpan(own),
        })),
        confidence: 0.95,
      },
    }));
}

function findItems(view: BlockView): readonly OrdinalItem[] {
  const marks = [...view.text.matchAll(markerPattern)].filter(({ index, 0: mark }) =>
    /^[A-Za-z]/.test(mark)
      ? englishStart.test(view.text.slice(Math.max(0, index - 4), index))
      : clauseStart.test(view.text.slice(Math.max(0, index - 1), index)),
  );
  let sentence = 0;
  return marks.flatMap((match, position): readonly OrdinalItem[] => {
    const start = match.index + match[0].length;
    while ((view.sentences[sentence]?.span.end ?? Number.POSITIVE_INFINITY) <= start) sentence += 1;
    const sentenceEnd = view.sentences[sentence]?.span.end ?? view.text.length;
    const semicolon = view.text.slice(start, sentenceEnd).indexOf(';');
    const next = marks[position + 1]?.index ?? sentenceEnd;
    let end = Math.min(sentenceEnd, next, semicolon === -1 ? sentenceEnd : start + semicolon);
    while (end > start && /[。;,.:！？ ]/u.test(view.text.charAt(end - 1))) end -= 1;
    end = start + view.text.slice(start, end).replace(conjunctionEnd, '').length;
    const number = match[1] ?? match[3] ?? match[4] ?? (match[5] ?? match[6])?.toLowerCase() ?? '';
    const value = closing.test(number) ? closingValue : (sequence[number] ?? parseNumeral(number));
    const style = match[2] ?? styleOf(match);
    if (value === null || end <= start) return [];
    return [{ view, style, value, marker: span(match.index, start), span: span(start, end) }];
  });
}

function styleOf({ 3: numeral, 4: word, 5: adverb }: RegExpMatchArray): string {
  if (numeral !== undefined) return 'ordinal';
  if (word !== undefined) return 'sequence';
  return adverb === undefined ? 'english-subject' : 'english';
}

/** The heading right before the list, or else the first clause of the sentence before it. */
function findLead(
  first: OrdinalItem | undefined,
  headings: readonly Heading[],
  byIndex: ReadonlyMap<number, BlockView>,
  raw: string,
): Span | null {
  if (first === undefined) return null;
  const { view, marker } = first;
  const before = lastSentenceBefore(view.sentences, marker.start);
  if (before !== undefined) {
    const clause = before.clauses.findLast(({ end }) => end <= marker.start) ?? before.clauses[0];
    const lead = before.clauses[0] ?? clause;
    if (lead !== undefined && lead.end <= marker.start) return view.rawSpan(lead);
  }
  const at = view.rawSpan(marker).start;
  const heading =
    headings[countBefore(headings.length, (index) => (headings[index]?.span.end ?? 0) <= at) - 1];
  const between = heading === undefined ? null : raw.slice(heading.span.end, at);
  if (heading !== undefined && between !== null && between.trim().length <= 4) return heading.span;
  const previous = byIndex.get(view.index - 1);
  const lead = previous?.sentences.at(-1)?.clauses[0];
  return previous === undefined || lead === undefined ? null : previous.rawSpan(lead);
}
