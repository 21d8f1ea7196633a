import type { Run } from '../../model/deck/deck.ts';

/**
 * The piece `[start, end)` of a run, claiming no more than it may: exact sub-span of a source run; of an elided
 * or reworded run only what its source wording has in one place; the user's text otherwise.
 */
export function pieceOfRun(run: Run, start: number, end: number): Run {
  if (start === 0 && end === run.text.length) return run;
  const { edit, prov, ...rest } = run;
  const text = run.text.slice(start, end);
  if (prov.type !== 'source') return { ...rest, text, prov: { type: 'user' } };
  if (edit === undefined) {
    return { ...rest, text, prov: { type: 'source', start: prov.start + start, end: prov.start + end } };
  }
  if (edit.kind === 'typographic') {
    const original = edit.original.slice(start, end);
    const piece: Run = {
      ...rest,
      text,
      prov: { type: 'source', start: prov.start + start, end: prov.start + end },
    };
    return original === text ? piece : { ...piece, edit: { kind: 'typographic', original } };
  }
  const at = edit.original.indexOf(text);
  if (at < 0 || edit.original.indexOf(text, at + 1) >= 0) {
    return { ...rest, text, prov: { type: 'user' } };
  }
  return {
    ...rest,
    text,
    prov: { type: 'source', start: prov.start + at, end: prov.start + at + text.length },
  };
}
