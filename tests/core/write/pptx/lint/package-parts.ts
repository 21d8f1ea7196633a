import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** What is in a file: the parts in the order of its directory, and its XML as text. */
export interface PackageParts {
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** Parts and relationships only; media have no text. */
  readonly xml: ReadonlyMap<string, string>;
  /** How many entries the directory has; fewer parts than that if two have one name. */
  readonly entryCount: number;
}

export function openParts(file: Uint8Array): PackageParts {
  const bytes = new Map(Object.entries(unzipSync(file)));
  const xml = new Map(
    [...bytes]
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, part]) => [path, strFromU8(part)] as const),
  );
  return {
    bytes,
    xml,
    entryCount: new DataView(file.buffer, file.byteOffset).getUint16(endRecord(file) + 10, true),
  };
}

function endRecord(file: Uint8Array): number {
  for (let at = file.length - 22; at >= 0; at -= 1) {
    if (file[at] === 0x50 && file[at + 1] === 0x4b && file[at + 2] === 5 && file[at + 3] === 6) return at;
  }
  throw new Error('no zip file');
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['Override', 'Default', 'Relationship'].includes(name),
});

export interface Relationship {
  readonly Id: string;
  readonly Type: string;
  readonly Target: string;
  readonly TargetMode?: string;
}

export function contentTypes(parts: PackageParts): {
  readonly overrides: readonly string[];
  readonly extensions: readonly string[];
} {
  const types = parser.parse(parts.xml.get('[Content_Types].xml') ?? '').Types;
  return {
    overrides: types.Override.map((item: { PartName: string }) => item.PartName.slice(1)),
    extensions: types.Default.map((item: { Extension: string }) => item.Extension),
  };
}

/** `path`: of a part; empty for the package. */
export function relationshipsOf(parts: PackageParts, path: string): readonly Relationship[] {
  const cut = path.lastIndexOf('/') + 1;
  const xml = parts.xml.get(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
  return xml === undefined ? [] : (parser.parse(xml).Relationships.Relationship ?? []);
}

export function targetPath(source: string, target: string): string {
  return decodeURI(new URL(target, `file:///${source}`).pathname.slice(1));
}

/** The part that a part is made from, such as the layout of a slide; empty for none. */
export function relatedPart(parts: PackageParts, path: string, type: string): string {
  const found = relationshipsOf(parts, path).find(({ Type }) => Type.endsWith(`/${type}`));
  return found === undefined ? '' : targetPath(path, found.Target);
}

export function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
