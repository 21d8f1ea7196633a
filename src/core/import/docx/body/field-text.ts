import { isSymbolFont, privateCode, symbolText } from '../../raw/symbol-fonts.ts';
import { equationText } from './eq-field.ts';

/** What a field without a result shows: an equation, or a character of a font (`SYMBOL 97 \f "Symbol"`). */
export function fieldText(instruction: string): string | null {
  const [, code, rest = ''] = /^\s*SYMBOL\s+(\d{1,5}|0x[\da-f]{1,4})\b(.*)$/isu.exec(instruction) ?? [];
  if (code === undefined) return equationText(instruction);
  const [, font] = /\\f\s*"?([^"\\]+)"?/iu.exec(rest) ?? [];
  const number = Number(code);
  return symbolText(font, isSymbolFont(font ?? '') && number <= 0xff ? privateCode(number) : number);
}
