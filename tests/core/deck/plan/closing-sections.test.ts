import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';
import { deckText } from '../../slot-texts.ts';

const plan = (text: string) => planBytes(new TextEncoder().encode(text), 'a.md');
const text = `# Harbour Trust opens a second ferry landing

PORT ELLAN, 4 May 2031 – The Harbour Trust opened a second landing today. Ferries leave every twenty minutes from six in the morning.

## A landing for everybody

The landing has a ramp of forty metres. Wheelchairs and prams reach every deck without a step.

## What comes next

The Trust will add a roof before winter. Bids are open until the end of June.
`;
const closing = `
## Media Contacts

Lena Ford

lena.ford@harbour.example

## About the Harbour Trust

The Harbour Trust was founded in 1921. It looks after nine landings and two lighthouses.
`;

it('leaves whom the press may ask, and who the office is, to the notes', async () => {
  const { deck } = await plan(text + closing);
  const told = deckText(deck.slides);
  expect(told).toContain('The Trust will add a roof before winter');
  expect(told).not.toMatch(/Media Contacts|About the Harbour Trust|nine landings/u);
  const notes = deck.slides.flatMap((slide) =>
    slide.notes.flatMap(({ runs }) => runs.map((run) => run.text)),
  );
  expect(notes.join('\n')).toContain('nine landings');
});

it('tells a section about something in the middle of a text, and contacts alone', async () => {
  const middle = text.replace('## A landing for everybody', '## About the landing');
  const { deck } = await plan(`${middle}\n## Contacts\n\nLena Ford at the harbour office.\n`);
  const told = deckText(deck.slides);
  expect(told).toMatch(/About the landing/u);
  expect(told).toMatch(/Lena Ford/u);
});

it('leaves the notes that raised numbers point to below a text', async () => {
  const { deck } = await plan(
    `${text.replace('today.', 'today.<sup><a href="#n1">1</a></sup>')}\n## Footnotes\n\n1 The first was opened in 1931. <a href="#r1">↩</a>\n\n2 Except on Sundays. <a href="#r2">↩</a>\n`,
  );
  const told = deckText(deck.slides);
  expect(told).toContain('today.¹');
  expect(told).not.toMatch(/Footnotes|Except on Sundays/u);
});
