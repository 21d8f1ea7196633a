import { isNumberedMember } from '../../../language/clauses/clause-grammar.ts';
import type { WordClass } from '../../../language/token.ts';
import { tokenise } from '../../../language/tokenise.ts';
import type { ClassifiedBlock, Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { displayLength, totalLength } from '../../wording/display-length.ts';

/** A short sentence in the midst of a paragraph that heads the sentences after it, to the next such head. */
export interface InnerHead {
  /** Without its full stop. */
  readonly head: Span;
  /** From the head to the end of what is said below it. */
  readonly span: Span;
}

const fewest = 3;
/** In Han characters. */
const headLength = { least: 4, most: 16 };
/** Heads of one paragraph are of about one length. */
const mostApart = 6;
const leastSaid = 12;
/** On average so many times the head is said below it: a paragraph of short sentences has no heads. */
const leastRatio = 1.6;
/** Before the first head. */
const mostLead = 2;

const bare = /^[\u3400-\u9fff“”、《》A-Za-z]+。$/u;
const hangs = /^(?:这|其|此|它|他|她|我|但|而|同时|因此|所以|是|也)|[了的吗呢]。$/u;

/**
 * 项目投资量质齐升。深入开展…。消费市场活力迸发。…: a work report says in one paragraph what was done in three fields,
 * and heads each by a few words. One or two short sentences are text; three of one length, with much more between
 * them than in them, are heads. 启动土壤普查。 among other tasks is one of them, and heads none.
 */
export function innerHeadsOf(
  raw: string,
  block: ClassifiedBlock,
  heading: Span | null,
): readonly InnerHead[] {
  if (block.kind !== 'paragraph') return [];
  const sentences = block.sentences.filter(({ span: own }) => heading === null || own.start >= heading.end);
  const places = sentences.flatMap((sentence, index) =>
    index + 1 < sentences.length && mayHead(raw, sentence) ? [index] : [],
  );
  const [first] = places;
  if (first === undefined || places.length < fewest || first > mostLead) return [];
  const heads = places.flatMap((place, index): readonly Found[] => {
    const [sentence, ...said] = sentences.slice(place, places[index + 1] ?? sentences.length);
    if (sentence === undefined) return [];
    const head = span(sentence.span.start, sentence.span.end - 1);
    return [
      {
        head,
        span: span(head.start, said.at(-1)?.span.end ?? sentence.span.end),
        first: said[0],
        said: totalLength(raw, said),
        length: displayLength(raw, head),
      },
    ];
  });
  const lengths = heads.map(({ length }) => length);
  const said = heads.reduce((sum, each) => sum + each.said, 0);
  const areTasks =
    isMostly(heads, ({ head }) => opensWithTask(sliceSpan(raw, head))) &&
    isMostly(heads, ({ first }) => first !== undefined && opensWithTask(sliceSpan(raw, first.span)));
  const areHeads =
    !areTasks &&
    heads.every((each) => each.said >= leastSaid) &&
    Math.max(...lengths) - Math.min(...lengths) <= mostApart &&
    said >= leastRatio * lengths.reduce((sum, length) => sum + length, 0);
  return areHeads ? heads.map(({ head, span: own }) => ({ head, span: own })) : [];
}

interface Found extends InnerHead {
  readonly first: Sentence | undefined;
  readonly said: number;
  readonly length: number;
}

function isMostly<T>(all: readonly T[], holds: (each: T) => boolean): boolean {
  return all.filter(holds).length * 2 > all.length;
}

function mayHead(raw: string, sentence: Sentence): boolean {
  const text = sliceSpan(raw, sentence.span);
  const length = displayLength(raw, sentence.span);
  // 一是坚定信心。 heads a point of a list, which is told as such.
  if (isNumberedMember(text)) return false;
  return length >= headLength.least && length <= headLength.most && bare.test(text) && !hangs.test(text);
}

/** Whether a sentence says what to do (启动土壤普查), not what has become of something (项目投资量质齐升). */
export function opensWithTask(text: string): boolean {
  const first = tokenise(text, 'zh').find(({ wordClass }) => wordClass !== 'adverb');
  return first !== undefined && deeds.has(first.wordClass);
}

const deeds: ReadonlySet<WordClass> = new Set(['verb', 'verbal-noun', 'idiom']);
