import type { Run } from '../model/deck/deck.ts';
import type { Project } from '../model/project/project.ts';
import type { SourceDocument } from '../model/source/source-document.ts';
import type { NumberFinding, NumbersCheck } from './check-report.ts';
import { placedParagraphs } from './deck-runs.ts';

/** Digits with separators and a percent sign: 5, 1,234.5, 12:54, 3.5%, 5％. */
const numberPattern = /[0-9０-９]+(?:[.,:：．，][0-9０-９]+)*[%％‰]?/g;

/** Does every number on a slide stand in the source? What the deck itself counts (7 / 8) is left out. */
export function checkNumbers({ source, deck }: Project): NumbersCheck {
  const known = numbersIn(source);
  const findings: NumberFinding[] = [];
  let checkedCount = 0;
  for (const { slideId, slotId, paragraph, isNote } of placedParagraphs(deck)) {
    if (isNote) continue;
    for (const number of numbersOf(paragraph.runs)) {
      checkedCount++;
      if (!known.has(folded(number))) findings.push({ slideId, slotId, number });
    }
  }
  return { checkedCount, findings };
}

const numbersOfSource = new WeakMap<SourceDocument, ReadonlySet<string>>();

/** Every number of the source, cached: the checks run after every edit, and no edit changes the source. */
function numbersIn(source: SourceDocument): ReadonlySet<string> {
  const numbers =
    numbersOfSource.get(source) ??
    new Set(
      [...source.raw.matchAll(numberPattern)].flatMap(([number]) => [folded(number), ...apart(number)]),
    );
  numbersOfSource.set(source, numbers);
  return numbers;
}

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?[%‰]?$/u;

/** A0012,2019-03-01: what commas keep apart, unless they group the digits of one number. */
function apart(number: string): readonly string[] {
  const text = folded(number);
  return grouped.test(text) ? [] : text.split(',');
}

/** Numbers may go across runs: a digit typed into a number makes another number. */
function numbersOf(runs: readonly Run[]): readonly string[] {
  const text = runs.map((run) => (run.prov.type === 'generated' ? ' '.repeat(run.text.length) : run.text));
  return [...text.join('').matchAll(numberPattern)].map(([number]) => number);
}

function folded(number: string): string {
  return number.normalize('NFKC');
}
