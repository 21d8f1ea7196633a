import { wideCharacter } from '../../raw/wide-characters.ts';

/**
 * What programs do to the letters of a line, and a reader does not read: justified Chinese lines have a space
 * after every character, and type that is made bold by drawing it again has every letter several times.
 */

/** Share of neighbours without a space that a spaced line may have, as marks keep close to what they follow. */
const mostDense = 0.3;
const fewestRepeated = 4;
const mostRepeats = 4;

/** The texts of a line without the spaces between Chinese characters that all stand apart. */
export function closeEvenPitch(texts: readonly string[]): readonly string[] {
  const whole = texts.join('');
  if (!whole.includes(' ')) return texts;
  let spaced = 0;
  let dense = 0;
  for (let index = 1; index < whole.length; index += 1) {
    if (!wideCharacter.test(whole.charAt(index))) continue;
    const before = whole.charAt(index - 1);
    if (wideCharacter.test(before)) dense += 1;
    else if (before === ' ' && wideCharacter.test(whole.charAt(index - 2))) spaced += 1;
  }
  const isAlone = spaced === 1 && whole.replace(/[^\u3400-\u9fff]/gu, '').length > 2;
  if (spaced === 0 || isAlone || dense > spaced * mostDense) return texts;
  let at = 0;
  return texts.map((text) => {
    const from = at;
    at += text.length;
    return text.replace(/ /gu, (space, index: number) =>
      wideCharacter.test(whole.charAt(from + index - 1)) && wideCharacter.test(whole.charAt(from + index + 1))
        ? ''
        : space,
    );
  });
}

/** A word whose letters a program has set apart, as titles have them (R E P O R T). */
const spacedWord = /^\p{L}(?: \p{L}){3,}$/u;
/** Beside such words, on their line. */
const spacedFigures = /^[\p{L}\p{N}](?: [\p{L}\p{N}]){1,}$/u;

/**
 * A piece of a line without the spaces between letters that stand apart; null where it is no such word. Words
 * themselves are pieces of their own where letters are set apart.
 */
export function closeSpacedWord(text: string, isBesideOne: boolean): string | null {
  if (!spacedWord.test(text) && !(isBesideOne && spacedFigures.test(text))) return null;
  return wideCharacter.test(text) ? null : text.replaceAll(' ', '');
}

/** A text of which every letter stands two to four times, with each once; null for any other. */
export function withoutRepeats(text: string): string | null {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.join('').length < fewestRepeated) return null;
  for (let times = mostRepeats; times > 1; times -= 1) {
    const single = words.map((word) => singleLetters(word, times));
    if (single.every((word) => word !== null)) return single.join(' ');
  }
  return null;
}

function singleLetters(word: string, times: number): string | null {
  if (word.length % times !== 0) return null;
  let single = '';
  for (let from = 0; from < word.length; from += times) {
    const letter = word.charAt(from);
    if (word.slice(from, from + times) !== letter.repeat(times)) return null;
    single += letter;
  }
  return single;
}
