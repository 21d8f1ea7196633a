import { type Span, span } from '../../../../model/span.ts';
import type { ListRule } from '../../list-rule.ts';
import { framedSlot, type LocalMember } from '../found-parallel.ts';
import type { ParallelMatch, ParallelText } from '../parallel-rule.ts';

/** A word that asks for a second clause, with what answers it there. */
export interface Correlative extends ListRule {
  readonly asks: RegExp;
  readonly answers: RegExp;
}

/** Examples are couples of clauses. */
export const correlatives: readonly Correlative[] = [
  {
    id: 'both',
    asks: /既(?:要|能|有|是)?/u,
    answers: /^(?:又|也|更|还)/u,
    examples: ['〔既要种得好〕，〔又要卖得好〕。', '农户〔既能增产〕，〔也能增收〕。'],
    counterExamples: ['既然种得好，不愁卖得好。'],
  },
  {
    id: 'not-only',
    asks: /不仅(?:要|能|是)?/u,
    answers: /^(?:而且|还|更|也)/u,
    examples: ['〔不仅种得好〕，〔还要卖得好〕。'],
    counterExamples: ['不仅种得好，他们卖得好。'],
  },
  {
    id: 'not-but',
    asks: /不是/u,
    answers: /^而是/u,
    examples: ['〔不是为了数字好看〕，〔而是为了农民得利〕。'],
    counterExamples: ['不是为了好看，是为了得利。'],
  },
  {
    id: 'the-more',
    asks: /越(?:是)?/u,
    answers: /^越/u,
    examples: ['我们〔越是任务重〕，〔越要稳住神〕。'],
    counterExamples: ['越过山岗，就到北村。'],
  },
];
const longestSubject = 8;
const longestHalf = 14;
const widestDifference = 2;

interface Couple {
  readonly halves: readonly [Span, Span];
  readonly shape: number;
  /** Index of the first clause. */
  readonly at: number;
}

/**
 * Clauses that ask and answer: 既要种得好,又要卖得好. One couple is two members of like length, several in a
 * row are members themselves: 越是困难多,越要沉住气;越是任务重,越要稳住神.
 */
export function findCorrelativeParallels(
  { body }: ParallelText,
  rows: readonly Correlative[] = correlatives,
): readonly ParallelMatch[] {
  const found: ParallelMatch[] = [];
  for (const view of body) {
    for (const { clauses } of view.sentences) {
      for (const couples of groupCouples(findCouples(view.text, clauses, rows))) {
        const members = membersOf(couples).map(
          (member): LocalMember => ({
            view,
            span: member,
            slots: [framedSlot('other', member, { prefix: 0, suffix: 0 })],
          }),
        );
        found.push({ scope: 'clause', members });
      }
    }
  }
  return found;
}

function membersOf(couples: readonly Couple[]): readonly Span[] {
  if (couples.length === 1) return couples.flatMap(({ halves }) => halves);
  return couples.map(({ halves: [first, second] }) => span(first.start, second.end));
}

function findCouples(
  text: string,
  clauses: readonly Span[],
  rows: readonly Correlative[],
): readonly Couple[] {
  const couples: Couple[] = [];
  let at = 0;
  while (at + 1 < clauses.length) {
    const couple = readCouple(text, clauses, at, rows);
    if (couple !== null) couples.push(couple);
    at += couple === null ? 1 : 2;
  }
  return couples;
}

function readCouple(
  text: string,
  clauses: readonly Span[],
  at: number,
  rows: readonly Correlative[],
): Couple | null {
  const [first, second] = clauses.slice(at, at + 2);
  if (first === undefined || second === undefined) return null;
  const asking = text.slice(first.start, Math.min(first.end, first.start + longestSubject + 4));
  const answering = text.slice(second.start, second.end);
  for (const [shape, { asks, answers }] of rows.entries()) {
    const found = asking.search(asks);
    if (found === -1 || found > longestSubject || !answers.test(answering)) continue;
    const half = span(first.start + found, first.end);
    const lengths = [half.end - half.start, answering.length];
    const isEven = Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0)) <= widestDifference;
    if (isEven && Math.max(...lengths) <= longestHalf) return { halves: [half, second], shape, at };
  }
  return null;
}

/** Couples of one kind that follow each other. */
function groupCouples(couples: readonly Couple[]): readonly (readonly Couple[])[] {
  const groups: Couple[][] = [];
  for (const couple of couples) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && last.shape === couple.shape && last.at + 2 === couple.at) {
      groups.at(-1)?.push(couple);
    } else {
      groups.push([couple]);
    }
  }
  return groups;
}
