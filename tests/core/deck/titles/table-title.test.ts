import { expect, it } from 'vitest';
import { announcingSentence } from '../../../../src/core/deck/titles/table-title.ts';
import { sliceSpan, span } from '../../../../src/core/model/span.ts';

it.each([
  ['各片区改造情况如下表。', '各片区改造情况如下表。'],
  ['改造已经完成。各片区改造情况如下表。', '各片区改造情况如下表'],
  [`${'改。'.repeat(1_200_000)}各片区改造情况如下表。`, '各片区改造情况如下表'],
])('the sentence that announces a table is the last of its line, however long that is', (line, sentence) => {
  expect(sliceSpan(line, announcingSentence(line, span(0, line.length)))).toBe(sentence);
});
