import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline-of.ts';

const body =
  'The river flooded the lower town in spring, and the council met at once to decide what to do.\n\nIt agreed on a new wall along the northern bank, which the region will pay for over four years.';

async function metadataOf(head: string, foot = ''): Promise<Readonly<Record<string, string>>> {
  const { outline } = await outlineOf(`${head}\n\n${body}\n\n${foot}`);
  return Object.fromEntries(Object.entries(outline.metadata).map(([name, { value }]) => [name, value]));
}

describe('metadata of English documents', () => {
  it('comes from the head of a release', async () => {
    expect(
      await metadataOf(
        'The Town Hall of Marley\nOffice of the Mayor\nFor Immediate Release\nMarch 03, 2021\n\nRemarks by Mayor Okafor on the Flood\n\nCouncil Chamber\n\n10:05 A.M. GMT',
        'END 10:40 A.M. GMT',
      ),
    ).toEqual({
      title: 'Remarks by Mayor Okafor on the Flood',
      author: 'Mayor Okafor',
      date: '2021-03-03',
      source: 'The Town Hall of Marley, Office of the Mayor',
    });
  });

  it('has name, office and day from the line below the title of a speech', async () => {
    const line =
      'Speech by Mr Tom Okafor, Minister for Water and Rivers, at the Launch of the Flood Plan, at the Town Hall on Sunday, 7 March 2021';
    expect(await metadataOf(`Launch of the Flood Plan\n${line}`)).toMatchObject({
      author: 'Tom Okafor',
      authorTitle: 'Minister for Water and Rivers',
      date: '2021-03-07',
    });
  });

  it('has them from a sentence that says who made the speech', async () => {
    const line =
      'The speech made by Ada Okafor, the Secretary of State for International Trade, in Marley on 4 October 2022.';
    expect(await metadataOf(`Ada Okafor – 2022 Speech to the Town Conference\n\n${line}`)).toMatchObject({
      author: 'Ada Okafor',
      authorTitle: 'Secretary of State for International Trade',
      date: '2022-10-04',
    });
  });

  it('takes no guest whom the speaker greets for the speaker', async () => {
    const head =
      'Launch of the Flood Plan\n\nSpeech by Ms Ada Okafor, Minister for Water, at the Town Hall on 7 March 2021\n\nDr Peter Lindholm\n\nDistinguished Guests';
    expect(await metadataOf(head)).toMatchObject({ author: 'Ada Okafor' });
  });

  it.each([
    ['Deputy Governor for Rivers Ada N. Okafor', 'At D.C. Water Week, Marley, D.C.'],
    ['Commissioner Ada N. Okafor', 'Before the Harbour Club, Marley'],
  ])(
    'has office and name from a line of their own, above where a speech was given: %s',
    async (who, where) => {
      const { author, authorTitle, subtitle, title } = await metadataOf(
        `What the River Needs\n\n${who}\n\n${where}\n\nMay 4, 2021`,
      );
      expect({ author, authorTitle, subtitle, title }).toEqual({
        title: 'What the River Needs',
        author: 'Ada N. Okafor',
        authorTitle: who.replace(' Ada N. Okafor', ''),
        subtitle: undefined,
      });
    },
  );

  it('takes the speaker above the title for no title', async () => {
    const head =
      'Water Board\n\nRemarks by Governor Ada N. Okafor\n\nAt the Harbour Club, Marley\n\nMay 4, 2021\n\nWhat the River Needs';
    expect(await metadataOf(head)).toMatchObject({
      author: 'Ada N. Okafor',
      authorTitle: 'Governor',
      date: '2021-05-04',
    });
  });

  it('takes none of several office holders for the author', async () => {
    const head =
      'Meeting of the River Board\n\nCommissioner Ada N. Okafor\n\nCommissioner Peter Lindholm\n\nMay 4, 2021';
    expect((await metadataOf(head)).author).toBeUndefined();
  });

  it('has the day from a line of place, day and hour', async () => {
    const found = await metadataOf('River board votes for the wall\n\nMARLEY Tue May 4, 2021 9:15am GMT');
    expect(found).toMatchObject({ date: '2021-05-04' });
    expect(found.subtitle).toBeUndefined();
  });

  it('has the name below By', async () => {
    expect(await metadataOf('River board votes for the wall\n\nBy\n\nAda Okafor')).toMatchObject({
      author: 'Ada Okafor',
    });
  });

  it('has the day of a meeting from its title', async () => {
    expect(await metadataOf('Council monthly meeting, March 7, 2021')).toMatchObject({ date: '2021-03-07' });
  });

  it('has who speaks from the label above a transcript, and no title of it', async () => {
    expect(await metadataOf('Anna Reed ():')).toEqual({ author: 'Anna Reed' });
  });

  it('comes from the office beside a day, which an address block repeats below the text', async () => {
    const head = 'Weekly Flood Report\nFri, Mar 5, 2021\nMarley Market News';
    const foot =
      'Marley Market News\n12 Mill Street, Room 4 Email: flood@marley.example\nMarley, Iowa 50309 www.marley.example';
    expect(await metadataOf(head, foot)).toMatchObject({
      title: 'Weekly Flood Report',
      date: '2021-03-05',
      source: 'Marley Market News',
    });
    const { outline } = await outlineOf(`${head}\n\n${body}\n\n${foot}`);
    expect(outline.blocks.slice(-3).map(({ kind }) => kind)).toEqual(['furniture', 'furniture', 'furniture']);
    const letter = await outlineOf(`${head}\n\n${body}\n\nwww.marley.example`);
    expect(letter.outline.blocks.at(-1)?.kind).not.toBe('furniture');
  });

  it('comes from the head of a memorandum', async () => {
    expect(
      await metadataOf(
        'MEMORANDUM\n\nTO: Heads of Department\nFROM: Ines M. Duarte, Chief Financial Officer\nDATE: 4 May 2022\nSUBJECT: Repair of the northern bank',
      ),
    ).toEqual({
      title: 'Repair of the northern bank',
      addressee: 'Heads of Department',
      author: 'Ines M. Duarte',
      authorTitle: 'Chief Financial Officer',
      date: '2022-05-04',
    });
  });

  it.each([
    ['By Anna J. Reed\nThursday, June 1, 2017', { author: 'Anna J. Reed', date: '2017-06-01' }],
    [
      'Anna Reed, Secretary of Works\n1st of June 2017',
      { author: 'Anna Reed', authorTitle: 'Secretary of Works', date: '2017-06-01' },
    ],
    ['Held on Monday, 4 March 2024 at 10 a.m. in the Town Hall', { date: '2024-03-04' }],
    ['Prepared by the River Authority\n12 March 2024', { author: 'River Authority', date: '2024-03-12' }],
    ['JUNE 1, 2017', { date: '2017-06-01' }],
    ['Geneva, Switzerland\n2017-06-01', { date: '2017-06-01' }],
  ])('comes from lines under the title: %s', async (lines, expected) => {
    const title = 'The Flood and the Wall';
    expect(await metadataOf(`${title}\n${lines}`)).toEqual({ title, ...expected });
  });

  it('gives the full name where the document has it', async () => {
    const { outline } = await outlineOf(
      `Statement by President Lane on the Flood\n\n${body}\n\nThe wall was first proposed by President Mary T. Lane two years ago, in a letter to the council.`,
    );
    expect(outline.metadata.author?.value).toBe('Mary T. Lane');
  });

  it.each([
    ['Statement of Policy on Rivers'],
    ['Report of Findings and Next Steps'],
    ['The Report by the River'],
  ])('takes no author from %s', async (title) => {
    const { author } = await metadataOf(title);
    expect(author).toBeUndefined();
  });

  it('leaves release notes, times and end marks out of the body', async () => {
    const { outline, say } = await outlineOf(
      `FOR IMMEDIATE RELEASE\nMay 4, 2022\n\nA New Wall for the Town\n\n${body}\n\n###`,
    );
    const shown = outline.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
    expect(shown.map(({ span }) => say(span).slice(0, 9))).toEqual(['The river', 'It agreed']);
    expect(outline.metadata.title?.value).toBe('A New Wall for the Town');
  });

  it('has name, office and day from one line without commas', async () => {
    const head =
      '# Prices in a Small Town: What the Market Knows\n\nREED Anna Deputy Governor of the Marley Bank May 4, 2021';
    expect(await metadataOf(head)).toMatchObject({
      author: 'REED Anna',
      authorTitle: 'Deputy Governor of the Marley Bank',
      date: '2021-05-04',
    });
  });

  it('has who signs below the text, with the office on the last line', async () => {
    expect(await metadataOf('ORDER ON THE RIVER', 'Tom Okafor\nMayor')).toMatchObject({
      author: 'Tom Okafor',
      authorTitle: 'Mayor',
    });
    expect(
      (await metadataOf('ORDER ON THE RIVER', 'Lower Bank\nMayor of the town spoke.')).author,
    ).toBeUndefined();
  });

  it('has the day of its signature from front matter', async () => {
    const { outline } = await outlineOf(
      `---\ntitle: Order 7\ndate_signed: 2021-03-07\n---\n\nMARLEY TOWN HALL\nMarch 7, 2021\nWHEREAS the river floods; and\n\n${body}`,
      'a.md',
    );
    expect(outline.metadata.date?.value).toBe('2021-03-07');
    expect(outline.blocks.some(({ kind }) => kind === 'paragraph')).toBe(true);
  });
});
