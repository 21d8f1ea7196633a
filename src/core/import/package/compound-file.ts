const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What an OLE compound file (MS-CFB) holds; `other` is no document that Tigang could ever read. */
export type CompoundContent =
  | 'encrypted-package'
  | 'legacy-document'
  | 'legacy-slides'
  | 'legacy-sheets'
  | 'other';

/** Names of streams, which the directory of the file has in UTF-16. */
const streams: readonly (readonly [name: string, content: CompoundContent])[] = [
  ['EncryptedPackage', 'encrypted-package'],
  ['WordDocument', 'legacy-document'],
  ['PowerPoint Document', 'legacy-slides'],
  ['Workbook', 'legacy-sheets'],
  ['Book', 'legacy-sheets'],
];

/** Null if the bytes are no compound file. */
export function readCompoundContent(bytes: Uint8Array): CompoundContent | null {
  if (!signature.every((byte, index) => bytes[index] === byte)) return null;
  const names = readEntryNames(bytes);
  return streams.find(([name]) => names.has(name))?.[1] ?? 'other';
}

/** True for what a password or an old Office version keeps from being read: `openPackage` says which. */
export function isLockedOfficeFile(bytes: Uint8Array): boolean {
  const content = readCompoundContent(bytes);
  return content !== null && content !== 'other';
}

const entryLength = 128;
const longestName = 64;
const mostEntries = 200_000;

/**
 * Names of all directory entries. Sectors are a multiple of 512 bytes, so entries begin at multiples of 128;
 * looking at each such place spares following the chains of a file that may be broken.
 */
function readEntryNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const last = Math.min(bytes.length - entryLength, mostEntries * entryLength);
  for (let at = 512; at <= last; at += entryLength) {
    const length = (bytes[at + longestName] ?? 0) + (bytes[at + longestName + 1] ?? 0) * 256;
    const isStream = bytes[at + longestName + 2] === 2;
    if (!isStream || length < 4 || length > longestName || length % 2 !== 0) continue;
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}
