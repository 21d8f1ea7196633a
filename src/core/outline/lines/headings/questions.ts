import { span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { findChineseLabels } from '../../speech/speaker-turns.ts';
import type { HeadingCandidate } from '../line-role.ts';
import { readSectionNumber } from './numbers/numbering-styles.ts';

const rank = 22.5;
/** Above the questions. */
const topicRank = 22.25;
const longestTopic = 36;
const fewestTopics = 2;
const longestQuestion = 120;
const question =
  /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、] ?)?(?:(?:[一二三四五六七八九十]{0,3}问|问题|提问) ?\d{0,2}|Q ?\d{0,2}) ?[:.、] ?/u;
const answer = /^(?:(?:[回解]?答|答复) ?\d{0,2}|A ?\d{0,2}) ?[:.、]/u;
const answerInside = /[?？。] ?(?:答|A) ?:/u;
/** Who asks by profession. */
const asker = /(?:记者|主持人?|采访者|编辑|提问|^问)$/u;
const fewestAsked = 2;
const longestPlain = 40;
/** Lines of the title above the first question. */
const mostBefore = 3;
/** Of the lines from the first question on, those that ask. */
const shareOfQuestions = 0.25;

/**
 * Questions that an answer follows, on the next line or after them (问：…？答：…, 一问：…？), also as items of a list: each heads
 * its answer. Short lines before most of the questions say what these are about, and head them.
 */
export function findQuestions(document: DocumentView): readonly HeadingCandidate[] {
  const named = [...answeredQuestions(document), ...questionsOfAskers(document)];
  const questions = named.length > 0 ? named : plainQuestions(document);
  const topics = questions.flatMap(({ blockIndex }) => topicBefore(document, blockIndex));
  const areTopics = topics.length >= fewestTopics && topics.length * 2 >= questions.length;
  return areTopics ? [...questions, ...topics] : questions;
}

function topicBefore({ blocks }: DocumentView, blockIndex: number): readonly HeadingCandidate[] {
  const view = blocks[blockIndex - 1];
  if (view === undefined || view.text.length > longestTopic) return [];
  if (!/[\p{L}\p{N}”」）)]$/u.test(view.text) || view.text.includes('。')) return [];
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

/** Only those who ask are named before what they say (记者：…？); no name stands before the answers below. */
function questionsOfAskers(document: DocumentView): readonly HeadingCandidate[] {
  const labels = findChineseLabels(document);
  if (labels.size < fewestAsked || ![...labels.values()].every((name) => asker.test(name))) return [];
  const asked = [...labels].flatMap(([index, name]) => {
    const view = document.blocks[index];
    if (view === undefined || !view.text.endsWith('?') || view.text.length > longestQuestion) return [];
    if (labels.has(index + 1)) return [];
    const marker = view.text.indexOf(':', name.length) + 1;
    return [{ ...heading(view, marker, view.text.length, true), reason: 'asker-question' }];
  });
  return asked.length < fewestAsked ? [] : asked;
}

/** Short questions alone on their lines, each above its answer, of which the text consists: 怎么申请？ above 到窗口登记。 */
function plainQuestions({ blocks }: DocumentView): readonly HeadingCandidate[] {
  const asks = (view: BlockView | undefined) =>
    view !== undefined &&
    view.block.hint === null &&
    view.text.length <= longestPlain &&
    view.sentences.length === 1 &&
    view.text.endsWith('?') &&
    !view.text.includes(':') &&
    readSectionNumber(view.text) === null;
  const first = blocks.slice(0, mostBefore + 1).findIndex((view, index) => index > 0 && asks(view));
  if (first < 0 || blocks.some(({ block }) => isMarked(block.hint))) return [];
  const asked = blocks.slice(first).filter(asks);
  const areAnswered = asked.every(({ index }) => blocks[index + 1] !== undefined && !asks(blocks[index + 1]));
  return areAnswered &&
    asked.length >= fewestAsked &&
    asked.length >= (blocks.length - first) * shareOfQuestions
    ? asked.map((view) => heading(view, 0, view.text.length, true))
    : [];
}

/** The author has headings below the title. */
function isMarked(hint: BlockView['block']['hint']): boolean {
  return hint?.kind === 'heading' && hint.level > 1;
}

function heading({ index }: BlockView, marker: number, end: number, ownLine: boolean): HeadingCandidate {
  return {
    blockIndex: index,
    kind: ownLine ? 'unnumbered' : 'run-in',
    // With the space after it, before which the mark of bold type may stand.
    marker: span(0, marker),
    span: span(0, end),
    ownLine,
    rank,
    confidence: 0.93,
    reason: 'question',
  };
}
