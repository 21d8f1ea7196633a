import type { SlideSlot } from '../../model/deck/deck.ts';

const rows = { least: 2, most: 6 };
const mostCellLength = 30;
const mostHeadLength = 8;
/** Short words in the first column name the rows. */
const leastAverageLength = 5;
/** Heads of a column that names the rows. */
const key =
  /项目|类别|分类|类型|名称|指标|时间|日期|年份|年度|月份|序号|编号|事项|任务|单位|部门|地区|地点|姓名|阶段|步骤|内容|item|name|date|year|task|no\.?|type|category|stage|step|topic/iu;
const figure = /^[+＋−–-]?[$€£¥￥]?\d[\d,.]*\s?\p{L}{0,4}%?$/u;

/**
 * The two columns of a table as two sides, each head before its items (过去 and 现在); null where the first column
 * names the rows, a cell is empty or a figure, or a text is long.
 */
export function sidesOfTable(slots: readonly SlideSlot[]): readonly SlideSlot[] | null {
  const [left, right, ...others] = slots.filter(({ role }) => role === 'column-head');
  if (left === undefined || right === undefined || others.length > 0) return null;
  const items = slots.filter(({ role }) => role === 'item');
  if (items.length < rows.least || items.length > rows.most) return null;
  const heads = [left, right].map(textOf);
  if (key.test(heads[0] ?? '') || heads.some((head) => head === '' || head.length > mostHeadLength))
    return null;
  const cells = items.flatMap(({ paragraphs }) =>
    paragraphs.map((paragraph) => textOf({ paragraphs: [paragraph] })),
  );
  const isSaid = (text: string) => text !== '' && text.length <= mostCellLength && !figure.test(text);
  if (cells.length !== items.length * 2 || !cells.every(isSaid)) return null;
  const first = cells.filter((_, index) => index % 2 === 0);
  if (first.reduce((sum, text) => sum + text.length, 0) < first.length * leastAverageLength) return null;
  const sideOf = (head: SlideSlot, column: 0 | 1): readonly SlideSlot[] => [
    head,
    ...items.flatMap(({ paragraphs }, index): readonly SlideSlot[] => {
      const said = paragraphs[column];
      const id = `item-${column * items.length + index + 1}`;
      return said === undefined ? [] : [{ id, role: 'item', paragraphs: [{ ...said, part: 'main' }] }];
    }),
  ];
  return [...sideOf(left, 0), ...sideOf(right, 1)];
}

function textOf({ paragraphs }: Pick<SlideSlot, 'paragraphs'>): string {
  return paragraphs
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('')
    .trim();
}
