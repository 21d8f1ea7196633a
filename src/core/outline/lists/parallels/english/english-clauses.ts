import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { framedSlot } from '../found-parallel.ts';
import type { ParallelMatch, ParallelText } from '../parallel-rule.ts';

/** An action on what is ours, yours, theirs: undermine our economy. */
const action = /^(\p{Ll}{2,}) (our|your|their|its|his|her|my) \p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2}$/u;
/** The same at the end of the clause that brings subject and auxiliary with it. */
const ledAction =
  /\b(?:will|would|shall|should|must|can|could|may|might|to|not|and|we|they|you|I|it) (\p{Ll}{2,} (?:our|your|their|its|his|her|my) \p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2})$/u;
const fewestActions = 3;
const subject = /^(?:I|we|you|he|she|it|they|this|that|there)$/iu;
const longestRepeated = 120;
const reach = 80;

/** Clauses of one shape within an English sentence. */
export function findEnglishClauses(
  findRuns: (text: string, clauses: readonly Span[]) => readonly ClauseRun[],
) {
  return ({ body }: ParallelText): readonly ParallelMatch[] =>
    body
      .filter(({ language }) => language === 'en')
      .flatMap((view) =>
        view.sentences
          .flatMap(({ clauses }) => findRuns(view.text, clauses))
          .map(({ members, prefix }) => toMatch(view, members, prefix)),
      );
}

function toMatch(view: BlockView, members: readonly Span[], prefix: number): ParallelMatch {
  return {
    scope: 'clause',
    members: members.map((member) => ({
      view,
      span: member,
      slots: [framedSlot('other', member, { prefix, suffix: 0 })],
    })),
  };
}

interface ClauseRun {
  readonly members: readonly Span[];
  readonly prefix: number;
}

/** Three actions or more on what belongs to one: undermine our economy, hamstring our workers. */
export function findActions(text: string, clauses: readonly Span[]): readonly ClauseRun[] {
  const runs: ClauseRun[] = [];
  for (let index = 1; index < clauses.length; index += 1) {
    const owner = ownerOf(text, clauses[index]);
    const before = clauses[index - 1];
    if (owner === null || before === undefined) continue;
    const first = ownerOf(text, before) === owner ? before : tailOf(text, before, owner);
    let to = index;
    while (ownerOf(text, clauses[to]) === owner) to += 1;
    const members = [...(first === null ? [] : [first]), ...clauses.slice(index, to)];
    if (members.length >= fewestActions) runs.push({ members, prefix: 0 });
    index = to;
  }
  return runs;
}

/** Whose the object of an action is; null for other clauses. */
function ownerOf(text: string, clause: Span | undefined): string | null {
  if (clause === undefined || clause.end - clause.start > reach) return null;
  return action.exec(text.slice(clause.start, clause.end))?.[2] ?? null;
}

function tailOf(text: string, clause: Span, owner: string): Span | null {
  const from = Math.max(clause.start, clause.end - reach);
  const own = ledAction.exec(text.slice(from, clause.end))?.[1];
  if (own === undefined || action.exec(own)?.[2] !== owner) return null;
  return span(clause.end - own.length, clause.end);
}

/** Neighbours that open with the same subject and verb, and no word between them: it takes courage, it takes time. */
export function findRepeats(text: string, clauses: readonly Span[]): readonly ClauseRun[] {
  const runs: ClauseRun[] = [];
  for (let from = 0; from < clauses.length - 1; from += 1) {
    const opening = openingOf(text, clauses[from]);
    if (opening === null) continue;
    let to = from + 1;
    while (openingOf(text, clauses[to]) === opening) to += 1;
    const members = clauses.slice(from, to);
    const texts = new Set(members.map(({ start, end }) => text.slice(start, end).toLowerCase()));
    if (members.length >= 2 && texts.size === members.length)
      runs.push({ members, prefix: opening.length + 1 });
    from = to - 1;
  }
  return runs;
}

function openingOf(text: string, clause: Span | undefined): string | null {
  if (clause === undefined || clause.end - clause.start > longestRepeated) return null;
  const [first = '', second = '', third] = text.slice(clause.start, clause.end).toLowerCase().split(' ', 3);
  return subject.test(first) && third !== undefined && /^\p{L}{2,}$/u.test(second)
    ? `${first} ${second}`
    : null;
}
