import { defineKind, evidence } from './document-kind.ts';

/** Questions and answers of named people. */
export const interview = defineKind({
  name: 'interview',
  label: { zh: '访谈问答', en: 'Interview' },
  evidence: [
    evidence(
      'turns',
      5,
      ({ outline }) => outline.speakerTurns.filter(({ isQuestion }) => isQuestion).length >= 2,
    ),
    evidence('title-interview', 3, ({ title }) =>
      /答记者问|专访|访谈|对话|记者会|发布会实录|\binterview\b|Q ?& ?A/iu.test(title),
    ),
  ],
  cover: ['author', 'authorTitle', 'source', 'date'],
  agenda: 'sections',
  mostStatements: 0.25,
  tells: ['question', 'quote'],
});
