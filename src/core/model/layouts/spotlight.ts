import { defineLayout } from './layout-definition.ts';
import { hasOwnNumber } from './lists/own-number.ts';

/** The first sentence of a passage large on a panel, what follows from it beside it. */
export const spotlight = defineLayout({
  name: 'spotlight',
  label: { zh: '主次', en: 'Lead and points' },
  body: 'points',
  traits: ['listed', 'tells-sentences'],
  list: {
    accepts: ({ count, heads, widestItem, hasDescriptors }) =>
      !hasDescriptors &&
      count >= 2 &&
      count <= 5 &&
      widestItem <= 80 &&
      // Members that the author has numbered are of one rank: none of them leads.
      !heads.some(hasOwnNumber)
        ? 0.2
        : 0,
    isVariant: true,
    maxItems: 5,
  },
  specimen: [
    { role: 'title', main: '完善社区养老服务' },
    {
      role: 'item',
      main: '到2027年，每个街道至少建成一处综合养老服务中心，每个社区有一处日间照料站，老人步行一刻钟能够到达',
    },
    { role: 'item', main: '支持社会力量参与运营，床位补贴按实际入住人数核定' },
    { role: 'item', main: '为独居老人安装紧急呼叫设备，接到呼叫后三十分钟内上门' },
    { role: 'item', main: '社区食堂为七十岁以上老人提供半价午餐' },
  ],
});
