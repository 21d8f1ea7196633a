import type { Deck, Paragraph, Run, Slide } from '../../../src/core/model/deck/deck.ts';

/** The text that the source runs of `sampleDeck` stand in. */
export const sampleRaw = '嘉兴将扛起“两个率先”历史使命,努力在全省奋进“两个先行”中勇当先锋。';

export function sourceRun(start: number, end: number): Run {
  return { text: sampleRaw.slice(start, end), prov: { type: 'source', start, end } };
}

export function generatedRun(text: string, rule: string): Run {
  return { text, prov: { type: 'generated', rule } };
}

export function main(...runs: readonly Run[]): Paragraph {
  return { part: 'main', runs };
}

/** The clause with its comma, set full-width on the slide. */
export const typographicRun: Run = {
  text: '历史使命，',
  prov: { type: 'source', start: 11, end: 16 },
  edit: { kind: 'typographic', original: '历史使命,' },
};

const statement: Slide = {
  id: 'statement-1',
  layout: 'statement',
  sectionIndex: 0,
  slots: [
    {
      id: 'title',
      role: 'title',
      paragraphs: [main(sourceRun(0, 5), { ...sourceRun(5, 11), weight: 'term' }, typographicRun)],
    },
    { id: 'source', role: 'source', paragraphs: [main(generatedRun('第一部分第1段', 'source-label'))] },
  ],
  notes: [main(sourceRun(0, sampleRaw.length))],
  locked: false,
};

const clauses: Slide = {
  id: 'clauses-1',
  layout: 'clauses',
  sectionIndex: 1,
  slots: [
    { id: 'title', role: 'title', paragraphs: [main(sourceRun(0, 5))] },
    { id: 'item-1', role: 'item', paragraphs: [main(sourceRun(5, 11))] },
    { id: 'item-2', role: 'item', paragraphs: [main(sourceRun(16, 23)), main(sourceRun(23, 29))] },
  ],
  notes: [],
  locked: false,
};

export const sampleDeck: Deck = {
  language: 'zh',
  themeId: 'crimson',
  aspect: '16:9',
  footer: [sourceRun(0, 2)],
  sections: [
    { id: 'section-1', title: [sourceRun(0, 5)] },
    { id: 'section-2', title: [sourceRun(16, 23)] },
  ],
  slides: [
    {
      id: 'cover',
      layout: 'cover',
      sectionIndex: null,
      slots: [{ id: 'title', role: 'title', paragraphs: [main(sourceRun(0, 5))] }],
      notes: [],
      locked: false,
    },
    statement,
    clauses,
  ],
};
