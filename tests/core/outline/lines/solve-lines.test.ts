import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../src/core/outline/lines/claim.ts';
import { solveLines } from '../../../../src/core/outline/lines/solve-lines.ts';

const claim = (
  label: Claim['label'],
  places: Claim['places'],
  strength: number,
  more: Partial<Claim> = {},
) => ({
  label,
  places,
  strength,
  role: null,
  heading: null,
  ...more,
});
const text = claim('text', ['body'], 0);
const prose = claim('text', ['body'], 70);
const title = claim('title', ['title'], 40);
const byline = claim('byline', ['front'], 40);
const signer = claim('signer', ['back'], 35);
const date = claim('signature-date', ['back'], 45);

const solve = (...lines: readonly (readonly Claim[])[]) =>
  solveLines(lines).map(({ claim: { label }, place }) => `${place} ${label}`);

describe('the decision on lines', () => {
  it('takes the same line for an author above the text and for text inside it', () => {
    expect(solve([title, text], [byline, text], [prose], [byline, text])).toEqual([
      'title title',
      'front byline',
      'body text',
      'body text',
    ]);
  });

  it('takes one title, the stronger of two', () => {
    const weaker = claim('title', ['title'], 20);
    const unclear = claim('unclear', ['head', 'front'], -10);
    expect(solve([weaker, unclear, text], [title, unclear, text], [prose])).toEqual([
      'head unclear',
      'title title',
      'body text',
    ]);
  });

  it('takes an office for a signer only above a date', () => {
    expect(solve([prose], [signer, text], [date, text])).toEqual([
      'body text',
      'back signer',
      'back signature-date',
    ]);
    expect(solve([prose], [signer, text], [prose])).toEqual(['body text', 'body text', 'body text']);
  });

  it('lets an annex follow a signature, and no text follow other lines of the back', () => {
    expect(solve([prose], [signer, text], [date, text], [prose]).at(-1)).toBe('body text');
    const source = claim('meta', ['back'], 45);
    expect(solve([prose], [source, text], [prose])[1]).toBe('body text');
    expect(solve([prose], [source, text])[1]).toBe('back meta');
  });

  it('passes over lines that stand aside', () => {
    const number = claim('furniture', 'aside', 50);
    const second = claim('subtitle', ['front'], 10, { after: ['title'] });
    expect(solve([title, text], [number], [second, text], [prose])).toEqual([
      'title title',
      'title furniture',
      'front subtitle',
      'body text',
    ]);
  });

  it('keeps what a line needs beside it', () => {
    const first = claim('title-line', ['title'], 60, { after: ['title'], before: ['title-line'] });
    const last = claim('title-line', ['title'], 60, { after: ['title', 'title-line'] });
    expect(solve([title, text], [first, text], [last, text], [prose])[1]).toBe('title title-line');
    expect(solve([title, text], [first, text], [prose])[1]).toBe('body text');
  });

  // Work with the square of the lines would outlast the time limit of a test.
  it('comes to the end of very many lines', () => {
    const lines = Array.from({ length: 50_000 }, () => [title, byline, signer, date, text]);
    expect(solveLines(lines)).toHaveLength(lines.length);
  });
});
