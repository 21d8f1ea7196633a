/**
 * The standard has a page say its encoding in its first 1,024 bytes; browsers look on, and pages with long scripts in
 * their heads count on it.
 */
const searchedBytes = 1024 * 1024;
const passage = /<!--|<(script|style)\b/gu;
const declaration = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/iu;
const xmlDeclaration = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/iu;

/** The encoding that a page names in `<meta>` or in its XML declaration, as it is written; null if it names none. */
export function findDeclaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, searchedBytes));
  const markup = withoutScripts(head);
  return (xmlDeclaration.exec(head) ?? declaration.exec(markup))?.[1] ?? null;
}

/** Without comments, scripts and styles, whose text may hold such words; what has no end reaches to the end. */
function withoutScripts(head: string): string {
  const lower = head.toLowerCase();
  let kept = '';
  let from = 0;
  for (let found = passage.exec(lower); found !== null; found = passage.exec(lower)) {
    const mark = found[1] === undefined ? '-->' : `</${found[1]}`;
    kept += head.slice(from, found.index);
    const end = lower.indexOf(mark, found.index + found[0].length);
    from = end === -1 ? head.length : end + mark.length;
    if (end === -1) break;
    passage.lastIndex = from;
  }
  passage.lastIndex = 0;
  return kept + head.slice(from);
}
