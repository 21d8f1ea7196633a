import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RawText } from '../../../../src/core/import/raw/raw-text.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';

const place = { origin: null, blankLinesBefore: 0 };
const plain = (text: string) => ({ text, strong: false });
const bold = (text: string) => ({ text, strong: true });

describe('a raw text', () => {
  it('is a line for each block, with blank lines between where they are asked for', () => {
    const text = new RawText();
    text.addParagraph([plain('甲')], null, { ...place, blankLinesBefore: 2 });
    text.addParagraph([plain('乙')], null, { ...place, blankLinesBefore: 1 });
    text.addParagraph([plain('丙')], null, place);
    expect(text.raw).toBe('甲\n\n乙\n丙\n');
    expect(text.end).toBe(text.raw.length);
    expect(
      text.blocks.map(({ span, blankLinesBefore }) => [sliceSpan(text.raw, span), blankLinesBefore]),
    ).toEqual([
      ['甲', 0],
      ['乙', 1],
      ['丙', 0],
    ]);
  });

  it('keeps bold pieces as one where they touch, inside the visible text', () => {
    const text = new RawText();
    const block = text.addParagraph([bold('  一、'), bold('总则'), plain('正文 ')], null, place);
    expect(block?.strong.map((each) => sliceSpan(text.raw, each))).toEqual(['一、总则']);
    expect(block && sliceSpan(text.raw, block.span)).toBe('一、总则正文');
  });

  it('has the marker of a list item in front of its span', () => {
    const text = new RawText();
    const block = text.addListItem([plain('甲')], { marker: '1.', depth: 0, ordered: true }, place);
    expect(text.raw).toBe('1. 甲\n');
    expect(block?.span).toEqual({ start: 3, end: 4 });
    expect(block?.hint).toMatchObject({ kind: 'list-item', marker: { start: 0, end: 2 } });
  });

  it('parts cells by tabs that are no text, and leaves empty ones out', () => {
    const text = new RawText();
    text.addParagraph([plain('表')], null, place);
    const row = text.addTableRow(
      [[plain('甲')], [plain(' ')], [plain('乙')]],
      { table: 0, header: true },
      place,
    );
    expect(text.raw).toBe('表\n甲\t乙\n');
    expect(row?.hint).toEqual({
      kind: 'table-row',
      table: 0,
      header: true,
      cells: [
        { start: 2, end: 3 },
        { start: 4, end: 5 },
      ],
      columns: [0, 2],
    });
    expect(row?.hidden).toEqual([{ start: 3, end: 4 }]);
  });

  it('hides a break between Chinese lines, and takes one between Latin words for a space', () => {
    const text = new RawText();
    expect(text.addParagraph([plain('二〇二五年\u000b工作报告')], null, place)?.hidden).toEqual([
      { start: 5, end: 6 },
    ]);
    expect(text.addParagraph([plain('Annual\nreport')], null, place)?.hidden).toEqual([]);
  });

  it('leaves out what nobody sees', () => {
    const text = new RawText();
    expect(text.addParagraph([plain('\u200b \u0000\ufeff')], null, place)).toBeNull();
    text.addParagraph([plain('甲\ud800\u0007乙\u200b')], null, place);
    expect(text.raw).toBe('甲\ufffd乙\n');
  });

  it('has blocks in order, disjoint and inside, with white space and markers between', () => {
    const piece = fc.record({ text: fc.string({ unit: 'binary' }), strong: fc.boolean() });
    const cell = fc.array(piece, { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('paragraph', 'item', 'row'), fc.array(cell, { maxLength: 3 }))),
        (all) => {
          const text = new RawText();
          for (const [kind, cells] of all) {
            if (kind === 'row') text.addTableRow(cells, { table: 0, header: false }, place);
            else if (kind === 'item')
              text.addListItem(cells.flat(), { marker: '①', depth: 0, ordered: true }, place);
            else text.addParagraph(cells.flat(), null, place);
          }
          const { raw } = text;
          let end = 0;
          for (const { span, strong, hidden, hint } of text.blocks) {
            expect(raw.slice(end, span.start).replace('①', '').trim()).toBe('');
            expect(sliceSpan(raw, span).trim()).toBe(sliceSpan(raw, span));
            expect(span.end).toBeGreaterThan(span.start);
            const cells = hint?.kind === 'table-row' ? hint.cells : [];
            for (const inner of [...strong, ...hidden, ...cells]) {
              expect(inner.start).toBeGreaterThanOrEqual(span.start);
              expect(inner.end).toBeLessThanOrEqual(span.end);
            }
            end = span.end;
          }
          expect(raw.slice(end).trim()).toBe('');
        },
      ),
    );
  });
});
