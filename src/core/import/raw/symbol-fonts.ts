/** Characters of symbol fonts that documents use, by code without the private-use offset F000. */
const bySymbolFont: ReadonlyMap<string, Readonly<Record<number, string>>> = new Map(
  Object.entries<Readonly<Record<number, string>>>({
    symbol: { 183: '•', 180: '×', 184: '÷', 177: '±', 163: '≤', 179: '≥', 174: '→', 176: '°', 215: '·' },
    wingdings: {
      108: '●',
      110: '■',
      111: '□',
      112: '□',
      113: '❑',
      114: '❒',
      116: '◆',
      117: '◆',
      118: '❖',
      119: '◆',
      158: '·',
      159: '•',
      161: '○',
      167: '▪',
      168: '□',
      171: '★',
      178: '☆',
      216: '➢',
      224: '→',
      232: '➔',
      240: '⇨',
      251: '✗',
      252: '✓',
      253: '☒',
      254: '☑',
    },
    'wingdings 2': { 80: '✓', 79: '✗', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□', 151: '●' },
  }),
);
const privateUse = 0xf000;
const privateCodes = /[\uf000-\uf0ff]/u;
const isPrivateCode = (code: number): boolean => code >= privateUse && code <= privateUse + 0xff;
/** Letters and signs of Symbol that stand as symbols: typed as letters they are often words in a wrong font. */
const symbolLetters: ReadonlyMap<number, string> = new Map([
  ...[...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(
    (letter, at) =>
      [letter.charCodeAt(0), 'αβχδεφγηιϕκλμνοπθρστυϖωξψζΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'.charAt(at)] as const,
  ),
  ...[...'0123456789()+,-./:;<=>[]|%'].map((sign) => [sign.charCodeAt(0), sign] as const),
  [34, '∀'],
  [36, '∃'],
  [64, '≅'],
  [94, '⊥'],
  [126, '∼'],
  [165, '∞'],
  [171, '↔'],
  [172, '←'],
  [173, '↑'],
  [175, '↓'],
  [182, '∂'],
  [185, '≠'],
  [186, '≡'],
  [187, '≈'],
  [188, '…'],
  [197, '⊕'],
  [198, '∅'],
  [199, '∩'],
  [200, '∪'],
  [201, '⊃'],
  [204, '⊂'],
  [206, '∈'],
  [208, '∠'],
  [209, '∇'],
  [213, '∏'],
  [214, '√'],
  [219, '⇔'],
  [220, '⇐'],
  [222, '⇒'],
  [229, '∑'],
  [242, '∫'],
]);

/** The character of a symbol font in Unicode; null for one that has no counterpart there. */
export function symbolText(font: string | undefined, code: number): string | null {
  if (!(code > 0 && code <= 0xffff)) return null;
  const [table, symbols, wingdings] = [font?.trim().toLowerCase() ?? '', 'symbol', 'wingdings'].map((name) =>
    bySymbolFont.get(name),
  );
  const own = isPrivateCode(code) ? code - privateUse : code;
  if (table !== undefined) {
    const isLetter = table === symbols && own !== code;
    return table[own] ?? (isLetter ? (symbolLetters.get(own) ?? null) : null);
  }
  if (own !== code) return symbols?.[own] ?? wingdings?.[own] ?? null;
  return code >= 0xe000 && code <= 0xf8ff ? null : String.fromCharCode(code);
}

/** The private-use code of a sign that a file gives by its byte in a symbol font. */
export function privateCode(byte: number): number {
  return privateUse + byte;
}

export function hasPrivateCodes(text: string): boolean {
  return privateCodes.test(text);
}

export function isSymbolFont(font: string): boolean {
  return bySymbolFont.has(font.trim().toLowerCase());
}

/** Typed text as its face shows it: letters in a symbol font, and characters of the private use area. */
export function textInSymbols(text: string, font: string | undefined): string {
  if (font === undefined && !hasPrivateCodes(text)) return text;
  const shown = [...text].map((character) => {
    const code = character.charCodeAt(0);
    const isLetter = code <= 0xff && character.trim() !== '';
    const isPrivate = isPrivateCode(code);
    return isPrivate || (isLetter && font !== undefined) ? symbolText(font, code) : character;
  });
  return shown.every((each) => each !== null) ? shown.join('') : text;
}

/** Where ZapfDingbats leaves the order of Unicode, in which its signs stand from 0x21 on as from U+2701. */
const otherDingbats: ReadonlyMap<number, string> = new Map([
  [0x25, '☎'],
  [0x2a, '☛'],
  [0x2b, '☞'],
  [0x48, '★'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x73, '▲'],
  [0x74, '▼'],
  [0x75, '◆'],
  [0x77, '◗'],
  [0xa8, '♣'],
  [0xa9, '♦'],
  [0xaa, '♥'],
  [0xab, '♠'],
  [0xd5, '→'],
  [0xd6, '↔'],
  [0xd7, '↕'],
  ...Array.from({ length: 10 }, (_, at) => [0xac + at, String.fromCharCode(0x2460 + at)] as const),
]);

/**
 * Letters of a font of dingbats as the signs that they are drawn as; null for a font of letters, and for text that is
 * given in signs already.
 */
export function textInDingbats(text: string, font: string): string | null {
  const isZapf = /dingbats/iu.test(font);
  const wingdings = /wingdings ?([23])?/iu.exec(font);
  if ((!isZapf && wingdings === null) || /[^\u0020-\u00ff]/u.test(text)) return null;
  const name = wingdings?.[1] === undefined ? 'wingdings' : `wingdings ${wingdings[1]}`;
  const shown = [...text].map((character) => {
    const code = character.charCodeAt(0);
    if (code <= 0x20 || code === 0xa0) return character;
    if (!isZapf) return symbolText(name, code) ?? '•';
    return otherDingbats.get(code) ?? String.fromCharCode(0x2700 + code - (code < 0xa1 ? 0x20 : 0x40));
  });
  return shown.join('');
}
