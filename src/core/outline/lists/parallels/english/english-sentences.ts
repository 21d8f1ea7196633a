import type { BlockView } from '../../../../view/document-view.ts';
import type { SplitSentence } from '../../../../view/sentence-splitter.ts';
import { isMarkOnly } from '../../../speech/audience-marks.ts';
import { framedSlot, type LocalMember } from '../found-parallel.ts';
import type { ParallelMatch, ParallelText } from '../parallel-rule.ts';

const word = /[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu;
const longestOpening = 8;
const fewestSharedByTwo = 3;
const fewestShared = 2;
const shortestSentence = 4;
const widestPair = 3;
/** Sentences that may stand between two of one predicate. */
const widestGap = 2;
const auxiliary =
  /^(?:will|shall|must|should|would|can|cannot|could|may|might|is|are|was|were|be|been|has|have|had|not|never|now|also)$/iu;
const linking = /^(?:to|of|by|in|on|for|from|with|at|into)$/iu;
const latestAuxiliary = 3;

interface Opening {
  readonly view: BlockView;
  readonly sentence: SplitSentence;
  /** First words, in order, with the local offset where each ends. */
  readonly words: readonly { readonly text: string; readonly end: number }[];
}

/** Sentences of English prose that open alike. */
export function findEnglishSentences(findRuns: (openings: readonly Opening[]) => readonly Run[]) {
  return ({ body }: ParallelText): readonly ParallelMatch[] =>
    findRuns(body.filter(({ language }) => language === 'en').flatMap(readOpenings)).map(
      ({ members, shared }) => ({
        scope: 'sentence',
        members: members.map((member) => toMember(member, shared)),
        shared,
      }),
    );
}

interface Run {
  readonly members: readonly Opening[];
  /** Words that open every member; 0 where they share a predicate. */
  readonly shared: number;
}

function readOpenings(view: BlockView): readonly Opening[] {
  return view.sentences.flatMap((sentence): readonly Opening[] => {
    const { start, end } = sentence.span;
    const text = view.text.slice(start, Math.min(end, start + 160));
    if (isMarkOnly(text)) return [];
    const words = [...text.matchAll(word)]
      .slice(0, longestOpening)
      .map(({ index, 0: own }) => ({ text: own.replace(/\.$/u, ''), end: start + index + own.length }));
    return [{ view, sentence, words }];
  });
}

/** One after the other: It is time to …. It is time to …. */
export function findAnaphora(openings: readonly Opening[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  while (from < openings.length) {
    let to = from + 1;
    let shared = longestOpening;
    while (to < openings.length) {
      const next = Math.min(
        shared,
        sharedWords(openings[from], openings[to]),
        sharedWords(openings[to - 1], openings[to]),
      );
      if (next < fewestShared) break;
      shared = next;
      to += 1;
    }
    const members = openings.slice(from, to);
    if (isRun(members, shared)) runs.push({ members, shared });
    else if (to - from === 2) to = from + 1;
    from = to;
  }
  return runs;
}

function isRun(members: readonly Opening[], shared: number): boolean {
  if (members.length < 2 || shared < (members.length === 2 ? fewestSharedByTwo : fewestShared)) return false;
  if (members.some(({ words }) => words.length < shortestSentence || words.length <= shared)) return false;
  // One in each of neighbouring paragraphs: that is a shape of paragraphs.
  if (new Set(members.map(({ view }) => view.index)).size === members.length) return false;
  const lengths = members.map(({ sentence }) => sentence.span.end - sentence.span.start);
  return members.length > 2 || Math.max(...lengths) <= Math.min(...lengths) * widestPair;
}

function sharedWords(a: Opening | undefined, b: Opening | undefined): number {
  let count = 0;
  while (
    a?.words[count] !== undefined &&
    a.words[count]?.text.toLowerCase() === b?.words[count]?.text.toLowerCase()
  ) {
    count += 1;
  }
  return count;
}

/**
 * Three sentences or more of a paragraph with one predicate, close to one another, and a subject each: A will be allowed
 * to …. B is allowed to ….
 */
export function findPredicates(openings: readonly Opening[]): readonly Run[] {
  const open = new Map<string, { members: Opening[]; last: number }>();
  const runs: Run[] = [];
  openings.forEach((opening, index) => {
    const predicate = predicateOf(opening);
    if (predicate === null) return;
    const key = `${opening.view.index} ${predicate}`;
    const current = open.get(key);
    if (current !== undefined && index - current.last <= widestGap + 1) {
      current.members.push(opening);
      current.last = index;
      return;
    }
    const started = { members: [opening], last: index };
    open.set(key, started);
    runs.push({ members: started.members, shared: 0 });
  });
  return runs.filter(
    ({ members }) =>
      members.length >= 3 && new Set(members.map(({ words }) => words[0]?.text)).size === members.length,
  );
}

/** allowed to: the verb after the auxiliaries near the start, with the word that binds it; null for others. */
function predicateOf({ words }: Opening): string | null {
  const first = words.findIndex(({ text }, index) => index > 0 && auxiliary.test(text));
  if (first === -1 || first > latestAuxiliary) return null;
  let at = first;
  while (at < words.length && auxiliary.test(words[at]?.text ?? '')) at += 1;
  const [verb, link] = [words[at]?.text, words[at + 1]?.text];
  return verb !== undefined && link !== undefined && linking.test(link) && /^\p{Ll}{3,}$/u.test(verb)
    ? `${verb} ${link}`
    : null;
}

function toMember({ view, sentence, words }: Opening, shared: number): LocalMember {
  const [first = sentence.span, ...rest] = sentence.clauses;
  const prefix = shared === 0 ? 0 : (words[shared - 1]?.end ?? first.start) - first.start;
  const length = first.end - first.start;
  const frame = {
    prefix: prefix < length ? prefix + (view.text.charAt(first.start + prefix) === ' ' ? 1 : 0) : 0,
    suffix: 0,
  };
  return {
    view,
    span: sentence.span,
    slots: [
      framedSlot('other', first, frame.prefix < length ? frame : { prefix: 0, suffix: 0 }),
      ...rest.map((clause) => framedSlot('action', clause, { prefix: 0, suffix: 0 })),
    ],
  };
}
