import { type Claim, type LineLabel, type Place, places } from './claim.ts';
import { changeOfLabel, changeOfPlace, endWith } from './weights.ts';

/** The claim that a line was given, and where it stands. */
export interface Decision {
  readonly claim: Claim;
  readonly place: Place;
}

interface State {
  readonly place: Place;
  readonly label: LineLabel;
  readonly score: number;
  readonly claim: Claim | null;
  readonly previous: State | null;
  /** The label of the very line, also where it stands aside. */
  readonly needs: readonly LineLabel[] | null;
}

/**
 * The most probable sequence: one claim for every line, so that strengths and transitions together are greatest
 * (Viterbi). Places come in their order; a line that stands aside leaves the state as it was. Time grows with the
 * number of claims, for a line is in one of a few states.
 */
export function solveLines(claims: readonly (readonly Claim[])[]): readonly Decision[] {
  let states: readonly State[] = [
    { place: 'head', label: 'start', score: 0, claim: null, previous: null, needs: null },
  ];
  for (const line of claims) states = step(states, line);
  const last = best(states.map((state) => ({ ...state, score: state.score + endWith(state.label) })));
  const decisions: Decision[] = [];
  for (let state = last; state?.claim != null; state = state.previous) {
    decisions.push({ claim: state.claim, place: state.place });
  }
  return decisions.reverse();
}

function step(states: readonly State[], claims: readonly Claim[]): readonly State[] {
  const reached = new Map<string, State>();
  const reach = (state: State) => {
    const key = `${state.place} ${state.label} ${state.needs?.join() ?? ''}`;
    const known = reached.get(key);
    if (known === undefined || state.score > known.score) reached.set(key, state);
  };
  for (const previous of states) {
    for (const claim of claims) {
      if (claim.places === 'aside') {
        reach({ ...previous, claim, previous, score: previous.score + claim.strength });
        continue;
      }
      if (previous.needs !== null && !previous.needs.includes(claim.label)) continue;
      if (claim.after !== undefined && !claim.after.includes(previous.label)) continue;
      for (const place of claim.places) {
        const score = previous.score + claim.strength + transition(previous, claim, place);
        if (score === Number.NEGATIVE_INFINITY) continue;
        reach({ place, label: claim.label, score, claim, previous, needs: claim.before ?? null });
      }
    }
  }
  return [...reached.values()];
}

function transition(from: State, claim: Claim, place: Place): number {
  const isBackwards = places.indexOf(place) < places.indexOf(from.place);
  if (isBackwards && !(from.place === 'back' && place === 'body')) return Number.NEGATIVE_INFINITY;
  const reason = claim.heading?.reason ?? claim.role?.reason ?? '';
  return changeOfPlace(from.place, from.label, place, reason) + changeOfLabel(from.label, claim.label);
}

function best(states: readonly State[]): State | null {
  return states.reduce<State | null>(
    (chosen, state) => (chosen === null || state.score > chosen.score ? state : chosen),
    null,
  );
}
