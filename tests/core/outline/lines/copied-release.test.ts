import { describe, expect, it } from 'vitest';
import { metadataAndLines } from '../metadata-and-lines.ts';

const headline =
  'REED HARBOUR TRUST WIDENS ITS WINTER BERTH SCHEME TO LET SMALL BOATS SHELTER BEHIND THE OLD MOLE FREE OF CHARGE';
const text = [
  'Quicker repairs bring crews back to sea sooner',
  'PORT REED',
  '– The trust and the coast guard have today widened a scheme that lets small boats shelter in the harbour in winter.',
  'The scheme began in January at the northern berths, and every crew that has used it so far has been pleased with it.',
  'It will now reach the southern berths as well, which are closed to larger ships from this month until the spring.',
];

describe('the headline of a release in capitals, copied from a page without markup', () => {
  it('is its title, told once, where the first line has the site beside it', async () => {
    const { values, linesOf } = await metadataAndLines([
      `${headline} | Reed Harbour Trust`,
      'Skip to content',
      'Press Release',
      headline,
      'March 3, 2021',
      headline,
      ...text,
    ]);
    expect(values).toMatchObject({ title: headline, date: '2021-03-03' });
    expect(linesOf('paragraph').join('\n')).not.toMatch(/REED HARBOUR TRUST|Skip/u);
  });

  it('is its title where it stands alone', async () => {
    const { values, linesOf } = await metadataAndLines(['March 3, 2021', headline, ...text]);
    expect(values.title).toBe(headline);
    expect(linesOf('paragraph')).not.toContain(headline);
  });

  it('is no title where it is a sentence inside the text', async () => {
    const { values } = await metadataAndLines(['Winter Berths', ...text, `${headline}.`, ...text]);
    expect(values.title).toBe('Winter Berths');
  });
});

describe('a link past the menus of a page', () => {
  it.each(['Skip to main content', 'skip to content', '跳转到正文内容'])('is no text: %s', async (link) => {
    const { linesOf } = await metadataAndLines([link, 'Winter Berths', ...text]);
    expect(linesOf('furniture')).toContain(link);
  });
});

describe('front matter', () => {
  it.each(['null', 'None', '~', '[]', ''])('has no field whose value is %j', async (value) => {
    const front = ['---', `title: ${value}`, `author: ${value}`, 'source: wayback', '---', ''];
    const { values } = await metadataAndLines([...front, ...text.slice(3)], 'a.md');
    expect(values).not.toHaveProperty('title');
    expect(values).not.toHaveProperty('author');
    expect(values).not.toHaveProperty('source');
  });

  it('has a word in quotation marks as the author wrote it', async () => {
    const { values } = await metadataAndLines(['---', 'title: "None"', '---', '', ...text.slice(3)], 'a.md');
    expect(values.title).toBe('None');
  });
});

describe('the number of an order', () => {
  it('is a line of its own, however a scan has torn the lines around it, and names an order without a title', async () => {
    const { values } = await metadataAndLines([
      'the officers of the harbour are to carry out a',
      'EXECUTIVE ORDER NO. 12',
      'MAY',
      '4, 1931',
      'SION OF FEES FOR THE USE OF BERTHS',
      ...text.slice(3),
    ]);
    expect(values.documentNumber).toBe('EXECUTIVE ORDER NO. 12');
  });

  it('is the title below the end of a sentence that the scan has moved up', async () => {
    const lines = ['carry out this order at once.', 'Section 1 shall not a', 'EXECUTIVE ORDER NO. 12', 'MAY'];
    const { values } = await metadataAndLines([...lines, ...text.slice(3)], 'a.md');
    expect(values.title).toBe('EXECUTIVE ORDER NO. 12');
    expect(values.subtitle).toBeUndefined();
  });
});
