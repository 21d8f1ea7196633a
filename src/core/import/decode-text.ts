import { tigangError } from '../errors.ts';
import { err, ok, type Result } from '../result.ts';

export interface DecodedText {
  /** Line ends are `\n`; no BOM and no zero-width space is left. */
  readonly raw: string;
  /** WHATWG name. */
  readonly encoding: string;
  /** False where the bytes themselves say or prove what they are; true for a legacy encoding. */
  readonly guessed: boolean;
}

/** First bytes of files that office staff have and that are no text. */
const binarySignatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip, and with it docx, xlsx, pptx, wps
  [0x25, 0x50, 0x44, 0x46], // pdf
  [0xd0, 0xcf, 0x11, 0xe0], // doc, xls, ppt
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x47, 0x49, 0x46, 0x38], // gif
  [0x52, 0x61, 0x72, 0x21], // rar
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x7f, 0x45, 0x4c, 0x46], // elf
];

/** Share of control characters above which decoded bytes are no text. */
const controlShareLimit = 0.01;
/** Share of private-use characters above which legacy decoding has hit bytes of another kind. */
const privateUseShareLimit = 0.02;
/** Share of plain characters that makes bytes without BOM UTF-16, and the part of a file that is looked at. */
const plainShare = 0.95;
const utf16SampleBytes = 65_536;

/**
 * Decodes by BOM, then by NUL bytes (UTF-16), then as UTF-8, then as GB18030, which contains GBK and GB2312.
 * Errors: `file-binary`, `text-undecodable`, both with `file`.
 */
export function decodeText(bytes: Uint8Array, file: string): Result<DecodedText> {
  if (binarySignatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))) {
    return err(tigangError('file-binary', { file }));
  }
  const encoding = encodingByMark(bytes) ?? encodingByNulBytes(bytes);
  if (encoding === 'binary') return err(tigangError('file-binary', { file }));
  for (const candidate of encoding === null ? ['utf-8', 'gb18030'] : [encoding]) {
    const text = decodeFatally(bytes, candidate);
    if (text === null) continue;
    if (shareOf(text, isControl) > controlShareLimit) return err(tigangError('file-binary', { file }));
    const guessed = candidate === 'gb18030';
    if (guessed && shareOf(text, isPrivateUse) > privateUseShareLimit) continue;
    return ok({ raw: normaliseLines(text), encoding: candidate, guessed });
  }
  return err(tigangError('text-undecodable', { file }));
}

function encodingByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * Text has NUL bytes only in UTF-16: as the high byte of ASCII characters, and as the low byte of some
 * Chinese ones (一 is 4E00). The order of bytes that gives plain text decides.
 */
function encodingByNulBytes(bytes: Uint8Array): string | null {
  if (!bytes.includes(0)) return null;
  if (bytes.length % 2 !== 0) return 'binary';
  const sample = bytes.subarray(0, utf16SampleBytes);
  const [best] = ['utf-16le', 'utf-16be']
    .map((encoding) => ({ encoding, share: shareOf(new TextDecoder(encoding).decode(sample), isPlain) }))
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= plainShare ? best.encoding : 'binary';
}

function decodeFatally(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Zero-width spaces, word joiners and stray BOMs are invisible and break every match: they go. */
function normaliseLines(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029\f\v]/gu, '\n').replace(/[\u200b\u2060\ufeff]/gu, '');
}

function shareOf(text: string, matches: (code: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (matches(text.charCodeAt(index))) count += 1;
  return text.length === 0 ? 0 : count / text.length;
}

function isControl(code: number): boolean {
  return (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f;
}

/** ASCII text, Chinese characters and punctuation, full-width forms. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0x09 && code <= 0x0d) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x2010 && code <= 0x2030) ||
    (code >= 0xa0 && code <= 0x24f)
  );
}

function isPrivateUse(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}
