import { isOneOfSeveral } from '../../model/deck/continued-title.ts';
import type { ParagraphPart, Slide, SlideSlot } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, fieldGradient, rule, shape, solid, stroke, textNode } from '../parts/slide/nodes.ts';
import { slotParagraphs, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { numeralNode } from '../parts/text/badge.ts';
import { type FittedText, fitAlike, fitText } from '../text/fit-text.ts';
import { generatedRun } from '../text/paragraph.ts';

const mostItems = 8;
const headPt = 36;
const numberPt = 42;
const cellPaddingPt = 10;
const rowPaddingPt = 7;
const sizesPt = [22.5, 21, 19.5, 18, 16.5, 15, 14.25] as const;

type Column = 'what' | 'who' | 'when';
const parts: Readonly<Record<Column, (part: ParagraphPart) => boolean>> = {
  what: (part) => part === 'main' || part === 'detail',
  who: (part) => part === 'label',
  when: (part) => part === 'goal',
};
const heads: Readonly<Record<'zh' | 'en', Readonly<Record<Column, string>>>> = {
  zh: { what: '任务', who: '责任单位', when: '完成时限' },
  en: { what: 'What', who: 'Who', when: 'By when' },
};
/** Shares of the width; a column that no item has is left out. */
const shares: Readonly<Record<Column, number>> = { what: 0.55, who: 0.27, when: 0.18 };
/** Where more is to be said of who does it than of what is done. */
const sharesOfMany: Readonly<Record<Column, number>> = { what: 0.34, who: 0.48, when: 0.18 };
const manyRatio = 1.5;

/** What is done, who does it and until when: a row each. */
export const tasksLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  const columns = (['what', 'who', 'when'] as const).filter((column) =>
    items.some(({ paragraphs }) => paragraphs.some(({ part }) => parts[column](part))),
  );
  if (items.length === 0 || items.length > mostItems || columns.length < 2 || columns[0] !== 'what')
    return null;
  const frame = placeBodySlide(slide, context, [], ['item']);
  if (frame === null) return null;
  const isNumbered = !isOneOfSeveral(slide);
  const areMany = longestIn(items, 'who') > longestIn(items, 'what') * manyRatio;
  const startPt = isNumbered ? numberPt : cellPaddingPt;
  const cells = columnBoxes(columns, frame.body, startPt, areMany ? sharesOfMany : shares);
  for (const sizePt of sizesPt) {
    const table = placeTable(items, columns, cells, frame.body, sizePt, isNumbered, context);
    if (table !== null) return [...frame.nodes, ...table];
  }
  return null;
}

function placeTable(
  items: readonly SlideSlot[],
  columns: readonly Column[],
  cells: readonly SceneBox[],
  box: SceneBox,
  sizePt: number,
  isNumbered: boolean,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const texts = columns.map((column, at) => fitColumn(items, column, cells[at] ?? box, sizePt, context));
  if (texts.some((column) => column.some(({ fits }) => !fits))) return null;
  const used = items.map(
    (_, row) => Math.max(...texts.map((column) => column[row]?.heightPt ?? 0)) + 2 * rowPaddingPt,
  );
  const total = used.reduce((sum, heightPt) => sum + heightPt, 0);
  const roomPt = box.heightPt - headPt;
  if (total > roomPt) return null;
  const sparePt = Math.min((roomPt - total) / items.length, 24);
  const nodes: SceneNode[] = [
    shape('head', 'rect', { ...box, heightPt: headPt }, { fill: fieldGradient(0) }),
    ...columns.map((column, at) => headNode(column, cells[at] ?? box, context)),
  ];
  let yPt = box.yPt + headPt;
  for (const [row, item] of items.entries()) {
    const rowPt = (used[row] ?? 0) + sparePt;
    const band = { ...box, yPt, heightPt: rowPt };
    if (row % 2 === 0)
      nodes.push(shape(`${item.id}.card`, 'rect', band, { fill: solid('tint'), group: item.id }));
    if (isNumbered) {
      const number = { ...band, widthPt: numberPt };
      const style = { face: 'heading', weight: 700, color: color('primary') } as const;
      nodes.push(numeralNode(item.id, String(row + 1), number, 18, style, context));
    }
    columns.forEach((column, at) => {
      const text = texts[at]?.[row];
      const cell = cells[at];
      if (text === undefined || cell === undefined || text.lines.length === 0) return;
      const id = column === 'what' ? item.id : `${item.id}.${column === 'who' ? 'label' : 'time'}`;
      nodes.push(
        textNode(id, item.id, { ...cell, yPt, heightPt: rowPt }, text, { anchor: 'middle', group: item.id }),
      );
    });
    yPt += rowPt;
  }
  nodes.push(rule('bottom-rule', [box.xPt, yPt], [box.xPt + box.widthPt, yPt], stroke('primary', 1.5)));
  return nodes;
}

/** In characters. */
function longestIn(items: readonly SlideSlot[], column: Column): number {
  const wordsOf = ({ paragraphs }: SlideSlot) =>
    wordsOfRuns(paragraphs.flatMap(({ part, runs }) => (parts[column](part) ? runs : [])));
  return Math.max(...items.map((item) => wordsOf(item).length));
}

/** Boxes of the columns without their padding, after the numbers. */
function columnBoxes(
  columns: readonly Column[],
  box: SceneBox,
  startPt: number,
  widths: Readonly<Record<Column, number>>,
): readonly SceneBox[] {
  const whole = columns.reduce((sum, column) => sum + widths[column], 0);
  let xPt = box.xPt + startPt;
  return columns.map((column) => {
    const widthPt = ((box.widthPt - startPt) * widths[column]) / whole;
    const cell = { ...box, xPt: xPt + cellPaddingPt / 2, widthPt: widthPt - cellPaddingPt };
    xPt += widthPt;
    return cell;
  });
}

function fitColumn(
  items: readonly SlideSlot[],
  column: Column,
  { widthPt, heightPt }: SceneBox,
  sizePt: number,
  { theme, measurer }: LayoutContext,
): readonly FittedText[] {
  const ownPt = column === 'what' ? sizePt : Math.max(14.25, sizePt - 1.5);
  return fitAlike(
    items.map((item) => ({
      paragraphs: slotParagraphs(
        item,
        (run) => ({
          face: 'body',
          weight: column === 'when' || run.weight === 'term' ? 700 : 400,
          color: color(column === 'when' ? 'primary' : column === 'who' ? 'inkQuiet' : 'ink'),
        }),
        ({ part }) => parts[column](part),
      ),
      widthPt,
      heightPt,
      type: { ...theme.type.item, sizePt: ownPt, minSizePt: ownPt, lineHeight: 1.3 },
      breaking: 'sense' as const,
    })),
    measurer,
  );
}

function headNode(column: Column, cell: SceneBox, context: LayoutContext): SceneNode {
  const style = { face: 'heading', weight: 700, color: color('onField') } as const;
  const words = generatedRun(heads[context.language][column], 'column-label', style);
  const fitted = fitText(
    {
      paragraphs: [{ slotId: null, paragraphIndex: 0, runs: [words] }],
      widthPt: cell.widthPt,
      heightPt: headPt,
      type: { ...context.theme.type.item, sizePt: 19.5, minSizePt: 12 },
      breaking: 'fill',
      oneLineFirst: true,
    },
    context.measurer,
  );
  return textNode(`${column}.label`, null, { ...cell, heightPt: headPt }, fitted, { anchor: 'middle' });
}
