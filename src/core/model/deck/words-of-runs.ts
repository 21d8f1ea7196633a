/** What runs say, of a deck, of a scene or of a layout. */
export function wordsOfRuns(runs: readonly { readonly text: string }[]): string {
  return runs.map(({ text }) => text).join('');
}
