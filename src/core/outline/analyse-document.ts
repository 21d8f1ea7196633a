/*
 * How structure is found. `view` (beside this folder) makes the folded view that everybody reads; `lines` decides what
 * each line is, in one decision over the whole sequence, and `sections` makes the tree of its headings. What is body is
 * then read by rooms that do not know each other: `lists` (`parallels` of one shape, `ordinals` with their numbers, and `counted-terms`,
 * which look for 七大工程 and its seven items among what the other two have found), `figures` (values, and what
 * sentences say of them), `times`, `speech` (turns, quotations, calls, applause) and tables. `metadata.ts` reads the
 * lines above and below the body. What is uncertain is left as text.
 */
import type { Diagnosed, Diagnostic } from '../diagnostics.ts';
import { closingClause } from '../language/clauses/long-objects.ts';
import type { BlockKind, ClassifiedBlock, Heading, Outline, Sentence } from '../model/outline/outline.ts';
import type { Correction } from '../model/source/correction.ts';
import type { SourceDocument } from '../model/source/source-document.ts';
import { type Span, span } from '../model/span.ts';
import { type BlockView, type DocumentView, viewDocument } from '../view/document-view.ts';
import { findFigures } from './figures/find-figures.ts';
import { readByHand } from './lines/by-hand.ts';
import { findListChapters } from './lines/headings/numbers/list-chapters.ts';
import {
  findBoldLeads,
  findEvenLeads,
  findLeadSentences,
  findParallelHeadings,
} from './lines/headings/unnumbered/lead-headings.ts';
import { type JudgedBlocks, judgeLines } from './lines/judge-lines.ts';
import type { HeadingCandidate } from './lines/line-role.ts';
import { findCountedTerms } from './lists/counted-terms/find-counted-terms.ts';
import type { FoundCountedTerm } from './lists/counted-terms/found-counted-term.ts';
import { miscountDiagnostics } from './lists/ordinals/announced-counts.ts';
import { findOrdinalLists, sequenceGaps } from './lists/ordinals/find-ordinal-lists.ts';
import { addStructuredParallels, findParallels } from './lists/parallels/find-parallels.ts';
import type { FoundParallel } from './lists/parallels/found-parallel.ts';
import { readMetadata } from './metadata.ts';
import { checkNumbering } from './sections/numbering-checks.ts';
import { buildSections, levelHeadings } from './sections/section-tree.ts';
import { findAudienceMarks } from './speech/audience-marks.ts';
import { findEnglishSpeakerTurns } from './speech/english-speaker-turns.ts';
import { findQuotations } from './speech/quotations.ts';
import { findSlogans } from './speech/slogans.ts';
import { findSpeakerTurns } from './speech/speaker-turns.ts';
import { findTables } from './tables.ts';
import { findTimeSequences } from './times/time-sequences.ts';

/**
 * Finds the structure that the author built into a document. Total: a text without structure gives one
 * section with its paragraphs. Time grows with the length of the text.
 *
 * `source` is the source as corrected (`correctSource`); what the corrections say of its blocks stands against
 * every detector, and the rest follows from it.
 */
export function analyseDocument(
  source: SourceDocument,
  corrections: readonly Correction[] = [],
): Diagnosed<Outline> {
  const document = viewDocument(source);
  const judged = judgeLines(document, readByHand(document, corrections));
  const { paragraphs, body } = selectText(document, judged);
  const numbered = new Set(
    judged.headings.filter(({ kind }) => kind === 'numbered').map(({ blockIndex }) => blockIndex),
  );
  const isNumbered = ({ index }: BlockView) => numbered.has(index);
  const alike = findParallels({ body: paragraphs, isNumbered });
  const leads = addLeads(judged, [
    ...findParallelHeadings(alike),
    ...findLeadSentences(paragraphs, judged.headings),
    ...findEvenLeads(paragraphs),
    ...(judged.headings.length === 0 ? findBoldLeads(body) : []),
  ]);
  const candidates = addLeads({ ...judged, headings: leads }, findListChapters(body, leads));
  const levelled = levelHeadings(document, candidates);
  const headings = levelled.map(({ heading }) => heading);
  const ownLines = new Map(
    levelled.filter(({ ownLine }) => ownLine).map(({ heading }) => [heading.blockId, heading]),
  );
  const blocks = document.blocks.map((view) => classifyBlock(view, judged, ownLines.get(view.block.id)));
  const ordinals = findOrdinalLists(document, body, headings);
  const levelAbove = ({ index }: BlockView) =>
    ownLines.get(document.blocks[index - 1]?.block.id ?? '')?.level ?? null;
  const structured = { body: paragraphs, isNumbered, levelAbove, ordinals };
  const parallels = addStructuredParallels(alike, structured);
  const countedTerms = findCountedTerms({ document, body, parallels, headings, ordinals });
  const quotations = findQuotations(body);
  const outline: Outline = {
    metadata: readMetadata(document, judged),
    blocks,
    root: buildSections(blocks, headings),
    countedTerms: countedTerms.map(({ countedTerm }, index) => ({ ...countedTerm, id: `e${index}` })),
    parallels: withoutLists(parallels, countedTerms).map(({ run }) => run),
    ordinalLists: ordinals.map(({ list }) => list),
    figures: findFigures(body),
    quotations,
    slogans: findSlogans(body, {
      countedTerms: countedTerms.map(({ countedTerm }) => countedTerm),
      quotations,
    }),
    timeSequences: findTimeSequences(body),
    tables: findTables(document, blocks),
    speakerTurns: [...findSpeakerTurns(document, blocks), ...findEnglishSpeakerTurns(document, blocks)],
    audienceMarks: findAudienceMarks(body),
  };
  return {
    value: outline,
    diagnostics: [
      ...countMismatches(outline),
      ...checkNumbering(source.raw, headings),
      ...sequenceGaps(ordinals),
      ...miscountDiagnostics(ordinals),
    ],
  };
}

/** The blocks that detectors of the text read: paragraphs and list items, and these with the heading lines. */
function selectText(
  { blocks }: DocumentView,
  { roles, headings }: JudgedBlocks,
): { readonly paragraphs: readonly BlockView[]; readonly body: readonly BlockView[] } {
  const headingLines = new Set(headings.filter(({ ownLine }) => ownLine).map(({ blockIndex }) => blockIndex));
  const body = blocks.filter(({ index }) => isText(roles.get(index)?.kind ?? 'paragraph'));
  return { body, paragraphs: body.filter(({ index }) => !headingLines.has(index)) };
}

/** A block without a role is a heading or a paragraph; one that a person called a paragraph has it as its role. */
function isText(kind: BlockKind): boolean {
  return kind === 'paragraph' || kind === 'list-item';
}

/**
 * One heading for a block: what leads paragraphs by habit yields to numbers and markup, and to a person who says
 * that a block is text.
 */
function addLeads(
  { headings: firm, roles }: JudgedBlocks,
  leads: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const taken = new Set(firm.map(({ blockIndex }) => blockIndex));
  const added = leads.filter(({ blockIndex }) => {
    const isNew = !taken.has(blockIndex) && roles.get(blockIndex)?.kind !== 'paragraph';
    taken.add(blockIndex);
    return isNew;
  });
  return [...firm, ...added].sort((a, b) => a.blockIndex - b.blockIndex);
}

function classifyBlock(
  view: BlockView,
  { roles }: JudgedBlocks,
  ownHeading: Heading | undefined,
): ClassifiedBlock {
  const role = roles.get(view.index);
  const kind = role?.kind ?? (ownHeading === undefined ? 'paragraph' : 'heading');
  const hasSentences = isText(kind) || kind === 'heading';
  const confidence = role?.confidence ?? ownHeading?.confidence ?? 0.9;
  return {
    id: view.block.id,
    kind,
    span: view.block.span,
    level: ownHeading?.level ?? null,
    confidence,
    reasons: ownHeading?.reasons ?? [{ code: role?.reason ?? 'text-line', weight: confidence }],
    sentences: hasSentences ? toSentences(view) : [],
  };
}

function toSentences(view: BlockView): readonly Sentence[] {
  return view.sentences.map(({ span: whole, clauses }, index) => ({
    id: `${view.block.id}.${index}`,
    blockId: view.block.id,
    span: view.rawSpan(whole),
    clauses: wholeObjects(view, clauses).map((clause) => view.rawSpan(clause)),
  }));
}

/** Clauses with a long attributive, which has commas inside, are one. */
function wholeObjects({ text }: BlockView, clauses: readonly Span[]): readonly Span[] {
  const texts = clauses.map(({ start, end }) => text.slice(start, end));
  const joined: Span[] = [];
  for (let index = 0; index < clauses.length; ) {
    const closing = closingClause(texts, index);
    const [first, last] = [clauses[index], clauses[closing]];
    if (first === undefined || last === undefined) break;
    const isOne = !/[；;：:]/u.test(text.slice(first.start, last.end));
    joined.push(isOne ? span(first.start, last.end) : first);
    index = (isOne ? closing : index) + 1;
  }
  return joined;
}

/** Clauses that a counted term has as its items are shown as that list, not as parallels a second time. */
function withoutLists(
  parallels: readonly FoundParallel[],
  countedTerms: readonly FoundCountedTerm[],
): readonly FoundParallel[] {
  const items = new Set(
    countedTerms.flatMap(({ countedTerm }) =>
      countedTerm.items.map(({ span }) => `${span.start} ${span.end}`),
    ),
  );
  return parallels.filter(
    ({ run }) => !run.members.every(({ span }) => items.has(`${span.start} ${span.end}`)),
  );
}

/** Lists that are closed and have another length than their name says; an open one (等) is no mistake. */
function countMismatches({ countedTerms }: Outline): readonly Diagnostic[] {
  return countedTerms
    .filter(
      ({ status, reasons }) => status === 'mismatch' && !reasons.some(({ code }) => code === 'open-list'),
    )
    .map(({ name, declaredCount, items, nameSpan }) => ({
      code: 'count-mismatch',
      severity: 'warning',
      params: { name, declared: declaredCount ?? 0, found: items.length },
      ...(nameSpan === null ? {} : { span: nameSpan }),
    }));
}
