import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { splitPieces } from '../../counted-terms/items/list-pieces.ts';
import { startOfFirst } from '../../counted-terms/items/member-edges.ts';
import { framedSlot } from '../found-parallel.ts';
import type { ParallelMatch, ParallelText } from '../parallel-rule.ts';
import { frameOfPieces } from '../shapes/piece-runs.ts';

const fewestPhrases = 3;
const shortestPhrase = 2;
const longestPhrase = 24;
const longestClause = 300;
/** Phrases of one length that have a character in common in the same place must be this long. */
const shortestUniform = 4;

/** Between one modifier of some length and one noun stands the only 的. */
const attributedNoun = /^[^的,;:。]{4,20}的[^的,;:。和与]{2,6}$/u;

/** Phrases between 、 of one shape: 面向甲、面向乙、面向丙; 突破一批甲、推出一批乙、形成一批丙. */
export function findPhraseParallels({ body }: ParallelText): readonly ParallelMatch[] {
  return body.flatMap((view) =>
    view.sentences.flatMap(({ clauses }) =>
      clauses.flatMap((clause): readonly ParallelMatch[] => {
        const members = findPhrases(view, clause);
        if (members === null) return [];
        const frame = frameOfPieces(view.text, members);
        return [
          {
            scope: 'phrase',
            members: members.map((member) => ({
              view,
              span: member,
              slots: [framedSlot('other', member, frame)],
            })),
          },
        ];
      }),
    ),
  );
}

function findPhrases(view: BlockView, clause: Span): readonly Span[] | null {
  const { text } = view;
  if (clause.end - clause.start > longestClause || !text.slice(clause.start, clause.end).includes('、'))
    return null;
  const [first, ...rest] = splitPieces(text, clause, '、');
  if (first === undefined || rest.length < fewestPhrases - 1) return null;
  const attributed = findAttributed(view, first, rest);
  if (attributed !== null) return attributed;
  const lengths = rest.map(({ start, end }) => end - start);
  if (lengths.some((length) => length < shortestPhrase || length > longestPhrase)) return null;
  return startAtShared(text, first, rest) ?? endUniform(text, first, rest);
}

/** Each phrase is a noun after what 的 says of it: 改革开放的开路先锋、现代化建设的排头兵、创新发展的实践范例. */
function findAttributed(view: BlockView, first: Span, rest: readonly Span[]): readonly Span[] | null {
  const { text } = view;
  const texts = rest.map(({ start, end }) => text.slice(start, end));
  const own = text.slice(first.start, first.end);
  if (!attributedNoun.test(own) || !texts.every((piece) => attributedNoun.test(piece))) return null;
  const start = startOfFirst(view, first, rest);
  return start === null ? null : [span(start, first.end), ...rest];
}

/** All phrases after the first begin alike; the first one begins with these words somewhere in its piece. */
function startAtShared(text: string, first: Span, rest: readonly Span[]): readonly Span[] | null {
  const { prefix } = frameOfPieces(text, rest);
  const [sample] = rest;
  if (sample === undefined || prefix === 0) return null;
  const opening = text.slice(sample.start, sample.start + prefix);
  const at = text.slice(first.start, first.end).lastIndexOf(opening);
  if (at === -1 || /[\d“”]/u.test(opening)) return null;
  const own = span(first.start + at, first.end);
  return own.end - own.start > prefix && own.end - own.start <= longestPhrase ? [own, ...rest] : null;
}

/** All phrases have one length and a character in common in the same place; the first ends its piece. */
function endUniform(text: string, first: Span, rest: readonly Span[]): readonly Span[] | null {
  const [sample] = rest;
  const length = sample === undefined ? 0 : sample.end - sample.start;
  if (length < shortestUniform || rest.some(({ start, end }) => end - start !== length)) return null;
  const own = span(first.end - length, first.end);
  if (own.start < first.start) return null;
  const members = [own, ...rest];
  for (let at = 0; at < length - 1; at += 1) {
    const isShared = members.every(({ start }) => text.charAt(start + at) === text.charAt(own.start + at));
    if (isShared) return members;
  }
  return null;
}
