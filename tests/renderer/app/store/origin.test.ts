import { expect, test } from 'vitest';
import type { Paragraph, Run } from '../../../../src/core/model/deck/deck.ts';
import { originOf } from '../../../../src/renderer/app/store/origin.ts';

const source: Run = { text: '原文', prov: { type: 'source', start: 0, end: 2 } };
const own: Run = { text: '自写', prov: { type: 'user' } };
const generated: Run = { text: '目录', prov: { type: 'generated', rule: 'agenda-title' } };
const elided: Run = {
  text: '原文',
  prov: { type: 'source', start: 0, end: 4 },
  edit: { kind: 'elided', original: '原的的文' },
};
const typographic: Run = {
  text: '，',
  prov: { type: 'source', start: 0, end: 1 },
  edit: { kind: 'typographic', original: ',' },
};

const cases: readonly (readonly [string, Omit<Paragraph, 'part'>, string])[] = [
  ['word for word', { runs: [source, typographic] }, 'source'],
  ['with a label of the deck', { runs: [generated, source] }, 'source'],
  ['shortened', { runs: [elided] }, 'elided'],
  ['the deck’s own', { runs: [generated] }, 'generated'],
  ['typed', { runs: [own] }, 'own'],
  ['empty', { runs: [] }, 'own'],
  ['changed', { runs: [source, own], planned: [source] }, 'reworded'],
  ['cut', { runs: [source], planned: [source, source] }, 'reworded'],
  ['written over', { runs: [own], planned: [source] }, 'own'],
];

test.each(cases)('a paragraph that is %s', (_name, paragraph, origin) => {
  expect(originOf({ part: 'main', ...paragraph })).toBe(origin);
});
