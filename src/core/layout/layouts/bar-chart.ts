import { numberFormats } from '../../model/deck/chart-figure.ts';
import type { Slide } from '../../model/deck/deck.ts';
import type { SceneChart, SceneNode, SceneShape, SceneText } from '../../model/scene/scene-node.ts';
import type { Theme } from '../../model/theme/theme.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { legendPt, placeChartFrame, placeLegend } from '../parts/charts/chart-frame.ts';
import { type ChartWords, chartLabel, fitChartWords } from '../parts/charts/chart-text.ts';
import { seriesColor } from '../parts/charts/series-colors.ts';
import { stressedRow } from '../parts/charts/stressed-row.ts';
import { color, roundBox, rule, shape, stroke } from '../parts/slide/nodes.ts';
import { textOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { roundPt } from '../text/paragraph.ts';

const limits = { leastRows: 2, mostRows: 8, mostSeries: 3 };
const mostNameShare = 0.32;
const nameGapPt = 10;
const valueGapPt = 7;
const mostRowPt = 84;
/** Of a row with several bars. */
const mostWideRowPt = 120;
const mostBarPt = 36;
const leastPlotPt = 150;

/** Bars from left to right that line up with their names, their values at the ends, one of them stressed. */
export const barChartLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const frame = placeChartFrame(slide, limits, context);
  if (frame === null) return null;
  const { table, body } = frame;
  const { rows } = table;
  const hasHeads = table.heads.length > 0;
  const headPt = hasHeads ? legendPt : 0;
  const mostPt = table.seriesCount > 1 ? mostWideRowPt : mostRowPt;
  const rowPt = Math.min(mostPt, (body.heightPt - headPt) / rows.length);
  const names = fitChartWords(
    rows.map(({ item }) => ({ slot: item, paragraphIndex: 0 })),
    { weight: 400, sizePt: 19.5, widthPt: body.widthPt * mostNameShare, heightPt: rowPt * 0.9 },
    context,
  );
  const { nameHead } = table;
  const head =
    nameHead === null || textOf(nameHead) === ''
      ? null
      : fitChartWords(
          [{ slot: nameHead, paragraphIndex: 0 }],
          {
            weight: 400,
            sizePt: 18,
            widthPt: body.widthPt * mostNameShare,
            heightPt: legendPt,
            colors: [color('inkQuiet')],
          },
          context,
        );
  if (names === null || (head === null && nameHead !== null && textOf(nameHead) !== '')) return null;
  // Consumers space mixed scripts wider, and break names that have no room to spare.
  const namePt = Math.max(names.widthPt, head?.widthPt ?? 0) * 1.08 + 4;
  const chart = placeBars(slide, frame, { names, namePt, rowPt, topPt: body.yPt + headPt }, context);
  if (chart === null) return null;
  const plotPt = namePt + nameGapPt;
  const legend = placeLegend(
    table,
    { ...body, xPt: body.xPt + plotPt, widthPt: body.widthPt - plotPt, heightPt: headPt },
    context,
  );
  if (legend === null) return null;
  const headNodes =
    nameHead === null
      ? []
      : chartLabel(
          nameHead.id,
          nameHead.id,
          { ...body, widthPt: namePt, heightPt: headPt },
          head?.texts[0],
          'right',
        );
  return [...frame.nodes, ...headNodes, ...legend, chart];
}

interface Rows {
  readonly names: ChartWords;
  readonly namePt: number;
  readonly rowPt: number;
  readonly topPt: number;
}

function placeBars(
  slide: Slide,
  { table, body }: NonNullable<ReturnType<typeof placeChartFrame>>,
  { names, namePt, rowPt, topPt }: Rows,
  context: LayoutContext,
): SceneChart | null {
  const { rows, seriesCount, heads } = table;
  const series = Array.from({ length: seriesCount }, (_, index) => index);
  const stressed = seriesCount === 1 ? stressedRow(slide, table) : -1;
  const barPt = roundPt(Math.min(mostBarPt, (rowPt * (seriesCount === 1 ? 0.54 : 0.74)) / seriesCount));
  const inks = rows.flatMap((_, row) => series.map(() => color(row === stressed ? 'primary' : 'ink')));
  const values = fitChartWords(
    rows.flatMap(({ item }) => series.map((index) => ({ slot: item, paragraphIndex: index + 1 }))),
    {
      weight: 700,
      sizePt: seriesCount === 1 ? 19.5 : 16.5,
      widthPt: body.widthPt * 0.3,
      heightPt: Math.max(barPt * 1.15, seriesCount === 1 ? rowPt * 0.9 : 0),
      colors: inks,
    },
    context,
  );
  if (values === null) return null;
  const numbers = rows.flatMap(({ figures }) => figures.map(({ value }) => value));
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const plot = {
    xPt: namePt + nameGapPt,
    yPt: 0,
    widthPt: body.widthPt - namePt - nameGapPt,
    heightPt: rowPt * rows.length,
  };
  const labelPt = values.widthPt * 1.05 + valueGapPt;
  const [leftPt, rightPt] = [low < 0 ? labelPt : 0, high > 0 ? labelPt : 0];
  const roomPt = plot.widthPt - leftPt - rightPt;
  if (roomPt < leastPlotPt || high === low) return null;
  const ptPerUnit = roomPt / (high - low);
  const zeroPt = plot.xPt + leftPt - low * ptPerUnit;
  const marks: SceneShape[] = [];
  const labels: SceneText[] = [];
  for (const [row, { item, figures }] of rows.entries()) {
    const rowTopPt = row * rowPt;
    const nameBox = { xPt: 0, yPt: rowTopPt, widthPt: namePt, heightPt: rowPt };
    labels.push(...chartLabel(`${item.id}.name`, item.id, nameBox, names.texts[row], 'right'));
    for (const [index, { value }] of figures.entries()) {
      const lengthPt = Math.abs(value) * ptPerUnit;
      const yPt = rowTopPt + (rowPt - barPt * seriesCount) / 2 + index * barPt;
      const box = { xPt: value < 0 ? zeroPt - lengthPt : zeroPt, yPt, widthPt: lengthPt, heightPt: barPt };
      const fill = {
        type: 'solid',
        color: barColor(context.theme, index, seriesCount, row === stressed),
      } as const;
      if (lengthPt > 0) marks.push(shape(`${item.id}.bar-${index + 1}`, 'rect', box, { fill }));
      const text = values.texts[row * seriesCount + index];
      const heightPt = text?.heightPt ?? barPt;
      const endPt = value < 0 ? box.xPt - labelPt : box.xPt + lengthPt + valueGapPt;
      const labelBox = {
        xPt: endPt,
        yPt: yPt + (barPt - heightPt) / 2,
        widthPt: labelPt - valueGapPt,
        heightPt,
      };
      const align = value < 0 ? 'right' : 'left';
      labels.push(...chartLabel(`${item.id}.value-${index + 1}`, item.id, labelBox, text, align));
    }
  }
  const axisStroke = stroke('inkQuiet', 1);
  return {
    type: 'chart',
    id: 'chart',
    kind: 'bar',
    ...roundBox({ ...body, yPt: topPt, heightPt: plot.heightPt }),
    categories: rows.map(({ name }) => name),
    series: series.map((index) => ({
      name: textOf(heads[index]),
      values: rows.map(({ figures }) => figures[index]?.value ?? 0),
      numberFormats: numberFormats(rows.flatMap(({ figures }) => figures[index] ?? [])),
      colors: rows.map((_, row) => barColor(context.theme, index, seriesCount, row === stressed)),
      labelStyles: rows.map((_, row) => ({
        ...values.style,
        color: color(row === stressed ? 'primary' : 'ink'),
      })),
    })),
    plot: roundBox(plot),
    valueAxis: { min: low - leftPt / ptPerUnit, max: high + rightPt / ptPerUnit },
    barPt,
    axisStroke,
    categoryStyle: names.style,
    marks: [...marks, rule('axis', [zeroPt, 0], [zeroPt, plot.heightPt], axisStroke)],
    labels,
  };
}

function barColor(theme: Theme, series: number, seriesCount: number, isStressed: boolean) {
  if (seriesCount > 1) return seriesColor(theme, series);
  return isStressed ? color('primary') : color('primary', 0.4);
}
