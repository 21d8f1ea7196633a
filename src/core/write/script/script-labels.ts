/** Words of the file: they belong to the deck, so they are in its language and not in the app's. */
export const scriptLabels = {
  zh: {
    number: (first: number, last: number) => `第 ${first === last ? first : `${first}–${last}`} 页`,
    none: '（本页没有备注）',
  },
  en: {
    number: (first: number, last: number) => (first === last ? `Slide ${first}` : `Slides ${first}–${last}`),
    none: '(No notes for this slide)',
  },
} as const;
