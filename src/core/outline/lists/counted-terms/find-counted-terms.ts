import type { Span } from '../../../model/span.ts';
import { countBefore } from '../../../view/bisect.ts';
import type {
  CountedTermRule,
  CountedTermRules,
  CountedText,
  FoundItems,
  Series,
} from './counted-term-rule.ts';
import { countedTermRules } from './counted-term-rules.ts';
import { findEnglishCountedNames } from './english/english-counted-names.ts';
import { type FoundCountedTerm, toCountedTerm } from './found-counted-term.ts';
import { type CountedName, findCountedNames } from './names/counted-names.ts';

/** What is said of a list of another length than its name declares. */
const otherLengthStrength = 0.7;

/**
 * Counted terms with the items that the text gives them, and named series. `names` finds the names with a number;
 * `counted-term-rules.ts` says where items are looked for, one row a place. A term counts as verified only where exactly
 * as many items stand there; one that is only named appears once, without items.
 */
export function findCountedTerms(
  text: CountedText,
  rules: CountedTermRules = countedTermRules,
): readonly FoundCountedTerm[] {
  const points = new Set(
    text.ordinals.flatMap(({ items }) => items.map(({ view, span }) => view.rawSpan(span).start)),
  );
  // What no words name and numbers count is an ordinal list already.
  const isOrdinalList = ({ name, items: [first] }: Series) =>
    name === '' && first !== undefined && points.has(first.view.rawSpan(first.span).start);
  const found = rules.series.flatMap((rule) =>
    rule
      .find(text)
      .filter((series) => !isOrdinalList(series))
      .map((series) => toSeries(rule, series)),
  );
  const named = new Map<string, CountedName>();
  const unlisted: CountedName[] = [];
  const verified = new Map<string, Set<string>>();
  for (const view of text.body) {
    const names = findCountedNames(view);
    for (const term of [...names, ...findEnglishCountedNames(view)]) {
      const known = verified.get(nameOf(term));
      const listed =
        known === undefined
          ? findItems(term, text, rules, names)
          : findOtherItems(term, text, rules, names, known);
      if (listed?.countedTerm.status === 'verified') {
        const texts = known ?? new Set<string>();
        for (const { span } of listed.countedTerm.items)
          texts.add(text.document.source.raw.slice(span.start, span.end));
        verified.set(nameOf(term), texts);
      }
      if (listed !== null) found.push(listed);
      if (listed !== null || known !== undefined) continue;
      if (!term.isCompound && term.isSet === undefined) unlisted.push(term);
      if (term.quoted && !named.has(nameOf(term))) named.set(nameOf(term), term);
    }
  }
  for (const rule of rules.runs) {
    for (const { term, items } of rule.find(text, unlisted))
      found.push(toList(rule, term, { items }, 'verified'));
  }
  const settled = withoutCovered(settle(found));
  const listedNames = new Set(settled.map(({ countedTerm }) => countedTerm.name));
  const onlyNamed = [...named.values()].filter((term) => !listedNames.has(nameOf(term))).map(toName);
  return [...settled, ...onlyNamed].sort((a, b) => a.at - b.at);
}

/** Other members of a name that has a list already: 三个方面 counts something else elsewhere. */
function findOtherItems(
  term: CountedName,
  text: CountedText,
  rules: CountedTermRules,
  names: readonly CountedName[],
  known: ReadonlySet<string>,
): FoundCountedTerm | null {
  const listed = findItems(term, { ...text, parallels: [], headings: [] }, rules, names);
  if (listed?.countedTerm.status !== 'verified') return null;
  const { raw } = text.document.source;
  const isNew = listed.countedTerm.items.every(({ span }) => !known.has(raw.slice(span.start, span.end)));
  return isNew ? listed : null;
}

/** By the first rule that finds as many as are declared, or else by the first whose list is shown although it is not. */
function findItems(
  term: CountedName,
  text: CountedText,
  rules: CountedTermRules,
  names: readonly CountedName[],
): FoundCountedTerm | null {
  if (term.isSet) return null;
  const { language } = term.view;
  let other: FoundCountedTerm | null = null;
  for (const rule of rules.items) {
    if ((rule.reads === 'compound') !== term.isCompound) continue;
    if (rule.language !== null && rule.language !== language) continue;
    const found = rule.find(term, text, names);
    if (found?.items.length === term.count) return toList(rule, term, found, 'verified');
    const says = found === null ? null : (rule.otherLength?.(term, found) ?? null);
    if (found === null || says === null) continue;
    other ??= toList({ ...rule, says, strength: otherLengthStrength }, term, found, 'mismatch');
  }
  return other;
}

function nameOf({ view, span }: CountedName): string {
  return view.visible.slice(span.start, span.end);
}

type Said = Pick<CountedTermRule, 'says' | 'strength' | 'isSpread'>;

function toList(
  { says, strength, isSpread }: Said,
  term: CountedName,
  { items }: FoundItems,
  status: 'verified' | 'mismatch' | 'named-only',
): FoundCountedTerm {
  return toCountedTerm({
    name: nameOf(term),
    nameView: term.view,
    nameSpan: term.span,
    declaredCount: term.count,
    items,
    status,
    spread: isSpread,
    confidence: strength,
    reason: says,
  });
}

function toName(term: CountedName): FoundCountedTerm {
  return toList({ says: 'counted-name', strength: 0.9, isSpread: false }, term, { items: [] }, 'named-only');
}

function toSeries({ says, strength, isSpread }: Said, series: Series): FoundCountedTerm {
  return toCountedTerm({
    ...series,
    declaredCount: null,
    status: 'listed',
    spread: isSpread,
    confidence: strength,
    reason: says,
  });
}

/** Without series that no words name and of which all items stand within the items of a name (“重点工程”,“名牌工程”). */
function withoutCovered(found: readonly FoundCountedTerm[]): readonly FoundCountedTerm[] {
  const items = found
    .filter(({ countedTerm }) => countedTerm.status === 'verified')
    .flatMap(({ countedTerm }) => countedTerm.items.map(({ span }) => span))
    .sort((a, b) => a.start - b.start);
  const isCovered = ({ start, end }: Span) => {
    const around = items[countBefore(items.length, (at) => (items[at]?.start ?? 0) <= start) - 1];
    return around !== undefined && around.end >= end;
  };
  return found.filter(
    ({ countedTerm }) =>
      countedTerm.status !== 'listed' ||
      countedTerm.nameSpan !== null ||
      !countedTerm.items.every(({ span }) => isCovered(span)),
  );
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
