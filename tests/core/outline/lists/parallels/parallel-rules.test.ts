import { describe, expect, it } from 'vitest';
import {
  correlatives,
  findCorrelativeParallels,
} from '../../../../../src/core/outline/lists/parallels/clauses/correlative-parallels.ts';
import { matchParallels } from '../../../../../src/core/outline/lists/parallels/find-parallels.ts';
import type {
  ParallelRule,
  StructuredText,
} from '../../../../../src/core/outline/lists/parallels/parallel-rule.ts';
import {
  structuredRules,
  textRules,
} from '../../../../../src/core/outline/lists/parallels/parallel-rules.ts';
import { skeletons } from '../../../../../src/core/outline/lists/parallels/shapes/skeletons.ts';
import { shareAShape } from '../../../../../src/core/outline/lists/parallels/shapes/topics.ts';
import { readMarked } from '../marked-text.ts';
import { structuredText } from '../structured-text.ts';

const rules: readonly ParallelRule<StructuredText>[] = [...textRules, ...structuredRules];

async function membersFoundBy(rule: ParallelRule<StructuredText>, text: string) {
  const sample = await structuredText(text);
  return matchParallels([rule], sample)
    .filter(shareAShape)
    .map(({ run }) => run.members.map(({ span }) => sample.say(span)));
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the parallel rule %s', (_, rule) => {
  it.each(rule.examples)('finds the members of %s', async (example) => {
    const { text, found } = readMarked(example);
    expect(await membersFoundBy(rule, text)).toEqual([found]);
  });

  it.each(rule.counterExamples)('finds nothing in %s', async (text) => {
    expect(await membersFoundBy(rule, text)).toEqual([]);
  });
});

describe.each(skeletons.map((row) => [row.id, row] as const))(
  'the skeleton %s',
  (_, { pattern, examples, counterExamples }) => {
    it.each(examples)('is that of %s', (clause) => {
      expect(clause).toMatch(pattern);
    });

    it.each(counterExamples)('is not that of %s', (clause) => {
      expect(clause).not.toMatch(pattern);
    });
  },
);

describe.each(correlatives.map((row) => [row.id, row] as const))('the correlative %s', (_, row) => {
  const couplesIn = async (text: string) => {
    const sample = await structuredText(text);
    return findCorrelativeParallels(sample, [row]).map(({ members }) =>
      members.map(({ view, span }) => view.visible.slice(span.start, span.end)),
    );
  };

  it.each(row.examples)('joins the clauses of %s', async (example) => {
    const { text, found } = readMarked(example);
    expect(await couplesIn(text)).toEqual([found]);
  });

  it.each(row.counterExamples)('joins none of %s', async (text) => {
    expect(await couplesIn(text)).toEqual([]);
  });
});

describe('the table of parallel rules', () => {
  it('has no id twice', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
