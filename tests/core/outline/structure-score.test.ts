import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { structureReport } from '../../../src/cli/structure-report.ts';
import { readDocument } from '../../../src/core/import/registry.ts';
import { analyseDocument } from '../../../src/core/outline/analyse-document.ts';

/** The shared test bench lies beside a checkout of the project; elsewhere the sample's own expectation stands. */
const bench =
  process.env.TIGANG_SCORE_DIR ?? fileURLToPath(new URL('../../../../shared/score', import.meta.url));
const sampleId = 'f00-jiaxing-article';

interface DocumentScore {
  readonly macro: number;
  readonly metadata: Readonly<Record<string, { readonly share: number | null }>>;
  readonly enumerations: { readonly falseVerified: { readonly count: number } };
  readonly boilerplate: { readonly bodyLost: { readonly count: number } };
}

async function reportOf(file: string, name: string): Promise<unknown> {
  const read = await readDocument(readFileSync(file), name);
  if (!read.ok) throw new Error(read.error.code);
  return structureReport(read.value.value, analyseDocument(read.value.value).value);
}

async function scoreDocument(folder: string, name: string): Promise<DocumentScore> {
  const load = (script: string) => import(/* @vite-ignore */ pathToFileURL(join(bench, script)).href);
  const { readStructure } = await load('document-structure.mjs');
  const { scoreStructure } = await load('structure-metrics.mjs');
  const truth: unknown = JSON.parse(readFileSync(join(bench, '../truth', `${idOf(name)}.json`), 'utf8'));
  return scoreStructure(readStructure(truth), readStructure(await reportOf(join(folder, name), name)));
}

function idOf(name: string): string {
  return name.replace(/\.[^.]+$/u, '');
}

const folder = join(bench, '../fixtures');
const documents = existsSync(folder)
  ? readdirSync(folder).filter(
      (name) => /\.(?:txt|md)$/u.test(name) && existsSync(join(bench, '../truth', `${idOf(name)}.json`)),
    )
  : [];

describe('structure found in documents with a known structure', () => {
  it('is complete for the sample', async () => {
    const sample = fileURLToPath(new URL(`../../../resources/samples/${sampleId}.txt`, import.meta.url));
    if (documents.length > 0) {
      const score = await scoreDocument(folder, `${sampleId}.txt`);
      expect(score.macro).toBe(1);
      expect(Object.values(score.metadata).map(({ share }) => share)).toEqual([1, 1, 1, 1, 1]);
    } else {
      const expected: unknown = JSON.parse(
        readFileSync(new URL('../../fixtures/f00-structure.json', import.meta.url), 'utf8'),
      );
      expect(await reportOf(sample, `${sampleId}.txt`)).toEqual(expected);
    }
  });

  it('calls no list verified that is not, and loses no line of the body', async () => {
    for (const name of documents) {
      const { macro, enumerations, boilerplate } = await scoreDocument(folder, name);
      expect(enumerations.falseVerified.count, name).toBe(0);
      expect(boilerplate.bodyLost.count, name).toBe(0);
      expect(macro, name).toBeGreaterThan(0.7);
    }
  });
});
