import type { Diagnosed } from '../diagnostics.ts';
import type { SourceBlock, SourceFormat } from '../model/source-document.ts';

/** One file format. Its file is listed once, in `registry.ts`. */
export interface DocumentReader {
  readonly format: SourceFormat;
  /** Lower case, without dot. */
  readonly extensions: readonly string[];
  /** Finds the blocks of a text that is not blank; what it cannot keep becomes a diagnostic. */
  readBlocks(raw: string): Promise<Diagnosed<readonly SourceBlock[]>>;
}
