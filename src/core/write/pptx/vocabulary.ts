import type { LayoutName } from '../../model/deck.ts';
import type { PlaceholderType, SceneNode } from '../../model/scene-node.ts';

/** Words that belong to the file and not to the app: they follow the deck's language, not the user's. */
export interface Vocabulary {
  readonly layouts: Readonly<Record<LayoutName, string>>;
  readonly prompts: Readonly<Record<PlaceholderType, string>>;
  readonly placeholders: Readonly<Record<PlaceholderType, string>>;
  readonly nodes: Readonly<Record<SceneNode['type'], string>>;
  /** By the words that layouts put into the ids of nodes; what is not here is called by its type. */
  readonly nodeParts: Readonly<Record<string, string>>;
  readonly item: (number: string) => string;
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
    numbers: '数字',
    timeline: '时间轴',
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
  nodeParts: {
    'accent-rule': '装饰线',
    arrow: '箭头',
    badge: '序号底块',
    'bottom-rod': '下轴',
    'bottom-rule': '分隔线',
    byline: '署名',
    card: '卡片',
    change: '增减',
    chevron: '箭头',
    conclusion: '结论',
    counter: '计数',
    dash: '短线',
    detail: '说明',
    'detail-change': '增减',
    dot: '时间点',
    head: '卡片头',
    hill: '远山',
    icon: '图标',
    kicker: '眉题',
    label: '指标',
    line: '时间线',
    link: '连线',
    number: '序号',
    panel: '色块',
    part: '部分',
    ribbon: '飘带',
    ring: '圆环',
    rule: '分隔线',
    shared: '共同词',
    source: '来源',
    square: '方格',
    stem: '连线',
    sun: '圆日',
    term: '关键词',
    tick: '进度',
    ticks: '进度',
    time: '时间',
    'title-rule': '标题线',
    'top-rod': '上轴',
    'top-rule': '分隔线',
    wave: '水波',
  },
  item: (number) => `第 ${number} 项`,
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
    numbers: 'Numbers',
    timeline: 'Timeline',
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
  nodeParts: {
    'accent-rule': 'Accent line',
    arrow: 'Arrow',
    badge: 'Number tile',
    'bottom-rod': 'Lower rod',
    'bottom-rule': 'Rule',
    byline: 'Author',
    card: 'Card',
    change: 'Change',
    chevron: 'Arrow',
    conclusion: 'Conclusion',
    counter: 'Counter',
    dash: 'Dash',
    detail: 'Detail',
    'detail-change': 'Change',
    dot: 'Point in time',
    head: 'Card head',
    hill: 'Hill',
    icon: 'Icon',
    kicker: 'Line above the title',
    label: 'Label',
    line: 'Timeline',
    link: 'Link',
    number: 'Number',
    panel: 'Panel',
    part: 'Part',
    ribbon: 'Ribbon',
    ring: 'Ring',
    rule: 'Rule',
    shared: 'Shared words',
    source: 'Source',
    square: 'Square',
    stem: 'Line',
    sun: 'Sun',
    term: 'Key word',
    tick: 'Progress',
    ticks: 'Progress',
    time: 'Time',
    'title-rule': 'Title line',
    'top-rod': 'Upper rod',
    'top-rule': 'Rule',
    wave: 'Wave',
  },
  item: (number) => `Item ${number}`,
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
