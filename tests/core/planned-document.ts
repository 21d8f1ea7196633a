import { readFileSync } from 'node:fs';
import { planDeck } from '../../src/core/deck/plan-deck.ts';
import type { Diagnostic } from '../../src/core/diagnostics.ts';
import { readDocument } from '../../src/core/import/registry.ts';
import type { SlideBudget } from '../../src/core/model/deck/slide-budget.ts';
import type { Project } from '../../src/core/model/project/project.ts';
import { analyseDocument } from '../../src/core/outline/analyse-document.ts';

const options = { themeId: 'government-red', aspect: '16:9' } as const;
const sample = new URL('../../resources/samples/f00-jiaxing-article.txt', import.meta.url);

export interface PlannedDocument extends Project {
  readonly diagnostics: readonly Diagnostic[];
}

/** Read, analysed and planned: a project as the app makes it. */
export async function planBytes(
  bytes: Uint8Array,
  fileName: string | null,
  maxSlides: SlideBudget = null,
): Promise<PlannedDocument> {
  const read = await readDocument(bytes, fileName);
  if (!read.ok) throw new Error(read.error.code);
  const source = read.value.value;
  const outline = analyseDocument(source).value;
  const planned = planDeck(source, outline, { ...options, maxSlides });
  return {
    source,
    corrections: [],
    outline,
    deck: planned.value,
    maxSlides,
    diagnostics: planned.diagnostics,
  };
}

export function planText(text: string, maxSlides: SlideBudget = null): Promise<PlannedDocument> {
  return planBytes(new TextEncoder().encode(text), null, maxSlides);
}

/** The article that the repository carries as a sample. */
export function planSample(maxSlides: SlideBudget = null): Promise<PlannedDocument> {
  return planBytes(readFileSync(sample), 'f00-jiaxing-article.txt', maxSlides);
}
