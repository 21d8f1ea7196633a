import type { DocumentView } from '../../view/document-view.ts';
import { findDialogueLines } from '../speech/dialogue-lines.ts';
import { findAlignedRows } from './aligned-rows.ts';
import { findPrintOffice, readBackMatter } from './back/back-matter.ts';
import { type ByHand, withHeadingsByHand } from './by-hand.ts';
import { findNameBelowBy, findPostedLine } from './front/english/posted-line.ts';
import { findInterviewHead } from './front/interview-head.ts';
import { findDayOfTalk } from './front/label-lines.ts';
import { findNamedLine } from './front/titles/named-title.ts';
import { findNotesAboveTitle } from './front/titles/notes-above-title.ts';
import { findAfterArticle } from './furniture/after-article.ts';
import { findBlankFields } from './furniture/blank-fields.ts';
import { findTableNames, findWordedCaptions } from './furniture/captions.ts';
import { findContentsLists } from './furniture/contents-list.ts';
import { findPageFurniture } from './furniture/page-furniture.ts';
import { findPageLeftovers } from './furniture/page-leftovers.ts';
import { findPastedHead } from './furniture/pasted-head.ts';
import { findRecordHead } from './furniture/record-head.ts';
import { findRelatedLinks } from './furniture/related-links.ts';
import { findPulledSentences, findRepeatedBody, findRepeatedTitle } from './furniture/repeated-lines.ts';
import { findRuleLines } from './furniture/rule-lines.ts';
import { findSubscriptionTail } from './furniture/subscription-tail.ts';
import { findTemplatePrompts } from './furniture/template-prompts.ts';
import { type Found, gatherClaims } from './gather-claims.ts';
import { findAnnexes } from './headings/annexes.ts';
import { findDayPlans } from './headings/day-plans.ts';
import { findFurtherDocuments } from './headings/further-documents.ts';
import { findLoneItems } from './headings/lone-items.ts';
import { findMarkupHeadings } from './headings/markup-headings.ts';
import { findNumberedHeadings, withoutWordLeads } from './headings/numbers/numbered-headings.ts';
import { rankUnnumbered } from './headings/numbers/ranks.ts';
import { findQuestions } from './headings/questions.ts';
import { findSlideLabels, findSlideTitles } from './headings/slide-titles.ts';
import { findBoxedLabels } from './headings/unnumbered/boxed-labels.ts';
import { findDashHeadings } from './headings/unnumbered/dash-headings.ts';
import { findAbstract, findLabelLeads } from './headings/unnumbered/lead-headings.ts';
import { findRecurringLabels } from './headings/unnumbered/recurring-labels.ts';
import { findSentenceHeadings } from './headings/unnumbered/sentence-headings.ts';
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
 * Three roles are set after that, since they depend on what the whole sequence says, which no claim or transition sees: a
 * line inside a letter is a title only where the document has none (`findNamedLine`), the day of a talk needs the words of
 * the title that was chosen (`findDayOfTalk`), and a title is repeated only once it is known which lines it is
 * (`findRepeatedTitle`). A state for each of them would multiply the states of every line for what few documents have.
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
    const talk = findDayOfTalk(document.blocks, roles);
    if (talk !== null) roles.set(talk.blockIndex, talk);
  }
  const titles = [...roles.values()].filter(({ kind }) => kind === 'title');
  const firstHeading = headings.find(({ ownLine }) => ownLine)?.blockIndex ?? 0;
  for (const again of findRepeatedTitle(document, Math.max(bodyStart, firstHeading) + 1, titles)) {
    if (roles.get(again.blockIndex)?.reason !== 'by-hand') roles.set(again.blockIndex, again);
  }
  const isFree = ({ blockIndex }: HeadingCandidate) =>
    !['furniture', 'title'].includes(roles.get(blockIndex)?.kind ?? '');
  return {
    roles,
    headings: rankUnnumbered(document.blocks, withoutWordLeads(document.blocks, headings.filter(isFree))),
  };
}

/** What the lines say wherever they stand, and the headings that their number, markup or words make. */
function findLines(document: DocumentView, byHand: ByHand): Found {
  const aside = [
    ...findContentsLists(document),
    ...findRepeatedBody(document),
    ...findPulledSentences(document),
    ...findRelatedLinks(document),
    ...findAfterArticle(document),
    ...findPageLeftovers(document),
    ...findPostedLine(document),
    ...findNameBelowBy(document),
    ...findSubscriptionTail(document),
    ...findTemplatePrompts(document),
  ];
  const spoken = findDialogueLines(document);
  const numbered = findNumberedHeadings(document, new Set(aside.map(({ blockIndex }) => blockIndex)));
  const annexes = findAnnexes(document);
  const further = findFurtherDocuments(document);
  const questions = findQuestions(document);
  const lone = findLoneItems(document);
  const firm = firmHeadings(
    [
      ...findDashHeadings(document),
      ...findDayPlans(document),
      ...numbered.headings,
      ...annexes.headings,
      ...further.headings,
      ...questions,
    ],
    [
      ...lone,
      ...findLabelLeads(document),
      ...findRecurringLabels(document),
      ...findSentenceHeadings(document),
      ...findSlideTitles(document),
      ...findSlideLabels(document),
      ...withoutSpeakers(spoken, findMarkupHeadings(document)),
    ],
  );
  const boxed = findBoxedLabels(document);
  const headings = withHeadingsByHand(
    firmHeadings(firm, [...boxed, ...findAbstract(document, firm)]),
    byHand,
  );
  const heads = new Set([...boxed, ...questions, ...lone].map(({ blockIndex }) => blockIndex));
  const roles = settleRoles([
    ...numbered.items,
    ...annexes.roles,
    ...further.roles,
    ...aside,
    ...document.blocks.map(readBackMatter).filter((role) => role !== null),
    ...findPrintOffice(document.blocks),
    ...findNotesAboveTitle(document.blocks),
    ...findInterviewHead(document.blocks),
    ...findMarkupRoles(document).filter(({ blockIndex }) => !heads.has(blockIndex)),
    ...findAlignedRows(document),
    ...findPageFurniture(document),
    ...findPastedHead(document),
    ...findRuleLines(document),
    ...findBlankFields(document),
    ...findRecordHead(document),
    ...findWordedCaptions(document),
    ...findTableNames(document),
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
