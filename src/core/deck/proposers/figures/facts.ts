/// <reference path="../../../language/raw-imports.d.ts" />
import factLabelFile from '../../../../../resources/lexicon/zh/fact-labels.txt?raw';
import { isReport } from '../../../language/clauses/clause-grammar.ts';
import { alternation } from '../../../language/word-list.ts';
import type { Run } from '../../../model/deck/deck.ts';
import { wordsOfRuns } from '../../../model/deck/words-of-runs.ts';
import { isBody } from '../../../model/outline/body-units.ts';
import type { ClassifiedBlock } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { descendants, type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { shortTitle } from '../../titles/document-title.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { sectionTitle, sectionTitleAt } from '../../titles/headings/section-title.ts';
import { topTitle } from '../../titles/headings/top-title.ts';
import { leadLine, leadTitle } from '../../titles/lead-title.ts';
import { displayLength } from '../../wording/display-length.ts';

const leastFacts = 3;
/** Above the first heading two say what the document is of (Present: …, Apologies: …), and so in a text of a few lines. */
const leastInFront = 2;
const briefText = 360;
const mostOnSlide = 7;
export const longestValue = 70;
/** Of a label that stands above its value; in Han characters. */
const longestLabel = 8;
/** What official lines are labelled with: the last word of a label is one of these. */
const factLabel = new RegExp(`(?:${alternation(factLabelFile)}|项\\s*目)$`, 'u');
const englishLabel =
  /^(?:time|date|dates|when|where|venue|place|location|host|hosts|organi[sz]er|organi[sz]ers|audience|participants|fee|fees|cost|deadline|contact|email|phone|language|duration|format|topic|theme|chair|speakers?|present|absent|apologies|attendees|registration)$/iu;
const labelled =
  /^(\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)?(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、．.]\s*|[-*•·]\s*)?)([\u3400-\u9fffA-Za-z /]{2,16}(?:[（(][\u3400-\u9fff\d·]{2,12}[）)])?)\s*[：:]\s*(\S[\s\S]*)$/u;

const mayBeLabel =
  /^[\u3400-\u9fff]{2,8}(?:[（(][\u3400-\u9fff\d·]{2,12}[）)])?$|^\p{Lu}[a-z]+(?: [a-z]+){0,2}$/u;
/** Words before a colon that lead to what comes, or name who speaks or asks. */
const notLabel =
  /^(?:注意|例如|比如|譬如|其中|即|包括|问|答|记者|嘉宾|主持人)$|(?:如下|以下|下列|[是为说道问答])$|^(?:note|notes|example|examples|question|answer|remember|warning|important|tip|including|like|namely|see|following|as follows)$/iu;

export interface Fact {
  /** What it is made from: a line, or the line of the label and the one below it. */
  readonly claims: readonly Span[];
  readonly label: Span;
  readonly value: Span;
  /** Whether the label is one of those that official lines have; others are labels only beside their like. */
  readonly isKnown: boolean;
}

/**
 * Lines that say when, where, who: 时间：…, 地点：…, or with the label on a line of its own above the value, and lines one
 * below the other that each have a label of their own (甲岗位：…, 乙岗位：…); set as a panel of facts.
 */
export function proposeFacts(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const blocks = context.outline.blocks.filter(isBody);
  const firstHeading = blocks.findIndex(({ kind }) => kind === 'heading');
  const { raw } = context.source;
  const isInFront = (facts: readonly Fact[]) =>
    facts.every(({ label }) => label.end < (blocks[firstHeading]?.span.start ?? 0)) &&
    facts.every(({ label }) => englishLabel.test(raw.slice(label.start, label.end)));
  const labels = englishLabels(raw, blocks);
  const isBrief = context.sections.length === 0 && context.bodyLength <= briefText;
  return runsOfFacts(blocks.length, (at) => {
    const block = blocks[at];
    if (block === undefined || claimed.touches(block.span)) return null;
    const fact = readFact(context, block);
    if (fact !== null) return { fact, length: 1 };
    const below = blocks[at + 1];
    const isPair = block.kind !== 'heading' && below?.kind !== 'heading';
    const pair = isPair ? labelAbove(context, block, below, claimed) : null;
    return pair === null ? null : { fact: pair, length: 2 };
  })
    .flatMap((facts) =>
      areLabels(raw, facts) && !recurInEnglish(raw, facts, labels) ? [facts] : knownFacts(facts),
    )
    .filter(
      (facts) =>
        facts.length >= leastFacts ||
        (facts.length >= leastInFront &&
          (isInFront(facts) || (isBrief && facts.every(({ isKnown }) => isKnown)))),
    )
    .flatMap((facts) => announcedFacts(context, facts));
}

/** Below what announces them; where that is too long for a title, the lines are a list below a lead, and no panel. */
function announcedFacts(context: PlanContext, facts: readonly Fact[]): readonly SlideCandidate[] {
  if (facts.every(({ isKnown }) => isKnown)) return factSlides(context, facts);
  const start = facts[0]?.claims[0]?.start ?? 0;
  const { runs, claims } = leadTitle(context, start);
  if (claims.length === 0 && leadLine(context, start) !== null) return [];
  const [first, ...rest] = facts;
  return first === undefined
    ? []
    : factSlides(context, [{ ...first, claims: [...claims, ...first.claims] }, ...rest], runs);
}

/** Whether lines are labelled beside each other: each has a short label, and none the label of another, as turns of a talk have. */
function areLabels(raw: string, facts: readonly Fact[]): boolean {
  const names = facts.map(({ label }) => raw.slice(label.start, label.end));
  return (
    facts.every(({ isKnown }) => isKnown) ||
    (facts.length >= leastFacts && new Set(names).size === names.length)
  );
}

/** How often lines are labelled with each English word; a label that recurs (Ann: …) says who speaks. */
function englishLabels(raw: string, blocks: readonly ClassifiedBlock[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { span: own } of blocks) {
    const [, name] = englishLine.exec(raw.slice(own.start, own.start + longestEnglishLabel)) ?? [];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

const englishLine = /^\s*(?:[-*•·]\s*)?([A-Z][a-z]+(?: [a-z]+){0,2})\s*:/u;
const longestEnglishLabel = 40;

function recurInEnglish(raw: string, facts: readonly Fact[], labels: ReadonlyMap<string, number>): boolean {
  return facts.some(({ label, isKnown }) => !isKnown && (labels.get(sliceSpan(raw, label)) ?? 0) > 1);
}

/** The stretches of known labels. */
function knownFacts(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const runs: Fact[][] = [[]];
  for (const fact of facts) {
    if (fact.isKnown) runs.at(-1)?.push(fact);
    else runs.push([]);
  }
  return runs;
}

/** Sections whose headings are such labels, with a line each: before the agenda, which needs none of them. */
export function proposeFactSections(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const blocks = context.outline.blocks.filter(isBody);
  return runsOfFacts(blocks.length, (at) => {
    const [heading, value, next] = blocks.slice(at, at + 3);
    if (heading?.kind !== 'heading' || (next !== undefined && next.kind !== 'heading')) return null;
    const fact = labelAbove(context, heading, value, claimed);
    return fact === null ? null : { fact, length: 2 };
  })
    .filter(({ length }) => length >= leastFacts)
    .flatMap((facts) => factSlides(context, facts, titleOfSections(context, facts)));
}

/** The heading that the sections stand below. */
function titleOfSections(context: PlanContext, facts: readonly Fact[]): readonly Run[] {
  const start = facts[0]?.claims[0]?.start;
  const above = descendants(context.outline.root).find(({ children }) =>
    children.some(({ heading }) => heading?.span.start === start),
  );
  return (above === undefined ? null : sectionTitle(context, above)) ?? shortTitle(context);
}

/** Facts that stand one after the other, enough of them for a panel. */
function runsOfFacts(
  count: number,
  factAt: (at: number) => { readonly fact: Fact; readonly length: number } | null,
): readonly (readonly Fact[])[] {
  const runs: Fact[][] = [];
  let isOpen = false;
  for (let at = 0; at < count; ) {
    const found = factAt(at);
    if (found !== null) {
      if (isOpen) runs.at(-1)?.push(found.fact);
      else runs.push([found.fact]);
    }
    isOpen = found !== null;
    at += found?.length ?? 1;
  }
  return runs;
}

function readFact({ source: { raw } }: PlanContext, block: ClassifiedBlock): Fact | null {
  if (block.kind === 'table-row') return null;
  const match = labelled.exec(raw.slice(block.span.start, block.span.end));
  if (match === null) return null;
  const [, lead = '', name = '', words = ''] = match;
  const isKnown = isLabel(name);
  if (!isKnown && !(lead.trim() === '' && mayBeLabel.test(name) && !isReport(name) && !notLabel.test(name)))
    return null;
  const start = block.span.start + lead.length;
  const label = trimSpan(raw, span(start, start + name.length));
  const marks = /^[*_]+\s*/u.exec(words)?.[0].length ?? 0;
  const value = trimSpan(raw, span(block.span.end - words.length + marks, block.span.end));
  return displayLength(raw, value) > longestValue ? null : { claims: [block.span], label, value, isKnown };
}

const isLabel = (name: string): boolean =>
  factLabel.test(name.replace(spread, '').trim()) || englishLabel.test(name.trim());
/** Blanks that set the letters of a short label apart (学    号). */
const spread = /(?<=[\u3400-\u9fff])[ \u3000]+(?=[\u3400-\u9fff])/gu;

/** A line that is a label alone, and the value below it; below a field left empty stands the next one. */
function labelAbove(
  { source: { raw } }: PlanContext,
  above: ClassifiedBlock,
  below: ClassifiedBlock | undefined,
  claimed: OffsetMarks,
): Fact | null {
  if (below === undefined || above.kind === 'table-row' || below.kind === 'table-row') return null;
  if (claimed.touches(above.span) || claimed.touches(below.span)) return null;
  const label = trimSpan(raw, above.span);
  const value = trimSpan(raw, below.span);
  const isFact =
    displayLength(raw, label) <= longestLabel &&
    isLabel(raw.slice(label.start, label.end)) &&
    displayLength(raw, value) <= longestValue &&
    !isLabel(raw.slice(value.start, value.end)) &&
    !labelled.test(raw.slice(value.start, value.end));
  return isFact ? { claims: [above.span, below.span], label, value, isKnown: true } : null;
}

export function factSlides(
  context: PlanContext,
  facts: readonly Fact[],
  above: readonly Run[] | null = null,
): readonly SlideCandidate[] {
  const start = facts[0]?.label.start ?? 0;
  const own = sectionTitleAt(context, start) ?? topTitle(context, start);
  // Where the first of the labels is a heading, all of them are not called by it.
  const isFirst = wordsOfRuns(own) === sliceSpan(context.source.raw, facts[0]?.label ?? span(0, 0));
  const title = above ?? (isFirst ? shortTitle(context) : own);
  return balancedGroups(facts, mostOnSlide).map((group, index) => ({
    id: index === 0 ? `facts-${start}` : `facts-${start}-${index + 1}`,
    layout: 'facts',
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(title)),
      ...numberedSlots(
        'item',
        group.map(({ label, value }) => [
          paragraph(slideRuns(context.source, label), 'label'),
          paragraph(slideRuns(context.source, value)),
        ]),
      ),
    ],
    rank: ranks.structure,
    score: facts.length,
    group: `facts-${start}`,
    offset: start,
    order: 5 + index,
    claims: group.flatMap(({ claims }) => claims),
  }));
}
