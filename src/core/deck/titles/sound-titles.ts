import { announcesCount, isLead } from '../../language/clauses/announcements.ts';
import { hasPredicate, isOpenFrame, isReport } from '../../language/clauses/clause-grammar.ts';
import { hasHan } from '../../language/language-of.ts';
import { partingMark } from '../../language/marks.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { Run, SlideSlot } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { layoutsOf, layoutsWith } from '../../model/layouts/registry.ts';
import { type Span, sliceSpan, span, spansOverlap } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { overlapping } from '../plan/overlapping.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { numberedSlots, paragraph } from '../runs/slots.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { hangsInEnglish } from '../wording/english-prose.ts';
import { endsOpenInEnglish, opensConnected } from '../wording/english-title.ts';
import { reportOf } from '../wording/sentence-piece.ts';
import {
  beginsHanging,
  framesNext,
  isCondition,
  isConnective,
  isHalfOfPair,
  isTorn,
} from './clauses/headline.ts';
import { pronounAhead, saidClause } from './clauses/said-clause.ts';
import { toldTopic } from './clauses/told-topic.ts';
import { trimSpan } from './headings/heading-text.ts';
import { headingAbove } from './headings/top-title.ts';

/** What tells sentences under a title; others have titles that their form asks for. */
const ofSentences = layoutsWith('title-stands-alone');
const shortestName = 5;

/**
 * No title that says nothing by itself: a time, a purpose, a speaker, an announcement, half of a pair, a pronoun without
 * its noun. The subject and predicate of its sentence come instead, else the heading above.
 */
export function withSoundTitles(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  return slides.map((slide) => {
    const title = slide.slots.find(({ role }) => role === 'title');
    const where = title === undefined ? null : ownWords(context, title);
    if (title === undefined || where === null) return slide;
    const text = sliceSpan(context.source.raw, where);
    const isUnsound = ofSentences.has(slide.layout)
      ? !standsAsTitle(text, context.language)
      : ofLists.has(slide.layout) && (waitsForMore(text) || isFragment(text, context.language));
    if (!isUnsound) return slide;
    const instead = betterTitle(context, where) ?? headingAbove(context, where.start);
    if (instead === null) return slide;
    const slots = withoutTitleTwice(slide, slide.slots.map(replaced(title, instead)), instead);
    return { ...slide, slots: saysWhole(slide, where, text) ? withFirstItem(slots, title) : slots };
  });
}

/** Lists of sentences take one more. */
const plainLists = layoutsOf('sentences');

/** Whether the words of a title that does not stay say something that no item of the list says. */
function saysWhole({ layout, slots }: SlideCandidate, where: Span, text: string): boolean {
  if (!plainLists.has(layout) || !hasPredicate(text) || waitsForMore(text) || isLead(text) || isReport(text))
    return false;
  if (pronounAhead.test(simplified(text)) || isOpenFrame(clausesOf(text).at(-1) ?? '')) return false;
  return !slots.some(
    ({ role, paragraphs }) =>
      role === 'item' &&
      paragraphs.some(({ runs }) =>
        runs.some(({ prov }) => prov.type === 'source' && spansOverlap(prov, where)),
      ),
  );
}

/** The slots without the items of a list that repeat the title, alone or after a connecting word. */
function withoutTitleTwice(
  { layout }: SlideCandidate,
  slots: readonly SlideSlot[],
  title: readonly Run[],
): readonly SlideSlot[] {
  const items = slots.filter(({ role }) => role === 'item');
  const said = wordsOf(title);
  const others = items.filter(({ paragraphs }) => {
    const text = wordsOf(paragraphs.flatMap(({ runs }) => runs));
    return !(text.endsWith(said) && isConnected(text.slice(0, text.length - said.length)));
  });
  if (!plainLists.has(layout) || others.length === items.length || others.length === 0) return slots;
  return [
    ...slots.filter(({ role }) => role !== 'item'),
    ...numberedSlots(
      'item',
      others.map(({ paragraphs }) => paragraphs),
    ),
  ];
}

function isConnected(opening: string): boolean {
  return opening === '' || isConnective(opening) || turn.test(simplified(opening));
}

function wordsOf(runs: readonly Run[]): string {
  return wordsOfRuns(runs).replace(/[^\p{L}\p{N}%]/gu, '');
}

/** The words of the former title before the items. */
function withFirstItem(slots: readonly SlideSlot[], { paragraphs }: SlideSlot): readonly SlideSlot[] {
  const items = slots.filter(({ role }) => role === 'item').map((item) => item.paragraphs);
  return [
    ...slots.filter(({ role }) => role !== 'item'),
    ...numberedSlots('item', [[paragraph(paragraphs.flatMap(({ runs }) => runs))], ...items]),
  ];
}

/** Lists in other forms are announced as well: only what waits for more is no title of theirs. */
const ofLists = layoutsWith('title-announces');

/** 面对外部压力的形势, 虽然任务艰巨, For example, agencies must: what only comes before what is said. */
function isFragment(text: string, language: 'zh' | 'en'): boolean {
  if (language === 'en') return opensConnected(text) && endsOpenInEnglish(text);
  const [only = '', ...others] = clausesOf(text);
  return isHalfOfPair(text) || (others.length === 0 && isOpenFrame(only) && !announcesCount(text));
}

/** 本节中的成员是指, 验收资料包括. */
const announcingTail =
  /[，,]?(?:主要|具体|一般|分别)?(?:包括|包含|是指|在于|分为|如下|有以下[^，]{0,6}|是以下[^，]{0,6})$/u;

/** An announcement without the words that wait for what it announces; null where the rest does not stand. */
function withoutTail({ source, language }: PlanContext, where: Span): readonly Run[] | null {
  const text = sliceSpan(source.raw, where);
  const [tail = ''] = announcingTail.exec(simplified(text)) ?? [];
  const rest = text.slice(0, text.length - tail.length);
  const stands = tail !== '' && rest.length >= shortestName && standsAsTitle(rest, language);
  return stands
    ? slideRuns(source, trimSpan(source.raw, span(where.start, where.start + rest.length)))
    : null;
}

/** What the sentence of a title that does not stand turns to, else the first clause that says something of somebody. */
function betterTitle(context: PlanContext, where: Span): readonly Run[] | null {
  const { source, sentences, language } = context;
  const [sentence] = overlapping(sentences, where);
  if (language === 'en') return null;
  const name = withoutTail(context, where);
  if (name !== null) return name;
  if (sentence === undefined) return null;
  const topic = toldTopic(source.raw, sentence);
  if (topic !== null) return slideRuns(source, topic);
  // The clause after an announcement is a member of what it announces.
  const said =
    waitsForMore(sliceSpan(source.raw, where)) || reportOf(source.raw, sentence) !== null
      ? null
      : saidClause(source.raw, sentence, where.start);
  return said === null ? null : slideRuns(source, said);
}

function replaced(title: SlideSlot, runs: readonly Run[]): (slot: SlideSlot) => SlideSlot {
  return (slot) => (slot === title ? { ...title, paragraphs: [paragraph(runs)] } : slot);
}

/** What the title takes from the text, where no heading is in it; null for others. */
function ownWords({ headings }: PlanContext, { paragraphs }: SlideSlot): Span | null {
  const runs = paragraphs.flatMap((each) => each.runs);
  const spans = runs.flatMap(({ prov }) => (prov.type === 'source' ? [prov] : []));
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined || spans.length < runs.length) return null;
  const where = span(first.start, Math.max(first.end, last.end));
  return headings.touches(where) ? null : where;
}

/** Opens what only the sentence before explains. */
const turn =
  /^(?:当然|然而|于是|其实|事实上|实际上|遗憾的是|近日|日前|不过|可是|但是|但|所以|因此|与此同时|无独有偶|不仅如此|更重要的是|值得一提的是|值得注意的是|换言之|换句话说|具体来说|具体而言|简而言之)$/u;
/** 有几个理由可以支持这点: what it points to stands before it. */
const pointsBack = /(?:这|那)(?:一?点|些|样做?|种[\u3400-\u9fff]{1,4}|个(?:问题|办法|观点|说法|做法))$/u;
/** What a picture or table shows. */
const ofFigure = /^(?:图|表)\s*\d/u;
/** 从过去的小镇，到如今的新城: from where to where, and nothing that happens on the way. */
const fromTo = /^[从自][^，]+，(?:再)?[到至][^，]+$/u;
/** 风雨如晦中: amid what something happens. */
const amid = /^[^，在从]{2,10}(?:之中|声中|[^其当集适]中|之下|之间)$/u;
/** 由于条件所限, 随着技术的发展: why something is so. */
const cause = /^(?:正是)?(?:由于|因为|随[着著])/u;
/** A moment, and nothing that happens in it: 24日11时12分. */
const moment = /\d\s*(?:年|月|日|号|时|点|分|秒)(?:\d*[\u3400-\u9fff]{0,2})?$/u;
/** Waits for what it announces. */
const announcesMore =
  /(?:以下|如下|下列)|(?:包括|包含|需要|应当|是指|分为|主要有|主要是|设计成|如果|当|遵循|在于|则)$/u;

/** Whether the words can be a title by themselves. */
export function standsAsTitle(text: string, language: 'zh' | 'en'): boolean {
  if (isTorn(text)) return false;
  if (language === 'en') return !hangsInEnglish(text) && !endsOpenInEnglish(text) && !opensConnected(text);
  if (!hasHan(text)) return true;
  const [first = '', ...others] = clausesOf(text);
  const plain = simplified(text);
  if (isConnective(first) || turn.test(simplified(first)) || isReport(first) || isHalfOfPair(text))
    return false;
  if (pronounAhead.test(plain) || pointsBack.test(plain) || ofFigure.test(plain)) return false;
  if (fromTo.test(plain) || amid.test(plain)) return false;
  const last = others.at(-1);
  // 国际上，随着科技的发展: frames alone say nothing.
  if (last !== undefined) {
    const isCaused = others.some((clause) => cause.test(simplified(clause)));
    const isFrame = cause.test(simplified(last)) || ((isOpenFrame(last) || isCaused) && !hasPredicate(last));
    return !/同时$/u.test(simplified(first)) && !isFrame;
  }
  if (moment.test(text) && !hasPredicate(text)) return false;
  return (
    !beginsHanging(text) &&
    !isOpenFrame(text) &&
    !framesNext(text) &&
    !isCondition(text) &&
    !waitsForMore(text)
  );
}

function waitsForMore(text: string): boolean {
  const plain = simplified(text);
  // 突出抓好三个方面 names what is below it; 我讲三点意见 only says that it comes.
  if (announcesCount(text) && !speaks.test(plain)) return false;
  return isLead(text) || announcesMore.test(plain);
}

const speaks = /^(?:[^，]{0,6}我|下面|这里|在此)?(?:再|就)?(?:讲|谈|说|强调|提)/u;

function clausesOf(text: string): readonly string[] {
  return text.split(partingMark).map((clause) => clause.trim());
}
