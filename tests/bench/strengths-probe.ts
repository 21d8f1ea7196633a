/**
 * Whether the strengths of the decision on lines hold for sources that they were not set on. Each is made weaker and
 * stronger in turn; for every source the setting that is best on all others is scored on that source, beside the one
 * that the program has. Arguments: a folder of truth and a folder of documents (default: those of the repository),
 * and a JSON file of `{ document: source }` (default: each document is a source of its own).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { structureReport } from '../../src/cli/reports/structure-report.ts';
import { readDocument } from '../../src/core/import/registry.ts';
import type { SourceDocument } from '../../src/core/model/source/source-document.ts';
import { analyseDocument } from '../../src/core/outline/analyse-document.ts';
import {
  headingStrength,
  placedLine,
  signatureStrength,
  textStrength,
  titleStrength,
} from '../../src/core/outline/lines/weights.ts';
import { scoreStructure, type Truth } from '../corpus/score-structure.ts';

const factors = [0.6, 0.8, 1.25, 1.6];
const groups = { textStrength, headingStrength, titleStrength, signatureStrength, placedLine };

interface Scored {
  readonly id: string;
  readonly source: string;
  readonly truth: Truth;
  readonly document: SourceDocument;
}

const [truthFolder = 'tests/corpus/truth', documentFolder, sourcesFile] = process.argv.slice(2);
const sources: Record<string, string> =
  sourcesFile === undefined ? {} : JSON.parse(readFileSync(sourcesFile, 'utf8'));

const empty: Truth = {
  file: '',
  metadata: { title: null, author: null, date: null, source: null },
  headings: [],
  lists: [],
  namedOnly: [],
  ordinals: [],
  around: [],
  details: [],
};

async function load(): Promise<readonly Scored[]> {
  const scored: Scored[] = [];
  for (const name of readdirSync(truthFolder).filter((each) => each.endsWith('.json'))) {
    const id = basename(name, '.json');
    const raw = JSON.parse(readFileSync(join(truthFolder, name), 'utf8'));
    // Corpora have the fields of the metadata beside the headings, or within one of their own.
    const metadata = { ...empty.metadata, ...(raw.metadata ?? raw) };
    const truth: Truth = { ...empty, metadata, headings: raw.headings };
    const file =
      documentFolder === undefined
        ? raw.file
        : join(documentFolder, readdirSync(documentFolder).find((each) => each.startsWith(`${id}.`)) ?? '');
    const read = await readDocument(readFileSync(file), basename(file));
    if (read.ok) scored.push({ id, source: sources[id] ?? id, truth, document: read.value.value });
  }
  return scored;
}

/** Mean of headings and metadata: what the decision on lines answers for. */
function scoreOf({ truth, document }: Scored): number {
  const report = structureReport(document, analyseDocument(document).value);
  const { headings, metadata } = scoreStructure(truth, report);
  const shares = [headings, metadata].filter((share) => share !== null);
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

const documents = await load();
const settings = new Map<string, readonly number[]>([['as set', documents.map(scoreOf)]]);
for (const [group, strengths] of Object.entries(groups)) {
  const values = strengths as unknown as Record<string, number>;
  for (const [name, value] of Object.entries(values)) {
    for (const factor of value === 0 ? [] : factors) {
      values[name] = Math.round(value * factor);
      settings.set(`${group}.${name} × ${factor}`, documents.map(scoreOf));
    }
    values[name] = value;
  }
}

const own = settings.get('as set') ?? [];
console.log(`as set: ${mean(own).toFixed(4)} in ${documents.length} documents`);
for (const [name, scores] of settings) {
  const change = mean(scores) - mean(own);
  if (Math.abs(change) >= 0.0005) console.log(`${change > 0 ? '+' : ''}${change.toFixed(4)}  ${name}`);
}
const left = [...new Set(documents.map(({ source }) => source))].map((source) => {
  const isIn = documents.map((each) => each.source === source);
  const of = (scores: readonly number[], inside: boolean) =>
    mean(scores.filter((_, index) => isIn[index] === inside));
  let best: readonly number[] = own;
  for (const scores of settings.values()) if (of(scores, false) > of(best, false)) best = scores;
  return { source, asSet: of(own, true), bestOfOthers: of(best, true) };
});
console.log('source left out: as set, and as is best for the others');
for (const { source, asSet, bestOfOthers } of left) {
  console.log(`${asSet.toFixed(3)}  ${bestOfOthers.toFixed(3)}  ${source}`);
}
console.log(
  `${mean(left.map(({ asSet }) => asSet)).toFixed(4)}  ${mean(left.map(({ bestOfOthers }) => bestOfOthers)).toFixed(4)}  mean over sources`,
);
