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
/** Second code points of ideographs, kept for old character sets; canonically equal to the first ones. */
const compatibilityIdeograph = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/**
 * Text in which radicals, for which fonts often have the glyph of a whole character (⼀ and 一), and compatibility
 * ideographs (金 at U+F90A) are written as characters, by the data of Unicode and the exceptions above.
 */
export function wholeCharacters(text: string): string {
  return text
    .replace(radical, (character) => radicals[character] ?? character.normalize('NFKC'))
    .replace(compatibilityIdeograph, (character) => character.normalize('NFC'));
}
