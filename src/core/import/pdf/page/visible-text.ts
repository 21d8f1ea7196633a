import { wholeCharacters } from '../../../language/radicals.ts';

/** Bullets as Symbol and Wingdings have them, in the private area to which programs map these fonts. */
const symbolBullets: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf075': '◆',
  '\uf076': '❖',
  '\uf0a7': '▪',
  '\uf0a8': '□',
  '\uf06f': '□',
  '\uf0d8': '➢',
  '\uf0e0': '→',
  '\uf0fc': '✓',
  '\uf0fe': '☑',
};

const privateBullet = /[\uf06c-\uf0fe]/gu;
/** Any other sign of such a font that stands alone: programs set them before items. */
const loneSign = /^\s*[\uf020-\uf0ff]\s*$/u;
const unmapped = /[\ufffd\ue000-\uf8ff]/gu;
/** Control and formatting characters, most of them what fonts without a map leave of their glyph numbers. */
const invisible = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufff9-\ufffc\uffff]/gu;

/** Marks and brackets in the shape that they have in vertical lines, and as they are on the line. */
const verticalForms = new Map(
  Array.from('︐︑︒︓︔︕︖︗︘︙︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄', (form, at) => [
    form,
    '，、。：；！？〖〗…—–（）｛｝〔〕【】《》〈〉「」『』'.charAt(at),
  ]),
);
const verticalForm = /[\ufe10-\ufe19\ufe31-\ufe44]/gu;
/** Ligatures, and letters of Hebrew and Arabic in the shape that they have at their place of a word. */
const presentationForms =
  /[\u00b5\u037e\u0eb3\u2000-\u200a\u202f\u2126\ufb00-\ufb06\ufb13-\ufdff\ufe70-\ufefc]+/gu;

/**
 * Text as a reader sees it: radicals, to which some programs map whole characters (⼀ for 一), are written as
 * characters, bullets of symbol fonts as bullets; what shows nothing is left out.
 */
export function visibleText(text: string): string {
  return wholeCharacters(
    text
      .replace(verticalForm, (form) => verticalForms.get(form) ?? form)
      .replace(presentationForms, (forms) => forms.normalize('NFKC'))
      .replace(/[\t\n\r\u00a0]/gu, ' ')
      .replace(invisible, '')
      .replace(/\u00ad/gu, '-')
      // The character maps of Adobe lead the ellipsis of Chinese text back to one for formulas.
      .replace(/\u22ef/gu, '…')
      .replace(privateBullet, (character) => symbolBullets[character] ?? character)
      .replace(loneSign, '•'),
  );
}

/** Control characters that draw a space: line ends, and the glyphs that are the space in fonts without a map. */
const drawnSpaces = '\t\n\r\u0000\u0001\u0003';

/**
 * A drawn text in which what its font gives no meaning is marked as unreadable (U+FFFD), so that it is counted and
 * seen; one such sign alone is an ornament.
 */
export function withUnreadable(text: string): string {
  if (text.trim().length < 2) return text;
  return text.replace(/\p{Cc}/gu, (control) => (drawnSpaces.includes(control) ? control : '\ufffd'));
}

/** Characters that have no meaning outside their font. */
export function countUnmapped(text: string): number {
  return text.match(unmapped)?.length ?? 0;
}
