/**
 * Which characters of a text the Latin face of a theme draws. Names of Chinese fonts are missing on half of the
 * machines, and what stands in for them has wider digits; the Latin faces (Arial, Times New Roman) have twins of the
 * same widths everywhere. The marks that both scripts share (’ “ ” … — ·) are full-width in Chinese text and stay
 * with the Chinese face there; in English text the Latin face draws them as well.
 */
export type LatinScope = 'letters' | 'script';

/** Space, printable ASCII and the letters of the Latin blocks: what no Chinese text sets full-width. */
export function isLatinLetter(code: number): boolean {
  if (code < 0xa0) return code >= 0x20 && code <= 0x7e;
  return code === 0xa0 || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}

/** A piece of text that one face draws. */
export interface FacePiece {
  readonly text: string;
  readonly isLatin: boolean;
}

/** The text cut where the face changes from Latin letters to anything else and back. */
export function facePieces(text: string): readonly FacePiece[] {
  const pieces: FacePiece[] = [];
  for (const char of text) {
    const isLatin = isLatinLetter(char.codePointAt(0) ?? 0);
    const last = pieces.at(-1);
    if (last?.isLatin === isLatin) pieces[pieces.length - 1] = { text: last.text + char, isLatin };
    else pieces.push({ text: char, isLatin });
  }
  return pieces;
}
