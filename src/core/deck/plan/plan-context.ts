import type { DeckSection } from '../../model/deck/deck.ts';
import { bodyUnits, isBody } from '../../model/outline/body-units.ts';
import type { ClassifiedBlock, Outline, Section, Sentence } from '../../model/outline/outline.ts';
import type { SourceDocument } from '../../model/source/source-document.ts';
import { containsSpan, type Span, sliceSpan, span } from '../../model/span.ts';
import { type DocumentView, viewDocument } from '../../view/document-view.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { headingText, trimSpan } from '../titles/headings/heading-text.ts';
import { type Labels, labelsByLanguage } from './labels.ts';
import { withoutMarks } from './lines/audience-marks.ts';
import { withBareLines } from './lines/bare-lines.ts';
import { withoutClosingSections } from './lines/closing-sections.ts';
import { withoutDatelines } from './lines/datelines.ts';
import { type InnerHead, innerHeadsOf } from './lines/inner-heads.ts';
import { isAfterAddress, withClosings } from './lines/last-point.ts';
import { findPageJumps } from './lines/page-jumps.ts';
import { readReferenceLists } from './lines/reference-lists.ts';
import { createOffsetMarks, type OffsetMarks } from './offset-marks.ts';
import { lastBeginning, overlapping } from './overlapping.ts';

/** A section of the deck: one with a section slide and an agenda entry, or what stands before the first. */
export interface TopSection {
  /** Index into `Deck.sections`, null for what stands before the first, and for what a speaker says after the last. */
  readonly index: number | null;
  readonly section: Section;
  /** Where it begins: at its heading, or at its first block; null when it is empty. */
  readonly start: number | null;
}

/** What every proposer needs to know; all of it follows from source and outline. */
export interface PlanContext {
  /** The document as slides show it: without marks of the audience and of references. */
  readonly source: SourceDocument;
  /** The document as notes hold it. */
  readonly whole: SourceDocument;
  readonly outline: Outline;
  /** Words, sentences and language of `source`. */
  readonly view: DocumentView;
  readonly language: 'zh' | 'en';
  readonly labels: Labels;
  readonly topSections: readonly TopSection[];
  /** The top section that a place in the source belongs to. */
  readonly topSectionAt: (offset: number) => TopSection | null;
  /** Top sections, by index, that have section slides: those of a deck of long sections that several slides tell. */
  readonly sectionsWithSlide: ReadonlySet<number>;
  readonly sections: readonly DeckSection[];
  readonly blocks: ReadonlyMap<string, ClassifiedBlock>;
  /** By id, where blocks stand among those of the document. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Ids of blocks that explain the text or go with it, and that only notes show: footnotes, speaker notes, code, words in drawings. */
  readonly notesOnly: ReadonlySet<string>;
  /** Of the whole body, headings and all, in characters. */
  readonly bodyLength: number;
  /** Sentences of body blocks, in order. */
  readonly sentences: readonly Sentence[];
  /** Where headings stand, those that lead a paragraph included. */
  readonly headings: OffsetMarks;
  /** Short sentences that head those after them, in order. */
  readonly innerHeads: readonly InnerHead[];
  /** The kind of the document is told by its key sentences: one may speak for a paragraph. */
  readonly tellsByStatements: boolean;
}

export function planContext(
  whole: SourceDocument,
  analysed: Outline,
  tellsByStatements: boolean,
): PlanContext {
  const references = readReferenceLists(analysed, whole.raw);
  const marks = [...analysed.audienceMarks, ...references.marks, ...findPageJumps(whole.raw)].sort(
    (a, b) => a.start - b.start,
  );
  const source = withoutMarks(whole, marks);
  const view = viewDocument(source);
  const { language } = view;
  const byId = new Map(analysed.blocks.map((block) => [block.id, block]));
  const root = language === 'en' ? withoutClosingSections(references.root, byId, whole.raw) : references.root;
  const told = { ...analysed, root };
  const shown = withoutDatelines(withBareLines(told), view);
  const read = language === 'en' ? withWholeSentences(source, shown) : shown;
  const blocks = new Map(read.blocks.map((block) => [block.id, block]));
  const outline = { ...read, root: withClosings(read.root, source.raw, blocks) };
  const tops = topSectionsOf(outline, blocks, source.raw);
  return {
    source,
    whole,
    outline,
    view,
    language,
    labels: labelsByLanguage[language],
    topSections: tops,
    topSectionAt: lastBeginning(tops, ({ start }) => start),
    sectionsWithSlide: areLongSections(tops, blocks, longSectionLength[language])
      ? new Set(tops.flatMap(({ index, section }) => (index === null || isQuestion(section) ? [] : index)))
      : new Set(),
    sections: tops.flatMap(({ index, section }) =>
      index === null || section.heading === null
        ? []
        : [{ id: section.id, title: slideRuns(source, headingText(source.raw, section.heading).first) }],
    ),
    blocks,
    placeOf: new Map(source.blocks.map(({ id }, place) => [id, place])),
    notesOnly: blocksOfNotes(source, outline),
    bodyLength: bodyUnits(outline).reduce((sum, { span: { start, end } }) => sum + end - start, 0),
    sentences: outline.blocks.filter((block) => block.kind !== 'heading').flatMap((block) => block.sentences),
    headings: headingMarks(source, outline.root),
    innerHeads: language === 'en' ? [] : innerHeadsIn(source.raw, outline.root, blocks),
    tellsByStatements,
  };
}

function headingMarks({ raw }: SourceDocument, root: Section): OffsetMarks {
  const marks = createOffsetMarks(raw.length);
  for (const { heading } of descendants(root)) if (heading !== null) marks.mark(heading.span);
  return marks;
}

function innerHeadsIn(raw: string, root: Section, blocks: PlanContext['blocks']): readonly InnerHead[] {
  const found = descendants(root).flatMap(({ heading, blockIds }) =>
    blockIds.flatMap((id) => {
      const block = blocks.get(id);
      return block === undefined
        ? []
        : innerHeadsOf(raw, block, heading?.blockId === id ? heading.span : null);
    }),
  );
  return found.sort((one, other) => one.span.start - other.span.start);
}

/** The short sentence that heads an offset in its paragraph. */
export function innerHeadAt({ innerHeads }: PlanContext, offset: number): InnerHead | null {
  return overlapping(innerHeads, span(offset, offset + 1))[0] ?? null;
}

/** English has no clauses that could stand alone between commas: its sentences are shown whole. */
function withWholeSentences({ raw }: SourceDocument, outline: Outline): Outline {
  return {
    ...outline,
    blocks: outline.blocks.map((block) => ({
      ...block,
      sentences: block.sentences.map((sentence) => ({
        ...sentence,
        clauses: [trimSpan(raw, sentence.span)],
      })),
    })),
  };
}

/**
 * A single section that holds all the others is no top section: its children are. The name of what the document sends
 * out (“十四五”现代物流发展规划), set as a line above the preamble, is none of its sections.
 */
function topSectionsOf(
  { root, metadata }: Outline,
  blocks: PlanContext['blocks'],
  raw: string,
): readonly TopSection[] {
  const top = (index: number | null, section: Section): TopSection => ({
    index,
    section,
    start: startOfSection(section, blocks),
  });
  const lead: TopSection[] = [];
  let current = root;
  while (current.children.length === 1 && (current.children[0]?.children.length ?? 0) >= 2) {
    if (isMostOf(current, blocks)) break;
    lead.push(top(null, { ...current, children: [] }));
    current = current.children[0] as Section;
  }
  let last = -1;
  const named = bareWords(metadata.title?.value ?? '');
  // A label before a paragraph (总体要求：…) opens what the author numbers from 一 on, and is not counted.
  const firstNumber = current.children.findIndex(({ heading }) => heading?.kind === 'numbered');
  const children = current.children.map((section, place) => {
    if (section.heading === null) return top(last < 0 || isAfterAddress(section) ? null : last, section);
    const { marker, span: where } = section.heading;
    const name = bareWords(sliceSpan(raw, where));
    const next = current.children[place + 1]?.heading?.marker;
    const isName =
      marker === null &&
      last < 0 &&
      next != null &&
      section.children.length === 0 &&
      name.length >= fewestOfName;
    if (isName && named.includes(name)) return top(null, section);
    if (last < 0 && place < firstNumber && section.heading.kind === 'run-in') return top(null, section);
    last += 1;
    return top(last, section);
  });
  return [
    ...lead,
    top(null, { ...current, children: [] }),
    // What closes the sections belongs to the last of them.
    ...children,
  ];
}

/** Whether the text before the only section of a document is longer than all that stands below it: notes to editors. */
function isMostOf({ blockIds, children }: Section, blocks: PlanContext['blocks']): boolean {
  const lengthOf = (ids: readonly string[]) =>
    ids.reduce((sum, id) => {
      const where = blocks.get(id)?.span;
      return sum + (where === undefined ? 0 : where.end - where.start);
    }, 0);
  const below = children.flatMap(descendants).reduce((sum, section) => sum + lengthOf(section.blockIds), 0);
  return lengthOf(blockIds) > below;
}

/** Where a section begins: at its heading, or with the paragraph at whose end its heading stands. */
export function startOfSection({ heading, blockIds }: Section, blocks: PlanContext['blocks']): number | null {
  const first = blocks.get(blockIds[0] ?? '')?.span.start ?? null;
  const ownsFirst = heading === null || heading.blockId === blockIds[0];
  return ownsFirst && first !== null ? first : (heading?.span.start ?? null);
}

/** A day, or half of one, in a plan by days: its slide names it, however little there is to do. */
export function isOfDays({ heading }: Section): boolean {
  return heading?.reasons.some(({ code }) => code === 'day-plan') === true;
}

/** A question that is put to somebody heads the slides of its answer. */
function isQuestion({ heading, children }: Section): boolean {
  return children.length === 0 && heading?.reasons.some(({ code }) => code.endsWith('question')) === true;
}

/** A shorter line may be a section of any document. */
const fewestOfName = 5;

function bareWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Kinds of blocks that only notes show. */
const kindsOfNotes: ReadonlySet<string> = new Set(['footnote', 'notes', 'code', 'label']);
/**
 * Sections shorter than this, on average, need no slide of their own: their heading is the title of a slide. Below it
 * every other slide would say nothing else.
 */
const longSectionLength = { zh: 400, en: 1_000 };

function areLongSections(
  tops: readonly TopSection[],
  blocks: PlanContext['blocks'],
  longLength: number,
): boolean {
  const sections = tops.filter(({ index }) => index !== null);
  if (sections.length < 2) return false;
  const length = sections
    .flatMap(({ section }) => descendants(section))
    .flatMap((section) => section.blockIds.flatMap((id) => blocks.get(id) ?? []))
    .reduce((sum, block) => sum + block.span.end - block.span.start, 0);
  return length / sections.length >= longLength;
}

/** The top section that a place in the source belongs to. */
export function topSectionAt(context: PlanContext, offset: number): TopSection | null {
  return context.topSectionAt(offset);
}

/** Whether a slide of its own says the heading of the section. */
export function hasSectionSlide({ sectionsWithSlide }: PlanContext, { index }: TopSection): boolean {
  return index !== null && sectionsWithSlide.has(index);
}

/** Whether it stands before the first section. */
export function opensText({ index, section }: TopSection): boolean {
  return index === null && !isAfterAddress(section);
}

/** The group of the slides that tell the points of a section. */
export function announcedGroup(section: Section): string {
  return `announced-${section.id}`;
}

/** By section, the one whose overview names it: one with a heading and several points, itself no frame of the top sections. */
export function announcingSections({ topSections }: PlanContext): ReadonlyMap<Section, Section> {
  return new Map(
    topSections
      .flatMap(({ section }) => descendants(section))
      .filter((above) => above.heading !== null && pointsOf(above).length >= 2)
      .flatMap((above) => above.children.map((child) => [child, above] as const)),
  );
}

/** The section and all below it, in order. */
export function descendants(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(descendants)];
}

/** Subsections with a heading. */
export function pointsOf(section: Section): readonly Section[] {
  return section.children.filter((child) => child.heading !== null);
}

/** Blocks of a section that slides can show. */
export function bodyBlocks({ blocks, notesOnly }: PlanContext, section: Section): readonly ClassifiedBlock[] {
  return section.blockIds.flatMap((id) => (notesOnly.has(id) ? [] : (blocks.get(id) ?? [])));
}

/** None where there is nothing else to show. */
function blocksOfNotes({ blocks, raw }: SourceDocument, outline: Outline): ReadonlySet<string> {
  const notesOnly = new Set(
    blocks.flatMap(({ id, hint }) => (kindsOfNotes.has(hint?.kind ?? '') ? [id] : [])),
  );
  for (const id of closingNotes(raw, outline)) notesOnly.add(id);
  return outline.blocks.some((block) => isBody(block) && !notesOnly.has(block.id)) ? notesOnly : new Set();
}

const notesBelow = /^\s*(?:注释?|备注|附注)(?:[：:]|$)/u;
/** What is no line of a list of notes may come below these. */
const notesAlone = /^\s*(?:注释?|备注|附注|资料来源|数据来源|Notes|Sources)\s*[：:]\s*$/iu;
const furtherNote = /^\s*(?:[（(［[【]?\d{1,2}[）)］\]】.、．]|[①-⑳]|\*)/u;

/** The notes that close a document: what is below 注释： alone, or 注：1.… and the numbered lines after it, up to the end of the text. */
function closingNotes(raw: string, outline: Outline): readonly string[] {
  const body = outline.blocks.filter(isBody);
  const textAt = (index: number) => raw.slice(body[index]?.span.start ?? 0, body[index]?.span.end ?? 0);
  const lastHeading = outline.blocks.findLast(({ kind }) => kind === 'heading')?.span.start ?? 0;
  const alone = body.findIndex(
    ({ span: { start } }, index) => index > 0 && start > lastHeading && notesAlone.test(textAt(index)),
  );
  if (alone > 0) return body.slice(alone).map(({ id }) => id);
  let first = body.length - 1;
  while (first > 0 && furtherNote.test(textAt(first))) first -= 1;
  return first > 0 && notesBelow.test(textAt(first)) ? body.slice(first).map(({ id }) => id) : [];
}

export function sentenceAt(context: PlanContext, where: Span): Sentence | null {
  return overlapping(context.sentences, where).find(({ span: own }) => containsSpan(own, where)) ?? null;
}

export function textOf(context: PlanContext, where: Span): string {
  return sliceSpan(context.source.raw, where);
}
