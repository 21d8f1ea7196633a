import { defineLayout } from './layout-definition.ts';

/** What is done, who does it and until when, as a table. */
export const tasks = defineLayout({
  name: 'tasks',
  label: { zh: '任务表', en: 'Tasks' },
  body: 'form',
  list: { accepts: ({ hasPeople, count }) => (hasPeople && count >= 2 ? 0.95 : 0), maxItems: 6 },
  specimen: [
    { role: 'title', main: '重点工作分工' },
    { role: 'item', main: '完成全市农贸市场升级改造', label: '市商务局', goal: '2026年6月底前' },
    { role: 'item', main: '建成15分钟便民生活圈', label: '市民政局、市商务局', goal: '2026年12月底前' },
  ],
});
