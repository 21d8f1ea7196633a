import { layoutDeck } from '../../../src/core/layout/layout-deck.ts';
import type { Deck, LayoutName, SlideSlot, SlideSlotRole } from '../../../src/core/model/deck/deck.ts';
import type { SceneText } from '../../../src/core/model/scene/scene-node.ts';
import { f00Deck } from './f00-deck.ts';
import { sceneProblems } from './scene-problems.ts';
import { governmentRed, measurer } from './test-theme.ts';

/** A slide of plain slots, laid out alone; slots have the ids `item-1`, `item-2` by role. */
export function laySlide(
  layout: LayoutName,
  slots: readonly (readonly [SlideSlotRole, string])[],
  aspect: Deck['aspect'] = '16:9',
) {
  const counts = new Map<SlideSlotRole, number>();
  const plainSlot = ([role, text]: readonly [SlideSlotRole, string]): SlideSlot => {
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    return {
      id: `${role}-${count}`,
      role,
      paragraphs: [{ part: 'main', runs: [{ text, prov: { type: 'user' } }] }],
    };
  };
  const slide = { id: 's', layout, sectionIndex: 0, locked: false, notes: [], slots: slots.map(plainSlot) };
  const deck: Deck = { ...f00Deck(), aspect, slides: [slide] };
  const { value, diagnostics } = layoutDeck(deck, governmentRed, measurer);
  const nodes = value.slides.flatMap((laid) => laid.nodes);
  return {
    layouts: value.slides.map((laid) => laid.layout),
    found: [...diagnostics.map(({ code }) => code), ...sceneProblems(value, deck)],
    textAt: (id: string) => nodes.find((node): node is SceneText => node.id === id && node.type === 'text'),
    nodes,
  };
}
