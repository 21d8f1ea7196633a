import { defineKind, evidence } from './document-kind.ts';

/** Minutes and decisions: who met, what was decided, who does it. */
export const minutes = defineKind({
  name: 'minutes',
  label: { zh: '会议纪要', en: 'Minutes' },
  evidence: [
    evidence('title-minutes', 6, ({ title }) => /纪要|会议记录|决议|决定$|\bminutes\b/iu.test(title)),
    evidence(
      'meeting-says',
      2,
      ({ text }) => (text.match(/会议(?:指出|强调|要求|决定|认为|听取|研究|同意)/gu)?.length ?? 0) >= 3,
    ),
    evidence('attended', 2, ({ text }) =>
      /^[ \t\u00a0\u3000]*(?:出席|参会|列席|主持|缺席|Present|Attendees|Apologies)[人员]*[：:]/mu.test(text),
    ),
  ],
  cover: ['source', 'date'],
  agenda: 'sections',
  mostStatements: 0.25,
  tells: ['facts', 'tasks', 'clauses'],
});
