import { defineLayout } from './layout-definition.ts';

/** A card each with a head and, below it, the first whole sentence that the author says of it. */
export const sentenceCards = defineLayout({
  name: 'sentence-cards',
  label: { zh: '句卡', en: 'Heads and sentences' },
  body: 'points',
  traits: [
    'takes-turns',
    'takes-lead',
    'counts-items',
    'draws-numbers',
    'stresses',
    'tells-sentences',
    'title-stands-alone',
  ],
  lastResorts: [{ name: 'clauses', holds: () => true }],
  list: {
    accepts: ({ count, widestItem, hasDescriptors, widestDetail }) =>
      hasDescriptors && count >= 2 && count <= 6 && widestItem <= 26 && widestDetail <= 90 ? 0.8 : 0,
    maxItems: 4,
  },
  specimen: [
    { role: 'title', main: '重点任务' },
    {
      role: 'item',
      main: '强化企业创新主体地位',
      detail: '到2027年，规模以上工业企业研发机构覆盖率达到60%以上。',
    },
    {
      role: 'item',
      main: '建设高水平创新平台',
      detail: '支持龙头企业牵头组建创新联合体，承担国家重大科技任务。',
    },
    {
      role: 'item',
      main: '优化科技金融服务',
      detail: '设立科技成果转化基金，引导社会资本投早投小投硬科技。',
    },
  ],
});
