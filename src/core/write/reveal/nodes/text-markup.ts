import { alignFrom } from '../../../model/scene/scene-align.ts';
import type { SceneLine, SceneText } from '../../../model/scene/scene-node.ts';
import type { Theme } from '../../../model/theme/theme.ts';
import { boxStyle, cssColor, px } from '../css-values.ts';
import { element, type MarkupElement } from '../markup.ts';
import { directionOf, runsToMarkup, strutStyle } from './runs-markup.ts';

/**
 * A text box: one block for each ready-broken line at its exact place, so that nothing depends on the line
 * breaker or the font metrics of the viewer.
 */
export function textToMarkup(node: SceneText, theme: Theme): MarkupElement {
  const vertical = node.orientation === 'vertical';
  const isTitle = node.placeholder?.type === 'title' || node.placeholder?.type === 'ctrTitle';
  return element(
    'div',
    {
      'data-node': node.id,
      ...(node.slotId === null ? {} : { 'data-slot': node.slotId }),
      ...(isTitle ? { role: 'heading', 'aria-level': '2' } : {}),
    },
    boxStyle(node),
    vertical ? verticalLines(node, theme) : horizontalLines(node, theme),
  );
}

function horizontalLines(node: SceneText, theme: Theme): readonly MarkupElement[] {
  const offsets = lineOffsets(node);
  const indentPt = node.bullet?.indentPt ?? 0;
  return node.lines.flatMap((line, index) => {
    const topPt = offsets[index] ?? 0;
    const box = {
      xPt: (line.rightToLeft ? 0 : indentPt) + trackingShiftPt(node, line),
      yPt: topPt,
      widthPt: node.widthPt - indentPt,
      heightPt: node.lineHeightPt,
    };
    const text = element(
      'div',
      lineAttributes(line),
      {
        ...boxStyle(box),
        'line-height': px(node.lineHeightPt),
        'white-space': 'pre',
        'text-align': alignFrom(node.align, line.rightToLeft === true),
        ...strutStyle(line, theme),
      },
      runsToMarkup(line, theme),
    );
    return line.bulleted === true ? [bulletToMarkup(node, line, topPt, theme), text] : [text];
  });
}

/** Columns of upright characters, from right to left. */
function verticalLines(node: SceneText, theme: Theme): readonly MarkupElement[] {
  const offsets = lineOffsets({ ...node, heightPt: node.widthPt });
  return node.lines.map((line, index) => {
    const fromRightPt = offsets[index] ?? 0;
    const box = {
      xPt: node.widthPt - fromRightPt - node.lineHeightPt,
      yPt: trackingShiftPt(node, line),
      widthPt: node.lineHeightPt,
      heightPt: node.heightPt,
    };
    return element(
      'div',
      lineAttributes(line),
      {
        ...boxStyle(box),
        'writing-mode': 'vertical-rl',
        'text-orientation': 'upright',
        'line-height': px(node.lineHeightPt),
        'white-space': 'pre',
        'text-align': node.align,
        ...strutStyle(line, theme),
      },
      runsToMarkup(line, theme),
    );
  });
}

function lineAttributes(line: SceneLine): Readonly<Record<string, string>> {
  return {
    'data-paragraph': String(line.paragraphIndex),
    ...directionOf(line),
    ...(line.slotId === undefined ? {} : { 'data-slot': line.slotId }),
  };
}

/** Top of each line in the box, by the anchor. */
function lineOffsets(
  node: Pick<SceneText, 'lines' | 'lineHeightPt' | 'paragraphGapPt' | 'anchor' | 'heightPt'>,
): readonly number[] {
  const offsets: number[] = [];
  let usedPt = 0;
  for (const [index] of node.lines.entries()) {
    if (index > 0 && node.lines[index - 1]?.end === 'paragraph') usedPt += node.paragraphGapPt;
    offsets.push(usedPt);
    usedPt += node.lineHeightPt;
  }
  const freePt = node.heightPt - usedPt;
  const shiftPt = node.anchor === 'top' ? 0 : node.anchor === 'middle' ? freePt / 2 : freePt;
  return offsets.map((offset) => offset + shiftPt);
}

/** Space after the last character pushes centred text off its middle: so far it has to be moved back. */
function trackingShiftPt(node: SceneText, line: SceneLine): number {
  return node.align === 'center' ? (line.runs.at(-1)?.style.letterSpacingPt ?? 0) / 2 : 0;
}

/** The mark is drawn as a box: a glyph would differ from font to font. */
function bulletToMarkup(node: SceneText, line: SceneLine, topPt: number, theme: Theme): MarkupElement {
  const { bullet } = node;
  const sizePt = (line.runs[0]?.style.sizePt ?? 0) * (bullet?.scale ?? 0) * 0.8;
  const xPt = line.rightToLeft ? node.widthPt - sizePt : 0;
  const box = { xPt, yPt: topPt + (node.lineHeightPt - sizePt) / 2, widthPt: sizePt, heightPt: sizePt };
  return element(
    'div',
    { 'aria-hidden': 'true' },
    {
      ...boxStyle(box),
      ...(bullet === undefined ? {} : { background: cssColor(bullet.color, theme) }),
    },
  );
}
