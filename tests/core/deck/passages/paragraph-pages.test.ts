import { expect, test } from 'vitest';
import { pagesByParagraph } from '../../../../src/core/deck/plan/clause-items.ts';
import { planText } from '../../planned-document.ts';

const itemsOf = async (text: string) =>
  (await planText(text)).deck.slides.map(({ slots }) =>
    slots
      .filter(({ role }) => role === 'item')
      .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('')),
  );

const orchard = [
  'The orchard was planted by the town in the spring of 1962 on land that the railway had given up.',
  'Its four hundred trees are cared for by pupils of three schools and by their grandparents.',
  'Every household may pick a basket of apples in the second week of October.',
];
const market = [
  'The market hall stands beside the orchard and is open on Wednesdays and on Saturdays.',
  'Farmers from eleven villages sell bread, honey, cheese and flowers under its glass roof.',
  'The rent of a stall has been the same since the hall was built by the cooperative.',
];
const mill = [
  'The mill on the river gives both of them their electricity and grinds the flour of the bakers.',
  'Its wheel was replaced last winter after a flood had carried the old one down to the weir.',
];

test('English slides end where paragraphs do, as far as these have room', async () => {
  const slides = await itemsOf(
    `# A Walk Through the Valley\n\n## What the town owns\n\n${[orchard, market, mill].map((sentences) => sentences.join(' ')).join('\n\n')}\n\n## What it plans\n\nThe council will build a second hall behind the mill in the coming year.\n`,
  );
  for (const paragraph of [orchard, market, mill]) {
    const told = slides.filter((items) =>
      items.some((item) => paragraph.some((each) => each.startsWith(item))),
    );
    expect(told.length, paragraph[0]).toBe(1);
  }
});

test('a page never ends with the line that leads the next, and is parted before no sentence that hangs', () => {
  const of = (length: number, begins: 'paragraph' | 'sentence' | 'hanging' | 'led') => ({ length, begins });
  expect(
    pagesByParagraph([of(150, 'paragraph'), of(20, 'paragraph'), of(100, 'led'), of(90, 'sentence')]),
  ).toEqual([1, 3]);
  expect(
    pagesByParagraph([
      of(80, 'paragraph'),
      of(80, 'sentence'),
      of(80, 'hanging'),
      of(80, 'sentence'),
      of(80, 'sentence'),
    ]),
  ).toEqual([3, 2]);
  expect(pagesByParagraph([of(400, 'paragraph')])).toEqual([1]);
  expect(pagesByParagraph([])).toEqual([]);
});
