import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import type { HeadingCandidate } from '../../line-role.ts';
import { readSectionNumber } from './numbering-styles.ts';

/** Points whose numbers count on from the first. */
type Run = readonly HeadingCandidate[];

const fewestLists = 2;
const fewestPoints = 2;
/** Between the rank of a chapter and that of its points. */
const step = 0.4;
/** Clauses that say only that a list comes: 主要包括以下几个方面. */
const bareLead = /(?:以下|如下|下列)|^[^,]{0,4}(?:包括|体现在|表现在|主要是|分别是)[^,]{0,8}$/u;
/** 要强化以下“四种意识”: it says what the list is of. */
const namesCount =
  /[两二三四五六七八九十\d](?:个|种|项|条|大|件)(?!方面|问题|部分|内容|[条点项]|$)[\u4e00-\u9fff]{2,}/u;
/** Words that only lead on to the clause after them. */
const connective = /^(?:借此机会|在此|这里|下面|为此|今天|同时|最后|总的来看|概括起来)[,，]?$/u;
const shortestName = 4;

/**
 * Several lists of one speech, one after the other below the same heading (一是…六是…, again 一是…六是…, 第一…第六): each
 * is a chapter of its own, named by what the last sentence before it says (取得了重大成果, 我强调几点). Without chapters
 * they would be one list, and what stands between them would belong to the last point of the list before. A list after
 * the last point of another is announced in a paragraph of its own, and is a chapter beside those points.
 */
export function findListChapters(
  body: readonly BlockView[],
  headings: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const places = new Map(body.map((view, place) => [view.index, place]));
  const headed = new Set(headings.map(({ blockIndex }) => blockIndex));
  const groups = groupRuns(headings, (index) => numberOf(body[places.get(index) ?? -1]));
  const listOf = new Map(
    [...groups.values()].flatMap(({ runs }) =>
      runs.flatMap((run) => run.map((point) => [point, run] as const)),
    ),
  );
  const leadOf = ([first]: Run): BlockView | null => {
    const view = body[(places.get(first?.blockIndex ?? -1) ?? 0) - 1];
    return view === undefined || headed.has(view.index) ? null : view;
  };
  return [...groups].flatMap(([above, { runs, isMixed }]) => {
    const lists = runs.filter((points) => points.length >= fewestPoints);
    if (isMixed || lists.length === 0 || lists.length < runs.length) return [];
    if (lists.length < fewestLists) {
      const points = (above === null ? undefined : listOf.get(above)) ?? [];
      const isBelowLast = points.length >= fewestPoints && points.at(-1) === above;
      if (above === null || !isBelowLast || points.some((point) => point !== above && groups.has(point)))
        return [];
      return chapterBeside(above, leadOf(lists[0] ?? []));
    }
    const top = Math.min(...lists.flatMap((points) => points.map(({ rank }) => rank)));
    const rank = above === null ? top - step : Math.max(top - step, (above.rank + top) / 2);
    const chapters = lists.flatMap((list) => {
      const view = leadOf(list);
      return view === null ? [] : (chapterOf(view, rank) ?? []);
    });
    return chapters.length === lists.length ? chapters : [];
  });
}

/** What stands below one heading: lists, and whether other headings stand among them. */
interface Group {
  readonly runs: HeadingCandidate[][];
  isMixed: boolean;
}

function groupRuns(
  headings: readonly HeadingCandidate[],
  valueAt: (blockIndex: number) => number | null,
): ReadonlyMap<HeadingCandidate | null, Group> {
  const groups = new Map<HeadingCandidate | null, Group>();
  const open: HeadingCandidate[] = [];
  for (const heading of headings) {
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= heading.rank) open.pop();
    const above = open.at(-1) ?? null;
    open.push(heading);
    const value = heading.kind === 'ordinal' ? valueAt(heading.blockIndex) : null;
    const group = groups.get(above) ?? { runs: [], isMixed: false };
    groups.set(above, group);
    if (value === null) group.isMixed = true;
    else if (value === 1) group.runs.push([heading]);
    else group.runs.at(-1)?.push(heading);
  }
  return groups;
}

/** The chapter beside points, of the list after the last of them, where a paragraph of its own announces the list. */
function chapterBeside(point: HeadingCandidate, lead: BlockView | null): readonly HeadingCandidate[] {
  const [sentence, ...others] = lead?.sentences ?? [];
  if (lead === null || sentence === undefined || others.length > 0) return [];
  const isAnnounced = sentence.clauses.some(({ start, end }) => bareLead.test(lead.text.slice(start, end)));
  return isAnnounced ? [chapterOf(lead, point.rank)].filter((each) => each !== null) : [];
}

function numberOf(view: BlockView | undefined): number | null {
  return view === undefined ? null : (readSectionNumber(view.text)?.value ?? null);
}

function chapterOf(view: BlockView, rank: number): HeadingCandidate | null {
  const name = nameIn(view);
  if (name === null) return null;
  return {
    blockIndex: view.index,
    kind: 'run-in',
    marker: null,
    span: name,
    ownLine: false,
    rank,
    confidence: 0.75,
    reason: 'list-lead',
  };
}

/** The last clause of a paragraph, or the one before it where that only announces. */
function nameIn({ text, sentences }: BlockView): Span | null {
  const clauses = sentences.at(-1)?.clauses ?? [];
  const last = clauses.at(-1);
  if (last === undefined) return null;
  const wordsOf = (clause: Span) => text.slice(clause.start, clause.end);
  const named = clauses.find(
    (clause) => /以下|下列/u.test(wordsOf(clause)) && namesCount.test(wordsOf(clause)),
  );
  const before = clauses.at(-2);
  const saysMore = before !== undefined && !connective.test(wordsOf(before));
  const { start, end: to } = named ?? (bareLead.test(wordsOf(last)) && saysMore ? before : last);
  let end = to;
  while (end > start && /[。:!?;, ]/u.test(text.charAt(end - 1))) end -= 1;
  return end - start >= shortestName ? span(start, end) : null;
}
