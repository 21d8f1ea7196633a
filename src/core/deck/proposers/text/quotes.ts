import { wordsOf } from '../../../language/clauses/clause-words.ts';
import type { Token } from '../../../language/token.ts';
import { simplified } from '../../../language/zh/simplified.ts';
import type { ClassifiedBlock, Quotation } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { isAmid, overlapping } from '../../plan/overlapping.ts';
import { type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { endsWithOffice, endsWithOfficial, introducedWithOffice } from '../../questions/answerer.ts';
import { sourceRuns } from '../../runs/metadata-runs.ts';
import { paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { displayLength } from '../../wording/display-length.ts';

const length = { min: 12, max: 150 };
/** What stands by itself under a name may be as short as 空谈误国，实干兴邦. */
const leastOfStanding = 8;
/** Nobody that a slide could name. */
const noName = /^(?:古人|前人|先贤|有人|常言|俗话|谚语)$/u;
const minConfidence = 0.85;
/** A block that is a quotation ends with who said it: ——邓小平. */
const attribution = /[\s。！？.!?”」』"](?:—{1,2}|--?)\s*([^—\n，。]{2,24})$/u;
const wholeInChinese = /[，。；！？,;!?]/u;
const wholeInEnglish = /^[“‘"']?[A-Z]/u;

interface Said {
  readonly words: Span;
  /** What the same person says in the sentence before or after, all of it in quotation marks. */
  readonly beside: readonly Span[];
  readonly speaker: Span | null;
  readonly claims: readonly Span[];
  readonly worth: number;
}

/** Whole sentences that somebody known has said, or that stand by themselves: one for each top section. */
export function proposeQuotes(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const best = new Map<number | null, Said>();
  const { quotations } = context.outline;
  // A guide sets many examples apart: none of them is anybody's words.
  const nameless = quotations.filter((quotation) => isNameless(context, quotation)).length;
  for (const quotation of quotations) {
    const said = readQuotation(context, quotation);
    if (said === null || said.claims.some(claimed.touches)) continue;
    if (said.speaker === null && nameless >= fewestExamples) continue;
    const top = topSectionAt(context, said.words.start)?.index ?? null;
    const other = best.get(top);
    if (other === undefined || said.worth > other.worth) best.set(top, said);
  }
  return [...best].map(([top, said]) => quoteSlide(context, top, said));
}

const fewestExamples = 3;

/** Whether a block is set apart and does not say whose words it has. */
function isNameless({ source, blocks }: PlanContext, { blockId, span: own }: Quotation): boolean {
  const block = blocks.get(blockId);
  const isStanding = block !== undefined && own.start === block.span.start && own.end === block.span.end;
  return isStanding && readStanding(source.raw, own).speaker === null;
}

function quoteSlide(context: PlanContext, top: number | null, said: Said): SlideCandidate {
  const { source } = context;
  // Below a speaker the document's own source and date would read as those of the words.
  const origin = said.speaker === null ? sourceRuns(context) : [];
  return {
    id: `quote-${said.words.start}`,
    layout: 'quote',
    sectionIndex: top,
    slots: [
      slot(
        'title',
        ...[said.words, ...said.beside]
          .sort((a, b) => a.start - b.start)
          .map((words) => paragraph(slideRuns(source, words))),
      ),
      ...(said.speaker === null ? [] : [slot('byline', paragraph(slideRuns(source, said.speaker)))]),
      ...(origin.length === 0 ? [] : [slot('source', paragraph(origin))]),
    ],
    rank: ranks.keyPassage,
    score: 1,
    group: null,
    offset: said.claims[0]?.start ?? said.words.start,
    order: 25,
    claims: said.claims,
  };
}

function readQuotation(context: PlanContext, quotation: Quotation): Said | null {
  const block = context.blocks.get(quotation.blockId);
  if (block === undefined || context.notesOnly.has(block.id) || quotation.confidence < minConfidence)
    return null;
  const { raw } = context.source;
  const isStanding = quotation.span.start === block.span.start && quotation.span.end === block.span.end;
  const below = isStanding ? speakerBelow(context, quotation) : null;
  const own = readStanding(raw, quotation.span);
  const standing = isStanding ? { ...own, speaker: own.speaker ?? quotation.speaker } : quotation;
  const said = below === null ? standing : { span: standing.span, speaker: below.speaker };
  if (isStanding && attributionAlone.test(sliceSpan(raw, block.span))) return null;
  if (isStanding && said.speaker === null && isBox(context, quotation)) return null;
  if (said.speaker === null ? !isStanding : noName.test(sliceSpan(raw, said.speaker))) return null;
  const speaker = said.speaker === null || isStanding ? said.speaker : personOf(context, said.speaker);
  if (speaker === null && !isStanding) return null;
  const words = trimSpan(raw, withoutMarks(raw, said.span));
  const text = sliceSpan(raw, words);
  const shown = displayLength(raw, words);
  const isSentence = (context.language === 'en' ? wholeInEnglish : wholeInChinese).test(
    sliceSpan(raw, said.span),
  );
  const least = isStanding && said.speaker !== null ? leastOfStanding : length.min;
  if (!isSentence || shown < least || shown > length.max || text.includes('\n')) return null;
  const sentences = overlapping(block.sentences, quotation.span).map((sentence) => sentence.span);
  const beside = isStanding ? [] : quotedBeside(context, block, sentences, length.max - shown);
  if (!isStanding && beside.length === 0 && goesOn(context, block, sentences)) return null;
  // What the paragraph says before and after is told in its order.
  if (!isStanding && context.language === 'zh' && isAmid(block.sentences, around([...sentences, ...beside])))
    return null;
  return {
    words,
    beside: beside.map((sentence) => trimSpan(raw, withoutMarks(raw, sentence))),
    speaker,
    claims:
      isStanding || sentences.length === 0
        ? [block.span, ...(below === null ? [] : [below.claim])]
        : [...sentences, ...beside],
    // What the author has set apart comes before what stands in a sentence.
    worth: quotation.confidence + (isStanding ? 0.1 : 0),
  };
}

const titled = /(?:同志|先生|女士|教授|医生|大夫|老师|妈妈|爸爸|校长|博士)$/u;
const personalName = /^[\u3400-\u9fff]{2,3}$/u;
/** Words that name nobody, and say how somebody speaks: 法官闻言, 妈妈流着眼泪, 但他想和所有人. */
const noPart: ReadonlySet<Token['wordClass']> = new Set([
  'verb',
  'adverb',
  'preposition',
  'conjunction',
  'pronoun',
  'time',
  'particle',
]);

/** Whose words stand in a sentence, with the office that the text has given; null where what stands there is no name. */
function personOf(context: PlanContext, speaker: Span): Span | null {
  const name = sliceSpan(context.source.raw, speaker);
  if (context.language === 'en') return speaker;
  if (personalName.test(name)) {
    const known = introducedWithOffice(context, name, speaker.start);
    if (known !== null) return known;
  }
  const words = wordsOf(simplified(name));
  const isTorn = [words[0], words.at(-1)].some(
    (word) => word === undefined || noPart.has(word.wordClass) || word.wordClass === 'verbal-noun',
  );
  if (isTorn) return null;
  if (endsWithOffice(name) || endsWithOfficial(name)) return speaker;
  const isNamed = words.some(({ wordClass }) => wordClass === 'person') || titled.test(simplified(name));
  return isNamed && words.every(({ wordClass }) => !noPart.has(wordClass)) ? speaker : null;
}

/** From the first to the last of them. */
function around(spans: readonly Span[]): Span {
  return span(Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)));
}

const attributionAlone = /^(\s*(?:—{1,2}|--?))\s*[^—\n，。]{2,24}$/u;

/** Whose words are set apart, on a line of its own below them: ——某某日记. */
function speakerBelow(
  { source: { raw }, outline: { blocks, quotations }, placeOf }: PlanContext,
  { blockId }: Quotation,
): { readonly speaker: Span; readonly claim: Span } | null {
  const next = blocks[(placeOf.get(blockId) ?? blocks.length) + 1];
  const [, dash = ''] = next === undefined ? [] : (attributionAlone.exec(sliceSpan(raw, next.span)) ?? []);
  if (next === undefined || dash === '' || !quotations.some((other) => other.blockId === next.id))
    return null;
  return { speaker: trimSpan(raw, span(next.span.start + dash.length, next.span.end)), claim: next.span };
}

const wholeQuote = /^\s*[“「"][^“”「」"]+[”」"]\s*$/u;

/** The sentence before those of a quotation, else the one after, where it is quoted from its first word to its last. */
function quotedBeside(
  { source: { raw } }: PlanContext,
  { sentences }: ClassifiedBlock,
  own: readonly Span[],
  room: number,
): readonly Span[] {
  const first = sentences.findIndex(({ span: each }) => each.start === own[0]?.start);
  const isQuoted = (each: Span | undefined): each is Span =>
    each !== undefined && wholeQuote.test(sliceSpan(raw, each)) && displayLength(raw, each) <= room;
  const [before, after] = [sentences[first - 1]?.span, sentences[first + own.length]?.span];
  if (first < 0) return [];
  return isQuoted(before) ? [before] : isQuoted(after) ? [after] : [];
}

/** Whether the same person says more in the sentence below, which would be left without the name. */
function goesOn(
  { source: { raw } }: PlanContext,
  { sentences }: ClassifiedBlock,
  own: readonly Span[],
): boolean {
  const last = sentences.findIndex(({ span: each }) => each.start === own.at(-1)?.start);
  const after = sentences[last + 1]?.span;
  return last >= 0 && after !== undefined && /^\s*[“「"]/u.test(sliceSpan(raw, after));
}

/** 工作职责：…, at the head of what is set apart. */
const label = /^[^，。；：:\s]{2,8}[：:]/u;

/** Whether what is set apart is a box of several blocks, or one with a label, and nobody's words. */
function isBox(
  { source: { raw }, outline: { quotations, blocks }, placeOf }: PlanContext,
  quotation: Quotation,
): boolean {
  if (label.test(sliceSpan(raw, quotation.span))) return true;
  const place = placeOf.get(quotation.blockId) ?? -1;
  const beside = [blocks[place - 1], blocks[place + 1]];
  return quotations.some(
    (other) =>
      other !== quotation &&
      beside.some(
        (block) =>
          block?.id === other.blockId &&
          block.span.start === other.span.start &&
          block.span.end === other.span.end,
      ),
  );
}

/** The words of a block of its own, and who said them, if that is written after. */
function readStanding(raw: string, where: Span): { readonly span: Span; readonly speaker: Span | null } {
  const text = sliceSpan(raw, where);
  const match = attribution.exec(text);
  if (match === null) return { span: where, speaker: null };
  const [matched, name = ''] = match;
  const end = where.start + text.length;
  return {
    span: span(where.start, end - matched.length + 1),
    speaker: trimSpan(raw, span(end - name.length, end)),
  };
}

/** Without the quotation marks around all of it: the slide has its own. */
function withoutMarks(raw: string, where: Span): Span {
  const inner = trimSpan(raw, where);
  const text = sliceSpan(raw, inner);
  return /^[“「『"][^“”「」"]*[”」』"]$/u.test(text) ? span(inner.start + 1, inner.end - 1) : where;
}
