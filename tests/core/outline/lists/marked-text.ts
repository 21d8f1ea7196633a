/** A text of a rule without the brackets 〔 〕, and what stands between them. */
export function readMarked(marked: string): { readonly text: string; readonly found: readonly string[] } {
  return {
    text: marked.replace(/[〔〕]/gu, ''),
    found: [...marked.matchAll(/〔([^〕]*)〕/gu)].map(([, piece = '']) => piece),
  };
}
