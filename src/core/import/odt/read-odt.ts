import type { Diagnosed, Diagnostic } from '../../diagnostics.ts';
import { tigangError } from '../../errors.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ReadContent } from '../document-reader.ts';
import { assembleDocument } from '../docx/assemble-document.ts';
import { type OfficePackage, openOtherPackage } from '../package/office-package.ts';
import { PackagePictures } from '../package/package-pictures.ts';
import { childElements, childNamed, parseXml, type XmlElement } from '../package/xml-tree.ts';
import { leftOutDiagnostics } from '../pictures/left-out-pictures.ts';
import { OdtBodyReader } from './odt-body.ts';
import type { OdtLosses } from './odt-inline.ts';
import { OdtStyles } from './odt-styles.ts';

/**
 * Texts of OpenDocument (OASIS, 1.3): paragraphs, headings, lists and tables in their order, notes at the end. Left
 * out are comments, heads and feet, and what has been deleted.
 *
 * Errors: those of `openOtherPackage`, `file-encrypted`, `file-unknown-format` for another kind of document.
 */
export function readOdt(bytes: Uint8Array, file: string): Result<Diagnosed<ReadContent>> {
  const opened = bytes[0] === zipMark ? openOtherPackage(bytes, file) : openFlat(bytes, file);
  if (!opened.ok) return opened;
  const parts = opened.value;
  if (isEncrypted(parts)) return err(tigangError('file-encrypted', { file }));
  const content = parts.readXml('content.xml');
  if (!content.ok) return content;
  const text = childNamed(childNamed(content.value, 'office:body'), 'office:text');
  if (text === null) return err(tigangError('file-unknown-format', { file }));
  const common = parts.has('styles.xml') ? parts.readXml('styles.xml') : null;
  const styles = new OdtStyles([common?.ok === true ? common.value : null, content.value]);
  const reader = new OdtBodyReader(styles, (path) => formulaOf(parts, path));
  const blocks = reader.read(text);
  const pictures = new PackagePictures(parts);
  const { leftOut, ...assembled } = assembleDocument(blocks, ({ relationshipId }) =>
    relationshipId === null || !parts.has(relationshipId) ? 'left-out' : pictures.read(relationshipId),
  );
  const notes = common?.ok === false ? [partUnreadable('styles.xml')] : [];
  return ok({
    value: { ...assembled, encoding: null },
    diagnostics: [
      ...notes,
      ...leftOutDiagnostics(leftOut),
      ...diagnosticsOf(reader.losses, parts.leftOutCharacters),
    ],
  });
}

const zipMark = 0x50;

/** A text in one file of XML as the package whose content it is. */
function openFlat(bytes: Uint8Array, file: string): Result<OfficePackage> {
  const parsed = parseXml(bytes);
  if ('problem' in parsed) {
    return err(tigangError(parsed.problem === 'unsafe' ? 'file-unsafe' : 'file-damaged', { file }));
  }
  const damaged = err(tigangError('file-damaged', { file }));
  return ok({
    kind: null,
    mainPart: '',
    contentTypeOf: () => null,
    sizeOf: () => null,
    relationshipsOf: () => damaged,
    has: (part) => part === 'content.xml',
    readXml: (part) => (part === 'content.xml' ? ok(parsed.root) : damaged),
    readBytes: () => damaged,
    leftOutCharacters: parsed.leftOut,
  });
}

function partUnreadable(part: string): Diagnostic {
  return { code: 'part-unreadable', severity: 'warning', params: { part } };
}

/** A password leaves the names of the parts, and packs what they say. */
function isEncrypted(parts: OfficePackage): boolean {
  if (parts.has('encrypted-package')) return true;
  const manifest = parts.has('META-INF/manifest.xml') ? parts.readXml('META-INF/manifest.xml') : null;
  return (
    manifest?.ok === true &&
    childElements(manifest.value).some((entry) => childNamed(entry, 'manifest:encryption-data') !== null)
  );
}

/** The formula of an embedded object, or null for another object. */
function formulaOf(parts: OfficePackage, path: string): XmlElement | null {
  const part = `${path.replace(/^\.\//u, '').replace(/\/$/u, '')}/content.xml`;
  const content = parts.has(part) ? parts.readXml(part) : null;
  return content?.ok === true && content.value.name === 'mathml:math' ? content.value : null;
}

function diagnosticsOf(losses: OdtLosses, characters: number): readonly Diagnostic[] {
  const counts: readonly (readonly [code: string, severity: Diagnostic['severity'], count: number])[] = [
    ['embedded-content-left-out', 'warning', losses.objects],
    ['characters-left-out', 'warning', characters],
    ['struck-text-left-out', 'warning', losses.struck],
    ['formula-in-line', 'warning', losses.formulaParts.count],
    ['hidden-text-left-out', 'info', losses.hidden],
  ];
  const { insertions, deletions } = losses;
  return [
    ...(insertions + deletions === 0
      ? []
      : [{ code: 'changes-accepted', severity: 'warning', params: { insertions, deletions } } as const]),
    ...counts
      .filter(([, , count]) => count > 0)
      .map(([code, severity, count]) => ({ code, severity, params: { count } })),
  ];
}
