import { expect, test } from 'vitest';
import { checkTelling } from '../../../../src/core/check/telling/registry.ts';
import type { Slide, SlideSlot } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';

const text = [
  '早市摊位管理须知',
  '一、租用',
  '有下列情形之一的，不予租用：',
  '（一）欠缴摊位费，经催告仍不缴纳的；',
  '（二）出售违禁品，包括：',
  '1.野生动物；',
  '2.过期食品；',
  '（三）转租摊位，从中牟利的。',
  '二、退租',
  '租户退租应当提前十日告知市场办公室，并清空摊位，交还钥匙和收费凭证。',
].join('\n\n');

const { deck, ...project } = await planText(text);

function slot(role: SlideSlot['role'], index: number, words: string): SlideSlot {
  const start = project.source.raw.indexOf(words);
  const prov = { type: 'source', start, end: start + words.length } as const;
  return { id: `${role}-${index}`, role, paragraphs: [{ part: 'main', runs: [{ text: words, prov }] }] };
}

let made = 0;

function slide(title: string, ...items: readonly string[]): Slide {
  made += 1;
  const slots = [slot('title', 0, title), ...items.map((words, index) => slot('item', index + 1, words))];
  return { id: `s${made}`, layout: 'clauses', sectionIndex: 0, slots, notes: [], locked: false };
}

const rules = ['mixed-list', 'list-without-lead', 'members-missing'];
const found = (...slides: readonly Slide[]) =>
  checkTelling({ ...project, deck: { ...deck, slides } })
    .findings.filter(({ rule }) => rules.includes(rule))
    .map(({ rule, text: words }) => `${rule} ${words}`);

const lead = '有下列情形之一的，不予租用';
const outer = ['（一）欠缴摊位费', '（二）出售违禁品', '（三）转租摊位'];

test('a list with its lead, and an inner list below its own member, have no faults', () => {
  expect(found(slide(lead, ...outer), slide('出售违禁品', '1.野生动物', '2.过期食品'))).toEqual([]);
});

test('members of two levels as items of one slide are found', () => {
  expect(
    found(slide(lead, '（一）欠缴摊位费', '（二）出售违禁品', '1.野生动物', '2.过期食品', '（三）转租摊位')),
  ).toEqual(['mixed-list 1.野生动物；']);
});

test('an inner list without the member that it is of is found', () => {
  expect(found(slide(lead, ...outer), slide('租用', '1.野生动物', '2.过期食品'))).toEqual([
    'mixed-list 1.野生动物；',
  ]);
});

test('a list without the condition that leads it is found', () => {
  expect(found(slide('租用', ...outer))).toEqual([`list-without-lead ${lead}：`]);
});

test('a member that no slide shows is found', () => {
  expect(found(slide(lead, '（一）欠缴摊位费', '（三）转租摊位'))).toEqual([
    'members-missing （二）出售违禁品，包括：',
  ]);
});
