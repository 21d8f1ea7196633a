/** The folder of a part, without slash at its ends; empty at the root. */
export function folderOf(part: string): string {
  return part.slice(0, Math.max(0, part.lastIndexOf('/')));
}

/** `word/document.xml` → `word/_rels/document.xml.rels` (ECMA-376 part 2, 6.5.2.3); the package itself is ''. */
export function relationshipsPartOf(part: string): string {
  const folder = folderOf(part);
  const base = part.slice(folder === '' ? 0 : folder.length + 1);
  return `${folder === '' ? '' : `${folder}/`}_rels/${base}.rels`;
}

/**
 * The part that a relationship's target names, seen from the folder of its source (RFC 3986, 5.2). Null for a
 * target that leaves the package, or is none.
 */
export function resolveTarget(folder: string, target: string): string | null {
  const path = decodePercent(target.split(/[?#]/u, 1)[0] ?? '').replaceAll('\\', '/');
  if (path === '') return null;
  const segments = path.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return null;
    } else if (segment !== '.' && segment !== '') {
      segments.push(segment);
    }
  }
  return segments.length === 0 ? null : segments.join('/');
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
