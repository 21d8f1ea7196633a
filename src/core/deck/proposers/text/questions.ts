import { announcesCount } from '../../../language/clauses/announcements.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import { containsSpan, type Span, sliceSpan, span, spansOverlap } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import { isShowable } from '../../plan/lines/audience-marks.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { overlapping } from '../../plan/overlapping.ts';
import { type PlanContext, textOf, topSectionAt } from '../../plan/plan-context.ts';
import { askedIn, withMark } from '../../questions/asked.ts';
import { type Exchange, headedExchanges, spokenExchanges } from '../../questions/exchanges.ts';
import { isSmallTalk } from '../../questions/small-talk.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { displayLength, totalLength } from '../../wording/display-length.ts';
import { bigrams, sentenceScore } from '../../wording/key-sentence.ts';
import { joinedSentences } from '../../wording/sentence-piece.ts';

/** Fewer questions are no interview: a speech asks one, too. */
const leastQuestions = 2;
const fewestOnAgenda = 3;
const entriesPerPage = 7;
/** In Han characters. */
const briefEntry = 36;
const longestEntry = 84;
const longestSentence = { zh: 130, en: 250 };
/** A shorter one (是的。) says nothing by itself; an item of a list does. */
const shortestSentence = 6;
/** What one slide holds of an answer. */
const mostSentences = 5;
const mostCharacters = 270;
/** In Han characters: with its list, on one slide. */
const briefAnswer = 120;
/** A longer answer is told by its key sentences. */
const mostSlides = 8;

/**
 * Questions and answers, of an interview or under headings that ask: the question as title, whole sentences of the
 * answer, and who gives it.
 */
export function proposeQuestions(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const spoken = spokenExchanges(context);
  const exchanges = spoken.length >= leastQuestions ? spoken : headedExchanges(context);
  if (exchanges.length < leastQuestions) return [];
  const free = exchanges.filter(({ answer }) => !answer.some((sentence) => claimed.touches(sentence.span)));
  return [...questionAgenda(context, free), ...free.flatMap((exchange) => exchangeSlides(context, exchange))];
}

/** The questions on one slide, where no sections say what is spoken of. */
function questionAgenda(context: PlanContext, exchanges: readonly Exchange[]): readonly SlideCandidate[] {
  const { source, labels, sections } = context;
  if (exchanges.length < fewestOnAgenda || sections.length >= fewestOnAgenda) return [];
  // Several answer the same question.
  const questions = new Map(exchanges.map(({ question }) => [question.start, question]));
  const entries = [...questions.values()].map((question) => askedBriefly(context, question));
  if (entries.some((entry) => displayLength(source.raw, entry) > longestEntry)) return [];
  return balancedGroups(entries, entriesPerPage).map((page, index) => ({
    id: index === 0 ? 'agenda' : `agenda-${index + 1}`,
    layout: 'agenda',
    sectionIndex: null,
    slots: [
      slot('title', paragraph([labels.agenda()])),
      ...numberedSlots(
        'item',
        page.map((entry) => [paragraph(slideRuns(source, entry))]),
      ),
    ],
    rank: ranks.agenda,
    score: 0,
    group: 'agenda',
    offset: Number.NEGATIVE_INFINITY,
    order: 1 + index,
    claims: [],
  }));
}

/** Of a long question the first of its sentences that asks by itself. */
function askedBriefly(context: PlanContext, question: Span): Span {
  const { raw } = context.source;
  if (displayLength(raw, question) <= briefEntry) return question;
  const own = overlapping(context.sentences, question).filter(
    ({ span: where }) => where.start >= question.start && where.end <= question.end + 1,
  );
  const whole = askedIn(context, own).filter(({ isWhole }) => isWhole);
  const [shortest] = [...whole].sort((a, b) => displayLength(raw, a.span) - displayLength(raw, b.span));
  return shortest?.span ?? question;
}

function exchangeSlides(context: PlanContext, exchange: Exchange): readonly SlideCandidate[] {
  const { raw } = context.source;
  const question = textOf(context, exchange.question);
  const topic = bigrams(question);
  const lists = listsWithin(context, exchange.answer);
  const prose = exchange.answer.filter(({ span: own }) => !lists.some((list) => spansOverlap(list, own)));
  const claims = exchange.claims.filter((claim) => !lists.some((list) => spansOverlap(list, claim)));
  const answer = prose.filter(
    (sentence) =>
      isShowable(context.source, sentence.span) &&
      (!isSmallTalk(textOf(context, sentence.span)) ||
        (sentence === exchange.answer[0] && isDecision(textOf(context, sentence.span), question))),
  );
  const showable = answer
    .filter(
      (sentence, index) => !announces(raw, sentence) || isFollowed(context, sentence, answer[index + 1]),
    )
    .flatMap((sentence) => withoutWalls(context, sentence));
  const sentences = withDecision(
    context,
    showable.length > 0 ? showable : exchange.answer.slice(0, 1),
    question,
  );
  const told = answerPages(context, sentences)
    .map((group) => keySentences(context, group, topic))
    .filter((group) => group.length > 0);
  // Yes, it is. is all that is answered.
  const groups = told.length > 0 ? told : [sentences.slice(0, 1)];
  return groups.map((group, index) => ({
    id: index === 0 ? `question-${exchange.id}` : `question-${exchange.id}-${index + 1}`,
    layout: 'question',
    sectionIndex: topSectionAt(context, exchange.question.start)?.index ?? null,
    slots: [
      slot('title', paragraph([...slideRuns(context.source, exchange.question)])),
      ...numberedSlots(
        'item',
        group.map((sentence) => [paragraph(slideRuns(context.source, withMark(raw, sentence.span)))]),
      ),
      ...(exchange.byline.length > 0 ? [slot('byline', paragraph(exchange.byline))] : []),
    ],
    rank: index === 0 ? ranks.structure : ranks.keyPassage,
    score: 5,
    group: index === 0 ? `question-${exchange.id}` : `question-${exchange.id}-${index + 1}`,
    offset: exchange.offset,
    order: 20 + index,
    claims,
  }));
}

function announces(raw: string, { span: own }: Sentence): boolean {
  return /[：:]\s*$/u.test(sliceSpan(raw, own));
}

/** Whether what the sentence announces is told right below it. */
function isFollowed({ source: { raw } }: PlanContext, lead: Sentence, next: Sentence | undefined): boolean {
  return next !== undefined && /^[\s*+#-]*$/u.test(raw.slice(lead.span.end, next.span.start));
}

/** A sentence that is too long for one item in the parts that its semicolons make of it; whole where it has none. */
function withoutWalls(context: PlanContext, sentence: Sentence): readonly Sentence[] {
  const { raw } = context.source;
  if (displayLength(raw, sentence.span) <= longestSentence[context.language]) return [sentence];
  const { start, end } = sentence.span;
  const starts = sentence.clauses.flatMap((clause, index) =>
    index === 0 || /[；;]/u.test(raw.slice(sentence.clauses[index - 1]?.end, clause.start))
      ? clause.start
      : [],
  );
  return starts.map((from, index) => {
    const own = span(index === 0 ? start : from, starts[index + 1] ?? end);
    return {
      ...sentence,
      span: own,
      clauses: sentence.clauses.filter((clause) => containsSpan(own, clause)),
    };
  });
}

const leastConfidence = 0.5;

/** 一是…二是… in an answer that one slide does not hold have slides of their own, after what is said before them. */
function listsWithin({ outline, source }: PlanContext, answer: readonly Sentence[]): readonly Span[] {
  const [first, last] = [answer[0], answer.at(-1)];
  if (first === undefined || last === undefined) return [];
  const matter = answer.filter(({ span: own }) => !isSmallTalk(sliceSpan(source.raw, own)));
  const length = matter.length > mostSentences ? Number.POSITIVE_INFINITY : totalLength(source.raw, matter);
  if (length <= briefAnswer) return [];
  return outline.ordinalLists.flatMap(({ items, confidence }): readonly Span[] => {
    const [from, to] = [items[0], items.at(-1)];
    if (from === undefined || to === undefined || items.length < 2 || confidence < leastConfidence) return [];
    const list = span(from.marker.start, to.span.end);
    if (list.start < first.span.start || list.end > last.span.end) return [];
    const own = new Set(overlapping(answer, list).map(({ blockId }) => blockId));
    // Points of one paragraph are sentences of the answer where a slide holds all of it.
    return own.size === 1 && length <= mostCharacters ? [] : [list];
  });
}

/** Sentences in order, on as many slides as show them; a paragraph is parted where it has no room of its own. */
function answerPages(
  { source: { raw } }: PlanContext,
  sentences: readonly Sentence[],
): readonly (readonly Sentence[])[] {
  const lengths = new Map<string, number>();
  const lengthOf = ({ span: own }: Sentence) => displayLength(raw, own);
  for (const sentence of sentences)
    lengths.set(sentence.blockId, (lengths.get(sentence.blockId) ?? 0) + lengthOf(sentence));
  const pages: Sentence[][] = [];
  let length = 0;
  for (const sentence of sentences) {
    const page = pages.at(-1);
    const own = lengthOf(sentence);
    const begins = page?.at(-1)?.blockId !== sentence.blockId;
    const coming = begins ? (lengths.get(sentence.blockId) ?? own) : own;
    const isFull =
      page === undefined ||
      page.length >= mostSentences ||
      length + own > mostCharacters ||
      (begins && length + coming > mostCharacters && length * 2 >= mostCharacters);
    // What announces it comes with it.
    const last = page?.at(-1);
    const isLed =
      isFull && page !== undefined && page.length > 1 && last !== undefined && announces(raw, last);
    const lead = isLed ? page.splice(-1) : [];
    if (isFull) pages.push([...lead, sentence]);
    else page.push(sentence);
    length = isFull ? own + totalLength(raw, lead) : length + own;
  }
  return pages.length <= mostSlides
    ? pages
    : balancedGroups(sentences, Math.ceil(sentences.length / mostSlides));
}

/** 是的, 可以, 想过: what only takes up the question. */
const assent =
  /^(?:不|没)?(?:是的?|对的?|好的?|行|嗯|可以|能|能够|会|有|有的|没有|想过|当然|的确|确实|没错|肯定|哦|噢|哈+|谢谢.*)[啊呀呢的]?[。，！!]*$/u;
const shortestAnswer = 2;
/** What asks for yes or no, and what gives it. */
const asksWhether =
  /[能可是]否|能不能|可不可以|可以.{0,30}吗|[能需必会][^，。]{0,30}吗|要不要|需不需要|有没有|会不会/u;
const asksWhetherInEnglish =
  /^(?!\s*(?:who|what|when|where|why|how|which)\b).*\b(?:can|could|may|must|should|will|would|do|does|did|is|are|was|were|has|have|am) \p{L}+\b[^?]*\?\s*$/iu;
const decides = /^不?(?:可以|能够?|需要|用|必|会|有|行|是)$|^没有$/u;

/** Whether a sentence of one word gives what was asked for: 可以。, No. */
function isDecision(sentence: string, question: string): boolean {
  const word = sentence.replace(/^\s*答[：:]\s*|[。！!.\s]+$/gu, '');
  return (
    (decides.test(word) && asksWhether.test(question)) ||
    (/^\s*(?:yes|no)$/iu.test(word) && asksWhetherInEnglish.test(question))
  );
}

/** 可以。登录网站办理。: the word that decides stands with the sentence after it; without the word the answer would be open. */
function withDecision(
  context: PlanContext,
  sentences: readonly Sentence[],
  question: string,
): readonly Sentence[] {
  const [first, next, ...rest] = sentences;
  if (first === undefined || next === undefined || first.blockId !== next.blockId) return sentences;
  if (!isDecision(textOf(context, first.span), question)) return sentences;
  return [joinedSentences(first, next), ...rest];
}

/** Whether a sentence of a few words says what was asked for (改薪酬。), or is an item of a list. */
function saysAnswer(context: PlanContext, sentence: Sentence, first: Sentence | undefined): boolean {
  if (context.blocks.get(sentence.blockId)?.kind === 'list-item') return true;
  const text = textOf(context, sentence.span)
    .trim()
    .replace(/[。！!]+$/u, '');
  return (
    sentence === first &&
    context.language === 'zh' &&
    text.length >= shortestAnswer &&
    !assent.test(text) &&
    !announcesCount(text) &&
    !/[一二两三四五六七八九十\d]+(?:处|点|条|个)$/u.test(text)
  );
}

/** The sentences that say most, in the order of the text; the first is always among them. */
function keySentences(
  context: PlanContext,
  sentences: readonly Sentence[],
  topic: ReadonlySet<string>,
): readonly Sentence[] {
  const scored = sentences.map((sentence, index) => ({
    sentence,
    score:
      sentenceScore(context, sentence, topic, false) +
      (/\d/u.test(textOf(context, sentence.span)) ? 1 : 0) +
      (index === 0 ? 100 : 0),
  }));
  const chosen: Sentence[] = [];
  let length = 0;
  for (const { sentence } of [...scored].sort((a, b) => b.score - a.score)) {
    const own = displayLength(context.source.raw, trimSpan(context.source.raw, sentence.span));
    if (chosen.length > 0 && (chosen.length >= mostSentences || length + own > mostCharacters)) continue;
    if (own < shortestSentence && !saysAnswer(context, sentence, sentences[0])) continue;
    chosen.push(sentence);
    length += own;
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}
