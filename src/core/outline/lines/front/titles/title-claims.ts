import { hasHan } from '../../../../language/language-of.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import type { ByHand } from '../../by-hand.ts';
import type { Claim } from '../../claim.ts';
import { isPagePart } from '../../furniture/page-around.ts';
import { readSectionNumber } from '../../headings/numbers/numbering-styles.ts';
import type { HeadingCandidate, LineRole } from '../../line-role.ts';
import { isCertainText } from '../../text-evidence.ts';
import { titleStrength } from '../../weights.ts';
import { isDatedAct } from '../english/record-lines.ts';
import { readMetaLine } from '../meta-lines.ts';
import { titleBelowNotes } from './notes-above-title.ts';
import { readSubtitle } from './subtitles.ts';
import { titleOfTalk } from './title-of-talk.ts';
import {
  canFollow,
  isEnglishKind,
  isTitlePossible,
  lineNamedByPage,
  namesKindOfDocument,
  pageTitle,
  rateTitle,
  titleFields,
} from './titles.ts';

const longestFront = 60;
/** Signs that a line after dashes is a title where the number of the document stands above it. */
const belowNumber = 4;

interface Known {
  /** What else the lines of the front may be. */
  readonly taken: ReadonlyMap<number, LineRole>;
  readonly headings: ReadonlyMap<number, HeadingCandidate>;
  readonly byHand: ByHand;
}

/** Lines that may be the title or a further line of it. A title by hand leaves no other. */
export function claimTitles(
  document: DocumentView,
  { taken, headings, byHand }: Known,
): ReadonlyMap<number, readonly Claim[]> {
  const claims = new Map<number, readonly Claim[]>();
  if ([...byHand.roles.values()].some(({ kind }) => kind === 'title')) return claims;
  const act = nameOfAct(document.blocks, taken);
  if (act !== null) return new Map([[act.index, [markedLine(act, false)]]]);
  const marked = titleOfPage(document.blocks, taken) ?? markedTitle(document.blocks, taken);
  const letters = letterLines(document.blocks);
  const isPage = document.source.format === 'html';
  const pageName = isPage ? (marked[0] ?? lineNamedByPage(document.blocks)) : null;
  const ofTalk = pageName === null ? null : titleOfTalk(document.blocks, pageName, taken);
  if (pageName !== null && ofTalk !== null) {
    claims.set(pageName.index, [nameOfPage(pageName)]);
    claims.set(ofTalk.index, [markedLine(ofTalk, false)]);
    return claims;
  }
  if (marked.length > 0) {
    for (const [order, view] of withLetters(marked, document.blocks, letters).entries()) {
      claims.set(view.index, [markedLine(view, order > 0)]);
    }
    return claims;
  }
  if (isForm(document.blocks)) return claims;
  const given = titleInFront(document.blocks, taken);
  let count = 0;
  for (const view of document.blocks) {
    if (given !== null && view.text !== given) continue;
    if (letters.has(view.index) && claims.has(view.index - 1)) {
      claims.set(view.index, [lastLine(titleRole(view, titleStrength.lastLine))]);
      continue;
    }
    if (view.block.hint?.kind !== 'page-furniture') count += 1;
    if (count > longestFront) break;
    if (isCertainText(view) && view.block.hint?.kind !== 'heading') {
      if (view.text.length > 120) break;
      continue;
    }
    const heading = headings.get(view.index);
    const isNumbered = heading?.kind === 'numbered' && heading.rank > 6 && !isStyled(view);
    const isBelowNumber = taken.get(view.index - 1)?.reason === 'document-number';
    const isNamed = isBelowNumber && taken.get(view.index)?.reason === 'dash-line';
    const isPart = !isStyled(view) && readSectionNumber(view.text) !== null;
    if (isNumbered || isPart || !(isNamed || isTitlePossible(view, taken))) continue;
    const signs = rateTitle(document, view, taken) + (isNamed ? belowNumber : 0);
    const strength = Math.round(titleStrength.base + titleStrength.sign * signs);
    const role = titleRole(view, strength);
    const before = document.blocks[view.index - 1];
    const first: Claim = { label: 'title', places: ['title'], strength, role, heading: null };
    claims.set(view.index, [first, ...furtherLine(before, view, document.blocks[view.index + 1], role)]);
  }
  return claims;
}

/** The title that a file gives in its front matter: of its lines only that which says it again is the title too. */
function titleInFront(blocks: readonly BlockView[], taken: ReadonlyMap<number, LineRole>): string | null {
  const isTitle = ({ block: { hint }, index }: BlockView) =>
    hint?.kind === 'field' && hint.name === 'title' && taken.get(index)?.reason === 'front-matter';
  return blocks.find(isTitle)?.text ?? null;
}

/** What an English order is called, below its number; what stands above that is the name of the paper. */
function nameOfAct(blocks: readonly BlockView[], taken: ReadonlyMap<number, LineRole>): BlockView | null {
  const number = blocks
    .slice(0, longestFront)
    .findIndex(({ index, text }) => taken.get(index)?.reason === 'document-number' && isDatedAct(text));
  const name = blocks[number + 1];
  return number !== -1 && name !== undefined && isTitlePossible(name, taken) ? name : null;
}

const fewestLetters = 3;

/** Lines of one character each, one below the other, as covers set the kind of document (实 / 施 / 方 / 案). */
function letterLines(blocks: readonly BlockView[]): ReadonlySet<number> {
  const runs: number[][] = [[]];
  for (const { index, text, block } of blocks.slice(0, longestFront)) {
    if (block.hint === null && /^[\u4e00-\u9fff]$/u.test(text.trim())) runs.at(-1)?.push(index);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return new Set(runs.filter(({ length }) => length >= fewestLetters).flat());
}

/** A marked title with the letters below it. */
function withLetters(
  marked: readonly BlockView[],
  blocks: readonly BlockView[],
  letters: ReadonlySet<number>,
): readonly BlockView[] {
  const first = (marked.at(-1)?.index ?? -1) + 1;
  let end = first;
  while (letters.has(end)) end += 1;
  return [...marked, ...blocks.slice(first, end)];
}

/** Share of different labels among the lines of a talk. */
const mostOfTurns = 0.6;
const labelledLine = /^[^:]{1,30}:(?: ?\S|$)/u;

/** Nothing but labels with their values: none of them is a title. */
export function isForm(blocks: readonly BlockView[]): boolean {
  const lines = blocks.filter(({ block: { hint } }) => hint?.kind !== 'page-furniture');
  const [only] = lines;
  const isOneHeading = lines.length === 1 && hasHan(only?.text ?? '');
  const labels = new Set(lines.map(({ text }) => text.slice(0, text.indexOf(':'))));
  // Turns of a talk have the labels of those who speak again and again.
  const areTurns = labels.size <= lines.length * mostOfTurns;
  return (
    lines.length > 0 &&
    !isOneHeading &&
    !areTurns &&
    lines.every(({ block, text }) => block.hint === null && labelledLine.test(text))
  );
}

function isStyled({ block }: BlockView): boolean {
  return block.hint?.kind === 'heading';
}

/** A title continues over lines until one says what kind of document it is. */
function furtherLine(
  before: BlockView | undefined,
  view: BlockView,
  next: BlockView | undefined,
  role: LineRole,
): readonly Claim[] {
  if (before === undefined) return [];
  if (isBetweenTitleAndDashes(before, view, next)) return [lastLine(role)];
  if (!canFollow(before, view)) return [];
  const isLast = namesKindOfDocument(view) || isEnglishKind(view.text);
  const last = lastLine(role);
  return [isLast ? last : { ...last, strength: titleStrength.furtherLine, before: ['title-line'] }];
}

const longestOfTwo = 30;

/** The second of two bold lines, above the occasion of a speech that is not bold (——在…大会上的讲话). */
function isBetweenTitleAndDashes(before: BlockView, view: BlockView, next: BlockView | undefined): boolean {
  return (
    before.isStrong &&
    view.isStrong &&
    next !== undefined &&
    !next.isStrong &&
    [before, view].every(({ text, block }) => block.hint === null && text.length <= longestOfTwo) &&
    /^—{1,2}[^—]/u.test(next.text) &&
    readSubtitle(next)?.reason === 'dash-line'
  );
}

function lastLine(role: LineRole): Claim {
  return {
    label: 'title-line',
    places: ['title'],
    strength: titleStrength.lastLine,
    role,
    heading: null,
    after: ['title', 'title-line'],
  };
}

function titleRole(view: BlockView, strength: number): LineRole {
  return {
    blockIndex: view.index,
    kind: 'title',
    confidence: Math.round(Math.max(60, Math.min(98, 60 + strength / 1.5))) / 100,
    reason: isStyled(view) ? 'title-markup' : 'title-position',
    fields: titleFields(view.text),
  };
}

/** On a page whose reader found no title, or another line than the one that the page names. */
function titleOfPage(
  blocks: readonly BlockView[],
  taken: ReadonlyMap<number, LineRole>,
): readonly BlockView[] | null {
  const named = lineNamedByPage(blocks);
  if (named === null || taken.get(named.index)?.reason === 'field-labels') return null;
  const marked = blocks.find(({ block }) => block.hint?.kind === 'title');
  const isMarked = marked !== undefined && (pageTitle(blocks) ?? '').startsWith(marked.text);
  const isStyled = blocks.some(({ index, block }) => block.hint?.kind === 'heading' && index === named.index);
  return isMarked || (marked === undefined && isStyled) ? null : [named];
}

/** The first lines that the file's markup calls the title; it may call more of them that below. */
function markedTitle(
  blocks: readonly BlockView[],
  taken: ReadonlyMap<number, LineRole>,
): readonly BlockView[] {
  // Programs that set a page take its largest line for the title, and that may be the name of the office.
  const isTitle = (view: BlockView) =>
    view.block.hint?.kind === 'title' &&
    taken.get(view.index)?.reason !== 'letterhead' &&
    !isPagePart(view.text);
  const below = titleBelowNotes(blocks);
  if (below !== null) return [below];
  const first = blocks.findIndex(isTitle);
  // The number of an order stands above its title.
  if (first === -1 || readMetaLine(blocks[first] as BlockView)?.reason === 'document-number') return [];
  const end = blocks.findIndex((view) => view.index > first && !isTitle(view));
  return blocks.slice(first, end === -1 ? blocks.length : end);
}

/** What the page calls the text, where the text has a title of its own. */
function nameOfPage({ index }: BlockView): Claim {
  const role: LineRole = { blockIndex: index, kind: 'furniture', confidence: 0.9, reason: 'page-furniture' };
  return { label: 'furniture', places: ['head'], strength: titleStrength.markup, role, heading: null };
}

function markedLine(view: BlockView, isFurther: boolean): Claim {
  const role: LineRole = {
    blockIndex: view.index,
    kind: 'title',
    confidence: 0.97,
    reason: 'title-markup',
    fields: titleFields(view.text).map((field) => ({ ...field, confidence: 0.97 })),
  };
  return {
    label: isFurther ? 'title-line' : 'title',
    places: ['title'],
    strength: titleStrength.markup,
    role,
    heading: null,
    ...(isFurther ? { after: ['title', 'title-line'] } : {}),
  };
}
