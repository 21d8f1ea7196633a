import type { DeckSection } from '../model/deck.ts';
import type { ClassifiedBlock, Outline, Section, Sentence } from '../model/outline.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { containsSpan, type Span, sliceSpan } from '../model/span.ts';
import { deckLanguage } from './deck-language.ts';
import { headingText } from './heading-text.ts';
import { type Labels, labelsByLanguage } from './labels.ts';
import { slideRuns } from './source-runs.ts';

/** A section of the deck: one with a section slide and an agenda entry, or what stands before the first. */
export interface DeckPart {
  /** Index into `Deck.sections`, null for what stands before the first. */
  readonly index: number | null;
  readonly section: Section;
}

/** What every proposer needs to know; all of it follows from source and outline. */
export interface PlanContext {
  readonly source: SourceDocument;
  readonly outline: Outline;
  readonly language: 'zh' | 'en';
  readonly labels: Labels;
  readonly parts: readonly DeckPart[];
  readonly sections: readonly DeckSection[];
  readonly blocks: ReadonlyMap<string, ClassifiedBlock>;
  /** Sentences of body blocks, in order. */
  readonly sentences: readonly Sentence[];
}

export function planContext(source: SourceDocument, outline: Outline): PlanContext {
  const language = deckLanguage(source.raw);
  const parts = deckParts(outline.root);
  return {
    source,
    outline,
    language,
    labels: labelsByLanguage[language],
    parts,
    sections: parts.flatMap(({ section }) =>
      section.heading === null
        ? []
        : [{ id: section.id, title: slideRuns(source, headingText(source.raw, section.heading).first) }],
    ),
    blocks: new Map(outline.blocks.map((block) => [block.id, block])),
    sentences: outline.blocks.filter((block) => block.kind !== 'heading').flatMap((block) => block.sentences),
  };
}

/** A single section that holds all the others is no part of its own: its children are. */
function deckParts(root: Section): readonly DeckPart[] {
  const lead: DeckPart[] = [];
  let current = root;
  while (current.children.length === 1 && (current.children[0]?.children.length ?? 0) >= 2) {
    lead.push({ index: null, section: { ...current, children: [] } });
    current = current.children[0] as Section;
  }
  return [
    ...lead,
    { index: null, section: { ...current, children: [] } },
    ...current.children.map((section, index) => ({ index, section })),
  ];
}

/** The part that a place in the source belongs to. */
export function partAt(context: PlanContext, offset: number): DeckPart | null {
  let found: DeckPart | null = null;
  for (const part of context.parts) {
    const start = sectionStart(context, part.section);
    if (start !== null && start <= offset) found = part;
  }
  return found;
}

/** Where the section begins: at its heading, or at its first block; null when it is empty. */
export function sectionStart(context: PlanContext, section: Section): number | null {
  if (section.heading !== null) return section.heading.span.start;
  const [first] = section.blockIds;
  return first === undefined ? null : (context.blocks.get(first)?.span.start ?? null);
}

/** The section and all below it, in order. */
export function descendants(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(descendants)];
}

/** Where headings stand, those that lead a paragraph included. */
export function headingSpans({ outline }: PlanContext): readonly Span[] {
  return descendants(outline.root).flatMap((section) => section.heading?.span ?? []);
}

export function bodyBlocks(context: PlanContext, section: Section): readonly ClassifiedBlock[] {
  return section.blockIds.flatMap((id) => context.blocks.get(id) ?? []);
}

export function sentenceAt(context: PlanContext, where: Span): Sentence | null {
  return context.sentences.find((sentence) => containsSpan(sentence.span, where)) ?? null;
}

export function textOf(context: PlanContext, where: Span): string {
  return sliceSpan(context.source.raw, where);
}
