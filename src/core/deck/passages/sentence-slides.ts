import type { Run, SlideSlot } from '../../model/deck.ts';
import type { Sentence } from '../../model/outline.ts';
import type { Span } from '../../model/span.ts';
import { ranks, type SlideCandidate } from '../candidate.ts';
import { attachFrames, balancedGroups, joinClauses, maxItems } from '../clause-items.ts';
import { isSubstantial } from '../headline.ts';
import { announces, withoutCopula } from '../headline-clause.ts';
import { itemRuns } from '../item-runs.ts';
import { bigrams, overlap } from '../key-sentence.ts';
import { sourceRuns } from '../metadata-runs.ts';
import { partTitle } from '../part-title.ts';
import { type PlanContext, textOf } from '../plan-context.ts';
import { numberedSlots, paragraph, slot } from '../slots.ts';
import { slideRuns, slideRunsWithTerms } from '../source-runs.ts';
import { maxEnglishStatementLines, maxStatementLines, statementLines } from '../statement-lines.ts';
import { chooseTitleClause } from '../title-clause.ts';
import type { Passage } from './passage.ts';

/** A clause that says the heading again stays in the notes. */
const repeatsHeading = 0.85;
const minStatementLength = 12;

/** The sentence that speaks for the passage: as a statement where it is short, clause by clause otherwise. */
export function sentenceSlides(context: PlanContext, passage: Passage): readonly SlideCandidate[] {
  const key = keySentence(passage);
  const lines = statementLines(
    context.source.raw,
    key,
    context.language === 'en' ? maxEnglishStatementLines : maxStatementLines,
  );
  if (lines !== null && passage.title === null) {
    if (key.span.end - key.span.start < minStatementLength) return [];
    return [candidate(passage, 0, 'statement', statementSlots(context, passage, lines))];
  }
  return clauseGroups(context, passage, key).map(({ title, items }, index) =>
    candidate(passage, index, 'clauses', [
      slot('title', paragraph(title)),
      ...numberedSlots(
        'item',
        items.map((item) => [paragraph(itemRuns(context, item))]),
      ),
    ]),
  );
}

function keySentence({ sentences, scores }: Passage): Sentence {
  const best = Math.max(...scores);
  return sentences[scores.indexOf(best)] as Sentence;
}

function statementSlots(
  context: PlanContext,
  passage: Passage,
  lines: readonly Span[],
): readonly SlideSlot[] {
  const { labels } = context;
  const origin = sourceRuns(context);
  const place = labels.place(passage.part.index, passage.place);
  return [
    slot('title', ...lines.map((line) => paragraph(slideRunsWithTerms(context.source, line)))),
    slot('source', paragraph(origin.length > 0 ? [...origin, labels.gap(), place] : [place])),
  ];
}

interface ClauseGroup {
  readonly title: readonly Run[];
  readonly items: readonly Span[];
}

/** Title and items; a sentence of very many clauses goes over several slides. */
function clauseGroups(context: PlanContext, passage: Passage, key: Sentence): readonly ClauseGroup[] {
  const { raw } = context.source;
  const heading = headingPairs(context, passage);
  const substantial = attachFrames(
    raw,
    key.clauses.filter((clause) => isSubstantial(textOf(context, clause))),
  );
  const fresh = substantial.filter((clause) => overlap(textOf(context, clause), heading) < repeatsHeading);
  const shown = fresh.length > 2 ? fresh : substantial.length > 0 ? substantial : key.clauses;
  const titleCount = passage.title === null ? 1 : 0;
  const joined = joinClauses(raw, shown, maxItems + titleCount);
  const groups =
    joined.length > maxItems + titleCount ? balancedGroups(joined, maxItems + titleCount) : [shown];
  return groups.map((group) => {
    if (passage.title !== null) return { title: passage.title, items: joinClauses(raw, group, maxItems) };
    const chosen = group.length > 2 ? chooseTitleClause(context, group, heading) : null;
    const others = group.filter((clause) => clause !== chosen);
    return {
      title:
        chosen === null
          ? partTitle(context, key.span.start)
          : slideRuns(context.source, announces(context, chosen) ? withoutCopula(context, chosen) : chosen),
      items: joinClauses(raw, others, maxItems),
    };
  });
}

function headingPairs({ source, outline }: PlanContext, { part }: Passage): ReadonlySet<string> {
  const heading = part.section.heading?.span;
  return bigrams(
    `${outline.metadata.title?.value ?? ''} ${heading === undefined ? '' : source.raw.slice(heading.start, heading.end)}`,
  );
}

function candidate(
  passage: Passage,
  index: number,
  layout: 'statement' | 'clauses',
  slots: readonly SlideSlot[],
): SlideCandidate {
  return {
    id: index === 0 ? `text-${passage.key}` : `text-${passage.key}-part-${index + 1}`,
    layout,
    sectionIndex: passage.part.index,
    slots,
    rank: index === 0 ? passage.rank : ranks.detail,
    score: passage.score,
    group: index === 0 ? passage.group : `text-${passage.key}-parts`,
    offset: passage.sentences[0]?.span.start ?? 0,
    order: 30 + index,
    claims: passage.sentences.map((sentence) => sentence.span),
  };
}
