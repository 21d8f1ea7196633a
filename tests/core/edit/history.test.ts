import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  emptyHistory,
  type HistoryStep,
  historyLimit,
  historySchema,
  perform,
  performPlan,
  redo,
  sealHistory,
  undo,
} from '../../../src/core/edit/history.ts';
import type { Operation } from '../../../src/core/edit/operation.ts';
import type { Result } from '../../../src/core/result.ts';
import { sampleDeck } from './sample-deck.ts';

const start: HistoryStep = { deck: sampleDeck, corrections: [], maxSlides: null, history: emptyHistory };
const typing = 'typing:cover:title:0';

function typed(text: string): Operation {
  return {
    type: 'set-paragraph',
    slideId: 'cover',
    slotId: 'title',
    index: 0,
    runs: [{ text, prov: { type: 'user' } }],
  };
}

function unwrap(result: Result<HistoryStep> | null): HistoryStep {
  if (result === null || !result.ok) throw new Error('no step');
  return result.value;
}

describe('history', () => {
  it('undoes and redoes step by step', () => {
    const one = unwrap(perform(start, [{ type: 'set-theme', themeId: 'jiangnan' }]));
    const two = unwrap(perform(one, [{ type: 'remove-slide', slideId: 'cover' }]));
    const back = unwrap(undo(two));
    expect(back.deck).toEqual(one.deck);
    expect(unwrap(undo(back)).deck).toEqual(sampleDeck);
    expect(unwrap(redo(back))).toEqual(two);
    expect(undo(start)).toBeNull();
    expect(redo(two)).toBeNull();
  });

  it('forgets what was undone once something else is done', () => {
    const one = unwrap(perform(start, [{ type: 'set-theme', themeId: 'jiangnan' }]));
    const other = unwrap(perform(unwrap(undo(one)), [{ type: 'set-aspect', aspect: '4:3' }]));
    expect(other.history.future).toEqual([]);
  });

  it('makes one step of typing, and keeps only its last text', () => {
    let step = start;
    for (const text of ['奋', '奋力', '奋力谱']) step = unwrap(perform(step, [typed(text)], typing));
    expect(step.history.past).toHaveLength(1);
    expect(step.history.past[0]?.operations).toEqual([typed('奋力谱')]);
    const undone = unwrap(undo(step));
    expect(undone.deck).toEqual(sampleDeck);
    expect(unwrap(redo(undone)).deck).toEqual(step.deck);
  });

  it('starts a new step after sealing', () => {
    const one = unwrap(perform(start, [typed('奋')], typing));
    const two = unwrap(perform({ ...one, history: sealHistory(one.history) }, [typed('奋力')], typing));
    expect(two.history.past).toHaveLength(2);
    expect(unwrap(undo(two)).deck).toEqual(one.deck);
  });

  it('performs several operations as one step, all or none', () => {
    const both: Operation[] = [
      { type: 'remove-slide', slideId: 'cover' },
      { type: 'move-slide', slideId: 'clauses-1', toIndex: 0 },
    ];
    const done = unwrap(perform(start, both));
    expect(unwrap(undo(done)).deck).toEqual(sampleDeck);
    const failed = perform(start, [...both, { type: 'remove-slide', slideId: 'cover' }]);
    expect(failed).toMatchObject({ ok: false, error: { code: 'edit-not-applicable' } });
  });

  it('takes a correction back with the deck that followed from it', () => {
    const drop = { type: 'drop', blockId: 'b1' } as const;
    const planned = { ...sampleDeck, slides: sampleDeck.slides.slice(1) };
    const typedFirst = unwrap(perform(start, [typed('奋力')]));
    const step = unwrap(performPlan(typedFirst, planned, { corrections: [drop], maxSlides: null }));
    expect(step).toMatchObject({ deck: planned, corrections: [drop] });
    const back = unwrap(undo(step));
    expect(back).toMatchObject({ deck: typedFirst.deck, corrections: [] });
    expect(unwrap(redo(back))).toEqual(step);
    expect(v.parse(historySchema, JSON.parse(JSON.stringify(step.history)))).toEqual(step.history);
    expect(JSON.stringify(step.history.past.at(-1)?.operations)).not.toContain('"layout"');
  });

  it('takes a budget back with the deck that was planned by it', () => {
    const planned = { ...sampleDeck, slides: sampleDeck.slides.slice(1) };
    const corrections = start.corrections;
    const brief = unwrap(performPlan(start, planned, { corrections, maxSlides: 'brief' }));
    const free = unwrap(performPlan(brief, sampleDeck, { corrections, maxSlides: null }));
    expect(unwrap(undo(free))).toMatchObject({ deck: planned, maxSlides: 'brief' });
    expect(unwrap(undo(unwrap(undo(free))))).toMatchObject({ deck: sampleDeck, maxSlides: null });
    expect(unwrap(redo(unwrap(undo(free))))).toEqual(free);
    expect(v.parse(historySchema, JSON.parse(JSON.stringify(free.history)))).toEqual(free.history);
  });

  it('survives JSON, and forgets the oldest steps', () => {
    let step = start;
    for (let count = 0; count < historyLimit + 3; count++) step = unwrap(perform(step, [typed(`${count}`)]));
    expect(step.history.past).toHaveLength(historyLimit);
    const read: unknown = JSON.parse(JSON.stringify(step.history));
    expect(v.parse(historySchema, read)).toEqual(step.history);
  });
});
