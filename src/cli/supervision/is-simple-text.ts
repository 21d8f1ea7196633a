import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';

/** Formats that are text, so that what they can unpack to is their size. */
const textExtensions: ReadonlySet<string> = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm']);
const largestBytes = 160 * 1024;
/** Marks that make readers of Markdown and HTML nest, on one line and in the whole file. */
const mostMarksInLine = 400;
const mostMarks = 12_000;
const longestLine = 40_000;

/**
 * Whether a file is text so short and flat that reading it cannot take long, whatever it says. It is read here
 * where it needs no process of its own; a file that is not there is simple, for its error is.
 */
export function isSimpleText(path: string): boolean {
  if (!textExtensions.has(extname(path).toLowerCase())) return false;
  let file: number;
  try {
    // Non-blocking: a pipe without a writer is refused by whoever reads it.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return true;
  }
  try {
    const status = fstatSync(file);
    if (!status.isFile()) return status.isDirectory();
    if (status.size > largestBytes) return false;
    const bytes = new Uint8Array(status.size);
    return isFlat(bytes.subarray(0, readSync(file, bytes)));
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}

function isFlat(bytes: Uint8Array): boolean {
  let inLine = 0;
  let inFile = 0;
  let lineStart = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === 0x0a) {
      lineStart = index;
      inLine = 0;
    } else if (isMark(byte)) {
      inLine += 1;
      inFile += 1;
      if (inLine > mostMarksInLine || inFile > mostMarks) return false;
    } else if (index - lineStart > longestLine) {
      return false;
    }
  }
  return true;
}

/** `<`, `>`, `[`, `]`, `(`, `*`, `_`, `` ` ``, `&`, `~`, `|`, `!` */
const marks: ReadonlySet<number> = new Set([...'<>[](*_`&~|!'].map((mark) => mark.charCodeAt(0)));
const isMark = (byte: number): boolean => byte < 0x7f && marks.has(byte);
