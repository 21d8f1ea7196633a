import type { CountedTerm, Heading } from '../../../model/outline/outline.ts';
import type { BlockView, DocumentView } from '../../text/document-view.ts';
import type { FoundOrdinalList } from '../ordinals/find-ordinal-lists.ts';
import type { FoundParallel } from '../parallels/found-parallel.ts';
import { type CountedName, findCountedNames } from './counted-names.ts';
import { findEnglishCountedNames } from './english/english-counted-names.ts';
import { findEnglishListAfter } from './english/english-list-after.ts';
import { findEnglishNamedLists } from './english/english-named-lists.ts';
import { type FoundCountedTerm, type LocalItem, toCountedTerm } from './found-counted-term.ts';
import { findListAfter } from './list-after.ts';
import { findCompoundMembers, findListBefore, findSubjects } from './list-before.ts';
import { findListLines } from './list-lines.ts';
import { findNamedLists } from './named-lists.ts';
import { assignRuns, findNumberedRuns } from './numbered-runs.ts';
import { findItemsInOrdinals } from './ordinal-items.ts';
import { findQuotedSeries } from './quoted-series.ts';
import { findItemsInHeadings, findItemsInMainParts, findItemsInParallels } from './spread-items.ts';

/** 等130个国家 is a figure. */
const mostOfOpenList = 99;

/** What other detectors have found; items of a term may stand in it. */
export interface FoundStructure {
  readonly parallels: readonly FoundParallel[];
  readonly headings: readonly Heading[];
  readonly ordinals: readonly FoundOrdinalList[];
}

/**
 * Counted terms with the items that the text gives them, and named series. A term counts as verified only
 * where exactly as many items stand beside it, in a parallel run or in headings; one that is only named
 * appears once, without items.
 */
export function findCountedTerms(
  document: DocumentView,
  body: readonly BlockView[],
  structure: FoundStructure,
): readonly FoundCountedTerm[] {
  const { parallels, headings } = structure;
  const found: FoundCountedTerm[] = [
    ...findQuotedSeries(parallels),
    ...findNamedLists(body),
    ...findEnglishNamedLists(body),
  ];
  const named = new Map<string, CountedName>();
  const unlisted: CountedName[] = [];
  const verified = new Map<string, Set<string>>();
  for (const view of body) {
    for (const term of [...findCountedNames(view), ...findEnglishCountedNames(view)]) {
      const known = verified.get(nameOf(term));
      const listed =
        known === undefined
          ? findItems(term, document, structure)
          : findOtherItems(term, document, structure, known);
      if (listed?.countedTerm.status === 'verified') {
        const texts = known ?? new Set<string>();
        for (const { span } of listed.countedTerm.items)
          texts.add(document.source.raw.slice(span.start, span.end));
        verified.set(nameOf(term), texts);
      }
      if (listed !== null) found.push(listed);
      if (listed !== null || known !== undefined) continue;
      if (!term.isCompound && term.isSet === undefined) unlisted.push(term);
      if (term.quoted && !named.has(nameOf(term))) named.set(nameOf(term), term);
    }
  }
  for (const { term, items } of assignRuns(findNumberedRuns(body), unlisted)) {
    found.push(toList(term, items, 'verified', true, 0.85, 'counted-list'));
  }
  for (const term of titleTerms(document, body)) {
    const items = findItemsInMainParts(term, document, headings);
    if (items !== null) found.push(toList(term, items, 'verified', true, 0.75, 'counted-headings'));
  }
  const settled = settle(found);
  const listedNames = new Set(settled.map(({ countedTerm }) => countedTerm.name));
  const onlyNamed = [...named.values()]
    .filter((term) => !listedNames.has(nameOf(term)))
    .map((term) => toList(term, [], 'named-only', false, 0.9, 'counted-name'));
  return [...settled, ...onlyNamed].sort((a, b) => a.at - b.at);
}

/** Other members of a name that has a list already: 三个方面 counts something else elsewhere. */
function findOtherItems(
  term: CountedName,
  document: DocumentView,
  { ordinals }: FoundStructure,
  known: ReadonlySet<string>,
): FoundCountedTerm | null {
  const listed = findItems(term, document, { ordinals, parallels: [], headings: [] });
  if (listed?.countedTerm.status !== 'verified') return null;
  const { raw } = document.source;
  const isNew = listed.countedTerm.items.every(({ span }) => !known.has(raw.slice(span.start, span.end)));
  return isNew ? listed : null;
}

function findItems(
  term: CountedName,
  document: DocumentView,
  { parallels, headings, ordinals }: FoundStructure,
): FoundCountedTerm | null {
  if (term.isSet) return null;
  if (term.isCompound) {
    const subjects = findSubjects(term) ?? findCompoundMembers(term);
    return subjects === null
      ? null
      : toList(
          term,
          subjects.map((span) => ({ view: term.view, span })),
          'verified',
          false,
          0.8,
          'counted-list',
        );
  }
  const lines = findListLines(term, document);
  if (lines !== null) return toList(term, lines, 'verified', true, 0.9, 'counted-list');
  const inOrdinals = findItemsInOrdinals(term, ordinals);
  if (inOrdinals !== null) return toList(term, inOrdinals, 'verified', true, 0.9, 'counted-list');
  if (isLatin(term)) {
    const listed = findEnglishItems(term);
    if (listed !== null) return listed;
  }
  const beside = isLatin(term) ? null : (findListBefore(term) ?? findListAfter(term));
  if (beside !== null) {
    const items = beside.items.map((span): LocalItem => ({ view: term.view, span }));
    if (items.length === term.count) return toList(term, items, 'verified', false, 0.95, 'counted-list');
    if (beside.open && items.length >= 2 && items.length < term.count && term.count <= mostOfOpenList) {
      return toList(term, items, 'mismatch', false, 0.7, 'open-list');
    }
    if (term.quoted && items.length >= 3 && isOneFamily(term.view.text, beside.items)) {
      return toList(term, items, 'mismatch', false, 0.7, 'counted-list');
    }
  }
  const inParallels = findItemsInParallels(term, parallels);
  if (inParallels !== null) return toList(term, inParallels, 'verified', true, 0.9, 'counted-parallel');
  const inHeadings = findItemsInHeadings(term, document, headings);
  return inHeadings === null ? null : toList(term, inHeadings, 'verified', true, 0.9, 'counted-headings');
}

function isLatin({ view }: CountedName): boolean {
  return !/[\u3400-\u9fff]/.test(view.text);
}

/** In the sentence of the term; another number than declared only where the list is plain. */
function findEnglishItems(term: CountedName): FoundCountedTerm | null {
  const list = findEnglishListAfter(term);
  if (list === null) return null;
  const items = list.items.map((span): LocalItem => ({ view: term.view, span }));
  if (items.length === term.count) return toList(term, items, 'verified', false, 0.9, 'counted-list');
  const isPlain = list.isFirm && items.length >= 3;
  return isPlain ? toList(term, items, 'mismatch', false, 0.7, 'counted-list') : null;
}

/** Items that share a head noun surely are one list, even if their number is not the declared one. */
function isOneFamily(
  text: string,
  items: readonly { readonly start: number; readonly end: number }[],
): boolean {
  const last = text.charAt((items[0]?.end ?? 0) - 1);
  return items.every(({ end }) => text.charAt(end - 1) === last);
}

function titleTerms({ blocks }: DocumentView, body: readonly BlockView[]): readonly CountedName[] {
  const inBody = new Set(body.map(({ index }) => index));
  return blocks.slice(0, 8).flatMap((view) => (inBody.has(view.index) ? [] : findCountedNames(view)));
}

function nameOf({ view, span }: CountedName): string {
  return view.visible.slice(span.start, span.end);
}

function toList(
  term: CountedName,
  items: readonly LocalItem[],
  status: CountedTerm['status'],
  spread: boolean,
  confidence: number,
  reason: string,
): FoundCountedTerm {
  return toCountedTerm({
    name: nameOf(term),
    nameView: term.view,
    nameSpan: term.span,
    declaredCount: term.count,
    items,
    status,
    spread,
    confidence,
    reason,
  });
}

/** The verified lists of a name, or else the first one. */
function settle(found: readonly FoundCountedTerm[]): readonly FoundCountedTerm[] {
  const isVerified = ({ countedTerm }: FoundCountedTerm) => countedTerm.status === 'verified';
  const verified = new Set(found.filter(isVerified).map(({ countedTerm }) => countedTerm.name));
  const first = new Map(found.toReversed().map((list) => [list.countedTerm.name, list]));
  return found.filter((list) =>
    verified.has(list.countedTerm.name) ? isVerified(list) : first.get(list.countedTerm.name) === list,
  );
}
