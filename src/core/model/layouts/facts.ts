import { defineLayout } from './layout-definition.ts';

/** Labels with what they are: 时间, 地点, 主办. */
export const facts = defineLayout({
  name: 'facts',
  label: { zh: '要素', en: 'Facts' },
  body: 'form',
  lastResorts: [
    {
      name: 'sentence-cards',
      holds: ({ count, widestItem }) => count >= 2 && count <= 4 && widestItem <= 90,
    },
  ],
  list: {
    accepts: ({ isLabelled, count, longestItem }) =>
      isLabelled && count >= 2 && longestItem <= 60 ? 0.93 : 0,
    maxItems: 8,
  },
  specimen: [
    { role: 'title', main: '会议安排' },
    { role: 'item', label: '时间', main: '2026年3月18日（星期三）上午9:00' },
    { role: 'item', label: '地点', main: '市行政中心二号楼三楼会议室' },
    { role: 'item', label: '主办', main: '市科学技术局' },
  ],
});
