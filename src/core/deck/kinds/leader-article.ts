import { defineKind, evidence } from './document-kind.ts';

/** An article that a leader signs. */
export const leaderArticle = defineKind({
  name: 'leader-article',
  label: { zh: '领导署名文章', en: 'Signed article' },
  evidence: [
    evidence(
      'signed',
      2,
      ({ metadata }) => metadata.author !== undefined && metadata.authorTitle !== undefined,
    ),
    evidence('published', 1, ({ metadata }) => metadata.source !== undefined),
    evidence('title-calls', 1, ({ title }) =>
      /^(?:以|奋力|坚定|加快|全面|深入|推动|书写|谱写|扎实)/u.test(title),
    ),
  ],
  cover: ['author', 'authorTitle', 'source', 'date'],
  agenda: 'sections',
  mostStatements: 0.25,
  tells: ['matrix', 'cards', 'scrolls', 'statement'],
});
