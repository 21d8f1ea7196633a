import { expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { analyseDocument } from '../../../../src/core/outline/analyse-document.ts';

async function headingsOf(text: string): Promise<readonly string[]> {
  const read = await readDocument(new TextEncoder().encode(text), 'a.md');
  if (!read.ok) throw new Error(read.error.code);
  const { raw } = read.value.value;
  return analyseDocument(read.value.value)
    .value.blocks.filter(({ kind }) => kind === 'heading')
    .map(({ span: { start, end } }) => raw.slice(start, end));
}

const said = (name: string) =>
  `${name}: We looked at it on Monday and will look at it again before the next meeting.`;

it('reads the matters of a meeting, each an item alone above what was said of it, as headings', async () => {
  const matters = ['Roof of the second landing', 'Lamps for the winter [#12](x)', 'Who pays for the ramp?'];
  const text = matters
    .map((matter, at) => `* ${matter}\n\n${said('Lena')}\n\n${said(`Omar${at}`)}\n`)
    .join('\n');
  expect(await headingsOf(`# Minutes\n\n## Harbour\n\n${text}`)).toEqual([
    'Harbour',
    'Roof of the second landing',
    expect.stringContaining('Lamps for the winter'),
    'Who pays for the ramp?',
  ]);
});

it.each([
  ['a list of several', '* Roof of the landing\n* Lamps for the winter\n* The ramp\n\nThey cost much.\n'],
  ['one list of one', `* Roof of the landing\n\n${said('Lena')}\n`],
  [
    'sentences',
    ['The roof leaks.', 'The lamps are old.', 'The ramp is steep.']
      .map((item) => `* ${item}\n\n${said('Lena')}\n`)
      .join('\n'),
  ],
])('but not %s', async (_, text) => {
  expect(await headingsOf(`# Minutes\n\n## Harbour\n\n${text}`)).toEqual(['Harbour']);
});

it('reads bold lines among the long numbered paragraphs of a talk as headings', async () => {
  const text = ['The tide', 'The lamps', 'The ramp']
    .map((name, at) => ` ${at + 1}. ${said('Lena').repeat(3)}\n\n    **${name}**\n`)
    .join('\n\n');
  expect(await headingsOf(`# A talk on the harbour\n\n${text}\n\n 4. ${said('Omar')}\n`)).toEqual(
    expect.arrayContaining([expect.stringContaining('The tide'), expect.stringContaining('The lamps')]),
  );
});
