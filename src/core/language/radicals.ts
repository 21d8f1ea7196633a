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

/**
 * Text in which radicals, for which fonts often have the glyph of a whole character (⼀ and 一), are written as
 * characters.
 */
export function wholeCharacters(text: string): string {
  return text.replace(radical, (character) => radicals[character] ?? character.normalize('NFKC'));
}
