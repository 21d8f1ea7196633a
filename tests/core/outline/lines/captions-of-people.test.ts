import { expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { analyseDocument } from '../../../../src/core/outline/analyse-document.ts';

async function kindsOf(lines: readonly string[]): Promise<readonly string[]> {
  const read = await readDocument(new TextEncoder().encode(lines.join('\n\n')), 'a.txt');
  if (!read.ok) throw new Error(read.error.code);
  return analyseDocument(read.value.value).value.blocks.map(({ kind }) => kind);
}

const title = 'Harbour Trust opens a second landing';
const text = [
  'The Trust opened a second landing today, which has a ramp of forty metres and a roof of glass.',
  'Ferries leave from it every twenty minutes, and from the old landing once an hour.',
];

it.each([
  [['(Left to right) Lena Ford, Chair, Harbour Trust; Omar Reyes, Member of the Board']],
  [['From left: Lena Ford and Omar Reyes at the ramp']],
  [['(L-R) Lena Ford, Chair, Harbour Trust and', 'Ferry Board; Omar Reyes, Member of the Board']],
])('takes who stands where for the caption of a picture: %j', async (lines) => {
  const kinds = await kindsOf([title, ...lines, ...text]);
  expect(kinds.slice(1, 1 + lines.length)).toEqual(lines.map(() => 'caption'));
  expect(kinds.slice(-2)).toEqual(['paragraph', 'paragraph']);
});

it('but not a sentence that begins with where somebody comes from', async () => {
  expect((await kindsOf([title, 'From the left bank Omar Reyes saw the ferry leave.', ...text]))[1]).toBe(
    'paragraph',
  );
});
