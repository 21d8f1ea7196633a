import { constants, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { tigangError } from '../core/errors.ts';
import { err, ok, type Result } from '../core/result.ts';
import { readError } from './file-errors.ts';

/**
 * Reads a whole file. Refuses folders, devices and pipes (`file-is-folder`, `file-is-device`), and files above
 * `limitBytes` (`file-too-large`) before a byte is read.
 */
export async function readFileBytes(path: string, limitBytes: number): Promise<Result<Uint8Array>> {
  const file = basename(path) || path;
  try {
    // Non-blocking, so that a pipe without a writer cannot hang the program; Windows has no such flag.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await handle.stat();
      if (status.isDirectory()) return err(tigangError('file-is-folder', { file }));
      if (!status.isFile()) return err(tigangError('file-is-device', { file }));
      if (status.size > limitBytes) {
        return err(tigangError('file-too-large', { file, limitMiB: Math.floor(limitBytes / 2 ** 20) }));
      }
      return ok(new Uint8Array(await handle.readFile()));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(readError(error, path));
  }
}
