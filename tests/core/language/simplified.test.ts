import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/core/language/tokenise.ts';
import { simplified } from '../../../src/core/language/zh/simplified.ts';

describe('traditional characters', () => {
  it('are read one for one, so that offsets stay', () => {
    const text = '爲了實現國家的工業化，必須發展農業。';
    expect(simplified(text)).toBe('为了实现国家的工业化，必须发展农业。');
    expect(simplified(text)).toHaveLength(text.length);
    expect(simplified('著名的苏州园林')).toBe('著名的苏州园林');
  });

  it('are cut into the words that their simplified forms are', () => {
    const words = (text: string) => tokenise(text, 'zh').map(({ start, end }) => text.slice(start, end));
    expect(words('國務院辦公廳加強農業基礎設施建設')).toEqual([
      '國務院辦公廳',
      '加強',
      '農業',
      '基礎設施',
      '建設',
    ]);
  });
});
