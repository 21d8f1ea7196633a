import type { BlockView } from '../text/document-view.ts';
import { type FoundParallel, framedSlot, type LocalSlot, toParallel } from './found-parallel.ts';
import type { Frame } from './frame.ts';

/** Openings that set sides of a matter against each other, wherever in the paragraph the sentences stand. */
const shapes: readonly { readonly opening: RegExp; readonly frame: Frame }[] = [
  { opening: /^(?:一方面|另一方面)$/u, frame: { prefix: 0, suffix: 0 } },
  { opening: /^从[^,]{1,10}看$/u, frame: { prefix: 1, suffix: 1 } },
];

/** Sentences of a paragraph that each take one side: 一方面，…。另一方面，…。 从国际看，…。从国内看，…。 */
export function findAspectParallels(body: readonly BlockView[]): readonly FoundParallel[] {
  const found: FoundParallel[] = [];
  for (const view of body) {
    for (const { opening, frame } of shapes) {
      const members = view.sentences.flatMap(({ span, clauses }) => {
        const [first, ...rest] = clauses;
        if (first === undefined || !opening.test(view.text.slice(first.start, first.end))) return [];
        const slots: readonly LocalSlot[] = [
          framedSlot('other', first, frame),
          ...rest.map((clause) => framedSlot('action', clause, { prefix: 0, suffix: 0 })),
        ];
        return [{ view, span, slots }];
      });
      const sides = new Set(
        members.map(({ slots }) => view.text.slice(slots[0]?.core.start, slots[0]?.core.end)),
      );
      if (members.length < 2 || sides.size !== members.length) continue;
      found.push(toParallel(`a${found.length}`, 'sentence', members, ['other'], 0.8, 'shared-opening'));
    }
  }
  return found;
}
