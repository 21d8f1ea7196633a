import { findDialogueLines } from '../speech/dialogue-lines.ts';
import type { DocumentView } from '../text/document-view.ts';
import { smallest } from '../text/extremes.ts';
import { findAlignedRows } from './aligned-rows.ts';
import { readBackMatter } from './back/back-matter.ts';
import { type ByHand, withHeadingsByHand } from './by-hand.ts';
import { findNamedLine } from './front/named-title.ts';
import { findWordedCaptions } from './furniture/captions.ts';
import { findContentsLists } from './furniture/contents-list.ts';
import { findPageFurniture } from './furniture/page-furniture.ts';
import { findRelatedLinks } from './furniture/related-links.ts';
import { findRepeatedBody, findRepeatedTitle } from './furniture/repeated-lines.ts';
import { findRuleLines } from './furniture/rule-lines.ts';
import { type Found, gatherClaims } from './gather-claims.ts';
import { findAnnexes } from './headings/annexes.ts';
import { findDashHeadings, findLabelLeads } from './headings/lead-headings.ts';
import { findMarkupHeadings } from './headings/markup-headings.ts';
import { findNumberedHeadings } from './headings/numbered-headings.ts';
import { findQuestions } from './headings/questions.ts';
import { findRecurringLabels } from './headings/recurring-labels.ts';
import { findSentenceHeadings } from './headings/sentence-headings.ts';
import { findSlideTitles } from './headings/slide-titles.ts';
import type { HeadingCandidate, LineRole } from './line-role.ts';
import { findMarkupRoles } from './markup-roles.ts';
import { settleRoles } from './settle-roles.ts';
import { solveLines } from './solve-lines.ts';

/** What every line is. Lines without an entry in `roles` are headings or paragraphs. */
export interface JudgedBlocks {
  readonly roles: ReadonlyMap<number, LineRole>;
  /** In order of the lines, at most one for each. */
  readonly headings: readonly HeadingCandidate[];
}

/**
 * Decides what every line of a document is, in one decision over the whole sequence.
 *
 * A document has a head (letterhead, menus), a title, a front (author, date, source), a body and a back (signature,
 * day), in that order; each of them may be missing. Detectors look at a line, or at a few together, and claim what it
 * is, each with a reason (`claim.ts`). A claim has a strength (`weights.ts`, whole numbers) and says in which places
 * the line may stand as that. `solveLines` takes the one sequence in which strengths and transitions add up to most: a
 * name is an author in the front and a paragraph in the body, a date closes a signature. What a person says of a line
 * is the only claim on it.
 *
 * Folders: `front` reads titles and the lines around them, `back` what stands below the text, `headings` finds headings,
 * `furniture` what surrounds the text.
 */
export function judgeLines(document: DocumentView, byHand: ByHand): JudgedBlocks {
  const decisions = solveLines(gatherClaims(document, findLines(document, byHand), byHand));
  const roles = new Map<number, LineRole>();
  const headings: HeadingCandidate[] = [];
  let bodyStart = decisions.findIndex(({ place }) => place === 'body');
  if (bodyStart === -1) bodyStart = decisions.length;
  for (const [index, { claim }] of decisions.entries()) {
    if (claim.role !== null) roles.set(index, claim.role);
    if (claim.heading !== null) headings.push(claim.heading);
  }
  if (byHand.roles.size === 0) {
    const named = findNamedLine(document, roles);
    if (named !== null) roles.set(named.blockIndex, named);
  }
  const titles = [...roles.values()].filter(({ kind }) => kind === 'title');
  for (const again of findRepeatedTitle(document, bodyStart, titles)) {
    if (roles.get(again.blockIndex)?.reason !== 'by-hand') roles.set(again.blockIndex, again);
  }
  const isFree = ({ blockIndex }: HeadingCandidate) =>
    !['furniture', 'title'].includes(roles.get(blockIndex)?.kind ?? '');
  return { roles, headings: rankUnnumbered(headings.filter(isFree)) };
}

/** What the lines say wherever they stand, and the headings that their number, markup or words make. */
function findLines(document: DocumentView, byHand: ByHand): Found {
  const aside = [
    ...findContentsLists(document),
    ...findRepeatedBody(document),
    ...findRelatedLinks(document),
  ];
  const spoken = findDialogueLines(document);
  const numbered = findNumberedHeadings(document, new Set(aside.map(({ blockIndex }) => blockIndex)));
  const annexes = findAnnexes(document);
  const headings = withHeadingsByHand(
    firmHeadings(
      [...findDashHeadings(document), ...numbered.headings, ...annexes.headings, ...findQuestions(document)],
      [
        ...findLabelLeads(document),
        ...findRecurringLabels(document),
        ...findSentenceHeadings(document),
        ...findSlideTitles(document),
        ...withoutSpeakers(spoken, findMarkupHeadings(document)),
      ],
    ),
    byHand,
  );
  const roles = settleRoles([
    ...numbered.items,
    ...annexes.roles,
    ...aside,
    ...document.blocks.map(readBackMatter).filter((role) => role !== null),
    ...findMarkupRoles(document),
    ...findAlignedRows(document),
    ...findPageFurniture(document),
    ...findRuleLines(document),
    ...findWordedCaptions(document),
  ]);
  return { roles, headings, spoken };
}

/** The bold name of who speaks leads a turn, and heads no section. */
function withoutSpeakers(
  spoken: ReadonlySet<number>,
  headings: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  return headings.filter(({ blockIndex, kind }) => kind === 'style' || !spoken.has(blockIndex));
}

/** One heading for a line; a number says more than bold type. */
function firmHeadings(
  numbered: readonly HeadingCandidate[],
  markup: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const byBlock = new Map(markup.map((heading) => [heading.blockIndex, heading]));
  for (const heading of numbered) byBlock.set(heading.blockIndex, heading);
  return [...byBlock.values()].sort((a, b) => a.blockIndex - b.blockIndex);
}

/** Headings by hand have a level; they are no example for the rank of others. */
function isFound({ level }: HeadingCandidate): boolean {
  return level === undefined;
}

/** Lines and bold lines may stand above numbers; sentences that head a paragraph never do. */
const lowestRaised = 24;

/** Lines without a number stand above the numbered ones if the numbers start anew below them. */
function rankUnnumbered(headings: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const found = headings.filter(isFound);
  const numberedRanks = found.filter(({ kind }) => kind === 'numbered').map(({ rank }) => rank);
  const top = smallest(numberedRanks);
  const firstUnnumbered = found.findIndex(({ kind, ownLine }) => kind === 'unnumbered' && ownLine);
  const firstTop = found.findIndex(({ rank }) => rank === top);
  if (firstUnnumbered === -1 || firstTop === -1 || firstUnnumbered > firstTop) return headings;
  return headings.map((heading) =>
    heading.kind === 'unnumbered' && heading.ownLine && heading.rank <= lowestRaised
      ? { ...heading, rank: Math.min(heading.rank, top - 0.5) }
      : heading,
  );
}
