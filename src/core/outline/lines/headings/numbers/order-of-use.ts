import type { BlockView } from '../../../../view/document-view.ts';
import type { HeadingCandidate } from '../../line-role.ts';
import { readSectionNumber, type SectionNumber } from './numbering-styles.ts';

const fewestParts = 2;

interface Numbered {
  readonly heading: HeadingCandidate;
  readonly number: SectionNumber;
}

/**
 * Where an author numbers the parts 1、2、 and what stands in them （一）（二）, the first are above the second, although
 * usage has it otherwise: numbers that begin with one again right below each number of a single run stand below it.
 */
export function inOrderOfUse(
  blocks: readonly BlockView[],
  headings: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const numbered = headings.flatMap((heading): readonly Numbered[] => {
    const number = readSectionNumber(blocks[heading.blockIndex]?.text ?? '');
    return number === null || heading.kind !== 'numbered' ? [] : [{ heading, number }];
  });
  const [first] = numbered;
  if (first === undefined || first.number.parent !== '') return headings;
  const parts = numbered.filter(({ number }) => number.style.name === first.number.style.name);
  const isOneRun = parts.every(({ number }, index) => number.value === index + 1);
  if (parts.length < fewestParts || !isOneRun) return headings;
  const lowered = new Map<HeadingCandidate, number>();
  const above = new Set(
    numbered
      .filter(({ heading }) => heading.rank < first.heading.rank)
      .map(({ number }) => number.style.name),
  );
  for (const style of above) {
    const own = numbered.filter(
      ({ number }) => number.style.name === style || number.style === first.number.style,
    );
    const beforeFirst = own.flatMap(({ number }, at) =>
      number.style.name === style && number.value === 1 ? [own[at - 1]?.number.style.name] : [],
    );
    const isBelow = beforeFirst.every((name) => name === first.number.style.name);
    if (beforeFirst.length < fewestParts || !isBelow) continue;
    for (const { heading, number } of own) {
      if (number.style.name === style) lowered.set(heading, first.heading.rank + 0.5);
    }
  }
  return lowered.size === 0
    ? headings
    : headings.map((heading) => ({ ...heading, rank: lowered.get(heading) ?? heading.rank }));
}
