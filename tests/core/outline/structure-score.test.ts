import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type StructureReport, structureReport } from '../../../src/cli/reports/structure-report.ts';
import { readDocument } from '../../../src/core/import/registry.ts';
import { analyseDocument } from '../../../src/core/outline/analyse-document.ts';
import { type StructureScore, scoreStructure, type Truth } from '../../corpus/score-structure.ts';

const root = join(import.meta.dirname, '../../..');
const truthFolder = join(root, 'tests/corpus/truth');
const sampleId = 'f00-jiaxing-article';
/** As many as there were when the test was written: a clone has them all. */
const fewestDocuments = 9;

const truths = readdirSync(truthFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    id: basename(name, '.json'),
    truth: JSON.parse(readFileSync(join(truthFolder, name), 'utf8')) as Truth,
  }));

async function reportOf(file: string): Promise<StructureReport> {
  const read = await readDocument(readFileSync(join(root, file)), basename(file));
  if (!read.ok) throw new Error(read.error.code);
  return structureReport(read.value.value, analyseDocument(read.value.value).value);
}

const scores = new Map<string, StructureScore>();
for (const { id, truth } of truths) scores.set(id, scoreStructure(truth, await reportOf(truth.file)));

describe('structure found in documents with a known structure', () => {
  it(`is scored in ${scores.size} documents`, () => {
    expect(scores.size).toBeGreaterThanOrEqual(fewestDocuments);
  });

  it('is complete for the sample', async () => {
    expect(scores.get(sampleId)).toMatchObject({ macro: 1, falseVerified: [], bodyLost: [] });
    const expected: unknown = JSON.parse(
      readFileSync(join(root, 'tests/fixtures/f00-structure.json'), 'utf8'),
    );
    expect(await reportOf(`resources/samples/${sampleId}.txt`)).toEqual(expected);
  });

  it.each([...scores])(
    'of %s calls no list verified that is not, and loses no line of the body',
    (_, score) => {
      expect(score.falseVerified).toEqual([]);
      expect(score.bodyLost).toEqual([]);
      expect(score.macro).toBeGreaterThan(0.7);
    },
  );

  it('is nearly complete on average', () => {
    const macros = [...scores.values()].map(({ macro }) => macro);
    expect(macros.reduce((sum, macro) => sum + macro, 0) / macros.length).toBeGreaterThanOrEqual(0.97);
  });
});

describe('the scorer', () => {
  const truth: Truth = {
    file: '',
    metadata: { title: '题目', author: null, date: '2024-01-02', source: null },
    headings: [
      { level: 1, kind: 'numbered', text: '一、总体要求' },
      { level: 2, kind: 'run-in', text: '推进工作。' },
      { level: 1, kind: 'numbered', text: '二、重点任务' },
    ],
    lists: [{ name: '三大行动', declared: 3, items: ['甲甲行动', '乙乙行动', '丙丙行动'] }],
    namedOnly: ['四个一批'],
    ordinals: [['抓好落实']],
    around: ['返回首页'],
    details: ['2024年1月2日'],
  };
  const right = {
    title: '题目',
    author: null,
    date: '2024-01-02',
    source: null,
    headings: truth.headings.map(({ level, text }) => ({ level, text })),
    enumerations: [{ name: '三大行动', items: ['甲甲行动', '乙乙行动', '丙丙行动'], status: 'verified' }],
    ordinalLists: [{ items: ['抓好落实。'] }],
    boilerplate: ['返回首页'],
    captions: [],
  };

  it('gives all to what is right, and takes for what is wrong', () => {
    expect(scoreStructure(truth, right)).toEqual({
      metadata: 1,
      headings: 1,
      lists: 1,
      ordinals: 1,
      around: 1,
      macro: 1,
      falseVerified: [],
      bodyLost: [],
    });
    const worse = scoreStructure(truth, {
      ...right,
      author: '张三',
      headings: [
        { level: 1, text: '一、总体要求' },
        { level: 1, text: '正文一句' },
      ],
      enumerations: [
        { name: '三大行动', items: ['甲甲行动', '乙乙行动', '别的行动'], status: 'verified' },
        { name: '四个一批', items: ['一', '二', '三', '四'], status: 'verified' },
      ],
      boilerplate: ['返回首页', '二、重点任务'],
    });
    expect(worse).toMatchObject({ metadata: 2 / 3, headings: 0.5, bodyLost: ['二、重点任务'] });
    expect(worse.lists).toBeCloseTo(2 / 3);
    expect(worse.falseVerified).toEqual(['三大行动', '四个一批']);
  });
});
