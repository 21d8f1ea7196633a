import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { tigangError } from '../../core/errors.ts';
import { readableExtensions } from '../../core/import/registry.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { extensionOf } from '../../core/write/registry.ts';
import { readError } from '../../files/file-errors.ts';
import type { BuildFormat } from '../parse-command-line.ts';

export interface BuildJob {
  readonly path: string;
  readonly target: string;
}

export interface BuildJobs {
  readonly jobs: readonly BuildJob[];
  /** Several documents, or a folder: then OUT is a folder. */
  readonly isBatch: boolean;
}

/**
 * What to build from where to where. A folder means the readable documents directly in it, by name; two
 * documents that would give the same file keep their extension in its name.
 */
export async function collectJobs(
  inputs: readonly string[],
  output: string,
  format: BuildFormat,
): Promise<Result<BuildJobs>> {
  const paths: string[] = [];
  let isBatch = inputs.length > 1;
  for (const input of inputs) {
    const documents = await documentsIn(input);
    if (!documents.ok) return documents;
    if (documents.value !== null) isBatch = true;
    paths.push(...(documents.value ?? [input]));
  }
  if (!isBatch) {
    // `-o deck.png` asks for pictures, which take a folder.
    const target = format === 'png' ? output.replace(/(?<=[^/\\])\.png$/iu, '') : output;
    return ok({ jobs: paths.map((path) => ({ path, target })), isBatch });
  }

  const stems = paths.map((path) => basename(path, extname(path)));
  // Pictures of slides are in a folder for each document.
  const extension = format === 'png' ? '' : format === 'tigang' ? '.tigang' : extensionOf(format);
  const jobs = paths.map((path, index) => {
    const stem = stems[index] ?? '';
    const name = stems.indexOf(stem) === stems.lastIndexOf(stem) ? stem : basename(path);
    return { path, target: join(output, `${name}${extension}`) };
  });
  return ok({ jobs, isBatch });
}

/** Null when the path is no folder, or is not there: reading it then tells what is wrong. */
async function documentsIn(path: string): Promise<Result<readonly string[] | null>> {
  try {
    const status = await stat(path).catch(() => null);
    if (status === null || !status.isDirectory()) return ok(null);
    const names = (await readdir(path)).filter((name) => isReadable(name)).sort();
    if (names.length === 0) return err(tigangError('folder-without-documents', { file: basename(path) }));
    return ok(names.map((name) => join(path, name)));
  } catch (error) {
    return err(readError(error, path));
  }
}

function isReadable(name: string): boolean {
  const extension = extname(name).slice(1).toLowerCase();
  return !name.startsWith('.') && (extension === 'tigang' || readableExtensions.includes(extension));
}
