import { defineKind, evidence } from './document-kind.ts';

/** A report of work: what was done, what is to be done. */
export const workReport = defineKind({
  name: 'work-report',
  label: { zh: '工作报告', en: 'Work report' },
  evidence: [
    evidence('title-report', 4, ({ title }) =>
      /(?:工作|政府|述职|年度|调研)?(?:报告|总结|述职|汇报)(?:（[^）]*）)?$|\b(?:annual|progress|activity)? ?report\b/iu.test(
        title,
      ),
    ),
    evidence('title-review', 5, ({ title }) =>
      /(?:总结|情况|小结)(?:报告|汇报)?(?:和|及|与|暨|、).*(?:计划|打算|安排|要点|思路)/u.test(title),
    ),
    evidence(
      'review-and-plan',
      3,
      ({ headings }) =>
        headings.some((text) => /回顾|工作情况|主要成效/u.test(text)) &&
        headings.some((text) => /安排|打算|下一步|目标任务|重点工作/u.test(text)),
    ),
    evidence('figures', 1, ({ outline }) => outline.figures.length >= 12),
  ],
  cover: ['author', 'authorTitle', 'date'],
  agenda: 'sections',
  mostStatements: 0.25,
  tells: ['numbers', 'bar-chart', 'sentence-cards', 'chain'],
});
