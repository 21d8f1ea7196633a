import { numberFormats } from '../../model/deck/chart-figure.ts';
import type { Slide } from '../../model/deck/deck.ts';
import type {
  PathCommand,
  SceneBox,
  SceneChart,
  SceneNode,
  ScenePath,
} from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { type ChartFrame, legendPt, placeChartFrame } from '../parts/charts/chart-frame.ts';
import { chartLabel, fitChartWords } from '../parts/charts/chart-text.ts';
import { seriesColor } from '../parts/charts/series-colors.ts';
import { color, lineTo, moveTo, roundBox, rule, shape, stroke, textNode } from '../parts/slide/nodes.ts';
import { textOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { roundPt } from '../text/paragraph.ts';

const limits = { leastRows: 2, mostRows: 6, mostSeries: 1 };
const slicesGapPt = 2.25;
const mostRowPt = 54;
const swatchPt = 15;
const swatchGapPt = 12;

/** Parts of a whole as slices, and beside them what each is and how much. */
export const pieChartLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const frame = placeChartFrame(slide, limits, context);
  if (frame === null) return null;
  const values = frame.table.rows.map(({ figures }) => figures[0]?.value ?? 0);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (values.some((value) => value < 0) || total <= 0) return null;
  const { body } = frame;
  const sidePt = Math.min(body.heightPt - 12, body.widthPt * (context.frame.narrow ? 0.42 : 0.4));
  const besidePt = context.frame.narrow ? 36 : 75;
  const leftPt = context.frame.narrow ? 0 : Math.min(48, (body.widthPt - 2 * sidePt) / 2);
  const pie = {
    xPt: body.xPt + leftPt,
    yPt: body.yPt + (body.heightPt - sidePt) / 2,
    widthPt: sidePt,
    heightPt: sidePt,
  };
  const listPt = leftPt + sidePt + besidePt;
  const list = placeParts(
    frame,
    { ...body, xPt: body.xPt + listPt, widthPt: body.widthPt - listPt },
    context,
  );
  return list === null ? null : [...frame.nodes, placePie(frame, values, total, pie, context), ...list];
}

function placePie(
  { table: { rows, heads } }: ChartFrame,
  values: readonly number[],
  total: number,
  box: SceneBox,
  { theme }: LayoutContext,
): SceneChart {
  const radiusPt = box.widthPt / 2;
  const gap = stroke('paper', slicesGapPt);
  let before = 0;
  const marks = rows.flatMap(({ item }, row): readonly ScenePath[] => {
    const value = values[row] ?? 0;
    const from = before / total;
    before += value;
    if (value === 0) return [];
    return [
      {
        type: 'path',
        id: `${item.id}.slice`,
        xPt: 0,
        yPt: 0,
        widthPt: roundPt(box.widthPt),
        heightPt: roundPt(box.heightPt),
        commands: sliceCommands(radiusPt, from, before / total),
        fill: { type: 'solid', color: seriesColor(theme, row) },
        stroke: gap,
      },
    ];
  });
  return {
    type: 'chart',
    id: 'chart',
    kind: 'pie',
    ...roundBox(box),
    categories: rows.map(({ name }) => name),
    series: [
      {
        name: textOf(heads[0]),
        values,
        numberFormats: numberFormats(rows.flatMap(({ figures }) => figures)),
        colors: rows.map((_, row) => seriesColor(theme, row)),
        labelStyles: [],
      },
    ],
    plot: roundBox({ xPt: 0, yPt: 0, widthPt: box.widthPt, heightPt: box.heightPt }),
    valueAxis: null,
    axisStroke: gap,
    linePt: slicesGapPt,
    categoryStyle: null,
    marks,
    labels: [],
  };
}

/** Clockwise from the top, as part of a turn; the arc in pieces of a quarter at most. */
function sliceCommands(radiusPt: number, from: number, to: number): readonly PathCommand[] {
  const at = (turn: number, outPt = 0, alongPt = 0) => {
    const angle = turn * 2 * Math.PI;
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    return [
      radiusPt + (radiusPt + outPt) * sin + alongPt * cos,
      radiusPt - (radiusPt + outPt) * cos + alongPt * sin,
    ] as const;
  };
  const pieces = Math.max(1, Math.ceil((to - from) * 4));
  const turn = (to - from) / pieces;
  const handlePt = (4 / 3) * Math.tan((turn * 2 * Math.PI) / 4) * radiusPt;
  const whole = to - from > 0.9999;
  const commands: PathCommand[] = whole
    ? [moveTo(...at(from))]
    : [moveTo(radiusPt, radiusPt), lineTo(...at(from))];
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = from + piece * turn;
    const [x1, y1] = at(start, 0, handlePt);
    const [x2, y2] = at(start + turn, 0, -handlePt);
    const [x, y] = at(start + turn);
    commands.push({
      op: 'C',
      x1Pt: roundPt(x1),
      y1Pt: roundPt(y1),
      x2Pt: roundPt(x2),
      y2Pt: roundPt(y2),
      xPt: roundPt(x),
      yPt: roundPt(y),
    });
  }
  return [...commands, { op: 'Z' }];
}

/** A line for each part: its colour, its name and, at the right, how much it is. */
function placeParts(
  { table: { rows, heads, nameHead } }: ChartFrame,
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const hasHeads = heads.length > 0;
  const headPt = hasHeads ? legendPt + 6 : 0;
  const rowPt = Math.min(mostRowPt, (box.heightPt - headPt) / rows.length);
  const namePt = swatchPt + swatchGapPt;
  const valueShare = 0.42;
  const valuePt = box.widthPt * valueShare;
  const nameWidthPt = box.widthPt - namePt - valuePt;
  const names = fitChartWords(
    rows.map(({ item }) => ({ slot: item, paragraphIndex: 0 })),
    { weight: 400, sizePt: 21, widthPt: nameWidthPt, heightPt: rowPt * 0.92 },
    context,
  );
  const values = fitChartWords(
    rows.map(({ item }) => ({ slot: item, paragraphIndex: 1 })),
    {
      face: 'heading',
      weight: 700,
      sizePt: 25.5,
      widthPt: valuePt,
      heightPt: rowPt * 0.92,
      colors: rows.map(() => color('primary')),
    },
    context,
  );
  const headSlots = [nameHead, heads[0]].flatMap((slot) => (slot && textOf(slot) !== '' ? [slot] : []));
  const headWords = fitChartWords(
    headSlots.map((slot) => ({ slot, paragraphIndex: 0 })),
    {
      weight: 400,
      sizePt: 16.5,
      widthPt: Math.min(nameWidthPt + namePt, valuePt),
      heightPt: legendPt,
      colors: headSlots.map(() => color('inkQuiet')),
    },
    context,
  );
  if (names === null || values === null || headWords === null) return null;
  const topPt = box.yPt + (box.heightPt - headPt - rowPt * rows.length) / 2;
  const nodes: SceneNode[] = headSlots.flatMap((slot, index) => {
    const isValue = slot === heads[0];
    const headBox = {
      xPt: isValue ? box.xPt + box.widthPt - valuePt : box.xPt,
      yPt: topPt,
      widthPt: isValue ? valuePt : box.widthPt - valuePt,
      heightPt: legendPt,
    };
    return chartLabel(slot.id, slot.id, headBox, headWords.texts[index], isValue ? 'right' : 'left');
  });
  const line = stroke('hairline', 0.9);
  const right = box.xPt + box.widthPt;
  for (const [row, { item }] of rows.entries()) {
    const yPt = topPt + headPt + row * rowPt;
    if (row > 0 || hasHeads) nodes.push(rule(`${item.id}.rule`, [box.xPt, yPt], [right, yPt], line));
    const swatch = { xPt: box.xPt, yPt: yPt + (rowPt - swatchPt) / 2, widthPt: swatchPt, heightPt: swatchPt };
    const fill = { type: 'solid', color: seriesColor(context.theme, row) } as const;
    nodes.push(shape(`${item.id}.key`, 'rect', swatch, { fill, group: item.id }));
    const nameBox = { xPt: box.xPt + namePt, yPt, widthPt: nameWidthPt, heightPt: rowPt };
    const valueBox = { xPt: right - valuePt, yPt, widthPt: valuePt, heightPt: rowPt };
    const [name, value] = [names.texts[row], values.texts[row]];
    const look = { anchor: 'middle', group: item.id } as const;
    if (name !== undefined) nodes.push(textNode(`${item.id}.name`, item.id, nameBox, name, look));
    if (value !== undefined) {
      nodes.push(textNode(`${item.id}.value`, item.id, valueBox, value, { ...look, align: 'right' }));
    }
  }
  return nodes;
}
