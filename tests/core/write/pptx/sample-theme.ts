import type { Theme, TypeStyle } from '../../../../src/core/model/theme.ts';

function type(
  face: TypeStyle['face'],
  weight: TypeStyle['weight'],
  sizePt: number,
  lineHeight: number,
): TypeStyle {
  return { face, weight, sizePt, minSizePt: sizePt / 2, lineHeight };
}

/** A theme that has everything and no art. */
export const sampleTheme: Theme = {
  id: 'sample',
  name: { zh: '样例', en: 'Sample' },
  colors: {
    paper: '#FBF8F2',
    surface: '#FFFFFF',
    tint: '#F8EDE6',
    hairline: '#E2D5C4',
    ink: '#261C17',
    inkQuiet: '#5B4E46',
    primary: '#B4231A',
    fieldStart: '#B9281E',
    fieldEnd: '#8C1812',
    accent: '#C39A4C',
    accentText: '#85601C',
    onField: '#FFFFFE',
    onFieldAccent: '#F5E3BA',
  },
  schemeSlots: {
    dk1: 'ink',
    lt1: 'surface',
    dk2: 'inkQuiet',
    lt2: 'paper',
    accent1: 'primary',
    accent2: 'accent',
    accent3: 'fieldEnd',
    accent4: 'accentText',
    accent5: 'hairline',
    accent6: 'tint',
    hlink: 'primary',
    folHlink: 'inkQuiet',
  },
  fonts: {
    heading: {
      windows: ['STZhongsong', 'SimSun'],
      mac: ['Songti SC'],
      linux: ['Noto Serif CJK SC'],
      generic: 'serif',
      metrics: 'noto-serif-cjk-sc',
    },
    body: {
      windows: ['Microsoft YaHei', 'SimHei'],
      mac: ['PingFang SC'],
      linux: ['Noto Sans CJK SC'],
      generic: 'sans-serif',
      metrics: 'noto-sans-cjk-sc',
    },
  },
  type: {
    coverTitle: type('heading', 700, 60, 1.3),
    sectionTitle: type('heading', 700, 40.5, 1.3),
    closing: type('heading', 700, 45, 1.5),
    statement: type('heading', 700, 37.5, 1.7),
    slideTitle: type('heading', 700, 27, 1.3),
    keyWord: type('heading', 700, 48, 1.25),
    item: type('body', 400, 20, 1.4),
    secondary: type('body', 400, 16.5, 1.4),
    source: type('body', 400, 14, 1.4),
    footer: type('body', 400, 10.5, 1.4),
    pageNumber: type('body', 400, 12, 1.4),
  },
  grid: {
    marginPt: 42,
    gutterPt: 15,
    columns: 12,
    titleTopPt: 30,
    titleHeightPt: 51,
    bodyTopPt: 109.5,
    bodyBottomPt: 483,
    footerTopPt: 504,
    footerHeightPt: 21,
    cardRadiusPt: 4.5,
    cardPaddingPt: 21,
  },
  art: { cover: [], section: [], closing: [], statement: [], panel: [] },
};
