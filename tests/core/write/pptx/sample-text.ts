import type { Paragraph, Provenance } from '../../../../src/core/model/deck/deck.ts';
import type { ScenePlaceholder } from '../../../../src/core/model/scene/scene.ts';
import type {
  SceneLine,
  SceneNode,
  SceneRun,
  SceneText,
  SceneTextStyle,
} from '../../../../src/core/model/scene/scene-node.ts';

export const prov: Provenance = { type: 'generated', rule: 'sample' };

export const titleStyle: SceneTextStyle = {
  face: 'heading',
  weight: 700,
  sizePt: 27,
  color: { token: 'ink' },
};
export const bodyStyle: SceneTextStyle = { face: 'body', weight: 400, sizePt: 20, color: { token: 'ink' } };
export const coverStyle: SceneTextStyle = {
  face: 'heading',
  weight: 700,
  sizePt: 60,
  color: { token: 'onField' },
};
export const footerStyle: SceneTextStyle = {
  face: 'body',
  weight: 400,
  sizePt: 10.5,
  color: { token: 'inkQuiet' },
};

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

export const title: ScenePlaceholder = {
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
export const footer: ScenePlaceholder = {
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
export const pageNumber: ScenePlaceholder = {
  ...footer,
  type: 'sldNum',
  index: 11,
  xPt: 858,
  widthPt: 60,
  style: { ...footerStyle, sizePt: 12, weight: 700, color: { token: 'primary' } },
  align: 'right',
};
export const body: ScenePlaceholder = {
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
export const coverTitle: ScenePlaceholder = {
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

export const footNodes = (number: number): SceneNode[] => [
  filled(footer, 'footer', [line([run('奋力谱写新篇章', footerStyle)])]),
  {
    ...filled(pageNumber, 'page-number', [line([run(String(number), pageNumber.style)])]),
    slotId: null,
    field: 'slide-number',
  },
];
