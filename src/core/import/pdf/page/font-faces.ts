import type { PDFPageProxy } from 'unpdf/pdfjs';
import { textInDingbats } from '../../raw/symbol-fonts.ts';
import type { PrintedText } from '../lines/text-line.ts';
import type { TextPiece } from './text-piece.ts';

/**
 * Names of bold faces, and of the Hei faces in which GB/T 9704 sets headings; the last is 黑体 in GBK that a
 * program wrote as Latin text.
 */
const boldName = /bold|black|heavy|demi|simhei|heiti|fzhei|fzxbs|fzdbs|黑体|小标宋|大标宋|ºÚÌå/iu;
const lighterName = /light|regular|demilight|normal/iu;

/** Collects which fonts of a document are bold, and which have signs in place of letters; asks the library for each font once. */
export class FontFaces {
  readonly #isBold = new Map<string, boolean>();
  readonly #names = new Map<string, string>();

  /** Call it for every page whose text was read, before the next. Never throws. */
  async learn(page: PDFPageProxy, fonts: ReadonlySet<string>): Promise<void> {
    const unknown = [...fonts].filter((font) => !this.#isBold.has(font));
    if (unknown.length === 0) return;
    try {
      // Only the drawing of a page makes the library tell about its fonts.
      await page.getOperatorList();
    } catch {
      // The text of the page is read already; its fonts count as ordinary ones.
    }
    for (const font of unknown) {
      this.#isBold.set(font, isBoldFont(page, font));
      this.#names.set(font, faceOf(page, font)?.name ?? '');
    }
  }

  /** A text as it is drawn: letters in a font of dingbats are check marks and bullets. */
  drawn(pieces: readonly TextPiece[]): readonly TextPiece[] {
    return pieces.map((piece) => {
      const text = textInDingbats(piece.text, this.#names.get(piece.font) ?? '');
      return text === null ? piece : { ...piece, text };
    });
  }

  isBold(font: string): boolean {
    return this.#isBold.get(font) === true;
  }

  /** Whether most of a text is bold, so that bold type says nothing. */
  mostlyBold(lines: readonly { readonly runs: readonly PrintedText[] }[]): boolean {
    let bold = 0;
    let all = 0;
    for (const { text, font } of lines.flatMap(({ runs }) => runs)) {
      all += text.length;
      if (this.isBold(font)) bold += text.length;
    }
    return bold * 2 > all;
  }
}

/** What the library tells about a font, which it does not describe. */
interface Face {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
}

function faceOf({ commonObjs }: PDFPageProxy, font: string): Face | null {
  return commonObjs.has(font) ? commonObjs.get(font) : null;
}

function isBoldFont(page: PDFPageProxy, font: string): boolean {
  const face = faceOf(page, font);
  if (face?.bold === true || face?.black === true) return true;
  const name = face?.name ?? '';
  return boldName.test(name) && !lighterName.test(name);
}
