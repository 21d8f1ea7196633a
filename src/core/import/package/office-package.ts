import { type ErrorCode, type TigangError, tigangError } from '../../errors.ts';
import { err, ok, type Result } from '../../result.ts';
import { readCompoundContent } from './compound-file.ts';
import { ContentTypes, type OfficeKind, officeKindOf } from './content-types.ts';
import { inflateEntry } from './inflate-entry.ts';
import { packageLimits } from './package-limits.ts';
import { relationshipsPartOf } from './part-names.ts';
import { Relationships, readRelationships } from './relationships.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';
import { entryKey, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/**
 * An Office Open XML package (ECMA-376 part 2). Only the parts that are asked for are unpacked, each checked
 * against its declared length and checksum; no more than `packageLimits.totalBytes` in all.
 */
export interface OfficePackage {
  readonly kind: OfficeKind | null;
  /** Name of the part with the text: `word/document.xml`, whatever it is called in this file. */
  readonly mainPart: string;
  has(part: string): boolean;
  contentTypeOf(part: string): string | null;
  /** Length of the unpacked part in bytes as declared, or null without such a part. */
  sizeOf(part: string): number | null;
  /** Errors, all with `file`: `file-damaged` (also without such a part), `file-unpacks-too-large`. */
  readBytes(part: string): Result<Uint8Array>;
  /** Errors: those of `readBytes`, and `file-unsafe`. */
  readXml(part: string): Result<XmlElement>;
  /** Relationships of a part; none where it has none. Errors: those of `readXml`. */
  relationshipsOf(part: string): Result<Relationships>;
  /** Characters that XML does not allow, and that the parts read so far were freed of. */
  readonly leftOutCharacters: number;
}

/**
 * Opens a package. Errors, all with `file`: `file-damaged`, `file-encrypted`, `file-legacy-office` (a .doc, .ppt or
 * old .wps), `file-is-spreadsheet` (a .xls), `file-binary` (other OLE files), `file-unsafe`, `file-too-many-parts`,
 * `file-unpacks-too-large`.
 */
export function openPackage(bytes: Uint8Array, file: string): Result<OfficePackage> {
  const other = errorOfOtherFile(bytes);
  if (other !== null) return err(tigangError(other, { file }));
  const directory = readZipDirectory(bytes, file);
  if (!directory.ok) return directory;
  const parts = new PackageParts(bytes, directory.value, file);

  const contentTypes = parts.readXml('[Content_Types].xml');
  if (!contentTypes.ok) return contentTypes;
  const top = parts.relationshipsOf('');
  if (!top.ok) return top;
  const mainPart = top.value.partOf('officeDocument');
  if (mainPart === null || !parts.has(mainPart)) return err(tigangError('file-damaged', { file }));
  return ok(parts.withMainPart(mainPart, new ContentTypes(contentTypes.value)));
}

/**
 * Opens a zip package of another kind, under the same limits: OpenDocument. It has no main part and no content types.
 * Errors: those of `openPackage`, but for `file-binary`.
 */
export function openOtherPackage(bytes: Uint8Array, file: string): Result<OfficePackage> {
  if (!isZip(bytes)) return err(tigangError('file-damaged', { file }));
  const directory = readZipDirectory(bytes, file);
  if (!directory.ok) return directory;
  const untyped = new ContentTypes({ name: '', attributes: {}, children: [] });
  return ok(new PackageParts(bytes, directory.value, file).withMainPart('', untyped));
}

/** What kind of Office Open XML file the bytes are, whatever the file is called; null if none. */
export function recogniseOfficeKind(bytes: Uint8Array): OfficeKind | null {
  if (!isZip(bytes)) return null;
  const opened = openPackage(bytes, '');
  return opened.ok ? opened.value.kind : null;
}

function errorOfOtherFile(bytes: Uint8Array): ErrorCode | null {
  const content = readCompoundContent(bytes);
  if (content === 'encrypted-package') return 'file-encrypted';
  if (content === 'legacy-document' || content === 'legacy-slides') return 'file-legacy-office';
  if (content === 'legacy-sheets') return 'file-is-spreadsheet';
  if (content === 'other') return 'file-binary';
  return isZip(bytes) ? null : 'file-damaged';
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

class PackageParts {
  leftOutCharacters = 0;
  private unpackedBytes = 0;
  private readonly bytes: Uint8Array;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly file: string;

  constructor(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>, file: string) {
    this.bytes = bytes;
    this.entries = entries;
    this.file = file;
  }

  withMainPart(mainPart: string, contentTypes: ContentTypes): OfficePackage {
    const parts = this;
    return {
      kind: officeKindOf(contentTypes.typeOf(mainPart)) ?? kindByFolder(mainPart),
      mainPart,
      has: (part) => parts.has(part),
      contentTypeOf: (part) => contentTypes.typeOf(part),
      sizeOf: (part) => parts.entries.get(entryKey(part))?.size ?? null,
      readBytes: (part) => parts.readBytes(part),
      readXml: (part) => parts.readXml(part),
      relationshipsOf: (part) => parts.relationshipsOf(part),
      get leftOutCharacters() {
        return parts.leftOutCharacters;
      },
    };
  }

  has(part: string): boolean {
    return this.entries.has(entryKey(part));
  }

  readBytes(part: string): Result<Uint8Array> {
    const entry = this.entries.get(entryKey(part));
    if (entry === undefined) return err(this.error('file-damaged'));
    this.unpackedBytes += entry.size;
    if (this.unpackedBytes > packageLimits.totalBytes) return err(this.tooLarge(packageLimits.totalMiB));
    const bytes = inflateEntry(this.bytes, entry);
    return bytes === null ? err(this.error('file-damaged')) : ok(bytes);
  }

  readXml(part: string): Result<XmlElement> {
    const size = this.entries.get(entryKey(part))?.size ?? 0;
    if (size > packageLimits.xmlPartBytes) return err(this.tooLarge(packageLimits.xmlPartMiB));
    const bytes = this.readBytes(part);
    if (!bytes.ok) return bytes;
    const parsed = parseXml(bytes.value);
    if ('problem' in parsed) return err(this.error(`file-${parsed.problem}`));
    this.leftOutCharacters += parsed.leftOut;
    return ok(parsed.root);
  }

  relationshipsOf(part: string): Result<Relationships> {
    const name = relationshipsPartOf(part);
    if (!this.has(name)) return ok(new Relationships([]));
    const root = this.readXml(name);
    return root.ok ? ok(readRelationships(root.value, part)) : root;
  }

  private error(code: ErrorCode): TigangError {
    return tigangError(code, { file: this.file });
  }

  private tooLarge(limitMiB: number): TigangError {
    return tigangError('file-unpacks-too-large', { file: this.file, limitMiB });
  }
}

/** Some programs give the main part no type of its own; the folders are the same in every program. */
function kindByFolder(mainPart: string): OfficeKind | null {
  if (mainPart.startsWith('word/')) return 'docx';
  if (mainPart.startsWith('ppt/')) return 'pptx';
  return mainPart.startsWith('xl/') ? 'xlsx' : null;
}
