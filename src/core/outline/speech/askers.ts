/** What one speaker says until the next begins. */
export interface Said {
  /** Who speaks; the same person always under one name. */
  readonly who: string;
  readonly asks: boolean;
}

const fewestTurns = 2;
/** Of the turns of somebody who asks, and at most of somebody who answers. */
const mostlyAsks = 0.6;
const seldomAsks = 0.4;

/** Speakers who ask nearly always, among others who seldom do: an interviewer who is called by name. */
export function findAskers(turns: readonly Said[]): ReadonlySet<string> {
  const counts = new Map<string, { readonly turns: number; readonly questions: number }>();
  for (const { who, asks } of turns) {
    const { turns: before, questions } = counts.get(who) ?? { turns: 0, questions: 0 };
    counts.set(who, { turns: before + 1, questions: questions + (asks ? 1 : 0) });
  }
  const shares = [...counts].map(([who, { turns: all, questions }]) => ({
    who,
    all,
    share: questions / all,
  }));
  if (!shares.some(({ share }) => share <= seldomAsks)) return new Set();
  return new Set(
    shares.filter(({ all, share }) => all >= fewestTurns && share >= mostlyAsks).map(({ who }) => who),
  );
}
