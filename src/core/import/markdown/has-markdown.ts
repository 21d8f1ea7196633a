/** Whether a text that no name calls Markdown is written in it, as what assistants and editors put on the clipboard. */

const sampledBytes = 65_536;
const heading = /^#{1,6} [^\s#].*$/gmu;
/** Marks of one hash alone begin the remarks of scripts and settings as well. */
const lowerHeading = /^#{2,6} [^\s#]/mu;
const bold = /\*\*[^*\s](?:[^*\n]{0,200}[^*\s])?\*\*/gu;
const fewestHeadings = 2;
const fewestBold = 2;

export function hasMarkdown(bytes: Uint8Array): boolean {
  // The marks are the same bytes in all encodings that a text without a mark of its own may have.
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sampledBytes)).replace(/\r\n?/gu, '\n');
  if (text.includes('\0') || text.includes('\f')) return false;
  const headings = text.match(heading)?.length ?? 0;
  const strong = text.match(bold)?.length ?? 0;
  return (headings >= fewestHeadings && lowerHeading.test(text)) || strong >= fewestBold;
}
