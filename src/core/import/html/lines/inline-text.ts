import { type Script, type ScriptedPiece, writeScripts } from '../../raw/raised-text.ts';
import type { TextPiece } from '../../raw/raw-text.ts';

/** How a piece of text stands in its line. */
export interface PieceStyle {
  readonly strong: boolean;
  /** White space stays as it is. */
  readonly preformatted: boolean;
  readonly script?: Script | null;
}

const words = /[ \t\n\r\f]+|[^ \t\n\r\f]+/gu;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
/** Characters of both scripts, which take the side of their neighbour. */
const wideOrNot = /[“”‘’…—·\ud840-\ud88f\udc00-\udfff]/u;

/**
 * The text of one line as a browser sets it (CSS Text 3, section 4.1): runs of white space are one space, which goes
 * too where it holds a line end between two East Asian characters. No-break and ideographic spaces are characters
 * like others.
 */
export class LineText {
  length = 0;
  private readonly pieces: { text: string[]; strong: boolean; script: Script | null }[] = [];
  private gap: '' | ' ' | '\n' | 'break' = '';
  private lastCharacter = '';

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(text: string, style: PieceStyle): void {
    if (style.preformatted) {
      this.append(text.replaceAll('\t', '    '), style);
      return;
    }
    for (const [word] of text.matchAll(words)) {
      if (/^[ \t\n\r\f]/u.test(word)) {
        if (this.length > 0 && this.gap !== '\n' && this.gap !== 'break')
          this.gap = word.includes('\n') ? '\n' : ' ';
        continue;
      }
      if (this.gap === 'break') this.append('\n', style);
      if (this.gap === ' ' || (this.gap === '\n' && !isBetweenWide(this.lastCharacter, word.charAt(0)))) {
        this.append(' ', style);
      }
      this.gap = '';
      this.append(word, style);
    }
  }

  /** Ends a line within the text, if it has any. */
  breakLine(): void {
    if (this.length > 0) this.gap = 'break';
  }

  /** Pieces of one weight; the text of all of them is the line. */
  toPieces(): readonly TextPiece[] {
    return writeScripts(
      this.pieces.map(({ text, ...style }): ScriptedPiece => ({ ...style, text: text.join('') })),
    );
  }

  private append(text: string, { strong, script = null }: PieceStyle): void {
    const last = this.pieces.at(-1);
    if (last !== undefined && last.strong === strong && last.script === script) last.text.push(text);
    else this.pieces.push({ text: [text], strong, script });
    this.length += text.length;
    this.lastCharacter = text.charAt(text.length - 1);
  }
}

function isBetweenWide(before: string, after: string): boolean {
  const isWideBefore = wide.test(before);
  const isWideAfter = wide.test(after);
  return (isWideBefore && (isWideAfter || wideOrNot.test(after))) || (isWideAfter && wideOrNot.test(before));
}
