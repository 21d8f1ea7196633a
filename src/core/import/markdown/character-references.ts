import { span } from '../../model/span.ts';
import type { Replacement } from '../raw/rewrite-text.ts';

/** References as CommonMark has them (6.2), and those to spaces that authors leave open. */
const reference =
  /&(?:#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][A-Za-z\d]{1,31};|(?:nbsp|ensp|emsp|thinsp)(?![A-Za-z\d;=]))/gu;
const backslashes = /\\*$/u;

/** The text that a reference denotes; null where it names no character. */
export type DecodeReference = (reference: string) => string | null;

/** Remembers what each reference denotes: a text has many of few. */
export function rememberReferences(decode: DecodeReference): DecodeReference {
  const known = new Map<string, string | null>();
  return (written) => {
    const closed = written.endsWith(';') ? written : `${written};`;
    let character = known.get(closed);
    if (character === undefined) {
      character = decode(closed);
      known.set(closed, character);
    }
    return character;
  };
}

/** The text with the characters that its references denote; what names no character is text. `from` is its offset. */
export function referencesIn(text: string, from: number, decode: DecodeReference): readonly Replacement[] {
  if (!text.includes('&')) return [];
  return [...text.matchAll(reference)].flatMap(({ index, 0: found }) => {
    const escapes = backslashes.exec(text.slice(Math.max(0, index - 20), index))?.[0].length ?? 0;
    const character = escapes % 2 === 1 ? null : decode(found);
    return character === null
      ? []
      : [{ span: span(from + index, from + index + found.length), text: character }];
  });
}
