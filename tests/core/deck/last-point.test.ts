import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { planBytes } from '../planned-document.ts';

const notice = new URL('../../fixtures/real/f01-holiday-notice-2019.html', import.meta.url);

it('what closes a list of points does not stand under the last of them', async () => {
  const { deck } = await planBytes(readFileSync(notice), 'f01.html');
  const [last] = deck.slides.slice(-1);
  const textsOf = (role: string) =>
    last?.slots
      .filter((slot) => slot.role === role)
      .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
  expect(textsOf('title')).toEqual(['节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作']);
  expect(textsOf('item')).toEqual([
    '遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期',
  ]);
});

it('whom a notice is addressed to is no slide', async () => {
  const { deck } = await planBytes(readFileSync(notice), 'f01.html');
  const texts = (slots: (typeof deck.slides)[number]['slots']) =>
    slots
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)))
      .join('');
  expect(deck.slides.map(({ slots }) => texts(slots)).join('')).not.toContain('直属机构');
  const notes = deck.slides
    .flatMap((slide) => slide.notes)
    .flatMap(({ runs }) => runs.map(({ text }) => text));
  expect(notes.join('')).toContain('国务院各部委、各直属机构');
});
