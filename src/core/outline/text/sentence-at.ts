import { countBefore } from '../../view/bisect.ts';
import type { SplitSentence } from '../../view/sentence-splitter.ts';

/** The last sentence that begins before an offset. Sentences are in order. */
export function lastSentenceBefore(
  sentences: readonly SplitSentence[],
  offset: number,
): SplitSentence | undefined {
  return sentences[
    countBefore(sentences.length, (index) => (sentences[index]?.span.start ?? 0) < offset) - 1
  ];
}

/** The sentence that an offset lies in; undefined between sentences. */
export function sentenceAt(sentences: readonly SplitSentence[], offset: number): SplitSentence | undefined {
  const sentence = lastSentenceBefore(sentences, offset + 1);
  return sentence !== undefined && offset < sentence.span.end ? sentence : undefined;
}
