import { articleNumber } from '../../model/outline/article-numbers.ts';
import { defineKind, evidence } from './document-kind.ts';

const articles = new RegExp(`^[ \\t\\u00a0\\u3000*#]*${articleNumber}`, 'gmu');

/** Rules in chapters and articles, with the numerals of the author. */
export const rules = defineKind({
  name: 'rules',
  label: { zh: '条文规章', en: 'Rules in articles' },
  evidence: [
    evidence('articles', 6, ({ text }) => (text.match(articles)?.length ?? 0) >= 5),
    evidence(
      'numbered-duties-en',
      2,
      ({ text }) =>
        (text.match(
          /^[ \t\u00a0\u3000]*\d{1,2}\.\d{1,2}\.? [A-Z].{0,200}\b(?:must|shall|may not|is prohibited|are prohibited)\b/gmu,
        )?.length ?? 0) >= 3,
    ),
    evidence('title-rules', 2, ({ title }) =>
      /条例|办法|规定|规则|章程|细则|守则|\b(?:regulations?|act|bylaws|rules)\b/iu.test(title),
    ),
  ],
  cover: ['documentNumber', 'source', 'date'],
  agenda: 'sections',
  mostStatements: 0.25,
  tells: ['facts', 'clauses', 'table'],
});
