import type { TigangError } from './errors.ts';

/** An expected outcome: either a value, or a coded error that the edge turns into words. Bugs throw instead. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: TigangError };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function err<T = never>(error: TigangError): Result<T> {
  return { ok: false, error };
}
