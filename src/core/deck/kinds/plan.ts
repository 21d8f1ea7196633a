import { defineKind, evidence } from './document-kind.ts';

/** An opinion, a plan or a scheme: aims, tasks, safeguards. */
export const plan = defineKind({
  name: 'plan',
  label: { zh: '意见与方案', en: 'Plan or policy' },
  evidence: [
    evidence('title-plan', 4, ({ title }) =>
      /意见|规划|方案|预案|计划|纲要|行动|措施|要点$|\b(?:plan|strategy|policy|framework|roadmap|white paper)\b/iu.test(
        title,
      ),
    ),
    evidence(
      'aims-tasks',
      2,
      ({ headings }) =>
        headings.filter((text) =>
          /总体要求|指导思想|基本原则|(?:主要|工作|发展)目标|(?:重点|主要)任务|保障措施|组织实施|组织领导/u.test(
            text,
          ),
        ).length >= 2,
    ),
  ],
  cover: ['documentNumber', 'source', 'date'],
  agenda: 'sections',
  mostStatements: 0.25,
  tells: ['sentence-cards', 'tasks', 'numbers', 'chain'],
});
