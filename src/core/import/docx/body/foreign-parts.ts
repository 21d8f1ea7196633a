import type { Diagnosed } from '../../../diagnostics.ts';
import type { Result } from '../../../result.ts';
import type { DocumentReader, ReadContent } from '../../document-reader.ts';
import { htmlReader } from '../../html/html-reader.ts';
import type { Relationship } from '../../package/relationships.ts';
import { rtfReader } from '../../rtf/rtf-reader.ts';
import { textReader } from '../../text/text-reader.ts';
import type { EmbeddedDocument } from '../assemble-document.ts';
import type { ForeignPart } from './body-reader.ts';

/** What the parts of a document that are in other formats are read with. */
export interface ForeignPartTools {
  find(relationshipId: string): Relationship | null;
  readBytes(part: string): Result<Uint8Array>;
  readDocx(bytes: Uint8Array, file: string): Promise<Result<Diagnosed<ReadContent>>>;
  /** Of documents within documents. */
  readonly depth: number;
}

/** A document in a document in a document is a bomb, and so are many of them. */
const deepest = 1;
const mostParts = 50;
const mostDocuments = 5;

/** Reads the parts that Word would take in when it opens the file (`w:altChunk`, ECMA-376 part 1, 17.17.2). */
export async function readForeignParts(
  parts: readonly ForeignPart[],
  tools: ForeignPartTools,
): Promise<readonly EmbeddedDocument[]> {
  const read: EmbeddedDocument[] = [];
  let documents = 0;
  for (const { relationshipId, before } of parts.slice(0, mostParts)) {
    const found = tools.find(relationshipId);
    const bytes = found === null || found.isExternal ? null : tools.readBytes(found.target);
    if (found === null || bytes === null || !bytes.ok) continue;
    if (isPackage(bytes.value)) documents += 1;
    if (documents > mostDocuments) break;
    const content = await readPart(bytes.value, found.target, tools);
    if (content?.ok === true) read.push({ before, part: found.target, content: content.value.value });
  }
  return read;
}

async function readPart(bytes: Uint8Array, part: string, { readDocx, depth }: ForeignPartTools) {
  if (isPackage(bytes)) return depth < deepest ? readDocx(bytes, part) : null;
  const extension = /\.([^./]+)$/u.exec(part)?.[1]?.toLowerCase() ?? '';
  const readers: readonly DocumentReader[] = [htmlReader, rtfReader, textReader];
  for (const reader of readers) {
    const isMeant = reader.extensions.includes(extension) || (await reader.recognises(bytes));
    if (isMeant && bytes.length <= reader.sizeLimitMiB * 1024 * 1024) return reader.read(bytes, part);
  }
  return null;
}

function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
