/// <reference path="../../../../language/raw-imports.d.ts" />

import noMattersFile from '../../../../../../resources/lexicon/en/no-matters.txt?raw';
import { hasPredicate, isOpenFrame } from '../../../../language/clauses/clause-grammar.ts';
import { hasHan } from '../../../../language/language-of.ts';
import { partingMark } from '../../../../language/marks.ts';
import { alternation } from '../../../../language/word-list.ts';
import { isWordEdge, tokensWithin } from '../../../../language/words.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { framedSlot, type LocalMember } from '../found-parallel.ts';
import type { ParallelMatch, ParallelText } from '../parallel-rule.ts';

/** How the first clause of a member says of what it speaks: what stands before it, the matter, what stands after it. */
export interface AspectShape {
  readonly opening: RegExp;
  /** A lone preposition opens sentences of any kind: such members follow each other, and their clause has no verb. */
  readonly isWeak?: true;
}

/** What no preposition of English introduces as a matter: For example, On the other hand, On Monday. */
const noMatter = new RegExp(`\\b(?:${alternation(noMattersFile)})\\b`, 'iu');

interface Opened {
  readonly view: BlockView;
  readonly span: Span;
  readonly clauses: readonly Span[];
  /** Of the first clause: lengths of what stands before the matter and after it. */
  readonly prefix: number;
  readonly suffix: number;
  /** Of the segment among those of the paragraph. */
  readonly place: number;
  readonly matter: string;
  readonly preposition: string;
}

/**
 * Parts of a paragraph that each take one side of a matter, wherever in it they stand, by the first clause in which they
 * say so: 从国际看，…；从国内看，….
 */
export function findAspects(shape: AspectShape) {
  return ({ body }: ParallelText): readonly ParallelMatch[] =>
    body.flatMap((view): readonly ParallelMatch[] => {
      const opened = readOpened(view, shape);
      const runs = shape.isWeak === true ? neighbours(opened) : [opened];
      return runs.flatMap((run): readonly ParallelMatch[] => {
        if (run.length < 2 || new Set(run.map(({ matter }) => matter)).size !== run.length) return [];
        const areSentences = run.every(({ span: own }) => !partingMark.test(view.text.charAt(own.end)));
        return [{ scope: areSentences ? 'sentence' : 'clause', members: run.map(toMember) }];
      });
    });
}

/** The clauses that open a member, each with those up to the next or to the end of its sentence. */
function readOpened(view: BlockView, shape: AspectShape): readonly Opened[] {
  const { text } = view;
  let place = -1;
  return view.sentences.flatMap(({ span: whole, clauses }): readonly Opened[] => {
    const opened: Opened[] = [];
    let isFirst = true;
    for (const [index, clause] of clauses.entries()) {
      if (isFirst) place += 1;
      const found = isFirst || shape.isWeak !== true ? readClause(view, clause, shape) : null;
      isFirst = text.charAt(clause.end) === ';';
      if (found === null) continue;
      const next = clauses.findIndex((each, at) => at > index && readClause(view, each, shape) !== null);
      const own = clauses.slice(index, next < 0 ? undefined : next);
      // A clause alone has nothing to say of its matter.
      if (own.length < 2) continue;
      const isWhole = index === 0 && next < 0;
      const end = isWhole ? whole.end : (own.at(-1)?.end ?? clause.end);
      opened.push({ ...found, view, span: span(clause.start, end), clauses: own, place });
    }
    return opened;
  });
}

type Matter = Pick<Opened, 'prefix' | 'suffix' | 'matter' | 'preposition'>;

function readClause(view: BlockView, clause: Span, { opening, isWeak }: AspectShape): Matter | null {
  const text = view.text.slice(clause.start, clause.end);
  const [matched, before = '', matter = '', after = ''] = opening.exec(text) ?? [];
  if (matched === undefined || matched.length !== text.length) return null;
  const from = clause.start + before.length;
  const to = clause.end - after.length;
  // The words around the matter are words, and not halves of others: 对照标准, 从容应对.
  if (![from, to].every((edge) => isWordEdge(view.tokens, edge))) return null;
  const found = {
    prefix: before.length,
    suffix: after.length,
    matter,
    preposition: before.toLowerCase().replace(/ the $/u, ' '),
  };
  if (isWeak !== true) return found;
  if (hasHan(text)) return hasPredicate(text) && !isOpenFrame(text) ? null : found;
  const isTimed = tokensWithin(view.tokens, from, to).some(
    ({ wordClass }) => wordClass === 'time' || wordClass === 'number' || wordClass === 'pronoun',
  );
  return isTimed || noMatter.test(matter) || /^\p{L}+ing\b/u.test(matter) ? null : found;
}

/** Those that follow each other under one preposition. */
function neighbours(opened: readonly Opened[]): readonly (readonly Opened[])[] {
  const runs: Opened[][] = [];
  for (const each of opened) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.place + 1 === each.place && last.preposition === each.preposition)
      runs.at(-1)?.push(each);
    else runs.push([each]);
  }
  return runs;
}

function toMember({ view, span: own, clauses, prefix, suffix }: Opened): LocalMember {
  const [first = own, ...rest] = clauses;
  return {
    view,
    span: own,
    slots: [
      framedSlot('other', first, { prefix, suffix }),
      ...rest.map((clause) => framedSlot('action', clause, { prefix: 0, suffix: 0 })),
    ],
  };
}
