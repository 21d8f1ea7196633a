import { defineKind, evidence } from './document-kind.ts';

/** A report of the press: when, where, who, what. */
export const news = defineKind({
  name: 'news',
  label: { zh: '新闻报道', en: 'News' },
  evidence: [
    evidence('dateline', 4, ({ opening }) =>
      /(?:新华社|本报|中新社|[\u3400-\u9fff]{2,6}社)[\u3400-\u9fff]{2,8}\d{1,2}月\d{1,2}日电|（记者|\(记者|(?:新华社|本报|本刊|本网)记者|记者[\u3400-\u9fff]{2,4}报道/u.test(
        opening,
      ),
    ),
    evidence('dateline-en', 4, ({ opening }) =>
      /^[A-Z][A-Z .,]{3,30}(?: \([A-Za-z .]+\))? ?[—–-]|FOR IMMEDIATE RELEASE|^[^\w\n]*(?:Press|News|Media) release\b/mu.test(
        opening,
      ),
    ),
    evidence(
      'opens-with-day',
      2,
      ({ opening, title }) =>
        /\n[^\S\n]*(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚上?|晚间|凌晨)?[，,]/u.test(opening) &&
        !/纪要|通知|公告|方案|意见|报告|讲话|办法/u.test(title),
    ),
    evidence('editor', 1, ({ text }) => /(?:责任编辑|责编|编辑)[：:]/u.test(text.slice(-80))),
    evidence(
      'published',
      1,
      ({ metadata }) => metadata.source !== undefined && metadata.author === undefined,
    ),
    evidence('few-headings', 1, ({ headings }) => headings.length < 3),
  ],
  cover: ['source', 'date', 'author'],
  agenda: 'none',
  mostStatements: 0.25,
  tells: ['passage', 'quote', 'numbers'],
});
