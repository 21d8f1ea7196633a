import * as v from 'valibot';
import type { Deck } from '../model/deck/deck.ts';
import { type SlideBudget, slideBudgetSchema } from '../model/deck/slide-budget.ts';
import type { Correction } from '../model/source/correction.ts';
import { correctionsSchema } from '../model/source/correction-schema.ts';
import { ok, type Result } from '../result.ts';
import { applyOperation, operationSchema } from './apply-operation.ts';
import type { Operation } from './operation.ts';
import { replacementOf } from './slides/replace-slides.ts';

/** One step for the user: what undo takes back at once. */
export interface HistoryEntry {
  /** In the order they were applied. */
  readonly operations: readonly Operation[];
  /** In the order in which they undo `operations`. */
  readonly inverses: readonly Operation[];
  /** Steps in sequence with the same key become one (typing in one paragraph); null never merges. */
  readonly mergeKey: string | null;
  /** Of a step that corrected the structure: the corrections before and after it. */
  readonly corrections?: {
    readonly before: readonly Correction[];
    readonly after: readonly Correction[];
  };
  /** Of a step that planned the deck with another budget: the budgets before and after it. */
  readonly maxSlides?: { readonly before: SlideBudget; readonly after: SlideBudget };
}

/** Pure data, JSON all through; saving does not touch it, so that undo reaches back beyond a save. */
export interface History {
  /** Oldest first. */
  readonly past: readonly HistoryEntry[];
  /** Next to be redone first. */
  readonly future: readonly HistoryEntry[];
}

export const emptyHistory: History = { past: [], future: [] };

/** Older steps are forgotten. */
export const historyLimit = 500;

const historyEntrySchema = v.strictObject({
  operations: v.array(operationSchema),
  inverses: v.array(operationSchema),
  mergeKey: v.nullable(v.string()),
  corrections: v.exactOptional(v.strictObject({ before: correctionsSchema, after: correctionsSchema })),
  maxSlides: v.exactOptional(v.strictObject({ before: slideBudgetSchema, after: slideBudgetSchema })),
});

export const historySchema: v.GenericSchema<History> = v.strictObject({
  past: v.array(historyEntrySchema),
  future: v.array(historyEntrySchema),
});

export interface HistoryStep {
  readonly deck: Deck;
  /** The deck follows from the outline that these give; whoever takes a step sees that the outline follows. */
  readonly corrections: readonly Correction[];
  /** What the deck was planned with. */
  readonly maxSlides: SlideBudget;
  readonly history: History;
}

/** Applies operations as one step, all or none, and records it. */
export function perform(
  { deck, history, ...basis }: HistoryStep,
  operations: readonly Operation[],
  mergeKey: string | null = null,
): Result<HistoryStep> {
  const applied = applyAll(deck, operations);
  if (!applied.ok) return applied;
  const entry: HistoryEntry = { operations, inverses: applied.value.inverses, mergeKey };
  return ok({ ...basis, deck: applied.value.deck, history: record(history, entry) });
}

/** Takes on other corrections or another budget, and the deck that was planned for them, as one step. */
export function performPlan(
  { deck, corrections, maxSlides, history }: HistoryStep,
  planned: Deck,
  after: Pick<HistoryStep, 'corrections' | 'maxSlides'>,
): Result<HistoryStep> {
  const operations = [replacementOf(deck, planned)];
  const applied = applyAll(deck, operations);
  if (!applied.ok) return applied;
  const entry: HistoryEntry = {
    operations,
    inverses: applied.value.inverses,
    mergeKey: null,
    ...(after.corrections === corrections
      ? {}
      : { corrections: { before: corrections, after: after.corrections } }),
    ...(after.maxSlides === maxSlides ? {} : { maxSlides: { before: maxSlides, after: after.maxSlides } }),
  };
  return ok({ ...after, deck: applied.value.deck, history: record(history, entry) });
}

/** Null when there is nothing to undo. */
export function undo({ deck, corrections, maxSlides, history }: HistoryStep): Result<HistoryStep> | null {
  const entry = history.past.at(-1);
  if (entry === undefined) return null;
  const applied = applyAll(deck, entry.inverses);
  if (!applied.ok) return applied;
  return ok({
    deck: applied.value.deck,
    corrections: entry.corrections?.before ?? corrections,
    maxSlides: entry.maxSlides === undefined ? maxSlides : entry.maxSlides.before,
    history: { past: history.past.slice(0, -1), future: [entry, ...history.future] },
  });
}

/** Null when there is nothing to redo. */
export function redo({ deck, corrections, maxSlides, history }: HistoryStep): Result<HistoryStep> | null {
  const [entry, ...future] = history.future;
  if (entry === undefined) return null;
  const applied = applyAll(deck, entry.operations);
  if (!applied.ok) return applied;
  return ok({
    deck: applied.value.deck,
    corrections: entry.corrections?.after ?? corrections,
    maxSlides: entry.maxSlides === undefined ? maxSlides : entry.maxSlides.after,
    history: { past: [...history.past, entry], future },
  });
}

/** Ends a run of typing: the next step starts an entry of its own whatever its key. */
export function sealHistory(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined || last.mergeKey === null) return history;
  return { ...history, past: history.past.with(-1, { ...last, mergeKey: null }) };
}

function applyAll(
  deck: Deck,
  operations: readonly Operation[],
): Result<{ readonly deck: Deck; readonly inverses: readonly Operation[] }> {
  let current = deck;
  const inverses: Operation[] = [];
  for (const operation of operations) {
    const applied = applyOperation(current, operation);
    if (!applied.ok) return applied;
    current = applied.value.deck;
    inverses.unshift(applied.value.inverse);
  }
  return ok({ deck: current, inverses });
}

function record(history: History, entry: HistoryEntry): History {
  const last = history.past.at(-1);
  const merges = last !== undefined && last.mergeKey !== null && last.mergeKey === entry.mergeKey;
  const past = merges
    ? [...history.past.slice(0, -1), mergeEntries(last, entry)]
    : [...history.past, entry].slice(-historyLimit);
  return { past, future: [] };
}

/** A later text of the same paragraph replaces the earlier one, so that typing does not pile up. */
function mergeEntries(earlier: HistoryEntry, later: HistoryEntry): HistoryEntry {
  const [before] = earlier.operations;
  const [after] = later.operations;
  const replaces =
    earlier.operations.length === 1 &&
    later.operations.length === 1 &&
    before !== undefined &&
    after !== undefined &&
    setsSameParagraph(before, after);
  return replaces
    ? { ...earlier, operations: later.operations }
    : {
        operations: [...earlier.operations, ...later.operations],
        inverses: [...later.inverses, ...earlier.inverses],
        mergeKey: later.mergeKey,
      };
}

function setsSameParagraph(a: Operation, b: Operation): boolean {
  if (a.type === 'set-paragraph' && b.type === 'set-paragraph') {
    return a.slideId === b.slideId && a.slotId === b.slotId && a.index === b.index;
  }
  return (
    a.type === 'set-notes-paragraph' &&
    b.type === 'set-notes-paragraph' &&
    a.slideId === b.slideId &&
    a.index === b.index
  );
}
