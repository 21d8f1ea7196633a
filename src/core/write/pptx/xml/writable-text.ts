/** The characters that XML 1.0 cannot hold, not even as a reference: most controls, U+FFFE/F, half surrogates. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const lineEnd = /\r\n|[\n\r\t]/g;

/** How many characters of the text a PPTX file cannot hold. */
export function countUnwritable(text: string): number {
  return text.match(unwritable)?.length ?? 0;
}

/** The text as one line of XML character data before escaping: without what XML cannot hold. */
export function writableText(text: string): string {
  return text.replace(unwritable, '').replace(lineEnd, ' ');
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The text escaped for element content and for attribute values in double quotes. */
export function xmlText(text: string): string {
  return writableText(text).replace(/[&<>"']/g, (character) => references[character] ?? character);
}
