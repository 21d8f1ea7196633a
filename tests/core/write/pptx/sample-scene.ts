import type { Paragraph, Provenance } from '../../../../src/core/model/deck/deck.ts';
import type { Project } from '../../../../src/core/model/project/project.ts';
import type { Scene, ScenePlaceholder, SceneSlide } from '../../../../src/core/model/scene/scene.ts';
import type {
  SceneLine,
  SceneNode,
  SceneRun,
  SceneText,
  SceneTextStyle,
} from '../../../../src/core/model/scene/scene-node.ts';
import { sampleTheme } from './sample-theme.ts';

const prov: Provenance = { type: 'generated', rule: 'sample' };

export const titleStyle: SceneTextStyle = {
  face: 'heading',
  weight: 700,
  sizePt: 27,
  color: { token: 'ink' },
};
export const bodyStyle: SceneTextStyle = { face: 'body', weight: 400, sizePt: 20, color: { token: 'ink' } };
const coverStyle: SceneTextStyle = { face: 'heading', weight: 700, sizePt: 60, color: { token: 'onField' } };
const footerStyle: SceneTextStyle = { face: 'body', weight: 400, sizePt: 10.5, color: { token: 'inkQuiet' } };

export function run(text: string, style: SceneTextStyle = bodyStyle): SceneRun {
  return { text, style, prov };
}

/** A line of full-width characters. */
export function line(runs: readonly SceneRun[], end: SceneLine['end'] = 'paragraph'): SceneLine {
  const widthPt = runs.reduce((sum, { text, style }) => sum + text.length * style.sizePt, 0);
  return { runs, widthPt, end, paragraphIndex: 0 };
}

export function paragraph(text: string): Paragraph {
  return { part: 'main', runs: [{ text, prov }] };
}

const title: ScenePlaceholder = {
  type: 'title',
  index: 0,
  xPt: 42,
  yPt: 30,
  widthPt: 876,
  heightPt: 51,
  style: titleStyle,
  lineHeightPt: 35.1,
  align: 'left',
  anchor: 'middle',
};
const footer: ScenePlaceholder = {
  type: 'ftr',
  index: 10,
  xPt: 42,
  yPt: 504,
  widthPt: 600,
  heightPt: 21,
  style: footerStyle,
  lineHeightPt: 14.7,
  align: 'left',
  anchor: 'middle',
};
const pageNumber: ScenePlaceholder = {
  ...footer,
  type: 'sldNum',
  index: 11,
  xPt: 858,
  widthPt: 60,
  style: { ...footerStyle, sizePt: 12, weight: 700, color: { token: 'primary' } },
  align: 'right',
};
const body: ScenePlaceholder = {
  type: 'body',
  index: 1,
  xPt: 42,
  yPt: 110,
  widthPt: 400,
  heightPt: 160,
  style: bodyStyle,
  lineHeightPt: 28,
  align: 'left',
  anchor: 'top',
};
const coverTitle: ScenePlaceholder = {
  type: 'ctrTitle',
  index: 0,
  xPt: 96,
  yPt: 150,
  widthPt: 700,
  heightPt: 160,
  style: coverStyle,
  lineHeightPt: 78,
  align: 'left',
  anchor: 'middle',
};

export function filled(placeholder: ScenePlaceholder, id: string, lines: readonly SceneLine[]): SceneText {
  const { type, index, xPt, yPt, widthPt, heightPt, lineHeightPt, align, anchor } = placeholder;
  return {
    type: 'text',
    id,
    slotId: id,
    placeholder: { type, index },
    xPt,
    yPt,
    widthPt,
    heightPt,
    lines,
    lineHeightPt,
    paragraphGapPt: 0,
    align,
    anchor,
  };
}

export const samplePlaceholders = { title, body, footer, pageNumber, coverTitle };

const footNodes = (number: number): SceneNode[] => [
  filled(footer, 'footer', [line([run('奋力谱写新篇章', footerStyle)])]),
  {
    ...filled(pageNumber, 'page-number', [line([run(String(number), pageNumber.style)])]),
    slotId: null,
    field: 'slide-number',
  },
];

function slide(
  part: Partial<SceneSlide> & Pick<SceneSlide, 'slideId' | 'layout' | 'nodes' | 'title'>,
): SceneSlide {
  return { part: 0, partCount: 1, sectionIndex: null, notes: [], ...part };
}

const everyNode: SceneNode[] = [
  filled(title, 'title', [line([run('以“两个率先”的实干实效奋力谱写新篇章', titleStyle)])]),
  filled(body, 'body', [
    line([run('深入推进全域“污水零直排区”'), run('“清新空', bodyStyle)], 'wrap'),
    line([
      run('气示范区”和“无废城市”'),
      run('建设', { ...bodyStyle, weight: 700, color: { token: 'primary' } }),
    ]),
    line([run('稳步推进')], 'break'),
    line([run('碳达峰碳中和')]),
  ]),
  {
    type: 'shape',
    id: 'card-1-panel',
    group: 'card-1',
    shape: 'round-rect',
    radiusPt: 4.5,
    xPt: 460,
    yPt: 110,
    widthPt: 200,
    heightPt: 120,
    fill: { type: 'solid', color: { token: 'surface' } },
    stroke: { color: { token: 'hairline' }, widthPt: 0.75 },
  },
  {
    type: 'text',
    id: 'card-1-text',
    group: 'card-1',
    slotId: 'card-1',
    xPt: 470,
    yPt: 120,
    widthPt: 180,
    heightPt: 100,
    lines: [
      line([run('产业', { face: 'heading', weight: 700, sizePt: 39, color: { token: 'primary' } })]),
      line([run('能级提升', { ...bodyStyle, letterSpacingPt: 2 })]),
    ],
    lineHeightPt: 46,
    paragraphGapPt: 4,
    align: 'center',
    anchor: 'middle',
  },
  {
    type: 'shape',
    id: 'panel',
    shape: 'top-round-rect',
    radiusPt: 12,
    xPt: 680,
    yPt: 110,
    widthPt: 238,
    heightPt: 60,
    fill: {
      type: 'gradient',
      angleDeg: 90,
      stops: [
        { at: 0, color: { token: 'fieldStart' } },
        { at: 1, color: { token: 'fieldEnd', alpha: 0.5 } },
      ],
    },
  },
  {
    type: 'shape',
    id: 'ring',
    shape: 'ellipse',
    xPt: 680,
    yPt: 180,
    widthPt: 50,
    heightPt: 50,
    stroke: { color: { token: 'primary', alpha: 0.6 }, widthPt: 1.5, dash: 'dot' },
  },
  {
    type: 'line',
    id: 'arrow',
    x1Pt: 740,
    y1Pt: 230,
    x2Pt: 910,
    y2Pt: 190,
    stroke: { color: { token: 'accent' }, widthPt: 1.5 },
    endArrow: true,
  },
  {
    type: 'path',
    id: 'wave',
    xPt: 460,
    yPt: 240,
    widthPt: 458,
    heightPt: 40,
    commands: [
      { op: 'M', xPt: 0, yPt: 20 },
      { op: 'C', x1Pt: 150, y1Pt: -20, x2Pt: 300, y2Pt: 60, xPt: 458, yPt: 20 },
      { op: 'L', xPt: 458, yPt: 40 },
      { op: 'L', xPt: 0, yPt: 40 },
      { op: 'Z' },
    ],
    fill: { type: 'solid', color: { token: 'primary', alpha: 0.2 } },
  },
  {
    type: 'table',
    id: 'matrix',
    xPt: 42,
    yPt: 300,
    widthPt: 600,
    heightPt: 120,
    columnWidthsPt: [60, 240, 300],
    rowHeightsPt: [40, 40, 40],
    headerRow: true,
    cellPaddingPt: 9,
    rows: [
      ['序号', '以……为牵引', '在打造……中勇攀高峰'],
      ['1', '守好“红色根脉”', '新时代党建高地和清廉建设高地'],
      ['2', '全面融入长三角一体化发展首位战略', '高质量发展高地'],
    ].map((cells, rowIndex) =>
      cells.map((text, columnIndex) => ({
        slotId: null,
        lines: [
          line([
            run(text, {
              ...bodyStyle,
              sizePt: 16,
              weight: rowIndex === 0 || columnIndex === 2 ? 700 : 400,
              color: { token: rowIndex === 0 ? 'primary' : 'ink' },
            }),
          ]),
        ],
        lineHeightPt: 22.4,
        align: columnIndex === 0 ? ('center' as const) : ('left' as const),
        ...(rowIndex % 2 === 1 ? { fill: { type: 'solid', color: { token: 'tint' } } as const } : {}),
      })),
    ),
    bottomStroke: { color: { token: 'hairline' }, widthPt: 0.75 },
  },
  {
    type: 'text',
    id: 'list',
    slotId: 'list',
    xPt: 660,
    yPt: 300,
    widthPt: 160,
    heightPt: 180,
    lines: [
      { ...line([run('重大项目攻坚')]), bulleted: true },
      { ...line([run('重点民生保障')]), bulleted: true },
    ],
    lineHeightPt: 28,
    paragraphGapPt: 6,
    align: 'left',
    anchor: 'top',
    bullet: { char: '■', color: { token: 'primary' }, scale: 0.6, indentPt: 18 },
  },
  {
    type: 'text',
    id: 'vertical',
    slotId: 'vertical',
    xPt: 840,
    yPt: 300,
    widthPt: 78,
    heightPt: 180,
    lines: [line([run('奋力谱写')], 'break'), line([run('新篇章')])],
    lineHeightPt: 28,
    paragraphGapPt: 0,
    align: 'left',
    anchor: 'top',
    orientation: 'vertical',
  },
  ...footNodes(2),
];

/** Two slides, two layouts, a section, and every type of node. */
export const sampleScene: Scene = {
  widthPt: 960,
  heightPt: 540,
  theme: sampleTheme,
  language: 'zh',
  title: '奋力谱写新篇章',
  author: '陈伟',
  layouts: [
    {
      name: 'cover',
      background: {
        type: 'gradient',
        angleDeg: 60,
        stops: [
          { at: 0, color: { token: 'fieldStart' } },
          { at: 1, color: { token: 'fieldEnd' } },
        ],
      },
      nodes: [
        {
          type: 'shape',
          id: 'sun',
          shape: 'ellipse',
          xPt: 700,
          yPt: 150,
          widthPt: 180,
          heightPt: 180,
          fill: {
            type: 'gradient',
            angleDeg: 90,
            stops: [
              { at: 0, color: { token: 'onFieldAccent', alpha: 0.4 } },
              { at: 1, color: { token: 'onFieldAccent', alpha: 0 } },
            ],
          },
        },
      ],
      placeholders: [coverTitle],
    },
    {
      name: 'clauses',
      background: { type: 'solid', color: { token: 'paper' } },
      nodes: [
        {
          type: 'line',
          id: 'title-rule',
          x1Pt: 42,
          y1Pt: 86,
          x2Pt: 918,
          y2Pt: 86,
          stroke: { color: { token: 'primary' }, widthPt: 2.25 },
        },
      ],
      placeholders: [title, body, footer, pageNumber],
    },
  ],
  images: [],
  sections: [{ id: 'part-1', title: '坚定贯彻落实决策部署' }],
  slides: [
    slide({
      slideId: 's1',
      layout: 'cover',
      title: '奋力谱写新篇章',
      nodes: [
        filled(coverTitle, 'title', [
          line([run('奋力谱写', coverStyle)], 'break'),
          line([run('新篇章', coverStyle)]),
        ]),
      ],
    }),
    slide({
      slideId: 's2',
      layout: 'clauses',
      sectionIndex: 0,
      title: '以“两个率先”的实干实效奋力谱写新篇章',
      nodes: everyNode,
      notes: [paragraph('第一段备注。'), paragraph('第二段备注。')],
    }),
  ],
};

/** A project for the scene; the writer only embeds it. */
export const sampleProject: Project = {
  source: {
    format: 'text',
    fileName: 'sample.txt',
    encoding: 'utf-8',
    raw: '奋力谱写新篇章\n',
    blocks: [],
    images: [],
  },
  corrections: [],
  maxSlides: null,
  outline: {
    metadata: { date: { value: '2022-12-20', span: { start: 0, end: 0 }, confidence: 1 } },
    blocks: [],
    root: { id: 'root', heading: null, blockIds: [], children: [] },
    countedTerms: [],
    parallels: [],
    ordinalLists: [],
    figures: [],
    quotations: [],
    slogans: [],
    timeSequences: [],
    tables: [],
    speakerTurns: [],
    audienceMarks: [],
  },
  deck: {
    language: 'zh',
    themeId: 'sample',
    aspect: '16:9',
    footer: [],
    sections: [],
    slides: [],
  },
};
