import type { Run } from '../../model/deck/deck.ts';

/** Words that the deck adds, in the language of the document; never of the user interface. */
export interface Labels {
  readonly agenda: () => Run;
  /** 来源：, before the source. */
  readonly source: () => Run;
  readonly counter: (position: number, count: number) => Run;
  /** （2/3）, after the title of what continues over several slides; counts from 1. */
  readonly page: (position: number, count: number) => Run;
  /** Between two pieces of one line. */
  readonly gap: () => Run;
  /** Between titles of one slide: 活动时间、活动地点. */
  readonly and: () => Run;
  /** Between a heading and one below it: 单位：职责. */
  readonly within: () => Run;
  /** Between the first and the last of a range: 第一条—第四条. */
  readonly range: () => Run;
  /** After what continues in the notes. */
  readonly more: () => Run;
  /** The title of what stands before the first heading. */
  readonly opening: () => Run;
  /** The title of what no heading stands above. */
  readonly mainPoints: () => Run;
  /** The title of times of the whole document. */
  readonly schedule: () => Run;
  /** The title of what a meeting gave to several people to do. */
  readonly actions: () => Run;
  /** The title of whom to call below the last section. */
  readonly contacts: () => Run;
  /** The title of a table that nothing names. */
  readonly table: () => Run;
  /** Below the columns of a table that are shown. */
  readonly restOfColumns: () => Run;
  /** Below the rows of a table that are shown. */
  readonly restOfTable: () => Run;
}

export const labelsByLanguage: Readonly<Record<'zh' | 'en', Labels>> = {
  zh: {
    agenda: () => generated('目录', 'agenda-title'),
    source: () => generated('来源：', 'source-label'),
    counter,
    page: (position, count) => generated(`（${position}/${count}）`, 'continued'),
    gap: () => generated('\u3000', 'gap'),
    and: () => generated('、', 'gap'),
    within: () => generated('：', 'gap'),
    range: () => generated('—', 'range'),
    more: () => generated('……', 'ellipsis'),
    opening: () => generated('概述', 'opening'),
    mainPoints: () => generated('要点', 'main-points'),
    schedule: () => generated('时间安排', 'schedule'),
    actions: () => generated('任务分工', 'actions'),
    contacts: () => generated('联系方式', 'contacts'),
    table: () => generated('表格', 'table'),
    restOfColumns: () => generated('其余各列见备注', 'rest-of-table'),
    restOfTable: () => generated('其余各行见备注', 'rest-of-table'),
  },
  en: {
    agenda: () => generated('Agenda', 'agenda-title'),
    source: () => generated('Source: ', 'source-label'),
    counter,
    page: (position, count) => generated(` (${position}/${count})`, 'continued'),
    gap: () => generated(' · ', 'gap'),
    and: () => generated(' · ', 'gap'),
    within: () => generated(': ', 'gap'),
    range: () => generated('–', 'range'),
    more: () => generated('…', 'ellipsis'),
    opening: () => generated('Overview', 'opening'),
    mainPoints: () => generated('Key points', 'main-points'),
    schedule: () => generated('Timeline', 'schedule'),
    actions: () => generated('Actions', 'actions'),
    contacts: () => generated('Contact', 'contacts'),
    table: () => generated('Table', 'table'),
    restOfColumns: () => generated('The other columns are in the notes', 'rest-of-table'),
    restOfTable: () => generated('The other rows are in the notes', 'rest-of-table'),
  },
};

function counter(position: number, count: number): Run {
  return generated(`${position} / ${count}`, 'counter');
}

function generated(text: string, rule: string): Run {
  return { text, prov: { type: 'generated', rule } };
}
