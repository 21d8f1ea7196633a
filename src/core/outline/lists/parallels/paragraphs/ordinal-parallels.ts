import { span } from '../../../../model/span.ts';
import { framedSlot, type LocalMember } from '../found-parallel.ts';
import type { ParallelMatch, StructuredText } from '../parallel-rule.ts';
import { commonFrame } from '../shapes/frame.ts';

const fewestItems = 3;
const shortestOpening = 2;

/** Points of a list that begin alike after their numbers: 一是坚持…。二是坚持…。三是坚持…. */
export function findOrdinalParallels({ ordinals }: StructuredText): readonly ParallelMatch[] {
  return ordinals.flatMap(({ items }): readonly ParallelMatch[] => {
    const heads = items.map(({ view, span: own }) => {
      const clause = /^[^,;:]*/u.exec(view.text.slice(own.start, own.end))?.[0] ?? '';
      return { view, own, head: span(own.start, own.start + clause.length) };
    });
    const frame = commonFrame(heads.map(({ view, head }) => view.text.slice(head.start, head.end)));
    if (items.length < fewestItems || frame.prefix < shortestOpening) return [];
    const members = heads.map(
      ({ view, own, head }): LocalMember => ({ view, span: own, slots: [framedSlot('other', head, frame)] }),
    );
    return [{ scope: 'sentence', members }];
  });
}
