import type { ErrorCode } from '../errors.ts';

/**
 * Files that people have beside their documents and that no reader takes. What one is told by its first bytes,
 * or else by its name, so that the refusal says what it is and what makes a document of it.
 */

interface ForeignKind {
  readonly code: ErrorCode;
  readonly extensions: readonly string[];
  /** First bytes of such a file, or bytes after as many of any value as there are dots. */
  readonly signatures: readonly string[];
}

const kinds: readonly ForeignKind[] = [
  {
    code: 'file-is-picture',
    extensions: ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic', 'svg', 'psd'],
    signatures: [
      '\x89PNG',
      '\xff\xd8\xff',
      'GIF8',
      'II*\0',
      'MM\0*',
      'RIFF....WEBP',
      '....ftypheic',
      '....ftypmif1',
      '8BPS',
    ],
  },
  {
    code: 'file-is-recording',
    extensions: ['mp3', 'mp4', 'm4a', 'wav', 'wma', 'aac', 'flac', 'ogg', 'avi', 'mov', 'mkv', 'wmv', 'amr'],
    signatures: [
      'ID3\x03',
      'ID3\x04',
      '....ftyp',
      'RIFF....WAVE',
      'RIFF....AVI',
      'OggS',
      'fLaC',
      '\x1aE\xdf\xa3',
      '#!AMR',
    ],
  },
  {
    code: 'file-is-archive',
    extensions: ['zip', 'rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'iso'],
    signatures: ['Rar!\x1a', '7z\xbc\xaf\x27\x1c', '\x1f\x8b', 'BZh', '\xfd7zXZ'],
  },
  {
    code: 'file-is-spreadsheet',
    extensions: ['xlsx', 'xlsm', 'xls', 'et', 'ods', 'csv', 'tsv'],
    signatures: [],
  },
  {
    code: 'file-legacy-office',
    extensions: ['doc', 'dot', 'ppt', 'pps', 'wps', 'wpt', 'dps', 'wri'],
    signatures: [],
  },
  {
    code: 'file-is-other-office',
    extensions: ['pages', 'key', 'odp', 'otp', 'odg', 'sxw', 'hwp', 'hwpx'],
    signatures: [],
  },
  {
    code: 'file-binary',
    extensions: ['exe', 'dll', 'msi'],
    signatures: ['MZ\x90', '\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe'],
  },
  { code: 'file-is-fixed-layout', extensions: ['ofd', 'caj', 'xps', 'epub', 'mobi', 'ceb'], signatures: [] },
];

/** Parts by which a zip package that is no document is known. */
const packageParts: readonly (readonly [string, ErrorCode])[] = [
  ['xl/workbook.', 'file-is-spreadsheet'],
  ['OFD.xml', 'file-is-fixed-layout'],
  ['META-INF/container.xml', 'file-is-fixed-layout'],
  ['vnd.oasis.opendocument.spreadsheet', 'file-is-spreadsheet'],
  ['vnd.oasis.opendocument.presentation', 'file-is-other-office'],
  ['vnd.oasis.opendocument.graphics', 'file-is-other-office'],
  ['Index/Document.iwa', 'file-is-other-office'],
];
/** Parts without which no document is packed, and the record with which a package that is whole ends. */
const documentParts = ['[Content_Types].xml', 'mimetype', 'word/', 'ppt/', 'content.xml'];
const packageEnd = 'PK\x05\x06';
const searchedLength = 65_536;

/** The error that names what a file is; null if nothing is known of it. */
export function foreignFile(bytes: Uint8Array, fileName: string | null): ErrorCode | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const bySignature = kinds.find(({ signatures }) => signatures.some((own) => begins(start, own)));
  if (bySignature !== undefined) return bySignature.code;
  const extension = /\.([^./\\]+)$/u.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  const byPart = start.startsWith('PK\x03\x04') ? packageKind(bytes) : null;
  return byPart ?? kinds.find(({ extensions }) => extensions.includes(extension))?.code ?? null;
}

function begins(start: string, signature: string): boolean {
  return [...signature].every((character, index) => character === '.' || character === start.charAt(index));
}

function packageKind(bytes: Uint8Array): ErrorCode | null {
  const latin1 = new TextDecoder('latin1');
  const ends = [
    bytes.subarray(0, searchedLength),
    bytes.subarray(Math.max(0, bytes.length - searchedLength)),
  ].map((piece) => latin1.decode(piece));
  const holds = (part: string): boolean => ends.some((end) => end.includes(part));
  const known = packageParts.find(([part]) => holds(part))?.[1];
  return known ?? (holds(packageEnd) && !documentParts.some(holds) ? 'file-is-archive' : null);
}
