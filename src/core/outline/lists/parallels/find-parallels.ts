import type { FoundParallel } from './found-parallel.ts';
import { toParallel } from './found-parallel.ts';
import { type ParallelRule, type ParallelText, type StructuredText, strengthOf } from './parallel-rule.ts';
import { structuredRules, textRules } from './parallel-rules.ts';
import { shareAShape } from './shapes/topics.ts';

/**
 * Pieces of text of one shape, in every scope. `parallel-rules.ts` has the rules; what each of them finds is taken where
 * its members share a shape and not just their topic, and where no rule before it has said the same.
 */
export function findParallels(text: ParallelText): readonly FoundParallel[] {
  return withoutRepeats(matchParallels(textRules, text).filter(shareAShape));
}

/** What else is parallel once headings and lists are known; `parallels` are those that were found before. */
export function addStructuredParallels(
  parallels: readonly FoundParallel[],
  text: StructuredText,
): readonly FoundParallel[] {
  return withoutRepeats([...parallels, ...matchParallels(structuredRules, text)]);
}

/** What the rules find, in their order. */
export function matchParallels<Text extends ParallelText>(
  rules: readonly ParallelRule<Text>[],
  text: Text,
): readonly FoundParallel[] {
  return rules.flatMap((rule) =>
    rule
      .find(text)
      .map((match, index) => toParallel(`${rule.id}-${index}`, match, strengthOf(rule, match), rule.says)),
  );
}

/** A run all of whose members end where members of one run before it do says nothing more. */
function withoutRepeats(runs: readonly FoundParallel[]): readonly FoundParallel[] {
  const runsAt = new Map<number, Set<number>>();
  return runs.filter(({ run: { members } }, index) => {
    const ends = members.map(({ span }) => span.end);
    const [first, ...others] = ends.map((end) => runsAt.get(end));
    const isRepeat = [...(first ?? [])].some((run) => others.every((found) => found?.has(run)));
    if (isRepeat) return false;
    for (const end of ends) {
      const found = runsAt.get(end) ?? new Set();
      runsAt.set(end, found.add(index));
    }
    return true;
  });
}
