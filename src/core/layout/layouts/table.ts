import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode, SceneTableCell } from '../../model/scene/scene-node.ts';
import type { TypeStyle } from '../../model/theme/theme.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placeUnit } from '../parts/figures/unit-line.ts';
import { placePlinth } from '../parts/plinth/conclusion.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, roundBox, solid, stroke, withoutSlot } from '../parts/slide/nodes.ts';
import { plainStyle, slotOf, slotParagraphs, slotsOf, textOf } from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { type FitRequest, type FittedText, fitText } from '../text/fit-text.ts';
import { measureParagraph, roundPt, type StyledParagraph, widthOf } from '../text/paragraph.ts';

const paddingPt = 10.5;
const verticalPt = 9;
const mostRowPt = 51;
/** Few rows stand further apart, and are set larger. */
const fewRows = 5;
const mostRowOfFewPt = 66;
const mostColumns = 10;
const mostRows = 14;
const leastColumnEm = 3;
/** One empty line: a consumer would give a cell without any a line of its own default size. */
const emptyLinePt = 12;
const noOpening = /^[，。、；：？！）》」』】”’…—]/u;
const figure = /^[-+−±]?[$€£¥￥]?[\d,，.．]+(?:\s?(?:%|％|‰|[\u4e00-\u9fff]{1,3}))?$/u;

/** Rows and columns of the source as a table, figures to the right. */
export const tableLayout: SlideLayout = { stage: paperStage, place };

interface Cell {
  readonly slotId: string;
  readonly paragraph: StyledParagraph | null;
}

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  const heads = slotsOf(slide, 'column-head');
  const frame = placeBodySlide(slide, context, ['subtitle', 'conclusion'], ['item', 'column-head']);
  if (frame === null || items.length === 0 || items.length > mostRows) return null;
  if (heads.some((head) => head.paragraphs.length !== 1)) return null;
  if (items.every((item) => item.paragraphs.length < 2)) return null;
  const conclusion = placePlinth(slotOf(slide, 'conclusion'), frame.body, context);
  if (conclusion === null) return null;
  const columnCount = Math.max(heads.length, ...items.map((item) => item.paragraphs.length));
  if (columnCount < 2 || columnCount > mostColumns) return null;
  const numeric = Array.from({ length: columnCount }, (_, column) => isNumeric(items, column));
  const rows = [...(heads.length > 0 ? [headCells(heads)] : []), ...items.map(bodyCells)];
  const unit = placeUnit(slotOf(slide, 'subtitle'), conclusion.box, context);
  if (unit === null) return null;
  const body = unit.box;
  const fit = fitRows(rows, columnCount, body, context);
  if (fit === null) return null;
  const { fitted, widths } = fit;
  const mostPt = items.length <= fewRows ? mostRowOfFewPt : mostRowPt;
  const heights = rowHeights(fitted, body.heightPt, mostPt);
  const header = heads.length > 0;
  return [
    ...frame.nodes,
    ...unit.nodes,
    {
      type: 'table',
      id: 'table',
      ...roundBox({ ...body, heightPt: heights.reduce((sum, heightPt) => sum + heightPt, 0) }),
      columnWidthsPt: widths.map(roundPt),
      rowHeightsPt: heights,
      headerRow: header,
      cellPaddingPt: paddingPt,
      rows: rows.map((row, index) => {
        const isHead = header && index === 0;
        const isBand = (index - (header ? 1 : 0)) % 2 === 0;
        const fill = isHead ? solid('fieldStart') : isBand ? solid('tint') : undefined;
        return widths.map(
          (_, column): SceneTableCell => ({
            ...sceneCell(row[column], fitted[index]?.[column]),
            align: numeric[column] ? 'right' : 'left',
            ...(fill === undefined ? {} : { fill }),
          }),
        );
      }),
      bottomStroke: stroke('primary', 1.5),
    },
    ...conclusion.nodes,
  ];
}

/** Most cells are figures, and there is one at least; the first column names the rows. */
function isNumeric(items: readonly SlideSlot[], column: number): boolean {
  if (column === 0) return false;
  const texts = items.flatMap((item) => {
    const text =
      item.paragraphs[column]?.runs
        .map((run) => run.text)
        .join('')
        .trim() ?? '';
    return /[\p{L}\p{N}]/u.test(text) ? [text] : [];
  });
  return texts.length > 0 && texts.filter((text) => figure.test(text)).length >= texts.length * 0.6;
}

function headCells(heads: readonly SlideSlot[]): readonly Cell[] {
  return heads.map((head) => ({
    slotId: head.id,
    paragraph:
      textOf(head) === ''
        ? null
        : (slotParagraphs(head, plainStyle('body', 700, color('onField')))[0] ?? null),
  }));
}

function bodyCells(item: SlideSlot): readonly Cell[] {
  return item.paragraphs.map((paragraph, column) => {
    const isEmpty = paragraph.runs.every((run) => run.text === '');
    const style = plainStyle('body', column === 0 ? 700 : 400, color('ink'));
    const [text] = isEmpty ? [] : slotParagraphs(item, style, (each) => each === paragraph);
    return { slotId: item.id, paragraph: text ?? null };
  });
}

/** Every column gets what its widest cell needs; what is missing the wide ones give up, what is left all share. */
function columnWidths(
  rows: readonly (readonly Cell[])[],
  columnCount: number,
  widthPt: number,
  sizePt: number,
  context: LayoutContext,
): readonly number[] {
  const wanted = Array.from({ length: columnCount }, (_, column) => {
    const ems = rows.map((row) => {
      const paragraph = row[column]?.paragraph ?? null;
      if (paragraph === null) return 0;
      const measured = measureParagraph(paragraph, context.measurer);
      return widthOf(measured, 0, measured.text.length);
    });
    return Math.max(leastColumnEm, ...ems) * 1.08 * sizePt + 2 * paddingPt;
  });
  const total = wanted.reduce((sum, each) => sum + each, 0);
  if (total <= widthPt) return wanted.map((each) => (each * widthPt) / total);
  const capPt = widestAllowed(wanted, widthPt);
  return wanted.map((each) => Math.min(each, capPt));
}

/** The width at which columns are cut off so that all of them have room. */
function widestAllowed(wanted: readonly number[], widthPt: number): number {
  let leftPt = widthPt;
  const ascending = [...wanted].sort((a, b) => a - b);
  for (const [index, each] of ascending.entries()) {
    const sharePt = leftPt / (ascending.length - index);
    if (each > sharePt) return sharePt;
    leftPt -= each;
  }
  return widthPt;
}

/** All cells at one size, the largest at which the rows have room; null if there is none. */
function fitRows(
  rows: readonly (readonly Cell[])[],
  columnCount: number,
  { widthPt, heightPt }: SceneBox,
  context: LayoutContext,
): {
  readonly fitted: readonly (readonly (FittedText | null)[])[];
  readonly widths: readonly number[];
} | null {
  const { item } = context.theme.type;
  for (let sizePt = rows.length - 1 <= fewRows ? 22.5 : 19.5; sizePt >= item.minSizePt; sizePt -= 0.75) {
    const widths = columnWidths(rows, columnCount, widthPt, sizePt, context);
    const type: TypeStyle = { ...item, sizePt, minSizePt: sizePt, lineHeight: 1.3 };
    const fitted = rows.map((row) =>
      row.map((cell, column): FittedText | null => {
        if (cell.paragraph === null) return null;
        const request: FitRequest = {
          paragraphs: [cell.paragraph],
          widthPt: (widths[column] ?? 0) - 2 * paddingPt,
          heightPt,
          type,
          breaking: 'fill',
        };
        return fitText(request, context.measurer);
      }),
    );
    const usedPt = fitted.reduce((sum, row) => sum + neededPt(row), 0);
    const isWhole = fitted.every((row) =>
      row.every((text, column) => text === null || isInside(text, (widths[column] ?? 0) - 2 * paddingPt)),
    );
    if (isWhole && usedPt <= heightPt) return { fitted, widths };
  }
  return null;
}

/** A word that no line can hold would run into the next column, or be cut where no line may end. */
function isInside(text: FittedText, widthPt: number): boolean {
  if (!text.fits || text.widthPt > widthPt) return false;
  return text.lines.every((line, index) => {
    const [run] = line.runs;
    return text.lines[index - 1]?.end === 'paragraph' || index === 0 || !noOpening.test(run?.text ?? '');
  });
}

function neededPt(row: readonly (FittedText | null)[]): number {
  return Math.max(emptyLinePt, ...row.map((text) => text?.heightPt ?? 0)) + verticalPt;
}

/** Rows as high as their text; what is left over is shared out up to a comfortable height. */
function rowHeights(
  fitted: readonly (readonly (FittedText | null)[])[],
  heightPt: number,
  mostPt: number,
): readonly number[] {
  const needed = fitted.map(neededPt);
  const sparePt = (heightPt - needed.reduce((sum, each) => sum + each, 0)) / needed.length;
  return needed.map((each) => Math.floor((each + Math.max(0, Math.min(sparePt, mostPt - each))) * 100) / 100);
}

function sceneCell(
  cell: Cell | undefined,
  text: FittedText | null | undefined,
): Pick<SceneTableCell, 'slotId' | 'lines' | 'lineHeightPt'> {
  if (cell === undefined || text === null || text === undefined || text.lines.length === 0) {
    const line = { runs: [], widthPt: 0, end: 'paragraph', paragraphIndex: 0 } as const;
    return { slotId: null, lines: [line], lineHeightPt: emptyLinePt };
  }
  return {
    slotId: cell.slotId,
    lines: text.lines.map((line) => withoutSlot(line, cell.slotId)),
    lineHeightPt: text.lineHeightPt,
  };
}
