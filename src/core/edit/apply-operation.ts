/*
 * How decks change: only by operations, which are JSON, have an inverse, and are listed in `registry.ts`, a file each in
 * `slides`, `slots`, `paragraphs` and `design`. `history.ts` is what undo and redo go through.
 */
import * as v from 'valibot';
import { tigangError } from '../errors.ts';
import type { Deck } from '../model/deck/deck.ts';
import { err, ok, type Result } from '../result.ts';
import type { Applied, Operation, OperationKind } from './operation.ts';
import { operationKinds } from './registry.ts';

/** Applies one operation; `edit-not-applicable` when what it names is not in the deck. */
export function applyOperation(deck: Deck, operation: Operation): Result<Applied> {
  // The registry pairs each type with its kind; TypeScript cannot follow that through a union.
  const kind = operationKinds[operation.type] as OperationKind<Operation>;
  return kind.apply(deck, operation);
}

/** Any operation as it comes over IPC or out of a file. */
export const operationSchema: v.GenericSchema<Operation> = v.lazy((input) => {
  const type = v.safeParse(v.object({ type: v.string() }), input);
  const kind = Object.entries(operationKinds).find(([name]) => type.success && name === type.output.type);
  return (kind?.[1].schema ?? v.never()) as v.GenericSchema<Operation>;
});

export function parseOperation(json: unknown): Result<Operation> {
  const parsed = v.safeParse(operationSchema, json);
  return parsed.success
    ? ok(parsed.output)
    : err(tigangError('edit-not-applicable', { operation: 'unknown' }));
}
