import { type Span, span } from '../../../../model/span.ts';
import { countBefore } from '../../../../view/bisect.ts';
import { framedSlot } from '../found-parallel.ts';
import type { ParallelMatch, ParallelText } from '../parallel-rule.ts';
import { frameOfPieces } from '../shapes/piece-runs.ts';

const longestClause = 60;
/** 的 and what it belongs to, at the end of a clause: 的殷殷嘱托. */
const attributed = /的([\u4e00-\u9fff]{2,6})$/u;
const openingAlone = 3;
const sharedMiddle = 3;
const longestSubject = 30;

/**
 * Two neighbouring clauses that answer each other: they begin alike and close with 的 and as many characters
 * (决不辜负…的殷殷嘱托,决不辜负…的热切期盼). A beginning of one or two characters needs more: words shared
 * in the middle, or one length and as many 、.
 */
export function findBalancedPairs({ body }: ParallelText): readonly ParallelMatch[] {
  const found: ParallelMatch[] = [];
  for (const view of body) {
    for (const { clauses } of view.sentences) {
      let index = 1;
      while (index < clauses.length) {
        const pair = readPair(view.text, clauses[index - 1], clauses[index]);
        if (pair !== null) {
          const frame = frameOfPieces(view.text, pair);
          const members = pair.map((member) => ({
            view,
            span: member,
            slots: [framedSlot('other', member, frame)],
          }));
          found.push({ scope: 'clause', members });
        }
        index += pair === null ? 1 : 2;
      }
    }
  }
  return found;
}

/** The first clause may have its subject before the words that both begin with: 我们一定能…,一定能…. */
function readPair(text: string, first: Span | undefined, second: Span | undefined): readonly Span[] | null {
  if (first === undefined || second === undefined) return null;
  const opening = text.slice(second.start, Math.min(second.end, second.start + openingAlone));
  const at = text.slice(first.start, Math.min(first.end, first.start + longestSubject)).indexOf(opening);
  const own = at > 0 ? span(first.start + at, first.end) : first;
  return answers(text, own, second) ? [own, second] : null;
}

function answers(text: string, first: Span, second: Span): boolean {
  const [a, b] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  if (Math.max(a.length, b.length) > longestClause) return false;
  const [closingA, closingB] = [attributed.exec(a)?.[1], attributed.exec(b)?.[1]];
  if (closingA === undefined || closingA.length !== closingB?.length) return false;
  const { prefix, suffix } = frameOfPieces(text, [first, second]);
  if (prefix === 0) return false;
  if (prefix >= openingAlone) return true;
  const isEven = a.length === b.length && suffix > 0 && countOf(a, '、') === countOf(b, '、');
  return (isEven && a.includes('、')) || longestShared(a.slice(prefix), b.slice(prefix)) >= sharedMiddle;
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Length of the longest piece that both texts have; both are short. */
function longestShared(a: string, b: string): number {
  return (
    countBefore(Math.min(a.length, b.length) + 1, (length) => {
      for (let at = 0; at + length <= a.length; at += 1) {
        if (b.includes(a.slice(at, at + length))) return true;
      }
      return false;
    }) - 1
  );
}
