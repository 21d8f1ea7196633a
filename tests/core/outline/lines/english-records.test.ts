import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const headingsOf = async (text: string, name: string) => {
  const { outline, say } = await outlineOf(text, name);
  const all: (readonly [number, string])[] = [];
  const visit = (section: typeof outline.root, level: number): void => {
    if (section.heading !== null) {
      const { marker, span } = section.heading;
      all.push([level, say({ start: marker?.end ?? span.start, end: span.end }).trim()]);
    }
    for (const child of section.children) visit(child, level + 1);
  };
  visit(outline.root, 0);
  return all;
};

const minutes = `Minutes of the Ferry Users Committee

Held in the reading room on 3 March 2021

1. Present: Mrs A Doyle, Mr P Finch and four members of the public.

2. Minutes of the last autumn meeting: Mr Finch proposed that the minutes be accepted, seconded by Mrs Doyle.

3. Adoption of the Accounts of the Pier Fund & the Rules for the Use of the Winter Boat Shed:

A copy of the accounts had been sent to everyone before the meeting. The accounts were adopted.

4 Timetable:

The first boat will leave at six from May. The last boat stays at nine.

5. Other Business:

The lamp at the upper landing is broken. The Clerk to write to the county.
`;

describe('English minutes', () => {
  it('have all of their items as headings, with long names, without a point, and with what is said in one line', async () => {
    const found = await headingsOf(minutes, 'minutes.txt');
    expect(found.map(([, text]) => text.replace(/:$/u, ''))).toEqual([
      'Present',
      'Minutes of the last autumn meeting',
      'Adoption of the Accounts of the Pier Fund & the Rules for the Use of the Winter Boat Shed',
      'Timetable',
      'Other Business',
    ]);
  });

  it('read a number of things at the start of a line as no item', async () => {
    const found = await headingsOf(
      'The shop sells what walkers need.\n\n12 Maps:\n\nThey show all of the paths between the two valleys and the huts on the ridge.\n',
      'shop.txt',
    );
    expect(found).toEqual([]);
  });
});

describe('an English release', () => {
  const release = `# Ferry company orders two electric boats

The ferry company has ordered two boats with batteries, which will cross the sound from next June without any smoke.

“Our passengers asked for quiet boats,” said Ines Quay, who leads the company and has crossed the sound for thirty years.

ENDS

Notes to editors:

The order was placed in January after a trial of five months on the northern line with a boat that was lent by the yard.

The Ferry Company

The company runs six boats between the mainland and the islands, and has carried passengers since 1911 in all weathers.

The Harbour Trust

The trust owns the piers and lends them to the company. It keeps the lamps, the ramps and the waiting rooms in repair.
`;

  it.each(['ENDS', 'ends', '– ENDS –', '**ENDS**'])(
    'sets what its notes tell below the notes after %s',
    async (mark) => {
      expect(await headingsOf(release.replace('ENDS', mark), 'release.md')).toEqual([
        [1, 'Notes to editors'],
        [2, 'The Ferry Company'],
        [2, 'The Harbour Trust'],
      ]);
    },
  );

  it('ends where the page that it was copied from says whose it is', async () => {
    const copied = `${release.replace('ENDS', 'Advertisement - scroll on\n\nENDS')}
© Sound Media

Advertisement - scroll on

a.member:hover {color:#EC4438!important;} @media screen { .box {padding:16px;} }

### Reading Sound for work?

Sound is free at home, but you need a licence at work.
`;
    const { outline, say } = await outlineOf(copied, 'release.md');
    const body = outline.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
    expect(body.map(({ span }) => say(span)).filter((text) => /hover|for work|licence/u.test(text))).toEqual(
      [],
    );
  });
});

describe('what is around an English text', () => {
  it('is what opens a film beside it', async () => {
    const text =
      '## Plan\n\n[Watch a sign language version of this plan](https://example.org/a)\n\nThe plan sets out how the ferry will run on batteries by the end of the decade.\n\n[Watch on YouTube](https://example.org/b)\n\n[Captions](https://example.org/c)\n\nWatch out for ice on the ramp, the harbour master said, and keep to the left of the rope.\n';
    const { outline, say } = await outlineOf(text, 'plan.md');
    const body = outline.blocks.filter(({ kind }) => kind === 'paragraph').map(({ span }) => say(span));
    expect(body.some((line) => /sign language|YouTube|Captions/u.test(line))).toBe(false);
    expect(body.some((line) => line.startsWith('Watch out for ice'))).toBe(true);
  });

  it('is who wrote an article and when it was put up', async () => {
    const text =
      '# Ferry fares rise\n\n## A ticket costs four crowns\n\nAna Reyes · Harbour News · Posted: May 4, 2021 9:15 AM | Last Updated: an hour ago\n\nThe fares of the ferry rise by a tenth in June, as the company has told its passengers on all of the piers.\n';
    const { outline } = await outlineOf(text, 'news.md');
    expect(outline.metadata.author?.value).toBe('Ana Reyes');
    expect(outline.metadata.date?.value).toBe('2021-05-04');
  });
});

describe('a line that breaks off before small letters', () => {
  it('goes on after the blank line', async () => {
    const { outline, say } = await outlineOf(
      'Minutes of the yearly meeting of the ferry users held in\n\nthe reading room at 7pm on Monday\n\nThe chair opened the meeting and welcomed all who had come over the ice.\n',
      'minutes.txt',
    );
    const lines = outline.blocks.map(({ span }) => say(span).replace(/\s+/gu, ' '));
    expect(lines[0]).toBe(
      'Minutes of the yearly meeting of the ferry users held in the reading room at 7pm on Monday',
    );
  });
});

describe('the name of a chart above a table', () => {
  it('is its caption', async () => {
    const { outline, say } = await outlineOf(
      '## Cost\n\nFigure 3: Cost in crowns for each passenger and crossing, by season\n\n| Season | Crowns |\n|---|---|\n| Summer | 2.10 |\n| Winter | 4.80 |\n\nWinter is dear because the boats are empty on most of the crossings.\n',
      'cost.md',
    );
    const caption = outline.tables[0]?.caption;
    expect(caption == null ? null : say(caption)).toBe(
      'Figure 3: Cost in crowns for each passenger and crossing, by season',
    );
  });
});

describe('a sentence that is set apart from the paragraph that says it', () => {
  it('is no heading that the paragraph below it takes up', async () => {
    const words = 'clean river and a strong trade along its banks';
    const part = (name: string, text: string) => `${name}\n\n${text}\n\n`;
    const found = await headingsOf(
      `Address to the River Council\n\n${part('Growth for the towns', 'The council will build two new piers before the end of the year, and repair a third one.')}${part(`A ${words}`, `The council will show to everyone that a ${words} go hand in hand, for the towns have one only with the other.`)}${part('Safe ways to school', 'The council will light every path to a school in the county before the winter begins.')}`,
      'address.txt',
    );
    expect(found.map(([, text]) => text)).toContain(`A ${words}`);
  });

  it('is told once', async () => {
    const said = 'The ferry will save the county about two million crowns in each of the next five years';
    const { outline, say } = await outlineOf(
      `## Costs\n\nThe new boats need less fuel. ${said}. The crews stay as they are.\n\n${said}.\n\nThe piers need new ramps, which the harbour trust will build before the first boat comes.\n\nThe piers need paint.\n`,
      'costs.md',
    );
    const body = outline.blocks.filter(({ kind }) => kind === 'paragraph').map(({ span }) => say(span));
    expect(body.filter((text) => text.includes(said))).toHaveLength(1);
    expect(body).toContain('The piers need paint.');
  });
});

describe('lines of a few English words', () => {
  it('head nothing where they say who took a picture', async () => {
    const found = await headingsOf(
      '<html><head><title>Ferry runs aground</title></head><body><nav><a href="/">Home</a></nav><article><h1>Ferry runs aground</h1><p>Ana Reyes/Reuters</p><p>The morning ferry ran aground on the northern bank, and all of its passengers were brought ashore by boat.</p><p>Ben Otto/Getty Images</p><p>The company said that the lamp on the pier had gone out in the storm, and that the captain had seen the bank too late.</p></article></body></html>',
      'news.html',
    );
    expect(found.map(([, text]) => text)).toEqual([]);
  });

  it('head nothing as the last of a list of pairs', async () => {
    const found = await headingsOf(
      'Prizes of the rowing club\n\nThe nominees for the prize of the year are:\n\nAna Reyes – Single scull\n\nBen Otto – Eight\n\nCleo Marsh – Double scull\n\nThe prize is given in May in the boat house, as it has been for the past thirty years.\n',
      'prizes.txt',
    );
    expect(found.map(([, text]) => text)).not.toContain('Cleo Marsh – Double scull');
  });

  it('name a section of an order though they end like a sentence', async () => {
    const found = await headingsOf(
      '§ 1. This order closes the pier.\n\n§ 2. Continued use of the winter berths.\n\nThe winter berths may be used until the ice has gone from the sound.\n\n§ 3. Fees of the outer pier.\n\nNobody shall pay for a berth at the outer pier while it is closed.\n',
      'order.txt',
    );
    expect(found.map(([, text]) => text)).toContain('Continued use of the winter berths');
  });
});
