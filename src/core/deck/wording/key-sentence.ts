import { remembered } from '../../language/remembered.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { quotedTerms } from '../runs/source-runs.ts';
import { englishScore } from './english-prose.ts';

const commitment = /将|要|必须|努力|坚持|奋力|加快|确保|全力/;
const report = /指出|强调|提出|发出|擘画|提供了|作出了|厚望/;
const formula = /请予审议|提请.*审[查议]|报告工作|印发给你们|特此|表示衷心|致以|崇高敬意/;
const longSentence = 150;

/** How well a sentence speaks for its paragraph; comparable only within one document. */
export function sentenceScore(
  context: PlanContext,
  sentence: Sentence,
  topic: ReadonlySet<string>,
  isLast: boolean,
): number {
  const { raw } = context.source;
  const text = raw.slice(sentence.span.start, sentence.span.end);
  if (context.language === 'en') {
    return englishScore(text) + overlap(text, topic) * 3 + (isLast ? 0.5 : 0);
  }
  const terms = quotedTerms(raw, sentence.span).filter((term) =>
    /[一二两三四五六七八九十]/.test(raw.charAt(term.start + 1)),
  );
  return (
    Math.min(3, terms.length) * 2 +
    overlap(text, topic) * 6 +
    (commitment.test(text) ? 1 : 0) +
    (report.test(text) ? -1 : 0) +
    (formula.test(text) ? -4 : 0) +
    (isLast ? 0.5 : 0) +
    (text.length > longSentence ? -1 : 0) +
    (text.length < 12 ? -2 : 0)
  );
}

/** The pairs of letters of a text, to measure what two texts have in common. */
export const bigrams: (text: string) => ReadonlySet<string> = remembered((text) => {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < letters.length; index++) pairs.add(letters.slice(index, index + 2));
  return pairs;
});

/** Share of the pairs of `text` that the topic has. */
export function overlap(text: string, topic: ReadonlySet<string>): number {
  const pairs = bigrams(text);
  if (pairs.size === 0) return 0;
  let shared = 0;
  for (const pair of pairs) if (topic.has(pair)) shared++;
  return shared / pairs.size;
}
