import type { TextPiece } from './raw-text.ts';

/** Text that stands above or below the line. */
export type Script = 'super' | 'sub';

/** A piece of a paragraph as a format has it, before its raised and lowered text is written into the line. */
export interface ScriptedPiece extends TextPiece {
  readonly script?: Script | null;
}

/** More text than this is no exponent or index: a whole line has been set small. */
const longestScript = 24;

const forms: Readonly<Record<Script, ReadonlyMap<string, string>>> = {
  super: formsOf('0123456789+-−–＋－=＝()（）ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁺⁻⁼⁼⁽⁾⁽⁾ⁿⁱ'),
  sub: formsOf('0123456789+-−–＋－=＝()（）', '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₊₋₌₌₍₎₍₎'),
};
const signs: Readonly<Record<Script, string>> = { super: '^', sub: '_' };

/** Commas and spaces divide numbers of notes (¹,³), and have no form of their own. */
const divider = /^[,，、;；\s]$/u;
/** 5th, 2nd, 1er, Nº, Acme™: letters that are raised for looks. */
const ornament = /^(?:st|nd|rd|th|er|re|e|o|os|as|tm|sm|®|©|™|º|ª|°|′|″|'|")$/iu;
/** Marks of notes, which stay as they are. */
const noteMark = /^(?:[[［【〔](?:注|\d|[,，、\s–-])+[\]］】〕]|[①-⓿❶-➓*＊†‡§¶#]+|注.*)$/u;
const mathematical = /^[\p{Script=Latin}\p{Script=Greek}\p{N}\p{Sm}\s.,+*/()|′'−–-]+$/u;
const digit = /\p{Nd}/u;
const wordCharacter = /[\p{L}\p{N})）\]’”]/u;

function formsOf(plain: string, raised: string): ReadonlyMap<string, string> {
  const characters = [...raised];
  return new Map([...plain].map((character, index) => [character, characters[index] ?? character]));
}

/**
 * Writes raised and lowered text into the line so that it changes no number: 3×10⁵, CO₂ where Unicode has the
 * characters, else `x^(a/2)`. Marks of notes and raised ornaments (5th) remain as they are. Pieces of one script
 * that touch are one.
 */
export function writeScripts(pieces: readonly ScriptedPiece[]): readonly TextPiece[] {
  if (!pieces.some(({ script }) => script)) return pieces;
  const written: TextPiece[] = [];
  let last = '';
  for (let index = 0; index < pieces.length; ) {
    const { text, strong, script } = pieces[index] as ScriptedPiece;
    let whole = text;
    let next = index + 1;
    for (; script && pieces[next]?.script === script; next += 1) whole += pieces[next]?.text ?? '';
    const line = script ? writeScript(whole, script, last, pieces[next]?.text.charAt(0) ?? '') : whole;
    if (line !== '') {
      written.push({ text: line, strong });
      last = line.slice(-1);
    }
    index = next;
  }
  return written;
}

/** Text in the raised or lowered characters of Unicode; null where one of its characters has none. */
export function unicodeScript(text: string, script: Script): string | null {
  const characters = [...text].map((character) => forms[script].get(character));
  return text !== '' && characters.every((each) => each !== undefined) ? characters.join('') : null;
}

/** One raised or lowered text between the characters beside it. */
export function writeScript(text: string, script: Script, before: string, after: string): string {
  const inner = text.trim();
  if (inner === '' || noteMark.test(inner)) return text;
  const characters = [...inner];
  const isFormed = characters.every((each) => forms[script].has(each) || divider.test(each));
  const edges = [/^\s*/u.exec(text)?.[0] ?? '', /\s*$/u.exec(text)?.[0] ?? ''];
  if (isFormed && !/^[ni]+$/u.test(inner)) return edges.join(characters.map(formOf(script)).join(''));
  if (isDegree(inner, script, before, after)) return edges.join('°');
  const isGlued =
    (digit.test(before) && digit.test(inner.charAt(0))) || (digit.test(inner.slice(-1)) && digit.test(after));
  const isExpression =
    mathematical.test(inner) && characters.length <= longestScript && wordCharacter.test(before);
  if (!isGlued && (!isExpression || ornament.test(inner) || isPlainIndex(inner, script, before))) return text;
  if (/^[ni]$/u.test(inner) && script === 'super') return edges.join(formOf(script)(inner));
  const sign = signs[script];
  return edges.join(characters.length === 1 ? `${sign}${inner}` : `${sign}(${inner})`);
}

/** 20 oC with a raised letter. */
function isDegree(text: string, script: Script, before: string, after: string): boolean {
  return script === 'super' && text === 'o' && /[\d\s]/u.test(before) && /[CF]/u.test(after);
}

/** PM2.5, Hmax: words and decimals below the line after a letter are written on it everywhere. */
function isPlainIndex(text: string, script: Script, before: string): boolean {
  return script === 'sub' && /\p{L}/u.test(before) && /^(?:\d+\.\d+|\p{L}{2,})$/u.test(text);
}

function formOf(script: Script): (character: string) => string {
  return (character) => forms[script].get(character) ?? character;
}
