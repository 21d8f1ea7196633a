import { numberFormats } from '../../model/deck/chart-figure.ts';
import type { Slide } from '../../model/deck/deck.ts';
import type { SceneBox, SceneChart, SceneNode, SceneText } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { type ChartFrame, legendPt, placeChartFrame, placeLegend } from '../parts/charts/chart-frame.ts';
import { chartLabel, fitChartWords } from '../parts/charts/chart-text.ts';
import { seriesColor } from '../parts/charts/series-colors.ts';
import { color, lineTo, moveTo, roundBox, rule, shape, stroke } from '../parts/slide/nodes.ts';
import { textOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';

const limits = { leastRows: 3, mostRows: 24, mostSeries: 4 };
const linePt = 2.25;
const pointPt = 7.5;
const nameBandPt = 33;
const valueBandPt = 33;
const valueGapPt = 6;

/** Lines over names in order, a value at every point. */
export const lineChartLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const frame = placeChartFrame(slide, limits, context);
  if (frame === null) return null;
  const { table, body } = frame;
  const { nameHead } = table;
  const hasHeads = table.heads.length > 0;
  const headPt = hasHeads ? legendPt : 0;
  const headWidthPt = body.widthPt * 0.2;
  const legend = placeLegend(
    table,
    { ...body, widthPt: body.widthPt - headWidthPt, heightPt: headPt },
    context,
  );
  const hasNameHead = nameHead !== null && textOf(nameHead) !== '';
  const head = hasNameHead
    ? fitChartWords(
        [{ slot: nameHead, paragraphIndex: 0 }],
        { weight: 400, sizePt: 16.5, widthPt: headWidthPt, heightPt: legendPt, colors: [color('inkQuiet')] },
        context,
      )
    : null;
  const chart = placeLines(
    frame,
    { ...body, yPt: body.yPt + headPt, heightPt: body.heightPt - headPt },
    context,
  );
  if (legend === null || chart === null || (hasNameHead && head === null)) return null;
  const headBox = {
    ...body,
    xPt: body.xPt + body.widthPt - headWidthPt,
    widthPt: headWidthPt,
    heightPt: headPt,
  };
  const headNodes = hasNameHead ? chartLabel(nameHead.id, nameHead.id, headBox, head?.texts[0], 'right') : [];
  return [...frame.nodes, ...legend, ...headNodes, chart];
}

function placeLines({ table }: ChartFrame, box: SceneBox, context: LayoutContext): SceneChart | null {
  const { rows, seriesCount, heads } = table;
  const series = Array.from({ length: seriesCount }, (_, index) => index);
  const stepPt = box.widthPt / rows.length;
  const names = fitChartWords(
    rows.map(({ item }) => ({ slot: item, paragraphIndex: 0 })),
    { weight: 400, sizePt: 18, widthPt: stepPt - 4, heightPt: nameBandPt - 8 },
    context,
  );
  const values = fitChartWords(
    rows.flatMap(({ item }) => series.map((index) => ({ slot: item, paragraphIndex: index + 1 }))),
    {
      weight: 700,
      sizePt: seriesCount === 1 ? 18 : 15,
      widthPt: stepPt - 2,
      heightPt: valueBandPt - valueGapPt,
    },
    context,
  );
  if (names === null || values === null) return null;
  const plot = {
    xPt: 0,
    yPt: valueBandPt,
    widthPt: box.widthPt,
    heightPt: box.heightPt - nameBandPt - valueBandPt,
  };
  const numbers = rows.flatMap(({ figures }) => figures.map(({ value }) => value));
  const axis = valueAxisOf(numbers);
  const yOf = (value: number) => plot.yPt + plot.heightPt * (1 - (value - axis.min) / (axis.max - axis.min));
  const sides = sidesOf(series.map((index) => rows.map(({ figures }) => figures[index]?.value ?? 0)));
  const marks: SceneChart['marks'][number][] = [
    rule(
      'axis',
      [0, plot.yPt + plot.heightPt],
      [box.widthPt, plot.yPt + plot.heightPt],
      stroke('inkQuiet', 1),
    ),
  ];
  const labels: SceneText[] = rows.flatMap(({ item }, row) =>
    chartLabel(
      `${item.id}.name`,
      item.id,
      { xPt: row * stepPt, yPt: box.heightPt - nameBandPt + 8, widthPt: stepPt, heightPt: nameBandPt - 8 },
      names.texts[row],
      'center',
      'top',
    ),
  );
  for (const index of series) {
    const points = rows.map(({ figures }, row) => ({
      xPt: (row + 0.5) * stepPt,
      yPt: yOf(figures[index]?.value ?? 0),
    }));
    const lineColor = seriesColor(context.theme, index);
    marks.push({
      type: 'path',
      id: `line-${index + 1}`,
      xPt: 0,
      yPt: 0,
      widthPt: box.widthPt,
      heightPt: box.heightPt,
      commands: points.map(({ xPt, yPt }, at) => (at === 0 ? moveTo(xPt, yPt) : lineTo(xPt, yPt))),
      stroke: { color: lineColor, widthPt: linePt },
    });
    for (const [row, { xPt, yPt }] of points.entries()) {
      const item = rows[row]?.item;
      const text = values.texts[row * seriesCount + index];
      if (item === undefined || text === undefined) continue;
      const dot = { xPt: xPt - pointPt / 2, yPt: yPt - pointPt / 2, widthPt: pointPt, heightPt: pointPt };
      marks.push(
        shape(`${item.id}.point-${index + 1}`, 'ellipse', dot, { fill: { type: 'solid', color: lineColor } }),
      );
      const topPt =
        sides[index] === 'above'
          ? yPt - pointPt / 2 - valueGapPt / 2 - text.heightPt
          : yPt + pointPt / 2 + valueGapPt / 2;
      const labelBox = { xPt: xPt - stepPt / 2, yPt: topPt, widthPt: stepPt, heightPt: text.heightPt };
      labels.push(...chartLabel(`${item.id}.value-${index + 1}`, item.id, labelBox, text, 'center', 'top'));
    }
  }
  if (labelsCollide(labels)) return null;
  return {
    type: 'chart',
    id: 'chart',
    kind: 'line',
    ...roundBox(box),
    categories: rows.map(({ name }) => name),
    series: series.map((index) => ({
      name: textOf(heads[index]),
      values: rows.map(({ figures }) => figures[index]?.value ?? 0),
      numberFormats: numberFormats(rows.flatMap(({ figures }) => figures[index] ?? [])),
      colors: rows.map(() => seriesColor(context.theme, index)),
      labelStyles: rows.map(() => values.style),
      labelSide: sides[index] ?? 'above',
    })),
    plot: roundBox(plot),
    valueAxis: axis,
    axisStroke: stroke('inkQuiet', 1),
    linePt,
    pointPt,
    categoryStyle: names.style,
    marks,
    labels,
  };
}

/** From zero where the numbers are far apart; numbers near each other keep the shape of their change. */
function valueAxisOf(numbers: readonly number[]): { readonly min: number; readonly max: number } {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const room = (high - low || Math.abs(high) || 1) * 0.35;
  const fromZero = low >= 0 && low - room < high * 0.25;
  return { min: fromZero ? 0 : low - room, max: high === low ? high + room : high };
}

/** The label of a line stands above it, unless another line runs there. */
function sidesOf(values: readonly (readonly number[])[]): readonly ('above' | 'below')[] {
  const sums = values.map((list) => list.reduce((sum, value) => sum + value, 0));
  return sums.map((sum) => (sum === Math.max(...sums) ? 'above' : 'below'));
}

function labelsCollide(labels: readonly SceneText[]): boolean {
  const boxes = labels.map(inkBox);
  return boxes.some((a, index) =>
    boxes
      .slice(index + 1)
      .some(
        (b) =>
          a.xPt < b.xPt + b.widthPt &&
          b.xPt < a.xPt + a.widthPt &&
          a.yPt < b.yPt + b.heightPt &&
          b.yPt < a.yPt + a.heightPt,
      ),
  );
}

function inkBox(label: SceneText): SceneBox {
  const widthPt = Math.max(0, ...label.lines.map((line) => line.widthPt));
  return {
    ...label,
    xPt: label.xPt + (label.widthPt - widthPt) / 2,
    widthPt,
    heightPt: label.lines.length * label.lineHeightPt,
  };
}
