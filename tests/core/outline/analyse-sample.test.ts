import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { structureReport } from '../../../src/cli/reports/structure-report.ts';
import { readDocument } from '../../../src/core/import/registry.ts';
import type { ParallelRun } from '../../../src/core/model/outline/outline.ts';
import type { SourceDocument } from '../../../src/core/model/source/source-document.ts';
import { sliceSpan } from '../../../src/core/model/span.ts';
import { analyseDocument } from '../../../src/core/outline/analyse-document.ts';

const sample = new URL('../../../resources/samples/f00-jiaxing-article.txt', import.meta.url);
const expectation = new URL('../../fixtures/f00-structure.json', import.meta.url);

async function analyseSample() {
  const read = await readDocument(readFileSync(sample), 'f00-jiaxing-article.txt');
  if (!read.ok) throw new Error(read.error.code);
  const source = read.value.value;
  return { source, outline: analyseDocument(source).value };
}

describe('the sample article', () => {
  it('gives the structure that was read by eye', async () => {
    const { source, outline } = await analyseSample();
    const expected: unknown = JSON.parse(readFileSync(expectation, 'utf8'));
    expect(structureReport(source, outline)).toEqual(expected);
  });

  it('takes the eight paragraphs apart into driver, actions and goal', async () => {
    const { source, outline } = await analyseSample();
    const run = outline.parallels.find(({ scope }) => scope === 'paragraph');
    expect(run).toBeDefined();
    if (run === undefined) return;
    expect(run.members).toHaveLength(8);
    expect(frameOf(source, run, 'driver')).toEqual(['以', '为牵引']);
    expect(frameOf(source, run, 'goal')).toEqual(['在打造', '中勇攀高峰']);
    expect(coresOf(source, run, 'driver')[0]).toBe('守好“红色根脉”');
    expect(coresOf(source, run, 'goal')[0]).toBe('新时代党建高地和清廉建设高地');
    expect(coresOf(source, run, 'goal')[7]).toBe('促进全体人民全面发展高地');
    for (const { slots } of run.members) {
      expect(slots.map(({ role }) => role)).toEqual([
        'driver',
        ...slots.slice(2).map(() => 'action'),
        'goal',
      ]);
    }
  });

  it('measures what the items of a list share', async () => {
    const { outline } = await analyseSample();
    const shared = new Map(outline.countedTerms.map((list) => [list.name, list.sharedSuffixLength]));
    expect(shared.get('七大工程')).toBe('能级提升'.length);
    expect(shared.get('七型城市')).toBe('型'.length);
    expect(shared.get('七改联动')).toBe('改革'.length);
    expect(shared.get('…之城')).toBe('之城'.length);
  });
});

function frameOf(source: SourceDocument, run: ParallelRun, role: string): readonly string[] {
  const frame = run.frames.find((candidate) => candidate.role === role);
  return frame === undefined
    ? []
    : [sliceSpan(source.raw, frame.prefix), sliceSpan(source.raw, frame.suffix)];
}

function coresOf(source: SourceDocument, run: ParallelRun, role: string): readonly string[] {
  return run.members.flatMap(({ slots }) =>
    slots.filter((slot) => slot.role === role).map(({ core }) => sliceSpan(source.raw, core)),
  );
}
