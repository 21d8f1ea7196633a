import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';
import { sizeOfJson } from './json-bounds.ts';

/** Entries of a `.tigang` file: everything but the text, the text, and the checksums of both. */
const entries = { project: 'project.json', source: 'source.txt', manifest: 'manifest.json' } as const;

const mebibyte = 1024 * 1024;
/**
 * Far above what a document of the largest readable size gives; declared sizes beyond are refused unread. Up to
 * `steepBytes` anything may be packed as tight as it will; a larger entry of ours never is.
 */
const sizeLimits: ReadonlyMap<string, number> = new Map([
  [entries.project, 128 * mebibyte],
  [entries.source, 16 * mebibyte],
  [entries.manifest, 4096],
]);
const steepBytes = 16 * mebibyte;
const steepRatio = 100;
/** What deflate can do (RFC 1951). */
const steepestRatio = 1032;

const manifestSchema = v.object({
  kind: v.literal('tigang-project'),
  sha256: v.object({ [entries.project]: v.string(), [entries.source]: v.string() }),
});

export interface ArchiveContent {
  readonly projectJson: string;
  readonly sourceText: string;
}

/** A zip whose bytes follow from its content alone. */
export function packArchive({ projectJson, sourceText }: ArchiveContent): Uint8Array {
  const project = strToU8(projectJson);
  const source = strToU8(sourceText);
  const manifest = {
    kind: 'tigang-project',
    sha256: { [entries.project]: checksum(project), [entries.source]: checksum(source) },
  };
  // Zip keeps local time: a date made of local parts is the same bytes everywhere.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    {
      [entries.manifest]: strToU8(JSON.stringify(manifest)),
      [entries.project]: project,
      [entries.source]: source,
    },
    { level: 6, mtime },
  );
}

export type ArchiveProblem = 'damaged' | 'too-large';

/** The content of an undamaged archive of ours; `damaged` is also what is none. */
export function unpackArchive(bytes: Uint8Array): ArchiveContent | ArchiveProblem {
  let files: Record<string, Uint8Array>;
  let isTooLarge = false;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        const limit = sizeLimits.get(name);
        if (limit === undefined) return false;
        // No deflated entry is so small: its directory is forged.
        if (originalSize > steepBytes && originalSize > size * steepestRatio) throw new RangeError(name);
        const isSteep = originalSize > steepBytes && originalSize > size * steepRatio;
        isTooLarge ||= originalSize > limit || isSteep;
        return !isTooLarge;
      },
    });
  } catch {
    // fflate throws on anything that is no zip: there is nothing else to learn from it.
    return 'damaged';
  }
  if (isTooLarge) return 'too-large';
  const { [entries.manifest]: manifestBytes, [entries.project]: project, [entries.source]: source } = files;
  if (manifestBytes === undefined || project === undefined || source === undefined) return 'damaged';
  const manifest = v.safeParse(manifestSchema, parseJson(strFromU8(manifestBytes)));
  if (!manifest.success) return 'damaged';
  const expected = manifest.output.sha256;
  if (expected[entries.project] !== checksum(project) || expected[entries.source] !== checksum(source)) {
    return 'damaged';
  }
  const size = sizeOfJson(project);
  if (size !== 'fits') return size === 'too-deep' ? 'damaged' : 'too-large';
  return { projectJson: strFromU8(project), sourceText: strFromU8(source) };
}

/** Undefined for what is no JSON, which is never a value of it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checksum(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
