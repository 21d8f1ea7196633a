import type { Run, RunEdit } from '../../model/deck/deck.ts';

/** Part of a run, with the provenance of just that part where text and source run side by side. */
export function sliceRun(run: Run, start: number, end: number): readonly Run[] {
  if (start >= end) return [];
  const text = run.text.slice(start, end);
  const { prov, edit } = run;
  if (prov.type !== 'source' || prov.end - prov.start !== run.text.length) return [{ ...run, text }];
  const original = edit?.original.slice(start, end);
  const ownEdit: RunEdit | undefined =
    edit === undefined || original === undefined || original === text ? undefined : { ...edit, original };
  return [
    {
      text,
      prov: { ...prov, start: prov.start + start, end: prov.start + end },
      ...(ownEdit === undefined ? {} : { edit: ownEdit }),
    },
  ];
}

/** What runs say after their first `cut` characters. */
export function runsFrom(runs: readonly Run[], cut: number): readonly Run[] {
  let left = cut;
  return runs.flatMap((run) => {
    const skipped = Math.min(left, run.text.length);
    left -= skipped;
    return skipped === 0 ? [run] : sliceRun(run, skipped, run.text.length);
  });
}
