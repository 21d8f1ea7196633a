import { basename } from 'node:path';
import { fileSizeLimitMiB } from '../../core/import/registry.ts';
import { ok, type Result } from '../../core/result.ts';
import { readFileBytes } from '../../files/read-file.ts';

export interface InputFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a document or project named on the command line. */
export async function readInput(path: string): Promise<Result<InputFile>> {
  const read = await readFileBytes(path, fileSizeLimitMiB * 2 ** 20);
  return read.ok ? ok({ fileName: basename(path), bytes: read.value }) : read;
}
