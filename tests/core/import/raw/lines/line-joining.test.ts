import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../../src/core/model/span.ts';

async function blocksOf(text: string): Promise<readonly string[]> {
  const result = await readDocument(new TextEncoder().encode(text), 'report.txt');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map(({ span }) => sliceSpan(raw, span).replace(/\n/gu, ' '));
}

const wrapped = [
  'The ferry office counted the passengers of every crossing between the',
  'mainland and the two islands, and it found that the morning boats are',
  'fuller than those of the afternoon in each of the seven summer weeks.',
].join('\n');

describe('a wrapped English text', () => {
  it('keeps a heading of a word apart that stands right below a paragraph', async () => {
    const text = `${wrapped} A third boat\nwould carry those who now wait on the quay until the evening comes.\nOutlook\n\n${wrapped}\n\n${wrapped}\n`;
    expect(await blocksOf(text)).toContain('Outlook');
  });

  it('joins the name after a title at the end of a line', async () => {
    const text = `${wrapped}\n\n${wrapped}\nIt asked for a third boat, and the plan for it was drawn up by Mr.\nHollis\n\n${wrapped}\n`;
    expect(await blocksOf(text)).not.toContain('Hollis');
  });
});
