import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { TypeStyle } from '../../../model/theme/theme.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { type FittedText, fitAlike, roomForPt } from '../../text/fit-text.ts';
import { color, rule, stroke, textNode } from '../slide/nodes.ts';
import { plainStyle, type StyleOfRun, slotParagraphs } from '../slide/slot-text.ts';
import { ring } from '../text/badge.ts';
import { hasTimes, isDetail, isLabel, isMain, labelStyle, mark } from './timeline-marks.ts';

const largestPt = 21;
const labelShare = { wide: 0.3, narrow: 0.36 };
const mostLines = 4;
/** Main texts no wider than this stand in a column of their own, their details beside them. */
const besideShare = 0.26;
const dotPt = 13.5;
const ringPt = 30;
const sideGapPt = 21;
const columnGapPt = 24;
const leastPaddingPt = 7.5;
const mostPaddingPt = 42;

/**
 * Times on the left of a line down the box, what happens on its right; steps without times have numbers on the
 * line. Null if the texts are too long.
 */
export function placeTimelineRows(
  items: readonly SlideSlot[],
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const { item } = context.theme.type;
  for (let sizePt = largestPt; sizePt >= item.minSizePt; sizePt -= 0.75) {
    const fitted = fitRows(items, box, { ...item, sizePt }, context);
    if (fitted === null) continue;
    const { rows, columns } = fitted;
    const total = rows.reduce((sum, row) => sum + row.heightPt, 0);
    if (total + leastPaddingPt * rows.length > box.heightPt) continue;
    const paddingPt = Math.min(mostPaddingPt, (box.heightPt - total) / rows.length);
    const topPt = box.yPt + (box.heightPt - total - paddingPt * rows.length) * 0.45;
    return drawRows(items, rows, columns, topPt, paddingPt, context);
  }
  return null;
}

interface Column {
  readonly xPt: number;
  readonly widthPt: number;
}

interface Columns {
  readonly label: Column;
  readonly axisPt: number;
  readonly main: Column;
  /** Below the main text where it is the same column. */
  readonly detail: Column;
}

interface Row {
  readonly label: FittedText | null;
  readonly main: FittedText | null;
  readonly detail: FittedText | null;
  /** Height of the first line, in the middle of which the mark stands. */
  readonly firstLinePt: number;
  readonly heightPt: number;
}

function fitRows(
  items: readonly SlideSlot[],
  box: SceneBox,
  type: TypeStyle,
  context: LayoutContext,
): { readonly rows: readonly Row[]; readonly columns: Columns } | null {
  const timed = hasTimes(items);
  const hasDetails = items.some((item) => item.paragraphs.some(isDetail));
  const labelType: TypeStyle = { ...type, face: 'heading', weight: 700, lineHeight: 1.3 };
  const secondary = { ...context.theme.type.secondary, weight: 400 } as const;
  const detailType = { ...secondary, sizePt: Math.max(secondary.minSizePt, Math.min(type.sizePt - 3, 16.5)) };
  const mainStyle = plainStyle('body', hasDetails ? 700 : 400, color('ink'), { term: color('primary') });
  const quiet = plainStyle('body', 400, color('inkQuiet'));
  const fitAll = (
    style: StyleOfRun,
    keep: typeof isMain,
    own: TypeStyle,
    widthPt: number,
  ): readonly (FittedText | null)[] => {
    const fixed = { ...own, minSizePt: own.sizePt };
    return items.map((item) => {
      const paragraphs = slotParagraphs(item, style, keep);
      if (paragraphs.length === 0) return null;
      const request = {
        paragraphs,
        widthPt,
        heightPt: box.heightPt,
        type: fixed,
        breaking: 'sense' as const,
      };
      return fitAlike([request], context.measurer)[0] ?? null;
    });
  };
  const mostLabelPt = box.widthPt * (context.frame.narrow ? labelShare.narrow : labelShare.wide);
  const labelPt = timed
    ? Math.min(mostLabelPt, roomForPt(fitAll(labelStyle, isLabel, labelType, mostLabelPt)))
    : 0;
  const labels = timed ? fitAll(labelStyle, isLabel, labelType, labelPt) : [];
  const axisPt = box.xPt + (timed ? labelPt + sideGapPt : ringPt / 2);
  const textPt = axisPt + (timed ? sideGapPt + 3 : ringPt / 2 + sideGapPt);
  const rest: Column = { xPt: textPt, widthPt: box.xPt + box.widthPt - textPt };
  const narrow = fitAll(mainStyle, isMain, type, box.widthPt * besideShare);
  const beside = hasDetails && narrow.every((text) => text === null || text.lines.length === 1);
  const main: Column = beside ? { xPt: textPt, widthPt: roomForPt(narrow) } : rest;
  const detailPt = textPt + main.widthPt + columnGapPt;
  const detail: Column = beside ? { xPt: detailPt, widthPt: box.xPt + box.widthPt - detailPt } : rest;
  const mains = beside ? narrow : fitAll(mainStyle, isMain, type, rest.widthPt);
  const details = fitAll(quiet, isDetail, detailType, detail.widthPt);
  const columns = { label: { xPt: box.xPt, widthPt: labelPt }, axisPt, main, detail };
  const rows = items.map((_, index): Row => {
    const own = { label: labels[index] ?? null, main: mains[index] ?? null, detail: details[index] ?? null };
    const markPt = timed ? dotPt : ringPt;
    const onFirstLine = [own.label, own.main, beside || own.main === null ? own.detail : null];
    const firstLinePt = Math.max(markPt, ...onFirstLine.map((text) => text?.lineHeightPt ?? 0));
    const belowPt = beside || own.main === null ? 0 : (own.detail?.heightPt ?? 0);
    const fromMiddlePt = Math.max(
      firstLinePt / 2,
      ...onFirstLine.map((text) => (text === null ? 0 : text.heightPt - text.lineHeightPt / 2)),
      own.main === null ? 0 : own.main.heightPt - own.main.lineHeightPt / 2 + belowPt,
    );
    return { ...own, firstLinePt, heightPt: firstLinePt / 2 + fromMiddlePt };
  });
  const all = rows.flatMap((row) => [row.label, row.main, row.detail]);
  const isReadable = all.every((text) => text === null || (text.fits && text.lines.length <= mostLines));
  return isReadable ? { rows, columns } : null;
}

function drawRows(
  items: readonly SlideSlot[],
  rows: readonly Row[],
  columns: Columns,
  startPt: number,
  paddingPt: number,
  context: LayoutContext,
): readonly SceneNode[] {
  const timed = hasTimes(items);
  const beside = columns.detail.xPt > columns.main.xPt;
  const { axisPt } = columns;
  const links: SceneNode[] = [];
  const nodes: SceneNode[] = [];
  let topPt = startPt;
  let lastPt: number | null = null;
  for (const [index, item] of items.entries()) {
    const row = rows[index];
    if (row === undefined) continue;
    const middlePt = topPt + paddingPt / 2 + row.firstLinePt / 2;
    if (lastPt !== null) {
      links.push(
        timed
          ? rule(`${item.id}.link`, [axisPt, lastPt], [axisPt, middlePt], stroke('accent', 1.5))
          : rule(
              `${item.id}.link`,
              [axisPt, lastPt + ringPt / 2 + 3],
              [axisPt, middlePt - ringPt / 2 - 3],
              stroke('accent', 1.5),
              { endArrow: true },
            ),
      );
    }
    lastPt = middlePt;
    const at = ({ xPt, widthPt }: Column, text: FittedText, yPt: number): SceneBox => ({
      xPt,
      widthPt,
      yPt,
      heightPt: text.heightPt,
    });
    const firstLineAt = (text: FittedText) => middlePt - text.lineHeightPt / 2;
    const group = item.id;
    if (row.label !== null && row.label.lines.length > 0) {
      const labelBox = at(columns.label, row.label, firstLineAt(row.label));
      nodes.push(textNode(`${item.id}.time`, item.id, labelBox, row.label, { align: 'right', group }));
    }
    if (timed) {
      nodes.push(mark(item.id, axisPt, middlePt, dotPt));
    } else {
      const ringBox = {
        xPt: axisPt - ringPt / 2,
        yPt: middlePt - ringPt / 2,
        widthPt: ringPt,
        heightPt: ringPt,
      };
      nodes.push(...ring(item.id, String(index + 1), ringBox, context));
    }
    let belowPt = middlePt - (row.detail?.lineHeightPt ?? 0) / 2;
    if (row.main !== null && row.main.lines.length > 0) {
      const mainTopPt = firstLineAt(row.main);
      nodes.push(textNode(item.id, item.id, at(columns.main, row.main, mainTopPt), row.main, { group }));
      if (!beside) belowPt = mainTopPt + row.main.heightPt;
    }
    if (row.detail !== null && row.detail.lines.length > 0) {
      nodes.push(
        textNode(`${item.id}.detail`, item.id, at(columns.detail, row.detail, belowPt), row.detail, {
          group,
        }),
      );
    }
    topPt += row.heightPt + paddingPt;
  }
  return [...links, ...nodes];
}
