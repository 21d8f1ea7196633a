import { describe, expect, it } from 'vitest';
import { shownBlocks } from './shown-blocks.ts';

const before = 'The harbour town has begun to rebuild the quay that the storm of last winter broke.';
const quoted = '“We will have every boat back at its berth before the first week of the herring,”';
const rest = '. “The work was slow because the stones had to be found again.”';
const after = 'The quay was built in 1871 and is the oldest one along the whole of the coast.';

describe('English lines that a copy tears', () => {
  it.each([['\n'], ['\n\n']])('keeps who speaks with the words, parted by %j', async (gap) => {
    expect(
      await shownBlocks('a.txt', [before, quoted, 'Harbour Master Ann Reed said', rest, after].join(gap)),
    ).toEqual([`- ${before}`, `- ${quoted} Harbour Master Ann Reed said${rest}`, `- ${after}`]);
  });

  it('keeps a speaker between two quotations, also in straight marks', async () => {
    const lines = [
      before,
      '"It was our quay and it will be,"',
      'added Reed’s deputy, Tom Hall',
      '"and we pay for it."',
    ];
    expect(await shownBlocks('a.txt', lines.join('\n'))).toEqual([
      `- ${before}`,
      '- "It was our quay and it will be," added Reed’s deputy, Tom Hall "and we pay for it."',
    ]);
  });

  it('keeps a link in its sentence', async () => {
    const lines = [
      'The money comes from a fund of the whole region, run by the',
      'Coast Council',
      ', which meets in May.',
      after,
    ];
    expect(await shownBlocks('a.txt', lines.join('\n'))).toEqual([
      '- The money comes from a fund of the whole region, run by the Coast Council, which meets in May.',
      `- ${after}`,
    ]);
  });

  it('keeps the place of a release with its text, and a label with its colon', async () => {
    const lines = ['CONTACT', ':', 'press@quay.example', 'PORT REED', `– ${before}`, after];
    expect(await shownBlocks('a.txt', lines.join('\n'))).toEqual([
      '- CONTACT:',
      '- press@quay.example',
      `- PORT REED – ${before}`,
      `- ${after}`,
    ]);
  });

  it('leaves whole lines apart', async () => {
    const lines = [
      before,
      'What the harbour master said',
      after,
      'STEPS',
      '. Find the stones',
      '. Set the stones',
    ];
    expect(await shownBlocks('a.txt', lines.join('\n'))).toEqual(lines.map((line) => `- ${line}`));
  });
});
