import { describe, expect, it } from 'vitest';
import { englishScore, isEnglishFormula, leadUpTo } from '../../../../src/core/deck/wording/english-prose.ts';
import { span } from '../../../../src/core/model/span.ts';
import { planText } from '../../planned-document.ts';
import { deckText, slotTexts } from '../../slot-texts.ts';

describe('formulas of English speeches', () => {
  it.each([
    ['Thank you very much.'],
    ['THE PRESIDENT:  Thank you, Mr. Hale.'],
    ['Good morning, everybody.'],
    ['Not us.'],
    ['No, no, no.'],
    ['Read more about the rules for walls.'],
  ])('%s', (text) => expect(isEnglishFormula(text)).toBe(true));

  it.each([
    ['Thank you for the wall that you have built in two short years with your own hands.'],
    ['We will raise the wall.'],
    ['THE MAYOR: The river rose by four feet.'],
    ['No action to be taken for now.'],
    ['Unpaid bills £212.40.'],
  ])('are not %s', (text) => expect(isEnglishFormula(text)).toBe(false));
});

it('prefers sentences that stand by themselves', () => {
  expect(englishScore('The region will pay $2.5 million for the wall over four years.')).toBeGreaterThan(
    englishScore('And they knew that it would not be enough for any of them.'),
  );
});

it.each([
  ['We have three goals: jobs, growth and peace.', 'jobs', 'We have three goals'],
  ['We keep our word – whether it’s paving roads; or', 'paving', 'We keep our word'],
  ['The aims are to grow and to rest.', 'to grow', 'The aims'],
  ['The report found that: 1) nobody pays; 2) all do.', 'nobody', 'The report found that'],
  ['The board asks for: (a) a plan; (b) a map.', 'a plan', 'The board asks for'],
  ['They asked us to: i) pay, ii) sign.', 'pay', 'They asked us to'],
])('leads up to a list: %s', (text, first, lead) => {
  const found = leadUpTo(text, span(0, text.length), text.indexOf(first));
  expect(found === null ? null : text.slice(found.start, found.end)).toBe(lead);
});

it('gives parallel sentences the words that they share as their title', async () => {
  const { deck } = await planText(
    'Remarks on the Wall\n\nThe council met on Monday to talk about the river and the bridge. It is time to raise the wall. It is time to pave the road. It is time to open the bridge.',
    9,
  );
  const titles = deck.slides.map(({ slots }) =>
    slots[0]?.paragraphs[0]?.runs.map(({ text }) => text).join(''),
  );
  expect(titles).toContain('It is time to…');
});

const others =
  'The council wants fair treatment for the river. Many works will begin in spring. The old bridge closes in May. Nobody will lose a home to the wall.';

it.each([
  [
    'I was elected to serve the citizens of the valley, not the port.',
    'I was elected to serve the citizens of the valley, not the port',
  ],
])('gives a list of sentences a title that stands by itself: %s', async (first, expected) => {
  const { deck } = await planText(`Remarks on the Wall\n\n${first} ${others}`, 9);
  const list = deck.slides.find(({ layout }) => layout === 'clauses');
  const [title] = list?.slots.filter(({ role }) => role === 'title') ?? [];
  expect(title?.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')).toBe(expected);
});

it.each([
  'So they asked the council for a plan in writing.',
  'The council, under its new rules, will go on to be the most open and the most careful of all the councils that there are on the river and on the coast.',
])('sets no title above a sentence that comes before it: %s', async (first) => {
  const { deck } = await planText(`Remarks on the Wall\n\n${first} ${others}`, 9);
  const texts = deck.slides.map((slide) => deckText([slide]));
  const titled = texts.find((text) => text.startsWith('The council wants fair treatment for the river'));
  expect(titled).toContain('The old bridge closes in May');
  expect(titled).not.toContain(first.slice(0, 30));
  expect(texts.join('\n')).toContain(first.slice(0, 30));
});

it('makes no title of what is said of one of several members', async () => {
  const charged =
    'will be charged with taking a total sum of four hundred pounds from the owner of a ferry on two occasions in the spring of last year, when he looked after the berths';
  const { deck } = await planText(
    `Two men charged\n\nThe harbour court said on Monday that two men, who both worked at the landing until May and have since left it, will be charged.\n\na) Omar Reyes, a berth master, ${charged}. The sum was given for a place at the landing. He left in May.\n\nb) Jon Hale, a lamp keeper, ${charged}. He has not spoken of it since then to anybody at the landing.`,
    9,
  );
  const titles = deck.slides.flatMap((slide) => slotTexts(slide, 'title'));
  expect(titles.join('\n')).not.toMatch(/The sum was given|^[ab]\)/mu);
});
