import { proseMark } from '../../language/marks.ts';
import type { BlockView, DocumentView } from '../../view/document-view.ts';
import { findSignatures } from './back/signature.ts';
import type { ByHand } from './by-hand.ts';
import type { Claim, LineLabel, Place } from './claim.ts';
import { secondTitle } from './front/titles/second-title.ts';
import { claimTitles } from './front/titles/title-claims.ts';
import { figureNeighbours } from './furniture/captions.ts';
import { findPageAround, hasPageAround } from './furniture/page-around.ts';
import { columnName, siteName } from './furniture/page-names.ts';
import { findUnnumberedHeadings, namesPart } from './headings/unnumbered/unnumbered-headings.ts';
import type { HeadingCandidate, LineRole } from './line-role.ts';
import { backRoles, frontRoles, reachOfFront } from './outside-roles.ts';
import { settleRoles } from './settle-roles.ts';
import { isCertainText, textEvidence } from './text-evidence.ts';
import {
  byHand as byHandStrength,
  headingStrength,
  outsideBody,
  placedLine,
  signatureStrength,
  strengthOf,
  textStrength,
} from './weights.ts';

/** What lines are wherever they stand. */
export interface Found {
  readonly roles: ReadonlyMap<number, LineRole>;
  readonly headings: readonly HeadingCandidate[];
  /** Lines that begin with the name of who speaks. */
  readonly spoken: ReadonlySet<number>;
}

const longestCaption = 30;
const headingInFront = 30;
/** Lengths of headings that are alike. */
const shortestAlike = 0.6;
const longestAlike = 1.7;
const beforeBody = ['head', 'front'] as const;
const outside = ['head', 'front', 'back'] as const;

/** So far below a second title its neighbours may show that it is a line of the text. */
const linesBelowTitle = 4;

/** All claims on every line, in order of the lines; none has no claim. */
export function gatherClaims(
  document: DocumentView,
  found: Found,
  byHand: ByHand,
): readonly (readonly Claim[])[] {
  const { blocks } = document;
  const reach = reachOfFront(document, found.roles);
  const front = frontRoles(document, reach);
  const back = backRoles(document);
  const furniture = settleRoles(findPageAround(document));
  const signatures = new Map(findSignatures(document).map((role) => [role.blockIndex, role]));
  const taken = new Map([...front, ...furniture, ...found.roles]);
  const firm = found.headings.filter(
    ({ blockIndex, ownLine }) =>
      byHand.headings.has(blockIndex) || isHeadingPossible(found.roles.get(blockIndex), ownLine),
  );
  const known = new Map([...taken, ...sureSigners(signatures)]);
  const loose = looseHeadings(
    blocks,
    findUnnumberedHeadings(document, known, firm, reach).filter(
      ({ blockIndex }) => !found.spoken.has(blockIndex),
    ),
    reach,
  );
  const headings = new Map([...loose, ...firm].map((heading) => [heading.blockIndex, heading]));
  const titles = claimTitles(document, { taken, headings, byHand });
  const isBesideFigure = figureNeighbours(document);
  const isPage = hasPageAround(document);
  return blocks.map((view) => {
    const { index } = view;
    const said = claimsByHand(index, byHand, headings.get(index) ?? null);
    if (said !== null) return said;
    const isDraftMark = front.get(index)?.reason === 'draft-mark';
    const heading = isDraftMark ? null : (headings.get(index) ?? null);
    const role = found.roles.get(index);
    if (role !== undefined && role.kind !== 'title') return placeFree(view, role, heading);
    const signature = signatures.get(index);
    const claims: (Claim | null)[] = [
      ...(titles.get(index) ?? []),
      claim(furniture.get(index), outside),
      siteName(view, document),
      columnName(view, document),
      frontClaim(view, front.get(index)),
      claim(back.get(index), ['back']),
      signature === undefined ? null : signatureClaim(signature),
      secondTitle(view, blocks[index - 1], blocks.slice(index + 1, index + 1 + linesBelowTitle)),
      captionClaim(view, blocks[index + 1], isBesideFigure(view), isPage),
    ];
    const isExplained = [front, back, furniture].some((roles) => (roles.get(index)?.confidence ?? 0) > 0.8);
    return [...claims.filter((each) => each !== null), ...textClaims(view, heading, isExplained)];
  });
}

/** Signers that are offices or names. */
function sureSigners(signatures: ReadonlyMap<number, LineRole>): ReadonlyMap<number, LineRole> {
  return new Map([...signatures].filter(([, { confidence }]) => confidence > 0.9));
}

/** A line above the text is a heading only if others of its length are; else a title or a caption look the same. */
function looseHeadings(
  blocks: readonly BlockView[],
  found: readonly HeadingCandidate[],
  reach: number,
): readonly HeadingCandidate[] {
  const lengths = [
    ...new Set(found.flatMap(({ blockIndex, span: { end } }) => (blockIndex >= reach ? end : []))),
  ];
  return found.flatMap((heading) => {
    if (heading.blockIndex >= reach || namesPart(blocks[heading.blockIndex]?.text ?? '')) return [heading];
    const isAlike = lengths.some((length) => {
      const ratio = heading.span.end / length;
      return ratio >= shortestAlike && ratio <= longestAlike;
    });
    return isAlike ? [{ ...heading, reason: 'like-other-headings' }] : [];
  });
}

const labels: Readonly<Record<LineRole['kind'], LineLabel>> = {
  title: 'title',
  subtitle: 'subtitle',
  byline: 'byline',
  meta: 'meta',
  heading: 'heading',
  paragraph: 'text',
  'list-item': 'text',
  'table-row': 'text',
  caption: 'caption',
  furniture: 'furniture',
};

/** A heading of the file is less likely a line of the front. */
function frontClaim({ text, block }: BlockView, role: LineRole | undefined): Claim | null {
  const found = claim(role, beforeBody);
  const isOfHead = role?.reason === 'draft-mark' || role?.reason === 'memo-line';
  if (found === null || block.hint?.kind !== 'heading' || isOfHead) return found;
  // 2024-04-11 例会: the day is part of a heading.
  const isDay = role?.fields?.some(({ span }) => span.end - span.start >= text.length) === true;
  return { ...found, strength: found.strength - (isDay ? 0 : headingInFront) };
}

function claim(role: LineRole | undefined, places: readonly Place[]): Claim | null {
  if (role === undefined) return null;
  const label = labels[role.kind];
  const isTitle = label === 'title';
  return {
    label,
    places: isTitle ? ['title'] : places,
    strength: strengthOf(role.confidence) + (isTitle ? 150 : 0),
    role,
    heading: null,
  };
}

/** A line that is what it is wherever it stands. */
function placeFree(view: BlockView, role: LineRole, heading: HeadingCandidate | null): readonly Claim[] {
  const label = labels[role.kind];
  const base = { label, strength: textStrength.markup, role, heading };
  if (label === 'text') {
    const isNote = role.kind === 'paragraph';
    return [{ ...base, places: isNote ? 'aside' : ['body'] }];
  }
  return view.block.hint?.kind === 'subtitle'
    ? [
        { ...base, places: beforeBody, heading: null },
        { ...base, places: 'aside', strength: 0, heading: null },
      ]
    : [{ ...base, places: 'aside', heading: null }];
}

function textClaims(
  view: BlockView,
  heading: HeadingCandidate | null,
  isExplained: boolean,
): readonly Claim[] {
  const evidence = isExplained ? 'line' : textEvidence(view);
  const common = { role: null, heading: null };
  const lead = heading !== null && !heading.ownLine ? heading : null;
  const strength = textStrength[evidence];
  const claims: Claim[] = [
    {
      ...common,
      label: 'text',
      places: ['body'],
      strength: strength + (lead === null ? 0 : strengthOfHeading(lead)),
      heading: lead,
    },
  ];
  if (heading !== null && lead === null) {
    claims.push({
      ...common,
      label: 'heading',
      places: ['body'],
      strength: strengthOfHeading(heading),
      heading,
    });
  }
  return [...claims, ...unclearClaims[costOf(evidence)]];
}

type Cost = 'prose' | 'sentence' | 'line';

function costOf(evidence: keyof typeof textStrength): Cost {
  if (evidence === 'prose' || evidence === 'markup') return 'prose';
  return evidence === 'sentence' || evidence === 'salutation' ? 'sentence' : 'line';
}

/** What every line may be before and after the body; the same for all lines of a kind. */
const unclearClaims: Readonly<Record<Cost, readonly Claim[]>> = {
  prose: unclear(() => outsideBody.prose),
  sentence: unclear(() => outsideBody.sentence),
  line: unclear((place) => outsideBody.line[place]),
};

function unclear(strengthIn: (place: (typeof outside)[number]) => number): readonly Claim[] {
  return outside.map((place) => ({
    label: 'unclear',
    places: [place],
    strength: strengthIn(place),
    role: null,
    heading: null,
  }));
}

function strengthOfHeading({ reason, confidence }: HeadingCandidate): number {
  return headingStrength[reason] ?? strengthOf(confidence);
}

function signatureClaim(role: LineRole): Claim {
  const isDate = role.reason === 'signature-date';
  const isKnown = role.confidence > 0.9;
  return {
    label: isDate ? 'signature-date' : isKnown ? 'signer' : 'possible-signer',
    places: ['back'],
    strength: isDate
      ? signatureStrength.date
      : isKnown
        ? signatureStrength.signer
        : signatureStrength.possibleSigner,
    role,
    heading: null,
    ...(isKnown || isDate ? {} : { before: ['signer', 'possible-signer', 'signature-date'] }),
  };
}

/** A short line beside a picture, or on a page that has lost its pictures the only one between meta lines and text. */
function captionClaim(
  { index, text, block }: BlockView,
  next: BlockView | undefined,
  isBesideFigure: boolean,
  isPage: boolean,
): Claim | null {
  if (block.hint !== null || text.length > longestCaption || proseMark.test(text)) return null;
  const isAboveText = isPage && next !== undefined && isCertainText(next);
  if (!isBesideFigure && !isAboveText) return null;
  const role: LineRole = {
    blockIndex: index,
    kind: 'caption',
    confidence: 0.75,
    reason: 'short-line-above-body',
  };
  const common = { label: 'caption' as const, strength: placedLine.caption, role, heading: null };
  return isAboveText
    ? { ...common, places: ['front'], after: ['meta', 'byline'] }
    : { ...common, places: ['front'] };
}

/** A row or an item of a list is no heading; a paragraph or item may have a lead that is one. */
function isHeadingPossible(role: LineRole | undefined, ownLine: boolean): boolean {
  if (role === undefined || role.kind === 'title') return true;
  return !ownLine && (role.kind === 'list-item' || role.kind === 'paragraph');
}

/** What a person has said of a line is its only claim: in its place, or aside where its place has passed. */
function claimsByHand(
  index: number,
  byHand: ByHand,
  found: HeadingCandidate | null,
): readonly Claim[] | null {
  const heading = byHand.headings.has(index) ? found : null;
  const role = byHand.roles.get(index) ?? null;
  if (heading === null && role === null) return null;
  const label = heading === null ? labels[role?.kind ?? 'paragraph'] : 'heading';
  const aside: Claim = { label, places: 'aside', strength: byHandStrength.aside, role, heading };
  if (label === 'title') {
    const title: Claim = { ...aside, places: ['title'], strength: byHandStrength.inPlace };
    return [title, { ...title, label: 'title-line', after: ['title', 'title-line'] }, aside];
  }
  if (label === 'heading' || label === 'text') {
    return [{ ...aside, places: ['body'], strength: byHandStrength.inPlace }, aside];
  }
  return [aside];
}
