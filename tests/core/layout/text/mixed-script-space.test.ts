import { describe, expect, it } from 'vitest';
import { mixedScriptSpace, mixedScriptSpaceEm } from '../../../../src/core/layout/text/paragraph.ts';

/** How many places of the text need room for a space that another program sets. */
const placesIn = (text: string): number => mixedScriptSpace(text) / mixedScriptSpaceEm;

describe('the space between scripts', () => {
  it.each([
    ['增长5.2%', 1],
    ['第3章', 2],
    ['行动计划（2021-2023年）', 2],
    ['“2021”年', 1],
    ['新时代“5G”网络', 2],
    ['カタログ2号', 2],
    ['增长，稳定', 0],
    ['GDP (2021)', 0],
  ])('%s', (text, places) => {
    expect(placesIn(text)).toBe(places);
  });
});
