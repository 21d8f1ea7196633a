import type { Heading } from '../../../../model/outline/outline.ts';
import { containsSpan, span } from '../../../../model/span.ts';
import { countBefore } from '../../../../view/bisect.ts';
import type { DocumentView } from '../../../../view/document-view.ts';
import type { FoundParallel } from '../../parallels/found-parallel.ts';
import type { CountedItems, CountedText } from '../counted-term-rule.ts';
import type { LocalItem } from '../found-counted-term.ts';
import { type CountedName, findCountedNames } from '../names/counted-names.ts';

/**
 * Items that stand one in each member of a parallel run: as many members as the term counts, and in every
 * one of them the same slot ends with the noun of the term (八个高地: 在打造…高地中).
 */
export function findItemsInParallels(
  term: CountedName,
  parallels: readonly FoundParallel[],
): readonly LocalItem[] | null {
  if (term.noun.length < 2 || term.noun === '方面') return null;
  for (const { members } of parallels) {
    if (members.length !== term.count) continue;
    for (const role of ['goal', 'driver', 'other'] as const) {
      const items = members.flatMap(({ view, slots }): readonly LocalItem[] => {
        const slot = slots.find((candidate) => candidate.role === role);
        const core = slot?.core;
        if (core === undefined) return [];
        const text = view.text.slice(core.start, core.end);
        return text.length > term.noun.length && text.endsWith(term.noun) ? [{ view, span: core }] : [];
      });
      if (items.length === term.count) return items;
    }
  }
  return null;
}

const fewestParts = 3;
/** Title and what stands around it. */
const firstLines = 8;
/** 工作： may stand between a term and the end of its paragraph. */
const longestRest = 9;
/** What is announced to follow, without words that say so: 重点抓好〔八个方面〕。 */
const doing =
  /(?:做好|抓好|抓实|办好|干好|把握好?|做了|抓了|开展了|推进|落实|实施|围绕)(?:了|以下|如下|下列)?$/u;
/** Subheadings of one heading that are passed over in search of its siblings, at most; bounds the work. */
const mostBelowOne = 30;

/**
 * Headings below a term, as many as it counts: those that its sentence announces right above them (重点做好六个方面
 * 工作：), or that the heading above them ends with, or headings of the next section that all have its noun (“三大工程”:
 * 良种工程, 农机工程, 仓储工程).
 */
export function findItemsInHeadings(
  term: CountedName,
  { blocks }: DocumentView,
  headings: readonly Heading[],
): readonly LocalItem[] | null {
  const { view, outer, noun } = term;
  const start = countBefore(
    headings.length,
    (index) => (headings[index]?.span.start ?? 0) < view.block.span.end,
  );
  const level = headings[start]?.level;
  if (level === undefined) return null;
  const siblings = siblingsFrom(headings, start, level, term.count);
  if (siblings === null) return null;
  const rest = view.text.slice(outer.end, outer.end + longestRest + 1);
  const isAbove =
    outer.end + rest.length === view.text.length &&
    blocks[view.index + 1]?.block.id === headings[start]?.blockId;
  const before = view.text.slice(0, outer.start);
  const isAnnounced =
    isAbove &&
    (/^[^。;,]{0,8}[:：]$/u.test(rest) ||
      (/^[^;,]{0,8}。$/u.test(rest) && (/(?:以下|如下|下列)$/u.test(before) || doing.test(before))));
  const above = headings[start - 1];
  const isInHeading =
    above !== undefined && above.level < level && containsSpan(above.span, view.rawSpan(outer));
  const isEndOfHeading =
    isInHeading && /^[^,;]{0,6}$/u.test(view.text.slice(outer.end).slice(0, rest.length));
  const items = headingItems(siblings, blocks);
  const texts = items.map(({ view: own, span: { start: from, end } }) => own.text.slice(from, end));
  const areNamed =
    noun.length >= 2 && texts.every((text) => (isInHeading ? text.includes(noun) : text.endsWith(noun)));
  return isAnnounced || isEndOfHeading || areNamed ? items : null;
}

/** Headings of one level up to the end of their part, if there are exactly so many. */
function siblingsFrom(
  headings: readonly Heading[],
  start: number,
  level: number,
  count: number,
): readonly Heading[] | null {
  const siblings: Heading[] = [];
  const end = Math.min(headings.length, start + (count + 1) * mostBelowOne);
  for (let index = start; index < end; index += 1) {
    const heading = headings[index];
    if (heading === undefined || heading.level < level) break;
    if (heading.level === level) siblings.push(heading);
    if (siblings.length > count) return null;
  }
  return siblings.length === count ? siblings : null;
}

/** The main parts of the document, where a quoted term in its first lines counts them. */
export function findMainParts({ document, body, headings }: CountedText): readonly CountedItems[] {
  const main = headings.filter(({ level, kind }) => level === 1 && kind === 'numbered');
  if (main.length < fewestParts) return [];
  const inBody = new Set(body.map(({ index }) => index));
  return document.blocks
    .slice(0, firstLines)
    .flatMap((view) => (inBody.has(view.index) ? [] : findCountedNames(view)))
    .filter(({ quoted, count }) => quoted && count === main.length)
    .map((term) => ({ term, items: headingItems(main, document.blocks) }));
}

function headingItems(headings: readonly Heading[], blocks: DocumentView['blocks']): readonly LocalItem[] {
  const byId = new Map(blocks.map((view) => [view.block.id, view]));
  return headings.flatMap(({ blockId, span: own, marker }) => {
    const view = byId.get(blockId);
    if (view === undefined) return [];
    const start = view.localOffset(marker?.end ?? own.start);
    const skipped = /^[ 、.,:]*/u.exec(view.text.slice(start, start + 4))?.[0].length ?? 0;
    return [{ view, span: span(start + skipped, view.localOffset(own.end)) }];
  });
}
