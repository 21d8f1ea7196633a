import { basename, extname } from 'node:path';

const longestName = 80;

/** Name of a file without folder and extension. */
export function stemOf(path: string): string {
  return basename(path, extname(path));
}

/** `name` as a file name on every system: no separators, no reserved signs, no dot or space at its ends. */
export function safeFileName(name: string, fallback: string): string {
  const cleaned = [...name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/gu, ' ')]
    .slice(0, longestName)
    .join('')
    .replace(/^[. ]+|[. ]+$/gu, '');
  return cleaned === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(cleaned) ? fallback : cleaned;
}

/** `path`, with `extension` (with its dot) at its end unless it has it. */
export function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(extension) ? path : `${path}${extension}`;
}
