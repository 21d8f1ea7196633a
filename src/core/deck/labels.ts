import type { Run } from '../model/deck.ts';

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Words that the deck adds, in the language of the document; never of the user interface. */
export interface Labels {
  readonly agenda: () => Run;
  /** 来源：, in front of the source. */
  readonly source: () => Run;
  /** 第一部分第1段; both count from 0; null for what stands before the first heading. */
  readonly place: (sectionIndex: number | null, paragraphIndex: number) => Run;
  readonly counter: (position: number, count: number) => Run;
  /** （2/3）, behind the title of what continues over several slides; counts from 1. */
  readonly page: (position: number, count: number) => Run;
  /** Between two pieces of one line. */
  readonly gap: () => Run;
  /** Behind what goes on in the notes. */
  readonly more: () => Run;
  /** Below the rows of a table that are shown. */
  readonly restOfTable: () => Run;
}

export const labelsByLanguage: Readonly<Record<'zh' | 'en', Labels>> = {
  zh: {
    agenda: () => generated('目录', 'agenda-title'),
    source: () => generated('来源：', 'source-label'),
    place: (sectionIndex, paragraphIndex) =>
      generated(
        `${sectionIndex === null ? '' : `第${chineseNumber(sectionIndex + 1)}部分`}第${paragraphIndex + 1}段`,
        'source-label',
      ),
    counter,
    page: (position, count) => generated(`（${position}/${count}）`, 'continued'),
    gap: () => generated('\u3000', 'gap'),
    more: () => generated('……', 'ellipsis'),
    restOfTable: () => generated('其余各行见备注', 'rest-of-table'),
  },
  en: {
    agenda: () => generated('Agenda', 'agenda-title'),
    source: () => generated('Source: ', 'source-label'),
    place: (sectionIndex, paragraphIndex) =>
      generated(
        `${sectionIndex === null ? 'Paragraph' : `Part ${sectionIndex + 1}, paragraph`} ${paragraphIndex + 1}`,
        'source-label',
      ),
    counter,
    page: (position, count) => generated(` (${position}/${count})`, 'continued'),
    gap: () => generated(' · ', 'gap'),
    more: () => generated('…', 'ellipsis'),
    restOfTable: () => generated('The other rows are in the notes', 'rest-of-table'),
  },
};

function counter(position: number, count: number): Run {
  return generated(`${position} / ${count}`, 'counter');
}

function generated(text: string, rule: string): Run {
  return { text, prov: { type: 'generated', rule } };
}

/** 1…99 as written in headings. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return numerals[ones] ?? '';
  return `${tens === 1 ? '' : (numerals[tens] ?? String(tens))}十${ones === 0 ? '' : (numerals[ones] ?? '')}`;
}
