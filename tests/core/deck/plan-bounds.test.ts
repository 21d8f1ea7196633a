import { describe, expect, it } from 'vitest';
import { noteRuns } from '../../../src/core/deck/notes/note-runs.ts';
import { withChosenItems } from '../../../src/core/deck/passages/chosen-items.ts';
import type { FreeBlock } from '../../../src/core/deck/passages/free-sentences.ts';
import { listedMembers } from '../../../src/core/deck/passages/listed-members.ts';
import type { SlideCandidate } from '../../../src/core/deck/plan/candidate.ts';
import { withClosings } from '../../../src/core/deck/plan/lines/last-point.ts';
import type { PlanContext } from '../../../src/core/deck/plan/plan-context.ts';
import { visiblePieces } from '../../../src/core/deck/runs/source-runs.ts';
import type { Run } from '../../../src/core/model/deck/deck.ts';
import type { Section } from '../../../src/core/model/outline/outline.ts';
import type { SourceDocument } from '../../../src/core/model/source/source-document.ts';
import { span } from '../../../src/core/model/span.ts';
import { markedItems } from '../../../src/core/outline/lists/counted-terms/english/marked-items.ts';
import { splitSentences } from '../../../src/core/view/sentence-splitter.ts';
import { planBytes, planText } from '../planned-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const sentence = '各部门要加强领导，落实责任，确保各项任务按期完成。';

/** Each of these takes minutes where a step is repeated for every other; the test's own limit is the proof. */
describe('plans of inputs made to take long', () => {
  it('a paragraph with ten thousand blanks in its midst', async () => {
    const { deck } = await planText(`关于春耕的报告\n甲${' '.repeat(10_000)}乙${sentence}\n`);
    expect(deck.slides.length).toBeGreaterThan(0);
  }, 60_000);

  it('a table of cells over more columns than any table has', async () => {
    const row = `<tr>${'<td colspan="1000">甲</td>'.repeat(12)}</tr>`;
    const { outline, deck } = await planBytes(
      bytes(`<p>${sentence}</p><table>${row.repeat(60)}</table>`),
      'a.html',
    );
    expect(outline.tables.map(({ columnCount }) => columnCount)).toEqual([211]);
    expect(deck.slides.length).toBeGreaterThan(1);
  }, 60_000);

  it('a row of ten thousand cells', () => {
    const raw = '甲|'.repeat(10_000);
    const cells = Array.from({ length: 10_000 }, (_, at) => span(at * 2, at * 2 + 1));
    const hidden = cells.map(({ end }) => span(end, end + 1));
    const block = { span: span(0, raw.length), hidden, hint: { kind: 'table-row', cells } };
    const source = { raw, blocks: [block] } as unknown as SourceDocument;
    const gap: Run = { text: '　', prov: { type: 'generated', rule: 'gap' } };
    expect(noteRuns(source, block.span, gap)).toHaveLength(19_999);
    expect(cells.flatMap((cell) => visiblePieces(source, cell))).toEqual(cells);
  }, 10_000);

  it('a figure of many magnitudes that counts nothing', async () => {
    const { deck } = await planText(`关于春耕的报告\n投入1${'万亿'.repeat(40)}，${sentence}\n`);
    expect(deck.slides.length).toBeGreaterThan(0);
  }, 60_000);

  it('fifty thousand sentences, none of which lists what the others say', () => {
    const raw = '甲？'.repeat(50_000);
    const sentences = splitSentences(raw);
    const context = { source: { raw } } as unknown as PlanContext;
    expect(sentences).toHaveLength(50_000);
    expect(listedMembers(context, { sentences } as unknown as FreeBlock)).toEqual([]);
  }, 10_000);

  it('front matter with a hundred thousand blanks in its title', async () => {
    const title = `甲${' '.repeat(100_000)}乙`;
    const { deck } = await planBytes(bytes(`---\ntitle: ${title}\n---\n\n${sentence}\n`), 'a.md');
    expect(deck.slides.length).toBeGreaterThan(0);
  }, 10_000);

  it('a first line that might name the posts of a reporter in a million ways', async () => {
    const { deck } = await planText(`${'驻'.repeat(52)}记甲\n${sentence}\n`);
    expect(deck.slides.length).toBeGreaterThan(0);
  }, 10_000);

  it('a listed item of many commas', () => {
    const text = `(1) a${', '.repeat(10_000)}b (2) c`;
    expect(markedItems(text, { start: 0, end: text.length })).toHaveLength(2);
  }, 10_000);

  it('thousands of brief tasks in one paragraph, of which one slide is kept', () => {
    const task = '启动甲5个。';
    const count = 4_000;
    const raw = task.repeat(count);
    const sentences = Array.from({ length: count }, (_, at) => ({
      span: span(at * task.length, (at + 1) * task.length),
    }));
    const items = sentences.map(({ span: own }) => {
      const prov = { type: 'source', ...own };
      return { role: 'item', paragraphs: [{ runs: [{ text: task, prov }] }] };
    });
    const page = (id: string, slots: typeof items) => ({
      id,
      series: 'a',
      layout: 'clauses',
      slots,
      claims: [],
      offset: 0,
    });
    const pages = [page('one', items.slice(0, 6)), page('two', items.slice(6))];
    const context = { source: { raw }, language: 'zh', sentences } as unknown as PlanContext;
    const chosen = withChosenItems(
      context,
      pages as unknown as readonly SlideCandidate[],
      pages.slice(0, 1) as unknown as readonly SlideCandidate[],
    );
    expect(chosen.map(({ slots }) => slots.length)).toEqual([7]);
  }, 5_000);

  it('fifty thousand points of one kind in a section', () => {
    const point = (at: number) => ({
      id: `s${at}`,
      heading: { kind: 'ordinal', blockId: `b${at}`, span: span(0, 0) },
      blockIds: [`b${at}`],
      children: [],
    });
    const children = Array.from({ length: 50_000 }, (_, at) => point(at));
    const root = { id: 'root', heading: null, blockIds: [], children } as unknown as Section;
    expect(withClosings(root, '', new Map()).children).toHaveLength(50_000);
  }, 3_000);
});
