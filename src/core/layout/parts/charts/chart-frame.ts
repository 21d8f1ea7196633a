import { type ChartTable, chartTableOf } from '../../../model/deck/chart-table.ts';
import type { Slide } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { placeUnit } from '../figures/unit-line.ts';
import { placeTakeaway } from '../plinth/takeaway.ts';
import { placeBodySlide } from '../slide/body-slide.ts';
import { shape, textNode } from '../slide/nodes.ts';
import { slotOf } from '../slide/slot-text.ts';
import { fitChartWords } from './chart-text.ts';
import { seriesColor } from './series-colors.ts';

export interface ChartFrame {
  readonly table: ChartTable;
  /** Title, other lines and takeaway. */
  readonly nodes: readonly SceneNode[];
  /** What is left for the chart. */
  readonly body: SceneBox;
}

/** How much of a table a kind of chart can show. */
export interface ChartLimits {
  readonly leastRows: number;
  readonly mostRows: number;
  readonly mostSeries: number;
}

/** The frame of a slide with a chart; null if its rows make none. */
export function placeChartFrame(
  slide: Slide,
  limits: ChartLimits,
  context: LayoutContext,
): ChartFrame | null {
  const table = chartTableOf(slide);
  if (table === null || table.seriesCount > limits.mostSeries) return null;
  if (table.rows.length < limits.leastRows || table.rows.length > limits.mostRows) return null;
  const frame = placeBodySlide(slide, context, ['subtitle', 'conclusion'], ['item', 'column-head']);
  if (frame === null) return null;
  const takeaway = placeTakeaway(slotOf(slide, 'conclusion'), frame.body, context);
  if (takeaway === null) return null;
  const unit = placeUnit(slotOf(slide, 'subtitle'), takeaway.box, context);
  if (unit === null) return null;
  return { table, nodes: [...frame.nodes, ...unit.nodes, ...takeaway.nodes], body: unit.box };
}

export const legendPt = 30;
const swatchPt = 13;
const swatchGapPt = 7;
const entryGapPt = 27;

/** Names of the series side by side, each after its colour where there are several; null if they are too long. */
export function placeLegend(
  { heads, seriesCount }: ChartTable,
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  if (heads.length === 0) return [];
  const markPt = seriesCount > 1 ? swatchPt + swatchGapPt : 0;
  const words = fitChartWords(
    heads.map((slot) => ({ slot, paragraphIndex: 0 })),
    {
      weight: 700,
      sizePt: 18,
      widthPt: (box.widthPt - (heads.length - 1) * entryGapPt) / heads.length - markPt,
      heightPt: box.heightPt,
    },
    context,
  );
  if (words === null) return null;
  let xPt = box.xPt;
  return heads.flatMap((head, series) => {
    const text = words.texts[series];
    if (text === undefined) return [];
    const swatch = {
      xPt,
      yPt: box.yPt + (box.heightPt - swatchPt) / 2,
      widthPt: swatchPt,
      heightPt: swatchPt,
    };
    // The spare room is for consumers that space differently.
    const widthPt = Math.min(text.widthPt * 1.08 + 6, box.xPt + box.widthPt - xPt - markPt);
    const name = textNode(head.id, head.id, { ...box, xPt: xPt + markPt, widthPt }, text, {
      anchor: 'middle',
      group: head.id,
    });
    xPt += markPt + widthPt + entryGapPt;
    const fill = { type: 'solid', color: seriesColor(context.theme, series) } as const;
    return markPt === 0 ? [name] : [shape(`${head.id}.key`, 'rect', swatch, { fill, group: head.id }), name];
  });
}
