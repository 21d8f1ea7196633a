import { hasHan } from '../../../../language/language-of.ts';
import type { Span } from '../../../../model/span.ts';
import { largest, smallest } from '../../../text/extremes.ts';
import type { ListRule } from '../../list-rule.ts';

/** Clauses that are compared are no longer than this. */
const longestClause = 80;

/** A two-part word or coverb that shows the shape of a clause where its ends share nothing. */
export interface Skeleton extends ListRule {
  readonly pattern: RegExp;
  /** It shows a shape only in clauses of one length. */
  readonly isEven?: true;
}

/** Examples are clauses. */
export const skeletons: readonly Skeleton[] = [
  {
    id: 'is-of',
    pattern: /^[^是的]{0,16}是.{2,60}的[^的]{0,8}$/u,
    examples: ['水是生命的源泉', '土是农业的根基'],
    counterExamples: ['水是源泉', '这是他的、你的和我的全部家当和所有积蓄'],
  },
  {
    id: 'the-more',
    pattern: /^越.{1,10}越.{1,12}$/u,
    examples: ['越早播越高产'],
    counterExamples: ['越过山岗'],
  },
  {
    id: 'from-to',
    pattern: /^从.{1,12}到.{1,16}$/u,
    examples: ['从县城到乡村', '从田头到车间'],
    counterExamples: ['从县城出发', '到乡村去'],
  },
  { id: 'let', pattern: /^让.{3,24}$/u, examples: ['让田更肥'], counterExamples: ['让路'] },
  { id: 'take', pattern: /^把.{3,24}$/u, examples: ['把课堂搬到田埂边'], counterExamples: ['把关'] },
  { id: 'toward', pattern: /^向.{3,16}$/u, examples: ['向科技要产量'], counterExamples: ['向前'] },
  { id: 'with', pattern: /^用.{3,16}$/u, examples: ['用良种增产'], counterExamples: ['用水'] },
  { id: 'by', pattern: /^靠.{3,16}$/u, examples: ['靠农机增效'], counterExamples: ['靠岸'] },
  {
    id: 'is',
    pattern: /^[^是]{1,8}是[^是]{2,10}$/u,
    isEven: true,
    examples: ['稳产是底线要求', '增收是根本目的'],
    counterExamples: ['是底线要求', '稳产是'],
  },
  {
    id: 'has',
    pattern: /^[^有]{1,6}有[^有]{1,6}$/u,
    isEven: true,
    examples: ['田里有水', '仓里有粮'],
    counterExamples: ['有水', '田里有水有肥'],
  },
];
const widestEven = 1;
const shortestUniform = 5;
const sharedInUniform = 2;

/** Whether clauses are built by one two-part word, or have one length and the same word in the same place. */
export function haveOneSkeleton(text: string, pieces: readonly Span[]): boolean {
  const lengths = pieces.map(({ start, end }) => end - start);
  const [length = 0] = lengths;
  if (largest(lengths) > longestClause) return false;
  const texts = pieces.map(({ start, end }) => text.slice(start, end));
  const haveAll = (shape: RegExp) => texts.every((piece) => shape.test(piece));
  const areEven = largest(lengths) - smallest(lengths) <= widestEven;
  if (skeletons.some(({ pattern, isEven }) => (areEven || isEven !== true) && haveAll(pattern))) return true;
  return length >= shortestUniform && lengths.every((own) => own === length) && shareWord(texts, length);
}

function shareWord([first = '', ...others]: readonly string[], length: number): boolean {
  let shared = 0;
  for (let at = 1; at < length - 1; at += 1) {
    const isShared = others.every((other) => other.charAt(at) === first.charAt(at));
    shared = isShared && hasHan(first.charAt(at)) ? shared + 1 : 0;
    if (shared >= sharedInUniform) return true;
  }
  return false;
}
