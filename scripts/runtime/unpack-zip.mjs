// @ts-check
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/**
 * Unpacks the files of a zip archive that `place` wants, with their permissions.
 *
 * @param {string} archive
 * @param {string} folder
 * @param {(entryName: string) => string | null} place the path below `folder`, or null to leave the entry out
 * @param {(bytes: number) => void} [onProgress] bytes written so far
 * @throws when an entry would come to lie outside the folder
 */
export async function unpackZip(archive, folder, place, onProgress) {
  const zip = await yauzl.openPromise(archive, { lazyEntries: true, autoClose: false });
  let written = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      const relative = name.endsWith('/') ? null : place(name);
      if (relative === null) continue;
      const target = resolve(join(folder, relative));
      if (!target.startsWith(resolve(folder) + sep)) throw new Error(`${archive}: unsafe path ${name}`);
      mkdirSync(dirname(target), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(
        await zip.openReadStreamPromise(entry),
        createWriteStream(target, { mode: mode === 0 ? 0o644 : mode }),
      );
      written += entry.uncompressedSize;
      onProgress?.(written);
    }
  } finally {
    zip.close();
  }
}
