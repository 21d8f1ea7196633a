import type { LayoutName } from '../../model/deck/deck.ts';
import { layoutDefinitions } from '../../model/layouts/registry.ts';
import type { PlaceholderType, SceneChart, SceneNode } from '../../model/scene/scene-node.ts';

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
  /** `rows`: each name with its values. */
  readonly chartDescription: (kind: SceneChart['kind'], rows: readonly string[]) => string;
}

function layoutNamesIn(language: 'zh' | 'en'): Vocabulary['layouts'] {
  return Object.fromEntries(
    layoutDefinitions.map(({ name, label }) => [name, label[language]]),
  ) as Vocabulary['layouts'];
}

const zh: Vocabulary = {
  layouts: layoutNamesIn('zh'),
  prompts: {
    title: '单击此处添加标题',
    ctrTitle: '单击此处添加标题',
    subTitle: '单击此处添加副标题',
    body: '单击此处添加文字',
    pic: '单击图标添加图片',
    ftr: '页脚',
    sldNum: '‹#›',
  },
  placeholders: {
    title: '标题',
    ctrTitle: '标题',
    subTitle: '副标题',
    body: '正文',
    pic: '图片',
    ftr: '页脚',
    sldNum: '页码',
  },
  nodes: {
    text: '文字',
    shape: '形状',
    line: '线条',
    path: '图形',
    table: '表格',
    image: '图片',
    chart: '图表',
  },
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
    mat: '图片底板',
    panel: '色块',
    part: '部分',
    'quote-mark': '引号',
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
  chartDescription: (kind, rows) =>
    `${{ bar: '条形图', line: '折线图', pie: '饼图' }[kind]}：${rows.join('，')}`,
};

const en: Vocabulary = {
  layouts: layoutNamesIn('en'),
  prompts: {
    title: 'Click to add a title',
    ctrTitle: 'Click to add a title',
    subTitle: 'Click to add a subtitle',
    body: 'Click to add text',
    pic: 'Click the icon to add a picture',
    ftr: 'Footer',
    sldNum: '‹#›',
  },
  placeholders: {
    title: 'Title',
    ctrTitle: 'Title',
    subTitle: 'Subtitle',
    body: 'Text',
    pic: 'Picture',
    ftr: 'Footer',
    sldNum: 'Slide number',
  },
  nodes: {
    text: 'Text',
    shape: 'Shape',
    line: 'Line',
    path: 'Drawing',
    table: 'Table',
    image: 'Picture',
    chart: 'Chart',
  },
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
    mat: 'Picture mat',
    panel: 'Panel',
    part: 'Part',
    'quote-mark': 'Quotation mark',
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
  chartDescription: (kind, rows) =>
    `${{ bar: 'Bar chart', line: 'Line chart', pie: 'Pie chart' }[kind]}: ${rows.join(', ')}`,
};

export function vocabularyOf(language: 'zh' | 'en'): Vocabulary {
  return language === 'zh' ? zh : en;
}
