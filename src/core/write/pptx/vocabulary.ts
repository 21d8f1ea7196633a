import type { LayoutName } from '../../model/deck.ts';
import type { PlaceholderType, SceneNode } from '../../model/scene-node.ts';

/** Words that belong to the file and not to the app: they follow the deck's language, not the user's. */
export interface Vocabulary {
  readonly layouts: Readonly<Record<LayoutName, string>>;
  readonly prompts: Readonly<Record<PlaceholderType, string>>;
  readonly placeholders: Readonly<Record<PlaceholderType, string>>;
  readonly nodes: Readonly<Record<SceneNode['type'], string>>;
  readonly group: string;
  readonly master: string;
  readonly notes: string;
  readonly slideImage: string;
  /** Names of the sections that hold what stands before, between and after the parts of the deck. */
  readonly opening: string;
  readonly between: string;
  readonly ending: string;
  readonly tableDescription: (rows: number, columns: number) => string;
}

const zh: Vocabulary = {
  layouts: {
    cover: '封面',
    agenda: '目录',
    section: '章节页',
    statement: '要点陈述',
    clauses: '分句',
    cards: '卡片',
    scrolls: '条幅',
    grid: '网格',
    chain: '链式列表',
    pillars: '支柱',
    matrix: '对照表',
    driver: '牵引与举措',
    closing: '结束页',
  },
  prompts: {
    title: '单击此处添加标题',
    ctrTitle: '单击此处添加标题',
    subTitle: '单击此处添加副标题',
    body: '单击此处添加文字',
    ftr: '页脚',
    sldNum: '‹#›',
  },
  placeholders: {
    title: '标题',
    ctrTitle: '标题',
    subTitle: '副标题',
    body: '正文',
    ftr: '页脚',
    sldNum: '页码',
  },
  nodes: { text: '文字', shape: '形状', line: '线条', path: '图形', table: '表格' },
  group: '组合',
  master: '母版',
  notes: '备注',
  slideImage: '幻灯片图像',
  opening: '开篇',
  between: '其他',
  ending: '结语',
  tableDescription: (rows, columns) => `${rows} 行 ${columns} 列的表格`,
};

const en: Vocabulary = {
  layouts: {
    cover: 'Cover',
    agenda: 'Agenda',
    section: 'Section',
    statement: 'Statement',
    clauses: 'Clauses',
    cards: 'Cards',
    scrolls: 'Scrolls',
    grid: 'Grid',
    chain: 'Chain',
    pillars: 'Pillars',
    matrix: 'Matrix',
    driver: 'Driver and actions',
    closing: 'Closing',
  },
  prompts: {
    title: 'Click to add a title',
    ctrTitle: 'Click to add a title',
    subTitle: 'Click to add a subtitle',
    body: 'Click to add text',
    ftr: 'Footer',
    sldNum: '‹#›',
  },
  placeholders: {
    title: 'Title',
    ctrTitle: 'Title',
    subTitle: 'Subtitle',
    body: 'Text',
    ftr: 'Footer',
    sldNum: 'Slide number',
  },
  nodes: { text: 'Text', shape: 'Shape', line: 'Line', path: 'Drawing', table: 'Table' },
  group: 'Group',
  master: 'Master',
  notes: 'Notes',
  slideImage: 'Slide image',
  opening: 'Opening',
  between: 'Other',
  ending: 'Ending',
  tableDescription: (rows, columns) => `Table of ${rows} rows and ${columns} columns`,
};

export function vocabularyOf(language: 'zh' | 'en'): Vocabulary {
  return language === 'zh' ? zh : en;
}
