import { defineLayout } from './layout-definition.ts';

/** A passage of two or three sentences in large type, the author's key words and figures in colour. */
export const passage = defineLayout({
  name: 'passage',
  label: { zh: '重点段落', en: 'Stressed passage' },
  body: 'sentences',
  traits: ['takes-turns', 'stresses', 'tells-sentences', 'title-stands-alone'],
  lastResorts: [{ name: 'clauses', holds: () => true }],
  list: {
    accepts: ({ count, widestItem, hasDescriptors }) =>
      !hasDescriptors && count <= 2 && widestItem >= 24 && widestItem <= 90 ? 0.3 : 0,
    maxItems: 2,
  },
  specimen: [
    { role: 'title', main: '总体目标' },
    {
      role: 'item',
      main: '到2030年，全市生产总值突破8000亿元，城乡居民收入比缩小到1.5以内，“一刻钟”公共服务圈覆盖所有街道和乡镇。',
    },
  ],
});
