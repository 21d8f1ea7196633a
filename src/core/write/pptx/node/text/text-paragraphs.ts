import type { SceneLine, SceneRun, SceneTextStyle } from '../../../../model/scene/scene-node.ts';
import { sameStyle } from '../../style/text-properties.ts';
import { writableText } from '../../xml/writable-text.ts';
import { breaksGreedily } from './greedy-break.ts';

/** A run of one style; `breakBefore` where a line break (`a:br`) stands before it. */
export interface TextRun {
  readonly text: string;
  readonly style: SceneTextStyle;
  readonly breakBefore: boolean;
}

export interface TextParagraph {
  /** Never with an empty text; empty for an empty paragraph. */
  readonly runs: readonly TextRun[];
  /** Style of the end of the paragraph, which is also the style of an empty one. */
  readonly endStyle: SceneTextStyle | null;
  /** Whether the list's mark stands before it. */
  readonly bulleted: boolean;
  readonly rightToLeft: boolean;
}

/**
 * Lines as paragraphs of as few runs as their styles allow: lines that end in `wrap` are joined where a consumer
 * breaks them in the same place by itself. `widthPt`: room for a line.
 */
export function textParagraphs(lines: readonly SceneLine[], widthPt: number): readonly TextParagraph[] {
  const paragraphs: TextParagraph[] = [];
  let runs: TextRun[] = [];
  let endStyle: SceneTextStyle | null = null;
  let breakBefore = false;
  let bulleted = false;
  let rightToLeft = false;
  for (const [index, line] of lines.entries()) {
    if (line.bulleted) bulleted = true;
    if (line.rightToLeft) rightToLeft = true;
    for (const run of line.runs) {
      endStyle = run.style;
      breakBefore = appendRun(runs, run, breakBefore);
    }
    if (line.end === 'paragraph') {
      paragraphs.push({ runs, endStyle, bulleted, rightToLeft });
      runs = [];
      breakBefore = false;
      bulleted = false;
      rightToLeft = false;
    } else if (isExplicit(line, lines[index + 1], widthPt)) {
      breakBefore = runs.length > 0;
    }
  }
  if (runs.length > 0 || paragraphs.length === 0) paragraphs.push({ runs, endStyle, bulleted, rightToLeft });
  return paragraphs;
}

function isExplicit(line: SceneLine, next: SceneLine | undefined, widthPt: number): boolean {
  return line.end === 'break' || (next !== undefined && !breaksGreedily(line, next, widthPt));
}

/** Appends to the last run where it can; answers whether a break is still to be written. */
function appendRun(runs: TextRun[], run: SceneRun, breakBefore: boolean): boolean {
  const text = writableText(run.text);
  if (text === '') return breakBefore;
  const last = runs.at(-1);
  if (last !== undefined && !breakBefore && sameStyle(last.style, run.style)) {
    runs[runs.length - 1] = { ...last, text: last.text + text };
  } else {
    runs.push({ text, style: run.style, breakBefore });
  }
  return false;
}
