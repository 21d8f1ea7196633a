/** Where the standard has a page say its encoding at the latest, with room for long heads of crawlers. */
const searchedBytes = 4096;
const declaration = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/iu;
const xmlDeclaration = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/iu;

/** The encoding that a page names in `<meta>` or in its XML declaration, as it is written; null if it names none. */
export function findDeclaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, searchedBytes));
  return (xmlDeclaration.exec(head) ?? declaration.exec(head))?.[1] ?? null;
}
