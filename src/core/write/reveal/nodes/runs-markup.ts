import type { SceneLine, SceneRun } from '../../../model/scene/scene-node.ts';
import { facePieces } from '../../../model/theme/latin-letters.ts';
import type { Theme } from '../../../model/theme/theme.ts';
import { cssColor, cssFontFamily, cssLatinFontFamily, px } from '../css-values.ts';
import { element, type MarkupElement, type MarkupNode } from '../markup.ts';

/**
 * The runs of a line; `data-start` and `data-end` say where a run stands in the source. Their own line
 * height is nothing, so that a smaller run does not move the line. The space that a line ends with has no place in it
 * either, and is there for whoever copies the text or hears it.
 */
export function runsToMarkup(line: SceneLine, theme: Theme): readonly MarkupElement[] {
  return line.runs.flatMap((run, index) => {
    const isLast = index === line.runs.length - 1;
    const text = isLast ? run.text.replace(/[ \t\u3000]+$/u, '') : run.text;
    const drawn = element(
      'span',
      sourceAttributes(run),
      runStyle(run, theme),
      piecesToMarkup(text, run, theme),
    );
    return text === run.text ? [drawn] : [drawn, element('span', {}, { position: 'absolute' }, [' '])];
  });
}

/** In Chinese text letters and digits are elements of their own, in the Latin face. */
function piecesToMarkup(text: string, { style }: SceneRun, theme: Theme): readonly MarkupNode[] {
  const family = theme.fonts[style.face];
  if (family.latinScope === 'script') return [text];
  const pieces = facePieces(text);
  if (pieces.every(({ isLatin }) => !isLatin)) return [text];
  return pieces.map((piece) =>
    piece.isLatin
      ? element('span', {}, { 'font-family': cssLatinFontFamily(family) }, [piece.text])
      : piece.text,
  );
}

function sourceAttributes({ prov }: SceneRun): Readonly<Record<string, string>> {
  return prov.type === 'source' ? { 'data-start': String(prov.start), 'data-end': String(prov.end) } : {};
}

function runStyle({ style }: SceneRun, theme: Theme): Readonly<Record<string, string>> {
  return {
    'font-family': cssFontFamily(theme.fonts[style.face]),
    'font-weight': String(style.weight),
    'font-size': px(style.sizePt),
    'line-height': '0',
    color: cssColor(style.color, theme),
    ...(style.letterSpacingPt === undefined ? {} : { 'letter-spacing': px(style.letterSpacingPt) }),
  };
}

/** The attribute of a line that runs from right to left, whose full stop would else stand at the wrong end. */
export function directionOf(line: SceneLine): Readonly<Record<string, string>> {
  return line.rightToLeft === true ? { dir: 'rtl' } : {};
}

/** Face and size of the line itself, which give the baseline: those of its largest run. */
export function strutStyle(line: SceneLine, theme: Theme): Readonly<Record<string, string>> {
  let largest = line.runs[0];
  for (const run of line.runs) if (run.style.sizePt > (largest?.style.sizePt ?? 0)) largest = run;
  if (largest === undefined) return {};
  return {
    'font-family': cssFontFamily(theme.fonts[largest.style.face]),
    'font-weight': String(largest.style.weight),
    'font-size': px(largest.style.sizePt),
  };
}
