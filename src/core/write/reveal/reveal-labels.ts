/** Words of the notes window: they belong to the deck, so they are in its language and not in the app's. */
export const notesLabels = {
  zh: { notes: '备注', current: '当前页', next: '下一页', end: '已是最后一页', none: '本页没有备注' },
  en: {
    notes: 'Notes',
    current: 'Current slide',
    next: 'Next slide',
    end: 'This is the last slide',
    none: 'No notes for this slide',
  },
} as const;
