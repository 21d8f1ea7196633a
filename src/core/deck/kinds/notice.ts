import { defineKind, evidence } from './document-kind.ts';

/** A notice: what, who, until when, what is required; what is attached has its own section. */
export const notice = defineKind({
  name: 'notice',
  label: { zh: '通知', en: 'Notice' },
  evidence: [
    evidence('title-notice', 5, ({ title }) =>
      /(?:通知|通告|公告|公示|通报|函)(?:（[^）]*）)?$|\bnotice\b/iu.test(title),
    ),
    evidence('addressee', 2, ({ metadata }) => metadata.addressee !== undefined),
    evidence('orders', 1, ({ text }) =>
      /现将有关事项(?:通知|公告|通告)如下|特此(?:通知|公告|通告)/u.test(text),
    ),
  ],
  cover: ['documentNumber', 'source', 'signature', 'date'],
  agenda: 'sections',
  mostStatements: 0.25,
  tells: ['facts', 'tasks', 'table', 'timeline'],
});
