import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const long = 'The river rose by four feet in one night, and the lower town had to be cleared before noon.';

/** Turns as `speaker×blocks`, questions with a ? behind. */
async function turnsIn(lines: readonly string[]): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(`Briefing on the Flood\n\n${lines.join('\n\n')}`);
  return outline.speakerTurns.map(
    ({ speaker, blockIds, isQuestion }) => `${say(speaker)}×${blockIds.length}${isQuestion ? '?' : ''}`,
  );
}

describe('speaker turns in English', () => {
  it.each([
    [
      [`THE MAYOR: ${long}`, long, `ADMINISTRATOR HALE: ${long}`],
      ['THE MAYOR×2', 'ADMINISTRATOR HALE×1'],
    ],
    [
      [`MS. REED: ${long}`, `Q  Will there be a wall? ${long}`, `MS. REED: ${long}`, long],
      ['MS. REED×1', 'Q×1?', 'MS. REED×2'],
    ],
    [
      [`Q: Will there be a wall this year? ${long}`, `A: ${long}`],
      ['Q×1?', 'A×1'],
    ],
    [
      [`Anna Reed: ${long}`, `Tom Hale (by phone): ${long}`],
      ['Anna Reed×1', 'Tom Hale×1'],
    ],
    [
      [`Moderator: Who will pay for it? ${long}`, `Governor Lane: ${long}`],
      ['Moderator×1?', 'Governor Lane×1'],
    ],
  ])('%s', async (lines, expected) => {
    expect(await turnsIn(lines)).toEqual(expected);
  });

  it.each([
    [[`SUMMARY: ${long}`, `BACKGROUND: ${long}`, `NEXT STEPS: ${long}`]],
    [[`Water: ${long}`, `Public Works: ${long}`, `Q fever: ${long}`]],
    [[`The mayor said this to us: ${long}`, `Governor Lane: ${long}`]],
    [[`Q1 2021 was wet. ${long}`, `Q2 was dry. ${long}`]],
  ])('are not found in %s', async (lines) => {
    expect(await turnsIn(lines)).toEqual([]);
  });
});
