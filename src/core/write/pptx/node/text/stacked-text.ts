import type { SceneLine, SceneText } from '../../../../model/scene/scene-node.ts';

/** Characters that stand upright in a vertical line and need no vertical form. */
const stackable = /^[\p{Script=Han}]+$/u;

/** Wide enough for one character in any font, too narrow for two. */
const columnEm = 1.5;

/**
 * A single vertical line of Han characters as a horizontal column of one character a line: every program shows
 * it the same, while LibreOffice lays real vertical text (`eaVert`) on its side. The text stays one run, which
 * the narrow box wraps. Null for other text.
 */
export function stackedText(node: SceneText): SceneText | null {
  const [line, ...others] = node.lines;
  if (node.orientation !== 'vertical' || line === undefined || others.length > 0) return null;
  const style = line.runs[0]?.style;
  if (style === undefined || !line.runs.every(({ text }) => stackable.test(text))) return null;
  const spacingPt = style.letterSpacingPt ?? 0;
  const widthPt = style.sizePt * columnEm;
  const centrePt = node.xPt + columnCentrePt(node);
  return {
    ...node,
    xPt: centrePt - widthPt / 2,
    widthPt,
    lines: stackedLines(line, widthPt),
    lineHeightPt: style.sizePt + spacingPt,
    // Along a vertical line the text aligns down the box, and across it the line sits from right to left.
    align: 'center',
    anchor: node.align === 'left' ? 'top' : node.align === 'right' ? 'bottom' : 'middle',
    orientation: 'horizontal',
  };
}

function columnCentrePt({ anchor, widthPt, lineHeightPt }: SceneText): number {
  if (anchor === 'middle') return widthPt / 2;
  return anchor === 'top' ? widthPt - lineHeightPt / 2 : lineHeightPt / 2;
}

function stackedLines(line: SceneLine, widthPt: number): readonly SceneLine[] {
  const characters = line.runs.flatMap((run) =>
    Array.from(run.text, (text) => ({ ...run, text, style: { ...run.style, letterSpacingPt: 0 } })),
  );
  return characters.map((run, index) => ({
    ...line,
    runs: [run],
    widthPt,
    end: index === characters.length - 1 ? line.end : 'wrap',
  }));
}
