import type { Deflate } from '../pack/deflate.ts';
import { type ZipEntry, zipFile } from '../pack/zip-file.ts';
import { xmlHead } from '../xml/namespaces.ts';
import { type PackagePart, type PartRelationship, relationshipTypes } from './package-part.ts';

/** The parts as an Open Packaging Conventions file; the same parts give the same bytes. */
export function packParts(
  parts: readonly PackagePart[],
  packageRelationships: readonly PartRelationship[],
  deflate: Deflate,
): Uint8Array {
  const encoder = new TextEncoder();
  const entries: ZipEntry[] = [
    { path: '[Content_Types].xml', bytes: encoder.encode(contentTypesXml(parts)) },
    { path: '_rels/.rels', bytes: encoder.encode(relationshipsXml('', packageRelationships)) },
  ];
  for (const { path, content, relationships = [], incompressible = typeof content !== 'string' } of parts) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    entries.push({ path, bytes, stored: incompressible });
    if (relationships.length > 0) {
      entries.push({
        path: relationshipsPath(path),
        bytes: encoder.encode(relationshipsXml(path, relationships)),
      });
    }
  }
  return zipFile(entries, deflate);
}

function contentTypesXml(parts: readonly PackagePart[]): string {
  const xmlParts = parts.filter(({ content }) => typeof content === 'string');
  const overrides = xmlParts.map(
    ({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`,
  );
  return (
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${mediaDefaults(parts)}${overrides.join('')}</Types>`
  );
}

/** Pictures have a type by their extension, as PowerPoint writes them. */
function mediaDefaults(parts: readonly PackagePart[]): string {
  const types = new Map<string, string>();
  for (const { path, contentType, content } of parts) {
    if (typeof content !== 'string') types.set(path.slice(path.lastIndexOf('.') + 1), contentType);
  }
  return [...types]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
    .join('');
}

function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function relationshipsXml(sourcePath: string, relationships: readonly PartRelationship[]): string {
  const items = relationships.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${relativePath(sourcePath, target)}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** Relative targets, as PowerPoint writes them: some readers take absolute ones for missing. */
function relativePath(sourcePath: string, target: string): string {
  const from = sourcePath.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

export const packageRoot: readonly PartRelationship[] = [
  { id: 'rId1', type: relationshipTypes.officeDocument, target: 'ppt/presentation.xml' },
  { id: 'rId2', type: relationshipTypes.coreProperties, target: 'docProps/core.xml' },
  { id: 'rId3', type: relationshipTypes.extendedProperties, target: 'docProps/app.xml' },
];
