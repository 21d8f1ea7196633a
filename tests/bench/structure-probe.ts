/**
 * Times stages in a process of its own, all code loaded before the clock starts, and prints one JSON object of
 * milliseconds. Arguments:
 *
 * - `first FILE FOLD`: the first analysis of the text repeated `FOLD` times;
 * - `folds FILE ROUNDS FOLD…`: medians of analyses, each fold as often as makes the same number of characters;
 * - `docx FILE ROUNDS`: our reader and mammoth in turn: the first time, and medians.
 */
import { readFileSync } from 'node:fs';
import { readDocument } from '../../src/core/import/registry.ts';
import type { SourceDocument } from '../../src/core/model/source/source-document.ts';
import { analyseDocument } from '../../src/core/outline/analyse-document.ts';
import { median } from './timing.mjs';

async function timeMs(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function readFolded(file: string, fold: number): Promise<SourceDocument> {
  const text = `${readFileSync(file, 'utf8').trimEnd()}\n`.repeat(fold);
  const read = await readDocument(new TextEncoder().encode(text), 'folded.txt');
  if (!read.ok) throw new Error(read.error.code);
  return read.value.value;
}

async function firstAnalysis(file: string, fold: number): Promise<Record<string, number>> {
  const source = await readFolded(file, fold);
  return { characters: source.raw.length, firstMs: await timeMs(() => analyseDocument(source)) };
}

async function foldedAnalyses(
  file: string,
  rounds: number,
  folds: readonly number[],
): Promise<Record<string, number>> {
  const largest = Math.max(...folds);
  const documents = await Promise.all(
    folds.map(async (fold) => ({ fold, times: largest / fold, source: await readFolded(file, fold) })),
  );
  const perCharacter = new Map<number, number[]>(folds.map((fold) => [fold, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { fold, times, source } of documents) {
      const ms = await timeMs(() => {
        for (let run = 0; run < times; run += 1) analyseDocument(source);
      });
      if (round >= 0) perCharacter.get(fold)?.push(ms / times / source.raw.length);
    }
  }
  return Object.fromEntries([...perCharacter].map(([fold, values]) => [`fold${fold}`, median(values)]));
}

async function docxReads(file: string, rounds: number): Promise<Record<string, number>> {
  const bytes = readFileSync(file);
  const { default: mammoth } = await import('mammoth');
  const contenders = {
    tigang: () => readDocument(bytes, 'report.docx'),
    mammoth: () => mammoth.convertToHtml({ buffer: bytes }),
  };
  const times: Record<keyof typeof contenders, number[]> = { tigang: [], mammoth: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['tigang', 'mammoth'] as const) times[name].push(await timeMs(contenders[name]));
  }
  return {
    firstTigang: times.tigang[0] ?? Number.NaN,
    firstMammoth: times.mammoth[0] ?? Number.NaN,
    tigang: median(times.tigang.slice(1)),
    mammoth: median(times.mammoth.slice(1)),
  };
}

const [mode, file = '', ...numbers] = process.argv.slice(2);
const [first = 1, ...rest] = numbers.map(Number);
const figures =
  mode === 'first'
    ? await firstAnalysis(file, first)
    : mode === 'folds'
      ? await foldedAnalyses(file, first, rest)
      : await docxReads(file, first);
console.log(JSON.stringify(figures));
