import { readDocument } from '../../../src/core/import/registry.ts';
import type { Outline } from '../../../src/core/model/outline/outline.ts';
import type { SourceDocument } from '../../../src/core/model/source/source-document.ts';
import { type Span, sliceSpan } from '../../../src/core/model/span.ts';
import { analyseDocument } from '../../../src/core/outline/analyse-document.ts';

export interface Analysed {
  readonly source: SourceDocument;
  readonly outline: Outline;
  /** Text of a span, as it stands in the document. */
  readonly say: (span: Span) => string;
}

/** Reads and analyses a text as a file of that name. */
export async function outlineOf(text: string, fileName = 'a.txt'): Promise<Analysed> {
  const read = await readDocument(new TextEncoder().encode(text), fileName);
  if (!read.ok) throw new Error(read.error.code);
  const source = read.value.value;
  return { source, outline: analyseDocument(source).value, say: (span) => sliceSpan(source.raw, span) };
}
