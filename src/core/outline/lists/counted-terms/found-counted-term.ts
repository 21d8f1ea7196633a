import type { CountedTerm } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { largest, smallest } from '../../text/extremes.ts';
import { commonFrame } from '../parallels/shapes/frame.ts';

/** An item with local offsets. */
export interface LocalItem {
  readonly view: BlockView;
  readonly span: Span;
  readonly descriptors?: readonly Span[];
}

/** A counted term with what the judge needs to compare it with others. */
export interface FoundCountedTerm {
  readonly countedTerm: CountedTerm;
  /** Place of the name or of the first item, for the order of the result. */
  readonly at: number;
}

export interface CountedTermFacts {
  readonly name: string;
  readonly nameView: BlockView | null;
  readonly nameSpan: Span | null;
  readonly declaredCount: number | null;
  readonly items: readonly LocalItem[];
  readonly status: CountedTerm['status'];
  readonly spread: boolean;
  readonly confidence: number;
  readonly reason: string;
}

/** Turns local offsets into the model, and measures what all items have in common. */
export function toCountedTerm(facts: CountedTermFacts): FoundCountedTerm {
  const { name, nameView, declaredCount, items, status, spread, confidence, reason } = facts;
  const nameSpan = nameView === null || facts.nameSpan === null ? null : nameView.rawSpan(facts.nameSpan);
  const located = items.map(({ view, span: local, descriptors = [] }) => ({
    span: view.rawSpan(local),
    descriptors: descriptors.map((descriptor) => view.rawSpan(descriptor)),
    blockId: view.block.id,
  }));
  const shared = commonFrame(
    items.map(({ view, span: local }) => view.text.slice(local.start, local.end)),
    1,
  );
  const places = located.map((item) => item.span);
  const all = nameSpan === null ? places : [...places, nameSpan];
  const from = smallest(all.map(({ start }) => start));
  const listSpan = spread || items.length === 0 ? null : span(from, largest(all.map(({ end }) => end)));
  return {
    at: nameSpan?.start ?? from,
    countedTerm: {
      id: '',
      name,
      nameSpan,
      declaredCount,
      items: located,
      status,
      spread,
      sharedPrefixLength: shared.prefix,
      sharedSuffixLength: shared.suffix,
      listSpan,
      confidence,
      reasons: [{ code: reason, weight: confidence }],
    },
  };
}
