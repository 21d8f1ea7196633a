import type { Deck, Provenance, Run, Slide } from '../model/deck/deck.ts';
import type { CountedTerm } from '../model/outline/outline.ts';
import type { Project } from '../model/project/project.ts';
import type { SourceDocument } from '../model/source/source-document.ts';
import { containsSpan, type Span, span } from '../model/span.ts';
import type { CountsCheck, CountsFinding, TermCount } from './check-report.ts';
import { placedParagraphs } from './deck-runs.ts';

/*
 * Counted terms and their members: does the text list as many as the name says (七大工程), and does a slide that
 * lists the members list all of them? A slide lists them where they are items of their own; slides that follow each
 * other with members of one list are one list. Members that a title or a sentence names prove nothing: a card that
 * is missing is missing, whatever another slide says.
 */

/** Do counted terms have as many members as they say, and do the slides show all of them or none? */
export function checkCounts({ source, outline, deck }: Project): CountsCheck {
  const isUnseen = unseenIn(source);
  const joinedSpans = (provs: readonly Provenance[], between: RegExp | null = null) =>
    joined(
      provs,
      ({ start, end }) => between?.test(source.raw.slice(start, end)) === true || isUnseen({ start, end }),
    );
  const allShown = placedParagraphs(deck)
    .filter(({ isNote }) => !isNote)
    .flatMap(({ paragraph }) => joinedSpans(paragraph.runs.map((run) => run.prov)))
    .concat(
      deck.slides.flatMap((slide) =>
        joinedSpans(
          headingRuns(slide).map(({ prov }) => prov),
          /^[\s，,：:；;]*$/u,
        ),
      ),
    );
  const allItems = deck.slides.map((slide) => ({ slideId: slide.id, items: itemSpans(slide) }));
  const shownOf = outline.countedTerms.map((countedTerm) => touching(allShown, countedTerm));
  const terms = outline.countedTerms.map((countedTerm, index) => termOf(countedTerm, shownOf[index] ?? []));
  const findings = outline.countedTerms.flatMap((countedTerm, index): readonly CountsFinding[] => {
    const term = terms[index];
    if (term === undefined) return [];
    const shown = shownOf[index] ?? [];
    const lists = listsOf(countedTerm, allItems);
    if (countedTerm.status === 'mismatch') {
      // 水泥、玻璃等21个行业: the author names some, and nothing is wrong.
      if (countedTerm.reasons.some(({ code }) => code === 'open-list')) return [];
      const slideId = lists[0]?.slideId ?? null;
      return [{ ...term, kind: 'mismatch', slideId, actualCount: term.foundCount, missing: [] }];
    }
    const partial = lists.filter(({ missing }) => missing.length > 0);
    if (partial.length > 0) {
      return partial.map(({ slideId, missing }) => ({
        ...term,
        kind: 'missing',
        slideId,
        actualCount: term.foundCount - missing.length,
        missing,
      }));
    }
    const isPartlyShown = term.declaredCount !== null && term.shownCount > 0;
    if (!isPartlyShown || term.shownCount === term.foundCount) return [];
    const missing = countedTerm.items.map((item) => item.span).filter((item) => !isShown(item, shown));
    const slideId = slideShowing(countedTerm, deck, joinedSpans);
    return [{ ...term, kind: 'missing', slideId, actualCount: term.shownCount, missing }];
  });
  return { terms: terms.filter(({ declaredCount }) => declaredCount !== null), findings };
}

function termOf({ id, name, status, declaredCount, items }: CountedTerm, shown: readonly Span[]): TermCount {
  return {
    termId: id,
    name,
    status,
    declaredCount,
    foundCount: items.length,
    shownCount: items.filter((item) => isShown(item.span, shown)).length,
  };
}

/** The pieces that can overlap members of the term: those between its first member and its last. */
function touching(pieces: readonly Span[], { items }: CountedTerm): readonly Span[] {
  const start = Math.min(...items.map((item) => item.span.start));
  const end = Math.max(...items.map((item) => item.span.end));
  return pieces.filter((piece) => piece.end >= start && piece.start <= end);
}

/** Where the items of a slide stand, in its order. */
interface SlideItems {
  readonly slideId: string;
  readonly items: readonly Span[];
}

interface ShownList {
  /** Of its first slide. */
  readonly slideId: string;
  readonly missing: readonly Span[];
}

/** The slides that list the members, those that follow each other as one. */
function listsOf({ items }: CountedTerm, slides: readonly SlideItems[]): readonly ShownList[] {
  if (items.length < 2) return [];
  const spans = items.map((item) => item.span);
  const lists: ShownList[] = [];
  let group: { slideId: string; most: number; own: Set<Span> } | null = null;
  const close = () => {
    if (group !== null && group.most >= 2) {
      const { slideId, own } = group;
      lists.push({ slideId, missing: spans.filter((item) => !own.has(item)) });
    }
    group = null;
  };
  for (const { slideId, items: onSlide } of slides) {
    const own = ownItems(onSlide, spans);
    if (own.length === 0) {
      close();
      continue;
    }
    const open: { slideId: string; most: number; own: Set<Span> } = group ?? {
      slideId,
      most: 0,
      own: new Set(),
    };
    for (const item of own) open.own.add(item);
    open.most = Math.max(open.most, own.length);
    group = open;
  }
  close();
  return lists;
}

/** A heading that a slide shows in its title and the line below it; the mark between them is on neither. */
function headingRuns({ slots }: Slide): readonly Run[] {
  return slots
    .filter(({ role }) => role === 'title' || role === 'subtitle')
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs));
}

/** From the first character of the source that each item of the slide shows to the last. */
function itemSpans({ slots }: Slide): readonly Span[] {
  return slots
    .filter(({ role }) => role === 'item')
    .flatMap(({ paragraphs }) => {
      const runs = paragraphs.flatMap((paragraph) => paragraph.runs);
      const spans = runs.flatMap(({ prov }) => (prov.type === 'source' ? [prov] : []));
      if (spans.length === 0) return [];
      return [span(Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)))];
    });
}

/** Members that are items of a slide by themselves: words before or after may stand in other paragraphs of it. */
function ownItems(onSlide: readonly Span[], members: readonly Span[]): readonly Span[] {
  return onSlide.flatMap((whole) => {
    const within = members.filter((member) => tells(whole, member));
    return within.length === 1 ? within : [];
  });
}

function slideShowing(
  { items }: CountedTerm,
  deck: Deck,
  joinedSpans: (provs: readonly Provenance[]) => readonly Span[],
): string | null {
  const showing = placedParagraphs(deck).find(({ paragraph, isNote }) => {
    const pieces = joinedSpans(paragraph.runs.map((run) => run.prov));
    return !isNote && items.some((item) => isShown(item.span, pieces));
  });
  return showing?.slideId ?? null;
}

/** Spans of one paragraph, joined where nothing that a reader of the source sees stands between them. */
function joined(provs: readonly Provenance[], continues: (gap: Span) => boolean): readonly Span[] {
  const spans: Span[] = [];
  for (const prov of provs) {
    if (prov.type !== 'source') continue;
    const last = spans.at(-1);
    const isNext = last !== undefined && last.end <= prov.start && continues(span(last.end, prov.start));
    if (last !== undefined && isNext) spans[spans.length - 1] = span(last.start, prov.end);
    else spans.push(span(prov.start, prov.end));
  }
  return spans;
}

/** Tells of a gap whether it holds line ends and markup alone, as the bold mark inside a member. */
function unseenIn({ raw, blocks }: SourceDocument): (gap: Span) => boolean {
  const isHidden = new Uint8Array(raw.length);
  for (const { hidden } of blocks) for (const { start, end } of hidden) isHidden.fill(1, start, end);
  return ({ start, end }) => {
    for (let at = start; at < end; at += 1) {
      if (isHidden[at] === 0 && /\S/u.test(raw.charAt(at))) return false;
    }
    return true;
  };
}

function isShown(item: Span, shown: readonly Span[]): boolean {
  return shown.some((piece) => tells(piece, item));
}

/** A member that is longer, in UTF-16 units, is a sentence, of which a slide may show the first clauses only. */
const longestName = 24;

/** The share of a member that is a sentence which must be shown from its beginning, at most the length of a name. */
const leastTold = 0.5;

/** Whether the piece holds the member whole, or, of a member that is a sentence, its first clauses. */
function tells(piece: Span, item: Span): boolean {
  if (containsSpan(piece, item)) return true;
  const length = item.end - item.start;
  const told = Math.min(piece.end, item.end) - item.start;
  return (
    length > longestName && piece.start <= item.start && told >= Math.min(length * leastTold, longestName)
  );
}
