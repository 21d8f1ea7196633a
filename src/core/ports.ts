import type { FontFace } from './model/theme/theme-tokens.ts';

/** Gives the advance width of text in a face; the layout stage asks nothing else of the outside world. */
export interface TextMeasurer {
  /** Width in points of `text` set on one line at `sizePt`, without letter spacing. */
  widthPt(text: string, face: FontFace, weight: 400 | 700, sizePt: number): number;
}

/** How long work reports back and learns that it was cancelled. */
export interface ProgressPort {
  /** `done` of `total` steps are finished; `total` may grow. */
  report(done: number, total: number): void;
  readonly cancelled: boolean;
}

/** Files that writers embed (the reveal.js bundle), by path below `resources/`. */
export interface AssetLoader {
  text(path: string): Promise<string>;
}
