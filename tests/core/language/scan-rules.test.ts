import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanRules } from '../../../src/core/language/scan/scan-rules.ts';
import { scanToken } from '../../../src/core/language/scan/scan-token.ts';

function matched(pattern: RegExp, text: string): string | undefined {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0];
}

describe.each(scanRules)('the form $id', ({ pattern, examples, counterExamples }) => {
  it.each(examples)('takes %s as a whole', (example) => {
    expect(matched(pattern, example)).toBe(example);
  });

  it.each(counterExamples)('does not take %s', (example) => {
    expect(matched(pattern, example)).not.toBe(example);
  });
});

describe('the plain word', () => {
  const patternOf = (name: string): RegExp => scanRules.find(({ id }) => id === name)?.pattern ?? /$^/y;

  it('ends where any word would', () => {
    const characters = fc.constantFrom(..."aB1-'’&_.+ é中々，“Ａ１\u0301·", '𝐀', '𠀀');
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 8 }), (rest) => {
        const text = `a${rest.join('')}`;
        const found = matched(patternOf('plain-word'), text);
        if (found !== undefined) expect(found).toBe(matched(patternOf('word'), text));
      }),
      { numRuns: 500 },
    );
  });
});

/** Takes minutes where each token reads the rest of the text for an address; the test's own limit is the proof. */
it.each([
  ['figures', '1%'],
  ['numbers with points', '1.'],
  ['words with dashes', 'a--'],
  ['domains without an end', 'www.'],
])(
  'text of nothing but %s is cut',
  (_kind, piece) => {
    const text = piece.repeat(100_000);
    let tokens = 0;
    for (let at = 0; at < text.length; at = scanToken(text, at)?.end ?? at + 1) tokens += 1;
    expect(tokens).toBeGreaterThanOrEqual(100_000);
  },
  10_000,
);
