import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planBytes } from '../../planned-document.ts';

const order = `# Order on the Winter Closing of the Mountain Roads

Whereas, heavy snow has fallen on the passes for five days; and

Whereas, on January 9 the road office closed the northern tunnel; and

Whereas, the road act allows the Governor to close a road where travellers are in danger;

Now, therefore:

Section 1. By the power vested in me by the road act I hereby close the mountain roads of the province to all through traffic.

§ 2. Roads.

a. The entries to the closed roads are as follows:

A. Mill Bridge
B. Fir Gate
C. 5th Toll House
D. Stone Tunnel
E. Upper Ford
F. Lower Ford
G. Kings Mill
H. Old Pass
I. East Ramp
J. River Ramp

b. No vehicle without chains may enter a closed road from 6 p.m. to 8 a.m.
c. A vehicle with chains may enter a closed road only in daylight and behind a plough.

§ 3. Buses. A bus may stop at the following places until the roads are open again.

a. The square in front of the old station. The shelter there is heated.

b. The yard of the school in the lower village.

§ 4. Whoever enters a closed road shall be fined up to 300 crowns and shall bear the cost of the rescue.

§ 5. This order takes effect at noon. It ends after seven days.

_________________

Mara K. Lindqvist

Governor

4
`;

const wordsOf = (slide: Slide, wanted: string) =>
  slide.slots
    .filter(({ role }) => role === wanted)
    .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(''));

describe('an English order', () => {
  it('is told by its sections, recitals and lettered provisions', async () => {
    const { deck } = await planBytes(new TextEncoder().encode(order), 'order.md');
    const body = deck.slides.filter(({ layout }) => layout !== 'cover' && layout !== 'agenda');
    const titles = body.flatMap((slide) =>
      wordsOf(slide, 'title').map((title) => title.split(' (')[0] ?? ''),
    );
    const items = body.flatMap((slide) => wordsOf(slide, 'item'));
    // A section without a name has the number of its own, and not the name of the one before.
    expect(titles.filter((title) => /§|Section/u.test(title))).toEqual(
      expect.arrayContaining(['Section 1', '§ 2. Roads', '§ 3. Buses', '§ 4 · § 5']),
    );
    expect(titles.filter((title) => /Whereas|East Ramp|River Ramp|Lindqvist/u.test(title))).toEqual([]);
    // Lines with letters in order are items of their own, I. after H. among them.
    expect(items).toEqual(expect.arrayContaining(['A. Mill Bridge', 'C. 5th Toll House', 'I. East Ramp']));
    expect(items.filter((item) => /; and$|^[a-z]$|Lindqvist/u.test(item))).toEqual([]);
    const ofRamps = body.filter((slide) => wordsOf(slide, 'item').includes('J. River Ramp'));
    expect(ofRamps.flatMap((slide) => wordsOf(slide, 'item')).some((item) => item.startsWith('b.'))).toBe(
      false,
    );
    expect(wordsOf(deck.slides[0] as Slide, 'byline').join('')).toContain('Mara K. Lindqvist');
  });

  it('is none where a report tells its own sections', async () => {
    const report = `# Bus report\n\nThe report covers one year.\n\nSection 1 describes the lines of the valley and who rides on them.\n\nSection 2 explains how the passengers were counted in May and October.\n\nSection 3 sets out what a second bus would cost the two villages.\n`;
    const { deck } = await planBytes(new TextEncoder().encode(report), 'report.md');
    expect(
      deck.slides.flatMap((slide) => wordsOf(slide, 'title')).filter((title) => /^Section \d$/u.test(title)),
    ).toEqual([]);
  });
});
