import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { SceneLine } from '../../model/scene/scene-node.ts';
import { isRightToLeft } from '../../model/scene/text-direction.ts';
import type { TypeStyle } from '../../model/theme/theme.ts';
import type { TextMeasurer } from '../../ports.ts';
import { badBreak } from './break-cost.ts';
import { type Breaking, type BrokenParagraph, breakLines } from './break-lines.ts';
import {
  type MeasuredParagraph,
  measureParagraph,
  mixedScriptSpace,
  roundPt,
  type StyledParagraph,
  sceneRuns,
  widthOf,
} from './paragraph.ts';

/**
 * Part of the width that stays free: consumers space and kern differently (LibreOffice adds about a quarter em between
 * Han and Latin).
 */
export const widthSpare = 0.03;

const sizeStepPt = 0.75;
/** What it costs to set a text at nearly nothing, on the scale of `break-cost.ts`. */
const costOfShrinking = 170;
/** Reading text gets no smaller than this part of its size only to avoid a break inside a word. */
const smallestShareForWords = 0.9;

export interface FitRequest {
  readonly paragraphs: readonly StyledParagraph[];
  readonly widthPt: number;
  readonly heightPt: number;
  /** Size to begin with, least size and line height. */
  readonly type: TypeStyle;
  readonly breaking: Breaking;
  /** Space between paragraphs in em of the base size; 0 if absent. */
  readonly paragraphGapEm?: number;
  /** How much a smaller size counts against a better break; 1 if absent, more where neighbours share the size. */
  readonly sizeWeight?: number;
  /** True to rather set smaller than break the text at all, down to the least size. */
  readonly oneLineFirst?: boolean;
}

export interface FittedText {
  readonly lines: readonly SceneLine[];
  readonly sizePt: number;
  readonly lineHeightPt: number;
  readonly paragraphGapPt: number;
  /** Height of all lines and gaps. */
  readonly heightPt: number;
  /** Width of the widest line. */
  readonly widthPt: number;
  /** False if the text is too high even at the least size; `lines` hold all of it all the same. */
  readonly fits: boolean;
  /** For each line: which of the request's paragraphs it is of, and the UTF-16 offset where it starts there. */
  readonly starts: readonly { readonly paragraph: number; readonly offset: number }[];
}

/** The width that the lines need with any consumer, those too that set a space between scripts. */
export function roomForPt(texts: readonly (FittedText | null)[]): number {
  const widths = texts.flatMap((text) =>
    (text?.lines ?? []).map(
      ({ widthPt, runs }) =>
        widthPt / (1 - widthSpare) + mixedScriptSpace(wordsOfRuns(runs)) * (text?.sizePt ?? 0),
    ),
  );
  return Math.max(0, ...widths) + 0.5;
}

/** Breaks the text into lines at the largest size that fits the box, in steps of one CSS pixel. */
export function fitText(request: FitRequest, measurer: TextMeasurer): FittedText {
  const measured = request.paragraphs.map((paragraph) => measureParagraph(paragraph, measurer));
  const trial = request.breaking === 'sense' ? bestBySense(measured, request) : bestByFill(measured, request);
  if (trial !== null) return finish(trial, measured, request, true);
  const { sizePt: largest, minSizePt } = request.type;
  return finish(tryAt(measured, request, Math.min(largest, minSizePt), 0), measured, request, false);
}

/**
 * Weighs size against sense: a smaller size is taken if it saves a bad break, a ragged line or a line more than
 * that is worth.
 */
function bestBySense(measured: readonly MeasuredParagraph[], request: FitRequest): Trial | null {
  let best: { readonly trial: Trial; readonly score: number } | null = null;
  let firstSizePt = 0;
  for (const trial of trials(measured, request)) {
    if (request.oneLineFirst === true && trial.lineCount === measured.length) return trial;
    if (firstSizePt === 0) firstSizePt = trial.sizePt;
    const shrinkCost = costOfShrinking * (request.sizeWeight ?? 1) * (1 - trial.sizePt / firstSizePt);
    if (best !== null && shrinkCost >= best.score && request.oneLineFirst !== true) break;
    if (best === null || trial.cost + shrinkCost < best.score)
      best = { trial, score: trial.cost + shrinkCost };
  }
  return best?.trial ?? null;
}

/** The largest size, or one that is not much smaller and does not break inside a word. */
function bestByFill(measured: readonly MeasuredParagraph[], request: FitRequest): Trial | null {
  let first: Trial | null = null;
  for (const trial of trials(measured, request)) {
    if (request.oneLineFirst === true ? trial.lineCount === measured.length : trial.worstCost < badBreak) {
      return trial;
    }
    first ??= trial;
    if (request.oneLineFirst !== true && trial.sizePt < first.sizePt * smallestShareForWords) break;
  }
  return first;
}

/** What fits, from the largest size down. */
function* trials(measured: readonly MeasuredParagraph[], request: FitRequest): Generator<Trial> {
  const { sizePt: largest, minSizePt } = request.type;
  for (const sizePt of sizes(largest, minSizePt)) {
    if (sizePt > minSizePt && leastHeightOf(measured, request, sizePt) > request.heightPt) continue;
    const trial = bestTrial(measured, request, sizePt);
    if (trial !== null) yield trial;
  }
}

function sizes(largestPt: number, leastPt: number): readonly number[] {
  const list: number[] = [];
  for (let sizePt = largestPt; sizePt > leastPt; sizePt -= sizeStepPt) list.push(roundPt(sizePt));
  list.push(roundPt(Math.min(leastPt, largestPt)));
  return list;
}

interface Trial {
  readonly sizePt: number;
  readonly broken: readonly BrokenParagraph[];
  readonly lineCount: number;
  readonly worstCost: number;
  readonly cost: number;
}

function bestTrial(
  measured: readonly MeasuredParagraph[],
  request: FitRequest,
  sizePt: number,
): Trial | null {
  for (const extraLines of request.breaking === 'sense' ? [1, 0] : [0]) {
    const trial = tryAt(measured, request, sizePt, extraLines);
    if (heightOf(trial, request) <= request.heightPt + 0.01) return trial;
  }
  return null;
}

function tryAt(
  measured: readonly MeasuredParagraph[],
  request: FitRequest,
  sizePt: number,
  extraLines: number,
): Trial {
  const looseWidthPt = request.widthPt / sizePt;
  const unitWidthPt = looseWidthPt * (1 - widthSpare);
  const broken = measured.map((paragraph) =>
    breakLines(paragraph, unitWidthPt, looseWidthPt, request.breaking, extraLines),
  );
  return {
    sizePt,
    broken,
    lineCount: broken.reduce((sum, paragraph) => sum + paragraph.lines.length, 0),
    worstCost: Math.max(0, ...broken.map((paragraph) => paragraph.worstCost)),
    cost: broken.reduce((sum, paragraph) => sum + paragraph.cost, 0),
  };
}

function heightOf(trial: Trial, request: FitRequest): number {
  const gaps = Math.max(0, trial.broken.length - 1) * (request.paragraphGapEm ?? 0) * trial.sizePt;
  return trial.lineCount * lineHeightOf(trial, request) + gaps;
}

/** A bound that needs no line breaking: no line can hold more than its width. */
function leastHeightOf(measured: readonly MeasuredParagraph[], request: FitRequest, sizePt: number): number {
  const unitWidthPt = (request.widthPt * (1 - widthSpare)) / sizePt;
  const lineCount = measured.reduce(
    (sum, paragraph) =>
      sum + Math.max(1, Math.floor(widthOf(paragraph, 0, paragraph.text.length) / unitWidthPt)),
    0,
  );
  return lineCount * sizePt * request.type.lineHeight;
}

function lineHeightOf(trial: Trial, request: FitRequest): number {
  return roundPt(trial.sizePt * request.type.lineHeight);
}

function finish(
  trial: Trial,
  measured: readonly MeasuredParagraph[],
  request: FitRequest,
  fits: boolean,
): FittedText {
  const lines: SceneLine[] = [];
  for (const [index, paragraph] of measured.entries()) {
    lines.push(...sceneLines(paragraph, trial.broken[index]?.lines ?? [], trial.sizePt));
  }
  return {
    lines,
    sizePt: trial.sizePt,
    lineHeightPt: lineHeightOf(trial, request),
    paragraphGapPt: roundPt((request.paragraphGapEm ?? 0) * trial.sizePt),
    heightPt: roundPt(heightOf(trial, request)),
    widthPt: Math.max(0, ...lines.map((line) => line.widthPt)),
    fits,
    starts: trial.broken.flatMap((paragraph, index) =>
      paragraph.lines.map((line) => ({ paragraph: index, offset: line.start })),
    ),
  };
}

/** Fits several texts at one size: the largest that all of them can have. */
export function fitAlike(requests: readonly FitRequest[], measurer: TextMeasurer): readonly FittedText[] {
  const first = requests.map((request) => fitText(request, measurer));
  const sizePt = Math.min(...first.map((fitted) => fitted.sizePt));
  return first.map((fitted, index) => {
    const request = requests[index];
    if (request === undefined || fitted.sizePt === sizePt) return fitted;
    return fitText({ ...request, type: { ...request.type, sizePt, minSizePt: sizePt } }, measurer);
  });
}

function sceneLines(
  measured: MeasuredParagraph,
  broken: BrokenParagraph['lines'],
  sizePt: number,
): readonly SceneLine[] {
  const { paragraph } = measured;
  const rightToLeft = isRightToLeft(measured.text);
  return broken.map((line, index) => ({
    runs: sceneRuns(paragraph, line.start, line.end, sizePt),
    widthPt: roundPt(widthOf(measured, line.start, line.end) * sizePt),
    end: line.endsAs,
    paragraphIndex: paragraph.paragraphIndex,
    ...(paragraph.slotId === null ? {} : { slotId: paragraph.slotId }),
    ...(paragraph.bulleted === true && index === 0 ? { bulleted: true } : {}),
    ...(rightToLeft ? { rightToLeft } : {}),
  }));
}
