import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const frame = 'The council met on Monday to talk about the river, the bridge and the old road to the coast.';

/** Lists of a paragraph as `name status item|item`. */
async function listsIn(paragraph: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(`The Work of the Council\n\n${frame}\n\n${paragraph}\n\n${frame}`);
  return outline.countedTerms.map(({ name, status, items }) =>
    `${name} ${status} ${items.map(({ span }) => say(span)).join('|')}`.trim(),
  );
}

async function ordinalsIn(text: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(`The Work of the Council\n\n${frame}\n\n${text}\n\n${frame}`);
  return outline.ordinalLists.map(({ items }) => items.map(({ span }) => say(span)).join('|'));
}

describe('counted terms in English', () => {
  it.each([
    [
      'We have three priorities: jobs, growth, and security.',
      'three priorities verified jobs|growth|security',
    ],
    [
      'We have three priorities: jobs, growth and security.',
      'three priorities verified jobs|growth|security',
    ],
    [
      'The plan rests on four pillars — water, roads, schools and trust — and on patience.',
      'four pillars verified water|roads|schools|trust',
    ],
    [
      'There are two groups for this effort—the owners of the wells, and the farmers who are using this water.',
      'two groups verified the owners of the wells|the farmers who are using this water',
    ],
    [
      'The plan has two aims: to cut the cost of water and to mend the road.',
      'two aims verified to cut the cost of water|to mend the road',
    ],
    [
      'We propose the following five measures: (1) a wall; (2) a dam; (3) a pump; (4) a gauge; and (5) a siren.',
      'five measures verified a wall|a dam|a pump|a gauge|a siren',
    ],
    [
      'Three key tasks for the coming year: raise the wall; pave the road, which is old; and open the bridge.',
      'Three key tasks verified raise the wall|pave the road, which is old|open the bridge',
    ],
    ['Two villages (Marley and Stoke) lie below the dam.', 'Two villages verified Marley|Stoke'],
    [
      'We serve three groups, namely farmers, fishers as well as millers.',
      'three groups verified farmers|fishers|millers',
    ],
    [
      'The three goals are to raise the wall, to pave the road, and to open the bridge.',
      'three goals verified to raise the wall|to pave the road|to open the bridge',
    ],
    [
      'The budget names 3 projects: a $1,200,000 wall, a road and a bridge.',
      '3 projects verified a $1,200,000 wall|a road|a bridge',
    ],
  ])('%s', async (paragraph, expected) => {
    expect(await listsIn(paragraph)).toEqual([expected]);
  });

  it('have their items in the list below', async () => {
    expect(
      await listsIn(
        'We will take three steps this year:\n\n- raise the wall;\n- pave the road; and\n- open the bridge.',
      ),
    ).toEqual(['three steps verified raise the wall|pave the road|open the bridge']);
  });

  it('have their items in the ordinal list after them', async () => {
    expect(
      await listsIn(
        'There are two reasons. First, the wall is too low for the spring. Second, the road is under water for weeks.',
      ),
    ).toEqual(['two reasons verified the wall is too low for the spring|the road is under water for weeks']);
  });

  it('say so when a plain list has another length', async () => {
    expect(await listsIn('We have four tasks: raise the wall; pave the road; open the bridge.')).toEqual([
      'four tasks mismatch raise the wall|pave the road|open the bridge',
    ]);
  });

  it('are only named in quotation marks', async () => {
    expect(await listsIn('Every child here learns the “Three Rules” in the first year of school.')).toEqual([
      'Three Rules named-only',
    ]);
  });

  it.each([
    ['We have three priorities: jobs, growth and security, which we will pursue.'],
    ['We have two problems: lack of time and money.'],
    ['We have two goals: to cut costs and waste.'],
    ['We have two goals: we want peace and stability.'],
    ['There were two partners: the region and town.'],
    ['One of the three reasons: rain, snow and wind came together.'],
    ['The three countries are large, rich and powerful.'],
    ['The three regions are growing, thriving and changing.'],
    ['The three speeches were the best, the longest and the loudest.'],
    ['It rained for three weeks: Monday, Tuesday and Sunday were the worst.'],
    ['The first half was dry, and two-thirds of the wells failed in the Group of Seven.'],
    ['After World War Two came the Big Three, and both sides signed.'],
    ['We saw three men: Hall, the clerk, and Ann Lee, who wrote it down.'],
    [
      'Three ministers spoke: it was late, it was dark, and nobody listened to them at all that evening in the hall.',
    ],
    ['They have two rules: nothing is free and everything, in the end, is paid for by us.'],
  ])('are no lists in %s', async (paragraph) => {
    const found = await listsIn(paragraph);
    expect(found.filter((list) => list.includes('verified'))).toEqual([]);
  });
});

describe('lists with a name and no number', () => {
  it.each([
    [
      'The flood cut the harvest of the following crops: wheat down 12 percent; oats -- a pity -- down 3.5 percent; rye down 31 percent.',
      'the following crops listed wheat down 12 percent|oats -- a pity -- down 3.5 percent|rye down 31 percent',
    ],
    [
      'The key objectives are: safer roads, cleaner water, and longer summers.',
      'The key objectives listed safer roads|cleaner water|longer summers',
    ],
    [
      'The board decided (a) to raise the wall, (b) to pave the road and (c) to open the bridge.',
      'The board decided listed to raise the wall|to pave the road|to open the bridge',
    ],
  ])('%s', async (paragraph, expected) => {
    expect(await listsIn(paragraph)).toEqual([expected]);
  });

  it.each([
    ['We came to the river; we saw the flood; we went home again.'],
    ['The time was 12:45; the place was dry; the road (a) was open.'],
    ['He said: we came; we left.'],
  ])('are not found in %s', async (paragraph) => {
    expect(await listsIn(paragraph)).toEqual([]);
  });
});

describe('English ordinal lists', () => {
  it.each([
    [
      'First, raise the wall. Second, pave the road. Finally, open the bridge.',
      'raise the wall|pave the road|open the bridge',
    ],
    [
      'We will do this: first, raise the wall; second, pave the road; and third, open the bridge.',
      'raise the wall|pave the road|open the bridge',
    ],
    ['Firstly, the wall is low. Secondly, the road is wet.', 'the wall is low|the road is wet'],
    ['The first is the wall. The second is the road. The third is trust.', 'the wall|the road|trust'],
    [
      'First, we raise the wall. It takes a year.\n\nSecond, we pave the road. It takes two.',
      'we raise the wall|we pave the road',
    ],
  ])('%s', async (text, expected) => {
    expect(await ordinalsIn(text)).toEqual([expected]);
  });

  it.each([
    ['At first, nobody came. The second, older road was closed.'],
    ['The First, Second and Third Armies met at the bridge.'],
    ['The first is open. Nobody knows why.'],
  ])('are not found in %s', async (text) => {
    expect(await ordinalsIn(text)).toEqual([]);
  });
});
