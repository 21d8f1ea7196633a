import { defineKind, evidence } from './document-kind.ts';

/** An explanation of a policy, or frequent questions. */
export const interpretation = defineKind({
  name: 'interpretation',
  label: { zh: '政策解读', en: 'Explanation' },
  evidence: [
    evidence('title-explains', 5, ({ title }) =>
      /解读|问答|说明$|一图读懂|常见问题|\bFAQs?\b|explained/iu.test(title),
    ),
    evidence(
      'asking-headings',
      4,
      ({ headings }) =>
        headings.filter((text) => /[？?]$|^(?:什么是|为什么|如何|哪些|What|How|Why|Who)/u.test(text))
          .length >= 3,
    ),
  ],
  cover: ['source', 'date'],
  agenda: 'sections',
  mostStatements: 0.25,
  tells: ['question', 'facts', 'sentence-cards'],
});
