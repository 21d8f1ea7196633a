import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planBytes } from '../../planned-document.ts';

const planned = async (text: string) =>
  (await planBytes(new TextEncoder().encode(text), 'harbour.txt')).deck.slides;

const wordsOf = (slide: Slide, wanted: string) =>
  slide.slots
    .filter(({ role }) => role === wanted)
    .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(''));

const basin = [
  'The harbour board will announce measures to double the number of berths for small boats before the summer begins.',
  'The harbour board will work with the towns along the coast, the ferry lines and the fishermen themselves to keep the old quays in use. It will begin with the quay of the east, which has stood empty for thirty years.',
];
const sheds = [
  'The harbour board will propose a new roof for the fish hall, which has to be open on every market day of the year.',
  'The harbour board is ready to sell the sheds that nobody has used since the railway was closed, and to give the money to the pilots.',
  'The harbour board will ask the county for a crane that lifts a whole boat, so that no boat has to be mended abroad.',
];
const basinLead = 'Boats need a place in any weather';
const shedsLead = 'The harbour board has an important part in keeping the sheds of the port in use';
const text = [
  'A Plan for the Port',
  'The plan covers the next ten years of the port. It was written by the harbour board after a year of talks with those who use it.',
  `The port has grown in every year since the war. It is the largest of the coast. ${basinLead}. In particular:`,
  ...basin.map((item) => `-${item}`),
  `${shedsLead}. In particular:`,
  ...sheds.map((item) => `-${item}`),
  'The harbour board thanks all who came to its meetings. It will publish what it spends in every month of the year.',
].join('\n\n');

const slides = await planned(text);

describe('items below an English lead that says nothing itself', () => {
  const items = slides.map((slide) => wordsOf(slide, 'item'));
  const itemsWith = (words: string) => items.flat().filter((item) => item.includes(words.slice(0, 60)));

  it('stand once each, without their marks', () => {
    for (const item of [...basin, ...sheds]) expect(itemsWith(item)).toEqual([item.replace(/\.$/u, '')]);
  });

  it('stand below the sentence before it, and no slide has it for its title', () => {
    const lead = (first: string) => {
      const slide = slides.find((each) => wordsOf(each, 'item').some((item) => first.startsWith(item)));
      return slide === undefined ? [] : [...wordsOf(slide, 'title'), ...wordsOf(slide, 'subtitle')];
    };
    expect(lead(basin[0] ?? '')).toContain(basinLead);
    expect(lead(sheds[0] ?? '')).toContain(shedsLead);
    expect(slides.flatMap((slide) => wordsOf(slide, 'title')).join('|')).not.toContain('In particular');
  });

  it('share no slide with the lead of the next list', () => {
    const mixed = items.filter((own) => own.some((item) => basin.some((each) => each.startsWith(item))));
    expect(mixed.flat().filter((item) => item.startsWith(shedsLead))).toEqual([]);
  });
});

it('gives no title to sentences that open with whom they are about alone', async () => {
  const told = await planned(
    `A Plan for the Port\n\nOur Port\n\n${['The harbour is old. Its walls were built before the war. The board intends to mend them before the next winter comes. The board welcomes what the towns have said about new walls. The board will work with all of them on a plan for the channel.', 'The pilots know the channel best. They were asked first. They said that the lamps must be renewed, that the buoys lie too far out, and that the chart is wrong in several places near the mole.'].join('\n\n')}\n`,
  );
  expect(told.flatMap((slide) => wordsOf(slide, 'title')).join('|')).not.toContain('The board…');
});

it('tells clauses whole where the words that lead to them are too many for a title', async () => {
  const told = await planned(
    'A Plan for the Port\n\nOur Port\n\nBut as long as the old mole stands in the way of ships, and as long as nobody can say who owns it, the board will use the power that it has to make sure that the channel is kept open in winter, that the lamps are lit in every night, that the buoys are counted, and that pilots, whichever town they come from, have a say in the rules of the port.\n\nThe harbour is old. Its walls were built before the war, and they will be mended before any new ones are built.\n',
  );
  const said = told.flatMap((slide) => [...wordsOf(slide, 'title'), ...wordsOf(slide, 'item')]);
  expect(said).not.toContain('that the…');
  expect(said.filter((words) => words.startsWith('that the channel'))).toEqual([]);
});

it('gives no title to sentences of items that begin alike', async () => {
  const items = basin.map((item) => `-${item.replace('It will', 'The harbour board will')}`);
  const told = await planned(
    `A Plan for the Port\n\nOur Port\n\nBoats need, among others:\n\n-A mole.\n\n-A lamp.\n\nThose who fish here have asked for a place in any weather.\n\n${items.join('\n\n')}\n\nThe harbour is old. Its walls were built before the war.\n`,
  );
  const titles = told.flatMap((slide) => wordsOf(slide, 'title'));
  expect(titles.filter((title) => title.endsWith('…'))).toEqual([]);
});
