import type { Token, WordClass } from '../../../../language/token.ts';
import { tokensWithin, wordOf } from '../../../../language/words.ts';
import type { FoundParallel, LocalMember } from '../found-parallel.ts';
import { opensWithShape } from './piece-runs.ts';
import { haveOneSkeleton } from './skeletons.ts';

/** Words that name a matter, and say nothing of it. */
const naming: ReadonlySet<WordClass> = new Set([
  'noun',
  'place',
  'organisation',
  'person',
  'number',
  'measure',
  'time',
  'adjective',
  'punctuation',
  'other',
]);
/** Others (任何, 怎样, 每) ask for a shape. */
const personal: ReadonlySet<string> = new Set([
  '我',
  '我们',
  '你',
  '您',
  '他',
  '她',
  '它',
  '他们',
  '她们',
  '它们',
]);
const opensAction: ReadonlySet<WordClass> = new Set(['verb', 'verbal-noun', 'adverb', 'idiom']);

/**
 * Whether what the members of a Chinese run share is a shape. Words that merely name what all speak of (江苏省…, 经营者…)
 * make none, and neither does a noun at the end of clauses of which some tell what is done and others what there is.
 */
export function shareAShape({ run, members }: FoundParallel): boolean {
  const [first] = members;
  if (run.scope === 'phrase' || run.scope === 'heading' || first === undefined) return true;
  if (first.view.language !== 'zh' || run.reasons.some(({ code }) => code !== 'shared-frame')) return true;
  const { text } = first.view;
  const areClauses = run.scope === 'clause' && members.every(({ view }) => view === first.view);
  if (opensWithShape(text.slice(first.span.start, first.span.start + 1))) return true;
  if (
    areClauses &&
    haveOneSkeleton(
      text,
      members.map(({ span }) => span),
    )
  )
    return true;
  const isNaming = (token: Token) => naming.has(token.wordClass) || personal.has(wordOf(text, token));
  const prefix = wordsOf(first, prefixOf);
  const suffix = wordsOf(first, suffixOf);
  if (suffix.length === 0) return prefix.length === 0 || !prefix.every(isNaming);
  if (prefix.length > 0 || !suffix.every(isNaming)) return true;
  const openings = members.map(({ view, span }) => tokensWithin(view.tokens, span.start, span.end)[0]);
  const actions = openings.filter((token) => token !== undefined && opensAction.has(token.wordClass));
  return actions.length === 0 || actions.length === openings.length;
}

type Edge = (slot: LocalMember['slots'][number]) => readonly [number, number];
const prefixOf: Edge = ({ span, core }) => [span.start, core.start];
const suffixOf: Edge = ({ span, core }) => [core.end, span.end];

function wordsOf({ view, slots }: LocalMember, edge: Edge): readonly Token[] {
  return slots.flatMap((slot) => tokensWithin(view.tokens, ...edge(slot)));
}
