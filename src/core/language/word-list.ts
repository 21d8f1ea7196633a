/**
 * Entries of a list in `resources/lexicon` (imported with `?raw`): one a line, `#` begins a comment. What follows
 * the first blank of an entry is said by the comment on top of the file.
 */
export function readLexicon(file: string): readonly (readonly string[])[] {
  return file
    .split('\n')
    .map((line) => (line.includes('#') ? line.slice(0, line.indexOf('#')) : line).trim())
    .filter((line) => line !== '')
    .map((line) => (line.includes(' ') || line.includes('\t') ? line.split(/\s+/u) : [line]));
}

/** The entries of a list of words or phrases; blanks within an entry stay. */
export function readWordList(file: string): ReadonlySet<string> {
  return new Set(readLexicon(file).map((fields) => fields.join(' ')));
}

/** The entries of a list as alternatives of a regular expression, in the order of the list. */
export function alternation(file: string): string {
  return [...readWordList(file)].join('|');
}
