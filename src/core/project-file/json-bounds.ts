/**
 * What the JSON of a project may be made of. A parser builds whatever a text asks for, and the schema walks through it,
 * level by level: a text of a few kilobytes, packed, has been made to take all of the memory or all of the stack.
 */
const deepest = 200;
/** Objects and lists: several times those of the longest document that a reader takes. */
const mostContainers = 4_000_000;
/** Members of objects and lists, but for the first of each. */
const mostFurtherMembers = 10_000_000;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const opening: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d]);

export type JsonSize = 'fits' | 'too-deep' | 'too-large';

/** Looks at marks alone, and parses nothing: what is no JSON may fit. */
export function sizeOfJson(bytes: Uint8Array): JsonSize {
  let depth = 0;
  let containers = 0;
  let furtherMembers = 0;
  let isInText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isInText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) isInText = false;
    } else if (byte === quote) {
      isInText = true;
    } else if (byte === comma) {
      furtherMembers += 1;
      if (furtherMembers > mostFurtherMembers) return 'too-large';
    } else if (opening.has(byte)) {
      depth += 1;
      containers += 1;
      if (depth > deepest) return 'too-deep';
      if (containers > mostContainers) return 'too-large';
    } else if (closing.has(byte)) {
      depth -= 1;
    }
  }
  return 'fits';
}
