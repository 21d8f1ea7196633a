import type { Diagnosed } from '../diagnostics.ts';
import type { SourceDocument, SourceFormat } from '../model/source/source-document.ts';
import type { Result } from '../result.ts';

/** What a reader finds in a file: the document without what the registry knows itself. */
export type ReadContent = Pick<SourceDocument, 'raw' | 'encoding' | 'blocks' | 'images'>;

/** One file format. Its file is listed once, in `registry.ts`. */
export interface DocumentReader {
  readonly format: SourceFormat;
  /** Lower case, without dot. */
  readonly extensions: readonly string[];
  /** Larger files are no documents to present, and would hold up every stage. */
  readonly sizeLimitMiB: number;
  /** True where the first bytes say that a file is of this format, whatever its name says. */
  recognises(bytes: Uint8Array): Promise<boolean>;
  /**
   * Finds text and blocks in bytes that are not empty; what it cannot keep becomes a diagnostic. Never throws,
   * whatever the bytes. `file` is the name for messages.
   *
   * Blocks are in order, disjoint and inside `raw`; between them stands white space or markup only.
   */
  read(bytes: Uint8Array, file: string): Promise<Result<Diagnosed<ReadContent>>>;
}
