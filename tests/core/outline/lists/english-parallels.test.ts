import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const frame = 'The council met on Monday to talk about the river, the bridge and the old road to the coast.';

/** Parallel runs as `scope: first words | first words`. */
async function parallelsIn(text: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(`The Work of the Council\n\n${frame}\n\n${text}\n\n${frame}`);
  return outline.parallels.map(
    ({ scope, members }) => `${scope}: ${members.map(({ span }) => say(span).slice(0, 14)).join(' | ')}`,
  );
}

describe('parallels in English', () => {
  it.each([
    [
      'We will raise the wall. We will pave the road. We will open the bridge to all.',
      'sentence: We will raise  | We will pave t | We will open t',
    ],
    [
      'When did the river rise so fast? When did the river last fall so low?',
      'sentence: When did the r | When did the r',
    ],
    [
      'We have come far. It is time to go home. (Applause.)\n\nIt is time to mend the wall. It is time to rest.',
      'sentence: It is time to  | It is time to  | It is time to ',
    ],
    [
      'Marley was invited to build a mill. Nobody asked why. Stoke was invited to dig a pond. Even Hale was invited to plant oaks.',
      'sentence: Marley was inv | Stoke was invi | Even Hale was ',
    ],
    [
      'The flood would destroy our bridges, drown our cattle, empty our villages, and leave nothing behind.',
      'clause: destroy our br | drown our catt | empty our vill',
    ],
    [
      'My friends, it takes patience, it takes money to mend a wall.',
      'clause: it takes patie | it takes money',
    ],
  ])('%s', async (text, expected) => {
    expect(await parallelsIn(text)).toEqual([expected]);
  });

  it.each([
    ['Thank you. Thank you. Thank you very much.'],
    ['The wall is old. The road is under water for many weeks of every year.'],
    [
      'In the spring we plant. In autumn, when the fields are dry and the days are short, we bring in what has grown.',
    ],
    ['He saw our bridge, our mill, and our church.'],
    ['And we’ll go. And we’ll come again.'],
  ])('are not found in %s', async (text) => {
    expect(await parallelsIn(text)).toEqual([]);
  });
});
