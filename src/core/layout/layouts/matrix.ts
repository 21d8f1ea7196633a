import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode, SceneTableCell } from '../../model/scene/scene-node.ts';
import type { TypeStyle } from '../../model/theme/theme.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placePlinth } from '../parts/plinth/conclusion.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, roundBox, rule, solid, stroke, withoutSlot } from '../parts/slide/nodes.ts';
import { plainStyle, slotOf, slotParagraphs, slotsOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { type FittedText, fitAlike, fitText } from '../text/fit-text.ts';
import { generatedRun, roundPt, type StyledParagraph } from '../text/paragraph.ts';

const headPt = 33;
const mostRowPt = 60;
const paddingPt = 15;
const numberColumnPt = 59.25;
const arrowColumnPt = 57.75;
const arrowPt = 31.5;
const emptyLinePt = 18;
const leader = '………';

/** Rows of driver and goal under their frames, as a table. */
export const matrixLayout: SlideLayout = { stage: paperStage, place };

interface Columns {
  readonly widths: readonly number[];
  /** Indexes into `widths`. */
  readonly driver: number;
  readonly goal: number | null;
  readonly arrow: number | null;
}

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  const heads = slotsOf(slide, 'column-head');
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item', 'column-head']);
  if (frame === null || items.length === 0 || heads.length > 2) return null;
  const conclusion = placePlinth(slotOf(slide, 'conclusion'), frame.body, context);
  if (conclusion === null) return null;
  const body = conclusion.box;
  const columns = columnsFor(items, heads, body.widthPt, context);
  const header = heads.length > 0;
  const rowPt = Math.min(mostRowPt, (body.heightPt - (header ? headPt : 0)) / items.length);
  const cells = fitCells(items, columns, rowPt, context);
  if (cells === null) return null;
  const rows = items.map((item, index) => bodyRow(item, index, columns, cells, context));
  const headRow = header ? headerRow(heads, columns, context) : null;
  if (header && headRow === null) return null;
  const box = roundBox({ ...body, heightPt: rowPt * items.length + (header ? headPt : 0) });
  const table: SceneNode = {
    type: 'table',
    id: 'table',
    ...box,
    columnWidthsPt: columns.widths.map(roundPt),
    rowHeightsPt: [...(header ? [headPt] : []), ...items.map(() => roundPt(rowPt))],
    headerRow: header,
    cellPaddingPt: paddingPt,
    rows: [...(headRow === null ? [] : [headRow]), ...rows],
    bottomStroke: stroke('hairline', 0.9),
  };
  const arrows = placeArrows(items, columns, box, header ? headPt : 0, rowPt);
  return [...frame.nodes, table, ...arrows, ...conclusion.nodes];
}

function columnsFor(
  items: readonly SlideSlot[],
  heads: readonly SlideSlot[],
  widthPt: number,
  context: LayoutContext,
): Columns {
  const twoSides = heads.length === 2 || items.some((item) => item.paragraphs.some(isGoal));
  const numberPt = context.frame.narrow ? 42 : numberColumnPt;
  if (!twoSides) return { widths: [numberPt, widthPt - numberPt], driver: 1, goal: null, arrow: null };
  const arrowPart = context.frame.narrow ? 0 : arrowColumnPt;
  const driverPt = (widthPt - numberPt - arrowPart) * 0.51;
  const goalPt = widthPt - numberPt - arrowPart - driverPt;
  return arrowPart === 0
    ? { widths: [numberPt, driverPt, goalPt], driver: 1, goal: 2, arrow: null }
    : { widths: [numberPt, driverPt, arrowPart, goalPt], driver: 1, goal: 3, arrow: 2 };
}

function isGoal(paragraph: { readonly part: string }): boolean {
  return paragraph.part === 'goal';
}

interface Cells {
  readonly driver: readonly FittedText[];
  readonly goal: readonly FittedText[];
}

/** All cells at one size, the drivers regular and the goals bold; null if a cell is too full. */
function fitCells(
  items: readonly SlideSlot[],
  columns: Columns,
  rowPt: number,
  context: LayoutContext,
): Cells | null {
  const type: TypeStyle = {
    ...context.theme.type.item,
    sizePt: context.frame.narrow ? 18 : 20.25,
    lineHeight: 1.3,
  };
  const requests = (column: number | null, weight: 400 | 700, goal: boolean) =>
    items.map((item) => ({
      paragraphs: slotParagraphs(
        item,
        plainStyle('body', weight, color('ink')),
        (paragraph) => column !== null && (columns.goal === null || isGoal(paragraph) === goal),
      ),
      widthPt: (columns.widths[column ?? 0] ?? 0) - 2 * paddingPt,
      heightPt: rowPt - 6,
      type,
      breaking: 'sense' as const,
    }));
  const driver = requests(columns.driver, 400, false);
  const goal = columns.goal === null ? [] : requests(columns.goal, 700, true);
  const fitted = fitAlike([...driver, ...goal], context.measurer);
  if (fitted.some((text) => !text.fits)) return null;
  return { driver: fitted.slice(0, items.length), goal: fitted.slice(items.length) };
}

function bodyRow(
  item: SlideSlot,
  index: number,
  columns: Columns,
  cells: Cells,
  context: LayoutContext,
): readonly SceneTableCell[] {
  const fill = index % 2 === 0 ? { fill: solid('tint') } : {};
  const number: StyledParagraph = {
    slotId: null,
    paragraphIndex: 0,
    runs: [
      generatedRun(String(index + 1), 'item-number', {
        face: 'heading',
        weight: 700,
        color: color('primary'),
      }),
    ],
  };
  const { sizePt = 20.25 } = cells.driver[0] ?? {};
  const numberText = fitText(
    {
      paragraphs: [number],
      widthPt: numberColumnPt,
      heightPt: 60,
      type: { ...context.theme.type.keyWord, sizePt: Math.round(sizePt * 2.3) / 2, lineHeight: 1.2 },
      breaking: 'fill',
    },
    context.measurer,
  );
  return columns.widths.map((_, column) => {
    if (column === 0) return cell(null, numberText, fill);
    if (column === columns.driver) return cell(item.id, cells.driver[index], fill);
    if (column === columns.goal) return cell(item.id, cells.goal[index], fill);
    return emptyCell(fill);
  });
}

function cell(
  slotId: string | null,
  text: FittedText | undefined,
  fill: Pick<SceneTableCell, 'fill'>,
): SceneTableCell {
  if (text === undefined || text.lines.length === 0) return { ...emptyCell(fill), slotId };
  return {
    slotId,
    lines: text.lines.map((line) => withoutSlot(line, slotId)),
    lineHeightPt: text.lineHeightPt,
    align: 'left',
    ...fill,
  };
}

/** One empty line: a consumer would give a cell without any a line of its own default size. */
function emptyCell(fill: Pick<SceneTableCell, 'fill'>): SceneTableCell {
  const line = { runs: [], widthPt: 0, end: 'paragraph', paragraphIndex: 0 } as const;
  return { slotId: null, lines: [line], lineHeightPt: emptyLinePt, align: 'left', ...fill };
}

/** The frames of the columns; dots stand for what the rows put into them. */
function headerRow(
  heads: readonly SlideSlot[],
  columns: Columns,
  context: LayoutContext,
): readonly SceneTableCell[] | null {
  const fitted = heads.map((head, index) => {
    const column = index === 0 ? columns.driver : (columns.goal ?? columns.driver);
    return fitText(
      {
        paragraphs: slotParagraphs(head, plainStyle('heading', 700, color('primary'))).map(withLeader),
        widthPt: (columns.widths[column] ?? 0) - 2 * paddingPt,
        heightPt: headPt - 3,
        type: { ...context.theme.type.item, sizePt: 18, lineHeight: 1.3 },
        breaking: 'fill',
        oneLineFirst: true,
      },
      context.measurer,
    );
  });
  if (fitted.some((text) => !text.fits)) return null;
  return columns.widths.map((_, column) => {
    if (column === columns.driver) return cell(heads[0]?.id ?? null, fitted[0], {});
    if (column === columns.goal) return cell(heads[1]?.id ?? null, fitted[1], {});
    return emptyCell({});
  });
}

function withLeader(paragraph: StyledParagraph): StyledParagraph {
  if (paragraph.runs.length !== 2) return paragraph;
  const [prefix, suffix] = paragraph.runs;
  if (prefix === undefined || suffix === undefined) return paragraph;
  const dots = generatedRun(leader, 'frame-leader', { face: 'heading', weight: 400, color: color('accent') });
  return { ...paragraph, runs: [prefix, dots, suffix] };
}

function placeArrows(
  items: readonly SlideSlot[],
  columns: Columns,
  box: SceneBox,
  headerPt: number,
  rowPt: number,
): readonly SceneNode[] {
  const { arrow } = columns;
  if (arrow === null) return [];
  const leftPt = box.xPt + columns.widths.slice(0, arrow).reduce((sum, widthPt) => sum + widthPt, 0);
  return items.flatMap((item, index) => {
    if (!item.paragraphs.some(isGoal)) return [];
    const yPt = box.yPt + headerPt + rowPt * (index + 0.5);
    const fromPt = leftPt + paddingPt;
    return [
      rule(`${item.id}.arrow`, [fromPt, yPt], [fromPt + arrowPt, yPt], stroke('accent', 1.5), {
        endArrow: true,
      }),
    ];
  });
}
