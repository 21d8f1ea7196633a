import { describe, expect, it } from 'vitest';
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
});
