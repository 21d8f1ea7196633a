import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperation, parseOperation } from '../../../src/core/edit/apply-operation.ts';
import type { Operation } from '../../../src/core/edit/operation.ts';
import { operationKinds } from '../../../src/core/edit/registry.ts';
import type { Deck, Run } from '../../../src/core/model/deck/deck.ts';
import { layoutNames } from '../../../src/core/model/deck/deck.ts';
import { expectOperationLaws } from './operation-laws.ts';
import { main, sampleDeck } from './sample-deck.ts';

const userRun: Run = { text: '用户', prov: { type: 'user' } };
const newSlot = { id: 'item-9', role: 'item', paragraphs: [main(userRun)] } as const;
const newSlide = {
  id: 'new-1',
  layout: 'clauses',
  sectionIndex: 0,
  slots: [],
  notes: [],
  locked: false,
} as const;

const examples: { readonly [T in Operation['type']]: Operation } = {
  'set-paragraph': {
    type: 'set-paragraph',
    slideId: 'statement-1',
    slotId: 'title',
    index: 0,
    runs: [userRun],
  },
  'set-notes-paragraph': {
    type: 'set-notes-paragraph',
    slideId: 'statement-1',
    index: 0,
    runs: [userRun],
  },
  'restore-paragraph': { type: 'restore-paragraph', slideId: 'statement-1', slotId: 'title', index: 0 },
  'add-paragraph': {
    type: 'add-paragraph',
    slideId: 'clauses-1',
    slotId: 'item-2',
    index: 1,
    paragraph: main(userRun),
  },
  'remove-paragraph': { type: 'remove-paragraph', slideId: 'clauses-1', slotId: 'item-2', index: 0 },
  'add-slot': { type: 'add-slot', slideId: 'clauses-1', index: 3, slot: newSlot },
  'remove-slot': { type: 'remove-slot', slideId: 'clauses-1', slotId: 'item-1' },
  'move-slot': { type: 'move-slot', slideId: 'clauses-1', slotId: 'item-2', toIndex: 1 },
  'set-layout': { type: 'set-layout', slideId: 'clauses-1', layout: 'cards' },
  'move-slide': { type: 'move-slide', slideId: 'clauses-1', toIndex: 1 },
  'add-slide': { type: 'add-slide', index: 3, slide: newSlide },
  'duplicate-slide': { type: 'duplicate-slide', slideId: 'statement-1', newSlideId: 'copy-1' },
  'remove-slide': { type: 'remove-slide', slideId: 'statement-1' },
  'set-theme': {
    type: 'set-theme',
    themeId: 'jiangnan',
    brand: { name: '某单位', primary: '#0B57A4', headingFont: null, bodyFont: '思源黑体', footer: '某单位' },
  },
  'set-aspect': { type: 'set-aspect', aspect: '4:3' },
  'replace-slides': {
    type: 'replace-slides',
    kind: { name: 'notice', reasons: ['by-hand'] },
    footer: [],
    sections: sampleDeck.sections,
    slides: [newSlide, { keptId: 'cover' }],
  },
};

const edited = expectApplied(sampleDeck, examples['set-paragraph']);

function expectApplied(deck: Deck, operation: Operation): Deck {
  const applied = applyOperation(deck, operation);
  if (!applied.ok) throw new Error(applied.error.code);
  return applied.value.deck;
}

describe('operations', () => {
  it.each(Object.keys(operationKinds) as Operation['type'][])('%s keeps the laws', (type) => {
    const deck = type === 'restore-paragraph' ? edited : sampleDeck;
    expect(expectOperationLaws(deck, examples[type])).not.toEqual(deck);
  });

  it('keeps the laws in random sequences', () => {
    fc.assert(
      fc.property(fc.array(operationArbitrary, { maxLength: 12 }), (operations) => {
        let deck = sampleDeck;
        for (const operation of operations) {
          if (applyOperation(deck, operation).ok) deck = expectOperationLaws(deck, operation);
        }
      }),
      { numRuns: 200, seed: 20221220 },
    );
  });

  it.each<[string, Operation]>([
    ['an unknown slide', { type: 'set-layout', slideId: 'nowhere', layout: 'cards' }],
    ['an unknown slot', { type: 'remove-slot', slideId: 'cover', slotId: 'nowhere' }],
    ['an index past the end', { type: 'move-slide', slideId: 'cover', toIndex: 3 }],
    [
      'the last paragraph of a slot',
      { type: 'remove-paragraph', slideId: 'cover', slotId: 'title', index: 0 },
    ],
    ['an id that is taken', { type: 'duplicate-slide', slideId: 'cover', newSlideId: 'clauses-1' }],
    ['nothing to restore', { type: 'restore-paragraph', slideId: 'cover', slotId: 'title', index: 0 }],
  ])('refuses %s', (_name, operation) => {
    const applied = applyOperation(sampleDeck, operation);
    expect(applied).toMatchObject({ ok: false, error: { code: 'edit-not-applicable' } });
  });

  it('refuses JSON that is no operation', () => {
    for (const json of [null, 7, {}, { type: 'explode' }, { type: 'set-theme', themeId: 7 }]) {
      expect(parseOperation(json)).toMatchObject({ ok: false });
    }
  });
});

describe('set-paragraph', () => {
  it('keeps the planned wording from the first edit on', () => {
    const planned = sampleDeck.slides[1]?.slots[0]?.paragraphs[0]?.runs;
    const again = expectApplied(edited, { ...examples['set-paragraph'], runs: [] } as Operation);
    expect(again.slides[1]?.slots[0]?.paragraphs[0]?.planned).toEqual(planned);
    const restored = expectApplied(again, examples['restore-paragraph']);
    expect(restored).toEqual(sampleDeck);
  });
});

describe('set-paragraph, back to the planned wording', () => {
  it('leaves no trace', () => {
    const planned = sampleDeck.slides[1]?.slots[0]?.paragraphs[0]?.runs ?? [];
    expect(expectOperationLaws(edited, { ...examples['set-paragraph'], runs: planned } as Operation)).toEqual(
      sampleDeck,
    );
  });
});

describe('move-slide', () => {
  it('takes a content slide into the section of its new neighbour', () => {
    const moved = expectApplied(sampleDeck, { type: 'move-slide', slideId: 'statement-1', toIndex: 2 });
    expect(moved.slides.map((slide) => [slide.id, slide.sectionIndex])).toEqual([
      ['cover', null],
      ['clauses-1', 1],
      ['statement-1', 1],
    ]);
  });
});

const slideId = fc.constantFrom('cover', 'statement-1', 'clauses-1', 'new-1', 'copy-1');
const slotId = fc.constantFrom('title', 'source', 'item-1', 'item-2', 'item-9');
const slotOrNotes = fc.option(slotId, { nil: null });
const index = fc.nat(3);
const runs = fc.array(fc.constant(userRun), { maxLength: 2 });
const operationArbitrary: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ type: fc.constant('set-paragraph' as const), slideId, slotId, index, runs }),
  fc.record({ type: fc.constant('set-notes-paragraph' as const), slideId, index, runs }),
  fc.record({ type: fc.constant('restore-paragraph' as const), slideId, slotId: slotOrNotes, index }),
  fc.record({
    type: fc.constant('add-paragraph' as const),
    slideId,
    slotId: slotOrNotes,
    index,
    paragraph: fc.constant(main(userRun)),
  }),
  fc.record({ type: fc.constant('remove-paragraph' as const), slideId, slotId: slotOrNotes, index }),
  fc.record({ type: fc.constant('add-slot' as const), slideId, index, slot: fc.constant(newSlot) }),
  fc.record({ type: fc.constant('remove-slot' as const), slideId, slotId }),
  fc.record({ type: fc.constant('move-slot' as const), slideId, slotId, toIndex: index }),
  fc.record({
    type: fc.constant('set-layout' as const),
    slideId,
    layout: fc.constantFrom(...layoutNames),
  }),
  fc.record({ type: fc.constant('move-slide' as const), slideId, toIndex: index }),
  fc.record({ type: fc.constant('add-slide' as const), index, slide: fc.constant(newSlide) }),
  fc.record({
    type: fc.constant('duplicate-slide' as const),
    slideId,
    newSlideId: fc.constant('copy-1'),
  }),
  fc.record({ type: fc.constant('remove-slide' as const), slideId }),
);
