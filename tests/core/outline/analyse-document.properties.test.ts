import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { structureReport } from '../../../src/cli/reports/structure-report.ts';
import { readDocument } from '../../../src/core/import/registry.ts';
import type { Outline, Section } from '../../../src/core/model/outline/outline.ts';
import { correctSource } from '../../../src/core/model/source/correct-source.ts';
import {
  type Correction,
  fieldsByHand,
  isKindCorrection,
} from '../../../src/core/model/source/correction.ts';
import { correctionSchema } from '../../../src/core/model/source/correction-schema.ts';
import {
  addCorrection,
  correctedBlocks,
  withoutCorrectionsOf,
} from '../../../src/core/model/source/revise-corrections.ts';
import type { SourceDocument } from '../../../src/core/model/source/source-document.ts';
import { containsSpan, type Span, span } from '../../../src/core/model/span.ts';
import { analyseDocument } from '../../../src/core/outline/analyse-document.ts';
import { documentTexts } from '../document-texts.ts';

async function check(
  fileName: string,
  property: (source: SourceDocument, outline: Outline) => void,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(documentTexts, async (text) => {
      const result = await readDocument(new TextEncoder().encode(text), fileName);
      if (!result.ok) return;
      const source = result.value.value;
      property(source, analyseDocument(source).value);
    }),
    { numRuns: 250, seed: 1 },
  );
}

function sectionsOf(root: Section): readonly Section[] {
  return [root, ...root.children.flatMap(sectionsOf)];
}

/** Every span that an outline holds. */
function spansOf(value: unknown): readonly Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Partial<Span>;
  const inner = Object.values(value).flatMap(spansOf);
  return typeof own.start === 'number' && typeof own.end === 'number'
    ? [span(own.start, own.end), ...inner]
    : inner;
}

describe.each(['a.txt', 'a.md'])('analyseDocument of %s', (fileName) => {
  it('keeps every span inside the text', async () => {
    await check(fileName, ({ raw }, outline) => {
      const whole = span(0, raw.length);
      for (const own of spansOf(outline)) {
        expect(own.start).toBeLessThanOrEqual(own.end);
        expect(containsSpan(whole, own)).toBe(true);
      }
    });
  });

  it('classifies each block once, and cuts sentences and clauses in order inside it', async () => {
    await check(fileName, (source, outline) => {
      expect(outline.blocks.map(({ id }) => id)).toEqual(source.blocks.map(({ id }) => id));
      for (const block of outline.blocks) {
        let end = block.span.start;
        for (const sentence of block.sentences) {
          expect(sentence.span.start).toBeGreaterThanOrEqual(end);
          expect(containsSpan(block.span, sentence.span)).toBe(true);
          end = sentence.span.end;
          expect(sentence.clauses.length).toBeGreaterThan(0);
          let clauseEnd = sentence.span.start;
          for (const clause of sentence.clauses) {
            expect(clause.start).toBeGreaterThanOrEqual(clauseEnd);
            expect(clause.end).toBeGreaterThan(clause.start);
            clauseEnd = clause.end;
          }
          expect(clauseEnd).toBeLessThanOrEqual(sentence.span.end);
        }
      }
    });
  });

  it('leaves no word of a paragraph outside its sentences', async () => {
    await check(fileName, ({ raw, blocks }, outline) => {
      for (const [index, block] of outline.blocks.entries()) {
        if (block.kind !== 'paragraph') continue;
        const hidden = blocks[index]?.hidden ?? [];
        let rest = '';
        let end = block.span.start;
        for (const sentence of block.sentences) {
          rest += visibleBetween(raw, span(end, sentence.span.start), hidden);
          end = sentence.span.end;
        }
        rest += visibleBetween(raw, span(end, block.span.end), hidden);
        expect(rest.trim()).toBe('');
      }
    });
  });

  it('keeps the pieces of figures, quotations, slogans and times inside their blocks, and none empty', async () => {
    await check(fileName, ({ raw }, outline) => {
      const blockSpans = new Map(outline.blocks.map((block) => [block.id, block.span]));
      const inBlock = (blockId: string, piece: Span) => {
        expect(containsSpan(blockSpans.get(blockId) ?? span(0, 0), piece)).toBe(true);
        expect(raw.slice(piece.start, piece.end).trim()).not.toBe('');
      };
      for (const { blockId, span: own, ...figure } of outline.figures) {
        inBlock(blockId, own);
        const { subject, predicate, value, unit, period, comparison } = figure;
        for (const piece of [subject, predicate, value, unit, period, comparison]) {
          if (piece === null) continue;
          inBlock(blockId, piece);
          expect(containsSpan(own, piece)).toBe(true);
        }
      }
      for (const { blockId, span: own, speaker } of outline.quotations) {
        inBlock(blockId, own);
        if (speaker !== null) inBlock(blockId, speaker);
      }
      for (const { blockId, span: own, phrases } of outline.slogans) {
        for (const phrase of phrases) {
          inBlock(blockId, phrase);
          expect(containsSpan(own, phrase)).toBe(true);
        }
      }
      for (const { entries } of outline.timeSequences) {
        expect(entries.length).toBeGreaterThanOrEqual(2);
        for (const { blockId, time, event } of entries) {
          inBlock(blockId, time);
          inBlock(blockId, event);
        }
      }
      const rowIds = outline.tables.flatMap((table) => table.rowIds);
      const rows = outline.blocks.filter(({ kind }) => kind === 'table-row').map(({ id }) => id);
      expect([...rowIds].sort()).toEqual([...rows].sort());
    });
  });

  it('puts every body block into exactly one section', async () => {
    await check(fileName, (_, outline) => {
      const placed = sectionsOf(outline.root).flatMap(({ blockIds }) => blockIds);
      const body = outline.blocks.filter(({ kind }) =>
        ['paragraph', 'list-item', 'table-row'].includes(kind),
      );
      expect(placed).toEqual(body.map(({ id }) => id));
    });
  });

  it('calls a count verified only where it is, and gives the same answer twice', async () => {
    await check(fileName, (source, outline) => {
      for (const { status, declaredCount, items } of outline.countedTerms) {
        if (status === 'verified') expect(items).toHaveLength(declaredCount ?? -1);
        if (status === 'named-only') expect(items).toHaveLength(0);
      }
      expect(analyseDocument(source).value).toEqual(outline);
      expect(() => structureReport(source, outline)).not.toThrow();
    });
  });
});

function visibleBetween(raw: string, range: Span, hidden: readonly Span[]): string {
  let text = '';
  for (let index = range.start; index < range.end; index += 1) {
    if (!hidden.some(({ start, end }) => start <= index && index < end)) text += raw.charAt(index);
  }
  return text;
}

const corrections = fc.array(
  fc.record({
    type: fc.constantFrom('heading', 'text', 'list-item', 'drop', 'field', 'merge', 'split'),
    at: fc.nat(40),
    level: fc.integer({ min: 1, max: 5 }),
    field: fc.constantFrom(...fieldsByHand),
    within: fc.nat(60),
  }),
  { maxLength: 8 },
);

describe.each(['a.txt', 'a.md'])('corrections of %s', (fileName) => {
  it('give a sane outline, whatever a person says', async () => {
    await fc.assert(
      fc.asyncProperty(documentTexts, corrections, async (text, said) => {
        const result = await readDocument(new TextEncoder().encode(text), fileName);
        if (!result.ok) return;
        const source = result.value.value;
        let kept: readonly Correction[] = [];
        for (const { type, at, level, field, within } of said) {
          const { blocks } = correctSource(source, kept);
          const block = blocks[at % Math.max(1, blocks.length)];
          if (block === undefined) continue;
          const all = { blockId: block.id, level, field, offset: block.span.start + within };
          kept = addCorrection(source, kept, v.parse(correctionSchema, only(type, all)));
        }
        const now = correctSource(source, kept);
        const outline = analyseDocument(now, kept).value;
        expect(outline.blocks.map(({ id }) => id)).toEqual(now.blocks.map(({ id }) => id));
        expect(new Set(now.blocks.map(({ id }) => id)).size).toBe(now.blocks.length);
        for (const own of spansOf(outline)) expect(containsSpan(span(0, now.raw.length), own)).toBe(true);
        for (const correction of kept.filter(isKindCorrection)) {
          const block = outline.blocks.find(({ id }) => id === correction.blockId);
          expect(block?.confidence).toBe(1);
          expect(block?.reasons.map(({ code }) => code)).toEqual(['by-hand']);
          if (correction.type === 'heading') expect(block?.level).toBe(correction.level);
        }
        for (const section of sectionsOf(outline.root)) {
          for (const child of section.children) {
            expect(child.heading?.level).toBeGreaterThan(section.heading?.level ?? 0);
          }
        }
        const sound = checkSources(source, now);
        expect(sound).toEqual([]);
        let undone: readonly Correction[] = kept;
        for (const id of correctedBlocks(source, kept)) undone = withoutCorrectionsOf(source, undone, id);
        expect(undone.filter(isKindCorrection)).toEqual([]);
      }),
      { numRuns: 250, seed: 2 },
    );
  });
});

/** The members that a correction of the type has. */
function only(
  type: string,
  all: { blockId: string; level: number; field: string; offset: number },
): Record<string, unknown> {
  const { blockId, level, field, offset } = all;
  if (type === 'heading') return { type, blockId, level };
  if (type === 'field') return { type, blockId, field };
  return type === 'split' ? { type, blockId, offset } : { type, blockId };
}

/** Text that is in a block of one source and in none of the other, or in two. */
function checkSources(read: SourceDocument, now: SourceDocument): readonly string[] {
  const inside = ({ blocks }: SourceDocument, offset: number) =>
    blocks.filter(({ span: own }) => own.start <= offset && offset < own.end).length;
  return [...read.raw].flatMap((character, offset) =>
    /[\p{L}\p{N}]/u.test(character) && inside(read, offset) === 1 && inside(now, offset) !== 1
      ? [`${offset} ${character}`]
      : [],
  );
}
