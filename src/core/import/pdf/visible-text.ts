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

/** Radicals of Unicode that are whole characters of simplified Chinese, and that NFKC leaves alone. */
const radicals: Readonly<Record<string, string>> = {
  '⼾': '户',
  '⺠': '民',
  '⻑': '長',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};

const radical = /[\u2e80-\u2fd5]/gu;
const privateBullet = /[\uf06c-\uf0fe]/gu;
const unmapped = /[\ufffd\ue000-\uf8ff]/gu;
/** Control and formatting characters, most of them what fonts without a map leave of their glyph numbers. */
const invisible = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufff9-\ufffc\uffff]/gu;

/**
 * Text as a reader sees it: radicals, to which some programs map whole characters (⼀ for 一), are written as
 * characters, bullets of symbol fonts as bullets; what shows nothing is left out.
 */
export function visibleText(text: string): string {
  return (
    text
      .replace(/[\t\n\r\u00a0]/gu, ' ')
      .replace(invisible, '')
      .replace(/\u00ad/gu, '-')
      // The character maps of Adobe lead the ellipsis of Chinese text back to one for formulas.
      .replace(/\u22ef/gu, '…')
      .replace(radical, (character) => radicals[character] ?? character.normalize('NFKC'))
      .replace(privateBullet, (character) => symbolBullets[character] ?? character)
  );
}

/** Characters that have no meaning outside their font. */
export function countUnmapped(text: string): number {
  return text.match(unmapped)?.length ?? 0;
}
