import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox } from '../../../model/scene/scene-node.ts';
import { insetBox } from '../../frame.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { isHan } from '../../text/char-class.ts';
import { type FittedText, fitAlike } from '../../text/fit-text.ts';
import { mixedScriptSpaceEm, type StyledParagraph, sliceRuns } from '../../text/paragraph.ts';
import { color } from '../slide/nodes.ts';
import { plainText, restyle } from '../slide/slot-text.ts';
import { type Change, changeOf } from './change-arrow.ts';
import type { FigureText } from './figure-text.ts';

const paddingPt = 27;
const narrowPaddingPt = 18;
/** Cards of three in a row, and all but the widest at 4:3, have less padding. */
const narrowCardPt = 320;
export const largestFigurePt = 81;
/** Above, figures rather get smaller than the words around them. */
const modestFigurePt = 54;
const comfortableTextPt = 18;
const leastTextPt = 14.25;
/** Part of the room beside the figure that details may take. */
const mostDetailShare = 0.66;
const figureLineHeight = 1.18;
export const arrowPt = 13.5;
export const arrowGapPt = 7.5;
export const gapPt = 4;
export const leastPaddingPt = 7.5;

/** A figure of a slide. */
export interface NumberItem {
  readonly slot: SlideSlot;
  readonly text: FigureText;
}

/** The words of a card, in lines. */
export interface NumberTexts {
  readonly label: FittedText | null;
  readonly figure: FittedText;
  readonly details: FittedText | null;
}

export function paddingOf({ widthPt }: SceneBox): number {
  return widthPt < narrowCardPt ? narrowPaddingPt : paddingPt;
}

/** All figures at this size, each on one line; null if one of the cards is too narrow or too low for its words. */
export function fitNumbers(
  items: readonly NumberItem[],
  cards: readonly SceneBox[],
  sizePt: number,
  context: LayoutContext,
): readonly NumberTexts[] | null {
  const { theme, measurer } = context;
  const inner = cards.map((card) => insetBox(card, paddingOf(card), leastPaddingPt));
  const widthPt = (index: number) => inner[index]?.widthPt ?? 0;
  const figures = fitAlike(
    items.map(({ text }, index) => ({
      paragraphs: [figureParagraph(text, sizePt)],
      widthPt: widthPt(index) - besideFigurePt(text, sizePt),
      heightPt: sizePt * figureLineHeight,
      type: { ...theme.type.keyWord, sizePt, minSizePt: sizePt, lineHeight: figureLineHeight },
      breaking: 'fill' as const,
    })),
    measurer,
  );
  if (figures.some((figure) => !figure.fits || figure.lines.length !== 1)) return null;
  const largest = cards.length === 1 ? 1.35 : 1;
  const restPt = Math.min(...inner.map((box) => box.heightPt)) - sizePt * figureLineHeight - 2 * gapPt;
  const optional = (
    paragraphsOf: (text: FigureText) => readonly StyledParagraph[],
    look: { readonly sizePt: number; readonly weight: 400 | 700; readonly lineHeight: number },
    heightPt: number,
    indentOf: (text: FigureText) => number,
  ): readonly (FittedText | null)[] | null => {
    const filled = items.flatMap(({ text }, index) =>
      paragraphsOf(text).length === 0 ? [] : [{ text, index }],
    );
    const fitted = fitAlike(
      filled.map(({ text, index }) => ({
        paragraphs: paragraphsOf(text).map((paragraph) =>
          restyle(paragraph, () => ({
            face: 'body',
            weight: look.weight,
            color: color(look.weight === 700 ? 'inkQuiet' : 'ink'),
          })),
        ),
        widthPt: widthPt(index) - indentOf(text),
        heightPt,
        type: {
          ...theme.type.secondary,
          sizePt: look.sizePt,
          minSizePt: sizePt > modestFigurePt ? comfortableTextPt : leastTextPt,
          lineHeight: look.lineHeight,
        },
        breaking: 'sense' as const,
        sizeWeight: 6,
      })),
      measurer,
    );
    if (fitted.some(({ fits }) => !fits)) return null;
    const found = new Map(filled.map(({ index }, place) => [index, fitted[place] ?? null]));
    return items.map((_, index) => found.get(index) ?? null);
  };
  const details = optional(
    ({ details }) => details,
    { sizePt: 18 * largest, weight: 400, lineHeight: 1.26 },
    restPt * mostDetailShare,
    (text) => (changeOfDetails(text) === null ? 0 : arrowPt + arrowGapPt),
  );
  if (details === null) return null;
  const detailPt = Math.max(0, ...details.map((each) => each?.heightPt ?? 0));
  const labels = optional(
    ({ label }) => label,
    { sizePt: 20.25 * largest, weight: 700, lineHeight: 1.3 },
    restPt - detailPt,
    () => 0,
  );
  if (labels === null) return null;
  return figures.map((figure, index) => ({
    figure,
    label: labels[index] ?? null,
    details: details[index] ?? null,
  }));
}

/** Digits at full size in the colour of the theme; unit and 超 small, in ink. */
function figureParagraph({ figure, digits }: FigureText, sizePt: number): StyledParagraph {
  const length = plainText(figure).length;
  const scale = Math.min(1, Math.max(27 / largestFigurePt, 18 / sizePt));
  const large = { face: 'heading', weight: 700, color: color('primary') } as const;
  const small = { face: 'body', weight: 700, color: color('ink'), scale } as const;
  return {
    ...figure,
    runs: [
      ...restyle({ ...figure, runs: sliceRuns(figure, 0, digits.start) }, () => small).runs,
      ...restyle({ ...figure, runs: sliceRuns(figure, digits.start, digits.end) }, () => large).runs,
      ...restyle({ ...figure, runs: sliceRuns(figure, digits.end, length) }, () => small).runs,
    ],
  };
}

/** Width that the arrow takes, and the space that some consumers set between digits and Han characters. */
function besideFigurePt(text: FigureText, sizePt: number): number {
  const arrow = changeOfFigure(text) === null ? 0 : arrowOf(sizePt).widthPt + arrowGapPt;
  return arrow + looseSpacePt(text, sizePt);
}

export function looseSpacePt({ figure, digits }: FigureText, sizePt: number): number {
  const words = plainText(figure);
  const joints = [words.charAt(digits.start - 1), words.charAt(digits.end)].filter(isHan).length;
  return joints * mixedScriptSpaceEm * sizePt;
}

/** The change that the figure itself is: 地区生产总值增长 5.6 %. */
export function changeOfFigure({ label }: FigureText): Change | null {
  const words = label.map(plainText).join('').trim();
  // Only what stands right before the figure is said of it: 增加值, 提高标准 are things.
  const last = isHan(words.slice(-1)) ? words.slice(-5) : words.split(/\s+/u).slice(-3).join(' ');
  return changeOf(last);
}

/** The change that stands below the figure. */
export function changeOfDetails({ details }: FigureText): Change | null {
  const [first] = details;
  return first === undefined ? null : changeOf(plainText(first));
}

export function arrowOf(sizePt: number): { readonly widthPt: number; readonly heightPt: number } {
  const widthPt = Math.max(arrowPt, sizePt * 0.27);
  return { widthPt, heightPt: widthPt * 0.82 };
}
