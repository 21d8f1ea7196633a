import { tigangError } from '../../errors.ts';
import { err, ok, type Result } from '../../result.ts';
import { packageLimits } from './package-limits.ts';

/** A file of a zip archive as its central directory describes it; nothing is unpacked yet. */
export interface ZipEntry {
  /** Path without leading slash, segments divided by `/`. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Range of the packed bytes in the archive. */
  readonly start: number;
  readonly end: number;
  /** Length of the unpacked bytes, as declared. */
  readonly size: number;
  readonly crc: number;
}

/** A record lies outside the archive, or is no such record. */
class DamagedArchive extends Error {}

/**
 * Reads the directory of a zip archive (PKWARE APPNOTE 6.3, zip64 included) and checks it before anything is
 * unpacked: names, sizes, number and places of the files.
 *
 * Errors, all with `file`: `file-damaged`, `file-encrypted`, `file-unsafe` (a path that leaves the package, ranges
 * that overlap), `file-too-many-parts` (with `limit`), `file-unpacks-too-large` (with `limitMiB`).
 */
export function readZipDirectory(bytes: Uint8Array, file: string): Result<ReadonlyMap<string, ZipEntry>> {
  try {
    return collectEntries(bytes, file);
  } catch (error) {
    if (error instanceof DamagedArchive) return err(tigangError('file-damaged', { file }));
    throw error;
  }
}

/** Parts are named alike in upper and lower case (ECMA-376 part 2, 6.2.2.3). */
export function entryKey(name: string): string {
  return name.toLowerCase();
}

function collectEntries(bytes: Uint8Array, file: string): Result<ReadonlyMap<string, ZipEntry>> {
  const archive = new ByteReader(bytes);
  const end = findEndRecord(archive);
  const tooLarge = (limitMiB: number) => err(tigangError('file-unpacks-too-large', { file, limitMiB }));
  if (end.entryCount > packageLimits.entries) {
    return err(tigangError('file-too-many-parts', { file, limit: packageLimits.entries }));
  }

  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let at = end.directoryOffset;
  for (let index = 0; index < end.entryCount; index += 1) {
    const { entry, isEncrypted, next } = readRecord(archive, at);
    at = next;
    if (entry.name.endsWith('/')) continue;
    if (isEncrypted) return err(tigangError('file-encrypted', { file }));
    if (!isSafePath(entry.name)) return err(tigangError('file-unsafe', { file }));
    if (entry.method !== 0 && entry.method !== 8) throw new DamagedArchive();
    const isSteep =
      entry.size > packageLimits.steepBytes &&
      entry.size > (entry.end - entry.start) * packageLimits.steepRatio;
    total += entry.size;
    if (isSteep) return tooLarge(packageLimits.steepMiB);
    if (total > packageLimits.totalBytes) return tooLarge(packageLimits.totalMiB);
    const key = entryKey(entry.name);
    if (entries.has(key)) throw new DamagedArchive();
    entries.set(key, entry);
  }
  return overlap([...entries.values()]) ? err(tigangError('file-unsafe', { file })) : ok(entries);
}

interface EndRecord {
  readonly entryCount: number;
  readonly directoryOffset: number;
}

const endLength = 22;
const longestComment = 65_535;

function findEndRecord(archive: ByteReader): EndRecord {
  const last = archive.length - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (archive.u32(at) !== 0x06054b50 || at + endLength + archive.u16(at + 20) > archive.length) continue;
    const entryCount = archive.u16(at + 10);
    const directoryOffset = archive.u32(at + 16);
    return entryCount === 0xffff || directoryOffset === 0xffffffff
      ? readWideEndRecord(archive, at)
      : { entryCount, directoryOffset };
  }
  throw new DamagedArchive();
}

function readWideEndRecord(archive: ByteReader, endAt: number): EndRecord {
  if (archive.u32(endAt - 20) !== 0x07064b50) throw new DamagedArchive();
  const at = archive.u64(endAt - 12);
  if (archive.u32(at) !== 0x06064b50) throw new DamagedArchive();
  return { entryCount: archive.u64(at + 32), directoryOffset: archive.u64(at + 48) };
}

function readRecord(
  archive: ByteReader,
  at: number,
): { readonly entry: ZipEntry; readonly isEncrypted: boolean; readonly next: number } {
  if (archive.u32(at) !== 0x02014b50) throw new DamagedArchive();
  const nameLength = archive.u16(at + 28);
  const extraAt = at + 46 + nameLength;
  const next = extraAt + archive.u16(at + 30) + archive.u16(at + 32);
  const name = archive.text(at + 46, nameLength).replaceAll('\\', '/');
  const sizes = readWideSizes(archive, extraAt, extraAt + archive.u16(at + 30), {
    size: archive.u32(at + 24),
    packed: archive.u32(at + 20),
    offset: archive.u32(at + 42),
  });
  if (archive.u32(sizes.offset) !== 0x04034b50) throw new DamagedArchive();
  const start = sizes.offset + 30 + archive.u16(sizes.offset + 26) + archive.u16(sizes.offset + 28);
  const end = start + sizes.packed;
  if (end > archive.length) throw new DamagedArchive();
  return {
    entry: { name, method: archive.u16(at + 10), start, end, size: sizes.size, crc: archive.u32(at + 16) },
    isEncrypted: (archive.u16(at + 8) & 1) === 1,
    next,
  };
}

interface Sizes {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** The extra field 1 of zip64 has, in this order, those numbers that do not fit their 32 bits. */
function readWideSizes(archive: ByteReader, from: number, to: number, sizes: Sizes): Sizes {
  const isWide = (value: number) => value === 0xffffffff;
  if (!Object.values(sizes).some(isWide)) return sizes;
  let at = from;
  while (at + 4 <= to && archive.u16(at) !== 1) at += 4 + archive.u16(at + 2);
  if (at + 4 > to) throw new DamagedArchive();
  at += 4;
  const take = (value: number) => {
    if (!isWide(value)) return value;
    at += 8;
    return archive.u64(at - 8);
  };
  return { size: take(sizes.size), packed: take(sizes.packed), offset: take(sizes.offset) };
}

function isSafePath(name: string): boolean {
  return (
    name !== '' &&
    !name.startsWith('/') &&
    !/^[A-Za-z]:/u.test(name) &&
    !name.includes('\0') &&
    !name.split('/').some((segment) => segment === '..' || segment === '.')
  );
}

function overlap(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.start - b.start);
  return sorted.some((entry, index) => entry.end > (sorted[index + 1]?.start ?? Number.MAX_SAFE_INTEGER));
}

/** Little-endian numbers; a place outside the bytes is damage. */
class ByteReader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u16(at: number): number {
    this.demand(at, 2);
    return this.view.getUint16(at, true);
  }

  u32(at: number): number {
    this.demand(at, 4);
    return this.view.getUint32(at, true);
  }

  u64(at: number): number {
    const value = this.u32(at + 4) * 0x1_0000_0000 + this.u32(at);
    if (!Number.isSafeInteger(value)) throw new DamagedArchive();
    return value;
  }

  text(at: number, length: number): string {
    this.demand(at, length);
    return new TextDecoder('utf-8').decode(this.bytes.subarray(at, at + length));
  }

  private demand(at: number, length: number): void {
    if (at < 0 || at + length > this.bytes.length) throw new DamagedArchive();
  }
}
