import { strToU8, type ZipOptions, zipSync } from 'fflate';

/** Parts of a package by name: XML as text, everything else as bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A zip archive of parts; the same parts give the same bytes. */
export function zipParts(parts: Parts, options: ZipOptions = {}): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: '2020-01-01T00:00:00', ...options });
}

export function contentTypesXml(mainPart: string, mainType = wordMain): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="png" ContentType="image/png"/>',
    `<Override PartName="/${mainPart}" ContentType="${mainType}"/></Types>`,
  ].join('');
}

export interface RelationshipParts {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

export function relationshipsXml(relationships: readonly RelationshipParts[]): string {
  const items = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${officeRelationships}/${type}" Target="${target}"${
        external === true ? ' TargetMode="External"' : ''
      }/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** A package with a main part and what leads to it. */
export function packageParts(mainPart: string, main: string, mainType = wordMain): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypesXml(mainPart, mainType),
    '_rels/.rels': relationshipsXml([{ id: 'rId1', type: 'officeDocument', target: mainPart }]),
    [mainPart]: main,
  };
}
