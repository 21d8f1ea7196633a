import { describe, expect, it } from 'vitest';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { Deck, ParagraphPart, SlideSlot } from '../../../../src/core/model/deck/deck.ts';
import type { SceneNode, SceneText } from '../../../../src/core/model/scene/scene-node.ts';
import { f00Deck } from '../f00-deck.ts';
import { sceneProblems } from '../scene-problems.ts';
import { governmentRed, measurer } from '../test-theme.ts';

type Item = Readonly<Partial<Record<ParagraphPart, string>>>;

function lay(items: readonly Item[], aspect: Deck['aspect'] = '16:9') {
  const slot = (id: string, role: SlideSlot['role'], parts: Item): SlideSlot => ({
    id,
    role,
    paragraphs: Object.entries(parts).map(([part, text]) => ({
      part: part as ParagraphPart,
      runs: [{ text, prov: { type: 'user' } }],
    })),
  });
  const deck: Deck = {
    ...f00Deck(),
    aspect,
    slides: [
      {
        id: 's',
        layout: 'timeline',
        sectionIndex: 0,
        locked: false,
        notes: [],
        slots: [
          slot('title', 'title', { main: '工作进度安排' }),
          ...items.map((item, index) => slot(`item-${index + 1}`, 'item', item)),
        ],
      },
    ],
  };
  const { value, diagnostics } = layoutDeck(deck, governmentRed, measurer);
  const nodes = value.slides.flatMap((slide) => slide.nodes);
  return {
    nodes,
    codes: diagnostics.map(({ code }) => code),
    problems: sceneProblems(value, deck),
    textAt: (id: string) => nodes.find((node): node is SceneText => node.id === id && node.type === 'text'),
  };
}

const ids = (nodes: readonly SceneNode[], end: string) =>
  nodes.filter(({ id }) => id.endsWith(end)).map(({ id }) => id);
const dated = (count: number, main: string): readonly Item[] =>
  Array.from({ length: count }, (_, index) => ({ label: `${2019 + index}年`, main }));

describe('a timeline', () => {
  it.each([2, 3, 4, 5, 6])('sets %i short events in equal columns below their times', (count) => {
    const { nodes, codes, problems, textAt } = lay(dated(count, '完成总体验收'));
    expect([...codes, ...problems]).toEqual([]);
    expect(ids(nodes, '.dot')).toHaveLength(count);
    const cards = nodes.filter((node) => node.type === 'shape' && node.id.endsWith('.card'));
    expect(new Set(cards.map((card) => (card.type === 'shape' ? card.widthPt : 0))).size).toBe(1);
    const [label, main] = [textAt('item-1.time'), textAt('item-1')];
    expect((label?.yPt ?? 0) + (label?.heightPt ?? 0)).toBeLessThan(main?.yPt ?? 0);
  });

  it('stands upright for long texts, the times beside them', () => {
    const long =
      '选择五个县区和八个部门先行试点，边试点边总结，及时研究解决改革中的新情况新问题，形成制度成果';
    const { nodes, codes, problems, textAt } = lay(dated(5, long));
    expect([...codes, ...problems]).toEqual([]);
    expect(ids(nodes, '.card')).toEqual([]);
    const [label, main] = [textAt('item-2.time'), textAt('item-2')];
    expect((label?.xPt ?? 0) + (label?.widthPt ?? 0)).toBeLessThan(main?.xPt ?? 0);
    expect(Math.abs((label?.yPt ?? 0) - (main?.yPt ?? 99))).toBeLessThan(6);
  });

  it('sets what short events come with beside them, row by row', () => {
    const items = dated(7, '春节').map((item) => ({ ...item, detail: '放假调休，共7天' }));
    const { codes, problems, textAt } = lay(items);
    expect([...codes, ...problems]).toEqual([]);
    const [main, detail] = [textAt('item-3'), textAt('item-3.detail')];
    expect((main?.xPt ?? 0) + (main?.widthPt ?? 0)).toBeLessThan(detail?.xPt ?? 0);
  });

  it('numbers steps without times, with an arrow from each to the next', () => {
    const { nodes, codes, problems } = lay([
      { main: '在线提交材料' },
      { main: '窗口受理' },
      { main: '部门联合审查' },
    ]);
    expect([...codes, ...problems]).toEqual([]);
    expect(ids(nodes, '.dot')).toEqual([]);
    expect(nodes.filter((node) => node.type === 'line' && node.endArrow === true)).toHaveLength(2);
    expect(ids(nodes, '.number')).toHaveLength(3);
  });

  it.each<[string, readonly Item[]]>([
    ['one item', dated(1, '完成')],
    ['twelve items', dated(12, '完成总体验收')],
    [
      'a text of 300 characters among eight',
      [...dated(7, '完成总体验收'), { label: '2030年', main: '推进改革'.repeat(75) }],
    ],
  ])('leaves %s to the plain list', (_name, items) => {
    const { codes, problems } = lay(items);
    expect(codes).toContain('layout-as-list');
    expect(problems).toEqual([]);
  });

  it('keeps long times whole, in columns and rows, at both aspects', () => {
    for (const aspect of ['16:9', '4:3'] as const) {
      for (const count of [2, 3, 4, 6, 8]) {
        const items = dated(count, '平台一期上线').map(({ main }) => ({
          label: '2018年12月30日至2019年1月1日',
          main: main ?? '',
        }));
        const { codes, problems } = lay(items, aspect);
        expect([...codes, ...problems], `${count} ${aspect}`).toEqual([]);
      }
    }
  });

  it('draws events without a time among others', () => {
    const { codes, problems } = lay([...dated(3, '完成总体验收'), { main: '长期坚持' }]);
    expect([...codes, ...problems]).toEqual([]);
  });
});
