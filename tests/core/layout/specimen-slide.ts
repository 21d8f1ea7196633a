import type { Paragraph, ParagraphPart, Slide, SlideSlot } from '../../../src/core/model/deck/deck.ts';
import type { LayoutDefinition } from '../../../src/core/model/layouts/layout-definition.ts';
import type { LayoutName } from '../../../src/core/model/layouts/registry.ts';

const partOrder: readonly ParagraphPart[] = ['label', 'main', 'detail', 'goal'];

/** The specimen of a layout as a slide; null if it has none. */
export function specimenSlide({ name, specimen }: LayoutDefinition<LayoutName>): Slide | null {
  if (specimen === undefined) return null;
  const slots = specimen.map((given, index): SlideSlot => {
    const paragraphs = partOrder.flatMap((part): readonly Paragraph[] => {
      const text = given[part];
      return text === undefined ? [] : [{ part, runs: [{ text, prov: { type: 'user' } }] }];
    });
    return { id: given.role === 'item' ? `item-${index}` : given.role, role: given.role, paragraphs };
  });
  return { id: `specimen-${name}`, layout: name, sectionIndex: null, slots, notes: [], locked: false };
}
