import { describe, expect, it } from 'vitest';
import type { CountedTermRules } from '../../../../../src/core/outline/lists/counted-terms/counted-term-rule.ts';
import { countedTermRules } from '../../../../../src/core/outline/lists/counted-terms/counted-term-rules.ts';
import { findCountedTerms } from '../../../../../src/core/outline/lists/counted-terms/find-counted-terms.ts';
import {
  addStructuredParallels,
  findParallels,
} from '../../../../../src/core/outline/lists/parallels/find-parallels.ts';
import { readMarked } from '../marked-text.ts';
import { structuredText } from '../structured-text.ts';

const none: CountedTermRules = { items: [], runs: [], series: [] };
const { items, runs, series } = countedTermRules;
const alone = [
  ...items.map((rule) => ({ rule, rules: { ...none, items: [rule] } })),
  ...runs.map((rule) => ({ rule, rules: { ...none, runs: [rule] } })),
  ...series.map((rule) => ({ rule, rules: { ...none, series: [rule] } })),
];

/** The items of the lists that are found when only these rules are asked. */
async function itemsFoundBy(rules: CountedTermRules, text: string): Promise<readonly (readonly string[])[]> {
  const sample = await structuredText(text);
  const parallels = addStructuredParallels(findParallels(sample), sample);
  return findCountedTerms({ ...sample, parallels }, rules)
    .filter(({ countedTerm }) => countedTerm.items.length > 0)
    .map(({ countedTerm }) => countedTerm.items.map(({ span }) => sample.say(span)));
}

describe.each(alone.map(({ rule, rules }) => [rule.id, rule, rules] as const))(
  'the rule of counted terms %s',
  (_, rule, rules) => {
    it.each(rule.examples)('finds the items of %s', async (example) => {
      const { text, found } = readMarked(example);
      expect(await itemsFoundBy(rules, text)).toEqual([found]);
    });

    it.each(rule.counterExamples)('finds nothing in %s', async (text) => {
      expect(await itemsFoundBy(rules, text)).toEqual([]);
    });
  },
);

describe('the tables of counted terms', () => {
  it('have an example and a counter-example for every rule, and no id twice', () => {
    expect(
      alone.filter(({ rule }) => rule.examples.length === 0 || rule.counterExamples.length === 0),
    ).toEqual([]);
    const ids = alone.map(({ rule }) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
