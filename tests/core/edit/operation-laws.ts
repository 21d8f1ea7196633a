import * as v from 'valibot';
import { expect } from 'vitest';
import { applyOperation, parseOperation } from '../../../src/core/edit/apply-operation.ts';
import type { Operation } from '../../../src/core/edit/operation.ts';
import type { Deck } from '../../../src/core/model/deck/deck.ts';
import { deckSchema } from '../../../src/core/model/deck/deck-schema.ts';

/**
 * What every operation owes: the deck stays a valid deck, the inverse gives back the deck from before, undoing
 * the inverse gives the changed one again, and operation and inverse survive JSON. Gives back the changed deck.
 */
export function expectOperationLaws(deck: Deck, operation: Operation): Deck {
  const untouched = structuredClone(deck);
  const applied = applyOperation(deck, operation);
  if (!applied.ok) throw new Error(`not applicable: ${JSON.stringify(operation)}`);
  const { deck: changed, inverse } = applied.value;
  expect(deck).toEqual(untouched);
  expect(v.is(deckSchema, changed)).toBe(true);

  for (const candidate of [operation, inverse]) {
    const parsed = parseOperation(JSON.parse(JSON.stringify(candidate)));
    expect(parsed).toEqual({ ok: true, value: candidate });
  }
  const undone = applyOperation(changed, inverse);
  if (!undone.ok) throw new Error(`inverse not applicable: ${JSON.stringify(inverse)}`);
  expect(undone.value.deck).toStrictEqual(deck);
  const redone = applyOperation(undone.value.deck, undone.value.inverse);
  expect(redone.ok && redone.value.deck).toStrictEqual(changed);
  return changed;
}
