import pairs from '../../../../resources/lexicon/zh/traditional.txt?raw';
import { readLexicon } from '../word-list.ts';

/** By code of the traditional character; 0 where a character is the same in both. */
let simplifiedCodes: Uint16Array | null = null;

function codes(): Uint16Array {
  if (simplifiedCodes !== null) return simplifiedCodes;
  const table = new Uint16Array(0x10000);
  for (const pair of readLexicon(pairs).flat()) table[pair.charCodeAt(0)] = pair.charCodeAt(1);
  simplifiedCodes = table;
  return table;
}

/**
 * The text in simplified characters, as the dictionary and the rules of the language read it: one UTF-16 unit for one,
 * so that offsets stay. What slides show keeps the characters of the author.
 */
export function simplified(text: string): string {
  const table = codes();
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = table[text.charCodeAt(at)] ?? 0;
    if (code === 0) continue;
    result += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}
