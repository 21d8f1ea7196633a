import { env } from 'node:process';
import { defaultReadingLimits, type ReadingLimits } from '../../shared/reading-limits.ts';

export interface SupervisedLimits extends ReadingLimits {
  /** How many times the processor time that fits its size a document may take. */
  readonly patience: number;
}

/** The limits of the app, or what `TIGANG_LIMIT_SECONDS`, `TIGANG_LIMIT_MIB` and `TIGANG_PATIENCE` say. */
export function readingLimits(): SupervisedLimits {
  return {
    seconds: positive(env.TIGANG_LIMIT_SECONDS) ?? defaultReadingLimits.seconds,
    memoryMiB: positive(env.TIGANG_LIMIT_MIB) ?? defaultReadingLimits.memoryMiB,
    patience: positive(env.TIGANG_PATIENCE) ?? 1,
  };
}

/** Set, to what it may take, for a process that is watched by another. */
export const supervisedMark = 'TIGANG_SUPERVISED_MIB';

/** What a watched process says when its document is read and only trusted programs run on. */
export const readMessage = 'read';

/** What a watched process says before it opens its document: what starting took of the processor. */
export interface StartMessage {
  readonly startSeconds: number;
}

/** What this process may take where another watches it; null where none does. */
export function supervisedMemoryMiB(): number | null {
  return positive(env[supervisedMark]);
}

function positive(text: string | undefined): number | null {
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : null;
}
