import { expect, test } from 'vitest';
import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import type { Deck } from '../../../src/core/model/deck/deck.ts';
import { builtInThemes } from '../../../src/shared/built-in-themes.ts';
import { f00Deck } from './f00-deck.ts';
import { laySlide } from './laid-slide.ts';
import { governmentRed, measurer } from './test-theme.ts';

const sizeOf = (laid: ReturnType<typeof laySlide>, id: string) =>
  laid.textAt(id)?.lines[0]?.runs[0]?.style.sizePt ?? 0;

test('a title of one line is set at 32 to 36 pt in every theme', () => {
  const laid = laySlide('clauses', [
    ['title', '加快打造长三角城市群重要中心城市'],
    ['item', '城市空间功能优化改革'],
  ]);
  expect(sizeOf(laid, 'title-1')).toBeGreaterThanOrEqual(32);
  for (const { type } of builtInThemes.values()) {
    expect(type.slideTitle.sizePt).toBeGreaterThanOrEqual(32);
    expect(type.slideTitle.sizePt).toBeLessThanOrEqual(36);
    expect(type.footer.sizePt).toBe(12);
  }
});

function footers(deck: Deck): readonly string[] {
  return layoutDeck(deck, governmentRed, measurer).value.slides.map(({ nodes }) => {
    const footer = nodes.find(({ id }) => id === 'footer');
    return footer?.type === 'text'
      ? footer.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')
      : '';
  });
}

test('the footer of a slide names its section; dividers name the document', () => {
  const deck = f00Deck();
  const document = deck.footer.map(({ text }) => text).join('');
  footers(deck).forEach((footer, index) => {
    const { layout = '', sectionIndex = null } = deck.slides[index] ?? {};
    const section = sectionIndex === null ? undefined : deck.sections[sectionIndex];
    const named =
      layout === 'section' || section === undefined
        ? document
        : section.title.map(({ text }) => text).join('');
    if (layout !== 'cover') expect(footer === named || footer.endsWith('…')).toBe(true);
  });
});

test('a footer that the user wrote stands on every slide', () => {
  const deck: Deck = { ...f00Deck(), footer: [{ text: '内部资料', prov: { type: 'user' } }] };
  expect(new Set(footers(deck).filter((footer) => footer !== ''))).toEqual(new Set(['内部资料']));
});

test('a divider is light, with its numeral large and what comes below the heading', () => {
  const laid = laySlide('section', [
    ['kicker', '二'],
    ['title', '重点任务'],
    ['item', '健全农村支付管理服务体系'],
    ['item', '强化基础支付服务供给'],
  ]);
  expect(laid.found).toEqual([]);
  expect(sizeOf(laid, 'kicker-1')).toBeGreaterThan(90);
  expect(sizeOf(laid, 'title-1')).toBeGreaterThan(sizeOf(laid, 'item-1'));
  const [heading, first] = [laid.textAt('title-1'), laid.textAt('item-1')];
  expect((heading?.yPt ?? 0) + (heading?.heightPt ?? 0)).toBeLessThan(first?.yPt ?? 0);
});

test('a divider without a numeral of the author shows its place among the sections', () => {
  const laid = laySlide('section', [['title', '重点任务']]);
  expect(laid.found).toEqual([]);
  expect(laid.textAt('part')?.lines[0]?.runs[0]?.text).toBe('一');
});

test('a divider keeps its numeral where what comes has headings of two lines', () => {
  const laid = laySlide('section', [
    ['kicker', '三'],
    ['title', '关于建设单位可否主动补交环境影响报告书、报告表报送审批'],
    ['item', '新环境保护法和新环境影响评价法并未禁止建设单位主动补交环境影响报告书、报告表报送审批'],
    ['item', '建设单位主动补交环境影响报告书、报告表并报送环保部门审查的，有权审批的环保部门应当受理'],
  ]);
  expect(laid.found).toEqual([]);
  expect(sizeOf(laid, 'kicker-1')).toBeGreaterThan(90);
  expect(laid.textAt('item-1')?.lines.length).toBe(2);
});
