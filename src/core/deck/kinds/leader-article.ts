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
    evidence(
      'leads',
      1,
      ({ metadata, title, opening }) =>
        /(?:书记|[省市县区州旗乡镇部厅局院校]长|主席|主任)$/u.test(metadata.authorTitle?.value ?? '') &&
        !/讲话|致辞|报告|发言/u.test(title) &&
        !/(?:同志们|各位[\u4e00-\u9fff]{2,4})[，：:！!]/u.test(opening),
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
