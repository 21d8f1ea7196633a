import { simplified } from '../../language/zh/simplified.ts';
import type { Paragraph, SlideSlot } from '../../model/deck/deck.ts';
import { layoutsWith } from '../../model/layouts/registry.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span, spansOverlap } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { itemLengths } from '../plan/clause-items.ts';
import { type PlanContext, sentenceAt } from '../plan/plan-context.ts';
import { spansOf, spansOfSlots, titleOf } from '../plan/slide-words.ts';
import { itemRuns } from '../runs/item-runs.ts';
import { numberedSlots } from '../runs/slots.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { displayLength } from '../wording/display-length.ts';
import { isBriefInEnglish } from '../wording/english-prose.ts';

const ofSentences = layoutsWith('tells-sentences');
/** Who or what the sentence before has named. */
const pronoun = {
  zh: /^(?:[他她它](?:们)?(?!乡|山|人|日|国|方|者)|其(?![中他它次实余间一二三后]|乐)|这(?!里|次|样|时|天|[些种个项一两几三四五])|此(?![外次时前后类间]|刻|地)|那(?![么里时天]|些年)|两者|二者|前者|后者|对此|由此|据此|如此)/u,
  en: /^(?:(?:And|But|So|Or|Then),? )?(?:they|them|he|she|his|her|him|their|(?:these|those)(?= (?:are|were|will|must|should)\b)|that(?=['’]s\b| is\b| was\b| means\b| will\b)|this(?= is\b| was\b| means\b| will\b| makes\b| allows\b)|both)\b/iu,
};
/** What the sentence before is the reason or the condition of, what turns it, or what a noun points back to. */
const hinge = {
  zh: /^(?:这[些种个项一两几三四五](?!来|天)|否则|反之|因此|所以|因而|结果|于是|但是?(?!愿|凡)|然而|不过|可是|相反)(?![\u3400-\u9fff]{0,2}[”》])/u,
  en: /^(?:these|those|otherwise|therefore|thus|as a result|instead|however)\b/iu,
};
/** How many sentences back are told with one. */
const mostBack = 2;

/**
 * No item begins with a word for what only the sentence before names (They then struggle…, 她现任…), where the slide does
 * not show that sentence right before it: both are told together; where there is no room for that, neither is.
 */
export function withAntecedents(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  let before: SlideCandidate | undefined;
  return slides.map((slide) => {
    const last = before;
    before = slide;
    return ofSentences.has(slide.layout) ? heldTogether(context, slide, last) : slide;
  });
}

function heldTogether(
  context: PlanContext,
  slide: SlideCandidate,
  last: SlideCandidate | undefined,
): SlideCandidate {
  const titles = spansOf(titleOf(slide));
  const shown: Span[] = [
    ...shownOf(last),
    ...spansOfSlots(slide.slots.filter(({ role }) => role !== 'item' && role !== 'title')),
  ];
  let isFirst = true;
  let isSame = true;
  const kept = slide.slots.flatMap((slot): readonly SlideSlot[] => {
    if (slot.role !== 'item') return [slot];
    const paragraphs = slot.paragraphs.flatMap((each, index): readonly Paragraph[] => {
      // What has become the title stands before the first item only.
      const told =
        index > 0 && each.part === 'main'
          ? each
          : toldWith(context, each, isFirst ? [...titles, ...shown] : shown);
      isFirst = false;
      if (told !== each) isSame = false;
      if (told !== null) shown.push(...spansOf(told.runs));
      return told === null ? [] : [told];
    });
    return paragraphs.length === 0 || paragraphs[0]?.part === 'detail' ? [] : [{ ...slot, paragraphs }];
  });
  const items = kept.filter(({ role }) => role === 'item');
  if (isSame || items.length === 0) return slide;
  return {
    ...slide,
    slots: [
      ...kept.filter(({ role }) => role !== 'item'),
      ...numberedSlots(
        'item',
        items.map(({ paragraphs }) => paragraphs),
      ),
    ],
  };
}

function shownOf(slide: SlideCandidate | undefined): readonly Span[] {
  return slide === undefined ? [] : spansOfSlots(slide.slots);
}

/** The paragraph, with the sentences before it that it hangs on; null where they are too long for it. */
function toldWith(context: PlanContext, paragraph: Paragraph, shown: readonly Span[]): Paragraph | null {
  const { source, blocks, language } = context;
  const own = spansOf(paragraph.runs);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return paragraph;
  const sentence = sentenceAt(context, span(first.start, first.start + 1));
  if (sentence === null || first.start > sentence.span.start) return paragraph;
  const sentences = blocks.get(sentence.blockId)?.sentences ?? [];
  let place = sentences.findIndex(({ span: { start } }) => start === sentence.span.start);
  const quoted = quotationFrom(source.raw, sentences, place);
  if (quoted !== null) {
    const isTold = shown.some((each) => each.start < quoted.end && each.end > quoted.start);
    if (!isTold) return joined(context, paragraph, span(quoted.start, last.end), 'pronoun');
  }
  const needs =
    hangsOn(source.raw, sentence, language) ??
    (language === 'en' ? speaksOfBrief(source.raw, sentence, sentences[place - 1]) : null);
  if (needs === null) return paragraph;
  let start: number | null = null;
  for (let back = 0; back < mostBack; back += 1) {
    place -= 1;
    const before = sentences[place];
    if (before === undefined) break;
    if (shown.some((each) => spansOverlap(each, before.span))) {
      return start === null ? paragraph : joined(context, paragraph, span(start, last.end), needs);
    }
    start = before.span.start;
    if (hangsOn(source.raw, before, language) !== 'pronoun') break;
  }
  return start === null ? paragraph : joined(context, paragraph, span(start, last.end), needs);
}

/**
 * Where the quotation of several sentences begins that a sentence is in the middle of, with the sentence before that
 * says whose words they are; null outside quotations. Its end is that of the sentence which opens it.
 */
function quotationFrom(raw: string, sentences: readonly Sentence[], place: number): Span | null {
  const [own, first] = [sentences[place], sentences[0]];
  if (own === undefined || first === undefined || place < 1) return null;
  const before = raw.slice(first.span.start, own.span.start);
  const opened = before.lastIndexOf('“');
  if (opened === -1 || before.lastIndexOf('”') > opened) return null;
  const at = sentences.findLastIndex(({ span: { start } }) => start <= first.span.start + opened);
  const opening = sentences[at];
  if (opening === undefined) return null;
  const opensIt = first.span.start + opened === opening.span.start;
  const start = opensIt ? (sentences[at - 1] ?? opening).span.start : opening.span.start;
  return span(start, opening.span.end);
}

const anyPronoun = /\b(?:they|them|their|he|him|his|she|her|it|its|this|that)\b/iu;

/** Whether an English sentence speaks of what a few words before it name: Mozilla opposed. Trying to ask them to reconsider. */
function speaksOfBrief(raw: string, own: Sentence, before: Sentence | undefined): 'hinge' | null {
  if (before === undefined || !isBriefInEnglish(sliceSpan(raw, before.span))) return null;
  return anyPronoun.test(sliceSpan(raw, own.span)) ? 'hinge' : null;
}

function joined(
  context: PlanContext,
  paragraph: Paragraph,
  whole: Span,
  needs: 'pronoun' | 'hinge',
): Paragraph | null {
  const where = trimSpan(context.source.raw, whole);
  const length = displayLength(context.source.raw, where);
  const most = itemLengths[context.language].most;
  if (length <= most) return { ...paragraph, runs: itemRuns(context, where) };
  return needs === 'hinge' ? paragraph : null;
}

function hangsOn(raw: string, sentence: Sentence, language: 'zh' | 'en'): 'pronoun' | 'hinge' | null {
  const text = sliceSpan(raw, sentence.span);
  const read = language === 'zh' ? simplified(text).replace(/^[\s“‘《（(]+/u, '') : text.trimStart();
  if (pronoun[language].test(read)) return 'pronoun';
  return hinge[language].test(read) ? 'hinge' : null;
}
