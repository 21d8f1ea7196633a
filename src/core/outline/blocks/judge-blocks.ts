import type { DocumentView } from '../text/document-view.ts';
import { smallest } from '../text/extremes.ts';
import { findAlignedRows } from './aligned-rows.ts';
import { findAnnexes } from './annexes.ts';
import { readBackMatter } from './back-matter.ts';
import { findBoilerplate } from './boilerplate.ts';
import { type ByHand, withHeadingsByHand, withoutDecided, withRolesByHand } from './by-hand.ts';
import { readByline } from './byline.ts';
import { findWordedCaptions } from './captions.ts';
import { findContentsLists } from './contents-list.ts';
import { readDeliveryLine } from './delivery-lines.ts';
import { readMemoLine } from './english-memo-lines.ts';
import { findOfficeLines, findRecordLines } from './english-record-lines.ts';
import { settleFrontLines } from './front-lines.ts';
import { findLabelLines } from './label-lines.ts';
import { findDashHeadings } from './lead-headings.ts';
import { readHeadMark, readLetterhead } from './letterhead.ts';
import type { HeadingCandidate, LineRole } from './line-role.ts';
import { findMarkupHeadings } from './markup-headings.ts';
import { findMarkupRoles } from './markup-roles.ts';
import { readMetaLine } from './meta-lines.ts';
import { findNumberedHeadings } from './numbered-headings.ts';
import { findPageFurniture } from './page-furniture.ts';
import { findQuestions } from './questions.ts';
import { findRecurringLabels } from './recurring-labels.ts';
import { findRelatedLinks } from './related-links.ts';
import { findRepeatedBody, findRepeatedTitle } from './repeated-lines.ts';
import { readAuthorNote, readReporterLine } from './reporter-lines.ts';
import { findSentenceHeadings } from './sentence-headings.ts';
import { findSignature } from './signature.ts';
import { readSourceLine } from './source-lines.ts';
import { readSubtitle } from './subtitles.ts';
import { findTitle } from './titles.ts';
import { findUnnumberedHeadings } from './unnumbered-headings.ts';
import { findZones, isFootnote, type Zones, zonesByHand } from './zones.ts';

/** What every block is, conflicts settled. Blocks without an entry in `roles` are headings or paragraphs. */
export interface JudgedBlocks {
  readonly roles: ReadonlyMap<number, LineRole>;
  /** In order of the blocks, at most one for each. */
  readonly headings: readonly HeadingCandidate[];
}

/** Detectors that read one line, asked for every line above the body. */
const frontLineDetectors = [
  readMemoLine,
  readLetterhead,
  readHeadMark,
  readMetaLine,
  readDeliveryLine,
  readSubtitle,
  readReporterLine,
  readAuthorNote,
  readByline,
  readSourceLine,
];
/** Asked for every line below the body. */
const backLineDetectors = [readAuthorNote, readReporterLine, readMetaLine, readSourceLine];
/** Detectors that look at the whole document. */
const documentDetectors: readonly ((document: DocumentView, zones: Zones) => readonly LineRole[])[] = [
  findMarkupRoles,
  findAlignedRows,
  findPageFurniture,
  findBoilerplate,
  findLabelLines,
  findWordedCaptions,
  findSignature,
  findRecordLines,
  findOfficeLines,
];

/**
 * Lets the detectors speak in turn: markup and numbers first, then lines that say what they are, then lines
 * that only their place explains. Among those who claim a line the most confident wins, and a person before all.
 */
export function judgeBlocks(document: DocumentView, byHand: ByHand): JudgedBlocks {
  const aside = [
    ...findContentsLists(document),
    ...findRepeatedBody(document),
    ...findRelatedLinks(document),
  ];
  const setAside = new Set(aside.map(({ blockIndex }) => blockIndex));
  const numbered = findNumberedHeadings(document, setAside);
  const annexes = findAnnexes(document);
  const firm = withHeadingsByHand(
    firmHeadings(
      [...findDashHeadings(document), ...numbered.headings, ...annexes.headings, ...findQuestions(document)],
      [...findRecurringLabels(document), ...findSentenceHeadings(document), ...findMarkupHeadings(document)],
    ),
    byHand,
  );
  const lines = [
    ...numbered.items,
    ...annexes.roles,
    ...aside,
    ...document.blocks.map(readBackMatter).filter((role) => role !== null),
  ];
  const zones = findZones(document, firm, byHand, setAside);
  const roles = claimRoles(document, zones, lines, byHand);
  const titled = zonesByHand(zones, byHand, roles);
  return titled === zones
    ? settleHeadings(document, zones, firm, roles)
    : settleHeadings(document, titled, firm, claimRoles(document, titled, lines, byHand));
}

/** What lines are that are neither text nor headings, the title among them. */
function claimRoles(
  document: DocumentView,
  zones: Zones,
  lines: readonly LineRole[],
  byHand: ByHand,
): Map<number, LineRole> {
  const found = settleRoles([
    ...lines,
    ...documentDetectors.flatMap((detect) => detect(document, zones)),
    ...readFrontLines(document, zones),
    ...readBackLines(document, zones),
  ]);
  const roles = withRolesByHand(found, byHand);
  const title = withoutDecided(findTitle(document, zones, roles), byHand);
  const again = withoutDecided(findRepeatedTitle(document, zones.bodyStart, title), byHand);
  for (const line of [...title, ...again]) roles.set(line.blockIndex, line);
  return roles;
}

function settleHeadings(
  document: DocumentView,
  zones: Zones,
  firm: readonly HeadingCandidate[],
  roles: Map<number, LineRole>,
): JudgedBlocks {
  const kept = firm.filter(({ blockIndex, ownLine }) => isHeadingPossible(roles.get(blockIndex), ownLine));
  const unnumbered = findUnnumberedHeadings(document, zones, roles, kept);
  const front = settleFrontLines(document, zones, headingsAsRoles(roles, kept), [
    ...kept.filter(isFound),
    ...unnumbered,
  ]);
  for (const role of front.roles) roles.set(role.blockIndex, role);
  const headings = [...kept, ...unnumbered, ...front.headings].sort((a, b) => a.blockIndex - b.blockIndex);
  return { roles, headings: rankUnnumbered(headings) };
}

function readFrontLines({ blocks }: DocumentView, { bodyStart }: Zones): readonly LineRole[] {
  const found = blocks
    .slice(0, bodyStart)
    .flatMap((view) => frontLineDetectors.map((read) => read(view)).filter((role) => role !== null));
  const isSigned = found.some(({ reason }) => reason === 'office-and-name');
  return isSigned ? found.filter(({ reason }) => reason !== 'name-line') : found;
}

function readBackLines({ blocks }: DocumentView, { bodyEnd }: Zones): readonly LineRole[] {
  return blocks
    .slice(bodyEnd)
    .filter((view) => !isFootnote(view))
    .flatMap((view) => backLineDetectors.map((read) => read(view)).filter((role) => role !== null));
}

function settleRoles(claims: readonly LineRole[]): Map<number, LineRole> {
  const roles = new Map<number, LineRole>();
  for (const claim of claims) {
    const current = roles.get(claim.blockIndex);
    if (current === undefined || claim.confidence > current.confidence) roles.set(claim.blockIndex, claim);
  }
  return roles;
}

/** One heading for a block; a number says more than bold type. */
function firmHeadings(
  numbered: readonly HeadingCandidate[],
  markup: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const byBlock = new Map(markup.map((heading) => [heading.blockIndex, heading]));
  for (const heading of numbered) byBlock.set(heading.blockIndex, heading);
  return [...byBlock.values()].sort((a, b) => a.blockIndex - b.blockIndex);
}

function isHeadingPossible(role: LineRole | undefined, ownLine: boolean): boolean {
  return role === undefined || (!ownLine && (role.kind === 'list-item' || role.kind === 'paragraph'));
}

function headingsAsRoles(
  roles: ReadonlyMap<number, LineRole>,
  headings: readonly HeadingCandidate[],
): ReadonlyMap<number, LineRole> {
  const taken = new Map(roles);
  for (const { blockIndex, confidence, reason } of headings) {
    if (!taken.has(blockIndex)) taken.set(blockIndex, { blockIndex, kind: 'heading', confidence, reason });
  }
  return taken;
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
