import * as v from 'valibot';

/**
 * How many slides a deck may have: a number is the upper limit; null leaves it to the length and structure of the
 * document, `brief` takes about half of that, and `full` all that the document offers.
 */
export type SlideBudget = number | 'brief' | 'full' | null;

/** Limits of the numbers that people may ask for. */
export const fewestSlides = 3;
export const mostSlides = 500;

export const slideBudgetSchema: v.GenericSchema<SlideBudget> = v.nullable(
  v.union([v.picklist(['brief', 'full']), v.pipe(v.number(), v.integer(), v.minValue(1))]),
);
