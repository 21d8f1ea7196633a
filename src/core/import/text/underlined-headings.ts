import type { BlockHint } from '../../model/source/source-document.ts';
import { isColumned } from '../raw/lines/line-cells.ts';
import { isDrawnLine, markOfDrawnLine } from '../raw/lines/ruled-lines.ts';
import { columnWidth } from '../raw/lines/wrapping/line-marks.ts';

/**
 * Lines that are drawn below, or above and below, the headings of a plain text (====, ----, ****): what such a line
 * underlines is a heading if it stands alone and is about as wide.
 */

const longestHeading = 40;
const sentence = /[。！？；，,;]|[.!?]$/u;
/** Share of the width of a heading, that its line must have, and how far it may stick out. */
const leastWidth = 0.5;
const furthestOut = 12;
const mostLevels = 3;

/** Decides for the lines of a text in turn; what marks headings first is that of the first level. */
export class UnderlinedHeadings {
  readonly #kinds: string[] = [];

  /** The heading that `line` is between the lines above and below it; null for one that nothing underlines. */
  hintOf(line: string, above: string, below: string): BlockHint | null {
    const mark = markOfDrawnLine(below);
    const isAlone = above.trim() === '' || isDrawnLine(above);
    const text = line.trim();
    if (mark === null || !isAlone || text === '' || text.length > longestHeading) return null;
    const width = columnWidth(text);
    const drawnWidth = columnWidth(below.trim());
    if (sentence.test(text) || isColumned(line) || isDrawnLine(line)) return null;
    if (drawnWidth < width * leastWidth || drawnWidth > width + furthestOut) return null;
    const kind = `${mark}${isDrawnLine(above) ? mark : ''}`;
    if (!this.#kinds.includes(kind)) this.#kinds.push(kind);
    return { kind: 'heading', level: Math.min(mostLevels, this.#kinds.indexOf(kind) + 1) };
  }
}
