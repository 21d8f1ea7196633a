import { tigangError } from '../../errors.ts';
import { err, ok, type Result } from '../../result.ts';
import { withoutUnseen } from '../raw/unseen-characters.ts';
import { decodeBytes, decodeStrictly } from './decode-bytes.ts';
import { likeliestEncoding } from './legacy-encodings.ts';

export interface DecodedText {
  /** Line ends are `\n`; no BOM and no zero-width space is left. */
  readonly raw: string;
  /** WHATWG name. */
  readonly encoding: string;
  /** False where the bytes or the file itself say or prove what they are; true for a legacy encoding. */
  readonly guessed: boolean;
  /** The file names an encoding in which its bytes cannot be read, or make no sense. */
  readonly isMisdeclared: boolean;
  /** Characters that no encoding could read; each stands as U+FFFD. */
  readonly unreadableCount: number;
  /** Control characters, which nobody sees, that are left out. */
  readonly controlCount: number;
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

/** Share of control characters above which decoded bytes are no text, but for a few of them in a short one. */
const controlShareLimit = 0.01;
const fewControls = 8;
const shareOfFewControls = 0.1;
/** Share of private-use characters above which legacy decoding has hit bytes of another kind. */
const privateUseShareLimit = 0.02;
/** Share of plain characters that makes bytes without BOM UTF-16, and the part of a file that is looked at. */
const plainShare = 0.95;
const utf16SampleBytes = 65_536;
/** Encodings of several bytes to a character that have no byte above 127, so that their text is ASCII to others. */
const sevenBitEncodings: ReadonlySet<string> = new Set(['iso-2022-jp']);
const replacement = 0xfffd;
const unreadableShareLimit = 0.01;
const fewUnreadable = 2;
const shareOfFewUnreadable = 0.1;
/** Characters for each place where there is none, in a text that is of its encoding all the same. */
const wholeToDamages = 8;
/** Share of high bytes next to another that makes Latin text Chinese. */
const pairedShare = 0.9;

/**
 * Decodes by BOM, then by NUL bytes (UTF-16), then as UTF-8, which hardly any other text happens to be, then as the
 * file declares (`label`, known or not) or its characters tell, then as GB18030, which contains GBK and GB2312; a few
 * malformed characters are taken where the rest can be read. Errors: `file-binary`, `text-undecodable`, both with `file`.
 */
export function decodeText(own: Uint8Array, file: string, label: string | null = null): Result<DecodedText> {
  const bytes = withoutFalseMark(utf16Of(own) ?? own);
  if (binarySignatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))) {
    return err(tigangError('file-binary', { file }));
  }
  const proven = encodingByMark(bytes) ?? encodingByNulBytes(bytes);
  if (proven === 'binary') return err(tigangError('file-binary', { file }));
  const declared = readLabel(label);
  for (const candidate of candidateEncodings(bytes, proven, declared)) {
    const whole = decodeStrictly(bytes, candidate);
    const text = whole ?? decodeCutOff(bytes, candidate);
    if (text === null) {
      const damaged = candidate === 'utf-8' ? decodeDamagedUtf8(bytes) : null;
      if (damaged === null) continue;
      return ok({ ...damaged, isMisdeclared: declared !== null && declared !== 'utf-8' });
    }
    if (isBinary(text)) return err(tigangError('file-binary', { file }));
    const isLegacy = candidate !== 'utf-8' && candidate !== proven;
    if (isLegacy && shareOf(text, isPrivateUse) > privateUseShareLimit) continue;
    if (isLegacy && candidate !== 'gb18030' && isChineseInPairs(bytes, candidate)) continue;
    return ok({
      ...normaliseText(text),
      encoding: candidate,
      guessed: isLegacy && candidate !== declared,
      isMisdeclared:
        label !== null && proven === null && candidate !== (declared ?? '') && hasHighByte(bytes),
      unreadableCount: whole === null ? 1 : 0,
    });
  }
  return (
    decodeTolerantly(bytes, [...candidateEncodings(bytes, proven, declared)], { declared, proven }) ??
    err(tigangError('text-undecodable', { file }))
  );
}

/** In order; what characters tell of a legacy encoding is asked only where UTF-8 has failed. */
function* candidateEncodings(
  bytes: Uint8Array,
  proven: string | null,
  declared: string | null,
): Generator<string> {
  if (proven !== null) {
    yield proven;
    return;
  }
  const shifted = declared ?? (hasShiftsToJapanese(bytes) ? 'iso-2022-jp' : null);
  if (shifted !== null && sevenBitEncodings.has(shifted)) yield shifted;
  yield 'utf-8';
  yield declared ?? likeliestEncoding(bytes);
  yield 'gb18030';
}

/**
 * UTF-8 with a few bytes that are none: bytes of other encodings make hardly any of its characters, and would read as
 * others throughout. Null where the text is not mostly UTF-8.
 */
function decodeDamagedUtf8(bytes: Uint8Array): Omit<DecodedText, 'isMisdeclared'> | null {
  const text = decodeBytes(bytes, 'utf-8');
  const damages = text.match(/\ufffd+/gu) ?? [];
  const whole = text.match(/[\u0080-\ufffc]/gu)?.length ?? 0;
  if (whole < damages.length * wholeToDamages || isBinary(text)) return null;
  return {
    ...normaliseText(text),
    encoding: 'utf-8',
    guessed: false,
    unreadableCount: damages.join('').length,
  };
}

/** Without the bytes of a last character that a copy has cut off, which need no other encoding; null where more is wrong. */
function decodeCutOff(bytes: Uint8Array, encoding: string): string | null {
  for (const cut of possibleCuts(bytes, encoding)) {
    const text = decodeStrictly(bytes.subarray(0, bytes.length - cut), encoding);
    if (text !== null) return text;
  }
  return null;
}

/** How many bytes at the end may be the first ones of a longer character. */
function possibleCuts(bytes: Uint8Array, encoding: string): readonly number[] {
  if (encoding.startsWith('utf-16')) return bytes.length % 2 === 0 ? [] : [1];
  const cuts = [1, 2, 3].filter((cut) => cut <= bytes.length);
  const leadOf = (cut: number): number => bytes[bytes.length - cut] ?? 0;
  if (encoding !== 'utf-8') return cuts.filter((cut) => leadOf(cut) >= 0x81);
  const last = cuts.find((cut) => leadOf(cut) < 0x80 || leadOf(cut) >= 0xc0);
  return last === undefined || last >= utf8Length(leadOf(last)) ? [] : [last];
}

/** Bytes of a character in UTF-8, by the first of them. */
function utf8Length(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc2 ? 2 : 1;
}

/**
 * The text, as browsers take it, in whichever encoding leaves fewest characters unreadable; null where these are more
 * than a few, and it is not plain text for the rest in the encoding that its first bytes prove.
 */
function decodeTolerantly(
  bytes: Uint8Array,
  candidates: readonly string[],
  { declared, proven }: { readonly declared: string | null; readonly proven: string | null },
): Result<DecodedText> | null {
  const [best] = candidates
    .map((encoding) => {
      const text = decodeBytes(bytes, encoding);
      return { encoding, text, share: shareOf(text, (code) => code === replacement) };
    })
    .sort((a, b) => a.share - b.share);
  if (best === undefined) return null;
  const isFew = best.share * best.text.length <= fewUnreadable + 0.5 && best.share <= shareOfFewUnreadable;
  const isWhole =
    best.encoding === proven &&
    best.share * (wholeToDamages + 1) <= 1 &&
    shareOf(best.text, isPlain) >= plainShare * (1 - best.share);
  if (best.share > unreadableShareLimit && !isFew && !isWhole) return null;
  if (isBinary(best.text)) return null;
  return ok({
    ...normaliseText(best.text),
    encoding: best.encoding,
    guessed: best.encoding !== (declared ?? proven),
    isMisdeclared: declared !== null && best.encoding !== declared,
    unreadableCount: Math.round(best.share * best.text.length),
  });
}

/** The encoding that browsers take a label for (`gb2312` is GBK), GBK as the GB18030 that contains it. */
function readLabel(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // A page cannot be read as UTF-16 to learn that it is: browsers take such a label for UTF-8.
    if (encoding.startsWith('utf-16')) return 'utf-8';
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Latin letters with accents stand alone among others, where the bytes of Chinese characters come in pairs. */
function isChineseInPairs(bytes: Uint8Array, encoding: string): boolean {
  if (!/^(?:windows-1252|iso-8859-15|macintosh)$/u.test(encoding)) return false;
  let high = 0;
  let paired = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0xa1) continue;
    high += 1;
    if ((bytes[index + 1] ?? 0) >= 0xa1) {
      high += 1;
      paired += 2;
      index += 1;
    }
  }
  const text = high > 0 && paired >= high * pairedShare ? decodeStrictly(bytes, 'gb18030') : null;
  return text !== null && shareOf(text, isPrivateUse) <= privateUseShareLimit;
}

/** ESC $ B or ESC $ @, by which ISO-2022-JP changes to characters of two bytes. */
function hasShiftsToJapanese(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

function hasHighByte(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

/** A text in UTF-32, which no decoder of the platform reads, in UTF-16 with its mark; null for any other. */
function utf16Of(bytes: Uint8Array): Uint8Array | null {
  const [a, b, c, d] = bytes;
  const isLittle = a === 0xff && b === 0xfe && c === 0 && d === 0;
  const isBig = a === 0 && b === 0 && c === 0xfe && d === 0xff;
  if ((!isLittle && !isBig) || bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new Uint8Array(bytes.length);
  const written = new DataView(text.buffer);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    const units = String.fromCodePoint(code > 0x10ffff ? replacement : code);
    for (let index = 0; index < units.length; index += 1) {
      written.setUint16(length, units.charCodeAt(index), true);
      length += 2;
    }
  }
  return text.subarray(0, length);
}

/**
 * Without the mark of another encoding that a program has put in front: that of UTF-8 before the one of UTF-16, and
 * that of UTF-16 before text that is plain as UTF-8 alone.
 */
function withoutFalseMark(bytes: Uint8Array): Uint8Array {
  const mark = encodingByMark(bytes);
  if (mark === null) return bytes;
  const rest = bytes.subarray(mark === 'utf-8' ? 3 : 2);
  if (mark === 'utf-8') return encodingByMark(rest) === null ? bytes : rest;
  const text = decodeStrictly(rest, 'utf-8');
  const isUtf8 =
    text !== null &&
    shareOf(text, isPlain) >= plainShare &&
    shareOf(new TextDecoder(mark).decode(bytes), isPlain) < plainShare;
  return isUtf8 ? rest : bytes;
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
  // A few are stray controls in a text of one byte a character.
  let nulCount = 0;
  for (const byte of bytes) if (byte === 0) nulCount += 1;
  const other = nulCount <= fewControls && nulCount <= bytes.length * shareOfFewControls ? null : 'binary';
  if (other === null && decodeStrictly(bytes, 'utf-8') !== null) return null;
  const sample = bytes.subarray(0, Math.min(utf16SampleBytes, bytes.length - (bytes.length % 2)));
  const [best] = ['utf-16le', 'utf-16be']
    .map((encoding) => ({ encoding, share: shareOf(new TextDecoder(encoding).decode(sample), isPlain) }))
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= plainShare ? best.encoding : other;
}

/** What nobody sees breaks every match, and is dropped. */
function normaliseText(text: string): Pick<DecodedText, 'raw' | 'controlCount'> {
  const { text: raw, controlCount } = withoutUnseen(text.replace(/\r\n?|[\u0085\u2028\u2029\v]/gu, '\n'));
  return { raw, controlCount };
}

function isBinary(text: string): boolean {
  const share = shareOf(text, isControl);
  const isFew = share * text.length <= fewControls && share <= shareOfFewControls;
  return share > controlShareLimit && !isFew;
}

function shareOf(text: string, matches: (code: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (matches(text.charCodeAt(index))) count += 1;
  return text.length === 0 ? 0 : count / text.length;
}

/** Escapes and separators of records stand in logs and exports of data. */
function isControl(code: number): boolean {
  return (code < 0x1b && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f;
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
