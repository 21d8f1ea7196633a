import * as v from 'valibot';
import type { Span } from './span.ts';

/** An offset, index or number of things. */
export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

export const spanSchema: v.GenericSchema<Span> = v.pipe(
  v.strictObject({ start: countSchema, end: countSchema }),
  v.check(({ start, end }) => start <= end, 'start after end'),
);
