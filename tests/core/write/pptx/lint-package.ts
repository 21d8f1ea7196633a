import { containerFindings } from './lint/container-rules.ts';
import { openParts } from './lint/package-parts.ts';
import { slideFindings } from './lint/slide-rules.ts';

/** Finds what makes PowerPoint offer a repair, or colleagues wonder, and what schema validators do not look at. */
export function lintPackage(file: Uint8Array): readonly string[] {
  const parts = openParts(file);
  return [...containerFindings(parts), ...slideFindings(parts)];
export function lintPackage(bytes: Uint8Array): readonly string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  return [
    ...folderEntries(parts),
    ...malformedParts(parts),
    ...contentTypeFindings(parts),
    ...relationshipFindings(parts),
    ...shapeFindings(parts),
    ...sectionFindings(parts),
    ...sharedThemes(parts),
    ...absolutePaths(parts),
  ];
}

type Parts = ReadonlyMap<string, string>;

function folderEntries(parts: Parts): string[] {
  return [...parts.keys()].filter((path) => path.endsWith('/')).map((path) => `empty folder ${path}`);
}

function malformedParts(parts: Parts): string[] {
  const findings: string[] = [];
  for (const [path, xml] of parts) {
    if (path.startsWith('ppt/media/')) continue;
    const verdict = XMLValidator.validate(xml);
    if (verdict !== true) findings.push(`${path} is not well-formed: ${verdict.err.msg}`);
    // Not even a reference may stand for a control character.
    if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|&#/u.test(xml)) {
      findings.push(`${path} holds characters that XML cannot`);
    }
  }
  return findings;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['Override', 'Default', 'Relationship'].includes(name),
});

function contentTypeFindings(parts: Parts): string[] {
  const types = parser.parse(parts.get('[Content_Types].xml') ?? '').Types;
  const overrides: string[] = types.Override.map((item: { PartName: string }) => item.PartName.slice(1));
  const defaults: string[] = types.Default.map((item: { Extension: string }) => item.Extension);
  const extension = (path: string) => path.slice(path.lastIndexOf('.') + 1);
  return [
    ...overrides.filter((path) => !parts.has(path)).map((path) => `content type for missing part ${path}`),
    ...overrides
      .filter((path, index) => overrides.indexOf(path) !== index)
      .map((path) => `two content types for ${path}`),
    ...[...parts.keys()]
      .filter((path) => path !== '[Content_Types].xml')
      .filter((path) => !overrides.includes(path) && !defaults.includes(extension(path)))
      .map((path) => `no content type for ${path}`),
    ...[...parts.keys()]
      .filter((path) => path.startsWith('ppt/') && path.endsWith('.xml') && !overrides.includes(path))
      .map((path) => `${path} is only typed as any XML`),
  ];
}

interface Relationship {
  readonly Id: string;
  readonly Type: string;
  readonly Target: string;
  readonly TargetMode?: string;
}

function relationshipsOf(parts: Parts, path: string): readonly Relationship[] {
  const cut = path.lastIndexOf('/') + 1;
  const xml = parts.get(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
  return xml === undefined ? [] : (parser.parse(xml).Relationships.Relationship ?? []);
}

function targetPath(source: string, target: string): string {
  return new URL(target, `file:///${source}`).pathname.slice(1);
}

function relationshipFindings(parts: Parts): string[] {
  const findings: string[] = [];
  const reached = new Set<string>();
  const follow = (path: string) => {
    for (const { Target } of relationshipsOf(parts, path)) {
      const target = targetPath(path, Target);
      if (!parts.has(target)) findings.push(`${path} points to missing ${target}`);
      else if (!reached.has(target)) {
        reached.add(target);
        follow(target);
      }
    }
    const ids = relationshipsOf(parts, path).map(({ Id }) => Id);
    for (const [, used] of (parts.get(path) ?? '').matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)) {
      if (!ids.includes(used ?? '')) findings.push(`${path} uses missing relationship ${used}`);
    }
    if (new Set(ids).size !== ids.length) findings.push(`${path} has relationships of one id`);
  };
  follow('');
  for (const path of parts.keys()) {
    if (!path.endsWith('.rels') && path !== '[Content_Types].xml' && !reached.has(path)) {
      findings.push(`nothing points to ${path}`);
    }
  }
  return findings;
}

function shapeFindings(parts: Parts): string[] {
  const findings: string[] = [];
  for (const [path, xml] of parts) {
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    if (new Set(ids).size !== ids.length) findings.push(`${path} has shapes of one id`);
    const placeholders = [...xml.matchAll(/<p:ph [^>]*>/g)].map(([ph]) => ph);
    if (new Set(placeholders).size !== placeholders.length)
      findings.push(`${path} fills a placeholder twice`);
    for (const [extent] of xml.matchAll(/<a:ext c[xy]="-?[^>]*>/g)) {
      if (extent.includes('-') || extent.includes('NaN')) findings.push(`${path} has a bad size ${extent}`);
    }
    if (/<a:pPr[^>]*>(?:(?!<\/a:p>).)*<a:pPr/s.test(xml)) findings.push(`${path} repeats a:pPr`);
    if (path.startsWith('ppt/slides/slide') && !/<p:ph type="(?:title|ctrTitle)"/.test(xml)) {
      findings.push(`${path} has no title`);
    }
  }
  return findings;
}

function sectionFindings(parts: Parts): string[] {
  const xml = parts.get('ppt/presentation.xml') ?? '';
  const slides = [...xml.matchAll(/<p:sldId id="(\d+)"/g)].map(([, id]) => id);
  const inSections = [...xml.matchAll(/<p14:sldId id="(\d+)"/g)].map(([, id]) => id);
  const findings: string[] = [];
  if (inSections.length > 0 && slides.join() !== inSections.join())
    findings.push('sections do not hold every slide once');
  for (const [, id] of xml.matchAll(/<p14:section [^>]*id="([^"]*)"/g)) {
    if (!/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(id ?? '')) findings.push(`section id ${id}`);
  }
  const sectionIds = [...xml.matchAll(/<p14:section [^>]*id="([^"]*)"/g)].map(([, id]) => id);
  if (new Set(sectionIds).size !== sectionIds.length) findings.push('sections of one id');
  return findings;
}

function sharedThemes(parts: Parts): string[] {
  const users = new Map<string, string>();
  const findings: string[] = [];
  for (const path of parts.keys()) {
    if (!/^ppt\/(?:slideMasters|notesMasters)\/[^/]*\.xml$/.test(path)) continue;
    for (const { Type, Target } of relationshipsOf(parts, path)) {
      if (!Type.endsWith('/theme')) continue;
      const theme = targetPath(path, Target);
      const other = users.get(theme);
      if (other !== undefined) findings.push(`${path} shares ${theme} with ${other}`);
      users.set(theme, path);
    }
  }
  return findings;
}

function absolutePaths(parts: Parts): string[] {
  const findings: string[] = [];
  for (const [path, xml] of parts) {
    if (/(?:="|>)(?:file:|[A-Za-z]:\\|\/(?:home|Users|root|tmp|work|var)\/)/.test(xml)) {
      findings.push(`${path} names a path of the author's machine`);
    }
  }
  return findings;
}
