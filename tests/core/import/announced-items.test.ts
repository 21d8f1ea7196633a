import { describe, expect, it } from 'vitest';
import { shownBlocks } from './shown-blocks.ts';

const lead = 'All harbour masters were told what may berth. The four kinds of boats are:';
const after = 'All boats are looked at by the harbour master before they leave. He may keep them longer.';

describe('lines below the words that announce them', () => {
  it('are items up to the one that ends as a sentence', async () => {
    const lines = [lead, 'Open boats;', 'Boats with one mast;', 'Boats with a cabin; and', 'Rafts.', after];
    expect(await shownBlocks('a.txt', lines.join('\n'))).toEqual([
      `- ${lead}`,
      'li0 Open boats;',
      'li0 Boats with one mast;',
      'li0 Boats with a cabin; and',
      'li0 Rafts.',
      `- ${after}`,
    ]);
  });

  it('stay text where nothing ends the list, or where they are recitals', async () => {
    for (const items of [
      ['Open boats', 'Boats with one mast'],
      ['Whereas the mole is old;', 'Whereas the quay is older; and', 'Whereas both leak.'],
      [after, 'Open boats;', 'Rafts.'],
    ]) {
      const lines = [lead, ...items];
      expect(await shownBlocks('a.txt', lines.join('\n'))).toEqual(lines.map((line) => `- ${line}`));
    }
  });
});
