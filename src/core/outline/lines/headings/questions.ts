import { span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { HeadingCandidate } from '../line-role.ts';

const rank = 22.5;
/** Above the questions. */
const topicRank = 22.25;
const longestTopic = 36;
const fewestTopics = 2;
const longestQuestion = 120;
const question = /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、] ?)?(?:问 ?\d{0,2}|Q ?\d{0,2}) ?[:.、] ?/u;
const answer = /^(?:答 ?\d{0,2}|A ?\d{0,2}) ?[:.、]/u;
const answerInside = /[?？。] ?(?:答|A) ?:/u;

/**
 * Questions that an answer follows, on the next line or after them (问：…？答：…): each heads its answer. Short lines
 * before most of the questions say what these are about, and head them.
 */
export function findQuestions(document: DocumentView): readonly HeadingCandidate[] {
  const questions = answeredQuestions(document);
  const topics = questions.flatMap(({ blockIndex }) => topicBefore(document, blockIndex));
  const areTopics = topics.length >= fewestTopics && topics.length * 2 >= questions.length;
  return areTopics ? [...questions, ...topics] : questions;
}

function topicBefore({ blocks }: DocumentView, blockIndex: number): readonly HeadingCandidate[] {
  const view = blocks[blockIndex - 1];
  if (view === undefined || view.text.length > longestTopic || !/[\p{L}\p{N}”」）)]$/u.test(view.text))
    return [];
  if (question.test(view.text.slice(0, 16)) || answer.test(view.text.slice(0, 6))) return [];
  return [
    {
      blockIndex: view.index,
      kind: 'unnumbered',
      marker: null,
      span: span(0, view.text.length),
      ownLine: true,
      rank: topicRank,
      confidence: 0.9,
      reason: 'question-topic',
    },
  ];
}

function answeredQuestions({ blocks }: DocumentView): readonly HeadingCandidate[] {
  return blocks.flatMap((view) => {
    const marker = question.exec(view.text.slice(0, 16))?.[0].length ?? 0;
    if (marker === 0 || marker >= view.text.length) return [];
    const inside = answerInside.exec(view.text.slice(0, longestQuestion + 4));
    if (inside !== null) return [heading(view, marker, inside.index + 1, false)];
    const next = blocks[view.index + 1];
    const isAnswered = next !== undefined && answer.test(next.text.slice(0, 6));
    return isAnswered && view.text.length <= longestQuestion
      ? [heading(view, marker, view.text.length, true)]
      : [];
  });
}

function heading(
  { index, text }: BlockView,
  marker: number,
  end: number,
  ownLine: boolean,
): HeadingCandidate {
  return {
    blockIndex: index,
    kind: ownLine ? 'unnumbered' : 'run-in',
    marker: span(0, text.slice(0, marker).trimEnd().length),
    span: span(0, end),
    ownLine,
    rank,
    confidence: 0.93,
    reason: 'question',
  };
}
