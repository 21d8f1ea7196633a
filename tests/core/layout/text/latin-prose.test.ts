import { expect, it } from 'vitest';
import { breakCosts } from '../../../../src/core/layout/text/break-cost.ts';

const phrase = 'The Trust opened a second landing for the ferries of the harbour';
const prose = `${phrase}, and from the first of May it will keep both of them open from six in the morning until the last ferry has left.`;
const costsAtBlanks = (text: string) => {
  const costs = breakCosts(text);
  return new Set([...text.matchAll(/ /gu)].map(({ index }) => costs[index]));
};

it('fills the lines of long Latin text, wherever its words allow', () => {
  expect(costsAtBlanks(prose).size).toBe(1);
});

it('keeps the little words of a brief one with what they belong to', () => {
  expect(costsAtBlanks(phrase).size).toBeGreaterThan(1);
});
