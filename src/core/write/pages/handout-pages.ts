import type { Scene, SceneSlide } from '../../model/scene/scene.ts';
import { element, type MarkupElement } from '../reveal/markup.ts';
import type { PageMaker } from './page-maker.ts';
import { paper, paperHead, paperStyle, slidePicture } from './paper.ts';

interface HandoutShape {
  readonly columns: 1 | 2;
  readonly rows: 2 | 3;
  /** Lines to write on take the right half. */
  readonly hasLines: boolean;
}

export const handoutShapes = {
  'handout-2': { columns: 1, rows: 2, hasLines: false },
  'handout-3': { columns: 1, rows: 3, hasLines: true },
  'handout-6': { columns: 2, rows: 3, hasLines: false },
} as const satisfies Readonly<Record<string, HandoutShape>>;

const marginMm = 15;
const gapMm = 8;
const headMm = 10;
const numberMm = 6;
/** What a hand needs. */
const lineMm = 8.5;
/** Below the height of the paper by more than what rounding to pixels adds, or an empty page would follow. */
const sheetHeightMm = paper.heightMm - 1;
const contentWidthMm = paper.widthMm - 2 * marginMm;

/** Several slides a page, each with its number; three of them with lines beside. */
export function handoutPages({ columns, rows, hasLines }: HandoutShape): PageMaker {
  const perPage = columns * rows;
  const places = hasLines ? 2 : columns;
  const cellHeightMm = (sheetHeightMm - 2 * marginMm - headMm) / rows;
  const box = {
    widthMm: (contentWidthMm - (places - 1) * gapMm) / places,
    heightMm: cellHeightMm - numberMm - gapMm,
  };

  function cell(scene: Scene, slide: SceneSlide, number: number): readonly MarkupElement[] {
    const picture = element('div', { class: 'cell' }, {}, [
      element('div', {}, {}, [
        slidePicture(scene, slide, box),
        element('div', { class: 'number' }, {}, [String(number)]),
      ]),
    ]);
    return hasLines ? [picture, linesBeside(scene, box)] : [picture];
  }

  return {
    style: (scene) =>
      [
        `@page{size:${paper.widthMm}mm ${paper.heightMm}mm;margin:0}`,
        paperStyle(scene),
        `section{box-sizing:border-box;width:${paper.widthMm}mm;height:${sheetHeightMm}mm;padding:${marginMm}mm;` +
          'overflow:hidden;break-inside:avoid}',
        'section+section{break-before:page}',
        `.grid{display:grid;grid-template-columns:repeat(${places},1fr);column-gap:${gapMm}mm;` +
          `grid-auto-rows:${cellHeightMm}mm;margin-top:${gapMm / 2}mm}`,
        '.cell{display:flex;align-items:center;justify-content:center}',
        `.lines{align-self:center;margin-bottom:${numberMm}mm}`,
        `.lines div{box-sizing:border-box;height:${lineMm}mm;border-bottom:0.5pt solid #a6a6a6}`,
      ].join('\n'),
    pages(scene) {
      const sheetCount = Math.ceil(scene.slides.length / perPage);
      return Array.from({ length: sheetCount }, (_, sheet) => {
        const first = sheet * perPage;
        const slides = scene.slides.slice(first, first + perPage);
        return element('section', {}, {}, [
          paperHead(scene, `${sheet + 1} / ${sheetCount}`),
          element(
            'div',
            { class: 'grid' },
            {},
            slides.flatMap((slide, index) => cell(scene, slide, first + index + 1)),
          ),
        ]);
      });
    },
  };
}

/** Lines to write on, as high as the picture beside. */
function linesBeside(
  { widthPt, heightPt }: Scene,
  box: { readonly widthMm: number; readonly heightMm: number },
): MarkupElement {
  const pictureMm = Math.min(box.heightMm, (box.widthMm * heightPt) / widthPt);
  const lines = Array.from({ length: Math.round(pictureMm / lineMm) }, () => element('div', {}, {}, []));
  return element('div', { class: 'lines', 'aria-hidden': 'true' }, {}, lines);
}
