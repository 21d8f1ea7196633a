import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structureReport } from '../../../src/cli/structure-report.ts';
import { readDocument } from '../../../src/core/import/registry.ts';
import type { Outline, Section } from '../../../src/core/model/outline.ts';
import type { SourceDocument } from '../../../src/core/model/source-document.ts';
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
      for (const { status, declaredCount, items } of outline.enumerations) {
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
