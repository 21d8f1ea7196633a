/** Words on the pages: they belong to the deck, so they are in its language and not in the app's. */
export const pageLabels = {
  zh: { none: '（本页没有备注）' },
  en: { none: '(No notes for this slide)' },
} as const;
