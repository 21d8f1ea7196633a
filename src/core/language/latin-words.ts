const latinWord = /[A-Za-z]{3}/;

/**
 * Whether a text has an English word. Patterns of English words are tried only where it has: a long one takes the
 * engine longer to compile than a short Chinese document takes to analyse.
 */
export function hasLatinWord(text: string): boolean {
  return latinWord.test(text);
}
