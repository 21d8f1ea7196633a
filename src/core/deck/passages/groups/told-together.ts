import { isNumberedMember, isReport } from '../../../language/clauses/clause-grammar.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import { sliceSpan, span } from '../../../model/span.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { longestItem } from '../../runs/item-runs.ts';
import { displayLength } from '../../wording/display-length.ts';
import { joinedSentences, reportOf } from '../../wording/sentence-piece.ts';

/** In Han characters: an item that says more is told sentence by sentence. */
const longestTogether = 150;
/** Who speaks, or what is spoken of: 张三：…, **Mikeal**: …. */
const labelled = /^[\s*_]*[^，。；：:,;.！？!?\n]{1,24}[：:](?=\s*[*_]*\s*\S)/u;

/**
 * The sentences in groups that one item of a slide shows: those of a line of a list, of a paragraph with a number, and
 * of one in which somebody speaks, since no second sentence of it says what it is of or who says it. The only
 * group is told sentence by sentence, unless somebody speaks in it.
 */
export function toldTogether(
  context: PlanContext,
  sentences: readonly Sentence[],
): readonly (readonly Sentence[])[] {
  const { raw } = context.source;
  const groups: Sentence[][] = [];
  const below = belowNumbers(context, sentences);
  for (const sentence of sentences) {
    const group = groups.at(-1);
    const first = group?.[0];
    const last = group?.at(-1);
    const joins =
      first !== undefined &&
      last !== undefined &&
      (first.blockId === sentence.blockId ? isUnit(context, first) : below.has(sentence)) &&
      !/[\p{L}\p{N}]/u.test(raw.slice(last.span.end, sentence.span.start));
    if (joins) group?.push(sentence);
    else groups.push([sentence]);
  }
  const isAlone = groups.length === 1 && !isSpoken(context, sentences[0]);
  return groups.flatMap((group) =>
    !isAlone && isBrief(raw, group) ? [group] : group.map((sentence) => [sentence]),
  );
}

/** Sentences of paragraphs without a number between those of a list that has them: they say more of the one above. */
function belowNumbers(context: PlanContext, sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const { raw } = context.source;
  const opens = (sentence: Sentence) => {
    const block = context.blocks.get(sentence.blockId);
    return (
      block?.sentences[0]?.span.end === sentence.span.end && isNumberedMember(sliceSpan(raw, block.span))
    );
  };
  const numbered = sentences.map(opens);
  const [from, to] = [numbered.indexOf(true), numbered.lastIndexOf(true)];
  if (from !== 0 || to === from) return new Set();
  return new Set(sentences.slice(0, to).filter((_, index) => numbered[index] !== true));
}

function isBrief(raw: string, group: readonly Sentence[]): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return true;
  return displayLength(raw, span(first.span.start, last.span.end)) <= longestTogether;
}

/** Whether the sentence begins a line or paragraph that says one thing; what a heading leads says what its section does. */
function isUnit(context: PlanContext, first: Sentence): boolean {
  const { source, blocks, headings } = context;
  const { raw } = source;
  const block = blocks.get(first.blockId);
  if (block === undefined || block.sentences[0]?.span.end !== first.span.end) return false;
  if (headings.touches(block.span)) return false;
  const text = sliceSpan(raw, block.span);
  return block.kind === 'list-item' || isNumberedMember(text) || isSpoken(context, first);
}

function isSpoken({ source: { raw } }: PlanContext, first: Sentence | undefined): boolean {
  return first !== undefined && (reportOf(raw, first) !== null || labelled.test(sliceSpan(raw, first.span)));
}

/** Who says a quotation with it: in English before its first sentence (In her foreword the Minister said:), else after it. */
export function withSpeakers(
  { source: { raw }, language }: PlanContext,
  sentences: readonly Sentence[],
): readonly Sentence[] {
  const told: Sentence[] = [];
  for (const sentence of sentences) {
    const last = told.at(-1);
    const isSaid =
      last !== undefined &&
      (language === 'en' ? leadsToSpeech : endsSpeech)(raw, last, sentence) &&
      displayLength(raw, span(last.span.start, sentence.span.end)) <= longestItem;
    if (isSaid) told[told.length - 1] = joinedSentences(last, sentence);
    else told.push(sentence);
  }
  return told;
}

const leadsToSpeech = (raw: string, before: Sentence, said: Sentence): boolean =>
  /[:：]\s*$/u.test(sliceSpan(raw, before.span)) && /^["“]/u.test(sliceSpan(raw, said.span));

/** “快不得。”他说。 */
const endsSpeech = (raw: string, said: Sentence, after: Sentence): boolean =>
  said.blockId === after.blockId &&
  /[”」』]\s*$/u.test(sliceSpan(raw, said.span)) &&
  isReport(sliceSpan(raw, after.span).replace(/[。\s]+$/u, ''));
