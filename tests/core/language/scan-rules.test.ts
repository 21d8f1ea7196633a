import { describe, expect, it } from 'vitest';
import { scanRules } from '../../../src/core/language/scan/scan-rules.ts';

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
