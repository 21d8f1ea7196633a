import { defineKind, evidence } from './document-kind.ts';

/** The plan of an event or a training: when, where, who, in which order. */
export const event = defineKind({
  name: 'event',
  label: { zh: '活动与培训', en: 'Event or training' },
  evidence: [
    evidence('title-event', 3, ({ title }) =>
      /(?:活动|培训|论坛|大赛|会议|研讨会|展览|讲座|手册|议程|日程)(?:方案|安排|通知|手册|计划|指南|议程|日程)?$|\b(?:agenda|programme|workshop|conference|training)\b/iu.test(
        title,
      ),
    ),
    evidence(
      'facts',
      3,
      ({ text }) =>
        (text.match(
          /^[^\S\n]*(?:[一二三四五六七八九十\d]{1,3}[、.．][^\S\n]*)?(?:活动|培训|会议|报到)?(?:时间|地点|对象|主办|承办|主办单位|承办单位|Date|Venue|Time)[：:]/gmu,
        )?.length ?? 0) >= 2,
    ),
  ],
  cover: ['source', 'date'],
  agenda: 'none',
  mostStatements: 0.25,
  tells: ['facts', 'timeline', 'table'],
});
