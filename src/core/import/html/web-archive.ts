import { base64Decode } from '../../bytes/base64.ts';

/**
 * Pages saved as one file (MHTML, RFC 2557), as browsers and Word save them: a message of several parts, of which the
 * first page is the text.
 */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** The encoding that the part names. */
  readonly charset: string | null;
}

const searchedHead = 16_384;
const mostParts = 2000;
const headerStart = /^(?:\ufeff)?\s{0,20}[A-Za-z][A-Za-z-]{0,60}:[^\n]*\n/u;
const archiveType = /^content-type:\s*multipart\/(?:related|mixed|alternative)\b/imu;

/** Whether bytes begin as a message of several parts does. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, searchedHead));
  return headerStart.test(head) && /^mime-version:/imu.test(head) && archiveType.test(unfolded(head));
}

/** The page of an archive; null where it has none. */
export function pageOfArchive(bytes: Uint8Array): ArchivedPage | null {
  const message = latin1(bytes);
  const head = unfolded(message.slice(0, searchedHead));
  const boundary = /boundary\s*=\s*(?:"([^"\n]{1,200})"|([^\s;]{1,200}))/iu.exec(head);
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) return null;
  const mark = `--${name}`;
  let at = message.indexOf(`\n${mark}`);
  for (let count = 0; at !== -1 && count < mostParts; count += 1) {
    const start = message.indexOf('\n', at + 1 + mark.length) + 1;
    const next = message.indexOf(`\n${mark}`, at + 1);
    const end = next === -1 ? message.length : next;
    const page = start > 0 && start <= end ? pageOfPart(message.slice(start, end)) : null;
    if (page !== null) return page;
    at = next;
  }
  return null;
}

function pageOfPart(part: string): ArchivedPage | null {
  const gap = /\r?\n\r?\n/u.exec(part);
  if (gap === null) return null;
  const head = unfolded(part.slice(0, gap.index));
  if (!/^content-type:\s*text\/html\b/imu.test(head)) return null;
  const body = part.slice(gap.index + gap[0].length);
  const coding = /^content-transfer-encoding:\s*([\w-]+)/imu.exec(head)?.[1]?.toLowerCase();
  const charset = /charset\s*=\s*"?([\w.:-]{1,60})/iu.exec(head)?.[1] ?? null;
  if (coding === 'base64') return { bytes: fromBase64(body), charset };
  const text = coding === 'quoted-printable' ? fromQuotedPrintable(body) : body;
  return { bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)), charset };
}

function fromQuotedPrintable(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([\dA-Fa-f]{2})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** What is no digit is passed over, as mail programs do, and so is one digit too many. */
function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/[^A-Za-z\d+/]/gu, '');
  return base64Decode(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0))) ?? new Uint8Array();
}

const unfolded = (head: string): string => head.replace(/\r?\n[ \t]+/gu, ' ');

/** One character for each byte, unlike windows-1252. */
function latin1(bytes: Uint8Array): string {
  const size = 8192;
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += size)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + size)));
  return pieces.join('');
}
