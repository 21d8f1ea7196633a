import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { framedSlot, type LocalMember, type LocalSlot } from '../found-parallel.ts';
import type { ParallelMatch, ParallelText } from '../parallel-rule.ts';
import type { Frame } from '../shapes/frame.ts';
import { splitSegments } from '../shapes/segments.ts';

/**
 * Parts of a paragraph that each take one side of a matter, wherever in it they stand, by the first clause in which they
 * say so: 从国际看，…；从国内看，….
 */
export function findAspects(opening: RegExp, frame: Frame) {
  return ({ body }: ParallelText): readonly ParallelMatch[] =>
    body.flatMap((view): readonly ParallelMatch[] => {
      const members = view.sentences.flatMap((sentence) => readMembers(view, sentence, opening, frame));
      const sides = new Set(
        members.map(({ slots }) => view.text.slice(slots[0]?.core.start, slots[0]?.core.end)),
      );
      if (members.length < 2 || sides.size !== members.length) return [];
      const areSentences = members.every(({ span: own }) => view.text.charAt(own.end) !== ';');
      return [{ scope: areSentences ? 'sentence' : 'clause', members }];
    });
}

/** A sentence is one member, or several where parts after semicolons begin like it. */
function readMembers(
  view: BlockView,
  sentence: BlockView['sentences'][number],
  opening: RegExp,
  frame: Frame,
): readonly LocalMember[] {
  const segments = splitSegments(view.text, sentence.clauses);
  const isMember = ([head]: readonly [Span, ...Span[]]) =>
    opening.test(view.text.slice(head.start, head.end));
  const opened = segments.filter(isMember);
  const [only] = opened;
  if (only === undefined) return [];
  const isWhole = opened.length === 1 && only === segments[0];
  const parts = isWhole ? [sentence.clauses] : opened;
  return parts.map((clauses): LocalMember => {
    const [first = sentence.span, ...rest] = clauses;
    const slots: readonly LocalSlot[] = [
      framedSlot('other', first, frame),
      ...rest.map((clause) => framedSlot('action', clause, { prefix: 0, suffix: 0 })),
    ];
    const end = isWhole ? sentence.span.end : (rest.at(-1) ?? first).end;
    return { view, span: span(first.start, end), slots };
  });
}
