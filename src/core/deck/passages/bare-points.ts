import type { Run } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import type { Span } from '../../model/span.ts';
import { wholeItem } from '../wording/whole-clauses.ts';

/** A line that is no sentence is no longer. */
const longestLine = 110;
/** In characters: the name of an office or a person. */
const longestName = 10;

/** A name, without any mark of a sentence and without a figure. */
export function isBareLine(raw: string, { span: { start, end } }: Sentence): boolean {
  return end - start <= longestName && !/[。！？；，.!?;,\d]/u.test(raw.slice(start, end));
}

/** Below a heading a line that is no sentence (a place, a name) is all that its section says. */
export function barePoints(
  raw: string,
  sentences: readonly Sentence[],
  title: readonly Run[],
): readonly Span[] {
  const said = wordsOfRuns(title);
  return sentences
    .map((sentence) => wholeItem(raw, sentence))
    .filter(({ start, end }) => {
      const text = raw.slice(start, end);
      return /[\p{L}\p{N}]{2}/u.test(text) && !said.includes(text) && text.length <= longestLine;
    });
}
