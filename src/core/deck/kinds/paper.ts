import { defineKind, evidence } from './document-kind.ts';

/** A paper or a tutorial: question, method, results; or steps to follow. */
export const paper = defineKind({
  name: 'paper',
  label: { zh: '论文与教程', en: 'Paper or tutorial' },
  evidence: [
    evidence('abstract', 5, ({ text }) =>
      /^[ \t\u00a0\u3000]*[*_]*(?:【?摘\s*要】?|Abstract)[*_]*[：:\s]/imu.test(text),
    ),
    evidence('keywords', 3, ({ text }) =>
      /^[ \t\u00a0\u3000]*[*_]*(?:【?关键词】?|Key ?words)[*_]*[：:]/imu.test(text),
    ),
    evidence(
      'paper-headings',
      2,
      ({ headings }) =>
        headings.filter((text) =>
          /引言|绪论|文献综述|研究方法|结论|参考文献|introduction|methods?|results|discussion|conclusion|references|安装|使用方法|快速开始|getting started|install|usage/iu.test(
            text,
          ),
        ).length >= 2,
    ),
  ],
  cover: ['author', 'source', 'date'],
  agenda: 'sections',
  mostStatements: 0.25,
  tells: ['sentence-cards', 'chain', 'table', 'picture'],
});
