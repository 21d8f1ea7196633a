import { describe, expect, it, test } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const long = 'The river rose by four feet in one night, and the lower town had to be cleared before noon.';

/** Turns as `speaker×blocks`, questions with a ? at the end. */
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

test('who asks nearly always asks, and first names follow full ones', async () => {
  expect(
    await turnsIn([
      'Anna Reed: What did the town lose?',
      `Tom Hale: ${long}`,
      long,
      'Anna: And will there be a wall?',
      `Tom: ${long}`,
      'Anna: Tell us what comes next.',
      `Tom: ${long}`,
    ]),
  ).toEqual(['Anna Reed×1?', 'Tom Hale×2', 'Anna×1?', 'Tom×1', 'Anna×1?', 'Tom×1']);
});

test('bold names of speakers head no sections', async () => {
  const { outline } = await outlineOf(
    [
      '# A Talk on the Flood',
      '**Anna Reed:** What did the town lose?',
      `**Tom Hale:** ${long}`,
      '**Anna:** And will there be a wall?',
      `**Tom:** ${long}`,
    ].join('\n\n'),
    'a.md',
  );
  expect(outline.root.children).toEqual([]);
  expect(outline.speakerTurns.map(({ isQuestion }) => isQuestion)).toEqual([true, false, true, false]);
});

test('bold names that come once are heads', async () => {
  const { outline } = await outlineOf(
    ['# The Board', `**Anna Reed:** ${long}`, `**Tom Hale:** ${long}`, `**Ito Ken:** ${long}`].join('\n\n'),
    'a.md',
  );
  expect(outline.root.children).toHaveLength(3);
});
