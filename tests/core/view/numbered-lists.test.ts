import { expect, it } from 'vitest';
import type { ClassifiedBlock } from '../../../src/core/model/outline/outline.ts';
import { sliceSpan, span } from '../../../src/core/model/span.ts';
import { type NumberedMember, numberedLists } from '../../../src/core/view/numbered-lists.ts';

/** The lists of paragraphs, each member by its words, with those below it. */
function listsOf(...lines: readonly string[]) {
  const raw = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line, index): ClassifiedBlock => {
    const own = span(start, start + line.length);
    start += line.length + 1;
    const said = { level: null, confidence: 1, reasons: [], sentences: [] };
    return { id: `b${index}`, kind: 'paragraph', span: own, ...said };
  });
  const tell = ({ block, children }: NumberedMember): unknown =>
    children.length === 0 ? sliceSpan(raw, block.span) : [sliceSpan(raw, block.span), children.map(tell)];
  return numberedLists(raw, blocks).map((list) => list.map(tell));
}

it('puts a list of another form below the member above it, and continues the outer one', () => {
  expect(listsOf('一、选址', '（一）水源', '（二）道路', '二、施工', '（一）围堰')).toEqual([
    [
      ['一、选址', ['（一）水源', '（二）道路']],
      ['二、施工', ['（一）围堰']],
    ],
  ]);
});

it('holds the lines that a member announces where the list continues after them', () => {
  expect(listsOf('1.经费三项，其中：', '苗木费', '人工费', '2.工期两年')).toEqual([
    [['1.经费三项，其中：', ['苗木费', '人工费']], '2.工期两年'],
  ]);
});

it('begins anew after announced lines that no number of the list follows, and after other text', () => {
  expect(listsOf('1.经费三项，其中：', '苗木费', '（1）育苗', '（2）栽植')).toEqual([
    ['1.经费三项，其中：'],
    ['（1）育苗', '（2）栽植'],
  ]);
  expect(listsOf('1.清淤', '2.护坡', '河道已经通水。', '3.植树', '1.巡查')).toEqual([
    ['1.清淤', '2.护坡'],
    ['1.巡查'],
  ]);
});
