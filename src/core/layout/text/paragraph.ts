import type { Provenance, Run } from '../../model/deck/deck.ts';
import type { SceneColor, SceneRun } from '../../model/scene/scene-node.ts';
import { isLatinLetter } from '../../model/theme/latin-letters.ts';
import type { FontFace } from '../../model/theme/theme-tokens.ts';
import type { TextMeasurer } from '../../ports.ts';
import { breakCosts } from './break-cost.ts';
import { isEastAsian, isLetterOrDigit, isSharedMark, isSpace } from './char-class.ts';

/** How a run looks beside the base size of its text. */
export interface RunStyle {
  readonly face: FontFace;
  readonly weight: 400 | 700;
  readonly color: SceneColor;
  /** Size as a multiple of the text's size; 1 if absent. */
  readonly scale?: number;
  /** Space after every character in em; 0 if absent. */
  readonly trackingEm?: number;
}

export interface StyledRun {
  readonly text: string;
  readonly prov: Provenance;
  /** True where an offset in `text` is the same offset in the source. */
  readonly mapped: boolean;
  readonly style: RunStyle;
}

/** A paragraph of a slot, ready to be broken into lines. */
export interface StyledParagraph {
  readonly slotId: string | null;
  readonly paragraphIndex: number;
  readonly runs: readonly StyledRun[];
  readonly bulleted?: boolean;
}

/** Styles a deck run; a reworded or elided run keeps its whole provenance on every piece. */
export function styleRun(run: Run, style: RunStyle): StyledRun {
  const mapped =
    run.prov.type === 'source' &&
    (run.edit === undefined || run.edit.kind === 'typographic') &&
    run.prov.end - run.prov.start === run.text.length;
  return { text: run.text, prov: run.prov, mapped, style };
}

export function generatedRun(text: string, rule: string, style: RunStyle): StyledRun {
  return { text, prov: { type: 'generated', rule }, mapped: false, style };
}

/** Text and advances of a paragraph at size 1 pt; index i is the i-th UTF-16 unit. */
export interface MeasuredParagraph {
  readonly paragraph: StyledParagraph;
  readonly text: string;
  /** `offsetsPt[i]` is the width of the first i units at size 1 pt; one longer than the text. */
  readonly offsetsPt: readonly number[];
  /** As `offsetsPt`, with the space that some consumers set where Han characters and letters meet. */
  readonly spacedOffsetsPt: readonly number[];
  /** For each offset the end of what is drawn before it: without the spaces there. */
  readonly inkedEnds: readonly number[];
  /** What it costs to end a line after each unit; see `break-cost.ts`. */
  readonly costs: readonly number[];
}

/** Room for what LibreOffice adds between East Asian text, its marks too (（ 2021), and what the Latin face draws. */
export const mixedScriptSpaceEm = 0.25;

function isMixedScript(before: string, after: string): boolean {
  return (isEastAsian(before) && isWestern(after)) || (isWestern(before) && isEastAsian(after));
}

function isWestern(char: string): boolean {
  return !isSpace(char) && (isLatinLetter(char.codePointAt(0) ?? 0) || isLetterOrDigit(char));
}

/** Blanks too: LibreOffice sets its space beside one that the author wrote (下降 5%). */
function takesScriptBefore(char: string): boolean {
  return isSharedMark(char) || isSpace(char);
}

/** The space in em that such a consumer adds to a text of one line. */
export function mixedScriptSpace(text: string): number {
  const chars = [...text].filter((char) => !takesScriptBefore(char));
  const count = chars.filter(
    (char, index) => index > 0 && isMixedScript(chars[index - 1] ?? '', char),
  ).length;
  return count * mixedScriptSpaceEm;
}

/** What measuring adds to a paragraph. */
type Measures = Omit<MeasuredParagraph, 'paragraph'>;

interface Measured {
  readonly byParagraph: WeakMap<StyledParagraph, MeasuredParagraph>;
  readonly byText: Map<string, Measures>;
}

const measuredBy = new WeakMap<TextMeasurer, Measured>();
/** So many texts are kept: those of the slide in hand, and of many before it. */
const mostTexts = 2000;

/**
 * Measures a paragraph, once for all sizes and boxes that it is tried in, and once for all layouts that make a paragraph
 * of the same words in the same faces.
 */
export function measureParagraph(paragraph: StyledParagraph, measurer: TextMeasurer): MeasuredParagraph {
  let known = measuredBy.get(measurer);
  if (known === undefined) {
    known = { byParagraph: new WeakMap(), byText: new Map() };
    measuredBy.set(measurer, known);
  }
  let measured = known.byParagraph.get(paragraph);
  if (measured === undefined) {
    measured = { paragraph, ...measuresOf(paragraph, measurer, known.byText) };
    known.byParagraph.set(paragraph, measured);
  }
  return measured;
}

function measuresOf(
  paragraph: StyledParagraph,
  measurer: TextMeasurer,
  byText: Map<string, Measures>,
): Measures {
  const key = measuringKey(paragraph);
  let measures = byText.get(key);
  if (measures === undefined) {
    measures = measureAnew(paragraph, measurer);
    if (byText.size >= mostTexts) byText.clear();
    byText.set(key, measures);
  }
  return measures;
}

/** All that widths and breaks depend on. */
function measuringKey(paragraph: StyledParagraph): string {
  let key = '';
  for (const { text, style } of paragraph.runs) {
    key += `${text.length}\u0000${style.face}\u0000${style.weight}\u0000${style.scale ?? 1}\u0000${style.trackingEm ?? 0}\u0000${text}\u0000`;
  }
  return key;
}

function measureAnew(paragraph: StyledParagraph, measurer: TextMeasurer): Measures {
  const offsetsPt: number[] = [0];
  const spacedOffsetsPt: number[] = [0];
  const inkedEnds: number[] = [0];
  let text = '';
  let widthPt = 0;
  let spacePt = 0;
  let before = '';
  for (const run of paragraph.runs) {
    const { face, weight, scale = 1, trackingEm = 0 } = run.style;
    for (const char of run.text) {
      const advance = char === '\n' ? 0 : (measurer.widthPt(char, face, weight, 1) + trackingEm) * scale;
      widthPt += advance;
      if (isMixedScript(before, char)) spacePt += mixedScriptSpaceEm * scale;
      if (!takesScriptBefore(char)) before = char;
      for (let unit = 0; unit < char.length; unit += 1) {
        offsetsPt.push(widthPt);
        spacedOffsetsPt.push(widthPt + spacePt);
        inkedEnds.push(isSpace(char) ? (inkedEnds.at(-1) ?? 0) : offsetsPt.length - 1);
      }
    }
    text += run.text;
  }
  return { text, offsetsPt, spacedOffsetsPt, inkedEnds, costs: breakCosts(text) };
}

/** Width at size 1 pt of the units from `start` to `end`, without the spaces at the end. */
export function widthOf(measured: MeasuredParagraph, start: number, end: number): number {
  const last = Math.max(start, measured.inkedEnds[end] ?? end);
  return (measured.offsetsPt[last] ?? 0) - (measured.offsetsPt[start] ?? 0);
}

/** As `widthOf`, for a consumer that sets a space where Han characters and letters meet. */
export function spacedWidthOf(measured: MeasuredParagraph, start: number, end: number): number {
  const last = Math.max(start, measured.inkedEnds[end] ?? end);
  return (measured.spacedOffsetsPt[last] ?? 0) - (measured.spacedOffsetsPt[start] ?? 0);
}

/** The runs of the units from `start` to `end`, each with the provenance of just that piece. */
export function sliceRuns(paragraph: StyledParagraph, start: number, end: number): readonly StyledRun[] {
  const pieces: StyledRun[] = [];
  let runStart = 0;
  for (const run of paragraph.runs) {
    const from = Math.max(start - runStart, 0);
    const to = Math.min(end - runStart, run.text.length);
    if (from < to) {
      const prov: Provenance =
        run.mapped && run.prov.type === 'source'
          ? { type: 'source', start: run.prov.start + from, end: run.prov.start + to }
          : run.prov;
      pieces.push({ ...run, text: run.text.slice(from, to), prov });
    }
    runStart += run.text.length;
  }
  return pieces;
}

/** Scene runs of a line at the size; line feeds inside a paragraph end the line and are not drawn. */
export function sceneRuns(
  paragraph: StyledParagraph,
  start: number,
  end: number,
  sizePt: number,
): SceneRun[] {
  return sliceRuns(paragraph, start, end)
    .map((run): SceneRun => {
      const { face, weight, color, scale = 1, trackingEm = 0 } = run.style;
      const runSizePt = roundPt(sizePt * scale);
      const prov: Provenance =
        run.text.endsWith('\n') && run.mapped && run.prov.type === 'source'
          ? { ...run.prov, end: run.prov.end - 1 }
          : run.prov;
      return {
        text: run.text.replace(/\n/gu, ''),
        prov,
        style: {
          face,
          weight,
          sizePt: runSizePt,
          color,
          ...(trackingEm === 0 ? {} : { letterSpacingPt: roundPt(trackingEm * runSizePt) }),
        },
      };
    })
    .filter((run) => run.text !== '');
}

/** Geometry is kept to hundredths of a point, so that scenes are stable and readable. */
export function roundPt(value: number): number {
  return Math.round(value * 100) / 100;
}
