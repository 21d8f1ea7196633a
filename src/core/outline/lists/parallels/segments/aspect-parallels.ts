import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../text/document-view.ts';
import {
  type FoundParallel,
  framedSlot,
  type LocalMember,
  type LocalSlot,
  toParallel,
} from '../found-parallel.ts';
import type { Frame } from '../shapes/frame.ts';
import { splitSegments } from '../shapes/segments.ts';

/** Openings that set sides of a matter against each other, wherever in the paragraph they stand. */
const shapes: readonly { readonly opening: RegExp; readonly frame: Frame }[] = [
  { opening: /^(?:一方面|另一方面)$/u, frame: { prefix: 0, suffix: 0 } },
  { opening: /^从[^,]{1,10}看$/u, frame: { prefix: 1, suffix: 1 } },
  { opening: /^(?:就|对)[^,]{1,12}(?:而言|来说)$/u, frame: { prefix: 1, suffix: 2 } },
  { opening: /^在[^,]{1,12}方面$/u, frame: { prefix: 1, suffix: 2 } },
];

/** Parts of a paragraph that each take one side: 一方面，…。另一方面，…。 从国际看，…；从国内看，…。 */
export function findAspectParallels(body: readonly BlockView[]): readonly FoundParallel[] {
  const found: FoundParallel[] = [];
  for (const view of body) {
    for (const { opening, frame } of shapes) {
      const members = view.sentences.flatMap((sentence) => readMembers(view, sentence, opening, frame));
      const sides = new Set(
        members.map(({ slots }) => view.text.slice(slots[0]?.core.start, slots[0]?.core.end)),
      );
      if (members.length < 2 || sides.size !== members.length) continue;
      const scope = members.every(({ span: own }) => view.text.charAt(own.end) !== ';')
        ? 'sentence'
        : 'clause';
      found.push(toParallel(`a${found.length}`, scope, members, ['other'], 0.8, 'shared-opening'));
    }
  }
  return found;
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
