import * as v from 'valibot';
import { canonicalJson } from '../../model/canonical-json.ts';
import type { Deck, DeckKind, Slide } from '../../model/deck/deck.ts';
import { deckKindSchema, runSchema, slideSchema } from '../../model/deck/deck-schema.ts';
import { ok } from '../../result.ts';
import { notApplicable } from '../deck-places.ts';
import type { OperationKind, ReplaceSlides } from '../operation.ts';

export const replaceSlides: OperationKind<ReplaceSlides> = {
  schema: v.strictObject({
    type: v.literal('replace-slides'),
    kind: v.exactOptional(v.nullable(deckKindSchema)),
    footer: v.array(runSchema),
    sections: v.array(v.strictObject({ id: v.string(), title: v.array(runSchema) })),
    slides: v.pipe(
      v.array(v.union([v.strictObject({ keptId: v.pipe(v.string(), v.nonEmpty()) }), slideSchema])),
      v.minLength(1),
    ),
  }),
  apply(deck, operation) {
    const known = new Map(deck.slides.map((slide) => [slide.id, slide]));
    const slides = operation.slides.map((slide) => ('keptId' in slide ? known.get(slide.keptId) : slide));
    const found = slides.filter((slide) => slide !== undefined);
    const isUnique = new Set(found.map(({ id }) => id)).size === slides.length;
    if (!isUnique || !areSectionsKnown(found, operation.sections.length)) return notApplicable(operation);
    const { footer, sections, kind } = operation;
    const changed = { ...ofKind(deck, kind), footer, sections, slides: found };
    return ok({ deck: changed, inverse: replacementOf(changed, deck) });
  },
};

function areSectionsKnown(slides: readonly Slide[], sectionCount: number): boolean {
  return slides.every(({ sectionIndex }) => sectionIndex === null || sectionIndex < sectionCount);
}

function ofKind(deck: Deck, kind: DeckKind | null | undefined): Deck {
  if (kind === undefined) return deck;
  const { kind: _, ...others } = deck;
  return kind === null ? others : { ...others, kind };
}

/** The operation that makes one deck of another of the same theme; slides that stay are named only. */
export function replacementOf(from: Deck, to: Deck): ReplaceSlides {
  const known = new Map(from.slides.map((slide) => [slide.id, JSON.stringify(slide)]));
  return {
    type: 'replace-slides',
    ...(canonicalJson(from.kind ?? null) === canonicalJson(to.kind ?? null) ? {} : { kind: to.kind ?? null }),
    footer: to.footer,
    sections: to.sections,
    slides: to.slides.map((slide) =>
      known.get(slide.id) === JSON.stringify(slide) ? { keptId: slide.id } : slide,
    ),
  };
}
