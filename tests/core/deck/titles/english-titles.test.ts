import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planBytes } from '../../planned-document.ts';

const planned = async (text: string, name = 'harbour.md') =>
  (await planBytes(new TextEncoder().encode(text), name)).deck.slides;

const wordsOf = (slide: Slide, wanted: string) =>
  slide.slots
    .filter(({ role }) => role === wanted)
    .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(''));

const titlesOf = async (text: string, name?: string) =>
  (await planned(text, name)).flatMap((slide) => wordsOf(slide, 'title'));

const more =
  'The harbour office published a tide table for every pier. Boat owners can renew a berth at the counter or by post. A new crane was tested in the second week of March.';

describe('an English heading', () => {
  it('keeps the words that its commas only part', async () => {
    const text = `# Port plan\n\nThe plan covers the next two years of the port.\n\n## Our Port - Open, Safe, Clean and Quiet\n\n${more}\n\n## Berths, Cranes and Sheds of the Northern Basin\n\n${more}\n`;
    const titles = await titlesOf(text);
    expect(titles).toContain('Our Port - Open, Safe, Clean and Quiet');
    expect(titles).toContain('Berths, Cranes and Sheds of the Northern Basin');
  });
});

describe('the title of a numbered paragraph of a speech', () => {
  const speech = [
    'The harbour feeds the town. Its forty boats bring home nine tonnes of fish on every working day of the year. They are mended in the yard behind the church.',
    'But the yard is old and narrow. It was built for eleven boats in 1921, and the crane of that year still lifts them. The council has set money aside for a new one.',
    'I will now turn to the school. It has taken in ninety pupils from the islands since the ferry began to run. They stay with families of the town during the week.',
    'The ferry is faster than the old one. It needs twenty minutes to the outer islands, and it runs in every weather but fog. The timetable hangs on every pier.',
  ];

  it('has no number, and neither hangs on the paragraph before nor speaks of the talk', async () => {
    const text = `# Speech at the harbour feast\n\n## The year\n\n${speech.map((each, index) => `${index + 5} ${each}`).join('\n\n')}\n\n## The next\n\n12 We will build a pier for the yard in the coming spring. It will be the third.\n`;
    const titles = await titlesOf(text);
    expect(titles).toContain('The ferry is faster than the old one');
    expect(titles.filter((title) => /^\d|But the yard|turn to the school/u.test(title))).toEqual([]);
  });
});

describe('an English sentence as a title', () => {
  it.each([
    [
      'before a bracket in its middle',
      'Harbour fees in the old basin are closer to the national (median) rate than those of the outer pier in any of the past nine seasons.',
      'Harbour fees in the old basin are closer to the national',
    ],
    [
      'before one of several things',
      'The harbour office already uses text messages for most of its warnings, mooring and towing notices to the owners of small boats.',
      'The harbour office already uses text messages for most of its warnings',
    ],
  ])('is not cut %s', async (_what, sentence, piece) => {
    const titles = await titlesOf(
      `# Port plan\n\nThe plan covers two years.\n\n${sentence} ${more}\n\n${more}\n`,
    );
    expect(titles.filter((title) => title.startsWith(piece))).toEqual([]);
  });

  it('is none where it only describes somebody, or asks what those know who have heard the rest', async () => {
    const titles = await titlesOf(
      `# Port plan\n\nAnd I have met people here who feel that nobody asks them before a pier is closed for the winter. Skippers who are tired of waiting. Families who live above the quay. Did we do that well?\n\n${more}\n`,
    );
    expect(titles).not.toContain('Skippers who are tired of waiting');
    expect(titles).not.toContain('Families who live above the quay');
    expect(titles).not.toContain('Did we do that well?');
  });

  it('does not stand above itself alone', async () => {
    const slides = await planned(
      `# Port plan\n\nThe plan covers two years.\n\n## Fees\n\n${more}\n\nWaiving the winter fee is the best way to fill the outer pier, including the berths that small boats need.\n`,
    );
    const twice = slides.filter((slide) => {
      const [title = ''] = wordsOf(slide, 'title');
      const items = wordsOf(slide, 'item');
      return items.length === 1 && items.every((item) => item.startsWith(title));
    });
    expect(twice).toEqual([]);
  });
});

describe('what leads to English words stays with them', () => {
  it('where two points continue it', async () => {
    const slides = await planned(
      `# Port plan\n\nThe plan covers two years.\n\n## Berths\n\n${more}\n\nThe plan follows the coast act by building berths that:\n\n- give small boats a place in any weather\n- are cheaper to dredge and to light\n\n${more}\n`,
    );
    const list = slides.find((slide) =>
      wordsOf(slide, 'item').includes('are cheaper to dredge and to light'),
    );
    const said = list === undefined ? [] : [...wordsOf(list, 'title'), ...wordsOf(list, 'subtitle')];
    expect(said).toContain('The plan follows the coast act by building berths that');
  });

  it('with the sentence before that it speaks of', async () => {
    const slides = await planned(
      `# Port plan\n\nThe plan covers two years.\n\n## Piers\n\n${more} There are 4 piers which can be used at any tide. These are:\n\n- North Pier\n- Old Mole\n- Fish Quay\n- West Jetty\n`,
    );
    const leads = slides.flatMap((slide) => wordsOf(slide, 'subtitle'));
    expect(leads).toContain('There are 4 piers which can be used at any tide. These are');
  });

  it('where it says whose words they are', async () => {
    const slides = await planned(
      `# Port plan\n\nThe plan covers two years.\n\n## Berths\n\n${more}\n\nIn her foreword to the plan, harbour master Ines Quay said:\n\n> “Every boat must find a berth by sunset. This saves fuel and keeps the channel free.”\n\n${more}\n`,
    );
    const quote = slides.find((slide) => wordsOf(slide, 'title').join('').startsWith('Every boat must'));
    expect(quote === undefined ? [] : wordsOf(quote, 'byline')).toEqual(['Ines Quay']);
  });
});

describe('whom an English speech turns to', () => {
  it('names no slide', async () => {
    const titles = await titlesOf(
      `Honourable Members of the Senate,\nMembers of the House of Deputies,\nLadies and Gentlemen:\n\n${more}\n\nA Port for All of Us\n\n${more} ${more}\n\nFees and Berths\n\n${more} ${more}\n\nMembers of the House of Deputies:\n\nYou will be asked to vote the funds for the crane and for the light on the outer pier.\n`,
      'speech.txt',
    );
    expect(titles.filter((title) => /Members of the/u.test(title))).toEqual([]);
  });
});
