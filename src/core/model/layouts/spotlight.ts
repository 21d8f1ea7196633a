import { defineLayout } from './layout-definition.ts';

/** Members that the author has numbered are of one rank: none of them leads. */
const numbered =
  /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、．.]|第[一二三四五六七八九十百\d]{1,4}|[①-⑳]|[一二三四五六七八九十]是|首先|其[一二三次])/u;

/** The first sentence of a passage large on a panel, what follows from it beside it. */
export const spotlight = defineLayout({
  name: 'spotlight',
  label: { zh: '主次', en: 'Lead and points' },
  list: {
    accepts: ({ count, heads, widestItem, hasDescriptors }) =>
      !hasDescriptors &&
      count >= 2 &&
      count <= 5 &&
      widestItem <= 80 &&
      !heads.some((head) => numbered.test(head))
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
