import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';

/** Entries of a `.tigang` file: everything but the text, the text, and the checksums of both. */
const entries = { project: 'project.json', source: 'source.txt', manifest: 'manifest.json' } as const;

/** Far above what a document of the largest readable size gives; declared sizes beyond are refused unread. */
const sizeLimitBytes = 128 * 1024 * 1024;

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

/** Null for anything that is not an undamaged archive of ours. */
export function unpackArchive(bytes: Uint8Array): ArchiveContent | null {
  let files: Record<string, Uint8Array>;
  try {
    let declaredBytes = 0;
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!Object.values<string>(entries).includes(name)) return false;
        declaredBytes += originalSize;
        return declaredBytes <= sizeLimitBytes;
      },
    });
  } catch {
    // fflate throws on anything that is no zip; there is nothing else to learn from it.
    return null;
  }
  const { [entries.manifest]: manifestBytes, [entries.project]: project, [entries.source]: source } = files;
  if (manifestBytes === undefined || project === undefined || source === undefined) return null;
  const manifest = v.safeParse(manifestSchema, parseJson(strFromU8(manifestBytes)));
  if (!manifest.success) return null;
  const expected = manifest.output.sha256;
  if (expected[entries.project] !== checksum(project) || expected[entries.source] !== checksum(source)) {
    return null;
  }
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
