import { XMLValidator } from 'fast-xml-parser';
import {
  contentTypes,
  openParts,
  type PackageParts,
  relationshipsOf,
  repeated,
  targetPath,
} from './package-parts.ts';

/** Faults of the zip file, its content types and its relationships. */
export function containerFindings(parts: PackageParts): readonly string[] {
  return [
    ...entryFindings(parts),
    ...malformedParts(parts),
    ...mislabelledMedia(parts),
    ...contentTypeFindings(parts),
    ...relationshipFindings(parts),
    ...sharedThemes(parts),
    ...absolutePaths(parts),
  ];
}

function entryFindings({ bytes, entryCount }: PackageParts): string[] {
  const paths = [...bytes.keys()];
  const findings = paths.filter((path) => path.endsWith('/')).map((path) => `empty folder ${path}`);
  if (paths[0] !== '[Content_Types].xml') findings.push('[Content_Types].xml does not come first');
  // Windows knows one name in any case.
  for (const path of repeated(paths.map((each) => each.toLowerCase())))
    findings.push(`two parts of the name ${path}`);
  if (entryCount !== paths.length) findings.push('two parts of one name');
  return findings;
}

function malformedParts({ xml }: PackageParts): string[] {
  const findings: string[] = [];
  for (const [path, text] of xml) {
    const verdict = XMLValidator.validate(text);
    if (verdict !== true) findings.push(`${path} is not well-formed: ${verdict.err.msg}`);
    // Not even a reference may stand for a control character.
    if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|&#/u.test(text)) {
      findings.push(`${path} holds characters that XML cannot`);
    }
  }
  return findings;
}

/** First bytes in hexadecimal digits. */
const signatures: Readonly<Record<string, string>> = {
  png: '89504e470d0a1a0a',
  jpg: 'ffd8ff',
  jpeg: 'ffd8ff',
  gif: '47494638',
  xlsx: '504b0304',
};

function mislabelledMedia({ bytes, xml }: PackageParts): string[] {
  const findings: string[] = [];
  for (const [path, part] of bytes) {
    if (xml.has(path) || path.endsWith('/')) continue;
    const extension = extensionOf(path);
    const head = Buffer.from(part.subarray(0, 1024));
    const signature = signatures[extension];
    const isRight =
      extension === 'svg'
        ? /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<svg\b/s.test(head.toString('utf8'))
        : signature !== undefined && head.toString('hex').startsWith(signature);
    if (!isRight) findings.push(`${path} is not what its name says`);
    else if (extension === 'xlsx') findings.push(...workbookFindings(path, part));
  }
  return findings;
}

/** Workbooks of charts are packages too. */
function workbookFindings(path: string, part: Uint8Array): string[] {
  const inner = openParts(part);
  const rules = [entryFindings, malformedParts, contentTypeFindings, relationshipFindings, absolutePaths];
  return rules.flatMap((rule) => rule(inner)).map((finding) => `${path}: ${finding}`);
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function contentTypeFindings(parts: PackageParts): string[] {
  const { overrides, extensions } = contentTypes(parts);
  const paths = [...parts.bytes.keys()].filter((path) => path !== '[Content_Types].xml');
  return [
    ...overrides
      .filter((path) => !parts.bytes.has(path))
      .map((path) => `content type for missing part ${path}`),
    ...repeated(overrides).map((path) => `two content types for ${path}`),
    ...repeated(extensions).map((extension) => `two content types for .${extension}`),
    ...extensions
      .filter((extension) => extension !== 'rels' && extension !== 'xml')
      .filter((extension) => !paths.some((path) => extensionOf(path) === extension))
      .map((extension) => `content type for .${extension}, which no part has`),
    ...paths
      .filter((path) => !overrides.includes(path) && !extensions.includes(extensionOf(path)))
      .map((path) => `no content type for ${path}`),
    ...paths
      .filter((path) => path.startsWith('ppt/') && path.endsWith('.xml') && !overrides.includes(path))
      .map((path) => `${path} is only typed as any XML`),
  ];
}

/** Kinds of parts that a part must name where it uses them; the others speak by being there. */
const namedKinds = /\/(?:image|chart|hyperlink|package|slide|slideMaster|media|video|audio)$/;

function relationshipFindings(parts: PackageParts): string[] {
  const findings: string[] = [];
  const reached = new Set<string>(['']);
  const follow = (path: string) => {
    const relationships = relationshipsOf(parts, path);
    const text = parts.xml.get(path) ?? '';
    const used = [...text.matchAll(/ r:(?:id|embed|link|pict)="([^"]*)"/g)].map(([, id]) => id ?? '');
    for (const { Id, Type, Target, TargetMode } of relationships) {
      // The slide of a notes page and the master of a layout are above them.
      const isNamed = namedKinds.test(Type) && !/\/(?:notesSlides|slideLayouts)\//.test(path);
      if (isNamed && !used.includes(Id)) findings.push(`${path} never uses its relationship ${Id}`);
      if (TargetMode === 'External') continue;
      const target = targetPath(path, Target);
      if (!parts.bytes.has(target)) findings.push(`${path} points to missing ${target}`);
      else if (!reached.has(target)) {
        reached.add(target);
        follow(target);
      }
    }
    const ids = relationships.map(({ Id }) => Id);
    for (const id of used) if (!ids.includes(id)) findings.push(`${path} uses missing relationship ${id}`);
    if (repeated(ids).length > 0) findings.push(`${path} has relationships of one id`);
  };
  follow('');
  for (const path of parts.bytes.keys()) {
    if (path === '[Content_Types].xml' || path.endsWith('/')) continue;
    const owner = /^(?:(.*)\/)?_rels\/(.*)\.rels$/.exec(path);
    if (owner === null) {
      if (!reached.has(path)) findings.push(`nothing points to ${path}`);
    } else if (owner[2] !== '' && !parts.bytes.has(`${owner[1]}/${owner[2]}`)) {
      findings.push(`${path} belongs to no part`);
    }
  }
  return findings;
}

function sharedThemes(parts: PackageParts): string[] {
  const users = new Map<string, string>();
  const findings: string[] = [];
  for (const path of parts.xml.keys()) {
    if (!/^ppt\/(?:slideMasters|notesMasters)\/[^/]*\.xml$/.test(path)) continue;
    const themes = relationshipsOf(parts, path).filter(({ Type }) => Type.endsWith('/theme'));
    if (themes.length !== 1) findings.push(`${path} has ${themes.length} themes`);
    for (const { Target } of themes) {
      const theme = targetPath(path, Target);
      const other = users.get(theme);
      if (other !== undefined) findings.push(`${path} shares ${theme} with ${other}`);
      users.set(theme, path);
    }
  }
  return findings;
}

const machinePath = /(?:file:\/|[A-Za-z]:\\|\/(?:home|Users|root|tmp|work|var)\/)/;

function absolutePaths({ xml }: PackageParts): string[] {
  const findings: string[] = [];
  for (const [path, text] of xml) {
    // What an author writes may name a path; what we write about it may not.
    const said = [...text.matchAll(/ (?:descr|title|name|Target|sourceUri)="([^"]*)"/g)].map(
      ([, value]) => value,
    );
    if (
      said.some((value) => machinePath.test(value ?? '')) ||
      /(?:="|>)(?:file:|[A-Za-z]:\\|\/(?:home|Users|root|tmp|work|var)\/)/.test(text)
    ) {
      findings.push(`${path} names a path of the author's machine`);
    }
  }
  return findings;
}
