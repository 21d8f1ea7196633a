import type { ClassifiedBlock } from '../../model/outline/outline.ts';
import type { Span } from '../../model/span.ts';
import { withoutNumber } from '../titles/headings/heading-text.ts';
import { displayLength } from '../wording/display-length.ts';

/** In Han characters: a longer item is a sentence, and judged as one. */
const longestBare = 24;
const marksOfSentence = /[，,。；;：:！!？?]|\.\s|\.$/u;

/** Whether a span is all that a brief item of a list says, and no sentence (公司情况介绍, Meet the team). Such an item needs no more words. */
export function isBareItem(raw: string, { kind, span: own }: ClassifiedBlock, where: Span): boolean {
  if (kind !== 'list-item' || displayLength(raw, own) > longestBare) return false;
  const said = withoutNumber(raw, own);
  const text = raw.slice(said.start, said.end);
  return (
    raw.slice(where.start, where.end).trim().endsWith(text.trim()) &&
    /[\p{L}\p{N}]/u.test(text) &&
    !marksOfSentence.test(text)
  );
}
