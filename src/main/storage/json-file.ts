import { rename } from 'node:fs/promises';
import * as v from 'valibot';
import type { TigangError } from '../../core/errors.ts';
import type { Result } from '../../core/result.ts';
import { readFileBytes } from '../../files/read-file.ts';
import { writeFileAtomic } from '../../files/write-file-atomic.ts';

const sizeLimitBytes = 512 * 1024 * 1024;

/** For what happens to the app's own files, and asks nothing of the user. */
export type FileLog = (detail: string) => void;

export interface JsonFile<Content> {
  /** Null for a file that is not there, or holds something else; that one is put aside as `….damaged`. */
  read(): Promise<Content | null>;
  /** Whole or not at all; writes follow each other in the order of the calls. A failure is logged as well. */
  write(content: Content): Promise<Result<unknown>>;
}

/** A file of the app's own, checked when it is read. */
export function jsonFile<Content>(
  path: string,
  schema: v.GenericSchema<Content>,
  log: FileLog,
): JsonFile<Content> {
  let last: Promise<unknown> = Promise.resolve();
  const logError = ({ code, params }: TigangError): void => log(`${path}: ${code} ${params.detail ?? ''}`);
  return {
    async read() {
      const read = await readFileBytes(path, sizeLimitBytes);
      if (!read.ok) {
        if (read.error.code !== 'file-not-found') logError(read.error);
        return null;
      }
      const parsed = v.safeParse(schema, parse(new TextDecoder().decode(read.value)));
      if (parsed.success) return parsed.output;
      log(`${path}: damaged, put aside`);
      await rename(path, `${path}.damaged`);
      return null;
    },
    write(content) {
      const write = async (): Promise<Result<unknown>> => {
        const written = await writeFileAtomic(path, new TextEncoder().encode(JSON.stringify(content)));
        if (!written.ok) logError(written.error);
        return written;
      };
      const written = last.then(write, write);
      last = written;
      return written;
    },
  };
}

/** Undefined, which no schema of ours accepts, for text that is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
