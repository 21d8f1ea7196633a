import { defineLayout } from './layout-definition.ts';

/** Sentences that each say how much: the figure large, the whole sentence beside it. */
export const figureRows = defineLayout({
  name: 'figure-rows',
  label: { zh: '数句', en: 'Figures and sentences' },
  body: 'figures',
  traits: ['title-announces'],
  specimen: [
    { role: 'title', main: '电信用户申诉情况' },
    { role: 'item', label: '29052件', main: '全年受理电信用户申诉29052件，环比下降12.8%' },
    { role: 'item', label: '50.3%', main: '用户服务类申诉占比50.3%，网络质量类申诉占比21.5%' },
    { role: 'item', label: '17款', main: '对其中存在问题的17款应用进行了下架处理' },
  ],
});
