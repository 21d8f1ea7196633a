import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/model/canonical-json.ts';

describe('canonicalJson', () => {
  it('does not depend on the order in which keys were set, at any depth', () => {
    const one = canonicalJson({ b: 1, a: [{ d: 2, c: '“”' }] });
    expect(one).toBe('{"a":[{"c":"“”","d":2}],"b":1}');
    expect(canonicalJson({ a: [{ c: '“”', d: 2 }], b: 1 })).toBe(one);
  });

  it('keeps the order of lists and leaves out what is undefined', () => {
    expect(canonicalJson({ list: [3, 1, 2], gone: undefined, nothing: null })).toBe(
      '{"list":[3,1,2],"nothing":null}',
    );
  });
});
