import type { Diagnosed, Diagnostic } from '../../diagnostics.ts';
import { tigangError } from '../../errors.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ReadContent } from '../document-reader.ts';
import { assembleDocument } from '../docx/assemble-document.ts';
import { rtfTokens } from './rtf-tokens.ts';
import { RtfWalker } from './rtf-walker.ts';

const utf8Mark = [0xef, 0xbb, 0xbf];

/**
 * The Rich Text Format (RTF 1.9.1): paragraphs, lists with their numbers, tables and notes; pictures are left out.
 * Errors: `file-damaged` for what does not begin as such a file.
 */
export function readRtf(bytes: Uint8Array, file: string): Result<Diagnosed<ReadContent>> {
  // An editor of text has put its mark before some.
  const own = utf8Mark.every((byte, index) => bytes[index] === byte)
    ? bytes.subarray(utf8Mark.length)
    : bytes;
  const start = new TextDecoder('latin1').decode(own.subarray(0, 16));
  if (!/^\s*\{\\rt/u.test(start)) return err(tigangError('file-damaged', { file }));
  const walker = new RtfWalker();
  const blocks = walker.walk(rtfTokens(own));
  const { raw, blocks: found, images } = assembleDocument(blocks, () => 'left-out');
  return ok({ value: { raw, blocks: found, images, encoding: null }, diagnostics: diagnosticsOf(walker) });
}

function diagnosticsOf({ losses }: RtfWalker): readonly Diagnostic[] {
  const { pictures, struck, hidden, symbols, insertions, deletions } = losses;
  const counts: readonly (readonly [code: string, severity: Diagnostic['severity'], count: number])[] = [
    ['images-left-out', 'warning', pictures],
    ['struck-text-left-out', 'warning', struck],
    ['characters-left-out', 'warning', symbols],
    ['hidden-text-left-out', 'info', hidden],
  ];
  return [
    ...(insertions + deletions === 0
      ? []
      : [{ code: 'changes-accepted', severity: 'warning', params: { insertions, deletions } } as const]),
    ...counts
      .filter(([, , count]) => count > 0)
      .map(([code, severity, count]) => ({ code, severity, params: { count } })),
  ];
}
