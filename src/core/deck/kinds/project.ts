import { defineKind, evidence } from './document-kind.ts';

/** A document of an enterprise or a project: proposal, specification, tender. */
export const project = defineKind({
  name: 'project',
  label: { zh: '企业与项目文件', en: 'Project document' },
  evidence: [
    evidence('title-project', 3, ({ title }) =>
      /项目|可行性|商业计划|招标|投标|合同|协议|需求|设计|技术|产品|采购|\b(?:project|proposal|specification|tender|contract|requirements)\b/iu.test(
        title,
      ),
    ),
    evidence(
      'project-headings',
      2,
      ({ headings }) =>
        headings.filter((text) =>
          /项目|背景|需求|预算|进度|风险|架构|实施|交付|budget|scope|timeline|risks?|deliverables/iu.test(
            text,
          ),
        ).length >= 2,
    ),
  ],
  cover: ['source', 'author', 'date'],
  agenda: 'sections',
  mostStatements: 0.25,
  tells: ['table', 'facts', 'tasks', 'quadrants', 'chain'],
});
