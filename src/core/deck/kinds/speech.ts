import { defineKind, evidence } from './document-kind.ts';

/** A speech: who, where, on what occasion. */
export const speech = defineKind({
  name: 'speech',
  label: { zh: '讲话', en: 'Speech' },
  evidence: [
    evidence('title-speech', 4, ({ title }) => /讲话|致辞|发言|演讲|贺词|献词|发布词/u.test(title)),
    evidence('title-speech-en', 4, ({ title }) =>
      /\b(?:speech|remarks|address|statement by|keynote)\b/iu.test(title),
    ),
    evidence('addresses-people', 3, ({ opening }) =>
      /(?:同志们|朋友们|女士们|各位(?:代表|来宾|同事|委员))[，、：!！]|^(?:ladies and gentlemen|distinguished|dear (?:friends|colleagues)|mr\.? president|thank you)/imu.test(
        opening,
      ),
    ),
    evidence('audience-marks', 3, ({ outline }) => outline.audienceMarks.length > 0),
  ],
  cover: ['author', 'authorTitle', 'date'],
  agenda: 'sections',
  mostStatements: 0.25,
  tells: ['sentence-cards', 'numbers', 'quote', 'passage'],
});
